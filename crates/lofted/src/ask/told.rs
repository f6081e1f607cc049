//! A figure as it is handed in: a number, or text as it was printed.

use super::error::AskError;
use crate::claim::{Amount, Figure, Metric, Stated, Unit};
use crate::reconstruct::observable::Observable;

/// A figure as it was told.
///
/// # Units and conventions
/// Text carries its own unit and qualifier: `"about 7,000 km"`, `">7000"`, `"1 h 27 min"`. A number, and text without
/// a unit, is in [`unit_of_number`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Told {
    /// A bare number.
    Number(f64),
    /// Text as people write it.
    Text(String),
    /// An amount that was read before.
    Stated(Stated),
}

/// The unit of a bare number: km for lengths, km/s for speeds, min for a time of flight, s for every other time.
#[must_use]
pub const fn unit_of_number(what: Observable) -> Unit {
    match what {
        Observable::Apogee | Observable::GroundDistance | Observable::BurnoutAltitude => {
            Unit::Kilometres
        }
        Observable::FlightTime => Unit::Minutes,
        Observable::TimeToApogee | Observable::BurnTime => Unit::Seconds,
        Observable::BurnoutSpeed | Observable::GreatestSpeed => Unit::KilometresPerSecond,
    }
}

const fn metric_of(what: Observable) -> Metric {
    match what {
        Observable::Apogee => Metric::Apogee,
        Observable::GroundDistance => Metric::GroundDistance,
        Observable::FlightTime => Metric::FlightTime,
        Observable::TimeToApogee => Metric::TimeToApogee,
        Observable::BurnTime => Metric::BurnTime,
        Observable::BurnoutAltitude => Metric::BurnoutAltitude,
        Observable::BurnoutSpeed => Metric::BurnoutSpeed,
        Observable::GreatestSpeed => Metric::GreatestSpeed,
    }
}

impl Told {
    /// The figure that this is of an observable.
    pub(super) fn figure(&self, what: Observable) -> Result<Figure, AskError> {
        let unit = unit_of_number(what);
        let stated = match self {
            Self::Number(number) if number.is_finite() && *number >= 0.0 => {
                Stated { amount: Amount::Exact(*number), unit }
            }
            Self::Number(number) => return Err(AskError::Number { what, number: *number }),
            Self::Text(text) => {
                Stated::read(text, unit).map_err(|fault| AskError::Stated { what, fault })?
            }
            Self::Stated(stated) => *stated,
        };
        let figure = Figure::new(metric_of(what), stated.amount, stated.unit)?;
        match figure.amount().named_number() {
            Some(_) => Ok(figure),
            None => Err(AskError::NoNumber { what }),
        }
    }
}

impl From<f64> for Told {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Told {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<&str> for Told {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Told {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Stated> for Told {
    fn from(stated: Stated) -> Self {
        Self::Stated(stated)
    }
}
