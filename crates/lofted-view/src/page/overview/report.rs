//! What the overview says, line by line: for the command.

use lofted_jobs::message::Reply;
use lofted_record::Record;
use serde_json::{Value, json};

use crate::asking::Means;
use crate::asking::report::Report;
use crate::judging::answered::answered_sets;
use crate::judging::claim_sets::{ClaimSet, claim_sets};
use crate::page::overview::disagreements::widest;
use crate::page::overview::newest::{drawn, verdict_ask};
use crate::page::overview::strip::{flight_word, strip, strip_ask};
use crate::page::overview::troops::latest;
use crate::page::overview::words::{lead, verdict};
use crate::saying::coverage::Coverage;
use crate::saying::flight_names::title;

/// The sentences of the page, and the verdicts and gaps behind them, of a record or an excerpt of one that covers
/// so much.
#[must_use]
pub fn report(record: &Record, covered: &Coverage, means: &mut Means<'_>) -> Report {
    let mut lines = vec![lead(record, covered)];
    if let Some(newest) = drawn(record) {
        let sets = claim_sets(record, newest);
        let reply = verdict_ask(record, &sets).map(|ask| (means.compute)(ask));
        let said = verdict(record, newest, (&sets, reply.as_ref()));
        lines.extend(said.map(|said| format!("{}: {said}", title(record, newest))));
    }
    for one in latest(record) {
        lines.push(format!("{}. {}", one.name(record), one.sentences(record, 0)));
    }
    let mut words: Vec<Value> = Vec::new();
    for flight in strip(record) {
        let (sets, ask) = strip_ask(record, flight);
        let reply: Option<Reply> = ask.map(|ask| ask.answered(&mut *means.compute));
        let sets: Vec<&ClaimSet> = sets.iter().collect();
        let word = flight_word(&answered_sets(sets, reply.as_ref()));
        lines.push(format!("{}: {word}", title(record, flight)));
        words.push(json!({ "flight": flight.id, "verdict": word }));
    }
    let gaps = widest(record);
    lines.extend(gaps.iter().map(|gap| gap.line(record)));
    lines.push(covered.words());
    let gaps: Vec<Value> = gaps
        .iter()
        .map(|gap| json!({ "less": gap.less.id, "more": gap.more.id, "ratio": gap.ratio }))
        .collect();
    Report { lines, numbers: json!({ "flights": words, "disagreements": gaps }) }
}
