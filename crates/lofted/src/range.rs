//! How far a vehicle reaches: over its steering, and around the compass.

pub mod error;
pub mod footprint;
pub mod gravity_turn;
pub mod least_energy;
pub mod maximum;
pub mod outline;
mod search;
