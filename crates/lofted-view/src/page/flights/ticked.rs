//! Flights that are ticked: read from a link, written to it, and ticked or not.

use lofted::claim::FlightId;
use lofted::flight::Flight;
use lofted_record::Record;

use crate::link::parts::fault;

/// Names of flights in an address, and what of it names none.
#[must_use]
pub fn chosen<'a>(record: &'a Record, names: &str) -> (Vec<&'a Flight>, Vec<String>) {
    let (mut flights, mut unknown): (Vec<&Flight>, Vec<String>) = (Vec::new(), Vec::new());
    for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let flight = name.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
        match flight {
            Some(flight) if !flights.contains(&flight) => flights.push(flight),
            Some(_) => {}
            None => unknown.push(name.to_owned()),
        }
    }
    (flights, unknown)
}

/// Adds a flight to a list, or takes it out.
pub(crate) fn turn(flights: &mut Vec<FlightId>, id: FlightId) {
    match flights.iter().position(|one| *one == id) {
        Some(at) => drop(flights.remove(at)),
        None => flights.push(id),
    }
}

/// Ticks the flights of a list of names; what of it names none.
pub(crate) fn tick(ticked: &mut Vec<FlightId>, list: &str, record: &Record) -> Vec<String> {
    let (flights, unknown) = chosen(record, list);
    ticked.extend(flights.into_iter().map(|flight| flight.id.clone()));
    let no_flight = "no flight of the record; one is named by its day, such as 2024-10-31";
    unknown.iter().map(|name| fault("flights", name, no_flight)).collect()
}

/// Flights as a list of names.
pub(crate) fn names(flights: &[FlightId]) -> String {
    let names: Vec<&str> = flights.iter().map(FlightId::as_str).collect();
    names.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flights_of_an_address_are_told_from_what_names_none() {
        let record = &lofted_record::bundled().record;
        let (flights, unknown) =
            chosen(record, "2024-10-31, 1999-01-01,,2023-12-18,2024-10-31,<b>");
        let ids: Vec<&str> = flights.iter().map(|flight| flight.id.as_str()).collect();
        assert_eq!(ids, ["2024-10-31", "2023-12-18"]);
        assert_eq!(unknown, ["1999-01-01", "<b>"]);
    }
}
