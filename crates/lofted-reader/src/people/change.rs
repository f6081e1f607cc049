//! Bare numbers of people of whom a verb says that they will come, or that their number changes.

use lofted::claim::Metric;

use super::Figure;
use crate::quantity::GROWTH;
use crate::words::list::{any_is, first_is, word_is};

/// How far before a number the word may stand that changes it, tokens.
const CHANGE_REACH: usize = 12;

impl Figure<'_, '_> {
    /// "Have reached Zenda since May": those who came after others.
    pub(super) fn arrived(&self, metric: Metric) -> Metric {
        let to = self.next.min(self.found.after + CHANGE_REACH);
        let arrived = first_is!(self.text, self.found.after..to, "arrived" | "reached" | "landed");
        let since = |at: usize| any_is!(self.text, at..to, "since");
        match metric {
            Metric::InPlace | Metric::SentTotal if arrived.is_some_and(since) => {
                Metric::Reinforcement
            }
            other => other,
        }
    }

    /// "Will cut its troops in Zenda from 1,000 to 300": what their number was and what it will be.
    pub(super) fn changes(&self) -> bool {
        let Some(link) = self.found.words.0.checked_sub(1) else { return false };
        let from = link.saturating_sub(CHANGE_REACH).max(self.sentence.first);
        let grown = self.text.first_in(from..link, &GROWTH);
        let of_troops = |at: usize| {
            word_is!(
                self.text,
                at,
                "troops"
                    | "soldiers"
                    | "number"
                    | "contingent"
                    | "deployment"
                    | "presence"
                    | "force"
                    | "forces"
                    | "share"
                    | "contribution"
            )
        };
        word_is!(self.text, link, "from" | "to") && grown.is_some() && (from..link).any(of_troops)
    }
}
