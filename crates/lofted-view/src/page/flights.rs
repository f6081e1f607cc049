//! The list of flights.

pub mod figures;
pub mod list;
pub mod state;
pub mod ticked;
pub mod words;
