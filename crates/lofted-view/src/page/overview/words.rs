//! The sentences of the overview: what it is, and what the newest flight's figures come to.

use lofted::claim::Metric;
use lofted::flight::Flight;
use lofted::letters::lower_first;
use lofted_charts::sheet::words;
use lofted_jobs::message::Reply;
use lofted_record::{Provenance, Record};

use crate::judging::answered::answered_sets;
use crate::judging::claim_sets::ClaimSet;
use crate::judging::two_body::{account_views, finding};
use crate::judging::verdict::headline;
use crate::page::overview::newest::{drawn, told_flights};
use crate::page::overview::troops::latest;
use crate::saying::coverage::Coverage;

/// The title of the page.
pub const TITLE: &str = "Who said it, and can it all be true?";

/// How the overview's numbers come about.
pub const METHOD: [&str; 3] = [
    "A claim is kept as it was said, with its words, its claimant and its source; figures of different claimants are \
     never averaged, and where those of several are tested together it is said whose they are.",
    "Whether figures of a flight belong together is asked of simulated flights of generic vehicles, each figure as \
     wide as its rounding.",
    "A computed number names its method, and is never put into anybody\u{2019}s mouth.",
];

/// What this is, in a sentence: what is said of which flights and which deployments, on which days.
#[must_use]
pub fn lead(record: &Record, covered: &Coverage) -> String {
    let mut of: Vec<String> = Vec::new();
    // What a reader put beside the record is none of what it holds.
    let of_record =
        |flight: &&&Flight| record.provenance_of_flight(&flight.id) == Provenance::Record;
    if let Some(newest) = told_flights(record).iter().find(of_record) {
        let newest = newest_in_words(record, newest);
        of.push(match covered.flights {
            1 => format!("a flight of a missile or rocket ({newest})"),
            many => format!("{many} flights of missiles and rockets (the newest {newest})"),
        });
    }
    let deployments: Vec<String> = latest(record).iter().map(|one| one.name(record)).collect();
    if let Some((last, before)) = deployments.split_last() {
        let list = match before {
            [] => last.clone(),
            before => format!("{} and {last}", before.join(", ")),
        };
        let starts_lower =
            record.deployments().iter().any(|on| list.starts_with(&lower_first(&on.force)));
        of.push(if starts_lower { lower_first(&list) } else { list });
    }
    if of.is_empty() {
        return "The record holds no claim on a flight or a deployment.".to_owned();
    }
    let days = match covered.days {
        Some((first, last)) if first != last => {
            format!(", from {} to {}", words::day(first), words::day(last))
        }
        Some((day, _)) => format!(", on {}", words::day(day)),
        None => String::new(),
    };
    format!("Who said what of {}{days}.", of.join(" and of "))
}

/// What two-body flight says of the reported times of the flight that is drawn, before anything is computed; `None` where no
/// time can be judged.
#[must_use]
pub fn first_verdict(record: &Record) -> Option<String> {
    finding(&account_views(record, &drawn(record)?.id))
}

/// A flight by its day and what it was called: `on 31 October 2024, called Hwasong-19 by Edelweiss`.
fn newest_in_words(record: &Record, flight: &Flight) -> String {
    let named = record
        .claims_of_flight(&flight.id)
        .find(|claim| claim.figure.metric() == Metric::Designation)
        .and_then(|claim| Some(format!(", called {} by {}", claim.words, record.party_of(claim)?)));
    format!("on {}{}", words::day(flight.launched_on), named.unwrap_or_default())
}

/// The verdict on a flight's figures in sentences, as its page has it; of two-body flight until the worker has
/// answered.
#[must_use]
pub fn verdict(
    record: &Record,
    flight: &Flight,
    (sets, reply): (&[ClaimSet], Option<&Reply>),
) -> Option<String> {
    headline(&answered_sets(sets, reply)).or_else(|| finding(&account_views(record, &flight.id)))
}
