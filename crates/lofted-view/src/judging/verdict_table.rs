//! Verdicts as a table to take: what the page says of each set of claims, and the numbers in full behind it.

use lofted::reconstruct::spread::Spread;
use lofted_charts::Table;
use lofted_jobs::answer::{Answer, EnergyRange};

use crate::judging::answered::AnsweredSet;
use crate::judging::finding_words::finding_words;
use crate::judging::verdict::verdict_views;

/// What each column says; the numbers are those of the answer, not rounded.
const COLUMNS: [&str; 34] = [
    "Of",
    "Whose figures",
    "Figures",
    "Verdict",
    "In words",
    "Intervals used",
    "Share of predicted times beyond the stated one",
    "Stated time less two-body time, s",
    "Implied time of flight, s, 5 %",
    "Implied time of flight, s, 50 %",
    "Implied time of flight, s, 95 %",
    "Implied apogee, km, 5 %",
    "Implied apogee, km, 50 %",
    "Implied apogee, km, 95 %",
    "Burn time, s, 5 %",
    "Burn time, s, 50 %",
    "Burn time, s, 95 %",
    "Range by two-body flight, km",
    "Range by powered flight, km, 5 %",
    "Range by powered flight, km, 50 %",
    "Range by powered flight, km, 95 %",
    "Share that reaches any point on Earth",
    "Range on a gravity turn, km, 5 %",
    "Range on a gravity turn, km, 50 %",
    "Range on a gravity turn, km, 95 %",
    "Final speed lost to a heavier payload, m/s",
    "Range with it, km, 5 %",
    "Range with it, km, 50 %",
    "Range with it, km, 95 %",
    "Likely slips",
    "Draws",
    "Members",
    "Effective members",
    "Seed",
];

/// A number that is no number of kilometres: any point on Earth is within reach.
const ANYWHERE: &str = "any point on Earth";

/// A table of verdicts, for now without a row.
#[must_use]
pub fn no_verdicts() -> Table {
    Table::new(&COLUMNS, Vec::new())
}

/// Adds the verdicts on what `of` names, a row for each set of claims.
pub fn add_verdicts(table: &mut Table, of: &str, judged: &[AnsweredSet<'_>]) {
    for (view, one) in verdict_views(judged).into_iter().zip(judged) {
        let said =
            [of, &view.who, &view.figures, view.word, &view.sentences.join(" "), &view.intervals];
        let mut row: Vec<String> = said.map(str::to_owned).to_vec();
        row.extend(one.known().map_or_else(|| vec![String::new(); COLUMNS.len() - 6], numbers));
        table.rows.push(row);
    }
}

fn numbers(answer: &Answer) -> Vec<String> {
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut row = vec![number(answer.tail), number(answer.time_excess_s)];
    for spread in [answer.implied_time_s, answer.implied_apogee_km, answer.burn_time_s] {
        row.extend(points(spread));
    }
    row.push(match answer.energy_range {
        Some(EnergyRange::Kilometres(range_km)) => range_km.to_string(),
        Some(EnergyRange::Antipode) => ANYWHERE.to_owned(),
        None => String::new(),
    });
    row.extend(points(answer.range.map(|range| range.spread_km)));
    row.push(number(answer.range.map(|range| range.antipode_share)));
    row.extend(points(answer.range.and_then(|range| range.gravity_turn_km)));
    let heavier = answer.range.and_then(|range| range.heavier);
    row.push(number(heavier.and_then(|heavier| heavier.lost_speed_m_s)));
    row.extend(points(heavier.and_then(|heavier| heavier.spread_km)));
    let slips = answer.findings.iter().flatten().map(finding_words);
    row.push(slips.collect::<Vec<_>>().join(" "));
    row.extend([answer.drawn, answer.members].map(|count| count.to_string()));
    row.push(answer.effective_members.to_string());
    row.push(answer.seed.to_string());
    row
}

fn points(spread: Option<Spread>) -> [String; 3] {
    let word = |value: f64| {
        if value.is_finite() { value.to_string() } else { ANYWHERE.to_owned() }
    };
    spread.map(|spread| [spread.p05, spread.p50, spread.p95].map(word)).unwrap_or_default()
}
