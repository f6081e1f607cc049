//! The parts of a link, `q=hwasong&sort=apogee`: those that a page knows, and what to say of the others.

use crate::query::Query;

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
                parts.faults.extend(unknown(name, value));
            } else if parts.known.iter().any(|(known, _)| *known == name) {
                parts.faults.push(twice(name, value, "the first is taken"));
            } else if !value.is_empty() {
                parts.known.push((name, value));
            }
        }
        parts
    }
}

/// What to say of a part that a page does not know; nothing of a version that is.
#[must_use]
pub fn unknown(name: &str, value: &str) -> Option<String> {
    if name != VERSION {
        return Some(fault(name, value, "this version of Lofted does not know it"));
    }
    match value.parse::<u32>() {
        Ok(THIS_VERSION) => None,
        Ok(later) if later > THIS_VERSION => Some(fault(
            name,
            value,
            "this link was made by a later version of Lofted; what could be read is shown",
        )),
        _ => Some(fault(name, value, "no version of a link; write none, or v=1")),
    }
}

/// What would be right where no day is written.
pub const NO_DAY: &str = "write a day that exists, such as 2024-10-31";

/// What to say of a part that stands twice.
#[must_use]
pub fn twice(name: &str, value: &str, taken: &str) -> String {
    fault(name, value, &format!("{name} stands twice; {taken}"))
}

/// A sentence on a part: what was found, and what is wrong or would be right.
#[must_use]
pub fn fault(name: &str, value: &str, what: &str) -> String {
    format!("{}={}: {what}", cut(name), cut(value))
}

/// A number within bounds, or a sentence on what was found instead.
///
/// # Errors
/// It is no whole number, or out of bounds: the sentence.
pub fn whole(name: &str, value: &str, least: u32, most: u32) -> Result<u32, String> {
    let number = value.trim().parse().ok().filter(|number| (least..=most).contains(number));
    number
        .ok_or_else(|| fault(name, value, &format!("write a whole number from {least} to {most}")))
}

/// The beginning of a text that may be of any length, for a sentence.
pub(crate) fn cut(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or("")),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_stands_twice_or_is_of_later_is_said() {
        let query = Query::of_fragment("#/flights?q=a&foo=1&q=b&v=2&sort=&v=1&v=x");
        let parts = Parts::of(&query, &["q", "sort"]);
        assert_eq!(parts.known, [("q", "a")]);
        let starts = ["foo=1: ", "q=b: q stands twice", "v=2: this link was made", "v=x: "];
        assert_eq!(parts.faults.len(), starts.len(), "{:?}", parts.faults);
        for (said, start) in parts.faults.iter().zip(starts) {
            assert!(said.starts_with(start), "{said}");
        }
        let long = unknown(&"é".repeat(900), &"ü".repeat(900)).unwrap();
        assert!(long.chars().count() < 200, "{long}");
    }

    #[test]
    fn numbers_are_held_to_their_bounds() {
        assert_eq!(whole("draws", " 60", 60, 2000), Ok(60));
        for text in ["59", "2001", "-1", "1.5", "many", "99999999999"] {
            let said = whole("draws", text, 60, 2000).unwrap_err();
            assert_eq!(said, format!("draws={text}: write a whole number from 60 to 2000"),);
        }
    }
}
