//! One step in every lane: each with its own width, error and watch on events, as [`Dop853`] steps alone.
//!
//! [`Dop853`]: crate::trajectory::dop853::Dop853

use pulp::{NullaryFnOnce, Simd};

use super::journey::Entry;
use super::phases::{FIGURES, LanePhase, Moving};
use super::wide::{MOST_LANES, Mask, Row, Wide, column};
use crate::math::real::Real;
use crate::trajectory::dop853::{Attempt, Equations, attempt};
use crate::trajectory::propagator::{HEIGHT_MARGIN_M, Watch};

/// Where every lane stands.
pub(super) struct Lanes {
    pub(super) figures: [Row; FIGURES],
    pub(super) x: Row,
    pub(super) y: [Row; 6],
    pub(super) inverse_tolerance: [Row; 6],
    pub(super) next_width: Row,
    /// By how much the next width may grow; 1 after a step that was refused.
    pub(super) growth: Row,
    pub(super) limit: Row,
    pub(super) height_m: Row,
    pub(super) climb_m_s: Row,
    /// Seconds per unit of the phase's variable.
    pub(super) time_rate: Row,
}

/// By how much a width may grow from step to step.
const GROWTH: f64 = 6.0;

/// What a step in every lane came to.
pub(super) struct Tried {
    /// Where the step shrank to nothing.
    pub(super) has_vanished: Row,
    pub(super) is_taken: Row,
    /// Where the climb ends in the step.
    pub(super) is_summit: Row,
    /// Where the ground may lie in the step.
    pub(super) is_low: Row,
    pub(super) x_before: Row,
    pub(super) y_before: [Row; 6],
    pub(super) before: Watches,
    pub(super) slopes: [[Row; 6]; 12],
}

/// Height and climb in every lane.
pub(super) struct Watches {
    height_m: Row,
    climb_m_s: Row,
}

impl Watches {
    pub(super) fn of(&self, lane: usize, x: f64) -> Watch {
        Watch { x, height_m: self.height_m[lane], climb_m_s: self.climb_m_s[lane] }
    }
}

impl Lanes {
    pub(super) fn empty() -> Self {
        let none = [0.0; MOST_LANES];
        Self {
            figures: [none; FIGURES],
            x: none,
            y: [none; 6],
            inverse_tolerance: [none; 6],
            next_width: none,
            growth: none,
            limit: none,
            height_m: none,
            climb_m_s: none,
            time_rate: none,
        }
    }

    pub(super) fn watches(&self) -> Watches {
        Watches { height_m: self.height_m, climb_m_s: self.climb_m_s }
    }

    /// Puts a leg at its start into a lane.
    pub(super) fn enter(&mut self, lane: usize, leg: &Entry) {
        for (row, figure) in self.figures.iter_mut().zip(leg.figures) {
            row[lane] = figure;
        }
        for at in 0..6 {
            self.y[at][lane] = leg.y[at];
            self.inverse_tolerance[at][lane] = 1.0 / leg.tolerance[at];
        }
        self.x[lane] = leg.x;
        self.next_width[lane] = leg.first_width;
        self.growth[lane] = GROWTH;
        self.limit[lane] = leg.limit;
        self.height_m[lane] = leg.height_m;
        self.climb_m_s[lane] = leg.climb_m_s;
        self.time_rate[lane] = leg.time_rate;
    }

    /// A leg that was entered, from where its lane stands now.
    pub(super) fn entry(&self, lane: usize, entered: &Entry) -> Entry {
        Entry {
            x: self.x[lane],
            y: column(&self.y, lane),
            first_width: self.next_width[lane],
            height_m: self.height_m[lane],
            climb_m_s: self.climb_m_s[lane],
            time_rate: self.time_rate[lane],
            ..*entered
        }
    }

    /// Copies a lane, so that one without a flight computes nothing odd.
    pub(super) fn copy(&mut self, from: usize, to: usize) {
        let rows = self.figures.iter_mut().chain(&mut self.y).chain(&mut self.inverse_tolerance);
        let single = [
            &mut self.x,
            &mut self.next_width,
            &mut self.growth,
            &mut self.limit,
            &mut self.height_m,
            &mut self.climb_m_s,
            &mut self.time_rate,
        ];
        for row in rows.chain(single) {
            row[to] = row[from];
        }
    }

    /// Tries a step in every lane, and takes it where its error is small enough.
    #[inline(always)]
    pub(super) fn step<S: Simd, P: LanePhase<S>>(&mut self, simd: S) -> Tried {
        let phase = P::load(simd, &self.figures);
        let (x, y) = (Wide::from_row(simd, &self.x), Wide::from_rows(simd, &self.y));
        let (width, x_new, next) = self.widths::<S, P>(simd, x);
        let is_long = (x.magnitude() * (4.0 * f64::EPSILON)).is_below(width);
        let has_vanished = is_long.and(x.is_below(x_new)).not().row();
        let inverse = Wide::from_rows(simd, &self.inverse_tolerance);
        let called = Called { simd, phase: &phase };
        let from = (x, &y, called.slope(x, &y));
        let Attempt { y: y_new, error, slopes: wide } = attempt(&called, from, width, &inverse);
        let taken = error.is_at_most(x.splat(1.0));
        let (x_before, y_before, before) = (self.x, self.y, self.watches());
        self.set_widths(error, taken, width, next);
        taken.choose(x_new, x).put(&mut self.x);
        for at in 0..6 {
            taken.choose(y_new[at], y[at]).put(&mut self.y[at]);
        }
        let (is_summit, is_low) = self.watch(&phase, (x, x_new), &y_new, taken);
        let is_taken = taken.row();
        let mut slopes = [[[0.0; MOST_LANES]; 6]; 12];
        for (rows, wide) in slopes.iter_mut().zip(wide) {
            for at in 0..6 {
                wide[at].put(&mut rows[at]);
            }
        }
        Tried { has_vanished, is_taken, is_summit, is_low, x_before, y_before, before, slopes }
    }

