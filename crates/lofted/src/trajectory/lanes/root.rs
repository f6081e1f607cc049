//! A root in every lane, by the steps that [`bracketed_root`] takes alone.
//!
//! [`bracketed_root`]: crate::math::root::bracketed_root

use pulp::Simd;

use super::wide::{Mask, Wide};
use crate::math::real::Real;

/// What changes its sign.
pub(super) trait Crossing<S: Simd> {
    fn at(&self, x: Wide<S>) -> Wide<S>;
}

/// A bracket in every lane, with the values at its ends.
#[derive(Clone, Copy)]
pub(super) struct Bracket<S: Simd> {
    pub(super) low: Wide<S>,
    pub(super) at_low: Wide<S>,
    pub(super) high: Wide<S>,
    pub(super) at_high: Wide<S>,
}

/// The place in each bracket where the sign changes; what it says of lanes that are not `sought` means nothing.
#[inline(always)]
pub(super) fn roots<S: Simd>(
    bracket: Bracket<S>,
    tolerance: Wide<S>,
    sought: Mask<S>,
    crossing: &impl Crossing<S>,
) -> Wide<S> {
    let Bracket { mut low, mut at_low, mut high, mut at_high } = bracket;
    let (zero, one) = (low.splat(0.0), low.splat(1.0));
    let (ends_low, ends_high) = (at_low.is_equal(zero), at_high.is_equal(zero));
    let mut found = ends_low.choose(low, high);
    let mut is_found = ends_low.or(ends_high);
    let sign = at_low.is_below(at_high).choose(one, -one);
    let (far_low, far_high) = (low.magnitude(), high.magnitude());
    let finest = far_low.is_below(far_high).choose(far_high, far_low) * (4.0 * f64::EPSILON);
    let half_tolerance = tolerance.is_below(finest).choose(finest, tolerance) * 0.5;
    let width = high - low;
    let truncation = width.dividing(0.2);
    let mut allowed = half_tolerance;
    loop {
        let is_narrow = allowed.is_below(width);
        if !is_narrow.and(sought).any() {
            break;
        }
        allowed = is_narrow.choose(allowed * 2.0, allowed);
    }
    for _ in 0..200 {
        let width = high - low;
        // Written so that NaN ends here too.
        let is_wide = (half_tolerance * 2.0).is_below(width);
        let goes_on = is_wide.and(sought).and(is_found.not());
        if !goes_on.any() {
            break;
        }
        let middle = (low + high) * 0.5;
        let secant = (at_high * low - at_low * high) / (at_high - at_low);
        let towards = secant.is_at_most(middle).choose(one, -one);
        let shift = truncation * width * width;
        let is_short = shift.is_at_most((middle - secant).magnitude());
        let truncated = is_short.choose(secant + towards * shift, middle);
        let slack = allowed - width * 0.5;
        let radius = zero.is_below(slack).choose(slack, zero);
        let is_near = (truncated - middle).magnitude().is_at_most(radius);
        let trial = is_near.choose(truncated, middle - towards * radius);
        let is_inside = low.is_below(trial).and(trial.is_below(high));
        let trial = is_inside.choose(trial, middle);
        let value = crossing.at(trial);
        let hits = goes_on.and(value.is_equal(zero));
        found = hits.choose(trial, found);
        is_found = is_found.or(hits);
        let is_lower = (sign * value).is_below(zero);
        let (moves_low, moves_high) = (goes_on.and(is_lower), goes_on.and(is_lower.not()));
        (low, at_low) = (moves_low.choose(trial, low), moves_low.choose(value, at_low));
        (high, at_high) = (moves_high.choose(trial, high), moves_high.choose(value, at_high));
        allowed = allowed * 0.5;
    }
    is_found.choose(found, (low + high) * 0.5)
}
