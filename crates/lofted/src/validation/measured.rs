//! Flights whose figures were measured by those who flew them: is each figure where the others put it?

use std::ops::ControlFlow;

use serde::Serialize;

use crate::claim::{Amount, Figure, Metric, Unit};
use crate::reconstruct::consistency::{Consistency, Tested, Verdict};
use crate::reconstruct::ensemble::{Ensemble, Ranges};
use crate::reconstruct::evidence::{Evidence, EvidenceError};
use crate::reconstruct::finding::FindingCode;
use crate::reconstruct::question::Question;
use crate::reconstruct::slip::findings;

/// A flight with its measured figures.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredFlight {
    /// Which flight.
    pub flight: &'static str,
    /// What is known of how it came down.
    pub note: &'static str,
    /// The figures as they were printed.
    pub figures: Vec<Figure>,
}

/// What a reconstruction says of one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasuredAnswer {
    /// Which flight.
    pub flight: &'static str,
    /// What is known of how it came down.
    pub note: &'static str,
    /// The verdict on the figures.
    pub verdict: Verdict,
    /// Each figure that the others predict, beside that prediction.
    pub tested: Vec<Tested>,
    /// What was found of them.
    pub findings: Vec<FindingCode>,
}

type Row = (&'static str, &'static str, &'static [(Metric, Amount, Unit)]);

const ROWS: [Row; 3] = [
    (
        "KSLV-II test launch vehicle, 28 November 2018",
        "by telemetry; it fell freely",
        &[
            (Metric::Apogee, Amount::Exact(209.0), Unit::Kilometres),
            (Metric::TimeToApogee, Amount::Exact(319.0), Unit::Seconds),
            (Metric::BurnTime, Amount::Exact(151.0), Unit::Seconds),
            (Metric::BurnoutAltitude, Amount::Exact(75.0), Unit::Kilometres),
            (Metric::GroundDistance, Amount::About(430.0), Unit::Kilometres),
            (Metric::FlightTime, Amount::About(10.0), Unit::Minutes),
        ],
    ),
    (
        "S-520-33 sounding rocket, 2 December 2023",
        "by telemetry; it fell freely",
        &[
            (Metric::Apogee, Amount::Exact(304.0), Unit::Kilometres),
            (Metric::TimeToApogee, Amount::Exact(279.0), Unit::Seconds),
            (Metric::FlightTime, Amount::Exact(543.0), Unit::Seconds),
        ],
    ),
    (
        "Mercury-Redstone 3, 5 May 1961",
        "the capsule came down under a parachute: its time is longer than any fall",
        &[
            (Metric::Apogee, Amount::Exact(186.4), Unit::Kilometres),
            (Metric::GroundDistance, Amount::Exact(483.0), Unit::Kilometres),
            (Metric::FlightTime, Amount::Exact(922.0), Unit::Seconds),
        ],
    ),
];

/// The flights.
#[must_use]
pub fn measured_flights() -> Vec<MeasuredFlight> {
    let figure =
        |(metric, amount, unit): &(Metric, Amount, Unit)| Figure::new(*metric, *amount, *unit).ok();
    let flight = |(flight, note, figures): &Row| MeasuredFlight {
        flight,
        note,
        figures: figures.iter().filter_map(figure).collect(),
    };
    ROWS.iter().map(flight).collect()
}

impl MeasuredFlight {
    /// What a reconstruction without a class says of the figures.
    ///
    /// # Errors
    /// They are no evidence: as [`Evidence::check`].
    pub fn answer(&self, draws: u32, seed: u32) -> Result<MeasuredAnswer, EvidenceError> {
        let mut ensemble = Ensemble::new(self.question(seed))?;
        ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
        Ok(self.answered(&ensemble))
    }

    /// What a reconstruction is asked of it, without a class.
    #[must_use]
    pub fn question(&self, seed: u32) -> Question {
        Question { seed, ..Question::new(Evidence::of_figures(&self.figures, None)) }
    }

    /// What an ensemble that was drawn for [`question`](Self::question) says of the figures.
    #[must_use]
    pub fn answered(&self, ensemble: &Ensemble) -> MeasuredAnswer {
        let found = Consistency::of(ensemble);
        let findings = findings(ensemble.question(), &found);
        MeasuredAnswer {
            flight: self.flight,
            note: self.note,
            verdict: found.verdict,
            tested: found.tested,
            findings: findings.iter().map(|one| one.code()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_of_the_table_reads() {
        let figures: usize = measured_flights().iter().map(|flight| flight.figures.len()).sum();
        assert_eq!(figures, 12);
    }
}
