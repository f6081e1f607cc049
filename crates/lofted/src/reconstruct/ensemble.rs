//! The members of a reconstruction: drawn, aimed, flown, weighed, and summed up.

use std::ops::ControlFlow;

use super::aim::{Aim, OnTarget, Target, aim_at};
use super::class::VehicleClass;
use super::draw::{Draw, draw};
use super::evidence::{Evidence, EvidenceError, Heading};
use super::interval::Interval;
use super::member::{Member, Reach};
use super::question::Question;
use super::spread::Spread;
use crate::earth::ellipsoid::Figure;
use crate::earth::frames::Rotation;
use crate::earth::gravity::Gravity;
use crate::earth::model::EarthModel;
use crate::math::normal::normal_density;
use crate::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use crate::trajectory::kepler::{KeplerArc, LaunchAim, TurningEarthArc};
use crate::trajectory::launch::{Launch, LaunchParameters};
use crate::trajectory::steering::Steering;

/// Standard deviation of what the generic vehicle cannot know of a flight's time, s: coasts between
/// stages, unequal stages, real steering and drag. The same for every flight.
pub const TIME_MODEL_ERROR_S: f64 = 20.0;

/// How far a reconstruction has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Draws made.
    pub drawn: u32,
    /// Draws asked for.
    pub wanted: u32,
}

/// Whether the greatest range of each member is found as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ranges {
    /// It is, for every member that weighs anything.
    Find,
    /// It is not.
    Skip,
}

/// A reconstruction that grows.
#[derive(Debug, Clone)]
pub struct Ensemble {
    question: Question,
    members: Vec<Member>,
    drawn: u32,
    flights: u64,
    aims: Vec<Option<Aim>>,
    known: Vec<Vec<KnownRange>>,
}

/// A vehicle whose best steering has been found, for the next search to start from.
#[derive(Debug, Clone, Copy)]
struct KnownRange {
    burn_time_s: f64,
    velocity_gain_m_s: f64,
    /// With its times for a burn of 1,000 s.
    steering: Steering,
}

impl KnownRange {
    /// How unlike a vehicle is, in parts of its burn time and velocity gain.
    fn distance(&self, member: &Member) -> f64 {
        let burn = self.burn_time_s / member.burn_time_s() - 1.0;
        // The best pitch turns on the gain far more than on the burn.
        let gain = 5.0 * (self.velocity_gain_m_s / member.velocity_gain_m_s() - 1.0);
        burn * burn + gain * gain
    }
}

/// Weight below which a member's range is not asked for: it moves no percentile.
const WORTH_FLYING: f64 = 1e-3;

impl Ensemble {
    /// An ensemble without members yet.
    ///
    /// # Errors
    /// The evidence is not enough or out of reach: as [`Evidence::check`].
    pub fn new(question: Question) -> Result<Self, EvidenceError> {
        question.evidence.check()?;
        let classes = VehicleClass::ALL.len();
        Ok(Self {
            question,
            members: Vec::new(),
            drawn: 0,
            flights: 0,
            aims: vec![None; classes],
            known: vec![Vec::new(); classes],
        })
    }

    /// Goes on until `wanted` draws have been made, or the hook breaks; what was found stays.
    ///
    /// The hook hears after every draw how far it is. Going on from 100 to 500 gives the same bits as
    /// 500 at once.
    pub fn extend(
        &mut self,
        wanted: u32,
        ranges: Ranges,
        hook: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) {
        while self.drawn < wanted {
            self.add_draw(ranges);
            self.drawn += 1;
            if hook(Progress { drawn: self.drawn, wanted }).is_break() {
                return;
            }
        }
    }

    fn add_draw(&mut self, ranges: Ranges) {
        let Some(draw) = draw(&self.question, self.drawn) else { return };
        let Some(target) = target(&self.question, &draw) else { return };
        let slot = draw.class as usize;
        let tried = aim_at(&target, self.aims[slot].as_ref());
        self.flights += u64::from(tried.flights);
        let Some(found) = tried.result else { return };
        self.aims[slot] = Some(found.aim);
        let Some(mut member) = self.weigh(&draw, &found) else { return };
        if ranges == Ranges::Find && member.weight > WORTH_FLYING {
            member.max_range = self.greatest_range(&member, target.turn_start_s);
        }
        self.members.push(member);
    }

