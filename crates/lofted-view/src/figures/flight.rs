//! The figures of one flight by two-body flight: times, profile, side view.

use lofted::claim::{Claim, FlightId};
use lofted_record::Record;

use super::outlets;
use crate::chart_data::ChartData;
use crate::figure::Figure;
use crate::two_body::{AccountView, altitude_profile, side_view, time_rows};

/// What a chart of two-body and reported times shows.
pub(super) const TIMES_FINDING: &str =
    "Bar: time of two-body flight. Coloured end: what the reported time leaves for powered flight.";

const METHOD: &str = "Method: two-body flight over a sphere at rest; no powered flight, no air.";

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

/// Two-body times beside reported times.
#[must_use]
pub fn times(record: &Record, flight: &FlightId, accounts: &[AccountView]) -> Figure {
    Figure {
        title: "Two-body time and reported time".into(),
        finding: TIMES_FINDING.into(),
        source: vec![
            format!(
                "{METHOD} A longer time alone contradicts nothing; a shorter one is impossible. {}",
                read_in(record, flight)
            )
            .into(),
        ],
        data: ChartData::Times(time_rows(accounts)),
    }
}

/// Altitude against time by two-body flight, with the reported times.
#[must_use]
pub fn altitude(record: &Record, flight: &FlightId, accounts: &[AccountView]) -> Figure {
    Figure {
        title: "Altitude against time".into(),
        finding: "Curves: two-body flight to each stated apogee and distance. Dotted lines: the times reported.".into(),
        source: vec![format!("{METHOD} {}", read_in(record, flight)).into()],
        data: ChartData::Altitude(altitude_profile(accounts)),
    }
}

/// The arcs as claimed from the side, to scale.
#[must_use]
pub fn side(record: &Record, flight: &FlightId, accounts: &[AccountView]) -> Figure {
    Figure {
        title: "Side view to scale".into(),
        finding: "The arcs as claimed, and beside them the fastest one\u{2019}s launch speed flown for range.".into(),
        source: vec![
            format!(
                "{METHOD} \u{201c}By energy alone\u{201d} is the greatest range of that launch speed, with the payload \
                 flown; it knows no gravity loss. {}",
                read_in(record, flight)
            )
            .into(),
        ],
        data: ChartData::Side(side_view(accounts)),
    }
}
