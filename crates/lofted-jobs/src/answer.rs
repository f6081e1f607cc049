//! What is known of a set of claims so far: the verdict, slips that would mend it, the range.

use lofted::reconstruct::conditions::{Ascent, HeavierPayload};
use lofted::reconstruct::consistency::{Consistency, Side, Tested, Verdict};
use lofted::reconstruct::contradiction::Contradiction;
use lofted::reconstruct::energy_only::EnergyOnly;
use lofted::reconstruct::ensemble::Ensemble;
use lofted::reconstruct::finding::Finding;
use lofted::reconstruct::member::{Member, Reach};
use lofted::reconstruct::not_ballistic::NotBallistic;
use lofted::reconstruct::proposal::{Branch, LeftOpen, Pins};
use lofted::reconstruct::spread::Spread;
use lofted::reconstruct::withheld::Withheld;
use serde::{Deserialize, Serialize};

/// The answer to one set of claims, as far as the draws have come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Draws made.
    pub drawn: u32,
    /// Draws that found a flight.
    pub members: u32,
    /// Equally weighted members that would say as much.
    pub effective_members: f64,
    /// Seed of the draws.
    pub seed: u32,
    /// Whether one vehicle explains all claims of the set.
    pub verdict: Verdict,
    /// Share of the prediction beyond the claimed time, of the claim that fares worst.
    pub tail: Option<f64>,
    /// On which side that claim lies.
    pub side: Option<Side>,
    /// Claimed time minus two-body time of the claims' own numbers, s.
    pub time_excess_s: Option<f64>,
    /// Time of flight that the apogee and the distance imply, s.
    pub implied_time_s: Option<Spread>,
    /// Apogee that the time and the distance imply, km.
    pub implied_apogee_km: Option<Spread>,
    /// Every figure that the others predict, beside its claim.
    pub tested: Vec<Tested>,
    /// What speaks against free fall in the claims themselves; then there is no range.
    pub not_ballistic: Option<NotBallistic>,
    /// What the claims determine of the arc.
    pub pins: Pins,
    /// What they leave open, and the priors that fill it.
    pub left_open: Vec<LeftOpen>,
    /// The two arcs of a speed and a distance, each with its weight; else none.
    pub branches: Vec<BranchAnswer>,
    /// Slips that would mend claims which do not hold together; `None` until they have been tried.
    pub findings: Option<Vec<Finding>>,
    /// Why nothing is said of the vehicle: then it has no burn time and no range.
    pub withheld: Option<Withheld>,
    /// Burn time of the members, s.
    pub burn_time_s: Option<Spread>,
    /// The same, each percentile rounded to what other draws leave of it: the one that is told.
    pub told_burn_time_s: Option<Spread>,
    /// Greatest range by energy alone, of the launch speed of two-body flight to the claims' own numbers.
    pub energy_range: Option<EnergyRange>,
    /// Greatest range with the payload flown, and how many of the members reach the antipode.
    pub range: Option<PoweredRange>,
}

/// One of two arcs that the claims leave.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BranchAnswer {
    /// Which of the two.
    pub branch: Branch,
    /// Its share of the weight.
    pub weight: f64,
    /// Apogee, km.
    pub apogee_km: Spread,
    /// Time of flight, s.
    pub time_s: Spread,
    /// Burn time, s.
    pub burn_time_s: Spread,
    /// Greatest range with the payload flown, km; `None` while it has not been looked for.
    pub range_km: Option<Spread>,
}

/// How far a launch speed reaches by energy alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum EnergyRange {
    /// This far, km.
    Kilometres(f64),
    /// To any point on Earth.
    Antipode,
}

/// Greatest range of the members' vehicles with the payload flown, over an Earth at rest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PoweredRange {
    /// Spread over the members, km; infinite where a percentile reaches the antipode.
    pub spread_km: Spread,
    /// The same, each percentile rounded to what other draws leave of it: the one that is told.
    pub told_km: Spread,
    /// On a plain gravity turn, to 1 %, and told as no farther than by the best steering; `None` until it is computed, and where half of the vehicles find no flight so.
    pub gravity_turn_km: Option<Spread>,
    /// With the heavier payload that was asked for; `None` until it is computed.
    pub heavier: Option<HeavierRange>,
    /// Share of the weight that reaches any point on Earth.
    pub antipode_share: f64,
    /// Members whose range was found.
    pub members: u32,
}

/// Greatest range with a heavier payload than the one flown, by the best steering over an Earth at rest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct HeavierRange {
    /// What the payload takes of the final speed, m/s; `None` where what it costs of the range stands for no speed:
    /// the median vehicle reaches the antipode, or gains less than that.
    pub lost_speed_m_s: Option<f64>,
    /// Spread over the members, km, to 1 %; `None` where half of the vehicles find no flight so.
    pub spread_km: Option<Spread>,
}

