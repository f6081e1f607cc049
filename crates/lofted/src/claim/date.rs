//! Days, and the stretches of time that a figure is about.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A calendar day of the Gregorian calendar, without a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text has not the form of a day.
    #[error("\"{0}\" is no day; write year-month-day, such as 2024-10-31")]
    Day(String),
    /// The text has no form of a stretch of time.
    #[error("\"{0}\" is no time; write 2024-10-31, 2024-10, 2024, or two days with \"/\" between")]
    AsOf(String),
    /// A stretch that ends before it begins.
    #[error("\"{0}\" ends before it begins; write the earlier day first")]
    Backwards(String),
}

impl Date {
    /// The day of a year, a month from 1 and a day from 1.
    ///
    /// # Errors
    /// The calendar has no such day: [`DateError::Day`].
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Date;
    ///
    /// assert_eq!(Date::new(2024, 10, 31)?.to_string(), "2024-10-31");
    /// assert!(Date::new(2024, 2, 30).is_err());
    /// # Ok::<(), lofted::claim::DateError>(())
    /// ```
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        jiff::civil::Date::new(year, month, day)
            .map(Self)
            .map_err(|_| DateError::Day(format!("{year:04}-{month:02}-{day:02}")))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days since 1 January 1970; negative before it. Orders days, and measures between them.
    #[must_use]
    pub fn day_number(self) -> i32 {
        // A day of this calendar has no time zone, so every day of it has 24 hours.
        const EPOCH: jiff::civil::Date = jiff::civil::Date::constant(1970, 1, 1);
        i32::try_from(self.0.duration_since(EPOCH).as_hours() / 24).unwrap_or(i32::MAX)
    }

    /// The day that many days after 1 January 1970, or before it.
    ///
    /// # Errors
    /// [`DateError`] for a day out of the calendar, the years -9999 to 9999.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Date;
    ///
    /// let day = Date::new(2024, 10, 31)?;
    /// assert_eq!(Date::of_day_number(day.day_number())?, day);
    /// assert!(Date::of_day_number(i32::MAX).is_err());
    /// # Ok::<(), lofted::claim::DateError>(())
    /// ```
    pub fn of_day_number(day_number: i32) -> Result<Self, DateError> {
        const EPOCH: jiff::civil::Date = jiff::civil::Date::constant(1970, 1, 1);
        let fault = |_| DateError::Day(format!("{day_number} days after 1970-01-01"));
        let days = jiff::Span::new().try_days(day_number).map_err(fault)?;
        EPOCH.checked_add(days).map(Self).map_err(fault)
    }

    /// Days from the other day to this one; negative where this one is earlier.
    #[must_use]
    pub fn days_since(self, other: Self) -> i32 {
        self.day_number() - other.day_number()
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let fault = || DateError::Day(text.to_owned());
        let [a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return Err(fault()) };
        match (digits(&[*a, *b, *c, *d]), digits(&[*e, *f]), digits(&[*g, *h])) {
            // Two digits are no more than 99.
            (Some(year), Some(month), Some(day)) => Self::new(year, month as i8, day as i8),
            _ => Err(fault()),
        }
    }
}

/// The number that up to four digits write.
fn digits(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| 10 * number + i16::from(byte - b'0'))
    })
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// How precisely a time was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// From one day to another, both included.
    Span,
}

/// The time that a figure is about, as precisely as it was stated.
///
/// # Examples
/// ```
/// use lofted::claim::AsOf;
///
/// let october: AsOf = "2024-10".parse()?;
/// assert_eq!(october.last_day().to_string(), "2024-10-31");
/// # Ok::<(), lofted::claim::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AsOf {
    first: Date,
    last: Date,
    precision: Precision,
}

impl AsOf {
    /// The first day of it.
    #[must_use]
    pub const fn first_day(self) -> Date {
        self.first
    }

    /// The last day of it.
    #[must_use]
    pub const fn last_day(self) -> Date {
        self.last
    }

    /// How precisely it was stated.
    #[must_use]
    pub const fn precision(self) -> Precision {
        self.precision
    }
}

impl From<Date> for AsOf {
    fn from(day: Date) -> Self {
        Self { first: day, last: day, precision: Precision::Day }
    }
}

impl FromStr for AsOf {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let day = |day: &str| day.parse::<Date>().map_err(|_| DateError::AsOf(text.to_owned()));
        let (first, last, precision) = match (text.split_once('/'), text.len()) {
            (Some((first, last)), _) => (day(first)?, day(last)?, Precision::Span),
            (None, 7) => {
                let first = day(&format!("{text}-01"))?;
                (first, Date(first.0.last_of_month()), Precision::Month)
            }
            (None, 4) => {
                (day(&format!("{text}-01-01"))?, day(&format!("{text}-12-31"))?, Precision::Year)
            }
            (None, _) => return Ok(Self::from(day(text)?)),
        };
        if last < first {
            return Err(DateError::Backwards(text.to_owned()));
        }
        Ok(Self { first, last, precision })
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last, precision } = self;
        match precision {
            Precision::Day => first.fmt(f),
            Precision::Month => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Precision::Year => write!(f, "{:04}", first.year()),
            Precision::Span => write!(f, "{first}/{last}"),
        }
    }
}

macro_rules! serde_as_text {
    ($type:ty) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    };
}
serde_as_text!(Date);
serde_as_text!(AsOf);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_and_print() {
        for text in ["2024-10-31", "2024-10", "2024", "2023-09-07/2023-10-01"] {
            assert_eq!(text.parse::<AsOf>().unwrap().to_string(), text);
        }
        let october: AsOf = "2024-02".parse().unwrap();
        assert_eq!(october.last_day().to_string(), "2024-02-29");
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "31.10.2024",
            "2024-13-01",
            "2024-02-30",
            "2024-1-1",
            "٢٠٢٤",
            "20241031",
            "2024-10-3１",
            "2024-1-031",
            "2024-001-1",
            "+024-10-31",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
            assert!(text.parse::<AsOf>().is_err(), "{text}");
        }
        assert_eq!(
            "2024-10-02/2024-10-01".parse::<AsOf>(),
            Err(DateError::Backwards("2024-10-02/2024-10-01".into()))
        );
    }

    #[test]
    fn days_are_counted_across_months() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(day("2024-11-01").days_since(day("2023-10-13")), 385);
        assert_eq!(day("2024-10-30").days_since(day("2024-10-31")), -1);
    }
}
