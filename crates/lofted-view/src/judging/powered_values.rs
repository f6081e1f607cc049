//! What powered flight says of a set of claims, value by value, in words.

use lofted::reconstruct::spread::Spread;
use lofted::reconstruct::withheld::Withheld;
use lofted_charts::sheet::words;
use lofted_jobs::answer::{Answer, BranchAnswer};

use crate::judging::heavier::heavier_words;
use crate::judging::verdict::word;

/// How a value is worded.
pub(crate) type Value = fn(&Answer) -> String;

/// What powered flight says of a set of claims: each value by its name, the verdict first.
#[must_use]
pub fn powered_values(answer: &Answer) -> [(&'static str, String); 6] {
    POWERED_VALUES.map(|(name, value)| (name, value(answer)))
}

/// What powered flight says, each with its words.
pub(crate) const POWERED_VALUES: [(&str, Value); 6] = [
    ("Verdict", |answer| word(answer).to_owned()),
    ("Time of flight that the others imply, powered flight", |answer| {
        let implied = answer.implied_time_s.filter(|_| answer.not_ballistic.is_none());
        let minutes = |time_s: f64| words::number(time_s / 60.0, 1);
        by_branch(answer, implied, &|branch| Some(branch.time_s), minutes, "min")
    }),
    ("Apogee that the others imply, powered flight", |answer| {
        let implied = answer.implied_apogee_km.filter(|_| answer.branches.is_empty());
        by_branch(
            answer,
            implied,
            &|branch| Some(branch.apogee_km),
            |km| words::number(km, 0),
            "km",
        )
    }),
    ("Burn time that fits, powered flight", |answer| {
        by_branch(
            answer,
            answer.told_burn_time_s,
            &|branch| Some(branch.burn_time_s),
            |s| words::number(s, 0),
            "s",
        )
    }),
    ("Flown for range, powered flight, best steering, payload as flown", |answer| {
        let told = answer.range.map(|range| range.told_km);
        range_value(answer, told, &|branch| branch.range_km)
    }),
    ("The same on a plain gravity turn, and with a heavier payload", |answer| {
        let Some(range) = answer.range else { return nothing(answer) };
        let value = |spread| range_value(answer, Some(spread), &|_| None);
        let turned = range.gravity_turn_km.map_or_else(|| "none".to_owned(), value);
        let Some(heavier) = range.heavier else { return turned };
        let heavier = match (heavier.lost_speed_m_s, heavier.spread_km) {
            (Some(lost), Some(spread)) => format!("{}: {}", heavier_words(lost), value(spread)),
            (Some(lost), None) => format!("{}: no flight", heavier_words(lost)),
            (None, _) => NO_SPEED.to_owned(),
        };
        format!("{turned}; {heavier}")
    }),
];

/// Why a heavier payload has no range of its own.
const NO_SPEED: &str = "heavier payload: its cost stands for no speed here; give it in m/s, less than the vehicle gains";

fn range_value(
    answer: &Answer,
    whole: Option<Spread>,
    of: &dyn Fn(&BranchAnswer) -> Option<Spread>,
) -> String {
    let to = |km: f64| {
        if km.is_finite() { words::number(km, 0) } else { "any point on Earth".to_owned() }
    };
    match whole {
        Some(spread) if spread.p05.is_infinite() => "any point on Earth".to_owned(),
        whole => by_branch(answer, whole, of, to, "km"),
    }
}

/// A spread, where the claims leave two arcs each of theirs, or why there is none.
fn by_branch(
    answer: &Answer,
    whole: Option<Spread>,
    of: &dyn Fn(&BranchAnswer) -> Option<Spread>,
    number: impl Fn(f64) -> String + Copy,
    unit: &str,
) -> String {
    let each = answer.branches.iter().filter_map(|branch| {
        let value = spread(Some(of(branch)?), number, unit);
        Some(format!("{}: {value}", branch.branch.id()))
    });
    let each: Vec<String> = each.collect();
    match whole {
        _ if !each.is_empty() => each.join("; "),
        Some(whole) => spread(Some(whole), number, unit),
        None => nothing(answer),
    }
}

/// That nothing is said of the vehicle, and why.
fn nothing(answer: &Answer) -> String {
    let why = answer.withheld.filter(|why| *why != Withheld::TwoArcs);
    why.map_or_else(|| "none".to_owned(), |why| format!("none: {why}"))
}

/// 5, 50 and 95 %: `78.1 / 79.0 / 80.8 min`.
fn spread(spread: Option<Spread>, number: impl Fn(f64) -> String, unit: &str) -> String {
    match spread {
        Some(one) => {
            format!("{} / {} / {} {unit}", number(one.p05), number(one.p50), number(one.p95))
        }
        None => "none".to_owned(),
    }
}
