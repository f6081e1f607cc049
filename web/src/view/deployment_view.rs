//! The deployment as its page shows it: lanes of claims, and the sentence over them.

use std::collections::BTreeSet;

use lofted::claim::{Claim, Date, Metric, Subject, Unit};
use lofted_charts::claim_lanes::{ClaimMark, Lane};
use lofted_charts::words;
use lofted_record::Record;

use super::speaker::{ink, said, speaker};

/// The claims on the deployment, in the record's order.
pub fn claims(record: &Record) -> impl Iterator<Item = &Claim> {
    record.claims_of_subject(Subject::Deployment)
}

/// A lane per metric that has a claim, claims of one metric in the order they were made.
#[must_use]
pub fn lanes<'a>(record: &'a Record, claims: impl Iterator<Item = &'a Claim>) -> Vec<Lane> {
    let mut claims: Vec<&Claim> = claims.collect();
    claims.sort_by_key(|claim| claim.stated_on);
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
        said: said(record, claim),
    }
}

/// The claims in view in a sentence per metric of persons: who said how many, and when.
///
/// True of whatever claims it is given: it lists them, and compares nothing.
#[must_use]
pub fn finding<'a>(record: &'a Record, claims: impl Iterator<Item = &'a Claim>) -> String {
    let claims: Vec<&Claim> = claims.collect();
    let sentences: Vec<String> = [
        (Metric::InCountry, "North Korean troops in Russia"),
        (Metric::InKursk, "In Kursk region"),
        (Metric::NearFront, "Toward or near the front"),
    ]
    .into_iter()
    .filter_map(|(metric, subject)| {
        let mut of_metric: Vec<&Claim> =
            claims.iter().copied().filter(|claim| claim.figure.metric() == metric).collect();
        of_metric.sort_by_key(|claim| claim.stated_on);
        if of_metric.is_empty() {
            return None;
        }
        let said: Vec<String> = of_metric
            .iter()
            .map(|claim| format!("{} {}", speaker(record, claim), words::figure(&claim.figure)))
            .collect();
        Some(format!("{subject}, as said {}: {}.", days(&of_metric), said.join("; ")))
    })
    .collect();
    if sentences.is_empty() {
        return "No claim on troop numbers is in view.".to_owned();
    }
    sentences.join(" ")
}

/// The days on which claims were made: `on 30 October 2024`, `from 30 October to ...`.
fn days(claims: &[&Claim]) -> String {
    let days: BTreeSet<Date> = claims.iter().map(|claim| claim.stated_on).collect();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => format!("on {}", words::day(*first)),
        (Some(first), Some(last)) => {
            format!("from {} to {}", words::day(*first), words::day(*last))
        }
        _ => String::new(),
    }
}
