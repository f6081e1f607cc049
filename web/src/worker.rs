//! The workers: how they are spoken to, and what they are asked.

pub mod beside;
pub mod compute;
pub mod draw;
pub mod errand;
pub mod host;
pub mod in_place;
pub mod line;
pub mod message;
pub mod taking;
