//! A flight from lift-off: under power, then free to the ground.

use serde::{Deserialize, Serialize};

use super::accuracy::Accuracy;
use super::dop853::{Budget, Equations};
use super::error::FlightError;
use super::flown::{Effort, Flown};
use super::forces::Forces;
use super::launch::Launch;
use super::path::{Path, Variable};
use super::propagator::{Ending, Phase, Propagator, Recorder, STEP_BUDGET, Silent};
use super::state::State;
use super::steering::{AfterTurn, Steering};
use super::vehicle::Vehicle;
use crate::earth::frames::EastNorthUp;
use crate::earth::model::EarthModel;
use crate::math::sin_cos;
use crate::math::vector::{Vector, combine, norm};

/// The first step under power, s.
const FIRST_WIDTH_S: f64 = 12.0;

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
        let figures = self.vehicle.parameters();
        let mut propagator = Propagator {
            figure: self.earth.figure,
            forces: Forces::new(&self.earth, figures.climb_ballistic_coefficient_kg_m2),
            tolerances: accuracy.tolerances(),
            budget: Budget::of_steps(STEP_BUDGET),
            apogee: None,
            recorder,
        };
        let lift_off = self.lift_off()?;
        let burnout = self.climb(&mut propagator, lift_off, cut_off_s.max(1.0))?;
        propagator.forces = Forces::new(&self.earth, figures.reentry_ballistic_coefficient_kg_m2);
        let impact = propagator.coast(burnout)?;
        if propagator.apogee.is_none() {
            propagator.keep_highest(burnout);
        }
        let budget = propagator.budget;
        Ok(Flown {
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
        })
    }

    /// The state on the pad, if the thrust can lift the vehicle from it.
    fn lift_off(&self) -> Result<State, FlightError> {
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
        propagator: &mut Propagator<'_, R>,
        lift_off: State,
        cut_off_s: f64,
    ) -> Result<State, FlightError> {
        let axes = EastNorthUp::at(&self.launch.place());
        let ahead = axes.ahead(self.launch.parameters().azimuth_deg.to_radians());
        let mut state = lift_off;
        let mut width_s = FIRST_WIDTH_S;
        for end_s in self.breaks().map(|end_s| end_s.min(cut_off_s)) {
            if end_s <= state.time_s {
                continue;
            }
            let burn = Burn {
                forces: propagator.forces,
                up: axes.up,
                ahead,
                thrust: self.thrust_between(state.time_s, end_s),
                pitch: self.pitch_between(state.time_s, end_s),
            };
            let from = (state.time_s, state.components());
            let powered = propagator.tolerances.powered;
            match propagator.run(&burn, from, powered, width_s, end_s)? {
                Ending::Ground(fallen) => {
                    return Err(FlightError::FellUnderPower { time_s: fallen.time_s });
                }
                Ending::Limit(end, next_s) => (state, width_s) = (end, next_s),
            }
        }
        Ok(state)
    }

    /// The times at which thrust or steering change their law, in order; the last is the last burnout.
    fn breaks(&self) -> [f64; 5] {
        let steering = self.steering.parameters();
        let burn_time_s = self.vehicle.parameters().burn_time_s;
        let stage_s = self.vehicle.stage_burn_time_s();
        let mut times =
            [steering.turn_start_s, steering.turn_end_s, stage_s, 2.0 * stage_s, burn_time_s];
        for time in &mut times {
            *time = time.min(burn_time_s);
        }
        times.sort_by(f64::total_cmp);
        times
    }

    /// The thrust of the stage that burns between two neighbouring breaks.
    fn thrust_between(&self, from_s: f64, to_s: f64) -> Thrust {
        let stage_s = self.vehicle.stage_burn_time_s();
        let stage = (0.5 * (from_s + to_s) / stage_s).floor();
        Thrust {
            exhaust_speed_m_s: self.vehicle.parameters().exhaust_speed_m_s,
            exhausted_at_s: stage * stage_s + self.vehicle.stage_exhaustion_time_s(),
        }
    }

    /// The law of the pitch between two neighbouring breaks.
    fn pitch_between(&self, from_s: f64, to_s: f64) -> Pitch {
        let steering = self.steering.parameters();
        let middle_s = 0.5 * (from_s + to_s);
        let hold = |pitch_deg: f64| {
            let (sine, cosine) = sin_cos(pitch_deg.to_radians());
            Pitch::Held { sine, cosine }
        };
        if middle_s < steering.turn_start_s {
            Pitch::Held { sine: 1.0, cosine: 0.0 }
        } else if middle_s > steering.turn_end_s {
            match self.steering.after_turn() {
                AfterTurn::HoldsPitch => hold(steering.final_pitch_deg),
                AfterTurn::FollowsVelocity => Pitch::AlongVelocity,
            }
        } else {
            let duration_s = steering.turn_end_s - steering.turn_start_s;
            Pitch::Turning {
                from_s: steering.turn_start_s,
                rate_rad_s: (90.0 - steering.final_pitch_deg).to_radians() / duration_s,
            }
        }
    }
}

/// The acceleration of one stage: c / (τ − t).
#[derive(Clone, Copy)]
struct Thrust {
    exhaust_speed_m_s: f64,
    exhausted_at_s: f64,
}

/// The pitch over one interval of the steering.
#[derive(Clone, Copy)]
enum Pitch {
    Held {
        sine: f64,
        cosine: f64,
    },
    /// The angle off the vertical grows at a steady rate.
    Turning {
        from_s: f64,
        rate_rad_s: f64,
    },
    /// Along the velocity through the air.
    AlongVelocity,
}

/// Flight under power between two breaks.
struct Burn {
    forces: Forces,
    up: Vector,
    ahead: Vector,
    thrust: Thrust,
    pitch: Pitch,
}

impl Equations<6> for Burn {
    #[inline]
    fn slope(&self, time_s: f64, [x, y, z, u, v, w]: &[f64; 6]) -> [f64; 6] {
        let push = self.thrust.exhaust_speed_m_s / (self.thrust.exhausted_at_s - time_s);
        let pitched =
            |sine: f64, cosine: f64| combine(push * sine, &self.up, push * cosine, &self.ahead);
        let thrust = match self.pitch {
            Pitch::Held { sine, cosine } => pitched(sine, cosine),
            Pitch::Turning { from_s, rate_rad_s } => {
                let (off_sine, off_cosine) = sin_cos((time_s - from_s) * rate_rad_s);
                pitched(off_cosine, off_sine)
            }
            Pitch::AlongVelocity => {
                let air = self.forces.through_the_air_m_s(&[*x, *y, *z], &[*u, *v, *w]);
                combine(push / norm(&air), &air, 0.0, &air)
            }
        };
        let [a, b, c] = self.forces.acceleration_m_s2(&[*x, *y, *z], &[*u, *v, *w]);
        [*u, *v, *w, a + thrust[0], b + thrust[1], c + thrust[2]]
    }
}

impl Phase for Burn {
    fn state(&self, x: f64, y: &[f64; 6]) -> State {
        State::from_components(x, y)
    }

    fn time_rate(&self, _: f64) -> f64 {
        1.0
    }

    fn variable(&self) -> Variable {
        Variable::Time
    }
}
