//! Numbers that stay on one line with their units.

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
