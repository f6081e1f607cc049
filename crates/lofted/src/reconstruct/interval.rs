//! What a stated amount leaves open: an interval, and where in it belief is highest.
//!
//! The rule, always shown beside a verdict:
//! - *bare number*: half a unit of its last non-zero digit either way, at most 10 % of it, evenly;
//!   whole minutes half a minute, seconds half a second;
//! - *about*: twice that, at most 15 %, most at the number (a whole minute: one minute);
//! - *at least, more than*: from the number to 20 % above it, most at the number. In seven statements
//!   of this form beside the other side's exact figure the excess was 1 to 12 %, 6 % on average;
//! - *nearly, up to*: the same below the number;
//! - *from, to*: between the numbers, evenly, or most at the best one;
//! - a *Mach number* leaves open as well which speed of sound it is counted in, 295 to 340 m/s.

use serde::{Deserialize, Serialize};

use crate::claim::unit::MACH_M_S;
use crate::claim::{Amount, Figure, Unit};
use crate::math::sqrt;

/// Where in an interval belief is highest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Belief {
    /// The same everywhere.
    Even,
    /// Highest at a value, falling linearly to both ends.
    MostAt(f64),
}

/// An interval in SI units (m or s) with belief spread over it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Where belief is highest.
    pub belief: Belief,
}

/// How far above "more than N" the true value is looked for, in parts of N.
pub const OPEN_SHARE: f64 = 0.2;

impl Interval {
    /// What a figure leaves open; `None` where it holds no number.
    ///
    /// # Units and conventions
    /// The result is in m or s. Ends are never negative.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Figure, Metric, Unit};
    /// use lofted::reconstruct::interval::Interval;
    ///
    /// let zenda = Figure::new(Metric::Apogee, "7000".parse()?, Unit::Kilometres)?;
    /// let interval = Interval::of_figure(&zenda).unwrap();
    /// assert_eq!((interval.low, interval.high), (6_500_000.0, 7_500_000.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_figure(figure: &Figure) -> Option<Self> {
        Self::of_amount(&figure.amount(), figure.unit())
    }

    /// What an amount in a unit leaves open; `None` where it holds no number.
    #[must_use]
    pub fn of_amount(amount: &Amount, unit: Unit) -> Option<Self> {
        let (low, high, belief) = match *amount {
            Amount::Exact(n) => {
                let half = rounding_half(n, unit);
                (n - half, n + half, Belief::Even)
            }
            Amount::About(n) => {
                let half = (2.0 * rounding_half(n, unit)).min(0.15 * n);
                (n - half, n + half, Belief::MostAt(n))
            }
            Amount::AtLeast(n) | Amount::MoreThan(n) => {
                (n, n * (1.0 + OPEN_SHARE), Belief::MostAt(n))
            }
            Amount::Nearly(n) | Amount::UpTo(n) => (n * (1.0 - OPEN_SHARE), n, Belief::MostAt(n)),
            Amount::Range { low, best: None, high } => (low, high, Belief::Even),
            Amount::Range { low, best: Some(best), high } => (low, high, Belief::MostAt(best)),
            Amount::Vague | Amount::Unspecified => return None,
        };
        // Which speed of sound a Mach number is counted in is left open as well.
        let [least, si, most] = match unit {
            Unit::Mach => [MACH_M_S[0], unit.in_si(), MACH_M_S[1]],
            _ => [unit.in_si(); 3],
        };
        let belief = match belief {
            Belief::Even => Belief::Even,
            Belief::MostAt(n) => Belief::MostAt(n * si),
        };
        Some(Self { low: low.max(0.0) * least, high: high * most, belief })
    }

    /// The value under which a share of the belief lies; `share` from 0 to 1.
    #[must_use]
    pub fn quantile(&self, share: f64) -> f64 {
        let width = self.width();
        match self.belief {
            Belief::Even => self.low + share * width,
            Belief::MostAt(peak) => {
                let (left, right) = (peak - self.low, self.high - peak);
                if share * width < left {
                    self.low + sqrt(share * width * left)
                } else {
                    self.high - sqrt((1.0 - share) * width * right)
                }
            }
        }
    }

    /// Belief at a value, relative to an even spread over the interval; 0 outside.
    #[must_use]
    pub fn relative_belief(&self, value: f64) -> f64 {
        if !(self.low..=self.high).contains(&value) {
            return 0.0;
        }
        match self.belief {
            Belief::Even => 1.0,
            Belief::MostAt(peak) => {
                let side = if value < peak {
                    (value - self.low) / (peak - self.low)
                } else if self.high > peak {
                    (self.high - value) / (self.high - peak)
                } else {
                    1.0
                };
                2.0 * side
            }
        }
    }

    /// Upper end minus lower end.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// The middle of it.
    #[must_use]
    pub fn middle(&self) -> f64 {
        0.5 * (self.low + self.high)
    }

    /// The same interval with every value multiplied.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        let belief = match self.belief {
            Belief::Even => Belief::Even,
            Belief::MostAt(peak) => Belief::MostAt(peak * factor),
        };
        Self { low: self.low * factor, high: self.high * factor, belief }
    }
}

