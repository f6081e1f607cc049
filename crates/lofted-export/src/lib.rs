//! What leaves Lofted for a map: GeoJSON, KML and CZML of a flight.
//!
//! Everything starts from a [`FlightGeography`]: plain places and times with the name of the method that
//! gave them. Each format is one function from it to text, so browser and command write the same bytes.
//!
//! # Units and conventions
//! Longitude and latitude in degrees on WGS 84, heights in metres above its ellipsoid; sea level differs
//! from it by up to 110 m. Coordinates are written to 1e-6 degrees and heights to 0.1 m. Lines and areas
//! are cut at the dateline.

pub mod czml;
mod dateline;
pub mod flight_geography;
pub mod geojson;
pub mod kml;
mod rounding;

pub use flight_geography::{FlightGeography, Landmark, LandmarkKind, Shape, Zone, ZoneKind};

/// Why a flight was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is no path to write.
    #[error("the trajectory has {points} points and needs at least 2")]
    NoPath {
        /// Points given.
        points: usize,
    },
    /// The time of the launch is no time.
    #[error(
        "\"{found}\" is no time of a launch; write it as 2024-10-31T07:11:00+09:00 or 2024-10-31"
    )]
    LaunchTime {
        /// What was given.
        found: String,
    },
    /// The format's own writer failed.
    #[error("the file could not be written: {0}")]
    Writing(String),
}
