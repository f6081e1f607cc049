//! What powered flight says of a set of claims, value by value, in words.

use lofted::reconstruct::spread::Spread;
use lofted_charts::sheet::words;
use lofted_jobs::answer::Answer;

use crate::judging::verdict::verdict_words;

/// How a value is worded.
pub(crate) type Value = fn(&Answer) -> String;

/// What powered flight says of a set of claims: each value by its name, the verdict first.
#[must_use]
pub fn powered_values(answer: &Answer) -> [(&'static str, String); 5] {
    POWERED_VALUES.map(|(name, value)| (name, value(answer)))
}

/// What powered flight says, each with its words.
pub(crate) const POWERED_VALUES: [(&str, Value); 5] = [
    ("Verdict", |answer| verdict_words(answer.verdict).to_owned()),
    ("Time that apogee and distance imply, powered flight", |answer| {
        spread(answer.implied_time_s, |time_s| words::number(time_s / 60.0, 1), "min")
    }),
    ("Apogee that time and distance imply, powered flight", |answer| {
        spread(answer.implied_apogee_km, |km| words::number(km, 0), "km")
    }),
    ("Burn time that fits, powered flight", |answer| {
        let said = |burn_s| spread(Some(burn_s), |time_s| words::number(time_s, 0), "s");
        answer.burn_time_s.map_or_else(|| nothing(answer), said)
    }),
    ("Flown for range, powered flight, payload as flown", |answer| {
        let to = |km: f64| {
            if km.is_finite() { words::number(km, 0) } else { "any point on Earth".to_owned() }
        };
        match answer.range {
            None => nothing(answer),
            Some(range) if range.spread_km.p05.is_infinite() => "any point on Earth".to_owned(),
            Some(range) => spread(Some(range.spread_km), to, "km"),
        }
    }),
];

/// That nothing is said of the vehicle, and why.
fn nothing(answer: &Answer) -> String {
    answer.withheld.map_or_else(|| "none".to_owned(), |why| format!("none: {why}"))
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
