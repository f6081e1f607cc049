//! Two-body flight over a sphere in closed form: one arc, from launch to the same height again.

pub mod arc;
pub mod error;
pub mod maximum_range;
pub mod turning_earth;

pub use arc::{ArcPoint, KeplerArc};
pub use error::{ANTIPODE_KM, KeplerError};
pub use maximum_range::{MaximumRange, for_distance, maximum_range};
pub use turning_earth::{LaunchAim, TurningEarthArc};
