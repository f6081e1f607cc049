//! A portrait under way: members flown one by one, their spread, then what the median vehicle reaches.

mod flown_members;

use lofted::earth::ellipsoid::Geodetic;
use lofted::earth::frames::Rotation;
use lofted::earth::model::EarthModel;
use lofted::range::footprint::{Footprint, Ray};
use lofted::range::maximum::{RangeQuestion, SearchStart};
use lofted::reconstruct::conditions::HeavierPayload;
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::member::Member;
use lofted::reconstruct::reach::{Place, ReachTally};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::path::PathPoint;

use crate::ask::Ask;
use crate::normal_arc::{NORMAL_KM, drawn, normal_arc};
use crate::portrait::{Burnout, FootprintRim, NormalArc, Portrait, RayReach, Weights};
use crate::portrayal::flown_members::{FlownMembers, place};
use crate::turned::turned;

/// Members that a first portrait is made from.
pub(crate) const SKETCH_MEMBERS: usize = 24;
/// Members that a portrait is made from at most.
pub(crate) const MOST_MEMBERS: usize = 200;
/// Bearings of the footprint.
pub(crate) const RAYS: u16 = 36;
/// Members that are asked whether they reach a place.
const PLACE_MEMBERS: usize = 30;
/// Weight below which a member moves no percentile, relative to the heaviest.
const WORTH_FLYING: f64 = 1e-3;

/// A portrait under way.
#[derive(Debug)]
pub(crate) struct Portrayal {
    pub(crate) set: usize,
    weights: Weights,
    flown: FlownMembers,
    /// The first member that has not been looked at.
    next: usize,
    median: Option<(usize, Vec<PathPoint>)>,
    normal: Option<NormalArc>,
    /// The distance that the normal arc is flown to, km.
    normal_km: u32,
    rays: Vec<Ray>,
    start: Option<SearchStart>,
    /// The places whose reach is counted.
    places: Vec<Place>,
    /// A heavier payload, with which it is counted as well.
    heavier: Option<HeavierPayload>,
    /// The places with the payload flown, then with the heavier one.
    tallies: Vec<ReachTally>,
    asked: usize,
    shown: Option<Portrait>,
}

fn weight(weights: Weights, member: &Member) -> f64 {
    match weights {
        Weights::AllClaims => member.weight,
        Weights::WithoutTime => member.weight_before_time,
    }
}

impl Portrayal {
    pub(crate) fn new(set: usize, ensemble: &Ensemble, ask: &Ask) -> Self {
        let members = ensemble.members();
        // Weighed by a time that hardly any of them takes, one or two members would stand for all.
        let weights = match Consistency::of(ensemble).verdict {
            Verdict::Inconsistent => Weights::WithoutTime,
            _ => Weights::AllClaims,
        };
        let most = |value: fn(&Member) -> f64| members.iter().map(value).fold(0.0, f64::max);
        let (burn_s, end_s) = (most(Member::burn_time_s), most(|m| m.time_of_flight_s));
        Self {
            set,
            weights,
            flown: FlownMembers::new(burn_s.min(0.5 * end_s), 1.02 * end_s),
            next: 0,
            median: None,
            normal: None,
            normal_km: NORMAL_KM,
            rays: Vec::new(),
            start: None,
            places: ask.places.clone(),
            heavier: ask.sets.get(set).and_then(|set| set.heavier),
            tallies: Vec::new(),
            asked: 0,
            shown: None,
        }
    }

    pub(crate) fn shown(&self) -> Option<&Portrait> {
        self.shown.as_ref()
    }

    /// Flies the next member, up to `most` of them; whether there is more to fly.
    pub(crate) fn fly_next(&mut self, ensemble: &Ensemble, most: usize) -> bool {
        let members = ensemble.members();
        let heaviest =
            members.iter().map(|member| weight(self.weights, member)).fold(0.0, f64::max);
        while self.flown.len() < most {
            let Some(member) = members.get(self.next) else { return false };
            let at = self.next;
            self.next += 1;
            let weight = weight(self.weights, member);
            if weight > WORTH_FLYING * heaviest {
                self.flown.fly(at, member, weight);
                return true;
            }
        }
        false
    }

    /// Sums up the members flown so far.
    pub(crate) fn sum_up(&mut self, ensemble: &Ensemble) {
        let of = |value: fn(&Member) -> f64| self.flown.spread(ensemble, value);
        let burnout = (
            of(Member::burn_time_s),
            of(|member| member.burnout_altitude_km),
            of(|member| member.burnout_speed_m_s / 1000.0),
        );
        let (Some(time_of_flight_s), (Some(time_s), Some(altitude_km), Some(ground_speed_km_s))) =
            (of(|member| member.time_of_flight_s), burnout)
        else {
            return;
        };
        let Some(median) = self.median_path(ensemble) else { return };
        let shown = Portrait {
            set: u32::try_from(self.set).unwrap_or(u32::MAX),
            weights: self.weights,
            members: u32::try_from(self.flown.len()).unwrap_or(u32::MAX),
            bands: self.flown.bands(),
            time_of_flight_s,
            burnout: Burnout { time_s, altitude_km, ground_speed_km_s },
            median,
            others: self.flown.others(),
            impacts: self.flown.impacts(60),
            normal: self.normal.clone(),
            turned: None,
            footprint: self
                .shown
                .take()
                .filter(|_| !self.rays.is_empty())
                .and_then(|it| it.footprint),
            places: Vec::new(),
            places_heavier: Vec::new(),
        };
        self.shown = Some(shown);
    }

