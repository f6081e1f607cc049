//! A flight from lift-off: under power, then free to the ground.

use serde::{Deserialize, Serialize};

use super::accuracy::Accuracy;
use super::climb::Climb;
use super::dop853::Budget;
use super::error::FlightError;
use super::flown::{Effort, Flown};
use super::forces::Forces;
use super::launch::Launch;
use super::path::Path;
use super::propagator::{Ending, Propagator, Recorder, STEP_BUDGET, Silent};
use super::state::State;
use super::steering::Steering;
use super::vehicle::Vehicle;
use crate::earth::model::EarthModel;
use crate::math::vector::norm;

/// A powered flight to be flown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PoweredFlight {
    /// What flies.
    pub vehicle: Vehicle,
    /// How it is steered.
    pub steering: Steering,
    /// Where from and which way.
    pub launch: Launch,
    /// The Earth it flies over.
    pub earth: EarthModel,
}

impl PoweredFlight {
    /// Flies from lift-off to the ground and reports the events; allocates nothing.
    ///
    /// # Errors
    /// - [`FlightError::CannotLiftOff`]: the thrust at lift-off does not exceed gravity.
    /// - [`FlightError::FellUnderPower`]: the vehicle meets the ground before the last burnout.
    /// - [`FlightError::Orbits`], [`FlightError::LeavesTheEarth`]: it does not come down again.
    /// - [`FlightError::Integration`]: the step budget was used up, or the equations are not finite.
    ///
    /// # Accuracy
    /// Impact within 10 m and 1 ms of scipy's DOP853 at a relative tolerance of 1e-13 for the flights of
    /// `tests/oracle/flights.json` (`flights_agree_with_scipy`).
    pub fn fly(&self, accuracy: Accuracy) -> Result<Flown, FlightError> {
        self.run(f64::INFINITY, accuracy, &mut Silent)
    }

    /// Flies as [`PoweredFlight::fly`], with the engines cut off `cut_off_s` after lift-off, where they still burn then.
    ///
    /// The burnout of the flight is that moment. An earlier cut-off than 1 s counts as 1 s.
    ///
    /// # Errors
    /// As [`PoweredFlight::fly`].
    pub fn fly_cut_off(&self, cut_off_s: f64, accuracy: Accuracy) -> Result<Flown, FlightError> {
        self.run(cut_off_s, accuracy, &mut Silent)
    }

    /// Flies from lift-off to the ground and keeps the whole path.
    ///
    /// # Errors
    /// As [`PoweredFlight::fly`].
    pub fn record(&self, accuracy: Accuracy) -> Result<Path, FlightError> {
        self.record_cut_off(f64::INFINITY, accuracy)
    }

    /// Flies as [`PoweredFlight::fly_cut_off`] and keeps the whole path.
    ///
    /// # Errors
    /// As [`PoweredFlight::fly`].
    pub fn record_cut_off(&self, cut_off_s: f64, accuracy: Accuracy) -> Result<Path, FlightError> {
        let mut pieces = Vec::with_capacity(64);
        let flown = self.run(cut_off_s, accuracy, &mut pieces)?;
        Ok(Path::new(flown, pieces))
    }

    fn run(
        &self,
        cut_off_s: f64,
        accuracy: Accuracy,
        recorder: &mut impl Recorder,
    ) -> Result<Flown, FlightError> {
        let mut propagator = self.propagator(accuracy, recorder);
        let lift_off = self.lift_off()?;
        let burnout = self.climb(&mut propagator, lift_off, cut_off_s.max(1.0))?;
        propagator.forces = self.forces_on_reentry();
        let impact = propagator.coast(burnout)?;
        Ok(self.flown(&mut propagator, burnout, impact))
    }

    pub(super) fn propagator<R: Recorder>(&self, accuracy: Accuracy, recorder: R) -> Propagator<R> {
        let climbing = self.vehicle.parameters().climb_ballistic_coefficient_kg_m2;
        Propagator {
            figure: self.earth.figure,
            forces: Forces::new(&self.earth, climbing),
            tolerances: accuracy.tolerances(),
            budget: Budget::of_steps(STEP_BUDGET),
            apogee: None,
            recorder,
        }
    }

    pub(super) fn forces_on_reentry(&self) -> Forces {
        Forces::new(&self.earth, self.vehicle.parameters().reentry_ballistic_coefficient_kg_m2)
    }

    pub(super) fn flown<R: Recorder>(
        &self,
        propagator: &mut Propagator<R>,
        burnout: State,
        impact: State,
    ) -> Flown {
        if propagator.apogee.is_none() {
            propagator.keep_highest(burnout);
        }
        let budget = propagator.budget;
        Flown {
            earth: self.earth,
            start: self.launch.place(),
            azimuth_rad: self.launch.parameters().azimuth_deg.to_radians(),
            burnout,
            apogee: propagator.apogee.unwrap_or(burnout),
            impact,
            effort: Effort {
                evaluations: budget.evaluations,
                steps: STEP_BUDGET - budget.steps_left,
            },
        }
    }

    /// The state on the pad, if the thrust can lift the vehicle from it.
    pub(super) fn lift_off(&self) -> Result<State, FlightError> {
        let position_m = self.earth.figure.ecef_from_geodetic(&self.launch.place());
        let gravity_m_s2 = norm(&self.earth.gravity.acceleration_m_s2(&position_m));
        let thrust_m_s2 = self.vehicle.initial_acceleration_m_s2();
        if thrust_m_s2 <= gravity_m_s2 {
            return Err(FlightError::CannotLiftOff { thrust_m_s2, gravity_m_s2 });
        }
        let velocity_m_s = self.earth.rotation.inertial_velocity_m_s(&position_m, &[0.0; 3]);
        Ok(State { time_s: 0.0, position_m, velocity_m_s })
    }

    /// From the pad to the last burnout or the cut-off: every change of thrust or steering ends a step.
    fn climb<R: Recorder>(
        &self,
        propagator: &mut Propagator<R>,
        lift_off: State,
        cut_off_s: f64,
    ) -> Result<State, FlightError> {
        let mut climb = self.climb_from(lift_off, cut_off_s, propagator.forces);
        while let Some((burn, end_s)) = climb.next_burn() {
            let from = (climb.state.time_s, climb.state.components());
            let powered = propagator.tolerances.powered;
            match propagator.run(&burn, from, powered, climb.width_s, end_s)? {
                Ending::Ground(fallen) => {
                    return Err(FlightError::FellUnderPower { time_s: fallen.time_s });
                }
                Ending::Limit(end, next_s) => (climb.state, climb.width_s) = (end, next_s),
            }
        }
        Ok(climb.state)
    }

    pub(super) fn climb_from(&self, lift_off: State, cut_off_s: f64, forces: Forces) -> Climb {
        let place = self.launch.place();
        let azimuth_rad = self.launch.parameters().azimuth_deg.to_radians();
        let under = (self.vehicle, self.steering, cut_off_s);
        Climb::from_the_pad(lift_off, (&place, azimuth_rad), under, forces.on_body)
    }
}
