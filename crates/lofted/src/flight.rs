//! A test flight as the record holds it: when, from where, and which way.

pub mod launch_time;

use serde::{Deserialize, Serialize};

pub use launch_time::{LaunchTime, LaunchTimeError};

use crate::claim::{Date, FlightId};
use crate::earth::GeoPoint;

/// Where a flight started, and how well that is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LaunchSite {
    /// The place's name.
    pub name: String,
    /// The point used in computing.
    pub point: GeoPoint,
    /// Where the point comes from and how well it is known, in words.
    pub basis: String,
}

/// Direction of a flight over the ground at launch, and what it was taken from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LaunchAzimuth {
    /// Degrees clockwise from north, 0 to 360.
    pub azimuth_deg: f64,
    /// What it was taken from, in words.
    pub basis: String,
}

/// A test flight. What was said of it stands in the claims that name it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flight {
    /// Name of the flight: its day of launch at the launch site.
    pub id: FlightId,
    /// Day of launch at the launch site; in UTC it is the day before for a launch in the morning.
    pub launched_on: Date,
    /// The minute of launch with its clock, where somebody stated it.
    pub launched_at: Option<LaunchTime>,
    /// Where it started, where that is known.
    pub launch_site: Option<LaunchSite>,
    /// Which way it flew, where that is known.
    pub launch_azimuth: Option<LaunchAzimuth>,
    /// The country that launched it, as it stands in a sentence: `Japan`, `the United States`; empty where it is
    /// not recorded.
    #[serde(default)]
    pub country: String,
    /// What sets this flight apart, in a few words of the editor.
    pub summary: String,
    /// How its truth is known apart from what parties say, in words: telemetry of whoever flew it, both ends
    /// of the flight; empty where it is not.
    pub known_by: String,
}
