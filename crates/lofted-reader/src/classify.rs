//! Which metric a quantity is of: the cues near it, weighed.

mod course;
mod group;
mod hit;
mod motion;
mod parts;
mod weight;

use std::ops::Range;

use lofted::claim::{Metric, Quantity, Unit};
use lofted::order;

use crate::quantity::{Counted, Found, Measure};
use crate::text::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::cue::{Cue, LENGTHS, Means, Side};
use crate::words::goods_cue::GOODS;
use crate::words::list::{one_of, word_is};
use crate::words::motion_cue::{DURATIONS, SPEEDS};
use crate::words::noun::Noun;
use crate::words::person_cue::FATES;
use crate::words::presence_cue::PRESENCE;
use group::group;
use hit::Hit;
use motion::Motion;
use parts::is_either_fate;
use weight::Weighed;

/// Which cues a quantity listens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Length,
    Duration,
    Speed,
    Persons,
    Goods,
}

/// What a quantity was found to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Meaning {
    pub(crate) metric: Metric,
    pub(crate) weight: i32,
    /// The next best metric, where it is near as good.
    pub(crate) other: Option<Metric>,
}

/// What the words near a quantity make of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Reading {
    /// They say what it is.
    Is(Meaning),
    /// They say that it is no claim.
    Nothing,
    /// They say nothing of it.
    Unsaid,
}

impl Reading {
    /// What it is, where the words say it.
    pub(crate) const fn meaning(self) -> Option<Meaning> {
        match self {
            Self::Is(meaning) => Some(meaning),
            Self::Nothing | Self::Unsaid => None,
        }
    }
}

/// Finds the metrics of quantities.
#[derive(Debug)]
pub(crate) struct Classifier {
    tables: [(Kind, Phrases<Cue>); 6],
    hits: Vec<(Kind, Hit)>,
    /// Tokens that only say who says it: they set no cue farther from its figure.
    gaps: Vec<Range<usize>>,
    /// Whether the story tells of a force of police, whose officers are its members.
    is_of_police: bool,
}

/// What "killed or wounded" says of the number before it and of the one behind.
const EITHER_FATE: [Cue; 2] = {
    let means = Means::Is(Metric::KilledAndWounded);
    [
        Cue { side: Side::After, means, weight: 54, reach: 8 },
        Cue { side: Side::Before, means, weight: 37, reach: 6 },
    ]
};
/// Fewer rounds than that are those of a battery, and no delivery.
const A_BATTERY: f64 = 100.0;
/// A weight below which a quantity is no claim.
pub(crate) const LEAST_WEIGHT: i32 = 9;
/// A weight below which the words are weak.
pub(crate) const WEAK_WEIGHT: i32 = 16;

impl Classifier {
    pub(crate) fn new(text: &Text<'_>) -> Self {
        let table = Phrases::with;
        let police = (0..text.tokens.len()).filter(|at| {
            text.is(*at, "policeman")
                || text.is(*at, "police") && text.word(at + 1).starts_with("officer")
        });
        Self {
            tables: [
                (Kind::Length, table(LENGTHS)),
                (Kind::Duration, table(DURATIONS)),
                (Kind::Speed, table(SPEEDS)),
                (Kind::Persons, table(FATES)),
                (Kind::Persons, table(PRESENCE)),
                (Kind::Goods, table(GOODS)),
            ],
            hits: Vec::new(),
            gaps: Vec::new(),
            is_of_police: police.count() > 0,
        }
    }

    /// Reads the cues of the next sentence, for the kinds of quantity that it has.
    pub(crate) fn enter(
        &mut self,
        text: &Text<'_>,
        sentence: Sentence,
        quantities: &[Found],
        gaps: Vec<Range<usize>>,
    ) {
        self.gaps = gaps;
        self.hits.clear();
        let wanted: Vec<Kind> = quantities.iter().filter_map(|found| kind(found.measure)).collect();
        for (kind, table) in self.tables.iter().filter(|(kind, _)| wanted.contains(kind)) {
            for at in sentence.first..sentence.end {
                let hits = table.all_at(text, at, sentence.end);
                self.hits
                    .extend(hits.map(|(length, cue)| (*kind, Hit { at, end: at + length, cue })));
            }
        }
        let persons = wanted.contains(&Kind::Persons);
        for at in (sentence.first..sentence.end).filter(|at| persons && is_either_fate(text, *at)) {
            let hits = EITHER_FATE.map(|cue| (Kind::Persons, Hit { at, end: at + 3, cue }));
            // "To death or injury" tells of those before it alone.
            let of_nouns = word_is!(text, at, "death" | "deaths" | "injury" | "injuries");
            self.hits.extend(hits.into_iter().take(if of_nouns { 1 } else { 2 }));
        }
    }

