//! The integrator: Dormand and Prince's method of order 8(5,3) with dense output of order 7.
//!
//! Lean for one use: a state of a fixed size on the stack, no allocation, and an absolute error that is
//! acceptable per component and step. A step is taken up to a limit and ends exactly there, so that a
//! discontinuity of the equations (burnout, staging) is always the end of a step.

use thiserror::Error;

mod coefficients;

use crate::math::real::Real;
use coefficients::*;

/// Ordinary differential equations of first order, over numbers `R`.
pub trait Equations<const N: usize, R = f64> {
    /// The slope of the state `y` at `x`.
    fn slope(&self, x: R, y: &[R; N]) -> [R; N];
}

impl<const N: usize, F: Fn(f64, &[f64; N]) -> [f64; N]> Equations<N> for F {
    fn slope(&self, x: f64, y: &[f64; N]) -> [f64; N] {
        self(x, y)
    }
}

/// Why an integration ended before its limit.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum IntegrationError {
    /// As many steps were tried as the budget allows.
    #[error(
        "the step budget was used up at {at}; a flight takes far fewer steps, so look at its inputs"
    )]
    BudgetSpent {
        /// The independent variable reached.
        at: f64,
    },
    /// The step shrank to nothing: the equations have no finite, smooth solution here.
    #[error("the step shrank to nothing at {at}: the equations are not finite or not smooth there")]
    StepVanished {
        /// The independent variable reached.
        at: f64,
    },
}

/// What an integration may still cost, and has cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Steps that may still be tried.
    pub steps_left: u32,
    /// Right-hand sides evaluated.
    pub evaluations: u32,
}

impl Budget {
    /// A budget of `steps` tried steps.
    #[must_use]
    pub fn of_steps(steps: u32) -> Self {
        Self { steps_left: steps, evaluations: 0 }
    }
}

/// An integration under way, with its last step at hand.
#[derive(Debug, Clone)]
pub struct Dop853<const N: usize> {
    inverse_tolerance: [f64; N],
    next_width: f64,
    x: f64,
    y: [f64; N],
    x_before: f64,
    y_before: [f64; N],
    /// Slopes 1 to 12 of the last step, and at its end.
    slopes: [[f64; N]; 12],
    slope_now: [f64; N],
}

impl<const N: usize> Dop853<N> {
    /// Starts at a state.
    ///
    /// # Units and conventions
    /// `tolerance`: the error of one step that is acceptable in each component, in the component's unit,
    /// above zero. `first_width`: the first step to try, in the unit of `x`, above zero.
    ///
    /// # Examples
    /// ```
    /// use lofted::trajectory::dop853::{Budget, Dop853};
    /// let falling = |_: f64, y: &[f64; 2]| [y[1], -9.80665];
    /// let mut budget = Budget::of_steps(100);
    /// let mut fall = Dop853::start(&falling, 0.0, [100.0, 0.0], [1e-9; 2], 0.1, &mut budget);
    /// while fall.x() < 2.0 {
    ///     fall.step(&falling, 2.0, &mut budget)?;
    /// }
    /// assert!((fall.y()[0] - (100.0 - 0.5 * 9.80665 * 4.0)).abs() < 1e-9);
    /// # Ok::<(), lofted::trajectory::dop853::IntegrationError>(())
    /// ```
    ///
    /// # References
    /// Hairer, Nørsett and Wanner 1993, Solving Ordinary Differential Equations I, sections II.4 to II.6.
    pub fn start(
        equations: &impl Equations<N>,
        x: f64,
        y: [f64; N],
        tolerance: [f64; N],
        first_width: f64,
        budget: &mut Budget,
    ) -> Self {
        budget.evaluations += 1;
        let slope_now = equations.slope(x, &y);
        Self {
            inverse_tolerance: tolerance.map(|error| 1.0 / error),
            next_width: first_width,
            x,
            y,
            x_before: x,
            y_before: y,
            slopes: [[0.0; N]; 12],
            slope_now,
        }
    }

    /// The independent variable now.
    #[must_use]
    pub fn x(&self) -> f64 {
        self.x
    }

    /// The state now.
    #[must_use]
    pub fn y(&self) -> &[f64; N] {
        &self.y
    }

    /// The independent variable where the last step began.
    #[must_use]
    pub fn x_before(&self) -> f64 {
        self.x_before
    }

    /// The state where the last step began.
    #[must_use]
    pub fn y_before(&self) -> &[f64; N] {
        &self.y_before
    }

    /// The width that the error control would try next.
    #[must_use]
    pub fn next_width(&self) -> f64 {
        self.next_width
    }

    /// Makes the next step no wider than `widest`.
    pub fn shorten(&mut self, widest: f64) {
        self.next_width = self.next_width.min(widest);
    }

