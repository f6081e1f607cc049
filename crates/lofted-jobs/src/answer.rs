//! What is known of a set of claims so far: the verdict, slips that would mend it, the range.

use lofted::reconstruct::consistency::{Consistency, Side, Tested, Verdict};
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
    /// Share of the weight that reaches any point on Earth.
    pub antipode_share: f64,
    /// Members whose range was found.
    pub members: u32,
}

impl Answer {
    /// The answer of an ensemble as it stands.
    #[must_use]
    pub fn of(ensemble: &Ensemble, findings: Option<Vec<Finding>>) -> Self {
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
            energy_range: energy_range(ensemble),
            range: range(ensemble),
        }
    }
}

/// Of figures that no free fall has there is none.
fn energy_range(ensemble: &Ensemble) -> Option<EnergyRange> {
    let evidence = &ensemble.question().evidence;
    let energy = EnergyOnly::of(evidence).ok().filter(|_| NotBallistic::of(evidence).is_none())?;
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

fn range(ensemble: &Ensemble) -> Option<PoweredRange> {
    Some(PoweredRange {
        spread_km: ensemble.max_range_km().ok()?,
        antipode_share: ensemble.antipode_share().ok()?,
        members: count(ensemble.members().iter().filter(|m| m.max_range.is_some()).count()),
    })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