/// Ranges under other conditions, as far as they were computed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct OtherConditions {
    pub(crate) gravity_turn_km: Option<Spread>,
    pub(crate) heavier: Option<HeavierRange>,
}

impl OtherConditions {
    /// On a plain gravity turn, and with a heavier payload where one is asked for.
    pub(crate) fn of(ensemble: &Ensemble, heavier: Option<HeavierPayload>) -> Self {
        let under = |ascent, lost_m_s| {
            let range = ensemble.range_under_km(ascent, lost_m_s).ok()?;
            Some(range.rounded_to_percent())
        };
        let with = |payload| {
            let lost_speed_m_s = ensemble.lost_speed_m_s(payload);
            let spread_km = lost_speed_m_s.and_then(|lost| under(Ascent::BestSteering, lost));
            HeavierRange { lost_speed_m_s, spread_km }
        };
        Self { gravity_turn_km: under(Ascent::GravityTurn, 0.0), heavier: heavier.map(with) }
    }
}

impl Answer {
    /// The answer of an ensemble as it stands.
    #[must_use]
    pub(crate) fn of(
        ensemble: &Ensemble,
        findings: Option<Vec<Finding>>,
        conditions: &OtherConditions,
    ) -> Self {
        let question = ensemble.question();
        let Consistency {
            verdict,
            tail,
            side,
            time_excess_s,
            implied_time_s,
            implied_apogee_km,
            tested,
            not_ballistic,
            ..
        } = Consistency::of(ensemble);
        Self {
            drawn: ensemble.drawn(),
            members: count(ensemble.members().len()),
            effective_members: ensemble.effective_members(),
            seed: question.seed,
            verdict,
            tail,
            side,
            time_excess_s,
            implied_time_s,
            implied_apogee_km,
            tested,
            not_ballistic,
            pins: ensemble.pins(),
            left_open: ensemble.left_open(),
            branches: branches(ensemble),
            findings,
            withheld: ensemble.withheld(),
            burn_time_s: ensemble.burn_time_s().ok(),
            told_burn_time_s: ensemble.rounded_burn_time_s().ok(),
            energy_range: energy_range(ensemble),
            range: range(ensemble, conditions),
        }
    }
}

/// Of figures that no free fall has, and of bounds that exclude each other, there is none.
fn energy_range(ensemble: &Ensemble) -> Option<EnergyRange> {
    let evidence = &ensemble.question().evidence;
    let bounds = matches!(Contradiction::of(evidence), Some(Contradiction::Bounds { .. }));
    let energy = EnergyOnly::of(evidence).ok();
    let energy = energy.filter(|_| NotBallistic::of(evidence).is_none() && !bounds)?;
    Some(energy.max_range.range_km().map_or(EnergyRange::Antipode, EnergyRange::Kilometres))
}

fn branches(ensemble: &Ensemble) -> Vec<BranchAnswer> {
    if ensemble.pins() != Pins::Branches {
        return Vec::new();
    }
    let of = |branch: Branch| {
        let spread = |value: &dyn Fn(&Member) -> f64| {
            let members = ensemble.members().iter().filter(|member| member.branch() == branch);
            Spread::of(members.map(|member| (value(member), member.weight)))
        };
        Some(BranchAnswer {
            branch,
            weight: ensemble.branch_share(branch)?,
            apogee_km: spread(&|member| member.apogee_km)?,
            time_s: spread(&|member| member.time_of_flight_s)?,
            burn_time_s: spread(&Member::burn_time_s)?,
            range_km: spread(&|member| member.max_range.map_or(f64::NAN, Reach::ordered_km)),
        })
    };
    Branch::ALL.iter().filter_map(|branch| of(*branch)).collect()
}

fn range(ensemble: &Ensemble, conditions: &OtherConditions) -> Option<PoweredRange> {
    let told_km = ensemble.rounded_max_range_km().ok()?;
    // Of fewer members and not rounded alike, it might be told as a little farther than the best steering.
    let no_farther = |turn: Spread| turn.no_farther_than(told_km);
    Some(PoweredRange {
        spread_km: ensemble.max_range_km().ok()?,
        told_km,
        gravity_turn_km: conditions.gravity_turn_km.map(no_farther),
        heavier: conditions.heavier,
        antipode_share: ensemble.antipode_share().ok()?,
        members: count(ensemble.members().iter().filter(|m| m.max_range.is_some()).count()),
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
