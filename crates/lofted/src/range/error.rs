//! Why no range can be given.

use thiserror::Error;

use crate::trajectory::error::FlightError;
use crate::trajectory::input::InputError;

/// A question about range without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum RangeError {
    /// No steering that was tried brings the vehicle back to the ground.
    #[error("no steering tried gives a flight; the last one failed so: {0}")]
    NoFlight(#[source] FlightError),
    /// The question itself lies outside of what can be asked.
    #[error(transparent)]
    Input(#[from] InputError),
    /// No launch azimuth was found whose flight comes down on the bearing.
    #[error(
        "no launch azimuth leads to the bearing {bearing_deg}°; the last came down {across_km:.1} km beside it"
    )]
    BearingMissed {
        /// The bearing asked for, degrees clockwise from north.
        bearing_deg: f64,
        /// Distance of the last impact from the bearing, km, to the right positive.
        across_km: f64,
    },
    /// No cut-off was found whose flight comes down at the distance.
    #[error(
        "no cut-off of the engines leads to {distance_km} km; the nearest tried falls {short_km:.1} km short"
    )]
    DistanceMissed {
        /// The distance asked for, km.
        distance_km: f64,
        /// By how much the longest flight under it was too short, km.
        short_km: f64,
    },
}
