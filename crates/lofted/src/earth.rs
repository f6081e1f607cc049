//! The Earth as the trajectories see it.

pub mod constants;
pub mod geo_point;
pub mod great_circle;

pub use geo_point::{GeoPoint, GeoPointError};
