//! Can the claims all be true? The verdict, what the others imply, and by how much they miss.
//!
//! The priors say which values of a figure go with all the others, such as which times of flight with the claimed
//! apogee and distance, classes weighted equally. The verdict is the one-sided tail of that prediction beyond the
//! claim, of the figure that fares worst, under [`INCONSISTENT_BELOW`] inconsistent, under [`STRAINED_BELOW`]
//! strained, else consistent. A time shorter than two-body flight is inconsistent outright.
//!
//! A bound ("more than 1,000 km") is not contradicted by what lies beyond it: no prediction there counts against it, and
//! of figures that are drawn from one the prediction reaches as far as the bound leaves open.

use serde::{Deserialize, Serialize};

use super::contradiction::{Contradiction, ends};
use super::energy_only::{EnergyOnly, central};
use super::ensemble::Ensemble;
use super::evidence::Evidence;
use super::interval::{Belief, Interval};
use super::member::Member;
use super::not_ballistic::NotBallistic;
use super::observable::Observable;
use super::proposal::on_arc;
use super::spread::Spread;
use super::target::two_body_time_s;
use crate::claim::Side as Bound;
use crate::math::normal::{normal_cdf, normal_quantile};
use crate::math::root::bracketed_root;

/// Tail under which claims are inconsistent: of true figures 4 in 100 lie beyond, counted on both sides.
pub const INCONSISTENT_BELOW: f64 = 0.02;

/// Tail under which they are strained: outside the p05 to p95 that is shown beside the verdict.
pub const STRAINED_BELOW: f64 = 0.05;

/// Whether one vehicle can explain all claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// No figure was claimed that the others predict, so there is nothing to test.
    Untested,
    /// The prior predicts such a figure in [`STRAINED_BELOW`] of cases or more, counted from its side.
    Consistent,
    /// In fewer, but in [`INCONSISTENT_BELOW`] or more.
    Strained,
    /// In fewer still, or a time is shorter than two-body flight, or no vehicle flies so.
    Inconsistent,
}

impl Verdict {
    /// The verdict in a word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Untested => "untested",
            Self::Consistent => "consistent",
            Self::Strained => "strained",
            Self::Inconsistent => "inconsistent",
        }
    }

    fn of_tail(tail: f64) -> Self {
        if tail < INCONSISTENT_BELOW {
            Self::Inconsistent
        } else if tail < STRAINED_BELOW {
            Self::Strained
        } else {
            Self::Consistent
        }
    }
}

/// On which side of the prediction a claimed figure lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Shorter, lower or slower than most predictions.
    Short,
    /// Longer, higher or faster than most predictions.
    Long,
}

/// A claimed figure beside what all the others predict of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Tested {
    /// Which figure.
    pub what: Observable,
    /// Share of the prediction beyond the claim, of the claim on it that fares worst.
    pub tail: f64,
    /// On which side that claim lies.
    pub side: Side,
    /// What the other figures imply for it, in m, s or m/s.
    pub implied_si: Spread,
}

/// What the claims say of each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consistency {
    /// The verdict.
    pub verdict: Verdict,
    /// Share of the prediction beyond the claim that fares worst.
    pub tail: Option<f64>,
    /// On which side that claim lies.
    pub side: Option<Side>,
    /// Every figure that the others predict, in the order of [`Observable::ALL`]. Of figures that members are
    /// drawn from the finding [`OddOne`](super::finding::Finding::OddOne) tells.
    pub tested: Vec<Tested>,
    /// Claimed time minus two-body time of the claims' own numbers, s; `None` without all three.
    pub time_excess_s: Option<f64>,
    /// Time of flight that the other figures imply, s; `None` where no vehicle flies so, or members are drawn from it.
    pub implied_time_s: Option<Spread>,
    /// Apogee that the other figures imply, km; `None` where there are none or no flight.
    pub implied_apogee_km: Option<Spread>,
    /// What speaks against free fall in the claims themselves.
    pub not_ballistic: Option<NotBallistic>,
    /// What excludes itself among them, whatever flew.
    pub contradiction: Option<Contradiction>,
    /// The intervals used.
    pub evidence: Evidence,
}

