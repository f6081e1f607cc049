//! One flight on its way through the lanes: which leg it flies next, and what its end means.

use super::phases::{Figures, figures_of_arc, figures_of_burn, figures_of_fall};
use crate::earth::ellipsoid::Shape;
use crate::trajectory::accuracy::Accuracy;
use crate::trajectory::climb::{Burn, Climb};
use crate::trajectory::coast::{Coast, Leg};
use crate::trajectory::dop853::{Dop853, Equations, IntegrationError};
use crate::trajectory::error::FlightError;
use crate::trajectory::flown::Flown;
use crate::trajectory::powered_flight::PoweredFlight;
use crate::trajectory::propagator::{
    AlongArc, Ending, FIRST_FALL_S, FIRST_SWEEP_RAD, Fall, Phase, Propagator, Silent, Watch,
};
use crate::trajectory::state::State;

/// Which lanes a leg is flown in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Burn,
    Arc,
    Fall,
    /// None now: it is in a lane, or whether the ground was met in its last step is still to be seen.
    UnderWay,
}

/// The equations of the leg under way.
#[derive(Clone, Copy)]
enum Now {
    Burn(Burn),
    Arc(AlongArc),
    Fall(Fall<f64>),
}

/// A leg at its start.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) figures: Figures,
    pub(super) x: f64,
    pub(super) y: [f64; 6],
    pub(super) tolerance: [f64; 6],
    pub(super) first_width: f64,
    pub(super) limit: f64,
    pub(super) height_m: f64,
    pub(super) climb_m_s: f64,
    pub(super) time_rate: f64,
}

/// A step that was taken in a lane.
pub(super) struct Taken {
    pub(super) before: (f64, [f64; 6]),
    pub(super) after: (f64, [f64; 6]),
    pub(super) slopes: [[f64; 6]; 12],
    pub(super) watched: [Watch; 2],
}

/// A flight under way.
pub(super) struct Journey {
    flight: PoweredFlight,
    propagator: Propagator<Silent>,
    climb: Climb,
    coast: Option<(Coast, Leg)>,
    now: Now,
    burnout: State,
}

/// How a flight ended.
pub(super) type Outcome = Result<Flown, FlightError>;

/// A flight among several.
#[allow(clippy::large_enum_variant, reason = "most are under way, and a box would allocate")]
pub(super) enum Place {
    Flying(Journey, Entry),
    Done(Outcome),
}

impl Place {
    pub(super) fn of(flight: &PoweredFlight, cut_off_s: f64, accuracy: Accuracy) -> Self {
        match Journey::start(flight, cut_off_s, accuracy) {
            Ok(Some((journey, entry))) => Self::Flying(journey, entry),
            Ok(None) => Self::Done(flight.fly_cut_off(cut_off_s, accuracy)),
            Err(error) => Self::Done(Err(error)),
        }
    }

    pub(super) fn outcome(&self) -> Outcome {
        match self {
            Self::Done(outcome) => *outcome,
            // No leg leads back to an earlier kind, so nothing is left under way.
            Self::Flying(..) => Err(IntegrationError::StepVanished { at: f64::NAN }.into()),
        }
    }
}

/// What comes after a leg.
pub(super) enum Next {
    Leg(Entry),
    Done(Outcome),
}

impl Journey {
    /// A flight on its pad with its first leg; one that has none is flown alone, at once.
    fn start(
        flight: &PoweredFlight,
        cut_off_s: f64,
        accuracy: Accuracy,
    ) -> Result<Option<(Self, Entry)>, FlightError> {
        let mut propagator = flight.propagator(accuracy, Silent);
        let lift_off = flight.lift_off()?;
        let mut climb = flight.climb_from(lift_off, cut_off_s.max(1.0), propagator.forces);
        let Some((burn, end_s)) = climb.next_burn() else { return Ok(None) };
        propagator.budget.evaluations += 1;
        let now = Now::Burn(burn);
        let mut journey =
            Self { flight: *flight, propagator, climb, coast: None, now, burnout: lift_off };
        let entry = journey.entry(end_s);
        Ok(Some((journey, entry)))
    }

    /// The leg under way, from its start to a limit.
    fn entry(&mut self, limit: f64) -> Entry {
        let tolerances = self.propagator.tolerances;
        let coasting = self.coast.map_or(self.climb.state, |(coast, _)| coast.state);
        let in_time = (coasting.time_s, coasting.components());
        let (kind, figures, (x, y), tolerance, first_width) = match &self.now {
            Now::Burn(burn) => {
                let figures = figures_of_burn(burn);
                (Kind::Burn, figures, in_time, tolerances.powered, self.climb.width_s)
            }
            Now::Arc(arc) => {
                let figures = figures_of_arc(arc.departure());
                (Kind::Arc, figures, (0.0, [0.0; 6]), tolerances.coast, FIRST_SWEEP_RAD)
            }
            Now::Fall(fall) => {
                let is_rise = matches!(self.coast, Some((_, Leg::Rise(_))));
                let tolerance = if is_rise { tolerances.coast } else { tolerances.descent };
                (Kind::Fall, figures_of_fall(fall), in_time, tolerance, FIRST_FALL_S)
            }
        };
        let watch = self.propagator.watch(x, &self.state(x, &y));
        let time_rate = match &self.now {
            Now::Arc(arc) => arc.time_rate(x),
            Now::Burn(_) | Now::Fall(_) => 1.0,
        };
        let (height_m, climb_m_s) = (watch.height_m, watch.climb_m_s);
        Entry { kind, figures, x, y, tolerance, first_width, limit, height_m, climb_m_s, time_rate }
    }

