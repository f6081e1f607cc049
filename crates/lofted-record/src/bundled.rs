//! The record that ships with Lofted.

use std::sync::OnceLock;

use crate::read::{Files, Reading, read};

/// The bundled record's files, as they stand in the crate's `data/`.
pub const BUNDLED_FILES: Files<'static> = Files {
    claims: include_bytes!("../data/claims.csv"),
    claimants: include_bytes!("../data/claimants.csv"),
    sources: include_bytes!("../data/sources.csv"),
    flights: include_bytes!("../data/flights.csv"),
    relations: include_bytes!("../data/relations.csv"),
    events: include_bytes!("../data/events.csv"),
    deployments: include_bytes!("../data/deployments.csv"),
    places: include_bytes!("../data/places.csv"),
    parties: include_bytes!("../data/parties.csv"),
};

/// The bundled record, read on first use.
///
/// A test of this crate holds that it reads without a fault.
///
/// # Examples
/// ```
/// let reading = lofted_record::bundled();
/// assert!(reading.faults.is_empty());
/// assert!(reading.record.flights().iter().any(|flight| flight.id.as_str() == "2024-10-31"));
/// ```
#[must_use]
pub fn bundled() -> &'static Reading {
    static READING: OnceLock<Reading> = OnceLock::new();
    READING.get_or_init(|| read(&BUNDLED_FILES))
}
