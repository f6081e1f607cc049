//! What there is of the reader's own, in words.

use lofted_charts::sheet::words;

/// A number of things: `1 claim`, `1,204 claims`.
#[must_use]
pub fn count_of(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", words::number(count as f64, 0), if count == 1 { one } else { many })
}

/// Where own data is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// It is being looked up.
    LookedUp,
    /// The browser has been given it, and has not said that it is kept.
    UnderWay,
    /// It is kept in the browser.
    Browser,
    /// It is on the page alone.
    Page,
}

/// How many claims of one's own there are and whether they are kept, in a sentence.
#[must_use]
pub fn finding(claims: usize, whereabouts: Whereabouts) -> String {
    let counted = count_of(claims, "claim", "claims");
    match (whereabouts, claims) {
        (Whereabouts::LookedUp, _) => "Your data is being looked up in this browser.".to_owned(),
        (Whereabouts::Page, 0) => "Nothing of yours is shown.".to_owned(),
        (Whereabouts::Page, _) => format!("{counted} of yours, on this page only."),
        (Whereabouts::UnderWay, 0) => {
            "Nothing of yours is shown; the browser is still told so.".to_owned()
        }
        (Whereabouts::UnderWay, _) => format!("{counted} of yours, about to be kept."),
        (Whereabouts::Browser, 0) => "Nothing of yours is kept in this browser.".to_owned(),
        (Whereabouts::Browser, _) => format!("{counted} of yours, kept in this browser."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_how_much_there_is_and_where() {
        assert_eq!(
            finding(1204, Whereabouts::Browser),
            "1,204 claims of yours, kept in this browser."
        );
        assert_eq!(finding(1, Whereabouts::Page), "1 claim of yours, on this page only.");
        assert_eq!(finding(0, Whereabouts::Page), "Nothing of yours is shown.");
    }

    #[test]
    fn nothing_is_called_kept_before_the_browser_has_said_so() {
        for whereabouts in [Whereabouts::LookedUp, Whereabouts::UnderWay, Whereabouts::Page] {
            for claims in [0, 1, 1204] {
                let said = finding(claims, whereabouts);
                assert!(!said.contains("kept in this browser"), "{said}");
            }
        }
    }
}
