//! Figures that exclude each other by what they are, whatever flew: told first, and before any slip.

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;
use super::interval::{Belief, Interval};
use super::observable::Observable;
use super::proposal::on_arc;
use crate::claim::Side;
use crate::earth::constants::{MEAN_RADIUS_M, MU_M3_S2};
use crate::math::sqrt;
use crate::trajectory::kepler::ANTIPODE_KM;

/// Why no flight at all has such figures.
///
/// # Units and conventions
/// Numbers are those of the claims, in m, s or m/s.
///
/// # Examples
/// ```
/// use lofted::claim::{Figure, Metric, Unit};
/// use lofted::reconstruct::contradiction::Contradiction;
/// use lofted::reconstruct::evidence::Evidence;
///
/// let burn = Figure::new(Metric::BurnTime, "20".parse()?, Unit::Minutes)?;
/// let time = Figure::new(Metric::FlightTime, "15".parse()?, Unit::Minutes)?;
/// let found = Contradiction::of(&Evidence::of_figures(&[burn, time], None));
/// let Some(Contradiction::Order { more_si, less_si, .. }) = found else { unreachable!() };
/// assert_eq!((more_si, less_si), (1200.0, 900.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Contradiction {
    /// A bound from below lies above a bound from above on the same figure.
    Bounds {
        /// The figure.
        what: Observable,
        /// What it is at least.
        least_si: f64,
        /// What it is at most.
        most_si: f64,
    },
    /// A figure that is a part of another is greater than it: a burn longer than its flight.
    Order {
        /// The figure that has to be the smaller one.
        part: Observable,
        /// What it was told as.
        more_si: f64,
        /// The figure that has to be the greater one.
        whole: Observable,
        /// What that was told as.
        less_si: f64,
    },
    /// A speed at or above that of a circular orbit at the surface, and no higher an apogee: it need not come down.
    Orbit {
        /// The speed, m/s.
        speed_m_s: f64,
        /// The apogee, m.
        apogee_m: f64,
        /// The speed of a circular orbit at the surface, m/s.
        circular_m_s: f64,
    },
}

/// Figures of which the first is never greater than the second.
const PARTS: [(Observable, Observable); 4] = [
    (Observable::BurnTime, Observable::FlightTime),
    (Observable::TimeToApogee, Observable::FlightTime),
    (Observable::BurnoutAltitude, Observable::Apogee),
    (Observable::BurnoutSpeed, Observable::GreatestSpeed),
];

impl Contradiction {
    /// What excludes itself in claims, by closed forms; `None` where nothing does.
    #[must_use]
    pub fn of(evidence: &Evidence) -> Option<Self> {
        bounds(evidence)
            .or_else(|| PARTS.iter().find_map(|(part, whole)| order(evidence, *part, *whole)))
            .or_else(|| orbit(evidence))
    }

    /// Whether no flight at all has such figures; one at orbital speed may have.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        !matches!(self, Self::Orbit { .. })
    }
}

/// What a claim leaves open to the last: an open end leaves open all that lies beyond it.
pub(super) fn ends(one: &Interval) -> [f64; 2] {
    match one.open_side() {
        Side::Above => [one.low, f64::INFINITY],
        Side::Below => [0.0, one.high],
        Side::Both => [one.low, one.high],
    }
}

fn bounds(evidence: &Evidence) -> Option<Contradiction> {
    Observable::ALL.iter().find_map(|what| {
        let on = |side: Side| evidence.intervals(*what).filter(move |one| one.open_side() == side);
        let least_si = on(Side::Above).map(|one| one.low).reduce(f64::max)?;
        let most_si = on(Side::Below).map(|one| one.high).reduce(f64::min)?;
        (least_si > most_si).then_some(Contradiction::Bounds { what: *what, least_si, most_si })
    })
}

fn order(evidence: &Evidence, part: Observable, whole: Observable) -> Option<Contradiction> {
    let by_end = |what: Observable, end: usize| {
        evidence.intervals(what).map(move |one| (ends(one)[end], one.number()))
    };
    let (least, more_si) = by_end(part, 0).reduce(|a, b| if b.0 > a.0 { b } else { a })?;
    let (most, less_si) = by_end(whole, 1).reduce(|a, b| if b.0 < a.0 { b } else { a })?;
    (least > most).then_some(Contradiction::Order { part, more_si, whole, less_si })
}

