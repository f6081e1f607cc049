//! Why figures make no two-body arc.

use crate::earth::constants::MEAN_RADIUS_M;

/// Half the Earth's circumference on the mean sphere, km: no place is farther.
pub const ANTIPODE_KM: f64 = std::f64::consts::PI * MEAN_RADIUS_M / 1000.0;

/// Why figures make no two-body arc.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum KeplerError {
    /// The apogee is no number above 0, or beyond any flight of this kind.
    #[error("apogee {apogee_km} km: write a number above 0 and up to 10,000,000")]
    Apogee {
        /// The apogee given, km.
        apogee_km: f64,
    },
    /// The ground distance is negative, no number, or beyond the antipode.
    #[error(
        "ground distance {ground_distance_km} km: write a number from 0 to {ANTIPODE_KM:.0}, half the Earth's circumference"
    )]
    GroundDistance {
        /// The ground distance given, km.
        ground_distance_km: f64,
    },
    /// The range angle is negative, no number, or more than half a turn.
    #[error("range angle {range_angle_rad} rad: write a number from 0 to pi")]
    RangeAngle {
        /// The range angle given, rad.
        range_angle_rad: f64,
    },
    /// The burnout altitude is negative, no number, or beyond any flight of this kind.
    #[error("altitude {altitude_km} km: write a number from 0 to 10,000,000")]
    Altitude {
        /// The altitude given, km.
        altitude_km: f64,
    },
    /// The speed is not above 0.
    #[error("speed {speed_m_s} m/s: write a number above 0")]
    Speed {
        /// The speed given, m/s.
        speed_m_s: f64,
    },
    /// The speed leaves the Earth for good.
    #[error("speed {speed_m_s} m/s leaves the Earth: stay below {escape_m_s:.0} m/s")]
    Escapes {
        /// The speed given, m/s.
        speed_m_s: f64,
        /// The escape speed there, m/s.
        escape_m_s: f64,
    },
    /// The flight-path angle does not climb.
    #[error("flight-path angle {flight_path_angle_deg} deg: write a number above 0 and up to 90")]
    FlightPathAngle {
        /// The angle given, deg.
        flight_path_angle_deg: f64,
    },
    /// The launch azimuth is no number.
    #[error("azimuth {azimuth_deg} deg: write a number of degrees clockwise from north")]
    Azimuth {
        /// The azimuth given, deg.
        azimuth_deg: f64,
    },
    /// The flight lasts so long that the Earth turns faster than the arc can follow.
    #[error(
        "apogee {apogee_km} km at {ground_distance_km} km: the Earth turns too far during the flight for a single arc; use the Earth at rest"
    )]
    TurnsTooFar {
        /// The apogee given, km.
        apogee_km: f64,
        /// The ground distance given, km.
        ground_distance_km: f64,
    },
}
