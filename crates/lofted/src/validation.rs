//! Our results beside what was published, each figure against its own method.
//!
//! A published number is compared with the answer of the method it was computed by; "more than X" is a
//! bound only. Nothing here is tuned: the priors are those of every reconstruction.

pub mod cases;
pub mod independent;
pub mod measured;

use std::ops::ControlFlow;

use serde::Serialize;

use crate::reconstruct::consistency::{Consistency, Verdict};
use crate::reconstruct::energy_only::EnergyOnly;
use crate::reconstruct::ensemble::{Ensemble, Ranges};
use crate::reconstruct::evidence::{Evidence, EvidenceError};
use crate::reconstruct::question::Question;
use crate::reconstruct::spread::Spread;
use crate::trajectory::kepler::{KeplerArc, maximum_range};
use cases::{Case, Method};

/// How a published figure compares.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// Who published it, or [`cases::APART`].
    pub who: &'static str,
    /// How it was computed, or that it is a bound.
    pub kind: Method,
    /// What was published: `4,500 km`, `more than 13,000 km`.
    pub published: String,
    /// The same as a number, km.
    pub published_km: f64,
    /// The method that it was computed by, as far as it is known, and its assumptions.
    pub method: &'static str,
    /// Our answer by that method.
    pub ours: String,
    /// The same as a number, km: of powered flight the median; infinite where it is any point on
    /// Earth, `None` where there is no answer.
    pub ours_km: Option<f64>,
    /// Whether the two agree: inside p05 to p95 widened by 3 % at each end; a bound not above p95;
    /// energy-only within 1 %.
    pub agrees: bool,
}

/// A case with its comparisons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Validation {
    /// The flight and whose figures are used.
    pub flight: &'static str,
    /// The verdict on the figures.
    pub verdict: Verdict,
    /// Burn time, s.
    pub burn_time_s: Option<Spread>,
    /// Greatest range by powered flight with the payload flown, km; infinite at the antipode.
    pub max_range_km: Option<Spread>,
    /// Forward flights per draw, the searches for the greatest range included.
    pub flights_per_draw: f64,
    /// The comparisons.
    pub comparisons: Vec<Comparison>,
}

/// Computes a case with a number of draws.
///
/// # Errors
/// The case's figures are no evidence: as [`Evidence::check`].
pub fn validate(case: &Case, draws: u32, seed: u32) -> Result<Validation, EvidenceError> {
    let mut ensemble = Ensemble::new(question(case, seed))?;
    ensemble.extend(draws, Ranges::Find, &mut |_| ControlFlow::Continue(()));
    Ok(compared(case, &ensemble))
}

/// What a case asks of a reconstruction: its figures with its launch point, bearing and class alone.
#[must_use]
pub fn question(case: &Case, seed: u32) -> Question {
    let evidence = Evidence::of_figures(&case.figures, Some(case.heading));
    Question { evidence, classes: vec![case.class], seed }
}

/// A case's ensemble, drawn so far with [`Ranges::Find`], beside what was published.
#[must_use]
pub fn compared(case: &Case, ensemble: &Ensemble) -> Validation {
    let max_range_km = ensemble.max_range_km().ok();
    let comparisons = case.published.iter().map(|published| match published.method {
        Method::EnergyOnlyStill | Method::EnergyOnlyTurning => energy_only(case, published),
        Method::Powered | Method::Bound => powered(published, max_range_km),
    });
    Validation {
        flight: case.flight,
        verdict: Consistency::of(ensemble).verdict,
        burn_time_s: ensemble.burn_time_s().ok(),
        max_range_km,
        flights_per_draw: ensemble.flights() as f64 / f64::from(ensemble.drawn().max(1)),
        comparisons: comparisons.collect(),
    }
}

fn powered(published: &cases::Published, ours: Option<Spread>) -> Comparison {
    let agrees = ours.is_some_and(|ours| match published.method {
        Method::Bound => published.range_km <= ours.p95,
        _ => (0.97 * ours.p05..=1.03 * ours.p95).contains(&published.range_km),
    });
    let number = |km: f64| {
        if km.is_finite() { format!("{km:.0} km") } else { "any point on Earth".to_owned() }
    };
    let spread = ours.map_or_else(
        || "no flight".to_owned(),
        |ours| format!("{} / {} / {}", number(ours.p05), number(ours.p50), number(ours.p95)),
    );
    let ours_km = ours.map(|ours| ours.p50);
    let ours = format!("powered flight, p05 / p50 / p95: {spread}");
    comparison(published, (ours, ours_km), agrees)
}

fn energy_only(case: &Case, published: &cases::Published) -> Comparison {
    let range_km = match published.method {
        Method::EnergyOnlyTurning => {
            let evidence = Evidence::of_figures(&case.figures, Some(case.heading));
            EnergyOnly::of(&evidence).ok().map(|energy| energy.max_range.range_km())
        }
        _ => {
            let evidence = Evidence::of_figures(&case.figures, None);
            EnergyOnly::of(&evidence).ok().map(|energy| energy.max_range.range_km())
        }
    };
    let (ours, agrees) = match range_km {
        Some(Some(km)) => (format!("{km:.0} km"), (km / published.range_km - 1.0).abs() <= 0.01),
        Some(None) => ("any point on Earth".to_owned(), false),
        None => ("no arc".to_owned(), false),
    };
    let ours_km = range_km.map(|range_km| range_km.unwrap_or(f64::INFINITY));
    comparison(published, (format!("energy only: {ours}"), ours_km), agrees)
}

fn comparison(
    published: &cases::Published,
    (ours, ours_km): (String, Option<f64>),
    agrees: bool,
) -> Comparison {
    let bound = if published.method == Method::Bound { "more than " } else { "" };
    Comparison {
        who: published.who,
        kind: published.method,
        published: format!("{bound}{:.0} km", published.range_km),
        published_km: published.range_km,
        method: published.assumptions,
        ours,
        ours_km,
        agrees,
    }
}

/// Least range, km, that a member's own arc reaches by energy alone on a still Earth without air, or `None`
/// where that is any point on Earth: what no powered range lies far below.
#[must_use]
pub fn energy_only_range_km(apogee_km: f64, ground_distance_km: f64) -> Option<f64> {
    let arc = KeplerArc::lofted(apogee_km, ground_distance_km).ok()?;
    maximum_range(arc.launch_speed_m_s()).ok()?.range_km()
}
