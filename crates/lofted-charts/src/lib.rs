//! Every chart of Lofted, drawn with plotters from plain data.
//!
//! A chart is one function: plain data and a [`Sheet`] in, a [`Picture`] out. The picture holds the
//! SVG and its read-out: the chart in a sentence, its points with their place and their words, and
//! its numbers as a table. The page lays the read-out over the picture for pointer, keyboard and
//! screen reader; the same code draws on the command line, to the same bytes.
//!
//! # Examples
//! ```
//! use lofted_charts::claim::claim_lanes::{ClaimMark, Lane};
//! use lofted_charts::claim::claim_lanes::claim_lanes;
//! use lofted_charts::{Ink, Sheet};
//! use lofted::claim::{Amount, Unit};
//!
//! let mark = ClaimMark {
//!     who: "A party".into(),
//!     ink: Ink::Hue1,
//!     amount: Amount::About(10_000.0),
//!     figure: "about 10,000".into(),
//!     said: "30 October 2024, on record".into(),
//!     opens: String::new(),
//! };
//! let lane = Lane { label: "In the host country".into(), unit: Unit::Persons, marks: vec![mark] };
//! let picture = claim_lanes(&[lane], Sheet::page(720))?;
//! assert!(picture.svg.starts_with("<svg"));
//! assert_eq!(picture.readout.points[0].title, "In the host country, A party: about 10,000");
//! # Ok::<(), lofted_charts::ChartError>(())
//! ```
//!
//! # Units and conventions
//! px are CSS pixels; `x_px` runs right and `y_px` down from the picture's top left corner.

pub mod claim;
pub mod flight;
pub mod map;
pub mod sheet;
pub mod worker_chart;

pub use sheet::ink::{Dash, Ink, Paint, Theme};
pub use sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