    /// What one of a sentence's quantities is.
    pub(crate) fn of(
        &self,
        text: &Text<'_>,
        sentence: Sentence,
        quantities: &[Found],
        index: usize,
    ) -> Reading {
        let scores = self.scores(text, sentence, quantities, index);
        let Some((means, weight)) = scores.first().copied() else { return Reading::Unsaid };
        if weight < LEAST_WEIGHT {
            return Reading::Unsaid;
        }
        let Means::Is(metric) = means else { return Reading::Nothing };
        let next = scores.get(1).filter(|(_, other)| weight - other < 6);
        let other = next.and_then(|(means, _)| match means {
            Means::Is(metric) => Some(*metric),
            Means::Nothing => None,
        });
        Reading::Is(Meaning { metric, weight, other })
    }

    /// What the cues near a quantity say of it, the strongest first.
    fn scores(
        &self,
        text: &Text<'_>,
        sentence: Sentence,
        quantities: &[Found],
        index: usize,
    ) -> Vec<(Means, i32)> {
        let found = &quantities[index];
        let mut scores: Vec<(Means, i32)> = Vec::new();
        let Some(kind) = kind(found.measure) else { return scores };
        let mut add =
            |means: Means, weight: i32| match scores.iter_mut().find(|(one, _)| *one == means) {
                Some((_, held)) => *held = (*held).max(weight),
                None => scores.push((means, weight)),
            };
        let weighed = Weighed { text, sentence, quantities, index, gaps: &self.gaps };
        for (of, hit) in &self.hits {
            if *of != kind {
                continue;
            }
            if let Some(weight) = weighed.weight(hit) {
                add(hit.cue.means, weight);
            }
        }
        match found.measure {
            Measure::In(unit) if unit.quantity() == Quantity::Length => {
                let motion = Motion { text, sentence, found };
                for (means, weight) in [
                    motion.direction(),
                    motion.ability(),
                    motion.expected(),
                    motion.went(),
                    motion.end_to_end(),
                    motion.did(),
                ]
                .into_iter()
                .flatten()
                {
                    add(means, weight);
                }
            }
            Measure::In(unit) if unit.quantity() == Quantity::Duration => {
                let motion = Motion { text, sentence, found };
                for (means, weight) in [
                    motion.flown(),
                    motion.topped(),
                    motion.in_a_list(),
                    motion.end_to_end(),
                    motion.fell_behind(),
                ]
                .into_iter()
                .flatten()
                {
                    add(means, weight);
                }
            }
            Measure::In(Unit::Mach) => add(Means::Is(Metric::GreatestSpeed), 18),
            // Of what flies most speeds that are told are its greatest.
            Measure::In(unit) if unit.quantity() == Quantity::Speed => {
                add(Means::Is(Metric::GreatestSpeed), LEAST_WEIGHT + 1);
            }
            Measure::Count(counted) => {
                if let Some((means, weight)) = group(text, sentence, found) {
                    add(means, weight);
                }
                let member = self.is_of_police && counted.noun == Some(Noun::Officers);
                if let Some((metric, weight)) = noun(text, found, counted).filter(|_| !member) {
                    add(Means::Is(metric), weight);
                }
            }
            Measure::In(_) | Measure::Clock => {}
        }
        let mut scores = order::by_key(scores, |(_, weight)| -f64::from(*weight));
        returned_wounded(&mut scores);
        sized(text, found, &mut scores);
        // "500 officers will be sent": officers, wherever they are.
        let rank = |(means, _): &(Means, i32)| {
            matches!(means, Means::Is(Metric::Officers | Metric::Generals))
        };
        let moved = matches!(scores.first(), Some((Means::Is(Metric::Planned), _)));
        if let (Some(at), true) = (scores.iter().position(rank), moved) {
            scores.swap(0, at);
        }
        // Troops sent after others are counted apart, wherever they are.
        let more = scores.iter().position(|(means, weight)| {
            *means == Means::Is(Metric::Reinforcement) && *weight >= 20
        });
        let plain =
            matches!(scores.first(), Some((Means::Is(Metric::SentTotal | Metric::InPlace), _)));
        if let (Some(at), true) = (more, plain) {
            scores.swap(0, at);
            scores[0].1 = scores[0].1.max(scores[at].1);
        }
        scores
    }
}

