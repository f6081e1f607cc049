//! Programs around Lofted, to start from: each is a module here and a few lines in `examples`.
//!
//! | example | what it does |
//! |---|---|
//! | `cargo run -p lofted-examples --example service` | answers `POST /reconstruct` over HTTP |
//! | `cargo run -p lofted-examples --example batch -- flights.csv` | a verdict for each row of a CSV |
//! | `cargo run -p lofted-examples --example picture > range.svg` | a chart of ranges |

pub mod batch;
pub mod picture;
pub mod service;

/// The README's example, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
