//! Frames: Earth-fixed, inertial and the local east-north-up, with names that say from and to.
//!
//! The inertial frame is the Earth-fixed one of the moment of lift-off, held still from then on: at
//! lift-off positions are the same in both. The third axis of both points to the north.

use serde::{Deserialize, Serialize};

use super::constants::ROTATION_RAD_S;
use super::ellipsoid::Geodetic;
use crate::math::sin_cos;
use crate::math::vector::Vector;

/// Whether the Earth turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rotation {
    /// It turns at the rate of WGS 84.
    Turning,
    /// It stands still: the Earth-fixed frame is the inertial one.
    Still,
}

impl Rotation {
    /// Rate of rotation, rad/s.
    #[must_use]
    pub fn rate_rad_s(self) -> f64 {
        match self {
            Self::Turning => ROTATION_RAD_S,
            Self::Still => 0.0,
        }
    }

    /// Earth-fixed position of an inertial one, `time_s` after lift-off; same unit as given.
    #[must_use]
    pub fn ecef_from_inertial(self, time_s: f64, position: &Vector) -> Vector {
        about_the_axis(-self.rate_rad_s() * time_s, position)
    }

    /// Velocity relative to the turning Earth, m/s, both in inertial axes.
    #[inline]
    #[must_use]
    pub fn ground_relative_m_s(self, position_m: &Vector, velocity_m_s: &Vector) -> Vector {
        let rate = self.rate_rad_s();
        [
            velocity_m_s[0] + rate * position_m[1],
            velocity_m_s[1] - rate * position_m[0],
            velocity_m_s[2],
        ]
    }

    /// Inertial velocity from the one relative to the turning Earth, m/s, both in inertial axes.
    #[must_use]
    pub fn inertial_velocity_m_s(self, position_m: &Vector, relative_m_s: &Vector) -> Vector {
        let rate = self.rate_rad_s();
        [
            relative_m_s[0] - rate * position_m[1],
            relative_m_s[1] + rate * position_m[0],
            relative_m_s[2],
        ]
    }
}

/// A vector turned about the third axis by an angle, rad, from the first axis to the second.
fn about_the_axis(angle_rad: f64, [x, y, z]: &Vector) -> Vector {
    let (sine, cosine) = sin_cos(angle_rad);
    [x * cosine - y * sine, x * sine + y * cosine, *z]
}

/// The local axes at a place, as unit vectors in the Earth-fixed frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EastNorthUp {
    /// To the east.
    pub east: Vector,
    /// To the north.
    pub north: Vector,
    /// Along the outward normal of the figure.
    pub up: Vector,
}

impl EastNorthUp {
    /// The axes at a geodetic place; at a pole, those of its meridian.
    #[must_use]
    pub fn at(place: &Geodetic) -> Self {
        let (sin_lat, cos_lat) = sin_cos(place.latitude_rad);
        let (sin_lon, cos_lon) = sin_cos(place.longitude_rad);
        Self {
            east: [-sin_lon, cos_lon, 0.0],
            north: [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat],
            up: [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat],
        }
    }

    /// The horizontal unit vector at an azimuth, rad, clockwise from north.
    #[must_use]
    pub fn ahead(&self, azimuth_rad: f64) -> Vector {
        let (sine, cosine) = sin_cos(azimuth_rad);
        crate::math::vector::combine(sine, &self.east, cosine, &self.north)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::vector::cross;
    use crate::math::vector::norm;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn frames_come_back(time in 0.0..1e5_f64, x in -1e7..1e7_f64, y in -1e7..1e7_f64, z in -1e7..1e7_f64) {
            let there = Rotation::Turning.ecef_from_inertial(time, &[x, y, z]);
            let back = about_the_axis(Rotation::Turning.rate_rad_s() * time, &there);
            prop_assert!(norm(&[back[0] - x, back[1] - y, back[2] - z]) < 1e-7);
        }

        #[test]
        fn local_axes_are_right_handed(lat in -90.0..90.0_f64, lon in -180.0..180.0_f64) {
            let axes = EastNorthUp::at(&Geodetic::from_degrees(lat, lon, 0.0));
            let up = cross(&axes.east, &axes.north);
            prop_assert!(norm(&[up[0] - axes.up[0], up[1] - axes.up[1], up[2] - axes.up[2]]) < 1e-15);
        }
    }

    #[test]
    fn the_earth_turns_to_the_east() {
        // A star overhead at longitude 0 stands over a place further west an hour later.
        let [_, y, _] = Rotation::Turning.ecef_from_inertial(3600.0, &[1.0, 0.0, 0.0]);
        assert!(y < -0.25, "{y}");
        let [_, speed, _] =
            Rotation::Turning.inertial_velocity_m_s(&[6_378_137.0, 0.0, 0.0], &[0.0; 3]);
        assert!((speed - 465.1).abs() < 0.1, "{speed}");
    }
}
