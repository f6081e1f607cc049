//! A band and boxes: what the consistency chart is drawn from.

use lofted::claim::Side;
use lofted::reconstruct::spread::Spread;
use serde::{Deserialize, Serialize};

use crate::sheet::ink::Ink;
use crate::sheet::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ConsistencyChart {
    /// The ground distance of the band, in words: `1,001.2 km`.
    pub distance: String,
    /// The band, from the lowest apogee to the highest.
    pub band: Vec<BandPoint>,
    /// Claims that stand together.
    pub claims: Vec<ClaimBox>,
}

/// Times of flight to one apogee.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BandPoint {
    /// The apogee, km.
    pub apogee_km: f64,
    /// Time of two-body flight, s.
    pub two_body_s: f64,
    /// Time of powered flight, s.
    pub powered_s: Spread,
}

/// An apogee and a time that were stated together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimBox {
    /// Who, and the figures: `Strelsau: 87 min with 7,000 km`.
    pub label: String,
    /// Their hue.
    pub ink: Ink,
    /// The apogee, km.
    pub apogee_km: Extent,
    /// The time of flight, s.
    pub time_s: Extent,
    /// The verdict in words.
    pub verdict: String,
}

/// An interval, open on one side or on none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Extent {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Which end nobody stated.
    pub open: Open,
}

/// The end of an interval that nobody stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Open {
    /// Both are stated, or follow from the rounding.
    Neither,
    /// The upper one: "more than".
    Above,
    /// The lower one: "up to".
    Below,
}

impl From<Side> for Open {
    /// The end that the words of an amount leave open.
    fn from(side: Side) -> Self {
        match side {
            Side::Above => Self::Above,
            Side::Below => Self::Below,
            Side::Both => Self::Neither,
        }
    }
}

impl Extent {
    pub(super) fn middle(self) -> f64 {
        0.5 * (self.low + self.high)
    }

    pub(super) fn words(self, unit: f64) -> String {
        let number = |value: f64| words::number(value / unit, 2);
        match self.open {
            Open::Neither => format!("{} to {}", number(self.low), number(self.high)),
            Open::Above => format!("{} or more", number(self.low)),
            Open::Below => format!("{} or less", number(self.high)),
        }
    }
}
