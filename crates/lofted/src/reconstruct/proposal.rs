//! From whatever was claimed to arcs to aim at: what is drawn from a claim, what is solved for, and what is left
//! to a prior that the answer has to say.

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;
use super::observable::Observable;
use crate::claim::vocabulary::vocabulary;
use crate::earth::constants::MEAN_RADIUS_M;
use crate::math::{cos, exp, ln, sin};
use crate::trajectory::kepler::{ANTIPODE_KM, KeplerArc};

vocabulary! {
    /// Which of the two arcs of a speed and a distance.
    pub enum Branch, "branch" {
        /// The higher one.
        Lofted = "lofted",
        /// The lower one.
        Depressed = "depressed",
    }
}

/// What the claims determine of the arc.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pins {
    /// One arc, as closely as the figures were printed.
    Arc,
    /// Two arcs, one higher and one lower, with a weight each.
    Branches,
    /// A family of arcs under a prior that fills what is left open.
    Family,
}

/// A figure that the claims leave open, and the prior that fills it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LeftOpen {
    /// The figure.
    pub what: Observable,
    /// The prior: even by the logarithm between two bounds.
    pub prior: OpenPrior,
}

/// Bounds between which a prior is even by the logarithm.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum OpenPrior {
    /// Between two distances, km.
    Kilometres {
        /// The lower bound, km.
        low_km: f64,
        /// The upper bound, km.
        high_km: f64,
    },
    /// Between multiples of the apogee of least energy to the distance, and at most a height.
    LeastEnergyApogees {
        /// The lower multiple.
        low: f64,
        /// The upper multiple.
        high: f64,
        /// The greatest apogee, km.
        most_km: f64,
    },
}

/// Ground distances that are looked at where none was claimed, km: from the shortest that is told as a ballistic
/// test to the longest that has been flown.
const OPEN_DISTANCE_KM: [f64; 2] = [100.0, 12_000.0];

/// Apogees that are looked at where none follows, in parts of that of least energy: from flat to as steep as the
/// steepest test flights.
const OPEN_APOGEE: [f64; 2] = [0.5, 30.0];

/// The highest apogee looked at, km: no ballistic test has been told of above 8,000 km.
pub(crate) const HIGHEST_KM: f64 = 10_000.0;

/// The lowest apogee looked at, km.
const LOWEST_KM: f64 = 2.0;

/// Where the apogee of a draw comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ApogeeFrom {
    /// A claim.
    Claim,
    /// The apogee at which the flight has a drawn value of this observable.
    Solved(Observable),
    /// The prior.
    Prior,
}

/// How draws come to an arc.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) apogee: ApogeeFrom,
    /// Whether the ground distance is left to the prior.
    pub(crate) distance_left_open: bool,
}

impl Plan {
    /// The plan that reaches an arc from what was claimed with the least left open.
    pub(crate) fn of(evidence: &Evidence) -> Self {
        let solvable = [
            Observable::FlightTime,
            Observable::TimeToApogee,
            Observable::GreatestSpeed,
            Observable::BurnoutSpeed,
        ];
        let times = || solvable.into_iter().filter(|what| !has_two_branches(*what));
        let apogee = if evidence.has_closed(Observable::Apogee) {
            ApogeeFrom::Claim
        } else if evidence.has(Observable::Apogee) {
            // A bound tells less of the apogee than a time does, and is tested by it.
            times()
                .find(|what| evidence.has_closed(*what))
                .map_or(ApogeeFrom::Claim, ApogeeFrom::Solved)
        } else {
            solvable
                .into_iter()
                .find(|what| evidence.has(*what))
                .map_or(ApogeeFrom::Prior, ApogeeFrom::Solved)
        };
        Self { apogee, distance_left_open: !evidence.has(Observable::GroundDistance) }
    }

    pub(crate) fn pins(self) -> Pins {
        match self.apogee {
            _ if self.distance_left_open => Pins::Family,
            ApogeeFrom::Prior => Pins::Family,
            ApogeeFrom::Solved(what) if has_two_branches(what) => Pins::Branches,
            ApogeeFrom::Claim | ApogeeFrom::Solved(_) => Pins::Arc,
        }
    }

    pub(crate) fn left_open(self) -> Vec<LeftOpen> {
        let [low_km, high_km] = OPEN_DISTANCE_KM;
        let distance = LeftOpen {
            what: Observable::GroundDistance,
            prior: OpenPrior::Kilometres { low_km, high_km },
        };
        let [low, high] = OPEN_APOGEE;
        let apogee = LeftOpen {
            what: Observable::Apogee,
            prior: OpenPrior::LeastEnergyApogees { low, high, most_km: HIGHEST_KM },
        };
        let open = [
            self.distance_left_open.then_some(distance),
            (self.apogee == ApogeeFrom::Prior).then_some(apogee),
        ];
        open.into_iter().flatten().collect()
    }

    /// Whether members are drawn from the claims on an observable, so that they cannot be weighed without them.
    pub(crate) fn draws_from(self, what: Observable) -> bool {
        match what {
            Observable::Apogee => !matches!(self.apogee, ApogeeFrom::Solved(_)),
            Observable::GroundDistance => true,
            _ => self.apogee == ApogeeFrom::Solved(what),
        }
    }
}