impl Consistency {
    /// What the claims behind an ensemble say of each other.
    ///
    /// Looks at the members as they were drawn, before the tested figure was heard; an ensemble of 100 draws
    /// gives the tail to about 2 percentage points. Where several figures are tested the worst of them is held
    /// to that many times less, so that true figures are as seldom called odd.
    #[must_use]
    pub fn of(ensemble: &Ensemble) -> Self {
        let evidence = &ensemble.question().evidence;
        // What excludes itself says nothing of the rest.
        let contradiction = Contradiction::of(evidence);
        let contradicted = contradicted(evidence)
            || contradiction.is_some_and(|contradiction| contradiction.is_certain());
        let tested = if contradicted { Vec::new() } else { tested(ensemble) };
        let worst = worst(&tested);
        let below = below_two_body(evidence);
        let weighing = ensemble.members().iter().any(|member| member.prior_weight > 0.0)
            && Observable::ALL.iter().all(|what| total_weight(ensemble.members(), *what) > 0.0);
        let not_ballistic = NotBallistic::of(evidence);
        let in_dense_air = matches!(not_ballistic, Some(NotBallistic::InDenseAir { .. }));
        let found = match worst {
            _ if below || in_dense_air || !weighing => Verdict::Inconsistent,
            _ if contradicted => Verdict::Inconsistent,
            None => Verdict::Untested,
            Some(worst) => Verdict::of_tail(worst.tail * tested.len() as f64),
        };
        // Where nothing is tested, nothing strains.
        let strains = is_upright(evidence) && found != Verdict::Untested;
        let verdict = if strains { found.max(Verdict::Strained) } else { found };
        Self {
            verdict,
            tail: worst.map(|worst| worst.tail),
            side: if below { Some(Side::Short) } else { worst.map(|worst| worst.side) },
            time_excess_s: time_excess_s(evidence),
            implied_time_s: implied_si(ensemble, Observable::FlightTime),
            implied_apogee_km: implied_apogee_km(ensemble),
            tested,
            not_ballistic,
            contradiction,
            evidence: evidence.clone(),
        }
    }
}

/// Whether two claims on one figure exclude each other: no flight has both, whatever the model may miss. An open end
/// leaves open all that lies beyond it; a bare number may have been cut where it was not rounded, such as 73.6 min to 73.
fn contradicted(evidence: &Evidence) -> bool {
    let ends = |one: &Interval| {
        let rounded = one.belief == Belief::Even;
        let (cut, [low, high]) = (if rounded { 0.5 * one.width() } else { 0.0 }, ends(one));
        (low - cut, high + cut)
    };
    Observable::ALL.iter().any(|what| {
        let lowest = evidence.intervals(*what).map(|one| ends(one).1).fold(f64::MAX, f64::min);
        evidence.intervals(*what).any(|one| ends(one).0 > lowest)
    })
}

/// Ground distance, in apogees, under which a flight goes so straight up that nobody would have sent it so: capsules
/// that come down beside their pad stay above.
const UPRIGHT: f64 = 0.02;

/// Whether the claims are of such a flight; one of no distance at all is meant to go straight up.
#[must_use]
pub fn is_upright(evidence: &Evidence) -> bool {
    let middle = |what| evidence.narrowest(what).map_or(f64::NAN, Interval::middle);
    let distance_m = middle(Observable::GroundDistance);
    distance_m > 0.0 && distance_m < UPRIGHT * middle(Observable::Apogee)
}

fn time_excess_s(evidence: &Evidence) -> Option<f64> {
    let time = evidence.narrowest(Observable::FlightTime)?;
    let energy = EnergyOnly::of(evidence).ok()?;
    Some(central(time) - energy.time_of_flight_s)
}

/// A member's value with the model error that was drawn for it, in SI. Both times share one error, so that a claim on
/// the other tells it.
fn predicted_si(member: &Member, what: Observable, evidence: &Evidence) -> f64 {
    let value = member.value_si(what);
    let other = match what {
        Observable::FlightTime => Some(Observable::TimeToApogee),
        Observable::TimeToApogee => Some(Observable::FlightTime),
        _ => None,
    };
    let told = other.and_then(|other| Some((other, evidence.narrowest(other)?)));
    let sigma = what.model_error().at(value, member.burn_time_s());
    let error = told.map_or(sigma * member.error, |(other, claimed)| {
        let off = |bound: f64| bound - member.value_si(other);
        error_between(off(claimed.low), off(claimed.high), sigma, member.time_share)
    });
    value + error
}

