//! The minute of a launch with its offset from UTC, because the day depends on the clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::claim::Date;

/// The minute of a launch, by the clock of a place.
///
/// Clocks north of the Korean border stood at UTC+8:30 from 15 August 2015 to 4 May 2018 and at UTC+9 before and
/// after.
///
/// # Examples
/// ```
/// use lofted::flight::LaunchTime;
///
/// let launch: LaunchTime = "2017-11-29T02:47+08:30".parse()?;
/// assert_eq!(launch.day().to_string(), "2017-11-29");
/// assert_eq!(launch.offset_min(), 510);
/// # Ok::<(), lofted::flight::LaunchTimeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaunchTime {
    day: Date,
    minute_of_day: i32,
    offset_min: i32,
}

/// A text that is no minute with an offset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no launch time; write day, minute and offset, such as 2023-07-12T09:59+09:00")]
pub struct LaunchTimeError(pub String);

impl LaunchTime {
    /// The day by the clock that the time was stated in.
    #[must_use]
    pub const fn day(self) -> Date {
        self.day
    }

    /// Minutes by which that clock is ahead of UTC.
    #[must_use]
    pub const fn offset_min(self) -> i32 {
        self.offset_min
    }
}

impl FromStr for LaunchTime {
    type Err = LaunchTimeError;

    fn from_str(text: &str) -> Result<Self, LaunchTimeError> {
        parse(text).ok_or_else(|| LaunchTimeError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<LaunchTime> {
    let (day, clock) = text.split_once('T')?;
    let (time, sign, offset) = match (clock.split_once('+'), clock.split_once('-')) {
        (Some((time, offset)), None) => (time, 1, offset),
        (None, Some((time, offset))) => (time, -1, offset),
        _ => return None,
    };
    let minute_of_day = minutes(time).filter(|minutes| *minutes < 24 * 60)?;
    let offset_min = sign * minutes(offset).filter(|minutes| *minutes <= 14 * 60)?;
    Some(LaunchTime { day: day.parse().ok()?, minute_of_day, offset_min })
}

/// Minutes of `hh:mm`.
fn minutes(text: &str) -> Option<i32> {
    let (hours, minutes) = text.split_once(':')?;
    let two_digits = |text: &str| match text.as_bytes() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => text.parse::<i32>().ok(),
        _ => None,
    };
    let minutes = two_digits(minutes).filter(|minutes| *minutes < 60)?;
    Some(two_digits(hours)? * 60 + minutes)
}

impl fmt::Display for LaunchTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minutes: i32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let sign = if self.offset_min < 0 { '-' } else { '+' };
        let (time, offset) = (clock(self.minute_of_day), clock(self.offset_min.abs()));
        write!(f, "{}T{time}{sign}{offset}", self.day)
    }
}

impl Serialize for LaunchTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LaunchTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_and_print() {
        for text in ["2023-07-12T09:59+09:00", "2017-07-28T23:11+08:30", "2020-01-01T00:00-14:00"] {
            assert_eq!(text.parse::<LaunchTime>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2023-07-12",
            "2023-07-12T09:59",
            "2023-07-12T24:00+09:00",
            "2023-07-12T09:60+09:00",
            "2023-07-12T9:59+09:00",
            "2023-07-12T09:59+15:00",
            "2023-07-12T09:59+09:00-01:00",
            "2023-07-12T+9:59+09:00",
        ] {
            assert!(text.parse::<LaunchTime>().is_err(), "{text}");
        }
    }
}
