//! A generic staged vehicle: how long it burns, how fast its exhaust is, how much speed it gains.

use serde::{Deserialize, Serialize};

use super::input::{InputError, within};
use crate::math::exp_m1;

/// How many equal stages burn one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stages {
    /// One stage.
    One,
    /// Two stages.
    Two,
    /// Three stages.
    Three,
}

impl Stages {
    /// The number of stages.
    #[must_use]
    pub fn count(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// The figures of a [`Vehicle`] before they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct VehicleParameters {
    /// Equal stages, each with the same share of the burn time and of the velocity gain.
    pub stages: Stages,
    /// Effective speed of the exhaust, m/s; 300 to 10,000.
    pub exhaust_speed_m_s: f64,
    /// Time from lift-off to the last burnout, s; 1 to 3,000.
    pub burn_time_s: f64,
    /// Speed gained by thrust alone, before gravity and drag take their part, m/s; 10 to 30,000, and no
    /// more than five times the exhaust speed in each stage.
    pub velocity_gain_m_s: f64,
    /// Ballistic coefficient until burnout, kg/m²; 1 to 10 million.
    pub climb_ballistic_coefficient_kg_m2: f64,
    /// Ballistic coefficient of what flies on after burnout, kg/m²; 1 to 10 million.
    pub reentry_ballistic_coefficient_kg_m2: f64,
}

/// A vehicle that can be flown.
///
/// Each stage pushes with the acceleration c / (τ − t) of a rocket with a constant flow of mass: c the
/// exhaust speed, t the time since the stage was lit, τ set so that the stage gains its share. Nothing here
/// is a design: no masses, no thrust in newtons.
///
/// # Examples
/// ```
/// use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
/// let vehicle = Vehicle::new(VehicleParameters {
///     stages: Stages::Two,
///     exhaust_speed_m_s: 2700.0,
///     burn_time_s: 260.0,
///     velocity_gain_m_s: 9200.0,
///     climb_ballistic_coefficient_kg_m2: 12_000.0,
///     reentry_ballistic_coefficient_kg_m2: 8_000.0,
/// })?;
/// assert!(vehicle.initial_acceleration_m_s2() > 9.81);
/// # Ok::<(), lofted::trajectory::input::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "VehicleParameters", into = "VehicleParameters")]
pub struct Vehicle(VehicleParameters);

impl Vehicle {
    /// A vehicle from its figures.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] for a figure outside the interval that its field names.
    pub fn new(parameters: VehicleParameters) -> Result<Self, InputError> {
        let p = &parameters;
        within("exhaust_speed_m_s", p.exhaust_speed_m_s, 300.0, 10_000.0)?;
        within("burn_time_s", p.burn_time_s, 1.0, 3_000.0)?;
        let most = (5.0 * p.exhaust_speed_m_s * f64::from(p.stages.count())).min(30_000.0);
        within("velocity_gain_m_s", p.velocity_gain_m_s, 10.0, most)?;
        for (name, value) in [
            ("climb_ballistic_coefficient_kg_m2", p.climb_ballistic_coefficient_kg_m2),
            ("reentry_ballistic_coefficient_kg_m2", p.reentry_ballistic_coefficient_kg_m2),
        ] {
            within(name, value, 1.0, 1e7)?;
        }
        Ok(Self(parameters))
    }

    /// The figures of this vehicle.
    #[must_use]
    pub fn parameters(&self) -> &VehicleParameters {
        &self.0
    }

    /// Burn time of one stage, s.
    #[must_use]
    pub fn stage_burn_time_s(&self) -> f64 {
        self.0.burn_time_s / f64::from(self.0.stages.count())
    }

    /// The time τ, s, after which a stage would have burnt all of its mass: τ = T / (1 − exp(−Δv / c)).
    #[must_use]
    pub fn stage_exhaustion_time_s(&self) -> f64 {
        let share = self.0.velocity_gain_m_s / f64::from(self.0.stages.count());
        -self.stage_burn_time_s() / exp_m1(-share / self.0.exhaust_speed_m_s)
    }

    /// Time after lift-off at which a straight rise is as fast as this, s, by thrust and a gravity of 9.81 m/s² alone;
    /// the burn time of the first stage where it is not so fast by its end.
    #[must_use]
    pub fn time_to_rise_at_s(&self, speed_m_s: f64) -> f64 {
        let (stage_s, tau) = (self.stage_burn_time_s(), self.stage_exhaustion_time_s());
        let speed = |time_s: f64| {
            -self.0.exhaust_speed_m_s * crate::math::ln(1.0 - time_s / tau) - 9.81 * time_s
        };
        let (mut early, mut late) = (0.0, stage_s);
        for _ in 0..20 {
            let middle = 0.5 * (early + late);
            if speed(middle) < speed_m_s { early = middle } else { late = middle }
        }
        late
    }

