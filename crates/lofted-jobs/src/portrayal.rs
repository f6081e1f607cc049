//! A portrait under way: members flown one by one, their spread, then what the median vehicle reaches.

use lofted::earth::ellipsoid::Geodetic;
use lofted::earth::frames::Rotation;
use lofted::earth::model::EarthModel;
use lofted::order::ascending;
use lofted::range::footprint::{Footprint, Ray};
use lofted::range::maximum::{RangeQuestion, SearchStart};
use lofted::reconstruct::conditions::HeavierPayload;
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::member::Member;
use lofted::reconstruct::reach::{Place, ReachTally};
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::path::PathPoint;

use crate::ask::Ask;
use crate::normal_arc::{NORMAL_KM, drawn, normal_arc, point_at};
use crate::portrait::{Bands, Burnout, FootprintRim, NormalArc, Portrait, RayReach, Weights};
use crate::turned::turned;

/// Members that a first portrait is made from.
pub(crate) const SKETCH_MEMBERS: usize = 24;
/// Members that a portrait is made from at most.
pub(crate) const MOST_MEMBERS: usize = 200;
/// Bearings of the footprint.
pub(crate) const RAYS: u16 = 36;
/// Members that are asked whether they reach a place.
const PLACE_MEMBERS: usize = 30;
/// Members whose own path is drawn from the side.
const OTHERS: usize = 12;
/// Common times under power, and in all.
const POWERED_TIMES: u32 = 24;
const TIMES: u32 = 96;
/// Weight below which a member moves no percentile, relative to the heaviest.
const WORTH_FLYING: f64 = 1e-3;

/// Altitude, speed, ground distance, flight-path angle.
type Sample = [f32; 4];

/// A member that was flown for the portrait.
#[derive(Debug)]
struct Flown {
    /// Its place among the members of the ensemble.
    at: usize,
    weight: f64,
    /// At the common times until it lands.
    samples: Vec<Sample>,
    impact: [f32; 2],
    /// From the launch point to the impact, km.
    distance_km: f64,
}

