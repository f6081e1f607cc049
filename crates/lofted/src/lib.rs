//! The core of Lofted: what published figures say, and what they imply.

pub mod earth;
pub mod math;
pub mod range;
pub mod trajectory;
