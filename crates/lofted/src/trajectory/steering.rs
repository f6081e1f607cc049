//! How a vehicle is steered: straight up, then a steady turn to a pitch that it holds, or from which it falls over
//! by itself.

use serde::{Deserialize, Serialize};

use super::input::{InputError, within};

/// The figures of a [`Steering`] before they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SteeringParameters {
    /// End of the vertical rise, s after lift-off; 0 to 3,000.
    pub turn_start_s: f64,
    /// End of the turn, s after lift-off; later than its start, at most 10,000. A turn still under way at
    /// the last burnout ends there.
    pub turn_end_s: f64,
    /// Pitch from the end of the turn on, degrees above the horizontal of the launch point; −90 to 90.
    pub final_pitch_deg: f64,
}

/// A pitch programme: 90° until the turn starts, then falling at a steady rate to the final pitch.
///
/// The pitch is the direction of the thrust above the launch point's horizontal at lift-off, in the plane of
/// the launch azimuth, and that plane is held still in inertial space: an attitude as a platform holds it.
/// Further downrange the local horizontal has dropped, so the pitch above *it* is larger.
///
/// # Examples
/// ```
/// use lofted::trajectory::steering::{Steering, SteeringParameters};
/// let steering = Steering::new(SteeringParameters {
///     turn_start_s: 10.0,
///     turn_end_s: 120.0,
///     final_pitch_deg: 35.0,
/// })?;
/// assert_eq!(steering.pitch_deg(65.0), 62.5);
/// # Ok::<(), lofted::trajectory::input::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Steering {
    parameters: SteeringParameters,
    after_turn: AfterTurn,
}

/// What the thrust does once the turn has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterTurn {
    /// It holds the final pitch.
    #[default]
    HoldsPitch,
    /// It follows the velocity through the air, so that gravity alone bends the path: a gravity turn.
    FollowsVelocity,
}

/// A steering as it is kept.
#[derive(Serialize, Deserialize)]
struct Stored {
    turn_start_s: f64,
    turn_end_s: f64,
    final_pitch_deg: f64,
    #[serde(default)]
    after_turn: AfterTurn,
}

impl Steering {
    /// A pitch programme from its figures.
    ///
    /// # Errors
    /// - [`InputError::OutOfRange`] for a figure outside the interval that its field names.
    /// - [`InputError::TurnEndsBeforeItStarts`] for a turn without a duration.
    pub fn new(parameters: SteeringParameters) -> Result<Self, InputError> {
        let SteeringParameters { turn_start_s, turn_end_s, final_pitch_deg } = parameters;
        within("turn_start_s", turn_start_s, 0.0, 3_000.0)?;
        within("turn_end_s", turn_end_s, 0.0, 10_000.0)?;
        within("final_pitch_deg", final_pitch_deg, -90.0, 90.0)?;
        if turn_end_s <= turn_start_s {
            return Err(InputError::TurnEndsBeforeItStarts { turn_start_s, turn_end_s });
        }
        Ok(Self { parameters, after_turn: AfterTurn::HoldsPitch })
    }

    /// A gravity turn from its figures: from the end of the turn on the thrust follows the velocity through the air.
    ///
    /// # Errors
    /// As [`Steering::new`].
    ///
    /// # Examples
    /// ```
    /// use lofted::trajectory::steering::{AfterTurn, Steering, SteeringParameters};
    /// let tipped =
    ///     SteeringParameters { turn_start_s: 10.0, turn_end_s: 25.0, final_pitch_deg: 87.0 };
    /// assert_eq!(Steering::gravity_turn(tipped)?.after_turn(), AfterTurn::FollowsVelocity);
    /// # Ok::<(), lofted::trajectory::input::InputError>(())
    /// ```
    pub fn gravity_turn(parameters: SteeringParameters) -> Result<Self, InputError> {
        Ok(Self { after_turn: AfterTurn::FollowsVelocity, ..Self::new(parameters)? })
    }

    /// The figures of this programme.
    #[must_use]
    pub fn parameters(&self) -> &SteeringParameters {
        &self.parameters
    }

    /// What the thrust does once the turn has ended.
    #[must_use]
    pub fn after_turn(&self) -> AfterTurn {
        self.after_turn
    }

    /// Pitch of the programme at a time after lift-off, degrees above the launch point's horizontal; of a gravity
    /// turn up to the end of its turn.
    #[must_use]
    pub fn pitch_deg(&self, time_s: f64) -> f64 {
        let SteeringParameters { turn_start_s, turn_end_s, final_pitch_deg } = self.parameters;
        let turned = ((time_s - turn_start_s) / (turn_end_s - turn_start_s)).clamp(0.0, 1.0);
        90.0 + turned * (final_pitch_deg - 90.0)
    }
}

impl TryFrom<SteeringParameters> for Steering {
    type Error = InputError;

    fn try_from(parameters: SteeringParameters) -> Result<Self, InputError> {
        Self::new(parameters)
    }
}

impl TryFrom<Stored> for Steering {
    type Error = InputError;

    fn try_from(stored: Stored) -> Result<Self, InputError> {
        let Stored { turn_start_s, turn_end_s, final_pitch_deg, after_turn } = stored;
        let steering = Self::new(SteeringParameters { turn_start_s, turn_end_s, final_pitch_deg })?;
        Ok(Self { after_turn, ..steering })
    }
}

impl From<Steering> for Stored {
    fn from(steering: Steering) -> Self {
        let SteeringParameters { turn_start_s, turn_end_s, final_pitch_deg } = steering.parameters;
        Self { turn_start_s, turn_end_s, final_pitch_deg, after_turn: steering.after_turn }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_turn_must_have_a_duration_and_a_pitch() {
        let good =
            SteeringParameters { turn_start_s: 10.0, turn_end_s: 90.0, final_pitch_deg: 40.0 };
        let steering = Steering::new(good).unwrap();
        assert_eq!(
            [0.0, 10.0, 90.0, 500.0].map(|t| steering.pitch_deg(t)),
            [90.0, 90.0, 40.0, 40.0]
        );
        for spoilt in [
            SteeringParameters { turn_end_s: 10.0, ..good },
            SteeringParameters { turn_end_s: f64::NAN, ..good },
            SteeringParameters { final_pitch_deg: 91.0, ..good },
            SteeringParameters { turn_start_s: -1.0, ..good },
        ] {
            assert!(Steering::new(spoilt).is_err(), "{spoilt:?}");
        }
    }

    #[test]
    fn a_steering_is_kept_with_what_follows_the_turn_and_an_older_one_reads() {
        let tipped =
            SteeringParameters { turn_start_s: 10.0, turn_end_s: 25.0, final_pitch_deg: 87.0 };
        let steering = Steering::gravity_turn(tipped).unwrap();
        let text = serde_json::to_string(&steering).unwrap();
        assert_eq!(serde_json::from_str::<Steering>(&text).unwrap(), steering);
        let older = serde_json::to_string(&tipped).unwrap();
        assert_eq!(
            serde_json::from_str::<Steering>(&older).unwrap(),
            Steering::new(tipped).unwrap()
        );
    }
}
