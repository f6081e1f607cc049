//! The answers to sets of claims for those who read no charts: verdicts as a page words them, every number in full.

use lofted::reconstruct::spread::Spread;
use lofted_charts::flight::range_bars::RangeRow;
use lofted_jobs::answer::{Answer, EnergyRange};
use serde_json::{Value, json};

use crate::judging::answered::AnsweredSet;
use crate::judging::finding_words::finding_words;
use crate::judging::powered_values::powered_values;
use crate::judging::two_body::AccountView;
use crate::judging::verdict::{VerdictView, verdict_views};

/// The verdict on each set, its sentences and its values.
pub(crate) fn verdict_lines(judged: &[AnsweredSet<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    for (view, one) in verdict_views(judged).into_iter().zip(judged) {
        lines.push(format!("{}, {}: {}", view.who, view.figures, view.word));
        lines.extend(view.sentences.iter().map(|sentence| format!("  {sentence}")));
        lines.push(format!("  Intervals used: {}.", view.intervals));
        if let Some(answer) = one.known() {
            let rows = powered_values(answer).into_iter().skip(1);
            lines.extend(rows.map(|(name, value)| format!("  {name}: {value}")));
        }
    }
    lines
}

/// The ranges, a line for each.
pub(crate) fn range_lines(rows: &[RangeRow]) -> Vec<String> {
    let line = |row: &RangeRow| format!("{}, {}: {}", row.who, row.how, row.range.words());
    rows.iter().map(line).collect()
}

/// Each set with its answer in full.
pub(crate) fn numbers(judged: &[AnsweredSet<'_>]) -> Value {
    let one = |(view, one): (VerdictView, &AnsweredSet<'_>)| {
        json!({
            "set": one.set.name,
            "who": view.who,
            "figures": view.figures,
            "answer": match one.answer {
                Some(Ok(answer)) => full(answer),
                Some(Err(reason)) => json!({ "not_judged": reason }),
                None => Value::Null,
            },
        })
    };
    verdict_views(judged).into_iter().zip(judged).map(one).collect()
}

fn full(answer: &Answer) -> Value {
    json!({
        "method": "powered flight of generic staged vehicles; ranges over an Earth at rest, with the payload flown",
        "verdict": answer.verdict.id(),
        "tail": answer.tail,
        "time_excess_s": answer.time_excess_s,
        "implied_time_s": answer.implied_time_s.as_ref().map(percentiles),
        "implied_apogee_km": answer.implied_apogee_km.as_ref().map(percentiles),
        "burn_time_s": answer.burn_time_s.as_ref().map(percentiles),
        "range_km": answer.range.map(|range| percentiles(&range.spread_km)),
        "gravity_turn_range_km": answer.range.and_then(|range| range.gravity_turn_km).as_ref().map(percentiles),
        "heavier_payload": answer.range.and_then(|range| range.heavier).map(|heavier| json!({
            "lost_speed_m_s": heavier.lost_speed_m_s,
            "range_km": heavier.spread_km.as_ref().map(percentiles),
        })),
        "antipode_share": answer.range.map(|range| range.antipode_share),
        "energy_only_range_km": answer.energy_range.and_then(|range| match range {
            EnergyRange::Kilometres(range_km) => Some(range_km),
            EnergyRange::Antipode => None,
        }),
        "findings": answer.findings.iter().flatten().map(|finding| {
            json!({ "code": finding.code().id(), "message": finding_words(finding) })
        }).collect::<Vec<_>>(),
        "drawn": answer.drawn,
        "members": answer.members,
        "effective_members": answer.effective_members,
        "seed": answer.seed,
    })
}

/// Each reported time beside two-body flight.
pub(crate) fn two_body(accounts: &[AccountView]) -> Value {
    let one = |view: &AccountView| {
        json!({
            "who": view.party,
            "method": "two-body flight over a sphere at rest",
            "time_of_flight_s": view.comparison.arc.time_of_flight_s(),
            "reported_time_s": view.comparison.reported_s,
            "left_s": view.comparison.left_s,
        })
    };
    accounts.iter().map(one).collect()
}

/// 5, 50 and 95 %; null where that is infinite.
pub(crate) fn percentiles(spread: &Spread) -> Value {
    let finite = |value: f64| value.is_finite().then_some(value);
    json!({ "p05": finite(spread.p05), "p50": finite(spread.p50), "p95": finite(spread.p95) })
}
