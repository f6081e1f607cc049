//! A member of a reconstruction: one vehicle on one flight that the claims allow.

use serde::{Deserialize, Serialize};

use super::class::VehicleClass;
use crate::earth::model::EarthModel;
use crate::trajectory::launch::Launch;
use crate::trajectory::powered_flight::PoweredFlight;
use crate::trajectory::steering::Steering;
use crate::trajectory::vehicle::Vehicle;

/// How far a member's vehicle reaches when it is steered for range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Reach {
    /// Up to this distance, km.
    Kilometres(f64),
    /// To the antipode and beyond: any point on Earth.
    Antipode,
}

impl Reach {
    /// The distance in km; infinite where the antipode is within reach.
    #[must_use]
    pub fn ordered_km(self) -> f64 {
        match self {
            Self::Kilometres(km) => km,
            Self::Antipode => f64::INFINITY,
        }
    }
}

/// One vehicle on one flight.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Its place in the sequence of draws.
    pub index: u32,
    /// The class it was drawn from.
    pub class: VehicleClass,
    /// The vehicle.
    pub vehicle: Vehicle,
    /// How it was steered.
    pub steering: Steering,
    /// Where from and which way it was launched.
    pub launch: Launch,
    /// The Earth it was flown over.
    pub earth: EarthModel,
    /// Apogee of the flight, km.
    pub apogee_km: f64,
    /// Ground distance of the flight, km.
    pub ground_distance_km: f64,
    /// Time of flight from lift-off to impact, s.
    pub time_of_flight_s: f64,
    /// Time of two-body flight to the same apogee and distance, s.
    pub two_body_time_s: f64,
    /// Height of the last burnout, km.
    pub burnout_altitude_km: f64,
    /// Speed relative to the Earth at the last burnout, m/s.
    pub burnout_speed_m_s: f64,
    /// Flight-path angle at the last burnout, deg.
    pub burnout_flight_path_angle_deg: f64,
    /// Weight by the claims on apogee and distance alone: what is believed before the time is heard.
    pub weight_before_time: f64,
    /// Weight by all claims.
    pub weight: f64,
    /// How far the same vehicle reaches; `None` while it has not been asked.
    pub max_range: Option<Reach>,
    /// Standard normal number for the model error.
    pub(crate) error: f64,
    /// Share of the claimed time's interval that this member stands for.
    pub(crate) time_share: f64,
}

impl Member {
    /// Burn time, s.
    #[must_use]
    pub fn burn_time_s(&self) -> f64 {
        self.vehicle.parameters().burn_time_s
    }

    /// Velocity gain, m/s.
    #[must_use]
    pub fn velocity_gain_m_s(&self) -> f64 {
        self.vehicle.parameters().velocity_gain_m_s
    }

    /// The flight, to be flown again for drawing.
    #[must_use]
    pub fn flight(&self) -> PoweredFlight {
        PoweredFlight {
            vehicle: self.vehicle,
            steering: self.steering,
            launch: self.launch,
            earth: self.earth,
        }
    }
}
