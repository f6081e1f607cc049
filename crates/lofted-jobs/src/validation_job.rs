//! Our ranges beside published ones, flights with measured figures, and flights of a separate program, computed in
//! slices: one after the other.

use std::ops::ControlFlow;

use lofted::claim::Figure;
use lofted::reconstruct::consistency::{Tested, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::finding::FindingCode;
use lofted::reconstruct::question::Question;
use lofted::validation::cases::{Case, Method, cases};
use lofted::validation::independent::{Coverage, IndependentFlight, independent_flights};
use lofted::validation::measured::{MeasuredAnswer, MeasuredFlight, measured_flights};
use lofted::validation::{Validation, compared, question};
use serde::{Deserialize, Serialize};

/// Seed of the draws.
pub const SEED: u32 = 1;

/// A published result with ours beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValidationRow {
    /// The flight and whose figures are used.
    pub flight: String,
    /// Who published the result, or that a separate program computed it.
    pub who: String,
    /// How it was computed, or that it is a bound.
    pub kind: Method,
    /// What was published: `4500 km`, `more than 13000 km`.
    pub published: String,
    /// The same as a number, km.
    pub published_km: f64,
    /// How it was computed, as far as that was stated.
    pub method: String,
    /// Our answer by that method.
    pub ours: String,
    /// The same as a number, km: of powered flight the median; infinite where it is any point on Earth.
    pub ours_km: Option<f64>,
    /// Whether the two agree.
    pub agrees: bool,
}

/// What is known of the published results so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Validated {
    /// A row per published result of the cases that are done.
    pub rows: Vec<ValidationRow>,
    /// What is said of each flight whose figures were measured, as far as it is done.
    pub measured: Vec<MeasuredRow>,
    /// How often the truth of a separate program's flights is held, as far as they are done.
    pub independent: Coverage,
    /// Draws made for all.
    pub drawn: u32,
    /// Draws asked for.
    pub wanted: u32,
    /// Draws for each case.
    pub draws: u32,
    /// Whether nothing is left to do.
    pub done: bool,
}

/// A flight whose figures were measured, with what is said of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasuredRow {
    /// Which flight.
    pub flight: String,
    /// What is known of how it came down.
    pub note: String,
    /// The figures as they were printed.
    pub figures: Vec<Figure>,
    /// The verdict on them.
    pub verdict: Verdict,
    /// Each figure that the others predict, beside that prediction.
    pub tested: Vec<Tested>,
    /// What was found of them.
    pub findings: Vec<FindingCode>,
}

/// One flight to be computed.
#[derive(Debug)]
enum Item {
    Published(Case),
    Measured(MeasuredFlight),
    Independent(IndependentFlight),
}

impl Item {
    fn question(&self) -> Question {
        match self {
            Self::Published(case) => question(case, SEED),
            Self::Measured(flight) => flight.question(SEED),
            Self::Independent(flight) => flight.question(SEED),
        }
    }
}

/// The comparison on its way.
#[derive(Debug)]
pub struct ValidationJob {
    items: Vec<Item>,
    draws: u32,
    ensemble: Option<Ensemble>,
    known: Validated,
    at: usize,
}

impl ValidationJob {
    /// A comparison that has not started, with a number of draws for each flight.
    #[must_use]
    pub fn new(draws: u32) -> Self {
        let published = cases().into_iter().map(Item::Published);
        let measured = measured_flights().into_iter().map(Item::Measured);
        let independent = independent_flights().into_iter().map(Item::Independent);
        Self::of(published.chain(measured).chain(independent).collect(), draws)
    }

    fn of(items: Vec<Item>, draws: u32) -> Self {
        let wanted = draws * u32::try_from(items.len()).unwrap_or(0);
        let known = Validated { wanted, draws, ..Validated::default() };
        Self { items, draws, ensemble: None, known, at: 0 }
    }

    /// Whether everything has been compared.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.at >= self.items.len()
    }

    /// What is known so far.
    #[must_use]
    pub fn known(&self) -> Validated {
        let under_way = self.ensemble.as_ref().map_or(0, Ensemble::drawn);
        let drawn = self.known.drawn + under_way;
        Validated { drawn, done: self.is_done(), ..self.known.clone() }
    }

    /// Goes on by one flight, or until `pause`, asked after each draw, breaks.
    pub fn advance(&mut self, pause: &mut dyn FnMut() -> ControlFlow<()>) {
        let Some(item) = self.items.get(self.at) else { return };
        let started = self.ensemble.take().map_or_else(|| Ensemble::new(item.question()), Ok);
        if let Ok(mut ensemble) = started {
            ensemble.extend(self.draws, Ranges::Find, &mut |_| pause());
            if ensemble.drawn() < self.draws {
                self.ensemble = Some(ensemble);
                return;
            }
            match item {
                Item::Published(case) => self.known.rows.extend(rows(&compared(case, &ensemble))),
                Item::Measured(flight) => {
                    self.known.measured.push(measured_row(flight, flight.answered(&ensemble)));
                }
                Item::Independent(flight) => self.known.independent.add(flight, &ensemble),
            }
        }
        self.known.drawn += self.draws;
        self.at += 1;
    }
}

/// Every published result with ours, compared at once; nothing else.
#[must_use]
pub fn validated(draws: u32) -> Validated {
    let published = cases().into_iter().map(Item::Published).collect();
    let mut job = ValidationJob::of(published, draws);
    while !job.is_done() {
        job.advance(&mut || ControlFlow::Continue(()));
    }
    job.known()
}

fn measured_row(flight: &MeasuredFlight, answer: MeasuredAnswer) -> MeasuredRow {
    let MeasuredAnswer { flight: name, note, verdict, tested, findings } = answer;
    MeasuredRow {
        flight: name.to_owned(),
        note: note.to_owned(),
        figures: flight.figures.clone(),
        verdict,
        tested,
        findings,
    }
}

fn rows(validation: &Validation) -> impl Iterator<Item = ValidationRow> + '_ {
    validation.comparisons.iter().map(|comparison| ValidationRow {
        flight: validation.flight.to_owned(),
        who: comparison.who.to_owned(),
        kind: comparison.kind,
        published: comparison.published.clone(),
        published_km: comparison.published_km,
        method: comparison.method.to_owned(),
        ours: comparison.ours.clone(),
        ours_km: comparison.ours_km,
        agrees: comparison.agrees,
    })
}

#[cfg(test)]
mod tests {
    use lofted::validation::cases::APART;

    use super::*;

    fn run(pause: &mut dyn FnMut() -> ControlFlow<()>) -> (Validated, u32) {
        let mut job = ValidationJob::new(12);
        let mut steps = 0;
        while !job.is_done() {
            job.advance(pause);
            steps += 1;
        }
        (job.known(), steps)
    }

    #[test]
    fn slices_of_one_draw_give_the_bits_of_no_slices() {
        let (whole, few) = run(&mut || ControlFlow::Continue(()));
        let (sliced, many) = run(&mut || ControlFlow::Break(()));
        assert_eq!(whole, sliced);
        assert!(many > few);
        assert!(whole.done && whole.drawn == whole.wanted);
        let published: usize = cases().iter().map(|case| case.published.len()).sum();
        assert_eq!(whole.rows.len(), published);
        assert_eq!(whole.rows, validated(12).rows);
        assert_eq!(whole.measured.len(), measured_flights().len());
        assert_eq!(whole.independent.flights, 60);
        let apart = whole.rows.iter().filter(|row| row.who == APART);
        assert!(apart.clone().count() > 10 && apart.clone().all(|row| row.agrees));
    }
}
