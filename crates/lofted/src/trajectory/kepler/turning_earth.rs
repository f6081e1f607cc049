//! The lofted arc when the Earth turns under it: what the missile's own engine had to give.

use serde::{Deserialize, Serialize};

use super::arc::KeplerArc;
use super::error::KeplerError;
use crate::earth::constants::{MEAN_RADIUS_M, ROTATION_RAD_S};
use crate::earth::{GeoPoint, great_circle};
use crate::math::{cos, sin, sqrt};

/// Where a flight starts and which way it goes over the turning Earth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LaunchAim {
    /// Launch point; only its latitude matters to the arc.
    pub launch: GeoPoint,
    /// Direction of the impact point from the launch point, degrees clockwise from north.
    pub azimuth_deg: f64,
}

/// A lofted arc over the turning Earth.
///
/// During the flight the Earth turns eastward, so the impact point moves on, and at launch the
/// Earth gives the missile its own speed. What is left is the speed relative to the ground: what
/// the vehicle itself gave, and what a range on another course is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TurningEarthArc {
    /// The arc in the inertial frame.
    pub inertial: KeplerArc,
    /// Launch speed relative to the turning ground, m/s.
    pub ground_relative_speed_m_s: f64,
    /// Angle of that launch velocity above the horizontal, deg.
    pub ground_relative_flight_path_angle_deg: f64,
}

impl TurningEarthArc {
    /// The arc through an apogee and a ground distance on the Earth that turns under it.
    ///
    /// # Units and conventions
    /// `apogee_km` and `ground_distance_km` as for [`KeplerArc::lofted`]; the distance lies on the
    /// ground between the launch point and where the impact point is at impact.
    ///
    /// # Errors
    /// - apogee or distance outside their intervals: as [`KeplerArc::lofted`];
    /// - azimuth no number: [`KeplerError::Azimuth`];
    /// - flight so long that no single arc follows the Earth: [`KeplerError::TurnsTooFar`].
    ///
    /// # Accuracy
    /// The second "Kepler km" figures of seven published flights to 1 km (test
    /// `seven_flights_with_rotation_removed`), spherical Earth.
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::GeoPoint;
    /// use lofted::trajectory::kepler::{LaunchAim, TurningEarthArc, maximum_range};
    ///
    /// let kusong = LaunchAim { launch: GeoPoint::new(40.0659, 125.2099)?, azimuth_deg: 71.0 };
    /// let arc = TurningEarthArc::lofted(2111.5, 787.0, kusong)?;
    /// let range_km = maximum_range(arc.ground_relative_speed_m_s)?.range_km();
    /// assert!((range_km.unwrap() - 4324.0).abs() < 1.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lofted(
        apogee_km: f64,
        ground_distance_km: f64,
        aim: LaunchAim,
    ) -> Result<Self, KeplerError> {
        let still = KeplerArc::lofted(apogee_km, ground_distance_km)?;
        if !aim.azimuth_deg.is_finite() {
            return Err(KeplerError::Azimuth { azimuth_deg: aim.azimuth_deg });
        }
        let latitude_rad = aim.launch.latitude_deg().to_radians();
        let (impact_latitude_rad, longitude_difference_rad) = great_circle::destination(
            latitude_rad,
            aim.azimuth_deg.to_radians(),
            ground_distance_km * 1000.0 / MEAN_RADIUS_M,
        );
        let mut time_s = still.time_of_flight_s();
        // The time depends only weakly on the range angle, so this settles in a few rounds.
        for _ in 0..100 {
            let circle = great_circle::between(
                latitude_rad,
                impact_latitude_rad,
                longitude_difference_rad + ROTATION_RAD_S * time_s,
            );
            let inertial = KeplerArc::through(apogee_km, circle.angle_rad)?;
            let change_s = inertial.time_of_flight_s() - time_s;
            time_s += change_s;
            if change_s.abs() <= 1e-9 * time_s {
                return Ok(Self::from_inertial(inertial, circle.azimuth_rad, latitude_rad));
            }
        }
        Err(KeplerError::TurnsTooFar { apogee_km, ground_distance_km })
    }

    fn from_inertial(inertial: KeplerArc, azimuth_rad: f64, latitude_rad: f64) -> Self {
        let speed_m_s = inertial.launch_speed_m_s();
        let angle_rad = inertial.flight_path_angle_deg().to_radians();
        let ground_speed_m_s = ROTATION_RAD_S * MEAN_RADIUS_M * cos(latitude_rad);
        let up = speed_m_s * sin(angle_rad);
        let north = speed_m_s * cos(angle_rad) * cos(azimuth_rad);
        let east = speed_m_s * cos(angle_rad) * sin(azimuth_rad) - ground_speed_m_s;
        let level = sqrt(north * north + east * east);
        Self {
            inertial,
            ground_relative_speed_m_s: sqrt(level * level + up * up),
            ground_relative_flight_path_angle_deg: crate::math::atan2(up, level).to_degrees(),
        }
    }
}
