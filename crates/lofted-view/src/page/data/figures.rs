//! The charts of the reader's own data.

use lofted_charts::claim::claim_density::claim_density;
use lofted_charts::claim::claim_lanes::claim_lanes;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::{ChartData, PartChart};
use crate::page::data::beside::beside;
use crate::page::data::counts::{Counts, MOST_SINGLY};
use crate::page::data::words::count_of;

/// Claims of one's own that are too many to be shown singly.
#[must_use]
pub fn counted_figure(claims: u32, counts: &Counts) -> Figure {
    let claims = count_of(claims as usize, "claim", "claims");
    let most = words::number(MOST_SINGLY as f64, 0);
    Figure {
        id: "your-claims-counted",
        title: "Your claims, counted".into(),
        finding: format!("{claims}, too many to be drawn or edited singly here: above {most} they are counted by metric and month of statement. A bar counts statements of all claimants; a span runs from the least to the greatest number stated, and nothing is averaged.").into(),
        source: vec!["Source: your data in this browser. They are not shown on the other pages.".into()],
        data: ChartData::Part(PartChart::of(counts.lanes(), |lanes, sheet| {
            claim_density(lanes, sheet)
        })),
    }
}

/// Claims of one's own beside those of the record; `None` where there are none, or too many.
#[must_use]
pub fn beside_figure(record: &Record) -> Option<Figure> {
    let lanes = beside(record);
    if lanes.is_empty() {
        return None;
    }
    Some(Figure {
        id: "yours-beside-the-record",
        title: "Yours beside the record".into(),
        finding: "Your claims and those of the record on the same metric, and of a flight on the same flight. Nothing is joined, stacked or summed.".into(),
        source: vec![
            "Sources: your data in this browser where it says “yours”; for the others, each on its claim.".into(),
        ],
        data: ChartData::Part(PartChart::of(lanes, |lanes, sheet| claim_lanes(lanes, sheet))),
    })
}