/// A portrait under way.
#[derive(Debug)]
pub(crate) struct Portrayal {
    pub(crate) set: usize,
    weights: Weights,
    times_s: Vec<f64>,
    flown: Vec<Flown>,
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

/// Common times: dense under power, where the speed rises.
fn common_times(burn_s: f64, end_s: f64) -> Vec<f64> {
    let share = |k: u32, of: u32| f64::from(k) / f64::from(of);
    let powered = (0..POWERED_TIMES).map(|k| burn_s * share(k, POWERED_TIMES));
    let free = TIMES - POWERED_TIMES - 1;
    powered.chain((0..=free).map(|k| burn_s + (end_s - burn_s) * share(k, free))).collect()
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
            times_s: common_times(burn_s.min(0.5 * end_s), 1.02 * end_s),
            flown: Vec::new(),
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
            if weight(self.weights, member) > WORTH_FLYING * heaviest {
                self.fly(at, member);
                return true;
            }
        }
        false
    }

    fn fly(&mut self, at: usize, member: &Member) {
        let Ok(path) = member.flight().record(Accuracy::Survey) else { return };
        let sample = |point: PathPoint| {
            [
                point.height_km.max(0.0) as f32,
                point.ground_speed_km_s as f32,
                point.downrange_km as f32,
                point.flight_path_angle_deg as f32,
            ]
        };
        let impact = path.flown().impact_place();
        self.flown.push(Flown {
            at,
            weight: weight(self.weights, member),
            samples: self.times_s.iter().map_while(|t| point_at(&path, *t)).map(sample).collect(),
            impact: place(&impact),
            distance_km: path.flown().ground_distance_km(),
        });
    }

    /// Sums up the members flown so far.
    pub(crate) fn sum_up(&mut self, ensemble: &Ensemble) {
        let of = |value: fn(&Member) -> f64| {
            let pair = |one: &Flown| Some((value(ensemble.members().get(one.at)?), one.weight));
            Spread::of(self.flown.iter().filter_map(pair))
        };
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
        let Some(median) = self.median_path(ensemble, time_of_flight_s, time_s) else { return };
        let shown = Portrait {
            set: u32::try_from(self.set).unwrap_or(u32::MAX),
            weights: self.weights,
            members: u32::try_from(self.flown.len()).unwrap_or(u32::MAX),
            bands: self.bands(),
            time_of_flight_s,
            burnout: Burnout { time_s, altitude_km, ground_speed_km_s },
            median,
            others: self.others(),
            impacts: self.flown.iter().take(60).map(|one| one.impact).collect(),
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

    /// The member whose time, burn time, apogee and distance lie nearest to the medians.
    fn median_member(&self, ensemble: &Ensemble, time_s: Spread, burn_s: Spread) -> Option<usize> {
        let heaviest = self.flown.iter().map(|one| one.weight).fold(0.0, f64::max);
        let off = |value: f64, spread: Spread| {
            let part = (value - spread.p50) / (spread.p95 - spread.p05).max(1e-9 * spread.p50);
            part * part
        };
        let likely = self.flown.iter().filter(|one| one.weight >= 0.3 * heaviest);
        likely
            .filter_map(|one| {
                let member = ensemble.members().get(one.at)?;
                let far = off(member.time_of_flight_s, time_s) + off(member.burn_time_s(), burn_s);
                Some((one.at, far))
            })
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(at, _)| at)
    }

    fn median_path(
        &mut self,
        ensemble: &Ensemble,
        time_s: Spread,
        burn_s: Spread,
    ) -> Option<Vec<PathPoint>> {
        let at = self.median_member(ensemble, time_s, burn_s)?;
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

    fn bands(&self) -> Bands {
        let all: f64 = self.flown.iter().map(|one| one.weight).sum();
        let mut bands = Bands::default();
        for (k, time_s) in self.times_s.iter().enumerate() {
            let flying: f64 =
                self.flown.iter().filter(|one| k < one.samples.len()).map(|one| one.weight).sum();
            let spread = |field: usize, landed: fn(&Flown) -> f64| {
                Spread::of(self.flown.iter().map(|one| {
                    let value = one.samples.get(k).and_then(|sample| sample.get(field));
                    (value.map_or_else(|| landed(one), |value| f64::from(*value)), one.weight)
                }))
            };
            let (Some(altitude), Some(distance)) =
                (spread(0, |_| 0.0), spread(2, |one| one.distance_km))
            else {
                continue;
            };
            bands.times_s.push(*time_s);
            bands.altitude_km.push(altitude);
            bands.ground_distance_km.push(distance);
            if flying >= 0.5 * all && bands.ground_speed_km_s.len() + 1 == bands.times_s.len() {
                bands.ground_speed_km_s.extend(spread(1, |_| f64::NAN));
                bands.flight_path_angle_deg.extend(spread(3, |_| f64::NAN));
            }
        }
        bands
    }

    fn others(&self) -> Vec<Vec<[f32; 2]>> {
        let order = ascending(self.flown.iter().map(|one| -one.weight));
        let heavy = order.iter().take(OTHERS).filter_map(|&at| self.flown.get(at));
        heavy
            .map(|one| one.samples.iter().map(|[altitude, _, distance, _]| [*distance, *altitude]))
            .map(Iterator::collect)
            .collect()
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
        let turned = self.median_of(ensemble).and_then(turned);
        if let Some(shown) = &mut self.shown {
            shown.turned = turned;
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
        let order = ascending(self.flown.iter().map(|one| -one.weight));
        let (place, nth) = (self.asked / PLACE_MEMBERS, self.asked % PLACE_MEMBERS);
        let Some(tally) = self.tallies.get_mut(place) else { return false };
        let flown = order.get(nth).and_then(|&at| self.flown.get(at));
        if let Some(member) = flown.and_then(|one| ensemble.members().get(one.at)) {
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

fn place(place: &Geodetic) -> [f32; 2] {
    [place.latitude_deg() as f32, place.longitude_deg() as f32]
}