    /// Acceleration by thrust at lift-off, m/s².
    #[must_use]
    pub fn initial_acceleration_m_s2(&self) -> f64 {
        self.0.exhaust_speed_m_s / self.stage_exhaustion_time_s()
    }
}

impl TryFrom<VehicleParameters> for Vehicle {
    type Error = InputError;

    fn try_from(parameters: VehicleParameters) -> Result<Self, InputError> {
        Self::new(parameters)
    }
}

impl From<Vehicle> for VehicleParameters {
    fn from(vehicle: Vehicle) -> Self {
        vehicle.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters() -> VehicleParameters {
        VehicleParameters {
            stages: Stages::Two,
            exhaust_speed_m_s: 2700.0,
            burn_time_s: 260.0,
            velocity_gain_m_s: 9200.0,
            climb_ballistic_coefficient_kg_m2: 12_000.0,
            reentry_ballistic_coefficient_kg_m2: 8_000.0,
        }
    }

    /// Speed gained by thrust from lift-off to a time, m/s; all of it after the last burnout.
    fn gained_by_m_s(vehicle: &Vehicle, time_s: f64) -> f64 {
        let (burn, tau) = (vehicle.stage_burn_time_s(), vehicle.stage_exhaustion_time_s());
        let time_s = time_s.clamp(0.0, vehicle.0.burn_time_s);
        let burnt = (time_s / burn).floor().min(f64::from(vehicle.0.stages.count()));
        let rest = time_s - burnt * burn;
        let share = vehicle.0.velocity_gain_m_s / f64::from(vehicle.0.stages.count());
        burnt * share - vehicle.0.exhaust_speed_m_s * crate::math::ln(1.0 - rest / tau)
    }

    #[test]
    fn the_stages_gain_what_was_asked() {
        for stages in [Stages::One, Stages::Two, Stages::Three] {
            let vehicle = Vehicle::new(VehicleParameters { stages, ..parameters() }).unwrap();
            assert!((gained_by_m_s(&vehicle, 260.0) - 9200.0).abs() < 1e-8);
            let share = 9200.0 / f64::from(stages.count());
            let after_one = gained_by_m_s(&vehicle, vehicle.stage_burn_time_s() - 1e-9);
            assert!((after_one - share).abs() < 1e-5, "{after_one}");
        }
    }

    #[test]
    fn a_rise_is_as_fast_as_was_asked() {
        let vehicle = Vehicle::new(parameters()).unwrap();
        let time_s = vehicle.time_to_rise_at_s(50.0);
        assert!((gained_by_m_s(&vehicle, time_s) - 9.81 * time_s - 50.0).abs() < 0.01, "{time_s}");
        assert_eq!(vehicle.time_to_rise_at_s(1e6), vehicle.stage_burn_time_s());
    }

    #[test]
    fn figures_outside_their_interval_are_refused() {
        for (spoil, name) in [
            (VehicleParameters { burn_time_s: -1.0, ..parameters() }, "burn_time_s"),
            (
                VehicleParameters { exhaust_speed_m_s: f64::NAN, ..parameters() },
                "exhaust_speed_m_s",
            ),
            (
                VehicleParameters { velocity_gain_m_s: f64::INFINITY, ..parameters() },
                "velocity_gain_m_s",
            ),
            (
                VehicleParameters { reentry_ballistic_coefficient_kg_m2: 0.0, ..parameters() },
                "reentry_ballistic_coefficient_kg_m2",
            ),
        ] {
            let error = Vehicle::new(spoil).unwrap_err();
            assert!(error.to_string().starts_with(name), "{error}");
        }
    }

    #[test]
    fn a_stored_vehicle_is_checked_when_it_is_read() {
        let vehicle = Vehicle::new(parameters()).unwrap();
        let text = serde_json::to_string(&vehicle).unwrap();
        assert_eq!(serde_json::from_str::<Vehicle>(&text).unwrap(), vehicle);
        let spoilt = text.replace("260.0", "-260.0");
        assert!(serde_json::from_str::<Vehicle>(&spoilt).unwrap_err().to_string().contains("-260"));
    }
}
