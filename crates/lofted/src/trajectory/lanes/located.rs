//! Apogee and ground in the steps of several flights at once, as [`Propagator`] locates them alone.
//!
//! [`Propagator`]: crate::trajectory::propagator::Propagator

use core::marker::PhantomData;

use pulp::{NullaryFnOnce, Simd};

use super::journey::Taken;
use super::phases::{FIGURES, LanePhase, Moving};
use super::root::{Bracket, Crossing, roots};
use super::steps::{Lanes, Tried};
use super::wide::{MOST_LANES, Mask, Row, Wide, column};
use crate::earth::ellipsoid::Shape;
use crate::math::real::{Real, dot};
use crate::trajectory::dop853::{dense_at, dense_terms};
use crate::trajectory::propagator::{SCAN, Watch};
use crate::trajectory::state::State;

/// Steps that were taken and may hold an event, in the order they were taken.
pub(super) struct Parked {
    pub(super) figures: [Row; FIGURES],
    /// The figure of the Earth, as [`Shape`] has it.
    pub(super) shape: [Row; 4],
    pub(super) x_before: Row,
    pub(super) y_before: [Row; 6],
    pub(super) x: Row,
    pub(super) y: [Row; 6],
    pub(super) slopes: [[Row; 6]; 12],
    pub(super) watched: [[Watch; 2]; MOST_LANES],
    /// 1 where the ground may lie in the step.
    pub(super) is_low: Row,
    /// The places of their flights.
    pub(super) places: [usize; MOST_LANES],
    pub(super) count: usize,
}

/// What a step holds.
#[derive(Clone, Copy)]
pub(super) struct Located {
    pub(super) top: Option<State>,
    pub(super) ground: Option<State>,
    /// What was found is not all: the flight has to look by itself.
    pub(super) is_open: bool,
}

impl Parked {
    pub(super) fn none() -> Self {
        let (none, watch) = ([0.0; MOST_LANES], Watch { x: 0.0, height_m: 0.0, climb_m_s: 0.0 });
        Self {
            figures: [none; FIGURES],
            shape: [none; 4],
            x_before: none,
            y_before: [none; 6],
            x: none,
            y: [none; 6],
            slopes: [[none; 6]; 12],
            watched: [[watch; 2]; MOST_LANES],
            is_low: none,
            places: [0; MOST_LANES],
            count: 0,
        }
    }

    /// Parks the step that a lane has taken, of the flight at a place over a figure of the Earth.
    pub(super) fn put(
        &mut self,
        lanes: &Lanes,
        tried: &Tried,
        lane: usize,
        (place, shape): (usize, &Shape<f64>),
    ) {
        let to = self.count;
        self.count += 1;
        for (row, from) in self.figures.iter_mut().zip(&lanes.figures) {
            row[to] = from[lane];
        }
        let shape = [
            shape.equatorial_radius_m,
            shape.polar_radius_m,
            shape.eccentricity_squared,
            shape.second_eccentricity_squared,
        ];
        for (row, figure) in self.shape.iter_mut().zip(shape) {
            row[to] = figure;
        }
        for at in 0..6 {
            self.y_before[at][to] = tried.y_before[at][lane];
            self.y[at][to] = lanes.y[at][lane];
        }
        for (rows, wide) in self.slopes.iter_mut().zip(&tried.slopes) {
            for (row, slope) in rows.iter_mut().zip(wide) {
                row[to] = slope[lane];
            }
        }
        let (x_before, x) = (tried.x_before[lane], lanes.x[lane]);
        (self.x_before[to], self.x[to]) = (x_before, x);
        self.watched[to] = [tried.before.of(lane, x_before), lanes.watches().of(lane, x)];
        (self.is_low[to], self.places[to]) = (tried.is_low[lane], place);
    }

    /// Copies the first step to the lanes that have none, so that they compute nothing odd.
    pub(super) fn fill_up(&mut self) {
        let rows = self.figures.iter_mut().chain(&mut self.shape).chain(&mut self.y_before);
        let rows = rows.chain(&mut self.y).chain(self.slopes.iter_mut().flatten());
        for row in rows.chain([&mut self.x_before, &mut self.x]) {
            let first = row[0];
            row[self.count..].fill(first);
        }
    }

