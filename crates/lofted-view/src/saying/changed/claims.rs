//! A claim that is new, gone or another, in words.

use lofted::claim::{Claim, SourceId};
use lofted_charts::sheet::words as plain;
use lofted_record::Record;
use lofted_record::changes::Change;

use super::cells;
use crate::saying::deployment_names;
use crate::saying::flight_names;
use crate::saying::source_heading::source_heading;
use crate::saying::speaker::{claimant_name, speaker};
use crate::saying::standing::figure_or_words;

/// Columns whose changes are told in words of their own.
const TOLD: [&str; 14] = [
    "id",
    "flight",
    "deployment",
    "place",
    "metric",
    "low",
    "best",
    "high",
    "qualifier",
    "unit",
    "words",
    "claimant",
    "source",
    "stated_on",
];

/// A claim of an earlier and a later record, in words.
pub(super) fn words(
    (before, earlier): (&Record, Option<&Claim>),
    (after, later): (&Record, Option<&Claim>),
    change: &Change,
) -> String {
    match (earlier, later) {
        (Some(was), Some(is)) => {
            let mut parts = vec![figure(was, is)];
            parts.extend(others((before, was), (after, is)));
            let own = change.cells.iter().filter(|cell| !TOLD.contains(&cell.column.as_str()));
            parts.extend(own.map(cells::words));
            if was.id != is.id {
                parts.push(format!("named {}, was {}", is.id, was.id));
            }
            format!("{}: {}", head(after, is), parts.join("; "))
        }
        (None, Some(is)) => format!("New: {}", whole(after, is)),
        (Some(was), None) => format!("Withdrawn: {}", whole(before, was)),
        (None, None) => format!("Claim {}", change.name()),
    }
}

/// What is claimed, who claims it and when.
fn head(record: &Record, claim: &Claim) -> String {
    let (label, who) = (record.label(claim), speaker(record, claim));
    format!("{label}, {who}, {}", plain::day(claim.stated_on))
}

/// A claim with its figure and where it was read.
fn whole(record: &Record, claim: &Claim) -> String {
    let (head, figure) = (head(record, claim), figure_or_words(claim));
    format!("{head}: {figure} ({})", source(record, &claim.source))
}

fn source(record: &Record, id: &SourceId) -> String {
    record.source(id).map_or_else(|| id.to_string(), source_heading)
}

fn figure(was: &Claim, is: &Claim) -> String {
    let (before, after) = (figure_or_words(was), figure_or_words(is));
    if before == after { after } else { format!("{after}, was {before}") }
}

/// What else of a claim is another.
fn others((before, was): (&Record, &Claim), (after, is): (&Record, &Claim)) -> Vec<String> {
    let mut parts = Vec::new();
    let mut pair = |what: &str, old: String, new: String| {
        if old != new {
            parts.push(format!("{what}{new}, was {old}"));
        }
    };
    pair("of ", subject(before, was), subject(after, is));
    pair("on ", before.label(was), after.label(is));
    if was.claimant != is.claimant {
        pair("said by ", claimant_name(before, was), claimant_name(after, is));
    }
    pair("said on ", plain::day(was.stated_on), plain::day(is.stated_on));
    if was.source != is.source {
        pair("read in ", source(before, &was.source), source(after, &is.source));
    }
    let is_figure = |claim: &Claim| claim.figure.amount().named_number().is_some();
    if was.words != is.words && (is_figure(was) || is_figure(is)) {
        parts.push(cells::told("words", &was.words, &is.words));
    }
    parts
}

/// The flight or the deployment that a claim is about.
fn subject(record: &Record, claim: &Claim) -> String {
    let flight = claim.flight().and_then(|id| record.flight(id));
    let deployment = claim.deployment().and_then(|id| record.deployment(id));
    match (flight, deployment) {
        (Some(flight), _) => flight_names::title(record, flight),
        (None, Some(on)) => deployment_names::name(record, on),
        (None, None) => "no flight and no deployment".to_owned(),
    }
}
