//! The names of a flight: what parties call it, and its heading.

use lofted::claim::{FlightId, Metric};
use lofted::flight::Flight;
use lofted::letters::upper_first;
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};

use crate::saying::possessive::possessive;

/// The names that parties gave the missile: `called Hwasong-19 by Edelweiss`.
#[must_use]
pub fn names(record: &Record, flight: &FlightId) -> Vec<String> {
    record
        .claims_of_flight(flight)
        .filter(|claim| claim.figure.metric() == Metric::Designation)
        .map(|claim| format!("called {} by {}", claim.words, record.teller_of(claim).unwrap_or("")))
        .collect()
}

/// The heading of a flight: whose it was where that is recorded, its name where a party gave one, its day, with its
/// number where its own name has one; and that it is the reader's own, where it is.
#[must_use]
pub fn title(record: &Record, flight: &Flight) -> String {
    let mut day = words::day(flight.launched_on);
    let number = flight.id.as_str().get(10..).and_then(|rest| rest.strip_prefix('-'));
    if let Some(number) = number.and_then(|number| number.parse::<u8>().ok()) {
        day = format!("{day}, flight {number} of the day");
    }
    let name = record
        .claims_of_flight(&flight.id)
        .find(|claim| claim.figure.metric() == Metric::Designation)
        .map(|claim| claim.words.clone());
    let own = match record.provenance_of_flight(&flight.id) {
        Provenance::Record => "",
        Provenance::Own => " (yours)",
    };
    let name = match name {
        Some(name) => format!("{name}, {day}{own}"),
        None => format!("flight of {day}{own}"),
    };
    match flight.country.as_str() {
        "" => upper_first(&name),
        country => upper_first(&format!("{} {name}", possessive(country))),
    }
}
