//! The sets of claims of each party on a flight, and a first answer to them: for lists of flights.

use lofted::flight::Flight;
use lofted_jobs::ask::{Ask, Draws};
use lofted_jobs::job::FIRST_DRAWS;
use lofted_record::Record;

use crate::judging::claim_sets::{ClaimSet, Whose, claim_sets};

/// The sets of claims of each party on a flight, without the one of all parties together.
#[must_use]
pub fn party_sets(record: &Record, flight: &Flight) -> Vec<ClaimSet> {
    let sets = claim_sets(record, flight).into_iter();
    sets.filter(|set| set.whose != Whose::Everybody).collect()
}

/// What the worker is asked of a flight for the list: a first answer to each party's figures.
#[must_use]
pub fn quick_ask(sets: &[ClaimSet]) -> Ask {
    let sets = sets.iter().map(ClaimSet::asked).collect();
    Ask { sets, draws: Draws::Exactly(FIRST_DRAWS), band: None, portrait: None, places: Vec::new() }
}
