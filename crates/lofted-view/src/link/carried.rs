//! The claims of somebody's own that a link carries: `#/flights/2031-03-12?own=eNq…`.
//!
//! `own=` may stand in the link of any page. Its text is that of [`lofted_record::frozen`]; what it holds is put beside
//! the record, marked as somebody's own. A part of a query that holds it is no part of the page's state.

/// The part of a query that holds the claims.
const OWN: &str = "own";

/// The most characters that carried claims take in a link. Browsers open more; the programs that people send links with
/// cut them sooner or later (Internet mail breaks no line under 998 characters, and common chats take a few thousand).
pub const MOST_CHARACTERS: usize = 12_000;

/// A link without the claims that it carries, and these.
///
/// # Examples
/// ```
/// use lofted_view::link::carried::{carrying, split};
///
/// let link = carrying("#/flights/2031-03-12?seed=2", "eNq-_A");
/// assert_eq!(link, "#/flights/2031-03-12?seed=2&own=eNq-_A");
/// assert_eq!(split(&link), ("#/flights/2031-03-12?seed=2".to_owned(), Some("eNq-_A")));
/// ```
#[must_use]
pub fn split(link: &str) -> (String, Option<&str>) {
    let Some((path, query)) = link.split_once('?') else { return (link.to_owned(), None) };
    let (mut rest, mut own) = (Vec::new(), None);
    for part in query.split('&') {
        match part.strip_prefix(OWN).and_then(|part| part.strip_prefix('=')) {
            Some(text) => own = own.or(Some(text)),
            None => rest.push(part),
        }
    }
    let link = if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) };
    (link, own.filter(|text| !text.is_empty()))
}

/// A link that carries claims; the link alone where there are none.
#[must_use]
pub fn carrying(link: &str, claims: &str) -> String {
    if claims.is_empty() {
        return link.to_owned();
    }
    format!("{link}{}{OWN}={claims}", if link.contains('?') { '&' } else { '?' })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_carries_nothing_stays_as_it_is() {
        for link in ["#/", "#/flights?q=own", "#/timeline?owner=a&find=own%3D", "#/read?t=a&&b"] {
            assert_eq!(split(link), (link.to_owned(), None));
            assert_eq!(carrying(link, ""), link);
        }
        assert_eq!(split("#/?own="), ("#/".to_owned(), None));
    }

    #[test]
    fn what_is_carried_reads_back_wherever_it_stands() {
        for link in ["#/", "#/flights/2031-03-12", "#/flights?q=a", "#/read?t=a&&b"] {
            assert_eq!(split(&carrying(link, "e-_1")), (link.to_owned(), Some("e-_1")));
        }
        assert_eq!(
            split("#/flights?own=one&q=a&own=two"),
            ("#/flights?q=a".to_owned(), Some("one"))
        );
    }
}
