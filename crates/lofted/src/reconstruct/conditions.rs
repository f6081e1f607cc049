//! The greatest range under other conditions: on a plain gravity turn, or with a heavier payload.

use serde::{Deserialize, Serialize};

use super::ensemble::Ensemble;
use super::member::{Member, Reach};
use super::spread::Spread;
use super::withheld::Withheld;
use crate::earth::frames::Rotation;
use crate::earth::model::EarthModel;
use crate::order::by_keys;
use crate::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use crate::trajectory::vehicle::{Vehicle, VehicleParameters};

/// How a vehicle is steered for range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ascent {
    /// By the steering that carries it farthest.
    BestSteering,
    /// Tipped over once and left to gravity: [`RangeQuestion::gravity_turn_range`].
    GravityTurn,
}

/// What a heavier payload than the one flown costs; no masses are needed for it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeavierPayload {
    /// This much of the final speed, m/s.
    LosesSpeedMS(f64),
    /// This share of the greatest range of the median vehicle, above 0 and below 1.
    CostsRange(f64),
}

/// Members whose range is found under other conditions, from p05 to p95.
const SAMPLED: u32 = 21;

/// Greatest loss of speed that is looked at, as a share of the velocity gain.
const MOST_LOST: f64 = 0.9;

impl Ensemble {
    /// Greatest range under other conditions, km, over an Earth at rest; infinite where a percentile reaches the
    /// antipode.
    ///
    /// Found for 21 members whose ranges lie evenly between p05 and p95 of the weight, so that with the best
    /// steering and nothing lost it is [`max_range_km`](Self::max_range_km) to less than a kilometre.
    ///
    /// `lost_speed_m_s`: what a heavier payload takes of the velocity gain; 0 for the payload flown.
    ///
    /// # Errors
    /// As [`max_range_km`](Self::max_range_km); or half of the vehicles and more find no flight under these
    /// conditions. One that finds none is left out.
    pub fn range_under_km(&self, ascent: Ascent, lost_speed_m_s: f64) -> Result<Spread, Withheld> {
        if let Some(why) = self.withheld() {
            return Err(why);
        }
        let sampled = self.between_p05_and_p95();
        let reaches = |member: &&Member| member.reach_under(ascent, lost_speed_m_s);
        let ranges: Vec<f64> = sampled.iter().filter_map(reaches).map(Reach::ordered_km).collect();
        let ranges = by_keys(ranges, |km| [*km, 0.0]);
        match (ranges.first(), ranges.get(ranges.len() / 2), ranges.last()) {
            (Some(&p05), Some(&p50), Some(&p95)) if 2 * ranges.len() > sampled.len() => {
                Ok(Spread { p05, p50, p95 })
            }
            _ => Err(Withheld::NoFlight),
        }
    }

    /// The loss of final speed, m/s, that stands for a heavier payload: for a share of the range, that which
    /// shortens the range of the median vehicle by it.
    ///
    /// `None` for a share of the range where the median vehicle reaches the antipode, for what is not above 0, for
    /// more than the vehicle gains, and where no vehicle is known.
    #[must_use]
    pub fn lost_speed_m_s(&self, heavier: HeavierPayload) -> Option<f64> {
        let sampled = self.between_p05_and_p95();
        let median = *sampled.get(sampled.len() / 2)?;
        let most_m_s = MOST_LOST * median.velocity_gain_m_s();
        match heavier {
            HeavierPayload::LosesSpeedMS(lost) => (lost > 0.0 && lost < most_m_s).then_some(lost),
            HeavierPayload::CostsRange(share) if share > 0.0 && share < 1.0 => {
                let reach_km = |lost| {
                    let reach = median.reach_under(Ascent::BestSteering, lost);
                    reach.map_or(0.0, Reach::ordered_km)
                };
                let wanted_km = (1.0 - share) * reach_km(0.0);
                if !wanted_km.is_finite() || wanted_km <= 0.0 {
                    return None;
                }
                let (mut low, mut high) = (0.0, most_m_s);
                // 14 halvings of some km/s leave less than a metre a second.
                for _ in 0..14 {
                    let middle = 0.5 * (low + high);
                    if reach_km(middle) > wanted_km {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                Some(0.5 * (low + high))
            }
            HeavierPayload::CostsRange(_) => None,
        }
    }

    /// Members whose ranges lie evenly between p05 and p95 of the weight, the shortest first.
    fn between_p05_and_p95(&self) -> Vec<&Member> {
        let ranged: Vec<&Member> = self
            .members()
            .iter()
            .filter(|member| member.max_range.is_some() && member.weight > 0.0)
            .collect();
        let key = |member: &&Member| {
            let km = member.max_range.map_or(f64::INFINITY, Reach::ordered_km);
            // Of vehicles that reach the antipode the slower comes first.
            [km, member.burnout_speed_m_s]
        };
        let ranged = by_keys(ranged, key);
        let total: f64 = ranged.iter().map(|member| member.weight).sum();
        let mut sampled = Vec::with_capacity(SAMPLED as usize);
        let (mut below, mut at) = (0.0, 0);
        for k in 0..SAMPLED {
            let share = 0.05 + 0.9 * f64::from(k) / f64::from(SAMPLED - 1);
            while let Some(member) = ranged.get(at) {
                if below + member.weight >= share * total || at + 1 == ranged.len() {
                    sampled.push(*member);
                    break;
                }
                below += member.weight;
                at += 1;
            }
        }
        sampled
    }
}

impl Member {
    /// The vehicle with a heavier payload, which takes `lost_speed_m_s` of its velocity gain.
    ///
    /// `None` where less than a tenth of the gain is left.
    #[must_use]
    pub fn vehicle_less_m_s(&self, lost_speed_m_s: f64) -> Option<Vehicle> {
        let parameters = *self.vehicle.parameters();
        let velocity_gain_m_s = parameters.velocity_gain_m_s - lost_speed_m_s;
        if velocity_gain_m_s < (1.0 - MOST_LOST) * parameters.velocity_gain_m_s {
            return None;
        }
        Vehicle::new(VehicleParameters { velocity_gain_m_s, ..parameters }).ok()
    }

    /// How far the vehicle reaches over an Earth at rest; `None` where no steering tried gives a flight.
    fn reach_under(&self, ascent: Ascent, lost_speed_m_s: f64) -> Option<Reach> {
        let question = RangeQuestion {
            vehicle: self.vehicle_less_m_s(lost_speed_m_s)?,
            launch: self.launch,
            earth: EarthModel { rotation: Rotation::Still, ..self.earth },
            turn_start_s: self.steering.parameters().turn_start_s,
        };
        let found = match ascent {
            Ascent::BestSteering => question.maximum_range(SearchStart::Cold),
            Ascent::GravityTurn => question.gravity_turn_range(),
        };
        Some(match found.ok()? {
            MaximumRange::UpTo(farthest) => Reach::Kilometres(farthest.range_km),
            MaximumRange::ReachesTheAntipode => Reach::Antipode,
        })
    }
}
