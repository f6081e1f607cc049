//! A member of a reconstruction: one vehicle on one flight that the claims allow.

use serde::{Deserialize, Serialize};

use super::class::VehicleClass;
use super::observable::{OBSERVABLES, Observable};
use super::proposal::{Branch, least_energy_apogee_km};
use crate::earth::constants::MU_M3_S2;
use crate::earth::model::EarthModel;
use crate::math::sqrt;
use crate::math::vector::norm;
use crate::trajectory::flown::Flown;
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

/// Height above which drag takes little of the speed, km.
pub const DRAG_FREE_KM: f64 = 40.0;

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
    /// Time from lift-off to the highest point, s.
    pub time_to_apogee_s: f64,
    /// Greatest speed relative to the Earth, m/s: at burnout, or coming down again to [`DRAG_FREE_KM`] where that
    /// lies lower.
    pub greatest_speed_m_s: f64,
    /// Weight by all claims but those on the time of flight: what is believed before that time is heard.
    pub weight_before_time: f64,
    /// Weight by all claims.
    pub weight: f64,
    /// How far the same vehicle reaches; `None` while it has not been asked.
    pub max_range: Option<Reach>,
    /// Weight before any claim is heard: of the prior, where members are not drawn from it evenly.
    pub(crate) prior_weight: f64,
    /// Likelihood of the claims on each observable, but of those that the member was drawn from.
    pub(crate) likelihoods: [f64; OBSERVABLES],
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

    /// What the flight has of an observable, in m, s or m/s.
    #[must_use]
    pub fn value_si(&self, what: Observable) -> f64 {
        match what {
            Observable::Apogee => 1000.0 * self.apogee_km,
            Observable::GroundDistance => 1000.0 * self.ground_distance_km,
            Observable::FlightTime => self.time_of_flight_s,
            Observable::TimeToApogee => self.time_to_apogee_s,
            Observable::BurnTime => self.burn_time_s(),
            Observable::BurnoutAltitude => 1000.0 * self.burnout_altitude_km,
            Observable::BurnoutSpeed => self.burnout_speed_m_s,
            Observable::GreatestSpeed => self.greatest_speed_m_s,
        }
    }

    /// Weight by all claims but those on an observable. Of one that members are drawn from nothing is taken.
    #[must_use]
    pub fn weight_without(&self, what: Observable) -> f64 {
        let others = Observable::ALL.iter().zip(self.likelihoods).filter(|(one, _)| **one != what);
        others.fold(self.prior_weight, |weight, (_, likelihood)| weight * likelihood)
    }

    /// Which of the two arcs of its speed and distance the flight is.
    #[must_use]
    pub fn branch(&self) -> Branch {
        if self.apogee_km > least_energy_apogee_km(self.ground_distance_km) {
            Branch::Lofted
        } else {
            Branch::Depressed
        }
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

/// What a flight has of an observable that is read off its states, in s or m/s.
pub(super) fn observed_si(flown: &Flown, what: Observable) -> f64 {
    let burnout_m_s = 1000.0 * flown.ground_speed_km_s(&flown.burnout);
    match what {
        Observable::TimeToApogee => flown.apogee.time_s,
        Observable::BurnoutSpeed => burnout_m_s,
        Observable::GreatestSpeed => {
            // What falls to where drag begins from a higher burnout is faster there than it was at burnout.
            let radius_m = norm(&flown.burnout.position_m);
            let fallen_m = flown.place_of(&flown.burnout).height_m - 1000.0 * DRAG_FREE_KM;
            let gained = 2.0 * MU_M3_S2 * (1.0 / (radius_m - fallen_m.max(0.0)) - 1.0 / radius_m);
            sqrt(burnout_m_s * burnout_m_s + gained)
        }
        _ => flown.flight_time_s(),
    }
}
