//! The class of a party’s name, whose mark takes the party’s hue (`web/styles/parts.css`).

/// The class of a name with the hue of a custom property, `--hue-1`: `party of-hue-1`. A class and no style, so that a
/// page holds under a policy that allows no style attributes.
#[must_use]
pub fn party_class(variable: &str) -> String {
    format!("party of-{}", variable.trim_start_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hue_is_a_class() {
        assert_eq!(party_class("--hue-1"), "party of-hue-1");
        assert_eq!(party_class("--other"), "party of-other");
    }
}
