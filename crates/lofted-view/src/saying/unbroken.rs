//! What stays on one line: numbers with their units, names with a hyphen.

/// A sentence whose numbers stay on one line with their units.
///
/// # Examples
/// ```
/// use lofted_view::saying::unbroken::unbroken;
///
/// assert_eq!(unbroken("87 min up"), "87\u{a0}min up");
/// ```
#[must_use]
pub fn unbroken(sentence: &str) -> String {
    sentence.replace(" min", "\u{a0}min").replace(" km", "\u{a0}km").replace(" %", "\u{a0}%")
}

/// The words of a heading, each with the space behind it and whether it is to stay whole: a name with a hyphen, such as
/// that of a vehicle.
///
/// # Examples
/// ```
/// use lofted_view::saying::unbroken::heading_words;
///
/// let words: Vec<(&str, bool)> = heading_words("The VE-7 flight").collect();
/// assert_eq!(words, [("The ", false), ("VE-7 ", true), ("flight", false)]);
/// ```
pub fn heading_words(heading: &str) -> impl Iterator<Item = (&str, bool)> {
    heading.split_inclusive(' ').map(|word| (word, word.contains('-')))
}
