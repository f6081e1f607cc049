//! Whose words a set of claims is, for sentences, for lists and to choose from.

use lofted_charts::Ink;

use crate::judging::claim_sets::{ClaimSet, Whose};
use crate::judging::two_body::AccountView;
use crate::saying::possessive::possessive;

impl Whose {
    /// Who: `Zenda`, or `Strelsau with Zenda’s figures` where it took some of them; in a list of parties all of them.
    #[must_use]
    pub fn who(&self) -> String {
        match self {
            Self::Account(view) => format!("{}{}", view.party, with_lenders(view)),
            Self::Named(view) => view.name.clone(),
            Self::Everybody => "All parties together".to_owned(),
        }
    }

    /// Whose figures, as the middle of a sentence: `Zenda’s figures`, `Strelsau’s and Zenda’s figures`.
    #[must_use]
    pub fn figures(&self) -> String {
        match self {
            Self::Account(view) => {
                let whose = std::iter::once(&view.party).chain(&view.lenders);
                format!(
                    "{} figures",
                    whose.map(|one| possessive(one)).collect::<Vec<_>>().join(" and ")
                )
            }
            Self::Named(view) => format!("{} figures", possessive(&view.name)),
            Self::Everybody => "all parties’ figures".to_owned(),
        }
    }

    /// Whose figures, where a line begins with it.
    #[must_use]
    pub fn figures_first(&self) -> String {
        match self {
            Self::Account(_) | Self::Named(_) => self.figures(),
            Self::Everybody => "All parties’ figures".to_owned(),
        }
    }

    /// The party's hue; of all parties, the one that is given.
    #[must_use]
    pub const fn ink(&self, of_all: Ink) -> Ink {
        match self {
            Self::Account(view) => view.ink,
            Self::Named(view) => view.ink,
            Self::Everybody => of_all,
        }
    }

    /// Whose figures with the time, in a few words: `Strelsau, 87 min with Zenda’s figures`.
    #[must_use]
    pub fn time_and_figures(&self) -> String {
        match self {
            Self::Account(view) => format!("{}, {}{}", view.party, view.time, with_lenders(view)),
            Self::Named(_) | Self::Everybody => self.who(),
        }
    }
}

/// Whose figures an account stands with besides its own: ` with Zenda’s figures`; nothing where all are its own.
fn with_lenders(view: &AccountView) -> String {
    if view.lenders.is_empty() {
        return String::new();
    }
    let whose: Vec<String> = view.lenders.iter().map(|one| possessive(one)).collect();
    format!(" with {} figures", whose.join(" and "))
}

/// A set as a choice: whose, and its figures.
#[must_use]
pub fn choice(set: &ClaimSet) -> String {
    match &set.whose {
        Whose::Account(view) => format!("{}: {}, {}", view.party, view.time, view.with),
        Whose::Named(view) => format!("{}: {}", view.name, view.told),
        Whose::Everybody => set.whose.who(),
    }
}
