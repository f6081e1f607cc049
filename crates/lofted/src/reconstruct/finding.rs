//! The likeliest slips behind claims that do not hold together, each only where it would mend them.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::consistency::{Consistency, Side};
use super::ensemble::Question;
use super::slip::{Lengths, Slip, SlipSearch};
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

/// The slips that would mend claims which do not hold together; none for claims that do.
///
/// Each slip is tried: the claims are changed by it and judged anew. One that leaves them inconsistent is
/// not reported. Costs up to eleven small ensembles; [`SlipSearch`] does the same in steps.
#[must_use]
pub fn findings(question: &Question, consistency: &Consistency) -> Vec<Finding> {
    let mut search = SlipSearch::new(question, consistency);
    search.extend(&mut |_| ControlFlow::Continue(()));
    search.findings()
}

/// The slips found so far, in sentences.
pub(super) fn in_words(mended: &[Slip], consistency: &Consistency) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        mended.iter().map(|slip| slip_finding(*slip, consistency)).collect();
    findings.extend(time_finding(consistency));
    findings
}

fn slip_finding(slip: Slip, consistency: &Consistency) -> Finding {
    match slip {
        Slip::Swapped => finding(
            FindingCode::Swapped,
            "Apogee and ground distance look swapped: the other way round, one vehicle explains all claims.",
        ),
        Slip::Miles(lengths) => finding(
            FindingCode::Miles,
            &format!(
                "The {} may be in miles: read so, one vehicle explains all claims.",
                lengths.words()
            ),
        ),
        Slip::TooSmall(lengths) => thousandfold(lengths, "small"),
        Slip::TooLarge(lengths) => thousandfold(lengths, "large"),
        Slip::Rounded => {
            let implied = implied(consistency.implied_apogee_km, 1.0, "km");
            finding(
                FindingCode::Rounding,
                &if consistency.implied_apogee_km.is_some() {
                    format!("The apogee may be rounded from another: the time implies {implied}.")
                } else {
                    "The apogee may be rounded: taken more loosely, one vehicle explains all claims."
                        .to_owned()
                },
            )
        }
    }
}

fn thousandfold(lengths: Lengths, word: &str) -> Finding {
    finding(
        FindingCode::Thousandfold,
        &format!(
            "The {} may be a thousand times too {word}, metres for kilometres: mended, one vehicle explains all claims.",
            lengths.words()
        ),
    )
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
