//! The likeliest slips behind claims that do not hold together, each only where it would mend them.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::consistency::{Consistency, Side, Verdict};
use super::ensemble::{Ensemble, Question, Ranges};
use super::evidence::Evidence;
use super::interval::{Belief, Interval};
use super::spread::Spread;

/// What kind of slip it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingCode {
    /// Apogee and ground distance have changed places.
    Swapped,
    /// A length is in miles.
    Miles,
    /// A length is a thousand times too large or too small.
    Thousandfold,
    /// The time is too short for the apogee and the distance.
    TooShort,
    /// The time is too long for them.
    TooLong,
    /// The apogee was rounded from a larger or smaller one.
    Rounding,
}

impl FindingCode {
    /// The code's name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Swapped => "swapped",
            Self::Miles => "miles",
            Self::Thousandfold => "thousandfold",
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::Rounding => "rounding",
        }
    }
}

/// A slip that would mend the claims, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What kind.
    pub code: FindingCode,
    /// The sentence.
    pub message: String,
}

/// Draws that a changed set of claims is judged by.
const TRIAL_DRAWS: u32 = 90;

/// International mile, km.
const MILE_KM: f64 = 1.609_344;

/// The slips that would mend claims which do not hold together; none for claims that do.
///
/// Each slip is tried: the claims are changed by it and judged anew. One that leaves them inconsistent is
/// not reported. Costs up to eight small ensembles.
#[must_use]
pub fn findings(question: &Question, consistency: &Consistency) -> Vec<Finding> {
    if !matches!(consistency.verdict, Verdict::Inconsistent | Verdict::Strained) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let evidence = &question.evidence;
    let mends = |changed: Evidence| mends(question, changed);
    if mends(swapped(evidence)) {
        findings.push(finding(FindingCode::Swapped, "Apogee and ground distance look swapped: the other way round, one vehicle explains all claims."));
    }
    let miles = |intervals: &[Interval]| scaled(intervals, MILE_KM);
    if let Some(what) = which(evidence, miles, &mends) {
        findings.push(finding(
            FindingCode::Miles,
            &format!("The {what} may be in miles: read so, one vehicle explains all claims."),
        ));
    }
    for (factor, word) in [(1000.0, "small"), (0.001, "large")] {
        let thousandfold = |intervals: &[Interval]| scaled(intervals, factor);
        if let Some(what) = which(evidence, thousandfold, &mends) {
            findings.push(finding(
                FindingCode::Thousandfold,
                &format!("The {what} may be a thousand times too {word}, metres for kilometres: mended, one vehicle explains all claims."),
            ));
        }
    }
    if mends(wider_apogee(evidence)) {
        let implied = implied(consistency.implied_apogee_km, 1.0, "km");
        findings.push(finding(
            FindingCode::Rounding,
            &if consistency.implied_apogee_km.is_some() {
                format!("The apogee may be rounded from another: the time implies {implied}.")
            } else {
                "The apogee may be rounded: taken more loosely, one vehicle explains all claims."
                    .to_owned()
            },
        ));
    }
    findings.extend(time_finding(consistency));
    findings
}

fn finding(code: FindingCode, message: &str) -> Finding {
    Finding { code, message: message.to_owned() }
}

/// What to say of the time itself: its direction, and the time that would fit.
fn time_finding(consistency: &Consistency) -> Option<Finding> {
    let implied = implied(consistency.implied_time_s, 60.0, "min");
    let excess_s = consistency.time_excess_s?;
    // Without any flight to the apogee and distance there is no time that would mend the claims.
    consistency.implied_time_s?;
    Some(match consistency.side? {
        Side::Short if excess_s < 0.0 => finding(
            FindingCode::TooShort,
            &format!(
                "The time is {:.0} s shorter than two-body flight to that apogee and distance, which no missile beats; they imply {implied}.",
                -excess_s
            ),
        ),
        Side::Short => finding(
            FindingCode::TooShort,
            &format!("The time is too short for that apogee and distance; they imply {implied}."),
        ),
        Side::Long => finding(
            FindingCode::TooLong,
            &format!("The time is too long for that apogee and distance; they imply {implied}."),
        ),
    })
}

fn implied(spread: Option<Spread>, unit: f64, name: &str) -> String {
    let decimals = usize::from(unit > 1.0);
    spread.map_or_else(
        || "another".to_owned(),
        |s| format!("{:.decimals$} to {:.decimals$} {name}", s.p05 / unit, s.p95 / unit),
    )
}

/// Whether changed claims hold together.
fn mends(question: &Question, evidence: Evidence) -> bool {
    let changed = Question { evidence, ..question.clone() };
    let Ok(mut ensemble) = Ensemble::new(changed) else { return false };
    ensemble.extend(TRIAL_DRAWS, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    // Most draws have to find a flight: a corner of the prior that happens to fit mends nothing.
    2 * ensemble.members().len() > TRIAL_DRAWS as usize
        && Consistency::of(&ensemble).verdict == Verdict::Consistent
}

fn swapped(evidence: &Evidence) -> Evidence {
    Evidence {
        apogee_m: evidence.ground_distance_m.clone(),
        ground_distance_m: evidence.apogee_m.clone(),
        ..evidence.clone()
    }
}

fn scaled(intervals: &[Interval], factor: f64) -> Vec<Interval> {
    intervals.iter().map(|interval| interval.scaled(factor)).collect()
}

/// Which lengths a change mends the claims in: the apogee, the distance, or both.
fn which(
    evidence: &Evidence,
    change: impl Fn(&[Interval]) -> Vec<Interval>,
    mends: &impl Fn(Evidence) -> bool,
) -> Option<&'static str> {
    let (apogee_m, distance_m) = (change(&evidence.apogee_m), change(&evidence.ground_distance_m));
    let apogee = Evidence { apogee_m: apogee_m.clone(), ..evidence.clone() };
    let distance = Evidence { ground_distance_m: distance_m.clone(), ..evidence.clone() };
    let both = Evidence { apogee_m, ground_distance_m: distance_m, ..evidence.clone() };
    if mends(both) {
        return Some("lengths");
    }
    if mends(apogee) {
        return Some("apogee");
    }
    mends(distance).then_some("ground distance")
}

/// The apogee as "more than" or "nearly" its number: looser than its digits say.
fn wider_apogee(evidence: &Evidence) -> Evidence {
    let apogee_m = evidence
        .apogee_m
        .iter()
        .map(|interval| {
            let middle = interval.middle();
            let half = (0.5 * interval.width()).max(0.15 * middle);
            // An exactly stated apogee was not rounded.
            if interval.width() < 0.01 * middle {
                *interval
            } else {
                Interval { low: middle - half, high: middle + half, belief: Belief::Even }
            }
        })
        .collect();
    Evidence { apogee_m, ..evidence.clone() }
}
