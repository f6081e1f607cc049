//! A root of a continuous function inside a bracket, never outside it.

/// The place between `low` and `high` where `function` changes its sign.
///
/// `at_low` and `at_high` are the function's values at the ends and must differ in sign; the bracket
/// shrinks until it is no wider than `tolerance`. The steps are those of ITP: secant steps, projected
/// so that the count never exceeds that of bisection by more than one. Where the function gives NaN the
/// bracket is halved from above, so the search ends whatever it meets.
///
/// # Accuracy
/// Half of `tolerance` about a sign change (`a_cubic_gives_its_root`).
///
/// # Examples
/// ```
/// use lofted::math::root::bracketed_root;
/// let half = bracketed_root(0.0, -0.5, 1.0, 0.5, 1e-12, |x| x - 0.5);
/// assert!((half - 0.5).abs() < 1e-12);
/// ```
///
/// # References
/// Oliveira and Takahashi 2020, "An enhancement of the bisection method average performance preserving
/// minmax optimality", ACM Trans. Math. Softw. 47(1), algorithm 1.
pub fn bracketed_root(
    low: f64,
    at_low: f64,
    high: f64,
    at_high: f64,
    tolerance: f64,
    mut function: impl FnMut(f64) -> f64,
) -> f64 {
    if at_low == 0.0 {
        return low;
    }
    if at_high == 0.0 {
        return high;
    }
    let (mut low, mut high, mut at_low, mut at_high) = (low, high, at_low, at_high);
    let sign = if at_low < at_high { 1.0 } else { -1.0 };
    let half_tolerance = 0.5 * tolerance.max(4.0 * f64::EPSILON * low.abs().max(high.abs()));
    let width = high - low;
    let truncation = 0.2 / width;
    // The widest bracket allowed at each step: bisection's, with one step of slack.
    let mut allowed = half_tolerance;
    while allowed < width {
        allowed *= 2.0;
    }
    for _ in 0..200 {
        let width = high - low;
        if width.is_nan() || width <= 2.0 * half_tolerance {
            break;
        }
        let middle = 0.5 * (low + high);
        let secant = (at_high * low - at_low * high) / (at_high - at_low);
        let towards = if middle >= secant { 1.0 } else { -1.0 };
        let shift = truncation * width * width;
        let truncated =
            if shift <= (middle - secant).abs() { secant + towards * shift } else { middle };
        let radius = (allowed - 0.5 * width).max(0.0);
        let trial = if (truncated - middle).abs() <= radius {
            truncated
        } else {
            middle - towards * radius
        };
        let trial = if trial > low && trial < high { trial } else { middle };
        let value = function(trial);
        if value == 0.0 {
            return trial;
        }
        if sign * value < 0.0 {
            (low, at_low) = (trial, value);
        } else {
            (high, at_high) = (trial, value);
        }
        allowed *= 0.5;
    }
    0.5 * (low + high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cubic_gives_its_root() {
        let cubic = |x: f64| x * x * x - x - 2.0;
        let root = bracketed_root(1.0, cubic(1.0), 2.0, cubic(2.0), 1e-13, cubic);
        assert!((root - 1.521_379_706_804_567_6).abs() < 1e-13, "{root}");
    }

    #[test]
    fn a_smooth_root_takes_fewer_calls_than_bisection() {
        let mut calls = 0;
        let root = bracketed_root(0.0, -1.0, 30.0, 899.0, 1e-9, |x| {
            calls += 1;
            x * x - 1.0
        });
        assert!((root - 1.0).abs() < 1e-9);
        assert!(calls < 20, "{calls} calls; bisection takes 35");
    }

    #[test]
    fn a_falling_step_and_nan_end_the_search() {
        let step = bracketed_root(0.0, 1.0, 1.0, -1.0, 1e-9, |x| if x < 0.3 { 1.0 } else { -1.0 });
        assert!((step - 0.3).abs() < 1e-8, "{step}");
        assert!(bracketed_root(0.0, -1.0, 1.0, 1.0, 1e-9, |_| f64::NAN).is_finite());
    }
}