    /// Takes one step towards `limit`, at most to it.
    ///
    /// # Errors
    /// - [`IntegrationError::BudgetSpent`]: no step was left in the budget.
    /// - [`IntegrationError::StepVanished`]: the step fell below what `x` can resolve, which is also what
    ///   equations end in that are not finite.
    #[inline]
    pub fn step(
        &mut self,
        equations: &impl Equations<N>,
        limit: f64,
        budget: &mut Budget,
    ) -> Result<(), IntegrationError> {
        let mut growth_allowed = 6.0;
        loop {
            if budget.steps_left == 0 {
                return Err(IntegrationError::BudgetSpent { at: self.x });
            }
            budget.steps_left -= 1;
            let (x_new, width) = self.width_towards(limit);
            // Written so that NaN ends here too.
            if !(width > 4.0 * f64::EPSILON * self.x.abs() && x_new > self.x) {
                return Err(IntegrationError::StepVanished { at: self.x });
            }
            let from = (self.x, &self.y, self.slope_now);
            let Attempt { y: y_new, error, slopes } =
                attempt(equations, from, width, &self.inverse_tolerance);
            self.slopes = slopes;
            budget.evaluations += 11;
            // The eighth root by three square roots: exact on every platform, and quick.
            let root = error.sqrt().sqrt().sqrt();
            if error <= 1.0 {
                budget.evaluations += 1;
                let factor = (0.9 / root).clamp(1.0 / 3.0, growth_allowed);
                // A step cut short by the limit says little against a long one after it.
                self.next_width = (width * factor).max(self.next_width.min(width * growth_allowed));
                if factor < 1.0 || growth_allowed <= 1.0 {
                    self.next_width = width * factor;
                }
                (self.x_before, self.y_before) = (self.x, self.y);
                (self.x, self.y) = (x_new, y_new);
                self.slope_now = equations.slope(x_new, &y_new);
                return Ok(());
            }
            let factor = if error.is_finite() { (0.9 / root).max(1.0 / 3.0) } else { 0.1 };
            self.next_width = width * factor.min(0.9);
            growth_allowed = 1.0;
        }
    }

    /// The end and the width of the next step: no sliver is left before the limit.
    fn width_towards(&self, limit: f64) -> (f64, f64) {
        let left = limit - self.x;
        if self.next_width * 1.01 >= left {
            (limit, left)
        } else if self.next_width * 1.9 >= left {
            (self.x + 0.5 * left, 0.5 * left)
        } else {
            (self.x + self.next_width, self.next_width)
        }
    }

    /// A step that was taken elsewhere, to be looked at by [`Dop853::dense`].
    #[cfg(all(feature = "lanes", target_arch = "x86_64"))]
    pub(crate) fn after_a_step(
        (x_before, y_before): (f64, [f64; N]),
        (x, y): (f64, [f64; N]),
        slopes: [[f64; N]; 12],
        slope_now: [f64; N],
    ) -> Self {
        let (inverse_tolerance, next_width) = ([0.0; N], 0.0);
        Self { inverse_tolerance, next_width, x, y, x_before, y_before, slopes, slope_now }
    }

    /// The polynomial of order 7 over the last step, at three more right-hand sides.
    pub fn dense(&self, equations: &impl Equations<N>, budget: &mut Budget) -> Dense<N> {
        budget.evaluations += 3;
        let (x, y, h) = (self.x_before, &self.y_before, self.x - self.x_before);
        let terms = dense_terms(equations, (x, y, h), (&self.y, &self.slope_now), &self.slopes);
        Dense { x, width: h, terms }
    }
}

/// A step that was tried.
pub(crate) struct Attempt<const N: usize, R> {
    /// The state it leads to.
    pub(crate) y: [R; N],
    /// Its error in units of the tolerance.
    pub(crate) error: R,
    /// Slopes 1 to 12.
    pub(crate) slopes: [[R; N]; 12],
}

