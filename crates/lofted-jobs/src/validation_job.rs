//! Our ranges beside published ones, computed in slices: one case after the other.

use std::ops::ControlFlow;

use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::validation::cases::{Case, Method, cases};
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
    /// Draws made for all cases.
    pub drawn: u32,
    /// Draws asked for.
    pub wanted: u32,
    /// Draws for each case.
    pub draws: u32,
    /// Whether nothing is left to do.
    pub done: bool,
}

/// The comparison on its way.
#[derive(Debug)]
pub struct ValidationJob {
    cases: Vec<Case>,
    draws: u32,
    ensemble: Option<Ensemble>,
    known: Validated,
    at: usize,
}

impl ValidationJob {
    /// A comparison that has not started, with a number of draws for each case.
    #[must_use]
    pub fn new(draws: u32) -> Self {
        let cases = cases();
        let wanted = draws * u32::try_from(cases.len()).unwrap_or(0);
        let known = Validated { wanted, draws, ..Validated::default() };
        Self { cases, draws, ensemble: None, known, at: 0 }
    }

    /// Whether every published result has been compared.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.at >= self.cases.len()
    }

    /// What is known so far.
    #[must_use]
    pub fn known(&self) -> Validated {
        let under_way = self.ensemble.as_ref().map_or(0, Ensemble::drawn);
        let drawn = self.known.drawn + under_way;
        Validated { drawn, done: self.is_done(), ..self.known.clone() }
    }

    /// Goes on by one case, or until `pause`, asked after each draw, breaks.
    pub fn advance(&mut self, pause: &mut dyn FnMut() -> ControlFlow<()>) {
        let Some(case) = self.cases.get(self.at) else { return };
        let started = self.ensemble.take().map_or_else(|| Ensemble::new(question(case, SEED)), Ok);
        if let Ok(mut ensemble) = started {
            ensemble.extend(self.draws, Ranges::Find, &mut |_| pause());
            if ensemble.drawn() < self.draws {
                self.ensemble = Some(ensemble);
                return;
            }
            self.known.rows.extend(rows(&compared(case, &ensemble)));
        }
        self.known.drawn += self.draws;
        self.at += 1;
    }
}

/// Every published result with ours, compared at once.
#[must_use]
pub fn validated(draws: u32) -> Validated {
    let mut job = ValidationJob::new(draws);
    while !job.is_done() {
        job.advance(&mut || ControlFlow::Continue(()));
    }
    job.known()
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
        let apart = whole.rows.iter().filter(|row| row.who == APART);
        assert!(apart.clone().count() > 10 && apart.clone().all(|row| row.agrees));
    }
}
