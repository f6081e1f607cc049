//! As much of JSON Schema (draft 7) as the profile of Data Package v2 uses; a keyword or a pattern
//! that is not known fails the test, so that nothing of the profile goes unchecked.

use serde_json::Value;

/// What speaks against a value, each with its place.
pub(crate) fn complaints(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, value, "", &mut found);
    found
}

fn check(schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().unwrap() {
        if !holds(keyword, rule, value, place, found) {
            found.push(format!("{place}: {keyword} {rule} does not hold for {value}"));
        }
    }
}

fn holds(keyword: &str, rule: &Value, value: &Value, place: &str, found: &mut Vec<String>) -> bool {
    match keyword {
        "type" => match rule {
            Value::Array(types) => types.iter().any(|one| is_type(one, value)),
            one => is_type(one, value),
        },
        "enum" => rule.as_array().unwrap().contains(value),
        "required" => value.as_object().is_none_or(|object| {
            rule.as_array().unwrap().iter().all(|key| object.contains_key(key.as_str().unwrap()))
        }),
        "minItems" => value.as_array().is_none_or(|a| a.len() as u64 >= rule.as_u64().unwrap()),
        "minProperties" => {
            value.as_object().is_none_or(|o| o.len() as u64 >= rule.as_u64().unwrap())
        }
        "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap()),
        "uniqueItems" => value
            .as_array()
            .is_none_or(|a| a.iter().enumerate().all(|(at, item)| !a[..at].contains(item))),
        "pattern" => value.as_str().is_none_or(|text| matches(rule.as_str().unwrap(), text)),
        "oneOf" => ways(rule, value) == 1,
        "anyOf" => ways(rule, value) > 0,
        "properties" => {
            for (key, schema) in rule.as_object().unwrap() {
                if let Some(inner) = value.get(key) {
                    check(schema, inner, &format!("{place}/{key}"), found);
                }
            }
            true
        }
        "items" => {
            for (at, inner) in value.as_array().into_iter().flatten().enumerate() {
                check(rule, inner, &format!("{place}/{at}"), found);
            }
            true
        }
        // Words for readers and for forms. A format only annotates in draft 7.
        "$schema" | "title" | "description" | "examples" | "context" | "default" | "notes"
        | "propertyOrder" | "options" | "item" | "format" => true,
        other => panic!("{place}: keyword \"{other}\" is not known here"),
    }
}

fn ways(rules: &Value, value: &Value) -> usize {
    rules.as_array().unwrap().iter().filter(|schema| complaints(schema, value).is_empty()).count()
}

fn is_type(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "null" => value.is_null(),
        other => panic!("type \"{other}\" is not known here"),
    }
}

/// The profile's four patterns, written out.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^([-a-zA-Z0-9._])+$" => {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c))
        }
        "^(.+)/(.+)$" => {
            text.char_indices().any(|(at, c)| c == '/' && at > 0 && at + 1 < text.len())
        }
        "^((?=[^./~])(?!file:)((?!\\/\\.\\.\\/)(?!\\\\)(?!:\\/\\/).)*|(http|ftp)s?:\\/\\/.*)$" => {
            let within = !text.starts_with(['.', '/', '~'])
                && !text.starts_with("file:")
                && !["/../", "\\", "://"].iter().any(|part| text.contains(part))
                && !text.is_empty();
            within
                || ["http://", "https://", "ftp://", "ftps://"].iter().any(|p| text.starts_with(p))
        }
        other => panic!("pattern {other} is not known here"),
    }
}