/// Half of what a number was rounded to, in its own unit.
fn rounding_half(n: f64, unit: Unit) -> f64 {
    let digits = n.to_string();
    let decimals = digits.split_once('.').map_or(0, |(_, part)| part.len());
    if decimals > 0 {
        return 0.5 * power_of_ten(decimals).recip();
    }
    if matches!(unit, Unit::Minutes | Unit::Seconds) {
        return 0.5;
    }
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    (0.5 * power_of_ten(zeros)).min(0.1 * n)
}

fn power_of_ten(exponent: usize) -> f64 {
    (0..exponent.min(300)).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(text: &str, unit: Unit) -> (f64, f64) {
        let interval = Interval::of_amount(&text.parse().unwrap(), unit).unwrap();
        let si = unit.in_si();
        (interval.low / si, interval.high / si)
    }

    #[test]
    fn the_digits_say_the_rounding() {
        let close = |found: (f64, f64), low: f64, high: f64| {
            assert!((found.0 - low).abs() < 1e-9 && (found.1 - high).abs() < 1e-9, "{found:?}");
        };
        close(interval("7000", Unit::Kilometres), 6500.0, 7500.0);
        close(interval("1000", Unit::Kilometres), 900.0, 1100.0);
        close(interval("787", Unit::Kilometres), 786.5, 787.5);
        close(interval("7687.5", Unit::Kilometres), 7687.45, 7687.55);
        close(interval("87", Unit::Minutes), 86.5, 87.5);
        close(interval("40", Unit::Minutes), 39.5, 40.5);
        close(interval("5156", Unit::Seconds), 5155.5, 5156.5);
        close(interval("~73", Unit::Minutes), 72.0, 74.0);
        close(interval(">7000", Unit::Kilometres), 7000.0, 8400.0);
        close(interval("<=8000", Unit::Kilometres), 6400.0, 8000.0);
        close(interval("6900..7100", Unit::Kilometres), 6900.0, 7100.0);
        // The digits of the printed unit: "1,000 miles" is 900 to 1,100 of them.
        close(interval("4200", Unit::NauticalMiles), 4150.0, 4250.0);
        let mach = Interval::of_amount(&Amount::Exact(15.0), Unit::Mach).unwrap();
        close((mach.low, mach.high), 14.5 * 295.1, 15.5 * 340.3);
    }

    #[test]
    fn a_quantile_has_its_share_of_the_belief_below_it() {
        for text in ["7000", "~7000", ">7000", "<7000", "6000..6500..9000"] {
            let interval = Interval::of_amount(&text.parse().unwrap(), Unit::Kilometres).unwrap();
            let steps = 20_000;
            let step = interval.width() / f64::from(steps);
            let below: f64 = (0..steps)
                .map(|k| interval.low + (f64::from(k) + 0.5) * step)
                .filter(|value| *value < interval.quantile(0.3))
                .map(|value| interval.relative_belief(value) / f64::from(steps))
                .sum();
            assert!((below - 0.3).abs() < 1e-3, "{text}: {below}");
        }
    }

    #[test]
    fn words_leave_everything_open() {
        assert_eq!(Interval::of_amount(&Amount::Vague, Unit::Kilometres), None);
    }
}
