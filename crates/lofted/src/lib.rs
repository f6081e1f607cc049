//! The core of Lofted: what published figures say, and what they imply.

pub mod account;
pub mod claim;
pub mod earth;
pub mod flight;
pub mod math;
pub mod order;
pub mod trajectory;
