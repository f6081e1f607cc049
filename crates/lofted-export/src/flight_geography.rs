//! A flight on the Earth: its path, what it passes, what was stated, how far it reaches.

use lofted::earth::GeoPoint;
use lofted::earth::ellipsoid::Geodetic;
use lofted::range::outline::Outline;
use lofted::trajectory::path::PathPoint;

use crate::error::ExportError;

/// A flight as geography. Its path is computed; what somebody stated stands among landmarks and zones.
#[derive(Debug, Clone, PartialEq)]
pub struct FlightGeography {
    /// Name of the flight and whose figures it was computed from.
    pub name: String,
    /// How the path was computed, and from which figures with their units.
    pub method: String,
    /// What everything computed rests on: payload, class, seed, draws, and what is not there yet.
    pub caveats: String,
    /// When it was launched: a time with its offset from UTC, or the day alone.
    pub launched_at: String,
    /// The path from lift-off to impact, in order of time.
    pub path: Vec<PathPoint>,
    /// Points of the flight, and places stated for it.
    pub landmarks: Vec<Landmark>,
    /// Areas and rings on the ground.
    pub zones: Vec<Zone>,
}

/// Where something of a flight comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// It was computed, and rests on the caveats.
    Computed,
    /// Somebody stated it, or the record holds it.
    Stated,
}

/// A point worth a mark.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LandmarkKind {
    /// Where it was launched.
    Launch,
    /// The highest point, computed.
    Apogee,
    /// Where the computed path meets the ground.
    Impact,
    /// Where somebody said that it came down.
    StatedSplashdown,
}

impl LandmarkKind {
    pub(crate) const fn basis(self) -> Basis {
        match self {
            Self::Apogee | Self::Impact => Basis::Computed,
            Self::Launch | Self::StatedSplashdown => Basis::Stated,
        }
    }

    /// Its name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Launch => "launch-point",
            Self::Apogee => "apogee",
            Self::Impact => "impact",
            Self::StatedSplashdown => "stated-splashdown",
        }
    }
}

/// An area or a ring on the ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// What it is.
    pub kind: ZoneKind,
    /// Its name.
    pub name: String,
    /// More of it, with its source or method.
    pub description: String,
    /// Where it lies.
    pub shape: Shape,
}

/// What a zone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneKind {
    /// Where members of the reconstruction came down.
    ImpactArea,
    /// Where somebody said that it came down: a distance without a bearing.
    StatedSplashdown,
    /// Where the same vehicle reaches over the turning Earth.
    Footprint,
    /// Where it would reach over an Earth at rest.
    PlainRing,
}

impl ZoneKind {
    pub(crate) const fn basis(self) -> Basis {
        match self {
            Self::ImpactArea | Self::Footprint | Self::PlainRing => Basis::Computed,
            Self::StatedSplashdown => Basis::Stated,
        }
    }

    /// Its name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ImpactArea => "impact-area",
            Self::StatedSplashdown => "stated-splashdown",
            Self::Footprint => "footprint",
            Self::PlainRing => "plain-ring",
        }
    }
}

/// Where a zone lies.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// All around a centre up to a rim, its places in order, the first not repeated.
    Region {
        /// A place inside.
        centre: GeoPoint,
        /// The rim.
        rim: Vec<GeoPoint>,
    },
    /// A closed line, its places in order, the first not repeated.
    Ring(Vec<GeoPoint>),
    /// Every place on Earth.
    WholeEarth,
}

impl Shape {
    /// The line that a globe shows: rim or ring; nothing of the whole Earth.
    pub(crate) fn line(&self) -> &[GeoPoint] {
        match self {
            Self::Region { rim: line, .. } | Self::Ring(line) => line,
            Self::WholeEarth => &[],
        }
    }
}

/// A region as polygons on a flat map.
pub(crate) fn region(centre: &GeoPoint, rim: &[GeoPoint]) -> Outline {
    let place = |at: &GeoPoint| Geodetic::from_degrees(at.latitude_deg(), at.longitude_deg(), 0.0);
    Outline::of_rim(&place(centre), &rim.iter().map(place).collect::<Vec<Geodetic>>())
}

/// A ring with its first place at its end again.
pub(crate) fn closed(ring: &[GeoPoint]) -> impl Iterator<Item = &GeoPoint> {
    ring.iter().chain(ring.first())
}

impl FlightGeography {
    /// The path, where there is one to draw.
    pub(crate) fn drawable_path(&self) -> Result<&[PathPoint], ExportError> {
        match self.path.len() {
            points @ 0..=1 => Err(ExportError::NoPath { points }),
            _ => Ok(&self.path),
        }
    }

    /// A description, with the caveats where it is of something computed.
    pub(crate) fn described(&self, description: &str, basis: Basis) -> String {
        match basis {
            Basis::Computed => format!("{description} {}", self.caveats),
            Basis::Stated => description.to_owned(),
        }
    }

    /// Method and caveats in one text, with when it was launched.
    pub(crate) fn description(&self) -> String {
        format!("{} {} Launched: {}.", self.method, self.caveats, self.launched_at)
    }
}
