//! Claims in lanes by what they are on: the reader's own beside the record's.

use lofted::claim::{Claim, Unit};
use lofted_charts::claim::claim_lanes::{ClaimMark, Lane};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::opens::claim_page;
use crate::saying::series::{Series, by_series};
use crate::saying::speaker::{ink, speaker};

/// A lane per series that has a claim, claims of one series in the order they were made.
#[must_use]
pub fn lanes(record: &Record, claims: Vec<&Claim>) -> Vec<Lane> {
    let lane = |(series, claims): (Series, Vec<&Claim>)| {
        let unit = claims.first()?.figure.unit();
        let marks = claims.into_iter().map(|claim| mark(record, claim, unit)).collect();
        Some(Lane { label: series.label(record), unit, marks })
    };
    by_series(claims).into_iter().filter_map(lane).collect()
}

fn mark(record: &Record, claim: &Claim, unit: Unit) -> ClaimMark {
    let figure = claim.figure.converted(unit).unwrap_or(claim.figure);
    ClaimMark {
        opens: claim_page(claim),
        who: speaker(record, claim),
        ink: ink(record, claim),
        amount: figure.amount(),
        figure: words::figure(&claim.figure),
        said: words::short_day(claim.stated_on),
    }
}
