//! The Earth as the trajectories see it.

pub mod atmosphere;
pub mod constants;
pub mod ellipsoid;
pub mod frames;
pub mod geo_point;
pub mod geo_point_text;
pub mod geodesic;
pub mod gravity;
pub mod great_circle;
pub mod model;

pub use geo_point::{GeoPoint, GeoPointError};
pub use geo_point_text::GeoPointTextError;