    fn weigh(&self, draw: &Draw, found: &OnTarget) -> Option<Member> {
        let OnTarget { vehicle, steering, launch, flown, .. } = *found;
        let evidence = &self.question.evidence;
        let (apogee_km, ground_distance_km) = (flown.apogee_km(), flown.ground_distance_km());
        let time_of_flight_s = flown.flight_time_s();
        let weight_before_time = others(&evidence.apogee_m, draw.apogee_m)
            * others(&evidence.ground_distance_m, draw.ground_distance_m);
        let likelihood: f64 = evidence
            .time_s
            .iter()
            .map(|claimed| time_likelihood(claimed, time_of_flight_s))
            .product();
        Some(Member {
            index: self.drawn,
            class: draw.class,
            vehicle,
            steering,
            launch,
            earth: flown.earth,
            apogee_km,
            ground_distance_km,
            time_of_flight_s,
            two_body_time_s: two_body_time_s(apogee_km, ground_distance_km, evidence.heading)?,
            burnout_altitude_km: flown.place_of(&flown.burnout).height_m / 1000.0,
            burnout_speed_m_s: 1000.0 * flown.ground_speed_km_s(&flown.burnout),
            burnout_flight_path_angle_deg: flown.flight_path_angle_deg(&flown.burnout),
            weight_before_time,
            weight: weight_before_time * likelihood,
            max_range: None,
            error: draw.error,
            time_share: draw.time_share,
        })
    }

    fn greatest_range(&mut self, member: &Member, turn_start_s: f64) -> Option<Reach> {
        // Over an Earth at rest, as published ranges are meant: on the turning one a range belongs to a
        // direction (see `reach`).
        let earth = EarthModel { rotation: Rotation::Still, ..member.earth };
        let question =
            RangeQuestion { vehicle: member.vehicle, launch: member.launch, earth, turn_start_s };
        let slot = member.class as usize;
        let known = &self.known[slot];
        let nearest = known.iter().min_by(|a, b| a.distance(member).total_cmp(&b.distance(member)));
        let start = nearest.map_or(SearchStart::Cold, |one| {
            SearchStart::Near(rescaled(one.steering, member.burn_time_s(), turn_start_s))
        });
        match question.maximum_range(start) {
            Ok(MaximumRange::UpTo(farthest)) => {
                self.flights += u64::from(farthest.flights);
                self.known[slot].push(KnownRange {
                    burn_time_s: member.burn_time_s(),
                    velocity_gain_m_s: member.velocity_gain_m_s(),
                    steering: in_burn_times(farthest.steering, member),
                });
                Some(Reach::Kilometres(farthest.range_km))
            }
            Ok(MaximumRange::ReachesTheAntipode) => Some(Reach::Antipode),
            Err(_) => None,
        }
    }

    /// What was asked.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The members found, in the order of their draws.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Draws made; those that found no flight have no member.
    #[must_use]
    pub fn drawn(&self) -> u32 {
        self.drawn
    }

    /// Flights flown so far, those of the searches for the greatest range included, but for the few of a
    /// search that ends at the antipode.
    #[must_use]
    pub fn flights(&self) -> u64 {
        self.flights
    }

    /// The number of equally weighted members that would say as much (Kish's effective size).
    #[must_use]
    pub fn effective_members(&self) -> f64 {
        let (sum, squares) = self.members.iter().fold((0.0, 0.0), |(sum, squares), member| {
            (sum + member.weight, squares + member.weight * member.weight)
        });
        if squares > 0.0 { sum * sum / squares } else { 0.0 }
    }

    /// Spread of a value over the members by their weights.
    #[must_use]
    pub fn spread(&self, value: impl Fn(&Member) -> f64) -> Option<Spread> {
        Spread::of(self.members.iter().map(|member| (value(member), member.weight)))
    }

    /// Burn time, s.
    #[must_use]
    pub fn burn_time_s(&self) -> Option<Spread> {
        self.spread(Member::burn_time_s)
    }

    /// Greatest range with the payload flown, km, by powered flight over an Earth at rest; infinite where a
    /// percentile reaches the antipode. `None` where no member's range was found.
    #[must_use]
    pub fn max_range_km(&self) -> Option<Spread> {
        self.spread(|member| member.max_range.map_or(f64::NAN, Reach::ordered_km))
    }

