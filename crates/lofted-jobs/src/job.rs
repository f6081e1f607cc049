//! A job on its way: a first answer from few draws, then the portrait, the band, the slips, and the rest.

mod stage;

use std::collections::VecDeque;
use std::ops::ControlFlow;

use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::finding::Finding;
use lofted::reconstruct::not_ballistic::NotBallistic;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::proposal::Pins;
use lofted::reconstruct::slip::SlipSearch;

use crate::answer::{Answer, OtherConditions};
use crate::ask::{Ask, PortraitOf};
use crate::band::{BAND_POINTS, BandDraws, BandPoint};
use crate::message::{Progress, Reply};
use crate::portrayal::{MOST_MEMBERS, Portrayal, SKETCH_MEMBERS};
use stage::{Left, Stage};

/// Draws of the first answer to each set of claims.
pub const FIRST_DRAWS: u32 = 60;
/// Flights after which the first answer is given with fewer draws, and the fewest: figures without an apogee are flown
/// thirty times a draw, at some 20 us each (`cargo bench -p lofted --bench first_answer`), and a slow phone takes four
/// times as long.
const FIRST_FLIGHTS: u64 = 1_100;
const FIRST_AT_LEAST: u32 = 24;

/// A job that has come some way.
#[derive(Debug)]
pub struct Job {
    ask: Ask,
    tries: Vec<Try>,
    /// At each apogee that was computed; `None` where no vehicle flies so.
    band: Vec<Option<BandPoint>>,
    /// The next point of the band, while it is under way.
    band_draws: Option<BandDraws>,
    portrayal: Option<Portrayal>,
    todo: VecDeque<Stage>,
}

/// One set of claims under way.
#[derive(Debug)]
struct Try {
    /// `Err` where the claims are no evidence, with the reason in words.
    ensemble: Result<Ensemble, String>,
    findings: Option<Vec<Finding>>,
    /// The search for slips, while it is under way.
    search: Option<SlipSearch>,
    /// Whether ranges are looked for: decided once, by the first answer, so that slices come to the end of no slices.
    ranges: Option<Ranges>,
    /// Ranges under other conditions.
    conditions: OtherConditions,
}

/// Everything that is asked, answered at once.
#[must_use]
pub fn answered(ask: Ask) -> Reply {
    let mut job = Job::new(ask);
    while !job.is_done() {
        job.advance(&mut || ControlFlow::Continue(()));
    }
    job.reply()
}

impl Job {
    /// A job that has not started.
    #[must_use]
    pub fn new(ask: Ask) -> Self {
        let tries: Vec<Try> = ask
            .sets
            .iter()
            .map(|set| Try {
                ensemble: Ensemble::new(set.question.clone()).map_err(|error| error.to_string()),
                findings: None,
                search: None,
                ranges: None,
                conditions: OtherConditions::default(),
            })
            .collect();
        let first = (0..tries.len()).map(Stage::First);
        let todo = first.chain([Stage::Plan]).collect();
        Self { ask, tries, band: Vec::new(), band_draws: None, portrayal: None, todo }
    }

    /// The job of another ask: this one with more to do, where it has the answers already; else a new one.
    #[must_use]
    pub fn turned_to(mut self, ask: Ask) -> Self {
        if !ask.goes_on_from(&self.ask) {
            return Self::new(ask);
        }
        if self.ask.sets != ask.sets {
            // Its places were counted with another payload; the members stay.
            self.portrayal = None;
        }
        self.ask = ask;
        if self.has_first_answers() {
            self.todo = VecDeque::from([Stage::Plan]);
        }
        self
    }

