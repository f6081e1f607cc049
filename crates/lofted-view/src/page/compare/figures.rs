//! The figures of flights side by side.

use lofted::flight::Flight;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::ChartData;
use crate::judging::figures::TIMES_FINDING;
use crate::page::compare::comparison::Comparison;
use crate::saying::outlets::outlets;

/// The title of the page.
pub const TITLE: &str = "Flights side by side";

/// The shared charts of flights: profile, side view, times. None where no arc is known.
#[must_use]
pub fn shared(record: &Record, flights: &[&Flight], all: &Comparison) -> Option<[Figure; 3]> {
    if all.profile.arcs.is_empty() {
        return None;
    }
    let stated = flights
        .iter()
        .flat_map(|flight| record.claims_of_flight(&flight.id))
        .filter(|claim| claim.figure.amount().named_number().is_some());
    let method = format!(
        "Method: two-body flight over a sphere at rest; no powered flight, no air. Figures read in {}; words and \
         links on each flight\u{2019}s page.",
        outlets(record, stated)
    );
    Some([
        Figure {
            id: "altitude-against-time",
            title: "Altitude against time".into(),
            finding: "A hue for each party, a line for each flight. Curves: two-body flight to each stated apogee \
                      and distance.".into(),
            source: vec![method.clone().into()],
            data: ChartData::altitude(all.profile.clone()),
        },
        Figure {
            id: "side-view-to-scale",
            title: "Side view to scale".into(),
            finding: "The arcs as claimed, from one launch point.".into(),
            source: vec![method.clone().into()],
            data: ChartData::side(all.side.clone()),
        },
        Figure {
            id: "two-body-time-and-reported-time",
            title: "Two-body time and reported time".into(),
            finding: TIMES_FINDING.into(),
            source: vec![format!("{method} A shorter time than two-body flight is impossible.").into()],
            data: ChartData::times(all.times.clone()),
        },
    ])
}
