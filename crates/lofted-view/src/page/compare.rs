//! Flights side by side.

pub mod comparison;
pub mod figures;
pub mod state;
