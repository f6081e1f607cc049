//! What is to say of claims that do not hold together, as codes with numbers; views make words of them.

use serde::{Deserialize, Serialize};

use super::spread::Spread;

/// What kind of finding it is.
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

/// Which lengths a slip changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lengths {
    /// Apogee and ground distance.
    Both,
    /// The apogee alone.
    Apogee,
    /// The ground distance alone.
    Distance,
}

/// Which way a thousandfold slip went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thousandfold {
    /// The claimed number is a thousand times too small.
    TooSmall,
    /// The claimed number is a thousand times too large.
    TooLarge,
}

/// A slip that would mend the claims, or what is wrong with the time; with its numbers.
///
/// # Units and conventions
/// Spreads are those of [`Consistency`](super::consistency::Consistency): apogees in km, times in s.
///
/// # Examples
/// ```
/// use lofted::reconstruct::finding::{Finding, FindingCode, Lengths};
///
/// let finding = Finding::Miles(Lengths::Apogee);
/// assert_eq!(finding.code(), FindingCode::Miles);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// Apogee and ground distance the other way round hold together.
    Swapped,
    /// These lengths read as miles hold together with the rest.
    Miles(Lengths),
    /// These lengths hold together with the rest when a thousandfold slip is undone.
    Thousandfold(Lengths, Thousandfold),
    /// The apogee taken more loosely holds together with the rest.
    Rounding {
        /// The apogee that time and distance imply, km; `None` where there is no time or no flight.
        implied_apogee_km: Option<Spread>,
    },
    /// The time is too short for the apogee and the distance.
    TooShort {
        /// By how much it falls short of two-body flight, s; `None` where it is longer than that.
        short_of_two_body_s: Option<f64>,
        /// The time that apogee and distance imply, s.
        implied_time_s: Spread,
    },
    /// The time is too long for the apogee and the distance.
    TooLong {
        /// The time that they imply, s.
        implied_time_s: Spread,
    },
}

impl Finding {
    /// What kind of finding it is.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        match self {
            Self::Swapped => FindingCode::Swapped,
            Self::Miles(_) => FindingCode::Miles,
            Self::Thousandfold(..) => FindingCode::Thousandfold,
            Self::Rounding { .. } => FindingCode::Rounding,
            Self::TooShort { .. } => FindingCode::TooShort,
            Self::TooLong { .. } => FindingCode::TooLong,
        }
    }
}