fn orbit(evidence: &Evidence) -> Option<Contradiction> {
    let circular_m_s = sqrt(MU_M3_S2 / MEAN_RADIUS_M);
    let apogee = evidence.narrowest(Observable::Apogee)?;
    if evidence.has(Observable::GroundDistance) || apogee.open_side() == Side::Above {
        return None;
    }
    let reached = |one: &Interval| match one.open_side() {
        Side::Both if one.belief == Belief::Even => one.high,
        Side::Both => one.number(),
        Side::Above => one.low,
        Side::Below => 0.0,
    };
    let of = [Observable::GreatestSpeed, Observable::BurnoutSpeed];
    let fastest = of.iter().flat_map(|what| evidence.intervals(*what));
    let fastest = fastest.reduce(|a, b| if reached(b) > reached(a) { b } else { a })?;
    // So fast and no higher it comes down half-way round the Earth at the nearest, or not at all.
    let around_m_s = on_arc(Observable::GreatestSpeed, apogee.number() / 1000.0, ANTIPODE_KM)?;
    let is_orbital = reached(fastest) >= circular_m_s && reached(fastest) >= 0.99 * around_m_s;
    let (speed_m_s, apogee_m) = (fastest.number(), apogee.number());
    is_orbital.then_some(Contradiction::Orbit { speed_m_s, apogee_m, circular_m_s })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Figure, Metric, Stated, Unit};

    fn of(figures: &[(Metric, &str)]) -> Option<Contradiction> {
        let unit = |metric| match metric {
            Metric::FlightTime | Metric::BurnTime | Metric::TimeToApogee => Unit::Minutes,
            Metric::BurnoutSpeed | Metric::GreatestSpeed => Unit::KilometresPerSecond,
            _ => Unit::Kilometres,
        };
        let figure = |(metric, text): &(Metric, &str)| {
            let stated = Stated::read(text, unit(*metric)).unwrap();
            Figure::new(*metric, stated.amount, stated.unit).unwrap()
        };
        let figures: Vec<Figure> = figures.iter().map(figure).collect();
        Contradiction::of(&Evidence::of_figures(&figures, None))
    }

    #[test]
    fn each_is_found_by_what_the_figures_are() {
        let bounds = of(&[(Metric::Apogee, "over 2,000 km"), (Metric::Apogee, "under 1,500 km")]);
        assert!(matches!(
            bounds,
            Some(Contradiction::Bounds { least_si: 2e6, most_si: 1.5e6, .. })
        ));
        for (part, whole) in [
            ((Metric::BurnTime, "20 min"), (Metric::FlightTime, "15 min")),
            ((Metric::BurnTime, "10 min"), (Metric::FlightTime, "8 min")),
            ((Metric::BurnoutAltitude, "500 km"), (Metric::Apogee, "300 km")),
            ((Metric::BurnoutSpeed, "5 km/s"), (Metric::GreatestSpeed, "3 km/s")),
            ((Metric::TimeToApogee, "20 min"), (Metric::FlightTime, "15 min")),
        ] {
            let found = of(&[part, whole]);
            assert!(matches!(found, Some(Contradiction::Order { .. })), "{part:?} {found:?}");
        }
        for speed in ["7.9 km/s", "7.95 km/s", "8.2 km/s"] {
            let found = of(&[(Metric::Apogee, "500 km"), (Metric::GreatestSpeed, speed)]);
            assert!(matches!(found, Some(Contradiction::Orbit { .. })), "{speed} {found:?}");
        }
    }

    #[test]
    fn what_a_flight_may_have_is_none() {
        for figures in [
            &[(Metric::Apogee, "over 1,500 km"), (Metric::Apogee, "under 2,000 km")][..],
            &[(Metric::Apogee, "more than 6,000 km"), (Metric::GreatestSpeed, "8 km/s")],
            &[(Metric::Apogee, "6,000 km"), (Metric::GreatestSpeed, "7.9 km/s")],
            &[(Metric::Apogee, "500 km"), (Metric::GreatestSpeed, "up to 9 km/s")],
            &[(Metric::BurnTime, "5 min"), (Metric::FlightTime, "over 4 min")],
            &[(Metric::BurnoutSpeed, "3 km/s"), (Metric::GreatestSpeed, "3 km/s")],
        ] {
            assert_eq!(of(figures), None, "{figures:?}");
        }
    }
}
