//! A flight on the Earth: its path, what it passes, what was stated, how far it reaches.

use lofted::earth::GeoPoint;
use lofted::range::outline::Outline;
use lofted::trajectory::path::PathPoint;
use serde::{Deserialize, Serialize};

use crate::ExportError;

/// A flight as geography. Its path is computed; what somebody stated stands among the landmarks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FlightGeography {
    /// Name of the flight and whose figures it was computed from.
    pub name: String,
    /// How it was computed: method, class, seed and members, in a sentence.
    pub method: String,
    /// When it was launched: a time with its offset from UTC, or the day alone.
    pub launched_at: String,
    /// The path from lift-off to impact, in order of time.
    pub path: Vec<PathPoint>,
    /// Points of the flight, and places stated for it.
    pub landmarks: Vec<Landmark>,
    /// Where the same vehicle reaches, with the payload flown.
    pub footprint: Option<Outline>,
}

/// A point worth a mark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Landmark {
    /// What it is.
    pub kind: LandmarkKind,
    /// Its name.
    pub name: String,
    /// More of it, with its source or method.
    pub description: String,
    /// Where.
    pub point: GeoPoint,
    /// Height above the ellipsoid, m.
    pub height_m: f64,
    /// Time after lift-off, s; of a place that somebody stated, none.
    pub time_s: Option<f64>,
}

/// What a landmark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LandmarkKind {
    /// Where it was launched.
    Launch,
    /// The last burnout, computed.
    Burnout,
    /// The highest point, computed.
    Apogee,
    /// Where the computed path meets the ground.
    Impact,
    /// Where somebody said that it came down.
    StatedSplashdown,
    /// A place that readers ask about.
    ReferencePlace,
}

impl LandmarkKind {
    /// Its name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Launch => "launch-point",
            Self::Burnout => "burnout",
            Self::Apogee => "apogee",
            Self::Impact => "impact",
            Self::StatedSplashdown => "stated-splashdown",
            Self::ReferencePlace => "reference-place",
        }
    }
}

impl FlightGeography {
    /// The path, where there is one to draw.
    pub(crate) fn drawable_path(&self) -> Result<&[PathPoint], ExportError> {
        match self.path.len() {
            points @ 0..=1 => Err(ExportError::NoPath { points }),
            _ => Ok(&self.path),
        }
    }
}
