//! The workers: how they are spoken to, and what they are asked.

pub mod compute_line;
pub mod draw_line;
pub mod host;
pub mod message;
pub mod taking;
