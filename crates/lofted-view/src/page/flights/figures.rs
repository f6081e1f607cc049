//! The figure of the list of flights: their arcs on one scale.

use lofted::flight::Flight;
use lofted_charts::flight::small_arcs::small_arcs;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::{ChartData, PartChart};
use crate::judging::flight_arcs::small_multiples;

/// The title of the page.
pub const TITLE: &str = "Flights";

/// The arcs of flights on one scale.
#[must_use]
pub fn arcs(record: &Record, flights: &[&Flight]) -> Figure {
    Figure {
        id: "their-arcs-on-one-scale",
        title: "Their arcs on one scale".into(),
        finding: "Altitude over ground distance, up and out on the same scale in every cell; the ground drawn flat. \
                  Each party\u{2019}s figures are an arc of their own; a flight without both has none.".into(),
        source: vec![
            "Method: two-body flight over a sphere at rest, from the apogee and distance that stand with each \
             reported time. Sources: each flight\u{2019}s page.".into(),
        ],
        data: ChartData::Part(PartChart::in_panels(small_multiples(record, flights), |arcs, sheet| small_arcs(arcs, sheet))),
    }
}
