//! Everything on one axis of days.

pub mod entries;
pub mod figures;
pub mod filter;
