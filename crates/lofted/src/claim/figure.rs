//! A figure: an amount of a metric in a unit that fits it.

use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::metric::Metric;
use super::qualifier::Qualifier;
use super::unit::{Quantity, Unit};

/// Why an amount, a metric and a unit are no figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FigureError {
    /// The unit measures something else than the metric.
    #[error("metric \"{metric}\" is not measured in \"{unit}\"; it takes {}", units_of(*metric))]
    Unit {
        /// The metric.
        metric: Metric,
        /// The unit that does not fit it.
        unit: Unit,
    },
    /// A metric of words was given a number.
    #[error(
        "metric \"{metric}\" is words alone and takes no number; its qualifier is \"unspecified\""
    )]
    NumberForWords {
        /// The metric.
        metric: Metric,
    },
}

fn units_of(metric: Metric) -> String {
    let fitting: Vec<&str> = Unit::ALL
        .iter()
        .filter(|unit| unit.quantity() == metric.quantity())
        .map(|unit| unit.id())
        .collect();
    fitting.join(" or ")
}

/// How much of what, as stated.
///
/// # Units and conventions
/// The amount is in the unit it was stated in; [`si`](Self::si) gives m, s or a count.
///
/// # Examples
/// ```
/// use lofted::claim::{Amount, Figure, Metric, Unit};
///
/// let strelsau = Figure::new(Metric::FlightTime, "87".parse()?, Unit::Minutes)?;
/// assert_eq!(strelsau.si(), Amount::Exact(5220.0));
/// assert!(Figure::new(Metric::FlightTime, "87".parse()?, Unit::Kilometres).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct Figure {
    metric: Metric,
    amount: Amount,
    unit: Unit,
}

#[derive(Serialize, Deserialize)]
struct Parts {
    metric: Metric,
    amount: Amount,
    unit: Unit,
}

impl TryFrom<Parts> for Figure {
    type Error = FigureError;

    fn try_from(parts: Parts) -> Result<Self, FigureError> {
        Self::new(parts.metric, parts.amount, parts.unit)
    }
}

impl From<Figure> for Parts {
    fn from(figure: Figure) -> Self {
        Self { metric: figure.metric, amount: figure.amount, unit: figure.unit }
    }
}

impl Figure {
    /// An amount of a metric in a unit.
    ///
    /// # Errors
    /// - the unit does not measure the metric's quantity: [`FigureError::Unit`];
    /// - the metric is words alone and the amount a number: [`FigureError::NumberForWords`].
    pub fn new(metric: Metric, amount: Amount, unit: Unit) -> Result<Self, FigureError> {
        if unit.quantity() != metric.quantity() {
            return Err(FigureError::Unit { metric, unit });
        }
        if metric.quantity() == Quantity::Words && amount.qualifier() != Qualifier::Unspecified {
            return Err(FigureError::NumberForWords { metric });
        }
        Ok(Self { metric, amount, unit })
    }

    /// What is counted or measured.
    #[must_use]
    pub const fn metric(&self) -> Metric {
        self.metric
    }

    /// The amount in the unit it was stated in.
    #[must_use]
    pub const fn amount(&self) -> Amount {
        self.amount
    }

    /// The unit it was stated in.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The amount in m, s or a count.
    #[must_use]
    pub fn si(&self) -> Amount {
        self.amount.scaled(self.unit.in_si())
    }

    /// The same figure stated in another unit of the same quantity.
    ///
    /// # Errors
    /// The unit does not measure the metric's quantity: [`FigureError::Unit`].
    pub fn converted(&self, unit: Unit) -> Result<Self, FigureError> {
        // Dividing by the target last keeps whole numbers whole: 53 min is 3180 s is 53 min.
        let amount = if unit == self.unit {
            self.amount
        } else {
            self.amount.scaled(self.unit.in_si() / unit.in_si())
        };
        Self::new(self.metric, amount, unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_that_does_not_fit_is_refused_with_those_that_do() {
        let error = Figure::new(Metric::Apogee, Amount::Exact(7000.0), Unit::Minutes).unwrap_err();
        assert_eq!(
            error.to_string(),
            "metric \"apogee\" is not measured in \"min\"; it takes km or mi or nmi or m or ft"
        );
    }

    #[test]
    fn words_take_no_number() {
        let error = Figure::new(Metric::Presence, Amount::Exact(3.0), Unit::None).unwrap_err();
        assert_eq!(error, FigureError::NumberForWords { metric: Metric::Presence });
    }

    #[test]
    fn miles_convert() {
        let usfk = Figure::new(Metric::PublishedRange, Amount::Exact(8000.0), Unit::Miles).unwrap();
        let km = usfk.converted(Unit::Kilometres).unwrap();
        assert_eq!(km.amount(), Amount::Exact(8000.0 * 1.609_344));
    }
}
