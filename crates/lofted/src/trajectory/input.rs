//! What a flight may be asked to fly: the accepted intervals, and the error for what lies outside.

use thiserror::Error;

/// An input that no flight can be flown with.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[non_exhaustive]
pub enum InputError {
    /// A quantity lies outside its interval, or is not a number.
    #[error("{quantity} is {value}; it must be from {low} to {high}")]
    OutOfRange {
        /// The quantity, with its unit in its name.
        quantity: &'static str,
        /// What was given.
        value: f64,
        /// The least that is accepted.
        low: f64,
        /// The most that is accepted.
        high: f64,
    },
    /// The pitch turn would end before it starts.
    #[error(
        "turn_end_s is {turn_end_s}; it must be later than turn_start_s, which is {turn_start_s}"
    )]
    TurnEndsBeforeItStarts {
        /// Start of the turn, s after lift-off.
        turn_start_s: f64,
        /// End of the turn, s after lift-off.
        turn_end_s: f64,
    },
}

/// Accepts a value inside `low..=high`; NaN lies outside of every interval.
pub(crate) fn within(
    quantity: &'static str,
    value: f64,
    low: f64,
    high: f64,
) -> Result<(), InputError> {
    if (low..=high).contains(&value) {
        Ok(())
    } else {
        Err(InputError::OutOfRange { quantity, value, low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_quotes_the_value_and_says_what_would_be_right() {
        let error = within("burn_time_s", -3.5, 1.0, 2000.0).unwrap_err();
        assert_eq!(error.to_string(), "burn_time_s is -3.5; it must be from 1 to 2000");
        assert!(within("burn_time_s", f64::NAN, 1.0, 2000.0).is_err());
        assert!(within("burn_time_s", 1.0, 1.0, 2000.0).is_ok());
    }
}
