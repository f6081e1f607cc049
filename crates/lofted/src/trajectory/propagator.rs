//! The driver of a flight: phases one after the other, with the events located on each step.

use super::accuracy::Tolerances;
use super::coast::{Coast, Leg};
use super::dop853::{Budget, Dense, Dop853, Equations, IntegrationError};
use super::encke::{Departure, KeplerArc};
use super::error::FlightError;
use super::forces::{Forces, InAir, OnBody};
use super::path::{Piece, Variable};
use super::state::State;
use crate::earth::ellipsoid::Figure;
use crate::math::root::bracketed_root;

/// Steps that a flight may try; the longest sensible ones take a tenth of it.
pub(crate) const STEP_BUDGET: u32 = 4_000;

/// The first step along a Kepler arc, rad.
pub(super) const FIRST_SWEEP_RAD: f64 = 0.8;
/// The first step of a free fall, s.
pub(super) const FIRST_FALL_S: f64 = 8.0;
/// The quick height may be off by less than this, m.
pub(super) const HEIGHT_MARGIN_M: f64 = 2.0;
/// Points inside a step at which its polynomial is looked at when something may hide between its ends.
pub(super) const SCAN: u32 = 16;

/// One phase of a flight: equations over some variable, and the state they stand for.
pub(crate) trait Phase: Equations<6> {
    fn state(&self, x: f64, y: &[f64; 6]) -> State;
    fn time_rate(&self, x: f64) -> f64;
    fn variable(&self) -> Variable;

    /// Whether the phase comes down through ever denser air.
    fn descends(&self) -> bool {
        false
    }
}

/// Whether the path is kept.
pub(crate) trait Recorder {
    fn record(&mut self, dense: impl FnOnce() -> Piece);
    fn cut(&mut self, time_s: f64);
}

/// Keeps nothing, at no cost.
pub(crate) struct Silent;

impl Recorder for Silent {
    fn record(&mut self, _: impl FnOnce() -> Piece) {}
    fn cut(&mut self, _: f64) {}
}

impl<T: Recorder> Recorder for &mut T {
    fn record(&mut self, dense: impl FnOnce() -> Piece) {
        T::record(self, dense);
    }

    fn cut(&mut self, time_s: f64) {
        T::cut(self, time_s);
    }
}

impl Recorder for Vec<Piece> {
    fn record(&mut self, dense: impl FnOnce() -> Piece) {
        self.push(dense());
    }

    fn cut(&mut self, time_s: f64) {
        if let Some(last) = self.last_mut() {
            last.to_time_s = time_s;
        }
    }
}

/// How a phase ended.
pub(crate) enum Ending {
    /// At its limit, with the width the next step may have.
    Limit(State, f64),
    /// On the ground.
    Ground(State),
}

/// A flight under way.
pub(crate) struct Propagator<R> {
    pub(crate) figure: Figure,
    pub(crate) forces: Forces,
    pub(crate) tolerances: Tolerances,
    pub(crate) budget: Budget,
    pub(crate) apogee: Option<State>,
    pub(crate) recorder: R,
}

/// A step's end as the events see it.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    pub(super) x: f64,
    pub(super) height_m: f64,
    pub(super) climb_m_s: f64,
}

impl<R: Recorder> Propagator<R> {
    /// Integrates a phase up to `limit` or to the ground.
    pub(crate) fn run(
        &mut self,
        phase: &impl Phase,
        (x, y): (f64, [f64; 6]),
        tolerance: [f64; 6],
        first_width: f64,
        limit: f64,
    ) -> Result<Ending, IntegrationError> {
        let mut steps = Dop853::start(phase, x, y, tolerance, first_width, &mut self.budget);
        let mut before = self.watch(x, &phase.state(x, &y));
        while steps.x() < limit {
            if phase.descends() && before.climb_m_s < 0.0 {
                steps.shorten(stride_m(before.height_m) / -before.climb_m_s);
            }
            steps.step(phase, limit, &mut self.budget)?;
            let now = self.watch(steps.x(), &phase.state(steps.x(), steps.y()));
            let budget = &mut self.budget;
            self.recorder.record(|| Piece::new(&steps.dense(phase, budget), phase.variable()));
            if let Some(ground) = self.events(phase, &steps, before, now) {
                self.recorder.cut(ground.time_s);
                return Ok(Ending::Ground(ground));
            }
            before = now;
        }
        Ok(Ending::Limit(phase.state(steps.x(), steps.y()), steps.next_width()))
    }

