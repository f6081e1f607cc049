//! A time of flight from clock readings of its launch and its impact.

use super::interval::{Belief, Interval};

/// Why a clock reading does not read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ClockError {
    /// A reading is none.
    #[error("\"{0}\" is no time of day: write hours and minutes, such as 7:11, 19:11 or 7:11 pm")]
    Reading(String),
    /// The impact lies shortly before the launch.
    #[error(
        "the impact at {impact} lies {before_min} min before the launch at {launch}: the readings look swapped; write the earlier one as the launch"
    )]
    Swapped {
        /// The reading of the launch.
        launch: String,
        /// The reading of the impact.
        impact: String,
        /// How long before the launch it is, min.
        before_min: f64,
    },
}

const DAY_S: f64 = 86_400.0;

/// The longest time between two readings, s: with a longer one the other order is meant.
const LONGEST_S: f64 = 0.5 * DAY_S;

/// The time between two readings, the second of which may be after midnight.
///
/// A reading to the minute stands for that minute, so that two of them leave a minute either way; with seconds they
/// leave a second.
///
/// # Errors
/// - a reading is none: [`ClockError::Reading`] with its words;
/// - the impact lies less than half a day before the launch: [`ClockError::Swapped`].
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
    if time_s > LONGEST_S {
        return Err(ClockError::Swapped {
            launch: launch.trim().to_owned(),
            impact: impact.trim().to_owned(),
            before_min: ((DAY_S - time_s) / 60.0).ceil(),
        });
    }
    Ok(Interval {
        low: (time_s - launch_step_s).max(0.0),
        high: time_s + impact_step_s,
        belief: Belief::MostAt(time_s),
    })
}

/// Seconds since midnight, and what the reading is told to, s.
fn reading(text: &str) -> Result<(f64, f64), ClockError> {
    let fault = || ClockError::Reading(text.to_owned());
    let lower = text.trim().to_ascii_lowercase();
    let (digits, half) = half_of_day(&lower);
    let parts = digits.split(':').map(|part| part.parse::<u32>().map_err(|_| fault()));
    let parts: Vec<u32> = parts.collect::<Result<_, _>>()?;
    let (hours, minutes, seconds, step_s) = match parts[..] {
        [hours, minutes] => (hours, minutes, 0, 60.0),
        [hours, minutes, seconds] => (hours, minutes, seconds, 1.0),
        _ => return Err(fault()),
    };
    if hours > 23 || minutes > 59 || seconds > 59 {
        return Err(fault());
    }
    // Noon is 12 pm, and midnight 12 am.
    let hours = match half {
        Some(_) if !(1..=12).contains(&hours) => return Err(fault()),
        Some(after_noon) => hours % 12 + if after_noon { 12 } else { 0 },
        None => hours,
    };
    Ok((f64::from(hours * 3600 + minutes * 60 + seconds), step_s))
}

/// A reading without "am" or "pm" behind it, and whether it is after noon.
fn half_of_day(text: &str) -> (&str, Option<bool>) {
    let ends = [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)];
    let found = ends.iter().find_map(|(end, after)| Some((text.strip_suffix(end)?, *after)));
    found.map_or((text, None), |(digits, after)| (digits.trim_end(), Some(after)))
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
    fn readings_of_half_a_day_are_those_of_a_whole_one() {
        let whole = time_between("7:10", "8:37");
        for (launch, impact) in
            [("7:10 am", "8:37 am"), ("7:10 a.m.", "8:37 A.M."), ("7:10pm", "8:37 pm")]
        {
            assert_eq!(time_between(launch, impact), whole);
        }
        assert_eq!(time_between("11:50 pm", "12:35 am"), time_between("23:50", "0:35"));
        assert_eq!(time_between("11:50 am", "12:35 p.m."), time_between("11:50", "12:35"));
    }

    #[test]
    fn an_impact_before_its_launch_is_no_flight_of_a_day() {
        let error = time_between("7:48", "7:10").unwrap_err();
        assert_eq!(
            error.to_string(),
            "the impact at 7:10 lies 38 min before the launch at 7:48: the readings look swapped; write the earlier \
             one as the launch"
        );
    }

    #[test]
    fn what_is_no_time_of_day_is_told() {
        for text in
            ["", "7", "7:61", "13:10 pm", "0:10 am", "7 pm", "24:00", "7.11", "7:11:12:13", "-1:00"]
        {
            assert_eq!(time_between(text, "8:00"), Err(ClockError::Reading(text.to_owned())));
        }
    }
}
