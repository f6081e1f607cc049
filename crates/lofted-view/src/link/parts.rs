//! The parts of a link, `q=hwasong&sort=apogee`: those that a page knows, and what to say of the others.

use lofted::claim::Date;

use crate::link::query::Query;

/// The part that names the version of a link's form; a link without it is of version 1.
pub const VERSION: &str = "v";

/// The version of the form that is read and written here.
pub const THIS_VERSION: u32 = 1;

/// The parts of a query that a page knows, and sentences on all others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts<'a> {
    /// Name and value of each known part that has a value; the first where a name stands twice.
    pub known: Vec<(&'a str, &'a str)>,
    /// What of the query is not known here, or stands there twice.
    pub faults: Vec<String>,
}

impl<'a> Parts<'a> {
    /// Tells the parts of these names from all others.
    #[must_use]
    pub fn of(query: &'a Query, names: &[&str]) -> Self {
        let mut parts = Self::default();
        for (name, value) in query.pairs() {
            if !names.contains(&name) {
                parts.faults.extend(unknown(name, value).map(|what| fault(name, value, what)));
            } else if query.get(name) != Some(value) {
                parts.faults.push(fault(name, value, TWICE));
            } else if !value.is_empty() && !parts.known.contains(&(name, value)) {
                parts.known.push((name, value));
            }
        }
        parts
    }
}

/// What is wrong with a part that stands there a second time with another value.
pub const TWICE: &str = "it stands twice; the first is taken";

/// What would be right where no day is written.
pub const NO_DAY: &str = "write a day that exists, such as 2024-10-31";

/// What to say of a part that a page does not know; nothing of a version that is.
#[must_use]
pub fn unknown(name: &str, value: &str) -> Option<&'static str> {
    if name != VERSION {
        return Some("this version of Lofted does not know it");
    }
    match value.parse::<u32>() {
        Ok(THIS_VERSION) => None,
        Ok(later) if later > THIS_VERSION => {
            Some("this link was made by a later version of Lofted; what could be read is shown")
        }
        _ => Some("no version of a link; write none, or v=1"),
    }
}

/// A sentence on a part: what was found, and what is wrong or would be right.
#[must_use]
pub fn fault(name: &str, value: &str, what: &str) -> String {
    [cut(name), "=", cut(value), ": ", what].concat()
}

/// The beginning of a text that may be of any length, for a sentence.
pub(crate) fn cut(text: &str) -> &str {
    const MOST: usize = 60;
    text.char_indices().nth(MOST).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// What to say of a span that ends before it begins.
#[must_use]
pub fn backwards(from: Option<Date>, to: Option<Date>) -> Option<String> {
    let (from, to) = (from?, to?);
    let said = || {
        fault("from", &from.to_string(), &format!("is after to={to}, so no day lies between them"))
    };
    (from > to).then(said)
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn what_is_not_known_stands_twice_or_is_of_later_is_said() {
        let query = Query::of_fragment("#/flights?q=a&foo=1&q=b&q=a&v=2&sort=&v=1&v=x");
        let parts = Parts::of(&query, &["q", "sort"]);
        assert_eq!(parts.known, [("q", "a")]);
        let starts = ["foo=1: ", "q=b: it stands twice", "v=2: this link was made", "v=x: "];
        assert_eq!(parts.faults.len(), starts.len(), "{:?}", parts.faults);
        for (said, start) in parts.faults.iter().zip(starts) {
            assert!(said.starts_with(start), "{said}");
        }
        let long = fault(&"é".repeat(900), &"ü".repeat(900), TWICE);
        assert!(long.chars().count() < 200, "{long}");
    }
}
