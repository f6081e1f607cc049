//! What a reconstruction is held to: the intervals of the claims, and where the flight started.

use serde::{Deserialize, Serialize};

use super::interval::Interval;
use super::observable::{ModelError, Observable, Observed};
use crate::account::Account;
use crate::claim::{Figure, Stated};
use crate::earth::GeoPoint;
use crate::flight::Flight;
use crate::order::by_keys;

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
/// Several intervals of one observable all hold at once. Without a heading the Earth stands still and is a
/// sphere, because no direction is known.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// What was observed, in any number and order.
    pub observed: Vec<Observed>,
    /// Launch point and bearing, where both are known.
    pub heading: Option<Heading>,
    /// Where it came down, where that was told as a point.
    pub impact: Option<GeoPoint>,
}

/// Why claims are no evidence for a reconstruction.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EvidenceError {
    /// Nothing that an arc follows from.
    #[error(
        "no figure that an arc follows from: give an apogee, a ground distance, a time of flight or to the apogee, or a speed"
    )]
    NoArc,
    /// Values of an observable that no flight of this kind has.
    #[error("{what} of {told}: a reconstruction takes {allowed}")]
    OutOfReach {
        /// The observable.
        what: Observable,
        /// The figure as it was stated, or what was made of other figures.
        told: String,
        /// What would be taken.
        allowed: &'static str,
    },
    /// The bearing is no number of degrees from north.
    #[error("bearing {0} deg: write a number of degrees clockwise from north, from 0 to 360")]
    Bearing(f64),
}

/// An interval about a number that a reconstruction takes, up to the last that it takes: 20,000 km as they are rounded
/// do not leave open what lies beyond the antipode.
fn within_reach(what: Observable, interval: Interval) -> Interval {
    let [_, most] = what.reach_si();
    let number = interval.number();
    let reaches = number < most || (number <= most && interval.is_closed());
    Interval { high: if reaches { interval.high.min(most) } else { interval.high }, ..interval }
}

/// A claim as it was stated; where it was made from other figures, its number.
fn told(observed: &Observed) -> String {
    let (unit, si) = observed.what.shown_in();
    let number = observed.interval.number() / si;
    match observed.figure {
        // Nobody counts the digits of more.
        _ if number > 1e15 => format!("{number:e} {unit}"),
        Some(figure) => Stated { amount: figure.amount(), unit: figure.unit() }.to_string(),
        None => format!("{number} {unit}"),
    }
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
        let observed = figures.into_iter().filter_map(|figure| {
            let what = Observable::of_metric(figure.metric())?;
            let interval = within_reach(what, Interval::of_figure(figure)?);
            Some(Observed { what, interval, figure: Some(*figure) })
        });
        Self { observed: observed.collect(), heading, impact: None }
    }

    /// The same with one more interval.
    #[must_use]
    pub fn with(mut self, what: Observable, interval: Interval) -> Self {
        let interval = within_reach(what, interval);
        self.observed.push(Observed { what, interval, figure: None });
        self
    }

    /// The same without any interval of an observable.
    #[must_use]
    pub fn without(&self, what: Observable) -> Self {
        let observed = self.observed.iter().filter(|one| one.what != what).copied().collect();
        Self { observed, ..self.clone() }
    }

    /// The intervals of an observable, in their order.
    pub fn intervals(&self, what: Observable) -> impl Iterator<Item = &Interval> {
        self.observed.iter().filter(move |one| one.what == what).map(|one| &one.interval)
    }

    /// What the model itself may miss an observable by, beside these claims.
    ///
    /// What is not known of a climb moves the apogee and the impact together. Where both times were claimed they tell
    /// no more than one of them, so that each counts for half.
    #[must_use]
    pub fn model_error(&self, what: Observable) -> ModelError {
        let times = [Observable::TimeToApogee, Observable::FlightTime];
        match what.model_error() {
            ModelError::OfClimb(sigma)
                if times.contains(&what) && times.iter().all(|time| self.has(*time)) =>
            {
                ModelError::OfClimb(sigma * core::f64::consts::SQRT_2)
            }
            error => error,
        }
    }

    /// Whether an observable was claimed.
    #[must_use]
    pub fn has(&self, what: Observable) -> bool {
        self.intervals(what).next().is_some()
    }

    /// Whether a reconstruction can start from it.
    ///
    /// # Errors
    /// - nothing that an arc follows from: [`EvidenceError::NoArc`];
    /// - a value beyond [`Observable::reach_si`], such as an apogee above 100,000 km:
    ///   [`EvidenceError::OutOfReach`];
    /// - a bearing that is no number from 0 to 360: [`EvidenceError::Bearing`].
    pub fn check(&self) -> Result<(), EvidenceError> {
        let beside = [Observable::BurnTime, Observable::BurnoutAltitude];
        if self.observed.iter().all(|one| beside.contains(&one.what)) {
            return Err(EvidenceError::NoArc);
        }
        let beyond = |one: &&Observed| {
            let ([least, most], interval) = (one.what.reach_si(), &one.interval);
            !(interval.low >= least && interval.high <= most && interval.low <= interval.high)
        };
        if let Some(observed) = self.observed.iter().find(beyond) {
            let (what, allowed) = (observed.what, observed.what.reach_words());
            return Err(EvidenceError::OutOfReach { what, told: told(observed), allowed });
        }
        match self.heading {
            Some(heading) if !(0.0..=360.0).contains(&heading.bearing_deg) => {
                Err(EvidenceError::Bearing(heading.bearing_deg))
            }
            _ => Ok(()),
        }
    }

    /// The narrowest interval of an observable, one with both ends where there is one: what values are drawn from. The
    /// others weigh them.
    pub(crate) fn narrowest(&self, what: Observable) -> Option<&Interval> {
        by_keys(self.intervals(what).collect(), |one| one.looseness()).first().copied()
    }

    /// Whether an observable was claimed with both ends.
    pub(crate) fn has_closed(&self, what: Observable) -> bool {
        self.intervals(what).any(Interval::is_closed)
    }

    /// The greatest lower and the least upper end of the claims on an observable, in m, s or m/s: where all of them hold.
    pub(crate) fn common(&self, what: Observable) -> [f64; 2] {
        self.intervals(what)
            .fold([0.0, f64::INFINITY], |[low, high], one| [low.max(one.low), high.min(one.high)])
    }
}
