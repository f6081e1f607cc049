//! The Earth as the trajectories see it.

pub mod atmosphere;
pub mod constants;
pub mod ellipsoid;
pub mod frames;
pub mod geodesic;
pub mod gravity;
pub mod model;
