//! Whose words a set of claims is, for sentences and for a list to choose from.

use lofted_charts::Ink;

use crate::judging::claim_sets::{ClaimSet, Whose};

/// Whose figures a set holds, as the middle of a sentence: `Tokyo’s figures`.
#[must_use]
pub fn whose(set: &ClaimSet) -> (String, Ink) {
    match &set.whose {
        Whose::Account(view) => (format!("{}’s figures", view.party), Ink::of_party(&view.party)),
        Whose::Everybody => ("all parties’ figures".to_owned(), Ink::Accent),
    }
}

/// A set as a choice: whose, and its figures.
#[must_use]
pub fn choice(set: &ClaimSet) -> String {
    match &set.whose {
        Whose::Account(view) => format!("{}: {}, {}", view.party, view.time, view.with),
        Whose::Everybody => "All parties together".to_owned(),
    }
}