    pub(super) fn watch(&self, x: f64, state: &State) -> Watch {
        let (height_m, climb_m_s) =
            self.forces.on_body.height_and_climb(&state.position_m, &state.velocity_m_s);
        Watch { x, height_m, climb_m_s }
    }

    /// Looks for apogee and ground in the last step; the ground's state, if it was met.
    pub(super) fn events(
        &mut self,
        phase: &impl Phase,
        steps: &Dop853<6>,
        before: Watch,
        now: Watch,
    ) -> Option<State> {
        let summit = before.climb_m_s > 0.0 && now.climb_m_s <= 0.0;
        let low = now.height_m < HEIGHT_MARGIN_M || may_dip(&before, &now, phase);
        if !summit && !low {
            return None;
        }
        let dense = steps.dense(phase, &mut self.budget);
        let state = |x: f64| phase.state(x, &dense.at(x));
        let top = summit.then(|| self.locate_summit(&state, &before, &now));
        let falls = before.climb_m_s < 0.0 && now.climb_m_s < 0.0;
        let ground = match (low, falls) {
            (false, _) => None,
            (true, true) => self.ground_between(&state, dense.x, dense.x + dense.width),
            (true, false) => self.scan_for_ground(&state, &dense, top),
        };
        if let Some(top) = top.filter(|top| ground.is_none_or(|x| *top <= x)) {
            self.keep_highest(state(top));
        }
        ground.map(state)
    }

    /// The crossing between a point above the ground and a later one below it.
    fn ground_between(&self, state: &impl Fn(f64) -> State, from: f64, to: f64) -> Option<f64> {
        let height = |x: f64| self.figure.height_m(&state(x).position_m);
        let (first, last) = (height(from), height(to));
        if first > 0.0 && last <= 0.0 {
            Some(bracketed_root(from, first, to, last, 1e-13 * to, height))
        } else {
            // Below the ground from the start: it did not rise from where it began.
            (last < -1e-6).then_some(from)
        }
    }

    /// The first crossing in a step that may rise and fall, by its height at many points and at its summit.
    fn scan_for_ground(
        &self,
        state: &impl Fn(f64) -> State,
        dense: &Dense<6>,
        summit: Option<f64>,
    ) -> Option<f64> {
        let height = |x: f64| self.figure.height_m(&state(x).position_m);
        let end = dense.x + dense.width;
        let mut last_above = None;
        for i in 0..=SCAN {
            let x = if i == SCAN {
                end
            } else {
                dense.x + dense.width * f64::from(i) / f64::from(SCAN)
            };
            if height(x) > 0.0 {
                last_above = Some(x);
            } else if let Some(above) = last_above {
                return self.ground_between(state, above, x);
            }
        }
        if last_above.is_some() {
            return None;
        }
        // A hop too short for the scan still has its summit.
        let from = summit.filter(|x| height(*x) > 0.0).unwrap_or(dense.x);
        self.ground_between(state, from, end)
    }

    /// Where the climb ends inside a step.
    fn locate_summit(&self, state: &impl Fn(f64) -> State, before: &Watch, now: &Watch) -> f64 {
        let climb = |x: f64| {
            let s = state(x);
            self.figure.climb_rate_m_s(&s.position_m, &s.velocity_m_s)
        };
        let (first, last) = (climb(before.x), climb(now.x));
        if first > 0.0 && last < 0.0 {
            let tolerance = 1e-7 * (now.x - before.x);
            bracketed_root(before.x, first, now.x, last, tolerance, climb)
        } else if first.abs() < last.abs() {
            // The exact climb already turned outside of this step, by less than the quick one can tell.
            before.x
        } else {
            now.x
        }
    }

    /// Keeps a state as apogee if it is the highest so far.
    pub(crate) fn keep_highest(&mut self, state: State) {
        let height = |s: &State| self.figure.height_m(&s.position_m);
        if self.apogee.is_none_or(|best| height(&state) > height(&best)) {
            self.apogee = Some(state);
        }
    }

