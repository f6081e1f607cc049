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
        let pairs: Vec<(f64, f64)> = weighted
            .into_iter()
            .filter(|(value, weight)| !value.is_nan() && *weight > 0.0 && weight.is_finite())
            .collect();
        let order = ascending(pairs.iter().map(|(value, _)| *value));
        let total: f64 = pairs.iter().map(|(_, weight)| weight).sum();
        if order.is_empty() || total <= 0.0 {
            return None;
        }
        let at = |share: f64| {
            let mut below = 0.0;
            for &place in &order {
                below += pairs[place].1;
                if below >= share * total {
                    return pairs[place].0;
                }
            }
            pairs[order[order.len() - 1]].0
        };
        Some(Self { p05: at(0.05), p50: at(0.5), p95: at(0.95) })
    }
}
