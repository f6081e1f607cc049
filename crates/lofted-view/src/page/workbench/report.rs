//! What the workbench says: two-body values and powered answers of each scenario, and the ranges.

use lofted::reconstruct::energy_only::EnergyOnly;
use serde_json::{Value, json};

use crate::asking::report::Report;
use crate::judging::report::{numbers, range_lines, verdict_lines};
use crate::link::bench_field::Field;
use crate::page::workbench::answers::Answers;
use crate::page::workbench::board::Board;
use crate::page::workbench::note::Note;
use crate::page::workbench::outcome::{Outcome, Seen};

/// What the workbench says of its scenarios and the answers to them.
pub(super) fn report(board: &Board, answers: &Answers<'_>) -> Report {
    let unread: Vec<String> = board.seen().flat_map(faults).collect();
    let shown = board.shown();
    let mut lines = unread.clone();
    if let Some((row, outcome)) = board.opened().and_then(|row| Some((row, row.outcome()?))) {
        lines.push(outcome.finding.clone());
        lines.extend(answers.headline((&row.seen, outcome)));
    }
    if !shown.is_empty() {
        let table = answers.values(&shown);
        lines.extend(std::iter::once(&table.columns).chain(&table.rows).map(|row| row.join(" | ")));
    }
    lines.extend(verdict_lines(answers.sets()));
    lines.extend(range_lines(&answers.ranges()));
    let two_body: Vec<Value> =
        shown.iter().map(|(seen, outcome)| two_body(seen, outcome)).collect();
    let powered = numbers(answers.sets());
    Report {
        lines,
        numbers: json!({ "two_body": two_body, "powered": powered, "not_read": unread }),
    }
}

/// What of a scenario's fields does not read: `one, apogee: ...`.
fn faults(seen: &Seen) -> Vec<String> {
    let said = |(field, note): (Field, &Note)| match note {
        Note::Fault { message, .. } => Some(format!("{}, {}: {message}", seen.name, field.id())),
        Note::Help(_) => None,
    };
    Field::ALL.into_iter().zip(&seen.reading.notes).filter_map(said).collect()
}

fn two_body(seen: &Seen, outcome: &Outcome) -> Value {
    let energy = EnergyOnly::of(&outcome.set.question.evidence).ok();
    let comparison = outcome.two_body.as_ref().map(|two_body| two_body.comparison);
    // Without a reported time there is nothing left of it.
    let finite = |value: f64| value.is_finite().then_some(value);
    json!({
        "scenario": seen.name,
        "method": "two-body flight; no powered flight, no air",
        "time_of_flight_s": comparison.map(|one| one.arc.time_of_flight_s()),
        "reported_time_s": comparison.and_then(|one| finite(one.reported_s)),
        "left_s": comparison.and_then(|one| finite(one.left_s)),
        "launch_speed_m_s": energy.map(|energy| energy.launch_speed_m_s),
        "flight_path_angle_deg": energy.map(|energy| energy.flight_path_angle_deg),
        "max_range_km": energy.and_then(|energy| energy.max_range.range_km()),
    })
}
