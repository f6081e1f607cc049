//! Claims in lanes by metric: the reader's own beside the record's.

use lofted::claim::{Claim, Metric, Unit};
use lofted::order::by_key;
use lofted_charts::claim::claim_lanes::{ClaimMark, Lane};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::speaker::{ink, speaker};

/// A lane per metric that has a claim, claims of one metric in the order they were made.
#[must_use]
pub fn lanes(record: &Record, claims: Vec<&Claim>) -> Vec<Lane> {
    let claims = by_key(claims, |claim| f64::from(claim.stated_on.day_number()));
    Metric::ALL
        .iter()
        .filter_map(|&metric| {
            let of_metric: Vec<&Claim> =
                claims.iter().copied().filter(|claim| claim.figure.metric() == metric).collect();
            let unit = of_metric.first()?.figure.unit();
            let marks = of_metric.into_iter().map(|claim| mark(record, claim, unit)).collect();
            Some(Lane { label: metric.label().to_owned(), unit, marks })
        })
        .collect()
}

fn mark(record: &Record, claim: &Claim, unit: Unit) -> ClaimMark {
    let figure = claim.figure.converted(unit).unwrap_or(claim.figure);
    ClaimMark {
        who: speaker(record, claim),
        ink: ink(record, claim),
        amount: figure.amount(),
        figure: words::figure(&claim.figure),
        said: words::short_day(claim.stated_on),
    }
}
