//! The members flown for a portrait: at common times, spread over all of them, and the one in their middle.

use lofted::earth::ellipsoid::Geodetic;
use lofted::order::ascending;
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::member::Member;
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::path::PathPoint;

use crate::normal_arc::point_at;
use crate::portrait::Bands;

/// Members whose own path is drawn from the side.
const OTHERS: usize = 12;
/// Common times under power, and in all.
const POWERED_TIMES: u32 = 24;
const TIMES: u32 = 96;

/// Altitude, speed, ground distance, flight-path angle.
type Sample = [f32; 4];

/// A member that was flown for the portrait.
#[derive(Debug)]
pub(super) struct Flown {
    /// Its place among the members of the ensemble.
    pub(super) at: usize,
    weight: f64,
    /// At the common times until it lands.
    samples: Vec<Sample>,
    impact: [f32; 2],
    /// From the launch point to the impact, km.
    distance_km: f64,
}

/// The members flown so far.
#[derive(Debug)]
pub(super) struct FlownMembers {
    /// Times since lift-off at which each is looked at, s.
    times_s: Vec<f64>,
    all: Vec<Flown>,
}

/// Common times: dense under power, where the speed rises.
fn common_times(burn_s: f64, end_s: f64) -> Vec<f64> {
    let share = |k: u32, of: u32| f64::from(k) / f64::from(of);
    let powered = (0..POWERED_TIMES).map(|k| burn_s * share(k, POWERED_TIMES));
    let free = TIMES - POWERED_TIMES - 1;
    powered.chain((0..=free).map(|k| burn_s + (end_s - burn_s) * share(k, free))).collect()
}

impl FlownMembers {
    /// None yet, to be looked at until a time; more often until `burn_s`.
    pub(super) fn new(burn_s: f64, end_s: f64) -> Self {
        Self { times_s: common_times(burn_s, end_s), all: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Where the first of them came down: latitude and longitude, degrees.
    pub(super) fn impacts(&self, most: usize) -> Vec<[f32; 2]> {
        self.all.iter().take(most).map(|one| one.impact).collect()
    }

    /// Flies a member, which stands at a place of the ensemble and has a weight there.
    pub(super) fn fly(&mut self, at: usize, member: &Member, weight: f64) {
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
        self.all.push(Flown {
            at,
            weight,
            samples: self.times_s.iter().map_while(|t| point_at(&path, *t)).map(sample).collect(),
            impact: place(&impact),
            distance_km: path.flown().ground_distance_km(),
        });
    }

    /// The spread of a value over the members flown so far.
    pub(super) fn spread(&self, ensemble: &Ensemble, value: fn(&Member) -> f64) -> Option<Spread> {
        let pair = |one: &Flown| Some((value(ensemble.members().get(one.at)?), one.weight));
        Spread::of(self.all.iter().filter_map(pair))
    }

    /// The member whose time, burn time, apogee and distance lie nearest to the medians, by its place in the ensemble.
    pub(super) fn middle(&self, ensemble: &Ensemble) -> Option<usize> {
        let values: [fn(&Member) -> f64; 4] = [
            |member| member.time_of_flight_s,
            Member::burn_time_s,
            |member| member.apogee_km,
            |member| member.ground_distance_km,
        ];
        let spreads = values.map(|value| Some((value, self.spread(ensemble, value)?)));
        let heaviest = self.all.iter().map(|one| one.weight).fold(0.0, f64::max);
        let off = |value: f64, spread: Spread| {
            // What hardly varies tells no members apart: under a hundredth of the median it is as good as the median.
            let part = (value - spread.p50) / (spread.p95 - spread.p05).max(0.01 * spread.p50);
            part * part
        };
        let likely = self.all.iter().filter(|one| one.weight >= 0.3 * heaviest);
        likely
            .filter_map(|one| {
                let member = ensemble.members().get(one.at)?;
                let far =
                    spreads.iter().flatten().map(|(value, spread)| off(value(member), *spread));
                Some((one.at, far.sum::<f64>()))
            })
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(at, _)| at)
    }

    /// The spread of the members at the common times.
    pub(super) fn bands(&self) -> Bands {
        let all: f64 = self.all.iter().map(|one| one.weight).sum();
        let mut bands = Bands::default();
        for (k, time_s) in self.times_s.iter().enumerate() {
            let flying: f64 =
                self.all.iter().filter(|one| k < one.samples.len()).map(|one| one.weight).sum();
            let spread = |field: usize, landed: fn(&Flown) -> f64| {
                Spread::of(self.all.iter().map(|one| {
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

    /// The members, the heaviest first.
    pub(super) fn by_weight(&self) -> impl Iterator<Item = &Flown> {
        let order = ascending(self.all.iter().map(|one| -one.weight));
        order.into_iter().filter_map(|at| self.all.get(at))
    }

    /// The paths of the heaviest from the side: ground distance and altitude, km.
    pub(super) fn others(&self) -> Vec<Vec<[f32; 2]>> {
        let heavy = self.by_weight().take(OTHERS);
        heavy
            .map(|one| one.samples.iter().map(|[altitude, _, distance, _]| [*distance, *altitude]))
            .map(Iterator::collect)
            .collect()
    }
}

/// Latitude and longitude, degrees.
pub(super) fn place(place: &Geodetic) -> [f32; 2] {
    [place.latitude_deg() as f32, place.longitude_deg() as f32]
}
