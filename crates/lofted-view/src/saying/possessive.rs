//! Whose something is.

/// A name before what is its own: `Zenda’s`, `Several governments’`.
///
/// # Examples
/// ```
/// use lofted_view::saying::possessive::possessive;
/// assert_eq!(["Zenda", "the United States"].map(possessive), ["Zenda’s", "the United States’"]);
/// ```
#[must_use]
pub fn possessive(name: &str) -> String {
    let ending = if name.ends_with('s') { "’" } else { "’s" };
    format!("{name}{ending}")
}
