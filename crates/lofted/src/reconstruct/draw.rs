//! Drawing a vehicle and what it is aimed at, from the priors and the claims, by index and seed.
//!
//! A scrambled Sobol sequence: the first members already cover the prior evenly, and going on never
//! starts over.

use sobol_burley::sample;

use super::class::{
    CLIMB_BALLISTIC_COEFFICIENT_KG_M2, REENTRY_BALLISTIC_COEFFICIENT_KG_M2, VehicleClass,
};
use super::evidence::Evidence;
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
    pub(crate) apogee_m: f64,
    pub(crate) ground_distance_m: f64,
    /// A standard normal number for the model error of the time.
    pub(crate) error: f64,
    /// A share of the claimed time's interval.
    pub(crate) time_share: f64,
}

/// The member of an index: classes take turns, each with a sequence of its own.
pub(crate) fn draw(question: &Question, index: u32) -> Option<Draw> {
    let count = u32::try_from(question.classes.len()).ok().filter(|count| *count > 0)?;
    let class = *question.classes.get((index % count) as usize)?;
    let (place, round) = (index / count % 65_536, index / count / 65_536);
    let seed = question.seed ^ (class as u32 + 1).wrapping_mul(0x9e37_79b9) ^ round;
    // The middle of the sequence's 24-bit cell, so that no share is ever 0.
    let share =
        |dimension: u32| f64::from(sample(place, dimension, seed)) + 2.0_f64.recip() / 16_777_216.0;
    let prior = class.prior();
    let burn_time_s = prior.burn_time_s(share(0));
    let log_between =
        |[low, high]: [f64; 2], share: f64| low * exp(share * crate::math::ln(high / low));
    let vehicle = VehicleParameters {
        stages: prior.stages,
        exhaust_speed_m_s: prior.exhaust_speed_m_s(share(1)),
        burn_time_s,
        velocity_gain_m_s: 5_000.0,
        climb_ballistic_coefficient_kg_m2: log_between(CLIMB_BALLISTIC_COEFFICIENT_KG_M2, share(4)),
        reentry_ballistic_coefficient_kg_m2: log_between(
            REENTRY_BALLISTIC_COEFFICIENT_KG_M2,
            share(5),
        ),
    };
    Some(Draw {
        class,
        vehicle,
        turn_start_s: 0.04 * burn_time_s,
        turn_end_s: (0.35 + 0.5 * share(6)) * burn_time_s,
        apogee_m: Evidence::narrowest(&question.evidence.apogee_m)?.quantile(share(2)),
        ground_distance_m: Evidence::narrowest(&question.evidence.ground_distance_m)?
            .quantile(share(3)),
        error: normal_quantile(share(7)),
        time_share: share(8),
    })
}
