//! The sentences of the list of flights.

use lofted::flight::Flight;
use lofted_record::{Provenance, Record};

use crate::saying::count::count_of;
use crate::saying::flight_names::names;

/// What is said of a flight with nothing to judge.
pub const NOTHING_TO_JUDGE: &str =
    "Nobody’s report gives a time with an apogee and a distance: nothing to judge.";

/// What the list holds.
#[must_use]
pub fn finding(record: &Record) -> String {
    let of_flight = |flight: &Flight| record.provenance_of_flight(&flight.id) == Provenance::Own;
    let claims = || record.claims().iter().filter(|claim| claim.flight().is_some());
    let own = claims().filter(|claim| record.provenance(&claim.id) == Provenance::Own).count();
    let own_flights = record.flights().iter().filter(|flight| of_flight(flight)).count();
    let beside = match (own_flights, own) {
        (0, 0) => String::new(),
        (0, own) => format!(", and {} of yours", count_of(own, "claim")),
        (flights, own) => {
            format!(
                ", and {} with {} of yours",
                count_of(flights, "flight"),
                count_of(own, "claim")
            )
        }
    };
    format!(
        "{} flights, {} claims{beside}. Each name is the one its party gave.",
        record.flights().len() - own_flights,
        claims().count() - own
    )
}

/// How far the verdicts are, or why there are none.
#[must_use]
pub fn judging(answered: usize, all: usize, fault: Option<&str>) -> String {
    match fault {
        Some(reason) => format!(
            "Verdicts are not available: the worker that computes them could not start ({reason})."
        ),
        None if answered < all => format!("Verdicts on {answered} of {all} are computed."),
        None => "Every verdict is computed, from 60 simulated flights; a flight’s page takes 400 or more.".to_owned(),
    }
}

/// A flight in a line: what parties called it, how many claims there are, and whose.
#[must_use]
pub fn about(record: &Record, flight: &Flight) -> String {
    let parties = record.tellers_of_flight(&flight.id);
    let mut said = vec![names(record, &flight.id).join(", ")];
    said.retain(|names| !names.is_empty());
    said.push(count_of(record.claims_of_flight(&flight.id).count(), "claim"));
    let by = if parties.len() == 1 { "party" } else { "parties" };
    said.push(format!("{} {by}: {}", parties.len(), parties.join(", ")));
    said.join(" · ")
}

/// What leads from ticked flights to their comparison.
#[must_use]
pub fn compare(ticked: usize) -> String {
    format!("Compare {ticked} flight{}", if ticked == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_counted_until_all_are_there() {
        assert_eq!(judging(3, 11, None), "Verdicts on 3 of 11 are computed.");
        assert!(judging(11, 11, None).starts_with("Every verdict"));
        assert!(judging(0, 11, Some("no file")).contains("(no file)"));
        assert_eq!(
            (compare(1), compare(2)),
            ("Compare 1 flight".into(), "Compare 2 flights".into())
        );
    }

    #[test]
    fn every_claim_on_a_flight_is_counted() {
        let record = &lofted_record::bundled().record;
        let claims = record.claims().iter().filter(|claim| claim.flight().is_some()).count();
        assert!(finding(record).contains(&format!("{claims} claims")), "{}", finding(record));
    }
}
