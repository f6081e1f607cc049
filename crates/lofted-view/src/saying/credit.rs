//! What a record says of itself: its title and its licences.

use lofted_record::package::Details;

/// Title and licences of a record that stands in place of the host’s, for the foot of every page; what it has none of
/// is said.
///
/// # Examples
/// ```
/// use lofted_record::package::Details;
/// use lofted_view::saying::credit::credit;
///
/// let own = Details::of_bytes(br#"{"title":"Zenda","licenses":[{"name":"CC0-1.0"}]}"#);
/// assert_eq!(credit(&own), "The record of this page: “Zenda”. Its licence: CC0-1.0.");
/// let none = credit(&Details::default());
/// assert!(none.starts_with("The record of this page has no title. It names no licence"));
/// ```
#[must_use]
pub fn credit(details: &Details) -> String {
    let title = match details.own_title() {
        Some(title) => format!("The record of this page: “{title}”."),
        None => "The record of this page has no title.".to_owned(),
    };
    match details.licences() {
        none if none.is_empty() => {
            format!("{title} It names no licence: ask whoever made it before you pass it on.")
        }
        licences => format!("{title} Its licence: {licences}."),
    }
}
