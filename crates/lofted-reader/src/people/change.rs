//! Bare numbers of people of whom a verb says that they will come, or that their number changes.

use lofted::claim::Metric;

use super::plans::Plans;
use super::{FEW, Figure, LEAST_BARE};
use crate::classify::{Meaning, Reading};
use crate::forces::Forces;
use crate::quantity::GROWTH;
use crate::words::list::{any_is, first_is, word_is};

/// How far before a number the word may stand that changes it, tokens.
const CHANGE_REACH: usize = 12;

impl Figure<'_, '_> {
    /// "The first 60 would travel in January": a bare number of those who will do what a force does.
    pub(super) fn by_plan(&self, forces: &Forces<'_>, plans: &Plans) -> Option<Meaning> {
        let bare = self.counted.noun.is_none() && self.counted.people.is_none();
        let many = self.found.amount.named_number().is_some_and(|number| number >= FEW);
        let of_force = forces.main.is_some() && self.reading == Reading::Unsaid;
        if !(bare && many && of_force) {
            return None;
        }
        // "Zenda gave 300", "Zenda, with 1,200, has most of them".
        let given = self.found.first.checked_sub(1).is_some_and(|at| {
            let beside = self.text.is(at, "with") && at > 1 && self.text.mark(at - 1) == Some(',');
            (beside || self.text.is(at, "gave"))
                && forces.gives(self.text, at - usize::from(beside))
        });
        if given {
            return Some(Meaning { metric: Metric::InPlace, weight: LEAST_BARE, other: None });
        }
        // "Eleven thousand went, so that you see": all that there were.
        let end = self.found.after;
        if word_is!(self.text, end, "went" | "came") && self.text.mark(end + 1).is_some() {
            return Some(Meaning { metric: Metric::SentTotal, weight: LEAST_BARE, other: None });
        }
        let goes = plans.begins_at(self.text, self.found.after, self.next);
        let changes = self.changes();
        let holds = || plans.holds(self.text, self.sentence, self.found);
        // "Has decided to dispatch 12,000".
        let verb = self.found.words.0.checked_sub(1);
        let sent = verb.is_some_and(|at| word_is!(self.text, at, "send" | "deploy" | "dispatch"))
            && holds();
        let comes = goes || sent || changes && holds();
        let metric = if comes { Metric::Planned } else { Metric::InPlace };
        (comes || changes).then_some(Meaning { metric, weight: LEAST_BARE, other: None })
    }

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
