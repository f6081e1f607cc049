//! What a stated amount leaves open: an interval, and where in it belief is highest.
//!
//! The rule, always shown beside a verdict:
//! - *bare number*: half a unit of its last non-zero digit either way, at most 10 % of it, evenly;
//!   whole minutes half a minute, seconds half a second;
//! - *about*: twice that, at most 15 %, most at the number (a whole minute: one minute);
//! - *at least, more than*: from the number to twice it, most at the number and falling fast above it. In thirteen
//!   statements of this form beside the other side's exact figure the excess was up to 12 % and, once, 41 %; half of the
//!   belief lies within 5 %. No figure up to twice the number speaks against it;
//! - *less than, up to*: the same below the number, down to half of it;
//! - *nearly*: from 20 % below the number to it, most at the number;
//! - *from, to*: between the numbers, evenly, or most at the best one;
//! - a *Mach number* leaves open as well which speed of sound it is counted in, 295 to 340 m/s.

use serde::{Deserialize, Serialize};

use crate::claim::unit::MACH_M_S;
use crate::claim::{Amount, Figure, Side, Unit};
use crate::math::sqrt;

/// Where in an interval belief is highest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Belief {
    /// The same everywhere.
    Even,
    /// Highest at a value, falling linearly to both ends.
    MostAt(f64),
    /// Highest at a stated bound with no stated end beyond it: at a distance `d` from it as 1/(1 + d/scale)².
    Open {
        /// The bound.
        bound: f64,
        /// The distance from it at which belief has fallen to a quarter.
        scale: f64,
    },
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

/// How far below "nearly N" the true value is looked for, in parts of N.
pub const NEARLY_SHARE: f64 = 0.2;

/// How far beyond "more than N" belief has fallen to a quarter, in parts of N: likeliest for
/// the thirteen excesses known.
pub const OPEN_SCALE: f64 = 0.06;

/// How many times N the true value of "more than N" is looked for at most, and N over this that of "up to N".
pub const OPEN_UP_TO: f64 = 2.0;

