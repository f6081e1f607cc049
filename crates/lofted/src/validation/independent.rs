//! Flights of a separate program with other physics (unequal stages, coasts between them, drag by Mach number,
//! another steering law): how often a reconstruction from their printed figures holds what was true of them.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::claim::{Amount, Figure, Metric, Unit};
use crate::reconstruct::consistency::{Consistency, Verdict};
use crate::reconstruct::ensemble::{Ensemble, Ranges};
use crate::reconstruct::evidence::{Evidence, EvidenceError};
use crate::reconstruct::question::Question;
use crate::reconstruct::spread::Spread;
use crate::reconstruct::withheld::Withheld;

/// Stages, apogee and ground distance in km, flight and burn time in s, greatest range in km.
const FLIGHTS: &str = include_str!("independent_flights.csv");

/// A flight with what is true of its vehicle.
#[derive(Debug, Clone, PartialEq)]
pub struct IndependentFlight {
    /// Apogee, ground distance and time of flight as they would be printed.
    pub figures: [Figure; 3],
    /// The burn time, s.
    pub burn_time_s: f64,
    /// The greatest range, km.
    pub max_range_km: f64,
}

impl IndependentFlight {
    /// What a reconstruction is asked of it, without a class.
    #[must_use]
    pub fn question(&self, seed: u32) -> Question {
        Question { seed, ..Question::new(Evidence::of_figures(&self.figures, None)) }
    }
}

/// The flights; a line that does not read is none.
#[must_use]
pub fn independent_flights() -> Vec<IndependentFlight> {
    FLIGHTS.lines().skip(1).filter_map(flight).collect()
}

fn flight(line: &str) -> Option<IndependentFlight> {
    let numbers: Vec<f64> = line.split(',').filter_map(|cell| cell.parse().ok()).collect();
    let [_, apogee, distance, time, burn_time_s, max_range_km] = numbers[..] else { return None };
    let figure = |metric, number, unit| Figure::new(metric, Amount::Exact(number), unit).ok();
    let figures = [
        figure(Metric::Apogee, apogee, Unit::Kilometres)?,
        figure(Metric::GroundDistance, distance, Unit::Kilometres)?,
        figure(Metric::FlightTime, time, Unit::Seconds)?,
    ];
    Some(IndependentFlight { figures, burn_time_s, max_range_km })
}

/// Of the flights: how many, and of how many a statement holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Flights reconstructed.
    pub flights: u32,
    /// The true greatest range lies inside p05 to p95.
    pub range_inside: u32,
    /// The true burn time lies inside p05 to p95.
    pub burn_inside: u32,
    /// True figures that are called inconsistent.
    pub inconsistent: u32,
}

impl Coverage {
    /// Counts one more flight, reconstructed without a class from a number of draws.
    ///
    /// # Errors
    /// The flight's figures are no evidence: as [`Evidence::check`].
    pub fn count(
        &mut self,
        flight: &IndependentFlight,
        draws: u32,
        seed: u32,
    ) -> Result<(), EvidenceError> {
        let mut ensemble = Ensemble::new(flight.question(seed))?;
        ensemble.extend(draws, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        self.add(flight, &ensemble);
        Ok(())
    }

    /// Counts a flight that has been reconstructed from [`IndependentFlight::question`], with ranges.
    pub fn add(&mut self, flight: &IndependentFlight, ensemble: &Ensemble) {
        let holds = |spread: Result<Spread, Withheld>, truth: f64| {
            u32::from(spread.is_ok_and(|spread| spread.p05 <= truth && truth <= spread.p95))
        };
        self.flights += 1;
        self.range_inside += holds(ensemble.max_range_km(), flight.max_range_km);
        self.burn_inside += holds(ensemble.burn_time_s(), flight.burn_time_s);
        let verdict = Consistency::of(ensemble).verdict;
        self.inconsistent += u32::from(verdict == Verdict::Inconsistent);
    }
}
