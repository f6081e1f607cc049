//! The sets of claims of each party on a flight, and what is asked of them: for lists of flights.

use lofted::flight::Flight;
use lofted::reconstruct::consistency::{INCONSISTENT_BELOW, STRAINED_BELOW};
use lofted_jobs::answer::Answer;
use lofted_jobs::ask::{Ask, Draws};
use lofted_jobs::job::FIRST_DRAWS;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::judging::claim_sets::{ClaimSet, Whose, claim_sets};
use crate::judging::method::Method;

/// The sets of claims of each party on a flight; the one of all parties together only where no party has a set of its
/// own, so that a list has a word wherever the flight's page has one.
#[must_use]
pub fn party_sets(record: &Record, flight: &Flight) -> Vec<ClaimSet> {
    let sets = claim_sets(record, flight).into_iter();
    let (all, parties): (Vec<ClaimSet>, Vec<ClaimSet>) =
        sets.partition(|set| set.whose == Whose::Everybody);
    if parties.is_empty() { all } else { parties }
}

/// What the worker is asked of a flight for a list of flights.
#[derive(Debug, Clone, PartialEq)]
pub struct ListAsk {
    /// A first answer to each party's figures, which is soon there.
    pub first: Ask,
    /// The answer of the flight's own page, for where the first one is too near to another verdict.
    pub whole: Ask,
}

impl ListAsk {
    /// What is asked of sets of claims.
    #[must_use]
    pub fn of(sets: &[ClaimSet]) -> Self {
        let with = |draws| {
            let sets = sets.iter().map(ClaimSet::asked).collect();
            Ask { sets, draws, band: None, portrait: None, places: Vec::new() }
        };
        Self { first: with(Draws::Exactly(FIRST_DRAWS)), whole: with(Method::default().draws) }
    }

    /// The answer that a list goes by: the first, where more draws will not change its words, else the whole.
    pub fn answered(self, compute: &mut dyn FnMut(Ask) -> Reply) -> Reply {
        let first = compute(self.first);
        if is_settled(&first) { first } else { compute(self.whole) }
    }
}

/// A first answer's tail this far from the bounds of the verdicts does not cross them with more draws: of 200 random
/// sets none did (`tests/one_truth.rs`).
const SETTLED: [f64; 2] = [0.2 * INCONSISTENT_BELOW, 3.0 * STRAINED_BELOW];

/// Whether more draws will leave the words of every verdict as they are.
#[must_use]
pub fn is_settled(reply: &Reply) -> bool {
    let [below, above] = SETTLED;
    let settled = |answer: &Answer| {
        let far = |tail: f64| tail <= below || tail >= above;
        answer.not_ballistic.is_some() || answer.tail.is_none_or(far)
    };
    reply.answers.iter().all(|answer| answer.as_ref().is_ok_and(settled))
}
