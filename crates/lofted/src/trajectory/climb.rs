//! From the pad to the last burnout: legs between changes of thrust or steering, each with its equations.

use super::dop853::Equations;
use super::forces::OnBody;
use super::path::Variable;
use super::propagator::Phase;
use super::state::State;
use super::steering::{AfterTurn, Steering};
use super::vehicle::Vehicle;
use crate::earth::ellipsoid::Geodetic;
use crate::earth::frames::EastNorthUp;
use crate::math::sin_cos;
use crate::math::vector::{Vector, combine, norm};

/// The first step under power, s.
const FIRST_WIDTH_S: f64 = 12.0;

/// A climb under way.
#[derive(Clone, Copy)]
pub(super) struct Climb {
    vehicle: Vehicle,
    steering: Steering,
    forces: OnBody<f64>,
    up: Vector,
    ahead: Vector,
    ends_s: [f64; 5],
    at: usize,
    /// The state at the start of the next leg.
    pub(super) state: State,
    /// The width that its first step may have, s.
    pub(super) width_s: f64,
}

impl Climb {
    /// A climb from a place along an azimuth, rad, with the engines cut off at the latest `cut_off_s` after lift-off.
    pub(super) fn from_the_pad(
        lift_off: State,
        (place, azimuth_rad): (&Geodetic, f64),
        (vehicle, steering, cut_off_s): (Vehicle, Steering, f64),
        forces: OnBody<f64>,
    ) -> Self {
        let axes = EastNorthUp::at(place);
        let (up, ahead) = (axes.up, axes.ahead(azimuth_rad));
        let ends_s = breaks(&vehicle, &steering).map(|end_s| end_s.min(cut_off_s));
        let (state, width_s) = (lift_off, FIRST_WIDTH_S);
        Self { vehicle, steering, forces, up, ahead, ends_s, at: 0, state, width_s }
    }

    /// The next leg and the time of its end, s after lift-off; none after the last burnout.
    pub(super) fn next_burn(&mut self) -> Option<(Burn, f64)> {
        while let Some(&end_s) = self.ends_s.get(self.at) {
            self.at += 1;
            if end_s > self.state.time_s {
                let Self { forces, up, ahead, .. } = *self;
                let thrust = self.thrust_between(self.state.time_s, end_s);
                let pitch = self.pitch_between(self.state.time_s, end_s);
                return Some((Burn { forces, up, ahead, thrust, pitch }, end_s));
            }
        }
        None
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

/// The times at which thrust or steering change their law, in order; the last is the last burnout.
fn breaks(vehicle: &Vehicle, steering: &Steering) -> [f64; 5] {
    let steering = steering.parameters();
    let burn_time_s = vehicle.parameters().burn_time_s;
    let stage_s = vehicle.stage_burn_time_s();
    let mut times =
        [steering.turn_start_s, steering.turn_end_s, stage_s, 2.0 * stage_s, burn_time_s];
    for time in &mut times {
        *time = time.min(burn_time_s);
    }
    times.sort_by(f64::total_cmp);
    times
}

/// The acceleration of one stage: c / (τ − t).
#[derive(Clone, Copy)]
pub(super) struct Thrust {
    pub(super) exhaust_speed_m_s: f64,
    pub(super) exhausted_at_s: f64,
}

/// The pitch over one interval of the steering.
#[derive(Clone, Copy)]
pub(super) enum Pitch {
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
#[derive(Clone, Copy)]
pub(super) struct Burn {
    pub(super) forces: OnBody<f64>,
    pub(super) up: Vector,
    pub(super) ahead: Vector,
    pub(super) thrust: Thrust,
    pub(super) pitch: Pitch,
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
