//! Whether a number of people or goods is one of a deployment, of which, and where.

mod change;
mod no_force;
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
use crate::words::list::{Words, any_is, one_of, word_is, words};
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
}

/// Verbs of one who gives soldiers, wherever they are.
static GIVES: Words = words![
    "contributes",
    "contributed",
    "provides",
    "provided",
    "supplies",
    "sent",
    "sends",
    "stations",
    "deploys",
    "gave",
    "contribute",
    "provide",
    "supply",
    "send",
    "deploy",
    "lends",
    "offers",
    "fields",
];
/// A number of people from which on they are an army, and none that was sent.
const MOST: f64 = 1e6;
/// How much the words must weigh by which a number without a noun is one of people.
const LEAST_BARE: i32 = 20;
/// How far behind a bare number its place may stand, tokens.
const LONGEST_LINK: usize = 7;
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
            .better(self.by_place(forces, place.as_ref()))
            .or_else(|| self.by_plan(forces, plans))
            .or_else(|| self.by_standing(forces))
            .or_else(|| self.by_name(forces, place.as_ref()))?;
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
        if meaning.weight < WEAK_WEIGHT {
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
    fn by_place(
        &self,
        forces: &Forces<'_>,
        place: Option<&(Where, Option<usize>)>,
    ) -> Option<Meaning> {
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
        if noun && behind && place.is_some() {
            return Some(Meaning {
                metric: Metric::InPlace,
                weight: 18,
                other: Some(Metric::SentTotal),
            });
        }
        // "It is closer to 11,500 in Zenda now": a bare number at a place of the host.
        let bare = self.counted.noun.is_none() && self.counted.people.is_none();
        let many = self.found.amount.named_number().is_some_and(|number| number >= FEW);
        let host = forces.theatre;
        let at_host = host.is_some() && place.is_some_and(|(_, country)| *country == host);
        // "9,000, give or take, are in Zenda today".
        let prep = (after..self.next.min(after + LONGEST_LINK)).find(|at| {
            text.mark(*at) != Some(',')
                && !word_is!(
                    text,
                    *at,
                    "give"
                        | "or"
                        | "take"
                        | "are"
                        | "is"
                        | "were"
                        | "was"
                        | "now"
                        | "still"
                        | "already"
                )
        });
        let beside = prep.is_some_and(|at| {
            word_is!(text, at, "in" | "inside" | "into" | "at" | "across" | "near")
        });
        // "I have 500 people here": those of whom one of them speaks.
        let here = any_is!(text, after..self.next.min(after + 2), "here" | "there" | "now");
        let own = self.counted.noun == Some(Noun::People) || bare;
        if own && many && here && forces.main.is_some() {
            return Some(Meaning { metric: Metric::InPlace, weight: LEAST_BARE, other: None });
        }
        // "Ruritania also has some 650 in Zenda", "of roughly 9,200 in Zenda as a whole".
        let has = self.found.first.checked_sub(1).is_some_and(|at| {
            word_is!(text, at, "has" | "have" | "had" | "keeps" | "maintains" | "stations" | "of")
        });
        let home = forces.main.as_ref().and_then(Force::country);
        let abroad = has && place.is_some_and(|(_, at)| at.is_some() && *at != home);
        (bare && many && (at_host || abroad) && beside).then_some(Meaning {
            metric: Metric::InPlace,
            weight: LEAST_BARE,
            other: Some(Metric::SentTotal),
        })
    }

    /// Troops of the force that the story is about, of whom no word says what they do: they are somewhere.
    fn by_name(
        &self,
        forces: &Forces<'_>,
        place: Option<&(Where, Option<usize>)>,
    ) -> Option<Meaning> {
        let many = match self.found.amount.named_number() {
            Some(number) => number >= FEW,
            None => self.found.amount == Amount::Vague,
        };
        let troops = matches!(self.counted.noun, Some(Noun::Troops));
        let each = self.text.is(self.found.after, "each");
        let owner = self.found.first.checked_sub(1).map_or("", |at| self.text.word(at));
        let given = one_of!(owner, "to" | "for" | "per" | "against" | "carry" | "hold");
        let owned = given || self.counted.people.is_none() && one_of!(owner, "s" | "'" | "’");
        // "With 70 Salvadorans, 24 Jamaicans": in a list few are told as many are.
        let joined = self.counted.people.is_some() && one_of!(owner, "," | "and" | "with");
        if !(many || joined) || !troops || each || owned || self.reading == Reading::Nothing {
            return None;
        }
        let main = forces.main.as_ref()?;
        let mine = |force: &Force| force == main || forces.is_beside(force);
        // "Soldiers from Zenda" are Zendan soldiers.
        let from = self.text.is(self.found.after, "from")
            && forces.country_at(self.text, self.found.after + 1).map(Force::Of).as_ref()
                == Some(main);
        let own = from || self.counted.people.map(Force::Of).is_some_and(|force| mine(&force));
        let span = self.sentence.first..self.found.after;
        let named = || {
            span.clone()
                .rev()
                .find_map(|at| forces.force_at(self.text, at))
                .is_some_and(|(_, force)| force == *main)
        };
        let acts = || {
            let actor = forces.actor(self.text, self.found.first, self.sentence);
            // "Zenda has 280,000 soldiers" is its army, where no place and no deployment is named.
            let to = self.sentence.end.min(self.found.after + 6);
            let abroad = any_is!(
                self.text,
                self.found.after..to,
                "across" | "abroad" | "overseas" | "there"
            );
            // "Zenda contributes 280 soldiers".
            let gives =
                self.found.first.checked_sub(1).is_some_and(|at| self.text.word_in(at, &GIVES));
            let away = abroad || gives || place.is_some() || forces.host_of(main).is_some();
            away && actor.map(Force::Of).as_ref() == Some(main)
        };
        // No force is named, and the place is one of the country that the force was sent to.
        let hosted = || {
            let host = forces.host_of(main);
            let at_host = host.is_some() && place.is_some_and(|(_, country)| *country == host);
            at_host
                && span.clone().all(|at| forces.force_at(self.text, at).is_none())
                && forces.actor(self.text, self.found.first, self.sentence).is_none()
        };
        // "Its artillery, some 1,200 men": of whom the sentence before tells.
        let theirs = || {
            let mine = |at: usize| word_is!(self.text, at, "its" | "their" | "they" | "them");
            (span.clone().any(mine) || forces.host_of(main).is_some())
                && span.clone().all(|at| forces.force_at(self.text, at).is_none())
                && forces.actor(self.text, self.found.first, self.sentence).is_none()
        };
        let other = || named() || acts() || hosted() || theirs();
        (own || (self.counted.people.is_none() && other())).then_some(Meaning {
            metric: Metric::InPlace,
            weight: WEAK_WEIGHT - 2,
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
