//! A time of flight from clock readings of its launch and its impact.

use super::interval::{Belief, Interval};

/// Why a clock reading does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no time of day: write hours and minutes, such as 7:11 or 19:11")]
pub struct ClockError(pub String);

const DAY_S: f64 = 86_400.0;

/// The time between two readings, the second of which may be after midnight.
///
/// A reading to the minute stands for that minute, so that two of them leave a minute either way; with seconds they
/// leave a second.
///
/// # Errors
/// A reading is none: [`ClockError`] with its words.
///
/// # Examples
/// ```
/// use lofted::reconstruct::clock::time_between;
///
/// let time = time_between("7:11", "8:37")?;
/// assert_eq!((time.low, time.high), (85.0 * 60.0, 87.0 * 60.0));
/// # Ok::<(), lofted::reconstruct::clock::ClockError>(())
/// ```
pub fn time_between(launch: &str, impact: &str) -> Result<Interval, ClockError> {
    let ((launch_s, launch_step_s), (impact_s, impact_step_s)) =
        (reading(launch)?, reading(impact)?);
    let time_s = (impact_s - launch_s).rem_euclid(DAY_S);
    Ok(Interval {
        low: (time_s - launch_step_s).max(0.0),
        high: time_s + impact_step_s,
        belief: Belief::MostAt(time_s),
    })
}

/// Seconds since midnight, and what the reading is told to, s.
fn reading(text: &str) -> Result<(f64, f64), ClockError> {
    let fault = || ClockError(text.to_owned());
    let parts = text.trim().split(':').map(|part| part.parse::<u32>().map_err(|_| fault()));
    let parts: Vec<u32> = parts.collect::<Result<_, _>>()?;
    let (hours, minutes, seconds, step_s) = match parts[..] {
        [hours, minutes] => (hours, minutes, 0, 60.0),
        [hours, minutes, seconds] => (hours, minutes, seconds, 1.0),
        _ => return Err(fault()),
    };
    if hours > 23 || minutes > 59 || seconds > 59 {
        return Err(fault());
    }
    Ok((f64::from(hours * 3600 + minutes * 60 + seconds), step_s))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_lies_between_a_launch_and_its_impact() {
        let time = time_between("23:50", "0:35:30").unwrap();
        assert_eq!((time.low, time.high), (45.5 * 60.0 - 60.0, 45.5 * 60.0 + 1.0));
    }

    #[test]
    fn what_is_no_time_of_day_is_told() {
        for text in ["", "7", "7:61", "24:00", "7.11", "7:11:12:13", "-1:00"] {
            assert_eq!(time_between(text, "8:00"), Err(ClockError(text.to_owned())));
        }
    }
}
