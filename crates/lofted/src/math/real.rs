//! What a formula needs of a number, so that it is written once for one flight and for several in lanes.

use core::ops::{Add, Div, Mul, Neg, Sub};

/// A number, or one number in each of several lanes; every operation rounds as that of `f64` does.
pub(crate) trait Real:
    Copy
    + Add<Output = Self>
    + Add<f64, Output = Self>
    + Sub<Output = Self>
    + Sub<f64, Output = Self>
    + Mul<Output = Self>
    + Mul<f64, Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// The same number in every lane that this one has.
    fn splat(self, value: f64) -> Self;

    /// The square root.
    fn root(self) -> Self;

    /// Sine and cosine with the bits of [`sin_cos`](super::sin_cos).
    fn sine_and_cosine(self) -> (Self, Self);

    /// `yes` where this number is above zero, `no` where it is not.
    fn where_positive(self, yes: Self, no: Self) -> Self;

    /// `from - self`.
    #[inline(always)]
    fn taken_from(self, from: f64) -> Self {
        self.splat(from) - self
    }

    /// `value / self`.
    #[inline(always)]
    fn dividing(self, value: f64) -> Self {
        self.splat(value) / self
    }
}

impl Real for f64 {
    #[inline(always)]
    fn splat(self, value: f64) -> Self {
        value
    }

    #[inline(always)]
    fn root(self) -> Self {
        self.sqrt()
    }

    #[inline(always)]
    fn sine_and_cosine(self) -> (Self, Self) {
        super::sin_cos(self)
    }

    #[inline(always)]
    fn where_positive(self, yes: Self, no: Self) -> Self {
        if self > 0.0 { yes } else { no }
    }
}

/// The scalar product of `a` and `b`.
#[inline(always)]
pub(crate) fn dot<R: Real>(a: &[R; 3], b: &[R; 3]) -> R {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// The sum `p * a + q * b`.
#[inline(always)]
pub(crate) fn combine<R: Real>(p: R, a: &[R; 3], q: R, b: &[R; 3]) -> [R; 3] {
    [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]]
}