    /// Whether everything that was asked is answered.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.todo.is_empty()
    }

    /// How many sets have their first answer.
    #[must_use]
    pub fn first_answers(&self) -> usize {
        match self.todo.front() {
            Some(Stage::First(set)) => *set,
            _ => self.tries.len(),
        }
    }

    /// Whether every set has its first answer.
    #[must_use]
    pub fn has_first_answers(&self) -> bool {
        self.first_answers() == self.tries.len()
    }

    /// Goes on by one stage, or until `pause`, asked after each draw, breaks.
    pub fn advance(&mut self, pause: &mut dyn FnMut() -> ControlFlow<()>) {
        let Some(stage) = self.todo.front().copied() else { return };
        let left = match stage {
            Stage::First(set) => self.first(set, pause),
            Stage::Plan => self.plan(),
            Stage::Members(most) => self.fly_member(most),
            Stage::Normal => self.portray(|portrayal, ensemble| {
                portrayal.fly_normal(ensemble);
                false
            }),
            Stage::Footprint => self.portray(Portrayal::next_ray),
            Stage::Places => self.portray(Portrayal::next_place),
            Stage::Band(index) => self.band_point(index, pause),
            Stage::Findings(set) => self.find(set, pause),
            Stage::Rest(set) => self.rest(set, pause),
            Stage::Conditions(set) => self.under_other_conditions(set),
        };
        // Planning replaces what is to do.
        if left == Left::Nothing && self.todo.front() == Some(&stage) {
            self.todo.pop_front();
        }
    }

    /// No vehicle, no range; nor from figures that no free fall has.
    fn ranges(&mut self, set: usize) -> Ranges {
        if let Some(known) = self.tries.get(set).and_then(|one| one.ranges) {
            return known;
        }
        let ranges = match self.ensemble(set).map(Consistency::of) {
            Some(found)
                if found.verdict != Verdict::Inconsistent && found.not_ballistic.is_none() =>
            {
                Ranges::Find
            }
            _ => Ranges::Skip,
        };
        if let Some(one) = self.tries.get_mut(set) {
            one.ranges = Some(ranges);
        }
        ranges
    }

    fn ensemble(&self, set: usize) -> Option<&Ensemble> {
        self.tries.get(set)?.ensemble.as_ref().ok()
    }

    /// The first draws, as many as are soon there.
    fn first(&mut self, set: usize, pause: &mut dyn FnMut() -> ControlFlow<()>) -> Left {
        let most = FIRST_DRAWS.min(self.ask.draws.least());
        let mut paused = ControlFlow::Continue(());
        while paused.is_continue() {
            let Some(one) = self.ensemble(set) else { return Left::Nothing };
            let enough =
                if one.flights() < FIRST_FLIGHTS { most } else { most.min(FIRST_AT_LEAST) };
            if one.drawn() >= enough {
                return Left::Nothing;
            }
            let wanted = one.drawn() + 1;
            self.draw(set, wanted, Ranges::Skip, &mut || {
                paused = pause();
                paused
            });
        }
        Left::More
    }

    fn draw(
        &mut self,
        set: usize,
        wanted: u32,
        ranges: Ranges,
        pause: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Left {
        let Some(Try { ensemble: Ok(ensemble), .. }) = self.tries.get_mut(set) else {
            return Left::Nothing;
        };
        ensemble.extend(wanted, ranges, &mut |_| pause());
        Left::when(ensemble.drawn() < wanted)
    }

    fn rest(&mut self, set: usize, pause: &mut dyn FnMut() -> ControlFlow<()>) -> Left {
        let wanted = self.ensemble(set).and_then(|one| self.ask.draws.to_go_on_to(one));
        let Some(wanted) = wanted else { return Left::Nothing };
        let ranges = self.ranges(set);
        if self.draw(set, wanted, ranges, pause) == Left::More {
            return Left::More;
        }
        let more = self.ensemble(set).and_then(|one| self.ask.draws.to_go_on_to(one));
        Left::when(more.is_some())
    }

    fn under_other_conditions(&mut self, set: usize) -> Left {
        let heavier = self.ask.sets.get(set).and_then(|set| set.heavier);
        if let Some(Try { ensemble: Ok(ensemble), conditions, .. }) = self.tries.get_mut(set) {
            *conditions = OtherConditions::of(ensemble, heavier);
        }
        Left::Nothing
    }

    /// What is left after the first answers: the portrait before the rest, and its set before the others.
    fn plan(&mut self) -> Left {
        let chosen = self.chosen();
        match (chosen, &self.portrayal) {
            (Some(set), Some(known)) if known.set == set => {}
            (Some(set), _) => {
                self.portrayal =
                    self.ensemble(set).map(|ensemble| Portrayal::new(set, ensemble, &self.ask));
            }
            (None, _) => self.portrayal = None,
        }
        if let (Some(portrayal), Some(asked)) = (&mut self.portrayal, self.ask.portrait) {
            portrayal.aim_at_km(asked.normal_km);
        }
        let sets = || 0..self.tries.len();
        let mut todo = VecDeque::new();
        if chosen.is_some() {
            todo.extend([Stage::Members(SKETCH_MEMBERS), Stage::Normal]);
        }
        let band = self.ask.band.iter().flat_map(|_| 0..BAND_POINTS);
        todo.extend(band.skip(self.band.len()).map(Stage::Band));
        let unread = |set: &usize| self.tries.get(*set).is_some_and(|one| one.findings.is_none());
        todo.extend(sets().filter(unread).map(Stage::Findings));
        if let Some(set) = chosen {
            todo.extend([Stage::Rest(set), Stage::Conditions(set)]);
            todo.extend([Stage::Members(MOST_MEMBERS), Stage::Normal]);
            todo.extend([Stage::Footprint, Stage::Places]);
        }
        let others = sets().filter(|set| Some(*set) != chosen);
        todo.extend(others.flat_map(|set| [Stage::Rest(set), Stage::Conditions(set)]));
        self.todo = todo;
        Left::Nothing
    }

    /// The set that is portrayed.
    fn chosen(&self) -> Option<usize> {
        // What no free fall has is no flight to be drawn, however many of them come near to it; nor is one of a family
        // that a prior fills, as if its distance or its height had been told.
        let known = |set: usize| {
            self.ensemble(set).is_some_and(|ensemble| {
                let evidence = &ensemble.question().evidence;
                !ensemble.members().is_empty()
                    && NotBallistic::of(evidence).is_none()
                    && ensemble.pins() != Pins::Family
            })
        };
        match self.ask.portrait?.of {
            PortraitOf::Set(set) => usize::try_from(set).ok().filter(|set| known(*set)),
            PortraitOf::MostSupport => {
                let verdict = |set: usize| Some(Consistency::of(self.ensemble(set)?).verdict);
                let first = |wanted: &[Verdict]| {
                    (0..self.tries.len())
                        .filter(|set| known(*set))
                        .find(|set| verdict(*set).is_some_and(|found| wanted.contains(&found)))
                };
                // Members that are drawn from a time meet a bound on the apogee by chance: that supports less than
                // an apogee that was told, however many do.
                let support = |set: &usize| {
                    self.ensemble(*set).map_or(0.0, |ensemble| {
                        let is_told = ensemble.question().evidence.has(Observable::Apogee);
                        let is_bound = is_told && !ensemble.draws_from(Observable::Apogee);
                        if is_bound { 0.0 } else { ensemble.effective_members() }
                    })
                };
                let consistent = (0..self.tries.len())
                    .filter(|set| known(*set) && verdict(*set) == Some(Verdict::Consistent));
                // Of equals the first.
                let most = consistent.rev().max_by(|a, b| support(a).total_cmp(&support(b)));
                most.or_else(|| first(&[Verdict::Untested, Verdict::Strained]))
                    .or_else(|| first(&[Verdict::Inconsistent]))
            }
        }
    }

    fn portray(&mut self, step: impl FnOnce(&mut Portrayal, &Ensemble) -> bool) -> Left {
        let Some(portrayal) = &mut self.portrayal else { return Left::Nothing };
        match self.tries.get(portrayal.set) {
            Some(Try { ensemble: Ok(ensemble), .. }) => Left::when(step(portrayal, ensemble)),
            _ => Left::Nothing,
        }
    }

    fn fly_member(&mut self, most: usize) -> Left {
        self.portray(|portrayal, ensemble| {
            let more = portrayal.fly_next(ensemble, most);
            if !more {
                portrayal.sum_up(ensemble);
            }
            more
        })
    }

    fn band_point(&mut self, index: u32, pause: &mut dyn FnMut() -> ControlFlow<()>) -> Left {
        let under_way = self.band_draws.take();
        let begun = || BandDraws::new(self.ask.band.as_ref()?, index);
        let Some(mut draws) = under_way.or_else(begun) else {
            self.band.push(None);
            return Left::Nothing;
        };
        if draws.extend(pause) {
            self.band_draws = Some(draws);
            return Left::More;
        }
        self.band.push(draws.point());
        Left::Nothing
    }

    fn find(&mut self, set: usize, pause: &mut dyn FnMut() -> ControlFlow<()>) -> Left {
        let Some(Try { ensemble: Ok(ensemble), findings, search, .. }) = self.tries.get_mut(set)
        else {
            return Left::Nothing;
        };
        let search = search.get_or_insert_with(|| {
            SlipSearch::new(ensemble.question(), &Consistency::of(ensemble))
        });
        search.extend(&mut |_| pause());
        if search.is_done() {
            *findings = Some(search.findings());
        }
        Left::when(findings.is_none())
    }

    /// What is known so far.
    #[must_use]
    pub fn reply(&self) -> Reply {
        let answers = self
            .tries
            .iter()
            .take(self.first_answers())
            .map(|one| match &one.ensemble {
                Ok(ensemble) => Ok(Answer::of(ensemble, one.findings.clone(), &one.conditions)),
                Err(reason) => Err(reason.clone()),
            })
            .collect();
        let portrait = self.portrayal.as_ref().and_then(|it| it.shown().cloned());
        Reply {
            answers,
            band: self.band.iter().copied().flatten().collect(),
            portrait,
            progress: self.progress(),
        }
    }

    fn progress(&self) -> Progress {
        let runs = || self.tries.iter().filter_map(|one| one.ensemble.as_ref().ok());
        Progress {
            drawn: runs().map(Ensemble::drawn).sum(),
            wanted: runs().map(|run| run.drawn().max(self.ask.draws.least())).sum(),
            done: self.is_done(),
        }
    }
}

#[cfg(test)]
mod tests;
