//! A party’s hue as style, for the mark before its name.

/// The style that hands a party's hue to the mark before its name.
#[must_use]
pub fn hue(variable: &str) -> String {
    format!("--hue:var({variable})")
}
