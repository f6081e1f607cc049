//! What is to say of claims that do not hold together, as codes with numbers; views make words of them.

use serde::{Deserialize, Serialize};

use super::contradiction::Contradiction;
use super::not_ballistic::NotBallistic;
use super::observable::Observable;
use super::spread::Spread;
use crate::claim::Unit;
use crate::earth::GeoPoint;

/// What kind of finding it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingCode {
    /// Apogee and ground distance have changed places.
    Swapped,
    /// A length is in miles, or was made from miles that were kilometres.
    Miles,
    /// A length is in nautical miles.
    NauticalMiles,
    /// A length is in feet.
    Feet,
    /// A figure is a thousand times too large or too small.
    Thousandfold,
    /// A figure is ten times too large or too small.
    Tenfold,
    /// Minutes for seconds or seconds for minutes.
    MinutesForSeconds,
    /// A time is an hour off.
    HourOff,
    /// A time is a minute off.
    MinuteOff,
    /// The time to the apogee was given as the time of flight.
    HalfTheTime,
    /// Two neighbouring digits have changed places.
    Transposed,
    /// One column was copied into another.
    ColumnCopied,
    /// The distance contradicts the points where the flight began and ended.
    EndPoints,
    /// The impact point is in the wrong hemisphere.
    Hemisphere,
    /// The bearing is that of the way back.
    BearingReversed,
    /// Figures exclude each other by what they are.
    Contradiction,
    /// One figure is odd beside all the others, and no slip was found that made it so.
    OddOne,
    /// No free fall has such figures.
    NotBallistic,
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
            Self::NauticalMiles => "nautical-miles",
            Self::Feet => "feet",
            Self::Thousandfold => "thousandfold",
            Self::Tenfold => "tenfold",
            Self::MinutesForSeconds => "minutes-for-seconds",
            Self::HourOff => "hour-off",
            Self::MinuteOff => "minute-off",
            Self::HalfTheTime => "half-the-time",
            Self::Transposed => "transposed",
            Self::ColumnCopied => "column-copied",
            Self::EndPoints => "end-points",
            Self::Hemisphere => "hemisphere",
            Self::BearingReversed => "bearing-reversed",
            Self::Contradiction => "contradiction",
            Self::OddOne => "odd-one",
            Self::NotBallistic => "not-ballistic",
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
    /// One figure holds together with the rest when a slip is undone.
    Restored {
        /// What slip.
        code: FindingCode,
        /// The figure.
        what: Observable,
        /// The number that was told, in m, s or m/s.
        told_si: f64,
        /// The number that the slip was made from, likewise; of a time to the apogee that was told as one of flight
        /// the same number.
        restored_si: f64,
    },
    /// A figure holds together with the rest when two neighbouring digits of it change places.
    Transposed {
        /// The figure.
        what: Observable,
        /// The number that was told, in `unit`.
        told: f64,
        /// The number with the digits the other way round, likewise.
        restored: f64,
        /// The unit whose digits they are.
        unit: Unit,
    },
    /// In such a time nothing comes so far; a thousand times as long it is that of a slower flight, which is no fall.
    TooFast {
        /// The time that was told, s.
        told_s: f64,
        /// A thousand times as much, s.
        restored_s: f64,
        /// The ground distance, m.
        ground_distance_m: f64,
    },
    /// Figures exclude each other by what they are.
    Contradiction(Contradiction),
    /// With a coordinate's sign turned round the impact point agrees with the distance.
    Hemisphere {
        /// The point that was told.
        told: GeoPoint,
        /// The point that agrees.
        restored: GeoPoint,
    },
    /// The bearing points away from the impact.
    BearingReversed {
        /// The bearing that was told, degrees clockwise from north.
        told_deg: f64,
        /// The bearing of the line to the impact, likewise.
        to_impact_deg: f64,
    },
    /// Without this figure the others hold together, and they imply another.
    OddOne {
        /// The figure.
        what: Observable,
        /// The number that was told, in m, s or m/s.
        told_si: f64,
        /// What the others imply for it, likewise.
        implied_si: Spread,
    },
    /// No free fall has such figures.
    NotBallistic(NotBallistic),
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
            Self::Restored { code, .. } => *code,
            Self::Transposed { .. } => FindingCode::Transposed,
            Self::TooFast { .. } => FindingCode::Thousandfold,
            Self::Contradiction(_) => FindingCode::Contradiction,
            Self::Hemisphere { .. } => FindingCode::Hemisphere,
            Self::BearingReversed { .. } => FindingCode::BearingReversed,
            Self::OddOne { .. } => FindingCode::OddOne,
            Self::NotBallistic(_) => FindingCode::NotBallistic,
            Self::Rounding { .. } => FindingCode::Rounding,
            Self::TooShort { .. } => FindingCode::TooShort,
            Self::TooLong { .. } => FindingCode::TooLong,
        }
    }
}
