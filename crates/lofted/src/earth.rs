//! The Earth as the trajectories see it.

pub mod constants;