    fn median_path(&mut self, ensemble: &Ensemble) -> Option<Vec<PathPoint>> {
        let at = self.flown.middle(ensemble)?;
        if let Some((known, path)) = &self.median
            && *known == at
        {
            return Some(path.clone());
        }
        let path = drawn(&ensemble.members().get(at)?.flight().record(Accuracy::Survey).ok()?);
        self.median = Some((at, path.clone()));
        // What belonged to the median before is of another vehicle.
        self.normal = None;
        self.rays.clear();
        Some(path)
    }

    fn median_of<'a>(&self, ensemble: &'a Ensemble) -> Option<&'a Member> {
        ensemble.members().get(self.median.as_ref()?.0)
    }

    /// The distance that the normal arc is flown to from now on, km.
    pub(crate) fn aim_at_km(&mut self, normal_km: u32) {
        if self.normal_km != normal_km {
            (self.normal_km, self.normal) = (normal_km, None);
        }
    }

    /// Flies the median member's vehicle on its normal arc, unless that is done.
    pub(crate) fn fly_normal(&mut self, ensemble: &Ensemble) {
        if self.normal.is_none()
            && let Some(member) = self.median_of(ensemble)
        {
            self.normal = normal_arc(member, self.normal_km);
        }
        let is_turned = self.shown.as_ref().is_some_and(|shown| shown.turned.is_some());
        let turned = self.median_of(ensemble).filter(|_| !is_turned).and_then(turned);
        if let Some(shown) = &mut self.shown {
            shown.turned = shown.turned.take().or(turned);
            shown.normal.clone_from(&self.normal);
        }
    }

    /// Finds the reach on the next bearing; whether there is more to find.
    pub(crate) fn next_ray(&mut self, ensemble: &Ensemble) -> bool {
        let Some(heading) = ensemble.question().evidence.heading else { return false };
        let Some(member) = self.median_of(ensemble) else { return false };
        let count = self.rays.len();
        if count >= usize::from(RAYS) {
            return false;
        }
        let bearing_deg = 360.0 * count as f64 / f64::from(RAYS);
        let question = RangeQuestion {
            vehicle: member.vehicle,
            launch: towards(&member.launch, bearing_deg),
            earth: member.earth,
            turn_start_s: member.steering.parameters().turn_start_s,
        };
        let start = self.start.unwrap_or(SearchStart::Cold);
        let Ok(reach) = question.maximum_range_to_deg(bearing_deg, start) else { return false };
        self.start = reach.farthest().map(|farthest| SearchStart::From(farthest.steering));
        self.rays.push(Ray { bearing_deg, reach });
        if self.rays.len() < usize::from(RAYS) {
            return true;
        }
        let launch = heading.launch;
        let footprint = Footprint {
            centre: Geodetic::from_degrees(launch.latitude_deg(), launch.longitude_deg(), 0.0),
            figure: member.earth.figure,
            rays: self.rays.clone(),
        };
        let ray = |ray: &Ray| RayReach {
            bearing_deg: ray.bearing_deg,
            range_km: ray.reach.farthest().map(|farthest| farthest.range_km),
        };
        if let Some(shown) = &mut self.shown {
            shown.footprint = Some(FootprintRim {
                rays: self.rays.iter().map(ray).collect(),
                rim: footprint.rim().iter().map(place).collect(),
                ring_km: ring_km(&question),
            });
        }
        false
    }

    /// Asks the next member whether it reaches the next place; whether there is more to ask.
    pub(crate) fn next_place(&mut self, ensemble: &Ensemble) -> bool {
        let Some(heading) = ensemble.question().evidence.heading else { return false };
        if self.tallies.is_empty() {
            let lost = self.heavier.and_then(|heavier| ensemble.lost_speed_m_s(heavier));
            for lost_speed_m_s in core::iter::once(0.0).chain(lost) {
                let places = self.places.iter().cloned();
                self.tallies.extend(
                    places.map(|place| {
                        ReachTally::with_heavier_payload(heading, place, lost_speed_m_s)
                    }),
                );
            }
        }
        let (place, nth) = (self.asked / PLACE_MEMBERS, self.asked % PLACE_MEMBERS);
        let Some(tally) = self.tallies.get_mut(place) else { return false };
        let heavy = self.flown.by_weight().nth(nth);
        if let Some(member) = heavy.and_then(|one| ensemble.members().get(one.at)) {
            tally.count(member);
        }
        self.asked += 1;
        if self.asked.is_multiple_of(PLACE_MEMBERS)
            && let Some(shown) = &mut self.shown
        {
            let done = self.tallies.iter().take(self.asked / PLACE_MEMBERS);
            let places = self.places.len();
            shown.places = done.clone().take(places).filter_map(ReachTally::within_reach).collect();
            shown.places_heavier = done.skip(places).filter_map(ReachTally::within_reach).collect();
        }
        true
    }
}

fn towards(launch: &Launch, azimuth_deg: f64) -> Launch {
    Launch::new(LaunchParameters { azimuth_deg, ..*launch.parameters() }).unwrap_or(*launch)
}

/// Greatest range over an Earth at rest, as published ranges are meant.
fn ring_km(question: &RangeQuestion) -> Option<f64> {
    let earth = EarthModel { rotation: Rotation::Still, ..question.earth };
    let reach = RangeQuestion { earth, ..*question }.maximum_range(SearchStart::Cold).ok()?;
    reach.farthest().map(|farthest| farthest.range_km)
}
