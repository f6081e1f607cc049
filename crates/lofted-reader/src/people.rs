//! Whether a number of people or goods is one of a deployment, of which, and where.

mod change;
mod no_force;
mod open;
pub(crate) mod plans;
mod standing;
mod whose;
pub(crate) mod window;

use lofted::claim::{Amount, Metric, Quantity, Unit};

use crate::candidate::{Doubt, Where};
use crate::classify::{Meaning, Reading, WEAK_WEIGHT};
use crate::forces::{Force, Forces};
use crate::lexicon::Rows;
use crate::people::plans::Plans;
use crate::quantity::{Counted, Found};
use crate::text::{Sentence, Text};
use crate::words::list::{any_is, word_is};
use crate::words::noun::Noun;

/// A number of people or goods that is a claim on a deployment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Settled {
    pub(crate) metric: Metric,
    pub(crate) unit: Unit,
    pub(crate) force: Force,
    pub(crate) place: Option<Where>,
    pub(crate) doubts: Vec<Doubt>,
}

/// A figure with all that is near it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figure<'a, 't> {
    pub(crate) text: &'a Text<'t>,
    pub(crate) sentence: Sentence,
    pub(crate) found: &'a Found,
    pub(crate) counted: Counted,
    /// First token of the next figure of the sentence, or the sentence's end.
    pub(crate) next: usize,
    pub(crate) reading: Reading,
    /// Whether a number of which nothing is said is one of those who are somewhere.
    pub(crate) open: bool,
}

/// A number of people from which on they are an army, and none that was sent.
const MOST: f64 = 1e6;
/// How much the words must weigh by which a number without a noun is one of people.
const LEAST_BARE: i32 = 20;
/// A number of troops below which no word of what they do makes them no claim.
const FEW: f64 = 30.0;

impl Figure<'_, '_> {
    /// The deployment's claim that the figure is; `None` where it is none.
    pub(crate) fn settle(
        &self,
        lexicon: &Rows,
        forces: &Forces<'_>,
        plans: &Plans,
    ) -> Option<Settled> {
        let mut doubts = Vec::new();
        let includes = self.text.mark(self.found.after) == Some(',')
            && matches!(self.text.word(self.found.after + 1), "including" | "among");
        let next = if includes { self.sentence.end } else { self.next };
        let place = forces.place(self.text, self.found.after, next, self.sentence);
        let meaning = self
            .better(self.by_place(place.as_ref()))
            .or_else(|| if self.open { self.by_default(forces) } else { None })?;
        let mut metric = meaning.metric;
        if matches!(self.counted.noun, Some(Noun::Bystanders)) {
            return None;
        }
        let (force, is_own) = self.force(forces, &mut doubts)?;
        let people = metric.quantity() == Quantity::Persons;
        if people && self.found.amount.named_number().is_some_and(|number| number >= MOST) {
            return None;
        }
        metric = plans.windows.windowed(self.text, self.sentence, self.found.number, metric);
        // "There are another 2,000 in Zenda": they are there as well.
        let there = self.found.first > 1
            && any_is!(self.text, self.found.first..self.found.number, "another")
            && word_is!(self.text, self.found.first - 1, "are" | "were");
        if there && metric == Metric::Reinforcement {
            metric = Metric::InPlace;
        }
        metric = self.arrived(metric);
        metric = plans.planned(self.text, self.sentence, self.found, metric);
        let vague = self.found.amount == Amount::Vague && self.counted.is_part;
        // "Several of the dead had been found": no count of them.
        if self.is_of_no_force(metric) || vague && self.counted.noun == Some(Noun::Dead) {
            return None;
        }
        if !is_own && !self.is_abroad(lexicon, metric, &force, forces, place.as_ref()) {
            return None;
        }
        if self.counted.noun.is_none() && !self.is_sure_without_noun(meaning) {
            return None;
        }
        if meaning.weight < WEAK_WEIGHT || self.open {
            doubts.push(Doubt::WeakWords);
        }
        let home = match &force {
            Force::Of(country) => Some(*country),
            Force::Named(_) => None,
        };
        let place = place
            .filter(|(_, country)| country.is_none() || *country != home)
            .map(|(place, _)| place);
        let wants = matches!(metric, Metric::InPlace | Metric::SentTotal | Metric::Planned);
        let place = match place {
            Some(place) => Some(place),
            None if metric == Metric::InPlace => {
                doubts.push(Doubt::PlaceCarried);
                forces.host(&force)
            }
            None => None,
        };
        let place = if wants || !matches!(metric, Metric::Containers) { place } else { None };
        let unit = match metric {
            Metric::CasualtyRate => Unit::PersonsPerDay,
            Metric::TransportAircraft => Unit::Aircraft,
            Metric::Containers => Unit::Containers,
            Metric::ShellsDelivered | Metric::DerivedCapacity => Unit::Rounds,
            _ => Unit::Persons,
        };
        Some(Settled { metric, unit, force, place, doubts })
    }

    /// The stronger of what the cues and what the place say.
    fn better(&self, of_place: Option<Meaning>) -> Option<Meaning> {
        match (self.reading.meaning(), of_place) {
            (Some(one), Some(other)) => Some(if one.weight >= other.weight { one } else { other }),
            (one, other) => one.or(other),
        }
    }

    /// Troops at a place, where no cue says more.
    fn by_place(&self, place: Option<&(Where, Option<usize>)>) -> Option<Meaning> {
        let text = self.text;
        let noun = matches!(self.counted.noun, Some(Noun::Troops))
            || (self.counted.is_part && matches!(self.counted.noun, None | Some(Noun::People)));
        let after = self.found.after;
        let includes = text.mark(after) == Some(',') && text.is(after + 1, "including");
        let near = (after..self.next.min(after + 5)).find(|at| {
            word_is!(text, *at, "in" | "inside" | "into" | "at" | "across" | "near")
                || text.mark(*at).is_some()
        });
        let behind = includes || near.is_some_and(|at| text.mark(at).is_none());
        (noun && behind && place.is_some()).then_some(Meaning {
            metric: Metric::InPlace,
            weight: 18,
            other: Some(Metric::SentTotal),
        })
    }

    /// Whether a number without a noun is one of people: a strong cue right beside it, or a part of a count.
    fn is_sure_without_noun(&self, meaning: Meaning) -> bool {
        let vague = self.found.amount == Amount::Vague;
        let small = self.found.amount.named_number().is_some_and(|number| number < 2.0);
        let part = self.counted.is_part;
        if small {
            return false;
        }
        meaning.weight
            >= if part {
                12
            } else if vague {
                24
            } else {
                LEAST_BARE
            }
    }
}