    /// Counts a try; refuses it where the budget is spent.
    pub(super) fn try_a_step(&mut self, x: f64) -> Result<(), FlightError> {
        let budget = &mut self.propagator.budget;
        if budget.steps_left == 0 {
            return Err(IntegrationError::BudgetSpent { at: x }.into());
        }
        budget.steps_left -= 1;
        Ok(())
    }

    pub(super) fn count_evaluations(&mut self, evaluations: u32) {
        self.propagator.budget.evaluations += evaluations;
    }

    /// The state of the leg under way at a value of its variable.
    pub(super) fn state(&self, x: f64, y: &[f64; 6]) -> State {
        match &self.now {
            Now::Burn(burn) => burn.state(x, y),
            Now::Arc(arc) => arc.state(x, y),
            Now::Fall(fall) => fall.state(x, y),
        }
    }

    /// Looks for apogee and ground in a step; the ground's state, if it was met.
    pub(super) fn events(&mut self, taken: &Taken) -> Option<State> {
        match self.now {
            Now::Burn(burn) => events(&mut self.propagator, &burn, taken),
            Now::Arc(arc) => events(&mut self.propagator, &arc, taken),
            Now::Fall(fall) => events(&mut self.propagator, &fall, taken),
        }
    }

    /// The figure of the Earth, in numbers.
    pub(super) fn shape(&self) -> Shape<f64> {
        self.propagator.figure.shape()
    }

    /// Keeps a state as apogee if it is the highest so far.
    pub(super) fn keep_highest(&mut self, state: State) {
        self.propagator.keep_highest(state);
    }

    /// What comes after the leg under way has ended.
    pub(super) fn after(&mut self, ending: Ending) -> Next {
        let mut ending = ending;
        loop {
            let entry = match self.leg_after(ending) {
                Ok(Next::Leg(entry)) => entry,
                Ok(done) => return done,
                Err(error) => return Next::Done(Err(error)),
            };
            self.propagator.budget.evaluations += 1;
            if entry.x < entry.limit {
                return Next::Leg(entry);
            }
            ending = Ending::Limit(self.state(entry.x, &entry.y), entry.first_width);
        }
    }

    fn leg_after(&mut self, ending: Ending) -> Result<Next, FlightError> {
        match (ending, &mut self.coast) {
            (Ending::Ground(fallen), None) => {
                return Err(FlightError::FellUnderPower { time_s: fallen.time_s });
            }
            (Ending::Limit(end, next_s), None) => {
                (self.climb.state, self.climb.width_s) = (end, next_s);
                if let Some((burn, end_s)) = self.climb.next_burn() {
                    self.now = Now::Burn(burn);
                    return Ok(Next::Leg(self.entry(end_s)));
                }
                self.burnout = end;
                self.propagator.forces = self.flight.forces_on_reentry();
                let coast = Coast::from(&end, self.propagator.figure)?;
                return self.next_leg(coast);
            }
            (Ending::Ground(impact), Some(_)) => {
                let flown = self.flight.flown(&mut self.propagator, self.burnout, impact);
                return Ok(Next::Done(Ok(flown)));
            }
            (Ending::Limit(end, _), Some((coast, leg))) => match *leg {
                Leg::Arc(..) => coast.state = end,
                Leg::Rise(top_s) => coast.state = State { time_s: top_s, ..end },
                Leg::Fall(_) => return Err(coast.orbits()),
            },
        }
        match self.coast {
            Some((coast, _)) => self.next_leg(coast),
            None => Err(FlightError::LeavesTheEarth { apogee_km: f64::NAN }),
        }
    }

    fn next_leg(&mut self, mut coast: Coast) -> Result<Next, FlightError> {
        let forces = self.propagator.forces;
        let leg = coast.next_leg(&forces)?;
        self.coast = Some((coast, leg));
        let fall = Now::Fall(Fall { forces: forces.on_body });
        let (now, limit) = match leg {
            Leg::Arc(arc, sweep) => (Now::Arc(AlongArc::new(arc, &forces)), sweep),
            Leg::Rise(end_s) | Leg::Fall(end_s) => (fall, end_s),
        };
        self.now = now;
        Ok(Next::Leg(self.entry(limit)))
    }
}

fn events(
    propagator: &mut Propagator<Silent>,
    phase: &(impl Phase + Equations<6>),
    taken: &Taken,
) -> Option<State> {
    let (x, y) = taken.after;
    let slope_now = phase.slope(x, &y);
    let step = Dop853::after_a_step(taken.before, taken.after, taken.slopes, slope_now);
    let [before, now] = taken.watched;
    propagator.events(phase, &step, before, now)
}
