//! What a reconstruction is held to: the intervals of the claims, and where the flight started.

use serde::{Deserialize, Serialize};

use super::interval::Interval;
use crate::account::Account;
use crate::claim::{Figure, Metric};
use crate::earth::GeoPoint;
use crate::flight::Flight;

/// Where a flight started and the bearing of its impact.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// The launch point.
    pub launch: GeoPoint,
    /// Azimuth at the launch point of the line to the impact, degrees clockwise from north.
    pub bearing_deg: f64,
}

/// The claims that a flight has to explain.
///
/// Several intervals of one metric all hold at once. Without a heading the Earth stands still and is a
/// sphere, because no direction is known.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// Apogee, m.
    pub apogee_m: Vec<Interval>,
    /// Ground distance, m.
    pub ground_distance_m: Vec<Interval>,
    /// Time of flight, s.
    pub time_s: Vec<Interval>,
    /// Launch point and bearing, where both are known.
    pub heading: Option<Heading>,
}

/// Why claims are no evidence for a reconstruction.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EvidenceError {
    /// No claim of a metric that every reconstruction needs.
    #[error("no {0} with a number: a reconstruction needs an apogee and a ground distance")]
    Missing(Metric),
    /// A metric's values that no flight of this kind has.
    #[error("{metric} of {low} to {high} {unit}: a reconstruction takes {allowed}")]
    OutOfReach {
        /// The metric.
        metric: Metric,
        /// The lower end, in the unit shown.
        low: f64,
        /// The upper end, in the unit shown.
        high: f64,
        /// The unit shown.
        unit: &'static str,
        /// What would be taken.
        allowed: &'static str,
    },
    /// The bearing is no number.
    #[error("bearing {0} deg: write a number of degrees clockwise from north")]
    Bearing(f64),
}

impl Heading {
    /// The heading of a flight in the record, where its launch point and azimuth are known.
    #[must_use]
    pub fn of_flight(flight: &Flight) -> Option<Self> {
        let launch = flight.launch_site.as_ref()?.point;
        let bearing_deg = flight.launch_azimuth.as_ref()?.azimuth_deg;
        Some(Self { launch, bearing_deg })
    }
}

impl Evidence {
    /// The evidence of one party's account: its time with the apogee and distance that it stands with.
    #[must_use]
    pub fn of_account(account: &Account<'_>, heading: Option<Heading>) -> Self {
        let told = [account.time, account.apogee.told, account.distance.told];
        Self::of_figures(told.iter().map(|told| &told.claim.figure), heading)
    }

    /// The evidence of figures; those of other metrics and those without a number are left aside.
    #[must_use]
    pub fn of_figures<'a>(
        figures: impl IntoIterator<Item = &'a Figure>,
        heading: Option<Heading>,
    ) -> Self {
        let mut evidence = Self { heading, ..Self::default() };
        for figure in figures {
            let Some(interval) = Interval::of_figure(figure) else { continue };
            match figure.metric() {
                Metric::Apogee => evidence.apogee_m.push(interval),
                Metric::GroundDistance => evidence.ground_distance_m.push(interval),
                Metric::FlightTime => evidence.time_s.push(interval),
                _ => {}
            }
        }
        evidence
    }

    /// Whether a reconstruction can start from it.
    ///
    /// # Errors
    /// - no apogee or no ground distance: [`EvidenceError::Missing`];
    /// - an apogee not from 1 to 100,000 km, a distance above 20,015 km, or a time above two days:
    ///   [`EvidenceError::OutOfReach`];
    /// - a bearing that is no number: [`EvidenceError::Bearing`].
    pub fn check(&self) -> Result<(), EvidenceError> {
        if self.apogee_m.is_empty() {
            return Err(EvidenceError::Missing(Metric::Apogee));
        }
        if self.ground_distance_m.is_empty() {
            return Err(EvidenceError::Missing(Metric::GroundDistance));
        }
        let within = |metric, intervals: &[Interval], least: f64, most: f64, unit, allowed| {
            let si = if unit == "km" { 1000.0 } else { 60.0 };
            match intervals.iter().find(|i| !(i.low >= least && i.high <= most && i.low <= i.high))
            {
                None => Ok(()),
                Some(interval) => Err(EvidenceError::OutOfReach {
                    metric,
                    low: interval.low / si,
                    high: interval.high / si,
                    unit,
                    allowed,
                }),
            }
        };
        within(Metric::Apogee, &self.apogee_m, 1e3, 1e8, "km", "1 to 100,000 km")?;
        within(
            Metric::GroundDistance,
            &self.ground_distance_m,
            0.0,
            2.0015e7,
            "km",
            "0 to 20,015 km",
        )?;
        within(Metric::FlightTime, &self.time_s, 0.0, 172_800.0, "min", "0 to 2,880 min")?;
        match self.heading {
            Some(heading) if !(-360.0..=720.0).contains(&heading.bearing_deg) => {
                Err(EvidenceError::Bearing(heading.bearing_deg))
            }
            _ => Ok(()),
        }
    }

    /// The narrowest interval of a metric: what values are drawn from. The others weigh them.
    pub(crate) fn narrowest(intervals: &[Interval]) -> Option<&Interval> {
        let order = crate::order::ascending(intervals.iter().map(Interval::width));
        order.first().and_then(|&at| intervals.get(at))
    }
}
