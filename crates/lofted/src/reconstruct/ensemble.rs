//! The members of a reconstruction: drawn, aimed, flown, weighed, and summed up.

use std::ops::ControlFlow;

use super::aim::{Aim, OnTarget, aim_at};
use super::class::VehicleClass;
use super::draw::{Draw, DrawnApogee, draw};
use super::evidence::EvidenceError;
use super::known_range::{KnownRange, in_burn_times, rescaled};
use super::member::{Member, Reach, observed_si};
use super::observable::{OBSERVABLES, Observable};
use super::proposal::{
    Branch, HIGHEST_KM, LeftOpen, Pins, Plan, apogee_with, has_two_branches, on_arc, solved_weight,
};
use super::question::Question;
use super::spread::Spread;
use super::target::{able, target, two_body_time_s};
use super::turn::Turn;
use crate::earth::frames::Rotation;
use crate::earth::model::EarthModel;
use crate::range::maximum::{MaximumRange, RangeQuestion, SearchStart};

pub use super::observable::TIME_MODEL_ERROR_S;

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
    plan: Plan,
    /// The classes of the question that may have made such a flight, in their order.
    classes: Vec<VehicleClass>,
    members: Vec<Member>,
    drawn: u32,
    flights: u64,
    aims: Vec<Option<Aim>>,
    known: Vec<Vec<KnownRange>>,
    /// Of a part (see `parts`): which draws are its own.
    turn: Option<Turn>,
}

/// Weight below which a member's range is not asked for: it moves no percentile.
const WORTH_FLYING: f64 = 1e-3;

/// Aims after which a value that was to be solved for is given up; most are met by the second.
const MOST_AIMS: u32 = 5;

