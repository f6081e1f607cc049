//! The sentences of a flight's page that are said of any flight.

use lofted::flight::Flight;
use lofted::letters::lower_first;
use lofted_charts::sheet::words;
use lofted_record::{Provenance, Record};

use crate::saying::count::count_of;
use crate::saying::flight_names::names;

/// The finding where no party's figures are enough for one.
pub const NO_FINDING: &str =
    "No party’s figures give a time of flight together with an apogee and a distance.";

/// What is said where no flight is drawn.
pub const NOTHING_DRAWN: &str = "Nothing is drawn: no one flight lies inside all of the intervals of the figures \
     chosen under “How it was computed”, or no ballistic flight has them, or they leave a family of arcs: nobody said how \
     far, or how high.";

/// How the table of two-body flight is computed, and what is not in it.
pub const ARC_METHOD: &str = "Method: the ellipse through apogee and ground distance on a sphere of 6,371 km \
     (Bate, Mueller, White 1971, chapter 6); flown for range at the minimum-energy angle. From the speed of a \
     circular orbit on, every point on Earth is within reach by energy alone. A real vehicle’s range differs: \
     powered flight, air and payload are not in it.";

/// What is said of a flight that the record does not have.
#[must_use]
pub fn unknown(record: &Record, asked: &str) -> String {
    let known: Vec<&str> = record.flights().iter().map(|flight| flight.id.as_str()).collect();
    format!(
        "Neither the record nor your data in this browser has a flight \"{asked}\". A flight of somebody\u{2019}s own opens \
         by a link that its page copies, which carries its claims. There are {}.",
        known.join(", ")
    )
}

/// A flight in a few words each: its names, where it was launched, how many said how much of it.
#[must_use]
pub fn tags(record: &Record, flight: &Flight) -> Vec<String> {
    let mut tags = names(record, &flight.id);
    if record.provenance_of_flight(&flight.id) == Provenance::Own {
        tags.insert(0, "yours: the record does not hold this flight".to_owned());
    }
    if let Some(site) = &flight.launch_site {
        tags.push(format!("launched at {}", site.name));
    }
    let claims = || record.claims_of_flight(&flight.id);
    tags.push(count_of(claims().count(), "claim"));
    let own = claims().filter(|claim| record.provenance(&claim.id) == Provenance::Own).count();
    if own > 0 && own < claims().count() {
        tags.push(format!("{own} of them yours"));
    }
    let parties = record.tellers_of_flight(&flight.id).len();
    tags.push(if parties == 1 { "1 party".to_owned() } else { format!("{parties} parties") });
    tags
}

/// Where a flight was launched and which way, each with what that rests on, and how its truth is known apart
/// from reports; empty where none of it is known.
#[must_use]
pub fn launch(flight: &Flight) -> String {
    let site = flight.launch_site.as_ref().map(|site| {
        format!(
            "Launch point {}° N, {}° E ({}): {}.",
            words::number(site.point.latitude_deg(), 4),
            words::number(site.point.longitude_deg(), 4),
            site.name,
            site.basis
        )
    });
    let azimuth = flight.launch_azimuth.as_ref().map(|azimuth| {
        format!("Azimuth {}°: {}.", words::number(azimuth.azimuth_deg, 1), azimuth.basis)
    });
    let known = (!flight.known_by.is_empty())
        .then(|| format!("Known apart from reports: {}.", lower_first(&flight.known_by)));
    site.into_iter().chain(azimuth).chain(known).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flight_is_said_in_a_few_words_and_an_unknown_one_names_those_there_are() {
        let record = &lofted_record::bundled().record;
        for flight in record.flights() {
            let tags = tags(record, flight);
            assert!(
                tags.iter().any(|tag| tag.ends_with(" claims") || tag == "1 claim"),
                "{tags:?}"
            );
            assert_eq!(launch(flight).contains("Azimuth"), flight.launch_azimuth.is_some());
            assert!(unknown(record, "1999-01-01").contains(flight.id.as_str()));
        }
    }
}
