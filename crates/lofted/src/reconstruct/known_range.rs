//! Best steerings found so far, handed from vehicle to vehicle, so that the next search for a range starts near.

use super::member::Member;
use crate::trajectory::steering::Steering;

/// A vehicle whose best steering has been found, for the next search to start from.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownRange {
    pub(super) burn_time_s: f64,
    pub(super) velocity_gain_m_s: f64,
    /// With its times for a burn of 1,000 s.
    pub(super) steering: Steering,
}

impl KnownRange {
    /// How unlike a vehicle is, in parts of its burn time and velocity gain.
    pub(super) fn distance(&self, member: &Member) -> f64 {
        let burn = self.burn_time_s / member.burn_time_s() - 1.0;
        // The best pitch turns on the gain far more than on the burn.
        let gain = 5.0 * (self.velocity_gain_m_s / member.velocity_gain_m_s() - 1.0);
        burn * burn + gain * gain
    }
}

/// A steering with its times in burn times, as it is handed from vehicle to vehicle.
pub(super) fn in_burn_times(steering: Steering, member: &Member) -> Steering {
    scaled(steering, 1000.0 / member.burn_time_s(), None)
}

pub(super) fn rescaled(steering: Steering, burn_time_s: f64, turn_start_s: f64) -> Steering {
    scaled(steering, burn_time_s / 1000.0, Some(turn_start_s))
}

fn scaled(steering: Steering, factor: f64, turn_start_s: Option<f64>) -> Steering {
    let mut parameters = *steering.parameters();
    parameters.turn_start_s = turn_start_s.unwrap_or(parameters.turn_start_s * factor);
    parameters.turn_end_s *= factor;
    Steering::new(parameters).unwrap_or(steering)
}
