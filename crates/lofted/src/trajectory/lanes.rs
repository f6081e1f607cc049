//! Flights in lanes: several at a time, each by the steps that it takes alone, to the same bits.
//!
//! Every lane keeps its own width, its own error and its own watch on events; what a processor does to eight numbers at
//! once it does to each as to one. A lane whose leg has ended takes the next flight that waits for such a leg. How many
//! lanes there are is found out when the program runs: 8 with AVX-512, 4 with AVX2. Elsewhere, and without the feature
//! `lanes`, flights are flown one after the other: two lanes, as a browser has them, were measured to cost more than they save.

use super::accuracy::Accuracy;
use super::error::FlightError;
use super::flown::Flown;
use super::powered_flight::PoweredFlight;

#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod fleet;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod journey;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod located;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod numbers;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod phases;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod root;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod sine;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod steps;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
mod wide;

/// Flies each flight to the ground, in lanes; the answers are those of [`PoweredFlight::fly`], in the same order.
///
/// # Examples
/// ```
/// # use lofted::earth::model::EarthModel;
/// # use lofted::trajectory::launch::{Launch, LaunchParameters};
/// # use lofted::trajectory::powered_flight::PoweredFlight;
/// # use lofted::trajectory::steering::{Steering, SteeringParameters};
/// # use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
/// use lofted::trajectory::accuracy::Accuracy;
/// use lofted::trajectory::lanes::fly_all;
/// # let vehicle = Vehicle::new(VehicleParameters {
/// #     stages: Stages::One,
/// #     exhaust_speed_m_s: 2650.0,
/// #     burn_time_s: 150.0,
/// #     velocity_gain_m_s: 6500.0,
/// #     climb_ballistic_coefficient_kg_m2: 12_000.0,
/// #     reentry_ballistic_coefficient_kg_m2: 7_000.0,
/// # })?;
/// # let launch = Launch::new(LaunchParameters {
/// #     latitude_deg: 39.2,
/// #     longitude_deg: 125.67,
/// #     height_m: 0.0,
/// #     azimuth_deg: 73.0,
/// # })?;
/// let pitched = |final_pitch_deg| {
///     let turn = SteeringParameters { turn_start_s: 8.0, turn_end_s: 90.0, final_pitch_deg };
///     let steering = Steering::new(turn)?;
///     Ok::<_, Box<dyn std::error::Error>>(PoweredFlight {
///         vehicle,
///         steering,
///         launch,
///         earth: EarthModel::FULL,
///     })
/// };
/// let flights = [pitched(30.0)?, pitched(40.0)?, pitched(50.0)?];
/// let flown = fly_all(&flights, Accuracy::Survey);
/// assert_eq!(flown[1], flights[1].fly(Accuracy::Survey));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn fly_all(flights: &[PoweredFlight], accuracy: Accuracy) -> Vec<Result<Flown, FlightError>> {
    fly_all_cut_off(flights, f64::INFINITY, accuracy)
}

/// Flies as [`fly_all`], with the engines cut off as [`PoweredFlight::fly_cut_off`] has it.
#[must_use]
pub fn fly_all_cut_off(
    flights: &[PoweredFlight],
    cut_off_s: f64,
    accuracy: Accuracy,
) -> Vec<Result<Flown, FlightError>> {
    #[cfg(all(feature = "lanes", target_arch = "x86_64"))]
    if flights.len() > 1 && fleet::has_lanes() {
        return fleet::flown(flights, cut_off_s, accuracy);
    }
    flights.iter().map(|flight| flight.fly_cut_off(cut_off_s, accuracy)).collect()
}

/// A few flights as by [`fly_all_cut_off`]; allocates nothing.
pub(crate) fn fly_few_cut_off<const N: usize>(
    flights: &[PoweredFlight; N],
    cut_off_s: f64,
    accuracy: Accuracy,
) -> [Result<Flown, FlightError>; N] {
    #[cfg(all(feature = "lanes", target_arch = "x86_64"))]
    if N > 1 && fleet::has_lanes() {
        return fleet::few_flown(flights, cut_off_s, accuracy);
    }
    flights.map(|flight| flight.fly_cut_off(cut_off_s, accuracy))
}