    /// Width and end of the next step, and the width that the error control asked for.
    #[inline(always)]
    fn widths<S: Simd, P: LanePhase<S>>(&self, simd: S, x: Wide<S>) -> (Wide<S>, Wide<S>, Wide<S>) {
        let mut next = Wide::from_row(simd, &self.next_width);
        if P::DESCENDS {
            let height = Wide::from_row(simd, &self.height_m);
            let climb = Wide::from_row(simd, &self.climb_m_s);
            let zero = x.splat(0.0);
            let above = zero.is_below(height).choose(height, zero);
            let widest = (above * 0.5 + 1_000.0) / -climb;
            let is_short = climb.is_below(zero).and(widest.is_below(next));
            next = is_short.choose(widest, next);
        }
        let limit = Wide::from_row(simd, &self.limit);
        let left = limit - x;
        let (to_the_limit, halfway) = (left.is_at_most(next * 1.01), left.is_at_most(next * 1.9));
        let half = left * 0.5;
        let width = to_the_limit.choose(left, halfway.choose(half, next));
        let x_new = to_the_limit.choose(limit, x + halfway.choose(half, next));
        (width, x_new, next)
    }

    /// The next width by the error of this step.
    #[inline(always)]
    fn set_widths<S: Simd>(
        &mut self,
        error: Wide<S>,
        taken: Mask<S>,
        width: Wide<S>,
        next: Wide<S>,
    ) {
        let (one, third) = (error.splat(1.0), error.splat(1.0 / 3.0));
        let growth = Wide::from_row(error.simd, &self.growth);
        let wanted = error.root().root().root().dividing(0.9);
        let least = wanted.is_below(third).choose(third, wanted);
        let factor = growth.is_below(least).choose(growth, least);
        let grown = width * growth;
        // A step cut short by the limit says little against a long one after it.
        let kept = grown.is_below(next).choose(grown, next);
        let scaled = width * factor;
        let wider = scaled.is_below(kept).choose(kept, scaled);
        let is_held = factor.is_below(one).or(growth.is_at_most(one));
        let after_taken = is_held.choose(scaled, wider);
        let is_finite = error.magnitude().is_at_most(error.splat(f64::MAX));
        let shrunk = is_finite.choose(least, error.splat(0.1));
        let shrunk = error.splat(0.9).is_below(shrunk).choose(error.splat(0.9), shrunk);
        taken.choose(after_taken, width * shrunk).put(&mut self.next_width);
        taken.choose(error.splat(GROWTH), one).put(&mut self.growth);
    }

    /// Sees to height and climb at the step's end; where apogee and where ground may lie in the step.
    #[inline(always)]
    fn watch<S: Simd, P: LanePhase<S>>(
        &mut self,
        phase: &P,
        (x, x_new): (Wide<S>, Wide<S>),
        y_new: &[Wide<S>; 6],
        taken: Mask<S>,
    ) -> (Row, Row) {
        let simd = x.simd;
        let Moving { position_m, velocity_m_s, time_rate, .. } = phase.moving(x_new, y_new);
        let (height, climb) = phase.forces().height_and_climb(&position_m, &velocity_m_s);
        let height_before = Wide::from_row(simd, &self.height_m);
        let climb_before = Wide::from_row(simd, &self.climb_m_s);
        let rate_before = Wide::from_row(simd, &self.time_rate);
        let zero = x.splat(0.0);
        let turns_down = zero.is_below(climb_before).and(climb.is_at_most(zero));
        let turns_up = climb_before.is_below(zero).and(zero.is_below(climb));
        let mut is_low = height.is_below(x.splat(HEIGHT_MARGIN_M)).or(turns_up);
        // Whether the ground may lie between two ends that are above it, by a cubic through both.
        let width = x_new - x;
        let (slope0, slope1) = (climb_before * rate_before * width, climb * time_rate * width);
        for u in [0.25, 0.5, 0.75] {
            let v = 1.0 - u;
            let cubic = (height_before * (1.0 + 2.0 * u) + slope0 * u) * (v * v)
                + (height * (1.0 + 2.0 * v) - slope1 * v) * (u * u);
            is_low = is_low.or(cubic.is_below(zero));
        }
        taken.choose(height, height_before).put(&mut self.height_m);
        taken.choose(climb, climb_before).put(&mut self.climb_m_s);
        taken.choose(time_rate, rate_before).put(&mut self.time_rate);
        (turns_down.row(), is_low.row())
    }
}

/// Equations that are called, not written out at each of the twelve places: by that a step fits the processor's cache
/// of instructions.
struct Called<'a, S, P> {
    simd: S,
    phase: &'a P,
}

/// One call.
struct Slope<'a, S: Simd, P> {
    phase: &'a P,
    x: Wide<S>,
    y: &'a [Wide<S>; 6],
}

impl<S: Simd, P: LanePhase<S>> Equations<6, Wide<S>> for Called<'_, S, P> {
    #[inline(always)]
    fn slope(&self, x: Wide<S>, y: &[Wide<S>; 6]) -> [Wide<S>; 6] {
        self.simd.vectorize(Slope { phase: self.phase, x, y })
    }
}

impl<S: Simd, P: LanePhase<S>> NullaryFnOnce for Slope<'_, S, P> {
    type Output = [Wide<S>; 6];

    #[inline(always)]
    fn call(self) -> Self::Output {
        self.phase.slope(self.x, self.y)
    }
}
