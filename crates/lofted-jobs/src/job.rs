//! A job on its way: a first answer from few draws, then the band, the slips, and the rest.

use std::ops::ControlFlow;

use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::finding::{Finding, findings};

use crate::answer::Answer;
use crate::ask::Ask;
use crate::band::{BAND_POINTS, BandPoint};
use crate::message::{Progress, Reply};

/// Draws of the first answer to each set of claims.
pub const FIRST_DRAWS: u32 = 60;

/// A job that has come some way.
#[derive(Debug)]
pub struct Job {
    ask: Ask,
    tries: Vec<Try>,
    band: Vec<BandPoint>,
    next: Stage,
}

/// One set of claims under way.
#[derive(Debug)]
struct Try {
    /// `Err` where the claims are no evidence, with the reason in words.
    ensemble: Result<Ensemble, String>,
    findings: Option<Vec<Finding>>,
}

/// What is done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The first draws of a set.
    First(usize),
    /// The band at an apogee.
    Band(u32),
    /// The slips of a set.
    Findings(usize),
    /// The remaining draws of a set, with ranges.
    Rest(usize),
    /// Nothing.
    Done,
}

impl Job {
    /// A job that has not started.
    #[must_use]
    pub fn new(ask: Ask) -> Self {
        let tries = ask
            .questions
            .iter()
            .map(|question| Try {
                ensemble: Ensemble::new(question.clone()).map_err(|error| error.to_string()),
                findings: None,
            })
            .collect();
        Self { ask, tries, band: Vec::new(), next: Stage::First(0) }
    }

    /// Whether everything that was asked is answered.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next == Stage::Done
    }

    /// Whether every set has its first answer.
    #[must_use]
    pub fn has_first_answers(&self) -> bool {
        !matches!(self.next, Stage::First(_))
    }

    /// Goes on by one stage, or until `pause`, asked after each draw, breaks.
    pub fn advance(&mut self, pause: &mut dyn FnMut() -> ControlFlow<()>) {
        self.next = match self.next {
            Stage::First(set) => self.draw(set, FIRST_DRAWS, pause, Stage::First),
            Stage::Band(index) => self.band_point(index),
            Stage::Findings(set) => self.find(set),
            Stage::Rest(set) => self.draw(set, self.ask.draws, pause, Stage::Rest),
            Stage::Done => Stage::Done,
        };
    }

    fn draw(
        &mut self,
        set: usize,
        wanted: u32,
        pause: &mut dyn FnMut() -> ControlFlow<()>,
        stage: fn(usize) -> Stage,
    ) -> Stage {
        let Some(current) = self.tries.get_mut(set) else {
            return if stage(0) == Stage::First(0) { Stage::Band(0) } else { Stage::Done };
        };
        let Ok(ensemble) = &mut current.ensemble else { return stage(set + 1) };
        let ranges = match stage(0) {
            Stage::Rest(_) if Consistency::of(ensemble).verdict != Verdict::Inconsistent => {
                Ranges::Find
            }
            _ => Ranges::Skip,
        };
        ensemble.extend(wanted.min(self.ask.draws), ranges, &mut |_| pause());
        if ensemble.drawn() < wanted.min(self.ask.draws) { stage(set) } else { stage(set + 1) }
    }

    fn band_point(&mut self, index: u32) -> Stage {
        match &self.ask.band {
            Some(band) if index < BAND_POINTS => {
                self.band.extend(band.point(index));
                Stage::Band(index + 1)
            }
            _ => Stage::Findings(0),
        }
    }

    fn find(&mut self, set: usize) -> Stage {
        let Some(current) = self.tries.get_mut(set) else { return Stage::Rest(0) };
        if let Ok(ensemble) = &current.ensemble {
            let consistency = Consistency::of(ensemble);
            current.findings = Some(findings(ensemble.question(), &consistency));
        }
        Stage::Findings(set + 1)
    }

    /// What is known so far.
    #[must_use]
    pub fn reply(&self) -> Reply {
        let answers = self
            .tries
            .iter()
            .map(|one| match &one.ensemble {
                Ok(ensemble) => Ok(Answer::of(ensemble, one.findings.clone())),
                Err(reason) => Err(reason.clone()),
            })
            .collect();
        Reply { answers, band: self.band.clone(), progress: self.progress() }
    }

    fn progress(&self) -> Progress {
        let runs = || self.tries.iter().filter_map(|one| one.ensemble.as_ref().ok());
        Progress {
            drawn: runs().map(Ensemble::drawn).sum(),
            wanted: runs().map(|_| self.ask.draws).sum(),
            done: self.is_done(),
        }
    }
}

#[cfg(test)]
mod tests {
    use lofted::claim::{Figure, Metric, Unit};
    use lofted::reconstruct::ensemble::Question;
    use lofted::reconstruct::evidence::Evidence;
    use lofted::reconstruct::interval::Interval;

    use super::*;
    use crate::ask::BandAsk;

    fn question(apogee: &str, distance: &str, time: &str) -> Question {
        let figure =
            |metric, text: &str, unit| Figure::new(metric, text.parse().unwrap(), unit).unwrap();
        let figures = [
            figure(Metric::Apogee, apogee, Unit::Kilometres),
            figure(Metric::GroundDistance, distance, Unit::Kilometres),
            figure(Metric::FlightTime, time, Unit::Minutes),
        ];
        Question::new(Evidence::of_figures(&figures, None))
    }

    fn ask(questions: Vec<Question>) -> Ask {
        let ground_distance_m =
            Interval::of_amount(&"1000".parse().unwrap(), Unit::Kilometres).unwrap();
        let band = Some(BandAsk {
            from_apogee_km: 6500.0,
            to_apogee_km: 8500.0,
            ground_distance_m,
            heading: None,
        });
        Ask { questions, draws: 70, band }
    }

    fn run(mut job: Job, pause: &mut dyn FnMut() -> ControlFlow<()>) -> Reply {
        for _ in 0..2000 {
            if job.is_done() {
                return job.reply();
            }
            job.advance(pause);
        }
        panic!("{:?}", job.progress());
    }

    #[test]
    fn slices_of_one_draw_give_the_bits_of_no_slices() {
        let ask =
            || ask(vec![question("7000", "1000", "87"), question("7687.5", "1001.2", "85.9")]);
        let whole = run(Job::new(ask()), &mut || ControlFlow::Continue(()));
        let sliced = run(Job::new(ask()), &mut || ControlFlow::Break(()));
        assert_eq!(whole, sliced);
        let answers: Vec<_> = whole.answers.iter().flatten().collect();
        assert_eq!(answers[0].verdict, Verdict::Inconsistent);
        assert!(answers[0].range.is_none(), "no vehicle, no range");
        assert!(!answers[0].findings.as_ref().unwrap().is_empty());
        assert_eq!(answers[1].verdict, Verdict::Consistent);
        assert!(answers[1].range.is_some());
        assert_eq!(whole.band.len(), 5);
        for point in &whole.band {
            assert!(point.two_body_s < point.powered_s.p05, "{point:?}");
        }
        assert_eq!((whole.progress.drawn, whole.progress.wanted), (140, 140));
    }

    #[test]
    fn claims_that_are_no_evidence_are_answered_in_words() {
        let reply = run(Job::new(ask(vec![question("0.1", "1000", "5")])), &mut || {
            ControlFlow::Continue(())
        });
        assert!(reply.answers[0].as_ref().unwrap_err().contains("1 to 100,000 km"));
        assert!(reply.progress.done);
    }
}
