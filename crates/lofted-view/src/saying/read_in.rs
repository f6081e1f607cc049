//! Where a flight's figures were read, in a sentence for what stands under its charts.

use lofted::claim::{Claim, FlightId};
use lofted_record::Record;

use crate::saying::outlets::outlets;

/// Where a flight's figures were read, for what stands under its charts.
#[must_use]
pub fn read_in(record: &Record, flight: &FlightId) -> String {
    let claims = record.claims_of_flight(flight);
    let stated = claims.filter(|claim: &&Claim| claim.figure.amount().named_number().is_some());
    format!(
        "Figures read in {}; words and links on the flight\u{2019}s page.",
        outlets(record, stated)
    )
}
