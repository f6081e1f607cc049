//! From what parties said of a flight to the flights that explain it.
//!
//! [`Ensemble`](ensemble::Ensemble) draws vehicles from the priors by class, aims each at an apogee and
//! a ground distance that the claims allow, flies it, and weighs it by how well every other figure
//! agrees with the claimed one. Time tells the burn time: a long burn makes a flight longer than
//! two-body flight to the same apogee, and costs more speed on the way up. The same vehicle, steered
//! for the greatest range, is the *powered-flight* range, with the payload flown.
//!
//! Any [`Observable`](observable::Observable) is evidence, any number of times. What was not claimed of
//! the arc is solved for from a time or a speed, or left to a prior that the answer names
//! ([`proposal`]); a speed and a distance leave two arcs. Figures that no free fall has are told as such
//! ([`not_ballistic`]), and claims that do not hold together are searched for slips ([`slip`]).
//!
//! # Examples
//! ```
//! use std::ops::ControlFlow;
//! use lofted::claim::{Figure, Metric, Unit};
//! use lofted::reconstruct::ensemble::{Ensemble, Ranges};
//! use lofted::reconstruct::question::Question;
//! use lofted::reconstruct::evidence::Evidence;
//!
//! // Hwasong-14 of 4 July 2017, as its maker had it.
//! let figures = [
//!     Figure::new(Metric::Apogee, "2802".parse()?, Unit::Kilometres)?,
//!     Figure::new(Metric::GroundDistance, "933".parse()?, Unit::Kilometres)?,
//!     Figure::new(Metric::FlightTime, "39".parse()?, Unit::Minutes)?,
//! ];
//! let question = Question::new(Evidence::of_figures(&figures, None));
//! let mut ensemble = Ensemble::new(question)?;
//! ensemble.extend(200, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
//! let burn_time_s = ensemble.burn_time_s()?;
//! assert!(burn_time_s.p50 > 250.0, "{burn_time_s:?}");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod aim;
pub mod class;
pub mod clock;
pub mod conditions;
pub mod consistency;
pub mod contradiction;
mod draw;
mod end_points;
pub mod energy_only;
pub mod ensemble;
pub mod evidence;
pub mod finding;
pub mod interval;
mod known_range;
pub mod member;
pub mod not_ballistic;
pub mod observable;
pub mod proposal;
pub mod question;
pub mod reach;
pub mod slip;
mod slip_trial;
pub mod splashdown;
pub mod spread;
pub mod stable;
mod target;
mod turn;
pub mod withheld;
