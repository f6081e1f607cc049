//! The closed lists of words that a claim is made of: kind, attribution, rank, link.

use serde::{Deserialize, Serialize};

use super::id::ClaimId;

/// A word that is not in a closed list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{found}\" is no {list}; it is one of {allowed}")]
pub struct UnknownWord {
    /// The word as given.
    pub found: String,
    /// What the list lists.
    pub list: &'static str,
    /// The words that the list holds, with commas.
    pub allowed: String,
}

/// An enum whose variants each have one word in a record, read and printed by that word.
macro_rules! vocabulary {
    (
        $(#[$doc:meta])*
        pub enum $type:ident, $list:literal {
            $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $type {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $type {
            /// Every one, in the order that the record lists them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word for it in a record.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::claim::vocabulary::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|one| one.id() == text)
                    .ok_or_else(|| $crate::claim::vocabulary::unknown(text, $list, &[$($word),+]))
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}
pub(crate) use vocabulary;

pub(crate) fn unknown(found: &str, list: &'static str, allowed: &[&str]) -> UnknownWord {
    UnknownWord { found: found.to_owned(), list, allowed: allowed.join(", ") }
}

vocabulary! {
    /// On what grounds a figure stands.
    pub enum Kind, "kind" {
        /// Seen or measured by the claimant.
        Observed = "observed",
        /// Judged from what the claimant knows.
        Assessed = "assessed",
        /// Announced or decided for later.
        Planned = "planned",
        /// Expected to come.
        Forecast = "forecast",
        /// Computed from other figures.
        Derived = "derived",
        /// The record does not say.
        NotStated = "not-stated",
    }
}

vocabulary! {
    /// On what footing a claim was made.
    pub enum Attribution, "attribution" {
        /// By a named person or office, in public.
        OnRecord = "on-record",
        /// In a written release.
        PressRelease = "press-release",
        /// By a lawmaker telling of a closed briefing.
        ViaLawmaker = "via-lawmaker",
        /// By someone whom the outlet does not name.
        Anonymous = "anonymous",
        /// By an analyst, in their own name.
        AnalystEstimate = "analyst-estimate",
        /// By a state's own media.
        StateMedia = "state-media",
        /// By an outlet that names nobody.
        PressReport = "press-report",
        /// The record does not say.
        NotStated = "not-stated",
    }
}

impl Attribution {
    /// The attribution in plain words, for readers.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::OnRecord => "on record",
            Self::PressRelease => "press release",
            Self::ViaLawmaker => "via a lawmaker",
            Self::Anonymous => "anonymous",
            Self::AnalystEstimate => "analyst's estimate",
            Self::StateMedia => "state media",
            Self::PressReport => "press report, no office named",
            Self::NotStated => "footing not stated",
        }
    }
}

vocabulary! {
    /// How one claim relates to another.
    pub enum LinkKind, "relation" {
        /// Its figure counts a part of what the other counts.
        SubsetOf = "subset-of",
        /// The same claimant says it in place of the other.
        Supersedes = "supersedes",
        /// Both cannot hold.
        Contradicts = "contradicts",
        /// It passes on what the other said.
        Relays = "relays",
        /// Another outlet's rendering of the very same statement; the two are never two voices.
        SameStatement = "same-statement",
    }
}

/// A relation from a claim to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What the relation is.
    pub kind: LinkKind,
    /// The other claim.
    pub to: ClaimId,
}

/// How an editor ranks a claim. Newer is not better: dates say what is newer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Rank {
    /// The claim that speaks best for its claimant on this metric.
    Preferred,
    /// As good as its claimant.
    #[default]
    Normal,
    /// Known to be wrong, and kept with the reason.
    Deprecated {
        /// Why it is known to be wrong.
        reason: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Metric;

    #[test]
    fn every_word_reads_back() {
        for kind in Kind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(*kind));
        }
        for metric in Metric::ALL {
            assert_eq!(metric.to_string().parse(), Ok(*metric));
        }
    }

    #[test]
    fn an_unknown_word_is_quoted_with_those_that_are_known() {
        let error = "seen".parse::<Kind>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"seen\" is no kind; it is one of observed, assessed, planned, forecast, derived, \
             not-stated"
        );
    }
}
