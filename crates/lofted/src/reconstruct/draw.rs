//! Drawing a vehicle and what it is aimed at, from the priors and the claims, by index and seed.
//!
//! A scrambled Sobol sequence: the first members already cover the prior evenly, and going on never
//! starts over.

use sobol_burley::sample;

use super::class::{ClassPrior, VehicleClass};
use super::observable::Observable;
use super::proposal::{ApogeeFrom, Branch, Plan, open_apogee_km, open_distance_km};
use super::question::Question;
use crate::math::exp;
use crate::math::normal::normal_quantile;
use crate::trajectory::vehicle::VehicleParameters;

/// What is drawn for a member.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Draw {
    pub(crate) class: VehicleClass,
    /// All but the velocity gain, which the aim finds.
    pub(crate) vehicle: VehicleParameters,
    pub(crate) turn_start_s: f64,
    pub(crate) turn_end_s: f64,
    pub(crate) apogee: DrawnApogee,
    pub(crate) ground_distance_m: f64,
    /// How likely the class is to burn for a time like the claimed one; 1 where none was claimed.
    pub(crate) burn_weight: f64,
    /// A standard normal number for the model error of the time.
    pub(crate) error: f64,
    /// A share of the claimed time's interval.
    pub(crate) time_share: f64,
}

/// The apogee of a draw, or what it has to be solved from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum DrawnApogee {
    /// This height, m.
    At(f64),
    /// That at which the flight has a value, in SI, on a branch.
    Where { what: Observable, value_si: f64, branch: Branch },
}

/// The member of an index: classes take turns, each with a sequence of its own.
pub(crate) fn draw(question: &Question, classes: &[VehicleClass], index: u32) -> Option<Draw> {
    let count = u32::try_from(classes.len()).ok().filter(|count| *count > 0)?;
    let class = *classes.get((index % count) as usize)?;
    let (place, round) = (index / count % 65_536, index / count / 65_536);
    let seed = question.seed ^ (class as u32 + 1).wrapping_mul(0x9e37_79b9) ^ round;
    // The middle of the sequence's 24-bit cell, so that no share is ever 0.
    let share =
        |dimension: u32| f64::from(sample(place, dimension, seed)) + 2.0_f64.recip() / 16_777_216.0;
    let prior = class.prior();
    let (burn_share, burn_weight) = burn_share(question, &prior, share(0));
    let burn_time_s = prior.burn_time_s(burn_share);
    let log_between =
        |[low, high]: [f64; 2], share: f64| low * exp(share * crate::math::ln(high / low));
    let vehicle = VehicleParameters {
        stages: prior.stages,
        exhaust_speed_m_s: prior.exhaust_speed_m_s(share(1)),
        burn_time_s,
        velocity_gain_m_s: 5_000.0,
        climb_ballistic_coefficient_kg_m2: log_between(
            prior.climb_ballistic_coefficient_kg_m2,
            share(4),
        ),
        reentry_ballistic_coefficient_kg_m2: log_between(
            prior.reentry_ballistic_coefficient_kg_m2,
            share(5),
        ),
    };
    let evidence = &question.evidence;
    let plan = Plan::of(evidence);
    let ground_distance_m = match evidence.narrowest(Observable::GroundDistance) {
        Some(claimed) => claimed.quantile(share(3)),
        None => 1000.0 * open_distance_km(share(3)),
    };
    let error = normal_quantile(share(7));
    let apogee = match plan.apogee {
        ApogeeFrom::Claim => {
            DrawnApogee::At(evidence.narrowest(Observable::Apogee)?.quantile(share(2)))
        }
        ApogeeFrom::Prior => {
            DrawnApogee::At(1000.0 * open_apogee_km(ground_distance_m / 1000.0, share(2)))
        }
        ApogeeFrom::Solved(what) => {
            let claimed = evidence.narrowest(what)?.quantile(share(2));
            // The claim is the value with the error, so the flight has the claim without it.
            let value_si = claimed - evidence.model_error(what).at(claimed, burn_time_s) * error;
            let branch = if share(9) < 0.5 { Branch::Lofted } else { Branch::Depressed };
            DrawnApogee::Where { what, value_si, branch }
        }
    };
    Some(Draw {
        class,
        vehicle,
        turn_start_s: 0.04 * burn_time_s,
        turn_end_s: (0.35 + 0.5 * share(6)) * burn_time_s,
        apogee,
        ground_distance_m,
        burn_weight,
        error,
        time_share: share(8),
    })
}

/// The share of the prior that a burn time is drawn at, and the weight of drawing it: all of the prior where no
/// burn time was claimed, else the part of it about the claim.
fn burn_share(question: &Question, prior: &ClassPrior, share: f64) -> (f64, f64) {
    let Some(claimed) = question.evidence.narrowest(Observable::BurnTime) else {
        return (share, 1.0);
    };
    // Three standard deviations of the model either way leave nothing out that weighs.
    let error = |value: f64| 3.0 * Observable::BurnTime.model_error().at(value, value);
    let low = prior.share_below_burn_time_s(claimed.low - error(claimed.low));
    let high = prior.share_below_burn_time_s(claimed.high + error(claimed.high));
    (low + share * (high - low), high - low)
}