    /// A step for its flight to look at by itself.
    pub(super) fn taken(&self, lane: usize) -> Taken {
        Taken {
            before: (self.x_before[lane], column(&self.y_before, lane)),
            after: (self.x[lane], column(&self.y, lane)),
            slopes: core::array::from_fn(|at| column(&self.slopes[at], lane)),
            watched: self.watched[lane],
        }
    }

    /// What each step holds; of those beyond the count nothing is meant.
    #[inline(always)]
    fn located<S: Simd, P: LanePhase<S>>(&self, simd: S) -> [Located; MOST_LANES] {
        let phase = P::load(simd, &self.figures);
        let shape = Wide::from_rows(simd, &self.shape);
        let (x, y) = (Wide::from_row(simd, &self.x_before), Wide::from_rows(simd, &self.y_before));
        let (x_end, y_end) = (Wide::from_row(simd, &self.x), Wide::from_rows(simd, &self.y));
        let mut slopes = [[x; 6]; 12];
        for (slope, rows) in slopes.iter_mut().zip(&self.slopes) {
            *slope = Wide::from_rows(simd, rows);
        }
        let width = x_end - x;
        let slope_end = phase.slope(x_end, &y_end);
        let step = Step {
            terms: dense_terms(&phase, (x, &y, width), (&y_end, &slope_end), &slopes),
            phase,
            x,
            width,
            shape: Shape {
                equatorial_radius_m: shape[0],
                polar_radius_m: shape[1],
                eccentricity_squared: shape[2],
                second_eccentricity_squared: shape[3],
            },
        };
        let [is_summit, falls, scans] = self.sought();
        let tops = step.tops(x_end, Mask::of(simd, &is_summit));
        let (grounds, is_met) = step.grounds(Mask::of(simd, &falls));
        let is_open = step.is_open(Mask::of(simd, &scans));
        let (top_states, ground_states) = (step.states(tops), step.states(grounds));
        let (tops, grounds) = (tops.row(), grounds.row());
        core::array::from_fn(|lane| {
            let is_open = is_open[lane] != 0.0;
            let ground = (falls[lane] != 0.0 && is_met[lane] != 0.0).then(|| ground_states[lane]);
            let is_before = ground.is_none() || tops[lane] <= grounds[lane];
            let top = (is_summit[lane] != 0.0 && is_before).then(|| top_states[lane]);
            Located { top, ground, is_open }
        })
    }

    /// Where a summit is sought, where the ground under a fall, and where it has to be scanned for.
    fn sought(&self) -> [Row; 3] {
        let mut sought = [[0.0; MOST_LANES]; 3];
        for lane in 0..self.count {
            let [before, now] = self.watched[lane];
            let is_low = self.is_low[lane] != 0.0;
            let falls = before.climb_m_s < 0.0 && now.climb_m_s < 0.0;
            let is_summit = before.climb_m_s > 0.0 && now.climb_m_s <= 0.0;
            let flags = [is_summit, is_low && falls, is_low && !falls];
            for (row, flag) in sought.iter_mut().zip(flags) {
                row[lane] = f64::from(u8::from(flag));
            }
        }
        sought
    }
}

/// A look into all steps that are parked.
pub(super) struct Locating<'a, S, P> {
    simd: S,
    parked: &'a Parked,
    phase: PhantomData<P>,
}

impl<'a, S: Simd, P> Locating<'a, S, P> {
    pub(super) fn of(simd: S, parked: &'a Parked) -> Self {
        Self { simd, parked, phase: PhantomData }
    }
}

impl<S: Simd, P: LanePhase<S>> NullaryFnOnce for Locating<'_, S, P> {
    type Output = [Located; MOST_LANES];

    #[inline(always)]
    fn call(self) -> Self::Output {
        self.parked.located::<S, P>(self.simd)
    }
}

/// A step in every lane, as a polynomial.
struct Step<S: Simd, P> {
    phase: P,
    shape: Shape<Wide<S>>,
    x: Wide<S>,
    width: Wide<S>,
    terms: [[Wide<S>; 6]; 8],
}