/// The error under which a share lies of those between two bounds; the nearer bound where hardly any lie there.
fn error_between(low: f64, high: f64, sigma: f64, share: f64) -> f64 {
    let (below, upto) = (normal_cdf(low / sigma), normal_cdf(high / sigma));
    if upto - below > 1e-9 {
        sigma * normal_quantile(below + share * (upto - below))
    } else if low > 0.0 {
        low
    } else {
        high
    }
}

fn total_weight(members: &[Member], without: Observable) -> f64 {
    members.iter().map(|member| member.weight_without(without)).sum()
}

/// The worst of figures that were tested.
#[must_use]
pub fn worst(tested: &[Tested]) -> Option<&Tested> {
    tested.iter().reduce(|worst, one| if one.tail < worst.tail { one } else { worst })
}

/// Every claimed figure that members are not drawn from, beside what the others predict.
fn tested(ensemble: &Ensemble) -> Vec<Tested> {
    let evidence = &ensemble.question().evidence;
    let test = |what: Observable| {
        let (tail, side) = worst_claim(ensemble, what)?;
        Some(Tested { what, tail, side, implied_si: implied_si(ensemble, what)? })
    };
    let claimed = |what: &Observable| evidence.has(*what) && !ensemble.draws_from(*what);
    Observable::ALL.iter().copied().filter(claimed).filter_map(test).collect()
}

/// What the other figures imply for one; `None` where members are drawn from its claims.
fn implied_si(ensemble: &Ensemble, what: Observable) -> Option<Spread> {
    let evidence = &ensemble.question().evidence;
    if what == Observable::FlightTime
        && evidence.has(Observable::Apogee)
        && ensemble.draws_from(what)
    {
        return time_of_the_bound(ensemble);
    }
    let drawn_from = ensemble.draws_from(what) && evidence.has(what);
    let weighed =
        |member: &Member| (predicted_si(member, what, evidence), member.weight_without(what));
    (!drawn_from).then(|| Spread::of(ensemble.members().iter().map(weighed)))?
}

/// The times that a bound on the apogee implies where members are drawn from the time: each keeps its distance and its
/// own time beyond two-body flight.
fn time_of_the_bound(ensemble: &Ensemble) -> Option<Spread> {
    let evidence = &ensemble.question().evidence;
    let bound = evidence.narrowest(Observable::Apogee)?;
    let time_s = |member: &Member| {
        let apogee_km = bound.quantile(member.time_share) / 1000.0;
        let two_body_s = two_body_time_s(apogee_km, member.ground_distance_km, evidence.heading)?;
        let sigma =
            Observable::FlightTime.model_error().at(member.time_of_flight_s, member.burn_time_s());
        Some(member.time_of_flight_s - member.two_body_time_s + two_body_s + sigma * member.error)
    };
    Spread::of(ensemble.members().iter().map(|member| {
        (time_s(member).unwrap_or(f64::NAN), member.weight_without(Observable::Apogee))
    }))
}

/// The least and the greatest value that a member's figure has between the ends of a bound that it was drawn from, by
/// two-body flight; its own value where it was drawn from none.
fn as_far_as_bounds(ensemble: &Ensemble, member: &Member, what: Observable) -> [f64; 2] {
    let (value, evidence) = (member.value_si(what), &ensemble.question().evidence);
    let is_bound = |of| evidence.has(of) && !evidence.has_closed(of) && ensemble.draws_from(of);
    if ![Observable::Apogee, Observable::GroundDistance].into_iter().any(is_bound) {
        return [value; 2];
    }
    let ends = |of: Observable, own_km: f64| {
        let [low_km, high_km] = evidence.common(of).map(|end| end / 1000.0);
        if is_bound(of) { [own_km, low_km, high_km] } else { [own_km; 3] }
    };
    let (apogee_km, distance_km) = (member.apogee_km, member.ground_distance_km);
    let apogees_km = ends(Observable::Apogee, apogee_km);
    let distances_km = ends(Observable::GroundDistance, distance_km);
    let Some(own) = on_arc(what, apogee_km, distance_km) else { return [value; 2] };
    let mut reached = [value; 2];
    for apogee_km in apogees_km {
        for there in distances_km.map(|distance_km| on_arc(what, apogee_km, distance_km)) {
            let there = value + (there.unwrap_or(own) - own);
            reached = [reached[0].min(there), reached[1].max(there)];
        }
    }
    reached
}

