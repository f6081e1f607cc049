//! Why a flight has no impact to report.

use thiserror::Error;

use super::dop853::IntegrationError;

/// A flight that does not end on the ground, or could not be computed.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum FlightError {
    /// The thrust does not lift the vehicle off.
    #[error(
        "the thrust gives {thrust_m_s2:.2} m/s² at lift-off; gravity there is {gravity_m_s2:.2} m/s², \
         so the burn must be shorter or the velocity gain larger"
    )]
    CannotLiftOff {
        /// Acceleration by thrust at lift-off, m/s².
        thrust_m_s2: f64,
        /// Gravity at the launch point, m/s².
        gravity_m_s2: f64,
    },
    /// The vehicle came down before its last burnout.
    #[error(
        "the vehicle falls to the ground {time_s:.1} s after lift-off, still under power; \
         turn it later or less"
    )]
    FellUnderPower {
        /// Time of the fall, s after lift-off.
        time_s: f64,
    },
    /// The body goes into orbit: it is not down after one turn round the Earth.
    #[error(
        "the body goes into orbit, its perigee {perigee_km:.0} km up; with less speed, or climbing more \
         steeply, it would come down within one turn round the Earth"
    )]
    Orbits {
        /// Height of the perigee over the equatorial radius when the free flight began, km.
        perigee_km: f64,
    },
    /// The body leaves the region where the Earth alone governs its flight.
    #[error(
        "the body climbs to {apogee_km:.0} km; the model ends at 200,000 km, where Moon and Sun count"
    )]
    LeavesTheEarth {
        /// Height of the apogee over the equatorial radius, km; infinite where there is none.
        apogee_km: f64,
    },
    /// The integration did not come to its end.
    #[error("the flight could not be integrated: {0}")]
    Integration(#[from] IntegrationError),
}