impl<S: Simd, P: LanePhase<S>> Step<S, P> {
    #[inline(always)]
    fn moving(&self, x: Wide<S>) -> Moving<S> {
        self.phase.moving(x, &dense_at(&self.terms, (x - self.x) / self.width))
    }

    /// Where the climb ends.
    #[inline(always)]
    fn tops(&self, x_end: Wide<S>, sought: Mask<S>) -> Wide<S> {
        if !sought.any() {
            return x_end;
        }
        let zero = x_end.splat(0.0);
        let climb = Climb(self);
        let (first, last) = (climb.at(self.x), climb.at(x_end));
        let turns = zero.is_below(first).and(last.is_below(zero));
        let bracket = Bracket { low: self.x, at_low: first, high: x_end, at_high: last };
        let root = roots(bracket, (x_end - self.x) * 1e-7, sought.and(turns), &climb);
        // The exact climb already turned outside of this step, by less than the quick one can tell.
        let nearer = first.magnitude().is_below(last.magnitude()).choose(self.x, x_end);
        turns.choose(root, nearer)
    }

    /// Where the ground is met coming down, and whether it is.
    #[inline(always)]
    fn grounds(&self, sought: Mask<S>) -> (Wide<S>, Row) {
        let to = self.x + self.width;
        if !sought.any() {
            return (to, [0.0; MOST_LANES]);
        }
        let zero = to.splat(0.0);
        let height = Height(self);
        let (first, last) = (height.at(self.x), height.at(to));
        let crosses = zero.is_below(first).and(last.is_at_most(zero));
        let bracket = Bracket { low: self.x, at_low: first, high: to, at_high: last };
        let root = roots(bracket, to * 1e-13, sought.and(crosses), &height);
        // Below the ground from the start: it did not rise from where it began.
        let is_met = crosses.or(last.is_below(to.splat(-1e-6)));
        (crosses.choose(root, self.x), is_met.row())
    }

    /// Where the step, by its height at many points, is not above the ground all along.
    #[inline(always)]
    fn is_open(&self, sought: Mask<S>) -> Row {
        if !sought.any() {
            return [0.0; MOST_LANES];
        }
        let (zero, height) = (self.x.splat(0.0), Height(self));
        let mut was_above = zero.is_below(zero);
        let mut meets = was_above;
        for at in 0..=SCAN {
            let x = if at == SCAN {
                self.x + self.width
            } else {
                self.x + self.width * f64::from(at) / self.x.splat(f64::from(SCAN))
            };
            let is_above = zero.is_below(height.at(x));
            meets = meets.or(was_above.and(is_above.not()));
            was_above = was_above.or(is_above);
        }
        sought.and(meets.or(was_above.not())).row()
    }

    #[inline(always)]
    fn states(&self, x: Wide<S>) -> [State; MOST_LANES] {
        let Moving { position_m, velocity_m_s, time_s, .. } = self.moving(x);
        let ([px, py, pz], [vx, vy, vz]) = (position_m, velocity_m_s);
        let rows = [time_s, px, py, pz, vx, vy, vz];
        let mut all = [[0.0; MOST_LANES]; 7];
        for (row, wide) in all.iter_mut().zip(rows) {
            wide.put(row);
        }
        core::array::from_fn(|lane| State {
            time_s: all[0][lane],
            position_m: [all[1][lane], all[2][lane], all[3][lane]],
            velocity_m_s: [all[4][lane], all[5][lane], all[6][lane]],
        })
    }
}

/// The rate of climb along a step.
struct Climb<'a, S: Simd, P>(&'a Step<S, P>);

impl<S: Simd, P: LanePhase<S>> Crossing<S> for Climb<'_, S, P> {
    #[inline(always)]
    fn at(&self, x: Wide<S>) -> Wide<S> {
        let Moving { position_m, velocity_m_s, .. } = self.0.moving(x);
        dot(&self.0.shape.up(&position_m), &velocity_m_s)
    }
}

/// The height along a step.
struct Height<'a, S: Simd, P>(&'a Step<S, P>);

impl<S: Simd, P: LanePhase<S>> Crossing<S> for Height<'_, S, P> {
    #[inline(always)]
    fn at(&self, x: Wide<S>) -> Wide<S> {
        self.0.shape.height_m(&self.0.moving(x).position_m)
    }
}
