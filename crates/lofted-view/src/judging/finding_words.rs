//! Findings of a reconstruction in sentences: the likeliest slips, and what is wrong with the time.

use lofted::reconstruct::finding::{Finding, Lengths, Thousandfold};
use lofted::reconstruct::spread::Spread;

/// A finding in a sentence.
///
/// # Examples
/// ```
/// use lofted::reconstruct::finding::{Finding, Lengths};
/// use lofted_view::judging::finding_words::finding_words;
///
/// let words = finding_words(&Finding::Miles(Lengths::Apogee));
/// assert!(words.starts_with("The apogee may be in miles"));
/// ```
#[must_use]
pub fn finding_words(finding: &Finding) -> String {
    match finding {
        Finding::Swapped => "Apogee and ground distance look swapped: the other way round, one vehicle explains all claims.".to_owned(),
        Finding::Miles(lengths) => format!(
            "The {} may be in miles: read so, one vehicle explains all claims.",
            lengths_words(*lengths)
        ),
        Finding::Thousandfold(lengths, way) => format!(
            "The {} may be a thousand times too {}, metres for kilometres: mended, one vehicle explains all claims.",
            lengths_words(*lengths),
            match way {
                Thousandfold::TooSmall => "small",
                Thousandfold::TooLarge => "large",
            }
        ),
        Finding::Rounding { implied_apogee_km: Some(apogee_km) } => format!(
            "The apogee may be rounded from another: the time implies {:.0} to {:.0} km.",
            apogee_km.p05, apogee_km.p95
        ),
        Finding::Rounding { implied_apogee_km: None } => {
            "The apogee may be rounded: taken more loosely, one vehicle explains all claims.".to_owned()
        }
        Finding::TooShort { short_of_two_body_s: Some(short_s), implied_time_s } => format!(
            "The time is {short_s:.0} s shorter than two-body flight to that apogee and distance, which no missile beats; they imply {}.",
            minutes(*implied_time_s)
        ),
        Finding::TooShort { short_of_two_body_s: None, implied_time_s } => format!(
            "The time is too short for that apogee and distance; they imply {}.",
            minutes(*implied_time_s)
        ),
        Finding::TooLong { implied_time_s } => format!(
            "The time is too long for that apogee and distance; they imply {}.",
            minutes(*implied_time_s)
        ),
    }
}

const fn lengths_words(lengths: Lengths) -> &'static str {
    match lengths {
        Lengths::Both => "lengths",
        Lengths::Apogee => "apogee",
        Lengths::Distance => "ground distance",
    }
}

fn minutes(time_s: Spread) -> String {
    format!("{:.1} to {:.1} min", time_s.p05 / 60.0, time_s.p95 / 60.0)
}
