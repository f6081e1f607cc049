//! Flights that no free fall explains: too flat for their distance, wholly inside dense air, or longer than any fall.
//!
//! Lift, a pull-up, power after burnout, a parachute, a glide or an orbit: which of them it was no figure says. From
//! such figures no arc and no range follow, and they are no typing error.

use serde::{Deserialize, Serialize};

use super::energy_only::central;
use super::evidence::Evidence;
use super::observable::Observable;
use super::proposal::{Branch, HIGHEST_KM, apogee_with, least_energy_apogee_km};
use crate::claim::Side;

/// What speaks against free fall.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum NotBallistic {
    /// The apogee is far below that of least energy to the distance, and in or just above the air.
    TooFlat {
        /// The claimed apogee, km.
        apogee_km: f64,
        /// The claimed ground distance, km.
        ground_distance_km: f64,
        /// The apogee of least energy to that distance, km.
        least_energy_apogee_km: f64,
    },
    /// The flight never leaves dense air, so drag would end it long before.
    InDenseAir {
        /// The claimed apogee, km.
        apogee_km: f64,
        /// The claimed ground distance, km.
        ground_distance_km: f64,
    },
    /// The time is that of a fall from higher than any ballistic test has been told of.
    BeyondAnyFall {
        /// The claimed time, s.
        time_s: f64,
        /// The apogee that two-body flight of that time has, km; none below 20,000 km where it is absent.
        apogee_km: Option<f64>,
    },
    /// The time is far longer than that of flights to the claimed apogee and distance, and no slip mends it.
    HeldUp {
        /// The claimed time, s.
        time_s: f64,
        /// The time that nineteen in twenty such flights stay under, s.
        longest_s: f64,
    },
}

/// Apogee, in parts of that of least energy to the distance, under which a flight through air is too flat.
///
/// Of an open table of short-range tests those told of as quasi-ballistic lie at 0.29 to 0.55, and artillery rockets,
/// which fall freely, from 0.58.
const FLAT_SHARE: f64 = 0.56;

/// Apogee up to which a flat flight has enough air to be held up by, km.
const AIR_KM: f64 = 110.0;

/// Apogee under which a flight is wholly inside dense air, km, and the distance, in apogees, from which it cannot be
/// a fall.
const DENSE_AIR_KM: f64 = 15.0;
const DENSE_AIR_APOGEES: f64 = 12.0;

/// How many times longer than nineteen in twenty flights a time is that no fall explains.
pub(super) const HELD_UP: f64 = 1.2;

impl NotBallistic {
    /// What speaks against free fall in the claims themselves, by closed forms; `None` where nothing does.
    #[must_use]
    pub fn of(evidence: &Evidence) -> Option<Self> {
        let number = |what| evidence.narrowest(what).map(central);
        let km = |what| number(what).map(|m| m / 1000.0);
        let (apogee, distance) = (km(Observable::Apogee), km(Observable::GroundDistance));
        match (apogee, distance, number(Observable::FlightTime)) {
            (Some(apogee_km), Some(ground_distance_km), _) => {
                // A bound leaves open that the flight went steeper.
                let open = |what, side| {
                    evidence.narrowest(what).filter(move |one| one.open_side() == side)
                };
                let highest_km = open(Observable::Apogee, Side::Above)
                    .map_or(apogee_km, |one| one.high / 1000.0);
                let nearest_km = open(Observable::GroundDistance, Side::Below)
                    .map_or(ground_distance_km, |one| one.low / 1000.0);
                flat(highest_km, nearest_km)
                    .map(|found| found.told_of(apogee_km, ground_distance_km))
            }
            (None, Some(ground_distance_km), Some(time_s)) => {
                beyond_any_fall(time_s, ground_distance_km)
            }
            (None, None, Some(time_s)) => beyond_any_fall(time_s, 0.0),
            _ => None,
        }
    }
}

impl NotBallistic {
    /// The same said of the figures as they were claimed.
    fn told_of(self, apogee_km: f64, ground_distance_km: f64) -> Self {
        match self {
            Self::TooFlat { .. } => Self::TooFlat {
                apogee_km,
                ground_distance_km,
                least_energy_apogee_km: least_energy_apogee_km(ground_distance_km),
            },
            Self::InDenseAir { .. } => Self::InDenseAir { apogee_km, ground_distance_km },
            other => other,
        }
    }
}

fn flat(apogee_km: f64, ground_distance_km: f64) -> Option<NotBallistic> {
    if apogee_km < DENSE_AIR_KM && ground_distance_km > DENSE_AIR_APOGEES * apogee_km {
        return Some(NotBallistic::InDenseAir { apogee_km, ground_distance_km });
    }
    let least_energy_apogee_km = least_energy_apogee_km(ground_distance_km);
    let is_flat = apogee_km <= AIR_KM && apogee_km < FLAT_SHARE * least_energy_apogee_km;
    is_flat.then_some(NotBallistic::TooFlat {
        apogee_km,
        ground_distance_km,
        least_energy_apogee_km,
    })
}

fn beyond_any_fall(time_s: f64, ground_distance_km: f64) -> Option<NotBallistic> {
    // Ten minutes of power and air are more than any vehicle of the priors adds.
    let apogee =
        |time_s| apogee_with(Observable::FlightTime, time_s, ground_distance_km, Branch::Lofted);
    let highest_s =
        super::proposal::on_arc(Observable::FlightTime, HIGHEST_KM, ground_distance_km)?;
    (time_s > highest_s + 600.0)
        .then(|| NotBallistic::BeyondAnyFall { time_s, apogee_km: apogee(time_s) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconstruct::interval::{Belief, Interval};

    fn evidence(apogee_km: f64, distance_km: f64) -> Evidence {
        let at = |km: f64| Interval { low: km * 1e3, high: km * 1e3, belief: Belief::Even };
        Evidence::default()
            .with(Observable::Apogee, at(apogee_km))
            .with(Observable::GroundDistance, at(distance_km))
    }

    /// Apogee and distance, km, of flights told of as held up by lift, and of others that fell freely.
    #[test]
    fn flat_flights_are_told_from_falling_ones() {
        for (apogee_km, distance_km) in [
            (20.0, 190.0),
            (50.0, 600.0),
            (30.0, 700.0),
            (60.0, 1000.0),
            (60.0, 800.0),
            (60.0, 590.0),
            (60.0, 450.0),
            (36.0, 430.0),
            (42.0, 380.0),
            (50.0, 410.0),
            (50.0, 850.0),
            (50.0, 900.0),
            (101.0, 1000.0),
            (99.8, 1500.0),
        ] {
            let found = NotBallistic::of(&evidence(apogee_km, distance_km));
            assert!(
                matches!(found, Some(NotBallistic::TooFlat { .. })),
                "{apogee_km} {distance_km}"
            );
        }
        for (apogee_km, distance_km) in [
            (50.0, 350.0),
            (50.0, 200.0),
            (97.0, 380.0),
            (35.0, 240.0),
            (80.0, 350.0),
            (550.0, 2700.0),
            (770.0, 3700.0),
            (1000.0, 4600.0),
            (550.0, 500.0),
            (910.0, 450.0),
            (186.4, 483.0),
            (209.0, 430.0),
            (304.0, 300.0),
            (1250.0, 7786.0),
            (2802.0, 933.0),
        ] {
            assert_eq!(NotBallistic::of(&evidence(apogee_km, distance_km)), None);
        }
        let air = NotBallistic::of(&evidence(5.768, 989.0));
        assert!(matches!(air, Some(NotBallistic::InDenseAir { .. })), "{air:?}");
    }
}
