//! The core of Lofted: what published figures say, and what they imply.

pub mod account;
pub mod claim;
pub mod earth;
pub mod event;
pub mod flight;
pub mod math;
pub mod order;
pub mod trajectory;

/// The README's example, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
