//! The core of Lofted: what published figures say, and what they imply.
//!
//! # Figures in five lines
//! ```
//! use lofted::prelude::*;
//!
//! let figures = Figures::new().apogee("about 7,000 km").distance("1,000 km").time("87 min");
//! let answer = lofted::reconstruct(&figures)?;
//! assert_eq!(answer.verdict(), Verdict::Strained);
//! # Ok::<(), AskError>(())
//! ```
//! # A flight in ten lines
//! ```
//! use lofted::earth::model::EarthModel;
//! use lofted::trajectory::accuracy::Accuracy;
//! use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
//!
//! // Thrown from Panghyon at 6.2 km/s, steeply, to the east; over the whole Earth model.
//! let body = FreeBody::new(FreeBodyParameters {
//!     latitude_deg: 39.87, longitude_deg: 125.27, height_m: 40_000.0, azimuth_deg: 86.0,
//!     ground_speed_m_s: 6_200.0, flight_path_angle_deg: 80.0, ballistic_coefficient_kg_m2: 8_000.0,
//! })?;
//! let flown = FreeFlight { body, earth: EarthModel::FULL }.fly(Accuracy::Standard)?;
//! assert_eq!(flown.apogee_km().round(), 2883.0);
//! assert_eq!((flown.flight_time_s() / 60.0).round(), 35.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//! `examples/embed.rs` is a small program around a powered flight, its greatest ranges and its footprint.
//!
//! # The model in mind
//! - An [`EarthModel`](earth::model::EarthModel) says over what Earth: figure, gravity, rotation, air, each
//!   a choice of its own. `FULL` has everything, `TWO_BODY` is the Earth of the closed forms.
//! - A [`PoweredFlight`](trajectory::powered_flight::PoweredFlight) is a
//!   [`Vehicle`](trajectory::vehicle::Vehicle), its [`Steering`](trajectory::steering::Steering) and a
//!   [`Launch`](trajectory::launch::Launch); a [`FreeFlight`](trajectory::free_flight::FreeFlight) is a body
//!   thrown at a speed. Both `fly` to the ground, allocating nothing, and give a
//!   [`Flown`](trajectory::flown::Flown): burnout, apogee, impact and what follows from them. Both can
//!   `record` a [`Path`](trajectory::path::Path): the state at any time, samples, the ground track; a value
//!   that serialises.
//! - A [`RangeQuestion`](range::maximum::RangeQuestion) asks how far the vehicle reaches when only its
//!   steering is free: along an azimuth, to a bearing, or all around as a
//!   [`Footprint`](range::footprint::Footprint). What reaches the antipode has a case of its own, not a number.
//! - A [`mod@reconstruct`] question turns [`claim`]s into an [`Ensemble`](reconstruct::ensemble::Ensemble) of
//!   such flights, weighted by the claims, with the verdict whether one vehicle can explain them all
//!   ([`Consistency`](reconstruct::consistency::Consistency)) and how far that vehicle reaches.
//! - Inputs are checked where a value is made, also when it is read from storage, so that a flight starts
//!   from numbers that make sense; it ends in a value or an error that says why. A budget of steps bounds it.
//!
//! The vehicle is generic on purpose: burn time, exhaust speed, velocity gain, one to three equal stages. It
//! rises straight up, turns at a steady rate, and holds its last pitch. It is drawn to explain reported
//! flights by their figures; it describes no design.
//!
//! # Units and frames
//! Every public number has its unit in its name: what people quote is in km, degrees and minutes' seconds
//! (`apogee_km`, `azimuth_deg`, `flight_time_s`), states are in SI and radians (`position_m`).
//!
//! | frame | what | where |
//! |---|---|---|
//! | inertial | the Earth-fixed frame of the moment of lift-off, held still | [`State`](trajectory::state::State) |
//! | Earth-fixed (`ecef`) | centre, longitude 0 on the equator, north | [`earth::frames`] |
//! | geodetic | latitude, longitude, height over WGS 84 or a sphere | [`Geodetic`](earth::ellipsoid::Geodetic) |
//! | east, north, up | at the launch point | [`EastNorthUp`](earth::frames::EastNorthUp) |
//!
//! A function `b_from_a` turns a place in frame `a` into frame `b`. Ranges are geodesics on the figure.
//!
//! # What is not modelled
//! Lift, guidance, manoeuvre and drag that changes with the Mach number; wind and weather; gravity beyond J4, Sun and
//! Moon (flights above 200,000 km are refused); the mass of anything; the separation of stages; terrain (the
//! ground is the figure at height zero); errors of launch or instruments; anything at the end of a flight.
//!
//! # Accuracy, and against what
//! | what | against | within | test |
//! |---|---|---|---|
//! | impact and time, 25 flights, `Standard` | scipy DOP853 at 1e-13, written apart | 2 m, 0.5 ms | `flights_agree_with_scipy` |
//! | the same, `Survey`; `Fine` | the same | 12 m; 0.1 m | the same file |
//! | two-body flight | closed forms | 1 m, 1 ms | `kepler_closed_forms_come_back` |
//! | energy, angular momentum in vacuum | themselves | 1e-8 | `energy_and_polar_angular_momentum_are_conserved_in_vacuum` |
//! | range by bearing on the turning Earth | Wright's six cities (2017) | 3.5 %, in order | `wrights_six_directions_come_back` |
//! | spreads of a reconstruction | 500 flights drawn apart, figures rounded | p05 to p95 holds the true range in 89 %, the true burn time in 90 % | `five_hundred_flights` |
//! | the same, of 26 sets of two to six figures | 300 flights each, drawn apart | the apogee in 89 %, the time in 89 %, the burn time in 88 %; by set 84.7 to 94.0 % | `subsets_of_three_hundred_flights_hold_the_truth` |
//! | the same | 60 flights of another program with other physics | the range in 100 %, the burn time in 98 %: it scatters by 0.6 of what they allow | `sixty_independent_flights_are_held`, `places_of_the_truth_in_the_spreads` |
//! | verdicts | 1,000 true sets of one and two parties, with and without end points | 3.0 % called inconsistent | `a_thousand_true_sets` |
//! | slips | 1,000 such sets with one of 22 slips | 92 % noticed, the right one first in 84 %, among three in 88 %; in 95 % of the 934 whose figures are not as well those of another flight of the very class | `a_thousand_slips` |
//! | reconstructed ranges | those published of nine flights, untuned | inside p05 to p95 | `published_figures_lie_inside_untuned` |
//! | density | `ambiance` to 86 km, `hapsira` above | 1.6 %; 3 % | `densities_agree_with_independent_programs` |
//! | geodesics | `geographiclib-rs` | 1 mm | `lines_agree_with_geographiclib` |
//!
//! These are the errors of the arithmetic. What a generic vehicle can know of a real one is far less, and so
//! are the reports it is fitted to.
//!
//! # The same bits everywhere
//! The core does no I/O, asks no clock and draws no random numbers. All transcendental functions come from
//! [`math`], no step is fused, so a flight has the same bits native and as wasm (`tests/determinism.rs`).

pub mod account;
pub mod answer;
pub mod ask;
pub mod claim;
pub mod decimal;
pub mod deployment;
pub mod earth;
pub mod event;
pub mod flight;
pub mod letters;
pub mod math;
pub mod order;
pub mod party;
pub mod place;
pub mod prelude;
pub mod range;
pub mod reconstruct;
pub mod trajectory;
pub mod validation;
pub mod xml_text;

pub use answer::{energy_only, reconstruct};

/// The example of the crate's README, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