impl Ensemble {
    /// An ensemble without members yet.
    ///
    /// # Errors
    /// The evidence is not enough or out of reach: as [`Evidence::check`](super::evidence::Evidence::check).
    pub fn new(question: Question) -> Result<Self, EvidenceError> {
        question.evidence.check()?;
        let known = VehicleClass::ALL.len();
        Ok(Self {
            plan: Plan::of(&question.evidence),
            classes: able(&question),
            question,
            members: Vec::new(),
            drawn: 0,
            flights: 0,
            aims: vec![None; known],
            known: vec![Vec::new(); known],
            turn: None,
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
            if self.turn.is_none_or(|turn| turn.is_at(self.drawn)) {
                self.add_draw(ranges);
            }
            self.drawn += 1;
            if hook(Progress { drawn: self.drawn, wanted }).is_break() {
                return;
            }
        }
    }

    fn add_draw(&mut self, ranges: Ranges) {
        let Some(draw) = draw(&self.question, &self.classes, self.drawn) else { return };
        let slot = draw.class as usize;
        let earlier = self.aims[slot];
        let aimed = match draw.apogee {
            DrawnApogee::At(apogee_m) => {
                self.aim(&draw, apogee_m / 1000.0, earlier.as_ref()).map(|found| (found, 1.0))
            }
            DrawnApogee::Where { what, value_si, branch } => {
                self.solve(&draw, (what, value_si), branch)
            }
        };
        let Some((found, solved_weight)) = aimed else { return };
        self.aims[slot] = Some(found.aim);
        let [least, most] = draw.class.prior().velocity_gain_m_s;
        if !(least..=most).contains(&found.vehicle.parameters().velocity_gain_m_s) {
            return;
        }
        let Some(mut member) = self.weigh(&draw, &found, solved_weight) else { return };
        if ranges == Ranges::Find && member.weight > WORTH_FLYING * member.prior_weight {
            member.max_range = self.greatest_range(&member, draw.turn_start_s);
        }
        self.members.push(member);
    }

    fn aim(&mut self, draw: &Draw, apogee_km: f64, earlier: Option<&Aim>) -> Option<OnTarget> {
        let target = target(&self.question, draw, apogee_km)?;
        let tried = aim_at(&target, earlier);
        self.flights += u64::from(tried.flights);
        tried.result
    }

    /// Aims at the apogee at which the flight has a value of an observable: from two-body flight to the value less
    /// what power and air made of it in the aim before.
    fn solve(
        &mut self,
        draw: &Draw,
        (what, value_si): (Observable, f64),
        branch: Branch,
    ) -> Option<(OnTarget, f64)> {
        let distance_km = draw.ground_distance_m / 1000.0;
        let near = 0.15 * what.model_error().at(value_si, draw.vehicle.burn_time_s);
        let mut earlier = self.aims[draw.class as usize].filter(|_| !has_two_branches(what));
        // A climb under power takes about half of the burn longer than an impulse.
        let mut excess = if has_two_branches(what) { 0.0 } else { 0.5 * draw.vehicle.burn_time_s };
        for _ in 0..MOST_AIMS {
            let apogee_km = apogee_with(what, value_si - excess, distance_km, branch)?;
            if apogee_km > HIGHEST_KM {
                return None;
            }
            let found = self.aim(draw, apogee_km, earlier.as_ref())?;
            let (flown_km, value) = (found.flown.apogee_km(), observed_si(&found.flown, what));
            if (value - value_si).abs() <= near {
                let weight = solved_weight(what, flown_km, distance_km)?;
                return Some((found, weight));
            }
            excess = value - on_arc(what, flown_km, distance_km)?;
            earlier = Some(found.aim);
        }
        None
    }

    fn weigh(&self, draw: &Draw, found: &OnTarget, solved_weight: f64) -> Option<Member> {
        let OnTarget { vehicle, steering, launch, flown, .. } = *found;
        let evidence = &self.question.evidence;
        let (apogee_km, ground_distance_km) = (flown.apogee_km(), flown.ground_distance_km());
        let mut member = Member {
            index: self.drawn,
            class: draw.class,
            vehicle,
            steering,
            launch,
            earth: flown.earth,
            apogee_km,
            ground_distance_km,
            time_of_flight_s: flown.flight_time_s(),
            two_body_time_s: two_body_time_s(apogee_km, ground_distance_km, evidence.heading)?,
            burnout_altitude_km: flown.place_of(&flown.burnout).height_m / 1000.0,
            burnout_speed_m_s: 1000.0 * flown.ground_speed_km_s(&flown.burnout),
            burnout_flight_path_angle_deg: flown.flight_path_angle_deg(&flown.burnout),
            time_to_apogee_s: flown.apogee.time_s,
            greatest_speed_m_s: observed_si(&flown, Observable::GreatestSpeed),
            weight_before_time: 0.0,
            weight: 0.0,
            max_range: None,
            prior_weight: draw.burn_weight * solved_weight,
            likelihoods: [1.0; OBSERVABLES],
            error: draw.error,
            time_share: draw.time_share,
        };
        member.likelihoods = core::array::from_fn(|at| {
            let what = Observable::ALL[at];
            // An aim leaves a hair's breadth; belief is asked of what was drawn.
            let value = match (what, draw.apogee) {
                (Observable::Apogee, DrawnApogee::At(apogee_m)) => apogee_m,
                (Observable::GroundDistance, _) => draw.ground_distance_m,
                _ => member.value_si(what),
            };
            self.likelihood(what, value, draw.vehicle.burn_time_s)
        });
        member.weight_before_time = member.weight_without(Observable::FlightTime);
        member.weight =
            member.weight_before_time * member.likelihoods[Observable::FlightTime as usize];
        Some(member)
    }

    /// Likelihood of the claims on an observable, without the one that values are drawn from.
    fn likelihood(&self, what: Observable, value: f64, burn_time_s: f64) -> f64 {
        let evidence = &self.question.evidence;
        let sigma = evidence.model_error(what).at(value, burn_time_s);
        let drawn_from = evidence.narrowest(what).filter(|_| self.plan.draws_from(what));
        evidence
            .intervals(what)
            .filter(|claimed| drawn_from.is_none_or(|drawn| !core::ptr::eq(*claimed, drawn)))
            .map(|claimed| Observable::likelihood(claimed, value, sigma))
            .product()
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

    /// Parts that know nothing of each other, a class of vehicles each: extended by themselves, on whatever threads,
    /// and [joined](Ensemble::join), they are what this ensemble extended becomes, to the last bit.
    ///
    /// # Examples
    /// ```
    /// use std::ops::ControlFlow;
    /// use lofted::claim::{Figure, Metric, Unit};
    /// use lofted::reconstruct::ensemble::{Ensemble, Ranges};
    /// use lofted::reconstruct::evidence::Evidence;
    /// use lofted::reconstruct::question::Question;
    /// let figures = [
    ///     Figure::new(Metric::Apogee, "2802".parse()?, Unit::Kilometres)?,
    ///     Figure::new(Metric::GroundDistance, "933".parse()?, Unit::Kilometres)?,
    /// ];
    /// let go_on = &mut |_| ControlFlow::Continue(());
    /// let mut whole = Ensemble::new(Question::new(Evidence::of_figures(&figures, None)))?;
    /// let mut joined = whole.clone();
    /// let mut parts = joined.parts();
    /// for part in &mut parts {
    ///     part.extend(20, Ranges::Skip, go_on);
    /// }
    /// joined.join(parts);
    /// whole.extend(20, Ranges::Skip, go_on);
    /// assert_eq!(joined.members(), whole.members());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn parts(&self) -> Vec<Self> {
        let part =
            |turn| Self { members: Vec::new(), flights: 0, turn: Some(turn), ..self.clone() };
        Turn::each(&self.classes).into_iter().map(part).collect()
    }

    /// Takes in all of its [parts](Ensemble::parts) after they were extended to as many draws each.
    pub fn join(&mut self, parts: Vec<Self>) {
        for part in parts {
            self.drawn = part.drawn;
            self.flights += part.flights;
            for class in part.turn.iter().flat_map(|turn| turn.classes(&part.classes)) {
                let slot = *class as usize;
                self.aims[slot] = part.aims[slot];
                self.known[slot].clone_from(&part.known[slot]);
            }
            self.members.extend(part.members);
        }
        self.members.sort_by_key(|member| member.index);
    }

    /// What the claims determine of the arc.
    #[must_use]
    pub fn pins(&self) -> Pins {
        self.plan.pins()
    }

    /// What the claims leave open, and the priors that fill it.
    #[must_use]
    pub fn left_open(&self) -> Vec<LeftOpen> {
        self.plan.left_open()
    }

    /// Whether members are drawn from the claims on an observable, so that they cannot be weighed without them.
    #[must_use]
    pub fn draws_from(&self, what: Observable) -> bool {
        self.plan.draws_from(what)
    }

    /// Share of the weight on a branch; `None` before the first member that weighs anything.
    #[must_use]
    pub fn branch_share(&self, branch: Branch) -> Option<f64> {
        self.share(|member| member.branch() == branch)
    }

    /// Share of the weight of a class; `None` before the first member that weighs anything.
    #[must_use]
    pub fn class_share(&self, class: VehicleClass) -> Option<f64> {
        self.share(|member| member.class == class)
    }

    fn share(&self, counts: impl Fn(&Member) -> bool) -> Option<f64> {
        let of = |members: &mut dyn Iterator<Item = &Member>| -> f64 {
            // From 0.0 on: the sum of nothing is -0.0.
            members.fold(0.0, |sum, member| sum + member.weight)
        };
        let all = of(&mut self.members.iter());
        (all > 0.0).then(|| of(&mut self.members.iter().filter(|member| counts(member))) / all)
    }

    /// What was asked.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The classes that draws take turns among.
    pub(super) fn classes(&self) -> &[VehicleClass] {
        &self.classes
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

    /// Spread of a value over the members by their weights, whatever they are worth: what is said of the vehicle is
    /// asked by [`burn_time_s`](Self::burn_time_s) and [`max_range_km`](Self::max_range_km).
    #[must_use]
    pub fn spread(&self, value: impl Fn(&Member) -> f64) -> Option<Spread> {
        Spread::of(self.members.iter().map(|member| (value(member), member.weight)))
    }
}
