//! The fields of a scenario of the workbench, by the names that links have for them: the figures that it may state,
//! and where it flew.

use lofted::claim::{Metric, Unit};
use lofted::reconstruct::observable::Observable;

/// A field of a scenario that is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Field {
    /// The apogee.
    Apogee,
    /// The ground distance.
    Distance,
    /// The time of flight.
    Time,
    /// The time to the apogee.
    TimeToApogee,
    /// The burn time.
    BurnTime,
    /// The height of the last burnout.
    BurnoutAltitude,
    /// The speed at the last burnout.
    BurnoutSpeed,
    /// The greatest speed.
    GreatestSpeed,
    /// The launch point.
    Launch,
    /// The bearing of the impact.
    Bearing,
    /// The place of impact.
    Impact,
    /// The time of day of the launch.
    LaunchedAt,
    /// The time of day of the impact.
    LandedAt,
    /// What a heavier payload costs.
    Payload,
}

/// How many fields a scenario has.
pub const FIELDS: usize = Field::ALL.len();

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 14] = [
        Self::Apogee,
        Self::Distance,
        Self::Time,
        Self::TimeToApogee,
        Self::BurnTime,
        Self::BurnoutAltitude,
        Self::BurnoutSpeed,
        Self::GreatestSpeed,
        Self::Launch,
        Self::Bearing,
        Self::Impact,
        Self::LaunchedAt,
        Self::LandedAt,
        Self::Payload,
    ];

    /// The figures that most reports have.
    pub const USUAL: [Self; 3] = [Self::Apogee, Self::Distance, Self::Time];

    /// The figures that few reports have.
    pub const MORE: [Self; 5] = [
        Self::TimeToApogee,
        Self::BurnTime,
        Self::BurnoutAltitude,
        Self::BurnoutSpeed,
        Self::GreatestSpeed,
    ];

    /// What is no figure of the arc: the times of day, and a payload to try.
    pub const BESIDE: [Self; 3] = [Self::LaunchedAt, Self::LandedAt, Self::Payload];

    /// Its name in an address, and the id of its input.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Apogee => "apogee",
            Self::Distance => "distance",
            Self::Time => "time",
            Self::TimeToApogee => "time-to-apogee",
            Self::BurnTime => "burn-time",
            Self::BurnoutAltitude => "burnout-altitude",
            Self::BurnoutSpeed => "burnout-speed",
            Self::GreatestSpeed => "greatest-speed",
            Self::Launch => "launch",
            Self::Bearing => "bearing",
            Self::Impact => "impact",
            Self::LaunchedAt => "launched-at",
            Self::LandedAt => "landed-at",
            Self::Payload => "payload",
        }
    }

    /// What its figures are of, and the unit of a number that is written without one; `None` for a place, a
    /// direction, a time of day and a payload.
    #[must_use]
    pub const fn metric(self) -> Option<(Metric, Unit)> {
        match self {
            Self::Apogee => Some((Metric::Apogee, Unit::Kilometres)),
            Self::Distance => Some((Metric::GroundDistance, Unit::Kilometres)),
            Self::Time => Some((Metric::FlightTime, Unit::Minutes)),
            Self::TimeToApogee => Some((Metric::TimeToApogee, Unit::Minutes)),
            Self::BurnTime => Some((Metric::BurnTime, Unit::Seconds)),
            Self::BurnoutAltitude => Some((Metric::BurnoutAltitude, Unit::Kilometres)),
            Self::BurnoutSpeed => Some((Metric::BurnoutSpeed, Unit::KilometresPerSecond)),
            Self::GreatestSpeed => Some((Metric::GreatestSpeed, Unit::KilometresPerSecond)),
            Self::Launch
            | Self::Bearing
            | Self::Impact
            | Self::LaunchedAt
            | Self::LandedAt
            | Self::Payload => None,
        }
    }

    /// The field of an observable.
    #[must_use]
    pub fn of_observable(what: Observable) -> Self {
        let of = |field: &Self| {
            field.metric().and_then(|(metric, _)| Observable::of_metric(metric)) == Some(what)
        };
        Self::ALL.into_iter().find(of).unwrap_or(Self::Apogee)
    }
}
