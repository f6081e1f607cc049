//! What of a flight can be observed and printed: one row each, with what the model itself may miss it by.

use serde::{Deserialize, Serialize};

use super::interval::Interval;
use crate::claim::vocabulary::vocabulary;
use crate::claim::{Figure, Metric, Side};
use crate::math::normal::{normal_cdf, normal_density};

vocabulary! {
    /// A figure of a flight that can be evidence.
    pub enum Observable, "observable" {
        /// Greatest height, m.
        Apogee = "apogee",
        /// Distance over the ground from launch to impact, m.
        GroundDistance = "ground-distance",
        /// Time from lift-off to impact, s.
        FlightTime = "flight-time",
        /// Time from lift-off to the highest point, s.
        TimeToApogee = "time-to-apogee",
        /// Time from lift-off to the last burnout, s.
        BurnTime = "burn-time",
        /// Height of the last burnout, m.
        BurnoutAltitude = "burnout-altitude",
        /// Speed over the ground at the last burnout, m/s.
        BurnoutSpeed = "burnout-speed",
        /// Greatest speed over the ground, m/s.
        GreatestSpeed = "greatest-speed",
    }
}

/// How many observables there are.
pub const OBSERVABLES: usize = Observable::ALL.len();

/// Standard deviation of what a generic vehicle cannot know of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum ModelError {
    /// None: every member is aimed at the figure itself.
    Aimed,
    /// Of a time: this, s, but no more than [`CLIMB_SHARE`] of the burn, which the unknown is a part of, and no less
    /// than [`LEAST_TIME_ERROR_S`].
    OfClimb(f64),
    /// In parts of the figure.
    Share(f64),
}

impl ModelError {
    /// The standard deviation at a value of a flight that burnt for a time, in the value's own unit.
    #[must_use]
    pub fn at(self, value: f64, burn_time_s: f64) -> f64 {
        match self {
            Self::Aimed => 0.0,
            Self::OfClimb(most_s) => {
                let part = (CLIMB_SHARE * burn_time_s).max(LEAST_TIME_ERROR_S);
                most_s * (part / TIME_MODEL_ERROR_S).min(1.0)
            }
            Self::Share(share) => share * value.abs(),
        }
    }
}

/// Standard deviation of what the generic vehicle cannot know of a flight's time, s: coasts between
/// stages, unequal stages, real steering and drag. The same for every flight whose burn takes 100 s or longer.
pub const TIME_MODEL_ERROR_S: f64 = 20.0;

/// The part of a shorter burn that the unknown of its flight's time is: what burns for half a minute cannot coast
/// between stages for twenty seconds.
pub const CLIMB_SHARE: f64 = 0.2;

/// The least that is not known of a flight's time, s: drag on the way down stays.
pub const LEAST_TIME_ERROR_S: f64 = 5.0;

impl Observable {
    /// The observable that a metric states, where it is one.
    #[must_use]
    pub fn of_metric(metric: Metric) -> Option<Self> {
        Self::ALL.iter().copied().find(|what| what.id() == metric.id())
    }

    /// What the model itself may miss the figure by.
    ///
    /// Times share one error, because what is not known of a climb moves burnout, apogee and impact together; a
    /// burn time is known but for ignition and tail-off; the height and speed of burnout turn on how the burn was
    /// split among stages.
    #[must_use]
    pub const fn model_error(self) -> ModelError {
        match self {
            Self::Apogee | Self::GroundDistance => ModelError::Aimed,
            Self::FlightTime | Self::TimeToApogee => ModelError::OfClimb(TIME_MODEL_ERROR_S),
            Self::BurnTime => ModelError::Share(0.03),
            Self::BurnoutAltitude => ModelError::Share(0.2),
            Self::BurnoutSpeed | Self::GreatestSpeed => ModelError::Share(0.03),
        }
    }

    /// The least and the greatest value that a reconstruction takes, in m, s or m/s.
    #[must_use]
    pub const fn reach_si(self) -> [f64; 2] {
        match self {
            Self::Apogee => [1.0, 1e8],
            Self::GroundDistance => [0.0, 2.0015e7],
            Self::FlightTime | Self::TimeToApogee => [0.0, 172_800.0],
            Self::BurnTime => [0.0, 3_000.0],
            Self::BurnoutAltitude => [0.0, 1e7],
            Self::BurnoutSpeed | Self::GreatestSpeed => [0.0, 11_200.0],
        }
    }

    /// What [`reach_si`](Self::reach_si) says, in words.
    #[must_use]
    pub const fn reach_words(self) -> &'static str {
        match self {
            Self::Apogee => "0.001 to 100,000 km",
            Self::GroundDistance => "0 to 20,015 km, half the Earth's circumference",
            Self::FlightTime | Self::TimeToApogee => "0 to 2,880 min",
            Self::BurnTime => "0 to 3,000 s",
            Self::BurnoutAltitude => "0 to 10,000 km",
            Self::BurnoutSpeed | Self::GreatestSpeed => "0 to 11.2 km/s",
        }
    }

    /// A unit that its values are shown in, and one of it in SI.
    #[must_use]
    pub const fn shown_in(self) -> (&'static str, f64) {
        match self {
            Self::Apogee | Self::GroundDistance | Self::BurnoutAltitude => ("km", 1000.0),
            Self::FlightTime | Self::TimeToApogee => ("min", 60.0),
            Self::BurnTime => ("s", 1.0),
            Self::BurnoutSpeed | Self::GreatestSpeed => ("km/s", 1000.0),
        }
    }

    /// Likelihood of a claimed interval for a value of the model, relative to the best: the claim's belief spread
    /// out by the model's standard deviation. All in SI.
    #[must_use]
    pub fn likelihood(claimed: &Interval, value: f64, sigma: f64) -> f64 {
        const POINTS: u32 = 48;
        if sigma <= 0.0 {
            return claimed.relative_belief(value);
        }
        // Points of an open interval's long tail would lie farther apart than the model's error, so that only the
        // part within its reach is asked.
        let [from, upto] = if claimed.is_closed() {
            [0.0, 1.0]
        } else {
            let reach = 5.0 * sigma;
            [value - reach, value + reach].map(|end| claimed.share_below(end))
        };
        let sum: f64 = (0..POINTS)
            .map(|k| (f64::from(k) + 0.5) / f64::from(POINTS))
            .map(|share| claimed.quantile(from + share * (upto - from)))
            .map(|at| normal_density((value - at) / sigma))
            .sum();
        (upto - from) * sum / (f64::from(POINTS) * normal_density(0.0))
    }

    /// Shares of the model's error that put a value at or above a bound, and at or below it: all of them on a side
    /// where nobody stated an end. `value` holds the least and the greatest of what the flight may have. All in SI.
    pub(crate) fn beyond(claimed: &Interval, value: [f64; 2], sigma: f64) -> [f64; 2] {
        // An aimed figure has no error of its own: it lies on one side or the other.
        let [least, most] = value;
        let sigma = sigma.max(1e-9 * most.abs()).max(1e-9);
        let above = normal_cdf((most - claimed.low) / sigma);
        let below = normal_cdf((claimed.high - least) / sigma);
        match claimed.open_side() {
            Side::Both => [above, below],
            Side::Above => [above, 1.0],
            Side::Below => [1.0, below],
        }
    }
}

/// A claimed interval of an observable.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Observed {
    /// What was observed.
    pub what: Observable,
    /// What the claim leaves open, in m, s or m/s.
    pub interval: Interval,
    /// The figure as it was stated, where the interval is of one.
    pub figure: Option<Figure>,
}