    /// Flies freely from a state to the ground.
    pub(crate) fn coast(&mut self, start: State) -> Result<State, FlightError> {
        let mut coast = Coast::from(&start, self.figure)?;
        loop {
            let leg = coast.next_leg(&self.forces)?;
            let fall = Fall { forces: self.forces.on_body };
            let in_time = (coast.state.time_s, coast.state.components());
            let (smooth, descent) = (self.tolerances.coast, self.tolerances.descent);
            let ending = match leg {
                Leg::Arc(arc, sweep) => {
                    let phase = AlongArc::new(arc, &self.forces);
                    self.run(&phase, (0.0, [0.0; 6]), smooth, FIRST_SWEEP_RAD, sweep)?
                }
                Leg::Rise(top_s) => self.run(&fall, in_time, smooth, FIRST_FALL_S, top_s)?,
                Leg::Fall(end_s) => self.run(&fall, in_time, descent, FIRST_FALL_S, end_s)?,
            };
            match (ending, leg) {
                (Ending::Ground(impact), _) => return Ok(impact),
                (_, Leg::Fall(_)) => return Err(coast.orbits()),
                (Ending::Limit(end, _), Leg::Arc(..)) => coast.state = end,
                (Ending::Limit(top, _), Leg::Rise(top_s)) => {
                    coast.state = State { time_s: top_s, ..top };
                }
            }
        }
    }
}

/// Whether the ground may lie between two ends that are above it, by a cubic through both.
fn may_dip(before: &Watch, now: &Watch, phase: &impl Phase) -> bool {
    if before.climb_m_s < 0.0 && now.climb_m_s > 0.0 {
        return true;
    }
    let width = now.x - before.x;
    let slope0 = before.climb_m_s * phase.time_rate(before.x) * width;
    let slope1 = now.climb_m_s * phase.time_rate(now.x) * width;
    [0.25, 0.5, 0.75].iter().any(|u| {
        let v = 1.0 - u;
        let cubic = v * v * ((1.0 + 2.0 * u) * before.height_m + u * slope0)
            + u * u * ((1.0 + 2.0 * v) * now.height_m - v * slope1);
        cubic < 0.0
    })
}

/// Along a Kepler arc, in its swept anomaly.
#[derive(Clone, Copy)]
pub(super) struct AlongArc {
    arc: KeplerArc,
    departure: Departure<f64>,
}

impl AlongArc {
    pub(super) fn new(arc: KeplerArc, forces: &Forces) -> Self {
        Self { arc, departure: Departure { ellipse: arc.ellipse(), forces: forces.on_body } }
    }

    #[cfg(all(feature = "lanes", target_arch = "x86_64"))]
    pub(super) fn departure(&self) -> &Departure<f64> {
        &self.departure
    }
}

impl Equations<6> for AlongArc {
    #[inline(always)]
    fn slope(&self, sweep: f64, departure: &[f64; 6]) -> [f64; 6] {
        self.departure.slope(sweep, departure)
    }
}

impl Phase for AlongArc {
    fn state(&self, x: f64, y: &[f64; 6]) -> State {
        self.arc.departed(x, y)
    }

    fn time_rate(&self, x: f64) -> f64 {
        self.arc.at(x).time_rate_s
    }

    fn variable(&self) -> Variable {
        Variable::Sweep(self.arc)
    }
}

/// Free flight in time: through the air, or too low for an arc.
#[derive(Clone, Copy)]
pub(super) struct Fall<R> {
    pub(super) forces: OnBody<R>,
}

impl<R: InAir> Equations<6, R> for Fall<R> {
    #[inline(always)]
    fn slope(&self, _: R, &[x, y, z, u, v, w]: &[R; 6]) -> [R; 6] {
        let [a, b, c] = self.forces.acceleration_m_s2(&[x, y, z], &[u, v, w]);
        [u, v, w, a, b, c]
    }
}

impl Phase for Fall<f64> {
    fn state(&self, x: f64, y: &[f64; 6]) -> State {
        State::from_components(x, y)
    }

    fn time_rate(&self, _: f64) -> f64 {
        1.0
    }

    fn variable(&self) -> Variable {
        Variable::Time
    }

    fn descends(&self) -> bool {
        true
    }
}

/// How far down one step may lead from a height, m.
///
/// The air thickens by e every 7 km, which a long step through thin air cannot foresee: it would be tried,
/// refused and tried again.
fn stride_m(height_m: f64) -> f64 {
    0.5 * height_m.max(0.0) + 1_000.0
}
