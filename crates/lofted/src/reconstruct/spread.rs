//! A weighted spread of values: its 5, 50 and 95 % points.

use serde::{Deserialize, Serialize};

use crate::order::ascending;

/// Values under which 5, 50 and 95 % of the weight lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// 5 %.
    pub p05: f64,
    /// The median.
    pub p50: f64,
    /// 95 %.
    pub p95: f64,
}

impl Spread {
    /// The spread of weighted values; `None` where no value has a weight.
    ///
    /// Values may be infinite (a range that reaches the antipode); pairs with NaN are left out.
    ///
    /// # Examples
    /// ```
    /// use lofted::reconstruct::spread::Spread;
    ///
    /// let spread = Spread::of((0..=100).map(|k| (f64::from(k), 1.0))).unwrap();
    /// assert_eq!((spread.p05, spread.p50, spread.p95), (5.0, 50.0, 95.0));
    /// ```
    #[must_use]
    pub fn of(weighted: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let points = sorted_points(weighted)?;
        Some(Self { p05: points.at(0.05), p50: points.at(0.5), p95: points.at(0.95) })
    }

    /// The same with no point above that of another: of ranges, those of an ascent that reaches no farther than the
    /// best.
    ///
    /// # Examples
    /// ```
    /// use lofted::reconstruct::spread::Spread;
    ///
    /// let turn = Spread { p05: 1_100.0, p50: 2_200.0, p95: 9_000.0 };
    /// let best = Spread { p05: 1_320.0, p50: 2_000.0, p95: 9_500.0 };
    /// assert_eq!(turn.no_farther_than(best).p50, 2_000.0);
    /// assert_eq!(turn.no_farther_than(best).p05, 1_100.0);
    /// ```
    #[must_use]
    pub fn no_farther_than(self, best: Self) -> Self {
        Self {
            p05: self.p05.min(best.p05),
            p50: self.p50.min(best.p50),
            p95: self.p95.min(best.p95),
        }
    }
}

/// Weighted values in order.
pub(super) struct SortedPoints {
    /// Value and weight, the least value first; never empty.
    pairs: Vec<(f64, f64)>,
    total: f64,
}

/// Weighted values in order, without NaN and what has no weight; `None` where nothing is left.
pub(super) fn sorted_points(
    weighted: impl IntoIterator<Item = (f64, f64)>,
) -> Option<SortedPoints> {
    let pairs: Vec<(f64, f64)> = weighted
        .into_iter()
        .filter(|(value, weight)| !value.is_nan() && *weight > 0.0 && weight.is_finite())
        .collect();
    let total: f64 = pairs.iter().map(|(_, weight)| weight).sum();
    let order = ascending(pairs.iter().map(|(value, _)| *value));
    let pairs: Vec<(f64, f64)> = order.into_iter().map(|at| pairs[at]).collect();
    (total > 0.0).then_some(SortedPoints { pairs, total })
}

impl SortedPoints {
    /// The value under which a share of the weight lies; the least and the greatest beyond 0 and 1.
    pub(super) fn at(&self, share: f64) -> f64 {
        let mut below = 0.0;
        for (value, weight) in &self.pairs {
            below += weight;
            if below >= share * self.total {
                return *value;
            }
        }
        self.pairs.last().map_or(f64::NAN, |(value, _)| *value)
    }

    /// The number of equally weighted values that would say as much (Kish's effective size).
    pub(super) fn effective_members(&self) -> f64 {
        let squares: f64 = self.pairs.iter().map(|(_, weight)| weight * weight).sum();
        self.total * self.total / squares
    }
}