/// The least tail over the claims on a figure, and on which side it is.
fn worst_claim(ensemble: &Ensemble, what: Observable) -> Option<(f64, Side)> {
    let (members, evidence) = (ensemble.members(), &ensemble.question().evidence);
    let total = total_weight(members, what);
    if total <= 0.0 {
        return None;
    }
    let error = what.model_error();
    let mut worst: Option<(f64, Side)> = None;
    for claimed in evidence.intervals(what) {
        let share = |side: usize| {
            members
                .iter()
                .map(|member| {
                    let sigma = error.at(member.value_si(what), member.burn_time_s());
                    let value = as_far_as_bounds(ensemble, member, what);
                    member.weight_without(what) * Observable::beyond(claimed, value, sigma)[side]
                })
                .sum::<f64>()
                / total
        };
        let (long, short) = (share(0), share(1));
        let this = match claimed.open_side() {
            Bound::Above => (long, Side::Long),
            Bound::Below => (short, Side::Short),
            Bound::Both if long < short => (long, Side::Long),
            Bound::Both => (short, Side::Short),
        };
        if worst.is_none_or(|(tail, _)| this.0 < tail) {
            worst = Some(this);
        }
    }
    worst
}

/// Whether a claimed time is shorter than two-body flight to the least that the claims allow.
fn below_two_body(evidence: &Evidence) -> bool {
    let least =
        |what| evidence.intervals(what).map(|interval| interval.low).fold(0.0, f64::max) / 1000.0;
    let (apogee_km, distance_km) = (least(Observable::Apogee), least(Observable::GroundDistance));
    let Some(two_body_s) = two_body_time_s(apogee_km, distance_km, evidence.heading) else {
        return false;
    };
    evidence.intervals(Observable::FlightTime).any(|time| time.high < two_body_s)
}

/// The apogees that the other figures imply. Where members are drawn from claims on the apogee, each keeps its own
/// distance and its own time beyond two-body flight, and the claimed time says the apogee.
fn implied_apogee_km(ensemble: &Ensemble) -> Option<Spread> {
    let (members, evidence) = (ensemble.members(), &ensemble.question().evidence);
    if !evidence.has(Observable::Apogee) {
        return Spread::of(members.iter().map(|member| (member.apogee_km, member.weight)));
    }
    if !ensemble.draws_from(Observable::Apogee) {
        let weight = |member: &Member| member.weight_without(Observable::Apogee);
        return Spread::of(members.iter().map(|member| (member.apogee_km, weight(member))));
    }
    let time = evidence.narrowest(Observable::FlightTime)?;
    Spread::of(members.iter().map(|member| {
        let predicted_s = predicted_si(member, Observable::FlightTime, evidence);
        let excess_s = predicted_s - member.two_body_time_s;
        let two_body_s = time.quantile(member.time_share) - excess_s;
        (apogee_of(two_body_s, member, evidence), member.weight_before_time)
    }))
}

/// The apogee, km, whose two-body flight to the member's distance takes a time; NaN where none does.
fn apogee_of(two_body_s: f64, member: &Member, evidence: &Evidence) -> f64 {
    let misfit = |apogee_km: f64| {
        two_body_time_s(apogee_km, member.ground_distance_km, evidence.heading)
            .map_or(f64::NAN, |time_s| time_s - two_body_s)
    };
    let (mut low, mut high) = (member.apogee_km, member.apogee_km);
    for _ in 0..40 {
        let (at_low, at_high) = (misfit(low), misfit(high));
        if at_low.is_nan() || at_high.is_nan() {
            return f64::NAN;
        }
        if at_low <= 0.0 && at_high >= 0.0 {
            return if low < high {
                bracketed_root(low, at_low, high, at_high, 0.05, misfit)
            } else {
                low
            };
        }
        if at_low > 0.0 {
            low = (low * 0.8).max(1.0);
            if low <= 1.0 {
                return f64::NAN;
            }
        } else {
            high *= 1.25;
        }
    }
    f64::NAN
}
