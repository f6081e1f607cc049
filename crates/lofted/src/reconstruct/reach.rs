//! Whether named places are within reach: distance, azimuth, and the share of members that get there.

use serde::{Deserialize, Serialize};

use super::ensemble::Ensemble;
use super::evidence::Heading;
use super::member::Member;
use crate::earth::GeoPoint;
use crate::earth::ellipsoid::{Figure, Geodetic};
use crate::earth::geodesic::geodesic_between;
use crate::range::maximum::{MaximumRange, RangeQuestion, SearchStart};

/// A place by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub point: GeoPoint,
}

/// A place seen from a launch point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WithinReach {
    /// The place.
    pub place: Place,
    /// Distance along the ellipsoid, km.
    pub distance_km: f64,
    /// Azimuth at the launch point, degrees clockwise from north.
    pub azimuth_deg: f64,
    /// Share of the weight whose greatest range in that direction is enough, with the payload flown.
    pub share: f64,
    /// Members that the share was counted over.
    pub members: usize,
}

/// Whether a place is within reach of a reconstruction, counted over its heaviest members.
///
/// Flown over the turning Earth toward the place itself, so that firing east or west counts. Costs a search
/// for each of `most_members` members. `lost_speed_m_s`: what a heavier payload than the one flown takes of the final
/// speed; 0 for the payload flown.
///
/// `None` without a launch point (no direction is known) or without members.
#[must_use]
pub fn within_reach(
    ensemble: &Ensemble,
    place: &Place,
    lost_speed_m_s: f64,
    most_members: usize,
) -> Option<WithinReach> {
    let heading = ensemble.question().evidence.heading?;
    let mut tally = ReachTally::with_heavier_payload(heading, place.clone(), lost_speed_m_s);
    let order = crate::order::ascending(ensemble.members().iter().map(|member| -member.weight));
    for member in order.iter().take(most_members).filter_map(|&at| ensemble.members().get(at)) {
        tally.count(member);
    }
    tally.within_reach()
}

/// [`within_reach`] member by member, for a caller that has to stop in between.
#[derive(Debug, Clone)]
pub struct ReachTally {
    place: Place,
    lost_speed_m_s: f64,
    distance_km: f64,
    azimuth_deg: f64,
    start: SearchStart,
    all: f64,
    reaching: f64,
    counted: usize,
}

impl ReachTally {
    /// No member counted yet, for a place seen from the launch point of a heading, with the payload flown.
    #[must_use]
    pub fn new(heading: Heading, place: Place) -> Self {
        Self::with_heavier_payload(heading, place, 0.0)
    }

    /// The same with a heavier payload, which takes `lost_speed_m_s` of the final speed, m/s.
    #[must_use]
    pub fn with_heavier_payload(heading: Heading, place: Place, lost_speed_m_s: f64) -> Self {
        let at = |point: GeoPoint| {
            Geodetic::from_degrees(point.latitude_deg(), point.longitude_deg(), 0.0)
        };
        let line = geodesic_between(Figure::Wgs84, &at(heading.launch), &at(place.point));
        Self {
            place,
            lost_speed_m_s,
            distance_km: line.distance_m / 1000.0,
            azimuth_deg: line.azimuth_rad.to_degrees().rem_euclid(360.0),
            start: SearchStart::Cold,
            all: 0.0,
            reaching: 0.0,
            counted: 0,
        }
    }

    /// Counts a member; one whose search fails is left out.
    pub fn count(&mut self, member: &Member) {
        let Some((reaches, next)) = self.reaches(member) else { return };
        self.start = next;
        self.counted += 1;
        self.all += member.weight;
        self.reaching += if reaches { member.weight } else { 0.0 };
    }

    /// The share of the members counted so far; `None` before the first that weighs anything.
    #[must_use]
    pub fn within_reach(&self) -> Option<WithinReach> {
        (self.all > 0.0).then(|| WithinReach {
            place: self.place.clone(),
            distance_km: self.distance_km,
            azimuth_deg: self.azimuth_deg,
            share: self.reaching / self.all,
            members: self.counted,
        })
    }

    fn reaches(&self, member: &Member) -> Option<(bool, SearchStart)> {
        let Some(vehicle) = member.vehicle_less_m_s(self.lost_speed_m_s) else {
            return Some((false, self.start));
        };
        let question = RangeQuestion {
            vehicle,
            launch: member.launch.towards_deg(self.azimuth_deg),
            earth: member.earth,
            turn_start_s: member.steering.parameters().turn_start_s,
        };
        match question.maximum_range_to_deg(self.azimuth_deg, self.start).ok()? {
            MaximumRange::UpTo(farthest) => {
                let next = SearchStart::From(farthest.steering);
                Some((farthest.range_km >= self.distance_km, next))
            }
            MaximumRange::ReachesTheAntipode => Some((true, SearchStart::Cold)),
        }
    }
}
