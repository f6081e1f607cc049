//! Flights whose truth is known, drawn apart from the reconstruction: what it makes of their figures, whole and
//! spoilt.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests, and measurements to read"
)]

mod bounds;
mod flights;
mod made;
mod slips;
mod subsets;
mod told;
