//! The names of a flight: what parties call it, and its heading.

use lofted::claim::{FlightId, Metric};
use lofted::flight::Flight;
use lofted_charts::sheet::words;
use lofted_record::Record;

/// The names that parties gave the missile: `Hwasong-19 to Edelweiss`.
#[must_use]
pub fn names(record: &Record, flight: &FlightId) -> Vec<String> {
    record
        .claims_of_flight(flight)
        .filter(|claim| claim.figure.metric() == Metric::Designation)
        .map(|claim| format!("{} to {}", claim.words, record.party_of(claim).unwrap_or("")))
        .collect()
}

/// The heading of a flight: its day, and its name where a party gave one.
#[must_use]
pub fn title(record: &Record, flight: &Flight) -> String {
    let day = words::day(flight.launched_on);
    let name = record
        .claims_of_flight(&flight.id)
        .find(|claim| claim.figure.metric() == Metric::Designation)
        .map(|claim| claim.words.clone());
    match name {
        Some(name) => format!("{name}, {day}"),
        None => format!("Flight of {day}"),
    }
}
