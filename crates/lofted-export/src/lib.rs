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
mod error;
pub mod flight_geography;
pub mod geojson;
pub mod kml;
mod rounding;

pub use error::ExportError;
pub use flight_geography::{FlightGeography, Landmark, LandmarkKind, Shape, Zone, ZoneKind};
