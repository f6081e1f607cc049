//! The values of a question's fields.

use lofted::ask::Told;
use serde_json::Value;

use super::error::RequestError;

/// A field of another type than it takes.
pub(super) fn wrong(field: &str, value: &Value, wanted: &'static str) -> RequestError {
    let found = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => format!("{value}, a boolean"),
        Value::Number(_) => format!("the number {value}"),
        Value::String(text) => format!("the text \"{text}\""),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    RequestError::Type { field: field.to_owned(), found, wanted }
}

/// The values of a field that may be a list.
pub(super) fn each(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |list| list.iter().collect())
}

/// A figure: a number or a text.
pub(super) fn told(field: &str, value: &Value) -> Result<Told, RequestError> {
    match value {
        Value::Number(number) => {
            number.as_f64().map(Told::from).ok_or_else(|| wrong(field, value, "a number"))
        }
        Value::String(text) => Ok(Told::from(text.as_str())),
        _ => Err(wrong(field, value, "a number or a text such as \"about 7,000 km\"")),
    }
}

pub(super) fn text<'a>(field: &str, value: &'a Value) -> Result<&'a str, RequestError> {
    value.as_str().ok_or_else(|| wrong(field, value, "a text"))
}

pub(super) fn count(field: &str, value: &Value) -> Result<u32, RequestError> {
    let whole = value.as_u64().and_then(|number| u32::try_from(number).ok());
    whole.ok_or_else(|| wrong(field, value, "a whole number from 0 to 4294967295"))
}

/// A point: latitude and longitude in degrees.
pub(super) fn point(field: &str, value: &Value) -> Result<[f64; 2], RequestError> {
    let numbers = value.as_array().map(|list| list.iter().map(Value::as_f64).collect::<Vec<_>>());
    match numbers.as_deref() {
        Some([Some(latitude_deg), Some(longitude_deg)]) => Ok([*latitude_deg, *longitude_deg]),
        _ => Err(wrong(field, value, "latitude and longitude in degrees, such as [39.1, 126.0]")),
    }
}
