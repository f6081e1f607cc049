//! How far a launch speed reaches on a still sphere, and how slow a launch reaches a distance.

use serde::{Deserialize, Serialize};

use super::arc::KeplerArc;
use super::error::{ANTIPODE_KM, KeplerError};
use crate::earth::constants::{MEAN_RADIUS_M, MU_M3_S2};
use crate::math::{acos, asin, sin, sqrt};

/// How far a launch speed reaches by energy alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum MaximumRange {
    /// It reaches this far, on its minimum-energy arc.
    Distance {
        /// Greatest ground distance, km.
        range_km: f64,
        /// The arc that reaches it.
        arc: KeplerArc,
    },
    /// It reaches any point on Earth: the speed is that of a circular orbit, or above.
    Antipode {
        /// The arc to the antipode at this speed.
        arc: KeplerArc,
    },
}

impl MaximumRange {
    /// The arc that reaches farthest.
    #[must_use]
    pub const fn arc(&self) -> KeplerArc {
        match self {
            Self::Distance { arc, .. } | Self::Antipode { arc } => *arc,
        }
    }

    /// The greatest distance in km, or `None` where every point on Earth is within reach.
    #[must_use]
    pub const fn range_km(&self) -> Option<f64> {
        match self {
            Self::Distance { range_km, .. } => Some(*range_km),
            Self::Antipode { .. } => None,
        }
    }
}

/// The greatest distance that a launch speed reaches on a still sphere without air: *energy only*.
///
/// Below the speed of a circular orbit this is the minimum-energy arc: sin(Ψ/2) = Q / (2 - Q),
/// launched at 45° - Ψ/4. From that speed on (7,910 m/s; 6,371 km of apogee straight up) the answer
/// saturates at the antipode and is said in words, never as a number.
///
/// # Units and conventions
/// `speed_m_s`: at launch from the mean sphere; relative to the ground where the Earth's rotation
/// has been taken out.
///
/// # Errors
/// - speed not above 0: [`KeplerError::Speed`];
/// - speed at or above the escape speed: [`KeplerError::Escapes`].
///
/// # Examples
/// ```
/// use lofted::trajectory::kepler::{KeplerArc, maximum_range};
///
/// // Hwasong-14, 28 July 2017: 3,724.9 km up, 998 km out.
/// let lofted = KeplerArc::lofted(3724.9, 998.0)?;
/// let range_km = maximum_range(lofted.launch_speed_m_s())?.range_km();
/// assert!((range_km.unwrap() - 8022.0).abs() < 1.0);
/// # Ok::<(), lofted::trajectory::kepler::KeplerError>(())
/// ```
///
/// # References
/// Bate, Mueller, White 1971, "Fundamentals of Astrodynamics", section 6.2.3.
pub fn maximum_range(speed_m_s: f64) -> Result<MaximumRange, KeplerError> {
    // Validates the speed and finds Q; the angle is of no matter to either.
    let q = KeplerArc::from_launch(speed_m_s, 45.0)?.q();
    if q >= 1.0 {
        let flight_path_angle_deg = acos(sqrt(1.0 / q)).to_degrees().max(f64::MIN_POSITIVE);
        let arc = KeplerArc::from_launch(speed_m_s, flight_path_angle_deg)?;
        return Ok(MaximumRange::Antipode { arc });
    }
    let range_angle_rad = 2.0 * safe_asin(q / (2.0 - q));
    let flight_path_angle_deg = 45.0 - range_angle_rad.to_degrees() / 4.0;
    let arc = KeplerArc::from_launch(speed_m_s, flight_path_angle_deg)?;
    let range_km = range_angle_rad * MEAN_RADIUS_M / 1000.0;
    Ok(MaximumRange::Distance { range_km, arc })
}

/// The arc that reaches a ground distance with the least launch speed, on a still sphere.
///
/// # Units and conventions
/// `ground_distance_km`: over 0, at most 20,015 (the antipode).
///
/// # Errors
/// Distance outside that interval: [`KeplerError::GroundDistance`].
///
/// # Accuracy
/// Test `the_reference_table`: the printed digits from 500 to 15,000 km.
///
/// # Examples
/// ```
/// let arc = lofted::trajectory::kepler::for_distance(10_000.0)?;
/// assert!((arc.launch_speed_m_s() - 7198.1).abs() < 0.1);
/// assert!((arc.apogee_km() - 1319.5).abs() < 0.1);
/// # Ok::<(), lofted::trajectory::kepler::KeplerError>(())
/// ```
///
/// # References
/// Bate, Mueller, White 1971, section 6.2.3: Q = 2 s / (1 + s), s = sin(Ψ/2).
pub fn for_distance(ground_distance_km: f64) -> Result<KeplerArc, KeplerError> {
    if !(ground_distance_km > 0.0 && ground_distance_km <= ANTIPODE_KM) {
        return Err(KeplerError::GroundDistance { ground_distance_km });
    }
    let range_angle_rad = ground_distance_km * 1000.0 / MEAN_RADIUS_M;
    let s = sin(0.5 * range_angle_rad);
    let q = 2.0 * s / (1.0 + s);
    let speed_m_s = sqrt(q * MU_M3_S2 / MEAN_RADIUS_M);
    let angle_deg = (45.0 - range_angle_rad.to_degrees() / 4.0).max(f64::MIN_POSITIVE);
    KeplerArc::from_launch(speed_m_s, angle_deg)
}

/// Angle whose sine is given, with rounding beyond ±1 taken as ±1.
fn safe_asin(sine: f64) -> f64 {
    asin(sine.clamp(-1.0, 1.0))
}