/// Whether a value of an observable is reached by a higher and by a lower arc to the same distance.
pub(crate) fn has_two_branches(what: Observable) -> bool {
    matches!(what, Observable::GreatestSpeed | Observable::BurnoutSpeed)
}

/// The ground distance under which a share of the prior lies, km.
pub(crate) fn open_distance_km(share: f64) -> f64 {
    let [low, high] = OPEN_DISTANCE_KM;
    low * exp(share * ln(high / low))
}

/// The apogee under which a share of the prior lies, km, of flights to a ground distance.
pub(crate) fn open_apogee_km(ground_distance_km: f64, share: f64) -> f64 {
    let least_km = least_energy_apogee_km(ground_distance_km).max(LOWEST_KM);
    let low = OPEN_APOGEE[0] * least_km;
    let high = (OPEN_APOGEE[1] * least_km).min(HIGHEST_KM).max(low);
    low * exp(share * ln(high / low))
}

/// Apogee of the two-body arc of least energy to a ground distance, km.
///
/// # References
/// Half the radius times sin + cos − 1 of half the range angle.
#[must_use]
pub fn least_energy_apogee_km(ground_distance_km: f64) -> f64 {
    let half_rad = 0.5 * ground_distance_km.clamp(0.0, ANTIPODE_KM) * 1000.0 / MEAN_RADIUS_M;
    0.5 * MEAN_RADIUS_M / 1000.0 * (sin(half_rad) + cos(half_rad) - 1.0)
}

/// What two-body flight has of an observable that an apogee can be solved for, in s or m/s.
pub(crate) fn on_arc(what: Observable, apogee_km: f64, ground_distance_km: f64) -> Option<f64> {
    let arc = KeplerArc::lofted(apogee_km, ground_distance_km).ok()?;
    Some(match what {
        Observable::FlightTime => arc.time_of_flight_s(),
        Observable::TimeToApogee => 0.5 * arc.time_of_flight_s(),
        Observable::GreatestSpeed | Observable::BurnoutSpeed => arc.launch_speed_m_s(),
        _ => return None,
    })
}

/// The apogee, km, at which two-body flight has a value of an observable, on a branch; `None` where none has.
pub(crate) fn apogee_with(
    what: Observable,
    value_si: f64,
    ground_distance_km: f64,
    branch: Branch,
) -> Option<f64> {
    let least_km = least_energy_apogee_km(ground_distance_km).max(LOWEST_KM);
    let (mut low, mut high) = match (has_two_branches(what), branch) {
        (false, _) => (LOWEST_KM, 2.0 * HIGHEST_KM),
        (true, Branch::Lofted) => (least_km, 2.0 * HIGHEST_KM),
        // Downwards in height is upwards in speed.
        (true, Branch::Depressed) => (least_km, LOWEST_KM),
    };
    let at = |apogee_km: f64| on_arc(what, apogee_km, ground_distance_km);
    if !(at(low)? <= value_si && value_si <= at(high)?) {
        return None;
    }
    // Halving by the logarithm: 50 rounds leave a part in 10 to the 14th.
    for _ in 0..50 {
        let middle = exp(0.5 * (ln(low) + ln(high)));
        if at(middle)? < value_si {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high)
}

/// Weight of an apogee solved for, which is its prior, even by the logarithm, over the density that solving
/// draws it with: one over the slope of the observable's logarithm by the apogee's.
pub(crate) fn solved_weight(
    what: Observable,
    apogee_km: f64,
    ground_distance_km: f64,
) -> Option<f64> {
    // Near least energy the speed hardly changes with the apogee, and the weight would know no bounds.
    const FLATTEST: f64 = 0.05;
    let step = 1.01;
    let above = on_arc(what, apogee_km * step, ground_distance_km)?;
    let below = on_arc(what, apogee_km / step, ground_distance_km)?;
    let slope = (ln(above / below) / (2.0 * ln(step))).abs();
    Some(1.0 / slope.max(FLATTEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_apogee_of_a_time_and_of_a_speed_comes_back() {
        for (apogee_km, distance_km) in
            [(7687.5, 1001.2), (550.0, 2700.0), (240.0, 1000.0), (60.0, 1000.0)]
        {
            for what in
                [Observable::FlightTime, Observable::TimeToApogee, Observable::GreatestSpeed]
            {
                let branch = if apogee_km > least_energy_apogee_km(distance_km) {
                    Branch::Lofted
                } else {
                    Branch::Depressed
                };
                let value = on_arc(what, apogee_km, distance_km).unwrap();
                let found = apogee_with(what, value, distance_km, branch).unwrap();
                assert!((found / apogee_km - 1.0).abs() < 1e-6, "{what} {found} {apogee_km}");
            }
        }
    }

    #[test]
    fn a_speed_below_least_energy_has_no_arc() {
        let least =
            on_arc(Observable::GreatestSpeed, least_energy_apogee_km(1000.0), 1000.0).unwrap();
        assert!((least - 3016.1).abs() < 1.0, "{least}");
        for branch in Branch::ALL {
            assert_eq!(apogee_with(Observable::GreatestSpeed, least - 1.0, 1000.0, *branch), None);
        }
    }
}