fn kind(measure: Measure) -> Option<Kind> {
    match measure {
        Measure::In(unit) => match unit.quantity() {
            Quantity::Length => Some(Kind::Length),
            Quantity::Duration => Some(Kind::Duration),
            Quantity::Speed => Some(Kind::Speed),
            _ => None,
        },
        Measure::Count(Counted {
            noun: Some(Noun::Containers | Noun::Rounds | Noun::Aircraft | Noun::Graves),
            ..
        }) => Some(Kind::Goods),
        Measure::Count(_) => Some(Kind::Persons),
        Measure::Clock => None,
    }
}

/// What a noun says of the number before it.
fn noun(text: &Text<'_>, found: &Found, counted: Counted) -> Option<(Metric, i32)> {
    Some(match counted.noun? {
        Noun::Officers => (Metric::Officers, 27),
        Noun::Generals => (Metric::Generals, 27),
        Noun::Civilians => (Metric::Civilians, 48),
        Noun::Workers => (Metric::Workers, 44),
        Noun::Prisoners => (Metric::Captured, 40),
        Noun::Dead => (Metric::Killed, 40),
        Noun::Wounded => (Metric::Wounded, 36),
        Noun::Casualties => (Metric::KilledAndWounded, 42),
        Noun::Graves => (Metric::BurialPlaces, 40),
        Noun::Containers => (Metric::Containers, 30),
        Noun::Rounds if found.amount.named_number().is_some_and(|rounds| rounds < A_BATTERY) => {
            return None;
        }
        Noun::Rounds => (Metric::ShellsDelivered, 22),
        Noun::Aircraft => (Metric::TransportAircraft, 30),
        Noun::Troops if text.is(found.end, "reinforcements") => (Metric::Reinforcement, 34),
        Noun::Troops | Noun::People | Noun::Bystanders => return None,
    })
}

/// The wounded who went home have a metric of their own: where words say both, it is that.
fn returned_wounded(scores: &mut Vec<(Means, i32)>) {
    const SURE: i32 = 24;
    let weight = |metric: Metric| {
        scores.iter().find(|(means, weight)| *means == Means::Is(metric) && *weight >= SURE)
    };
    let (Some((_, wounded)), Some((_, returned))) =
        (weight(Metric::Wounded), weight(Metric::Returned))
    else {
        return;
    };
    let both = (Means::Is(Metric::RepatriatedWounded), 1 + *wounded.max(returned));
    scores.insert(0, both);
}

/// "The dead number 2,100", "losses came to 40": a verb of size tells of what its subject is.
fn sized(text: &Text<'_>, found: &Found, scores: &mut [(Means, i32)]) {
    let before = found.first.checked_sub(1).map_or("", |at| text.word(at));
    let verb =
        one_of!(before, "number" | "numbers" | "numbered" | "totals" | "totalled" | "to" | "at");
    let present = matches!(scores.first(), Some((Means::Is(Metric::InPlace), _)));
    let fate = scores.iter().position(|(means, weight)| {
        let Means::Is(metric) = means else { return false };
        let lost = matches!(
            metric,
            Metric::Killed | Metric::Wounded | Metric::KilledAndWounded | Metric::Captured
        );
        lost && *weight >= LEAST_WEIGHT
    });
    if let (true, true, Some(fate)) = (verb, present, fate) {
        scores.swap(0, fate);
    }
}
