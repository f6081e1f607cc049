//! What the workbench shows: two-body values and powered answers of each scenario, and the ranges.

use lofted::reconstruct::energy_only::EnergyOnly;
use lofted_jobs::job::answered;
use lofted_record::Record;
use lofted_view::any_page::shown_page::{AnsweredBench, with_bench};
use lofted_view::judging::claim_sets::Whose;
use lofted_view::page::workbench::outcome::{Outcome, Seen};
use lofted_view::page::workbench::reading::Note;
use lofted_view::page::workbench::scenario::{Bench, Field};
use serde_json::{Value, json};

use super::{Shown, answers};

pub(super) fn shown(record: &Record, bench: &Bench) -> Shown {
    with_bench(record, bench, &mut answered, lines_and_numbers)
}

fn lines_and_numbers(it: AnsweredBench<'_>) -> Shown {
    let AnsweredBench { all, read, open, judged, reply } = it;
    let views = judged.verdicts(reply);
    let mut lines: Vec<String> = all.iter().flat_map(faults).collect();
    let opened = read.iter().find(|(seen, _)| seen.id == open);
    lines.extend(opened.map(|(_, outcome)| outcome.finding.clone()));
    lines.extend(opened.and_then(|opened| judged.headline(*opened, reply)));
    if !read.is_empty() {
        let table = judged.values(read, reply);
        lines.extend(std::iter::once(&table.columns).chain(&table.rows).map(|row| row.join(" | ")));
    }
    lines.extend(answers::lines(&views, reply));
    lines.extend(answers::range_lines(&judged.ranges(reply)));
    let powered = answers::numbers(&judged.sets, &views, reply);
    let two_body: Vec<Value> = read.iter().map(|(seen, outcome)| two_body(seen, outcome)).collect();
    let unread: Vec<String> = all.iter().flat_map(faults).collect();
    let numbers = json!({ "two_body": two_body, "powered": powered, "not_read": unread });
    Shown { lines, numbers }
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
    let comparison = match &outcome.set.whose {
        Whose::Account(view) => Some(view.comparison),
        Whose::Everybody => None,
    };
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
