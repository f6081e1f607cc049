//! The names of a flight: what parties call it, and its heading.

use lofted::claim::{FlightId, Metric};
use lofted::flight::Flight;
use lofted::letters::upper_first;
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};

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
    upper_first(&format!("{}{name}", possessive(&flight.country)))
}

/// A country before what is its own: `Japan's `, `the United States' `; nothing where none is named.
fn possessive(country: &str) -> String {
    match country {
        "" => String::new(),
        plural if plural.ends_with('s') => format!("{plural}\u{2019} "),
        one => format!("{one}\u{2019}s "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_owns_what_it_launched_whatever_its_last_letter() {
        assert_eq!(possessive("Japan"), "Japan\u{2019}s ");
        assert_eq!(possessive("the United States"), "the United States\u{2019} ");
        assert_eq!(possessive(""), "");
    }
}