    /// Share of the weight whose vehicles reach the antipode.
    #[must_use]
    pub fn antipode_share(&self) -> Option<f64> {
        let (mut all, mut reaching) = (0.0, 0.0);
        for member in &self.members {
            let Some(reach) = member.max_range else { continue };
            all += member.weight;
            reaching += if reach == Reach::Antipode { member.weight } else { 0.0 };
        }
        (all > 0.0).then_some(reaching / all)
    }
}

/// The Earth that evidence is flown over: whole with a heading, still and round without.
fn earth(heading: Option<Heading>) -> EarthModel {
    match heading {
        Some(_) => EarthModel::FULL,
        None => EarthModel {
            figure: Figure::Sphere,
            gravity: Gravity::PointMass,
            rotation: Rotation::Still,
            ..EarthModel::FULL
        },
    }
}

pub(super) fn target(question: &Question, draw: &Draw) -> Option<Target> {
    let heading = question.evidence.heading;
    let bearing_deg = heading.map_or(0.0, |heading| heading.bearing_deg);
    let launch = Launch::new(LaunchParameters {
        latitude_deg: heading.map_or(0.0, |heading| heading.launch.latitude_deg()),
        longitude_deg: heading.map_or(0.0, |heading| heading.launch.longitude_deg()),
        height_m: 0.0,
        azimuth_deg: bearing_deg,
    })
    .ok()?;
    Some(Target {
        vehicle: draw.vehicle,
        turn_start_s: draw.turn_start_s,
        turn_end_s: draw.turn_end_s,
        launch,
        bearing_rad: bearing_deg.to_radians(),
        earth: earth(heading),
        apogee_km: draw.apogee_m / 1000.0,
        ground_distance_km: draw.ground_distance_m / 1000.0,
    })
}

/// Belief of all intervals but the one that the value was drawn from.
fn others(intervals: &[Interval], value: f64) -> f64 {
    let drawn_from = Evidence::narrowest(intervals);
    intervals
        .iter()
        .filter(|interval| drawn_from.is_none_or(|drawn| !core::ptr::eq(*interval, drawn)))
        .map(|interval| interval.relative_belief(value))
        .product()
}

/// Likelihood of a claimed time for a flight of a time, relative to the best: the claim's belief spread
/// out by the model error.
pub(crate) fn time_likelihood(claimed: &Interval, time_s: f64) -> f64 {
    const POINTS: u32 = 48;
    let sum: f64 = (0..POINTS)
        .map(|k| claimed.quantile((f64::from(k) + 0.5) / f64::from(POINTS)))
        .map(|at| normal_density((time_s - at) / TIME_MODEL_ERROR_S))
        .sum();
    sum / (f64::from(POINTS) * normal_density(0.0))
}

/// Time of two-body flight, s, on the turning Earth where the heading is known.
pub(crate) fn two_body_time_s(
    apogee_km: f64,
    ground_distance_km: f64,
    heading: Option<Heading>,
) -> Option<f64> {
    let arc = match heading {
        Some(heading) => {
            let aim = LaunchAim { launch: heading.launch, azimuth_deg: heading.bearing_deg };
            TurningEarthArc::lofted(apogee_km, ground_distance_km, aim).ok()?.inertial
        }
        None => KeplerArc::lofted(apogee_km, ground_distance_km).ok()?,
    };
    Some(arc.time_of_flight_s())
}

/// A steering with its times in burn times, as it is handed from vehicle to vehicle.
fn in_burn_times(steering: Steering, member: &Member) -> Steering {
    scaled(steering, 1000.0 / member.burn_time_s(), None)
}

fn rescaled(steering: Steering, burn_time_s: f64, turn_start_s: f64) -> Steering {
    scaled(steering, burn_time_s / 1000.0, Some(turn_start_s))
}

fn scaled(steering: Steering, factor: f64, turn_start_s: Option<f64>) -> Steering {
    let mut parameters = *steering.parameters();
    parameters.turn_start_s = turn_start_s.unwrap_or(parameters.turn_start_s * factor);
    parameters.turn_end_s *= factor;
    Steering::new(parameters).unwrap_or(steering)
}