/// The state a step of width `h` leads to, and its error in units of the tolerance.
#[inline(always)]
pub(crate) fn attempt<const N: usize, R: Real>(
    equations: &impl Equations<N, R>,
    (x, y, k1): (R, &[R; N], [R; N]),
    h: R,
    inverse_tolerance: &[R; N],
) -> Attempt<N, R> {
    macro_rules! slope {
        ($node:expr, $weights:expr, $($k:ident)*) => {
            equations.slope(x + h * $node, &along(y, h, $weights, [$(&$k),*]))
        };
    }
    let k2 = slope!(C[1], &A2, k1);
    let k3 = slope!(C[2], &A3, k1 k2);
    let k4 = slope!(C[3], &A4, k1 k3);
    let k5 = slope!(C[4], &A5, k1 k3 k4);
    let k6 = slope!(C[5], &A6, k1 k4 k5);
    let k7 = slope!(C[6], &A7, k1 k4 k5 k6);
    let k8 = slope!(C[7], &A8, k1 k4 k5 k6 k7);
    let k9 = slope!(C[8], &A9, k1 k4 k5 k6 k7 k8);
    let k10 = slope!(C[9], &A10, k1 k4 k5 k6 k7 k8 k9);
    let k11 = slope!(C[10], &A11, k1 k4 k5 k6 k7 k8 k9 k10);
    let k12 = slope!(C[11], &A12, k1 k4 k5 k6 k7 k8 k9 k10 k11);
    let last = [&k1, &k6, &k7, &k8, &k9, &k10, &k11, &k12];
    let y_new = along(y, h, &A13, last);
    let zero = [h.splat(0.0); N];
    let fifth = squared(&along(&zero, h, &E5, last), inverse_tolerance);
    let third = squared(&along(&zero, h, &E3, last), inverse_tolerance);
    let weight = (fifth + third * 0.01) * N as f64;
    let error = weight.where_positive(fifth / weight.root(), fifth);
    Attempt { y: y_new, error, slopes: [k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12] }
}

/// The terms of the polynomial over a step from `y` of width `h`, with the state and the slope at its end.
#[inline(always)]
pub(crate) fn dense_terms<const N: usize, R: Real>(
    equations: &impl Equations<N, R>,
    (x, y, h): (R, &[R; N], R),
    (y_end, k13): (&[R; N], &[R; N]),
    [k1, .., k6, k7, k8, k9, k10, k11, k12]: &[[R; N]; 12],
) -> [[R; N]; 8] {
    macro_rules! slope {
        ($node:expr, $weights:expr, $slopes:expr) => {
            &equations.slope(x + h * $node, &along(y, h, $weights, $slopes))
        };
    }
    let k14 = slope!(C[13], &A14, [k1, k7, k8, k9, k10, k11, k12, k13]);
    let k15 = slope!(C[14], &A15, [k1, k6, k7, k8, k11, k12, k13, k14]);
    let k16 = slope!(C[15], &A16, [k1, k6, k7, k8, k9, k13, k14, k15]);
    let all = [k1, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16];
    let zero = [h.splat(0.0); N];
    let mut terms = [zero; 8];
    terms[0] = *y;
    for i in 0..N {
        let rise = y_end[i] - y[i];
        let bend = h * k1[i] - rise;
        (terms[1][i], terms[2][i], terms[3][i]) = (rise, bend, rise - h * k13[i] - bend);
    }
    for (term, row) in terms[4..].iter_mut().zip([&D4, &D5, &D6, &D7]) {
        *term = along(&zero, h, row, all);
    }
    terms
}

/// The polynomial at a share `u` of the step.
#[inline(always)]
pub(crate) fn dense_at<const N: usize, R: Real>(terms: &[[R; N]; 8], u: R) -> [R; N] {
    let v = u.taken_from(1.0);
    let mut y = terms[7];
    for (i, term) in terms[..7].iter().enumerate().rev() {
        let factor = if i % 2 == 0 { u } else { v };
        for n in 0..N {
            y[n] = term[n] + factor * y[n];
        }
    }
    y
}

#[inline(always)]
fn squared<const N: usize, R: Real>(error: &[R; N], inverse_tolerance: &[R; N]) -> R {
    let mut sum = inverse_tolerance[0].splat(0.0);
    for i in 0..N {
        let part = error[i] * inverse_tolerance[i];
        sum = sum + part * part;
    }
    sum
}

/// `y + h * sum(weight * slope)`.
#[inline(always)]
fn along<const N: usize, const M: usize, R: Real>(
    y: &[R; N],
    h: R,
    weights: &[f64; M],
    slopes: [&[R; N]; M],
) -> [R; N] {
    let mut sum = [h.splat(0.0); N];
    for m in 0..M {
        for i in 0..N {
            sum[i] = sum[i] + slopes[m][i] * weights[m];
        }
    }
    for i in 0..N {
        sum[i] = y[i] + h * sum[i];
    }
    sum
}

/// The solution over one step as a polynomial.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dense<const N: usize> {
    /// Where the step began.
    pub x: f64,
    /// How wide it was.
    pub width: f64,
    /// The terms of Hairer's nested form, from the outermost in.
    pub terms: [[f64; N]; 8],
}

impl<const N: usize> Dense<N> {
    /// The state at `x` inside the step.
    #[inline]
    #[must_use]
    pub fn at(&self, x: f64) -> [f64; N] {
        dense_at(&self.terms, (x - self.x) / self.width)
    }
}

#[cfg(test)]
mod tests;
