//! The class of a party’s name, whose mark takes the party’s hue (`web/styles/parts.css`).

use lofted::party::Stroke;
use lofted_charts::Ink;

/// The class of a name with a hue, and with its mark doubled where the chart doubles it: `party of-hue-1`. A class and
/// no style, so that a page holds under a policy that allows no style attributes.
#[must_use]
pub fn party_class(ink: Ink) -> String {
    let doubled = if ink.stroke() == Stroke::Doubled { " doubled" } else { "" };
    format!("party of-{}{doubled}", ink.variable().trim_start_matches('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hue_is_a_class_and_the_ninth_party_has_a_second() {
        assert_eq!(party_class(Ink::Hue1), "party of-hue-1");
        assert_eq!(party_class(Ink::Twice1), "party of-hue-1 doubled");
        assert_eq!(party_class(Ink::Other), "party of-other");
    }
}
