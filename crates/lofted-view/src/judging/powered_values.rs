//! What powered flight says of a set of claims, value by value, in words.

use lofted::reconstruct::consistency::Verdict;
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
        let fits = answer.burn_time_s.filter(|_| answer.verdict != Verdict::Inconsistent);
        spread(fits, |time_s| words::number(time_s, 0), "s")
    }),
    ("Flown for range, powered flight, payload as flown", |answer| {
        let to = |km: f64| {
            if km.is_finite() { words::number(km, 0) } else { "any point on Earth".to_owned() }
        };
        match answer.range {
            None => spread(None, to, ""),
            Some(range) if range.spread_km.p05.is_infinite() => "any point on Earth".to_owned(),
            Some(range) => spread(Some(range.spread_km), to, "km"),
        }
    }),
];

/// 5, 50 and 95 %: `78.1 / 79.0 / 80.8 min`.
fn spread(spread: Option<Spread>, number: impl Fn(f64) -> String, unit: &str) -> String {
    match spread {
        Some(one) => {
            format!("{} / {} / {} {unit}", number(one.p05), number(one.p50), number(one.p95))
        }
        None => "none".to_owned(),
    }
}
