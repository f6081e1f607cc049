//! The outcome of a flight: burnout, apogee, impact, and what follows from them.

use core::f64::consts::PI;

use serde::{Deserialize, Serialize};

use super::state::State;
use crate::earth::ellipsoid::Geodetic;
use crate::earth::frames::EastNorthUp;
use crate::earth::geodesic::{Geodesic, geodesic_between};
use crate::earth::model::EarthModel;
use crate::math::vector::{dot, norm, signed_angle_rad};
use crate::math::{asin, atan2};

/// What a flight cost to compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// Right-hand sides evaluated.
    pub evaluations: u32,
    /// Steps tried.
    pub steps: u32,
}

/// A flight from its start to the ground, by its events.
///
/// The flight knows the Earth it was flown over, so that every figure below follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Flown {
    /// The Earth flown over.
    pub earth: EarthModel,
    /// The starting point.
    pub start: Geodetic,
    /// Azimuth of the launch plane, rad, clockwise from north.
    pub azimuth_rad: f64,
    /// The state at the last burnout; of a body thrown freely, its start.
    pub burnout: State,
    /// The state at the highest point.
    pub apogee: State,
    /// The state where the flight meets the ground, at height zero.
    pub impact: State,
    /// What it cost to compute.
    pub effort: Effort,
}

impl Flown {
    /// Time from lift-off to impact, s.
    #[must_use]
    pub fn flight_time_s(&self) -> f64 {
        self.impact.time_s
    }

    /// Greatest height above the figure of the Earth, km.
    #[must_use]
    pub fn apogee_km(&self) -> f64 {
        self.earth.figure.height_m(&self.apogee.position_m) / 1000.0
    }

    /// The geodesic from the starting point to the impact, along the figure.
    #[must_use]
    pub fn ground_line(&self) -> Geodesic {
        geodesic_between(self.earth.figure, &self.start, &self.impact_place())
    }

    /// Distance from the starting point to the impact, along the figure, km.
    #[must_use]
    pub fn ground_distance_km(&self) -> f64 {
        self.ground_line().distance_m / 1000.0
    }

    /// Where the flight meets the ground.
    #[must_use]
    pub fn impact_place(&self) -> Geodetic {
        self.place_of(&self.impact)
    }

    /// The place below a state of this flight, with its height.
    #[must_use]
    pub fn place_of(&self, state: &State) -> Geodetic {
        let fixed = self.earth.rotation.ecef_from_inertial(state.time_s, &state.position_m);
        self.earth.figure.geodetic_from_ecef(&fixed)
    }

    /// Speed relative to the turning Earth, km/s.
    #[must_use]
    pub fn ground_speed_km_s(&self, state: &State) -> f64 {
        norm(&self.earth.rotation.ground_relative_m_s(&state.position_m, &state.velocity_m_s))
            / 1000.0
    }

    /// Angle of the Earth-relative velocity above the local horizontal, degrees.
    #[must_use]
    pub fn flight_path_angle_deg(&self, state: &State) -> f64 {
        let relative =
            self.earth.rotation.ground_relative_m_s(&state.position_m, &state.velocity_m_s);
        let climb = dot(&self.earth.figure.up(&state.position_m), &relative);
        asin((climb / norm(&relative)).clamp(-1.0, 1.0)).to_degrees()
    }

    /// The angle at the Earth's centre from start to impact along the launch azimuth, rad, 0 to 2π.
    ///
    /// It grows on past π where a flight passes beyond the antipode, which the distance does not.
    #[must_use]
    pub fn swept_angle_rad(&self) -> f64 {
        let (along, _) = self.along_and_across_rad(self.azimuth_rad);
        along
    }

    /// Angles at the Earth's centre to the impact, rad: along a ground azimuth (0 to 2π) and to its right.
    pub(crate) fn along_and_across_rad(&self, azimuth_rad: f64) -> (f64, f64) {
        let axes = EastNorthUp::at(&Geodetic { height_m: 0.0, ..self.start });
        let start = self.earth.figure.ecef_from_geodetic(&self.start);
        let ahead = axes.ahead(azimuth_rad);
        let right = axes.ahead(azimuth_rad + 0.5 * PI);
        let impact =
            self.earth.rotation.ecef_from_inertial(self.impact.time_s, &self.impact.position_m);
        let along = signed_angle_rad(
            &start,
            &crate::math::vector::add_scaled(&impact, -dot(&impact, &right), &right),
            &crate::math::vector::cross(&start, &ahead),
        );
        let across = atan2(dot(&impact, &right), norm(&impact));
        (if along < 0.0 { along + 2.0 * PI } else { along }, across)
    }
}