/// Belief in the part of an open interval that is shown: what "more than N" is most likely to mean.
const SHOWN_BELIEF: f64 = 0.8;

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
            Amount::AtLeast(n) | Amount::MoreThan(n) => (n, n * OPEN_UP_TO, open_at(n)),
            Amount::LessThan(n) | Amount::UpTo(n) => (n / OPEN_UP_TO, n, open_at(n)),
            Amount::Nearly(n) => (n * (1.0 - NEARLY_SHARE), n, Belief::MostAt(n)),
            Amount::Range { low, best: None, high } => (low, high, Belief::Even),
            Amount::Range { low, best: Some(best), high } => (low, high, Belief::MostAt(best)),
            Amount::Vague | Amount::Unspecified => return None,
        };
        // Which speed of sound a Mach number is counted in is left open as well.
        let [least, si, most] = match unit {
            Unit::Mach => [MACH_M_S[0], unit.in_si(), MACH_M_S[1]],
            _ => [unit.in_si(); 3],
        };
        let belief = belief.scaled(si);
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
            Belief::Open { bound, scale } => {
                let [left, right] = self.open_masses(bound, scale);
                let from_bound = share * (left + right) - left;
                // The distance within which this much of the belief lies.
                let mass = from_bound.abs();
                bound + from_bound.signum() * scale * mass / (scale - mass)
            }
        }
    }

    /// The share of the belief that lies under a value; inverse of [`quantile`](Self::quantile).
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Unit;
    /// use lofted::reconstruct::interval::Interval;
    ///
    /// let zenda = Interval::of_amount(&">7000".parse()?, Unit::Kilometres).unwrap();
    /// let share = zenda.share_below(7_420_000.0);
    /// assert!((share - 0.53).abs() < 1e-9, "{share}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn share_below(&self, value: f64) -> f64 {
        let value = value.clamp(self.low, self.high);
        let width = self.width();
        match self.belief {
            _ if width <= 0.0 => 0.5,
            Belief::Even => (value - self.low) / width,
            Belief::MostAt(peak) if value < peak => {
                (value - self.low) * (value - self.low) / (width * (peak - self.low))
            }
            Belief::MostAt(peak) if self.high > peak => {
                1.0 - (self.high - value) * (self.high - value) / (width * (self.high - peak))
            }
            Belief::MostAt(_) => 1.0,
            Belief::Open { bound, scale } => {
                let [left, right] = self.open_masses(bound, scale);
                let beyond = value - bound;
                (left + beyond.signum() * open_mass(beyond.abs(), scale)) / (left + right)
            }
        }
    }

    /// Below and above the bound of an open interval: belief, in units of that at the bound times m, s or m/s.
    fn open_masses(&self, bound: f64, scale: f64) -> [f64; 2] {
        [bound - self.low, self.high - bound].map(|distance| open_mass(distance, scale))
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
            Belief::Open { bound, scale } => {
                let [left, right] = self.open_masses(bound, scale);
                let falling = 1.0 + (value - bound).abs() / scale;
                self.width() / ((left + right) * falling * falling)
            }
        }
    }

    /// On which side nobody stated an end: above the number of "more than", below that of "up to".
    #[must_use]
    pub fn open_side(&self) -> Side {
        match self.belief {
            Belief::Even | Belief::MostAt(_) => Side::Both,
            Belief::Open { bound, .. } if bound - self.low < self.high - bound => Side::Above,
            Belief::Open { .. } => Side::Below,
        }
    }

    /// Whether somebody stated or rounded both ends.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.open_side() == Side::Both
    }

    /// How loosely it holds a value: whether nobody stated an end of it, and its width; the least is held closest.
    #[must_use]
    pub fn looseness(&self) -> [f64; 2] {
        [f64::from(u8::from(!self.is_closed())), self.width()]
    }

    /// The ends between which it is shown: its own, and on an open side that which four fifths of the belief lie before.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Unit;
    /// use lofted::reconstruct::interval::Interval;
    ///
    /// let zenda = Interval::of_amount(&">7000".parse()?, Unit::Kilometres).unwrap();
    /// let [low, high] = zenda.shown();
    /// assert_eq!(low, zenda.low);
    /// assert!((8_200_000.0..8_400_000.0).contains(&high) && zenda.high == 14_000_000.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn shown(&self) -> [f64; 2] {
        match self.open_side() {
            Side::Both => [self.low, self.high],
            Side::Above => [self.low, self.quantile(SHOWN_BELIEF)],
            Side::Below => [self.quantile(1.0 - SHOWN_BELIEF), self.high],
        }
    }

    /// The number that it is about: its likeliest value, or its middle.
    #[must_use]
    pub fn number(&self) -> f64 {
        match self.belief {
            Belief::Even => self.middle(),
            Belief::MostAt(number) | Belief::Open { bound: number, .. } => number,
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
        let belief = self.belief.scaled(factor);
        Self { low: self.low * factor, high: self.high * factor, belief }
    }

    /// The same interval with this added to every value.
    #[must_use]
    pub fn moved(&self, by: f64) -> Self {
        let belief = match self.belief {
            Belief::Even => Belief::Even,
            Belief::MostAt(peak) => Belief::MostAt(peak + by),
            Belief::Open { bound, scale } => Belief::Open { bound: bound + by, scale },
        };
        Self { low: self.low + by, high: self.high + by, belief }
    }
}

impl Belief {
    fn scaled(self, factor: f64) -> Self {
        match self {
            Self::Even => Self::Even,
            Self::MostAt(peak) => Self::MostAt(peak * factor),
            Self::Open { bound, scale } => {
                Self::Open { bound: bound * factor, scale: scale * factor }
            }
        }
    }
}

fn open_at(bound: f64) -> Belief {
    Belief::Open { bound, scale: OPEN_SCALE * bound }
}

/// Belief within a distance of the bound on one side: the integral of 1/(1 + d/scale)².
fn open_mass(distance: f64, scale: f64) -> f64 {
    if distance <= 0.0 { 0.0 } else { scale * distance / (scale + distance) }
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
mod tests;
