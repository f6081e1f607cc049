//! Which metric a quantity is of: the cues near it, weighed.

mod parts;

use lofted::claim::{Metric, Quantity, Unit};
use lofted::order;

use crate::phrases::Phrases;
use crate::quantity::{Counted, Found, Measure};
use crate::text::{Sentence, Text};
use crate::words::cue::{Cue, LENGTHS, Means, Side};
use crate::words::list::{Words, one_of, words};
use crate::words::motion_cue::{DURATIONS, SPEEDS};
use crate::words::noun::Noun;
use crate::words::person_cue::{GOODS, PERSONS};
use parts::{is_no_cue, is_of_fraction, is_whole};

/// A cue found in a sentence.
#[derive(Debug, Clone, Copy)]
struct Hit {
    at: usize,
    end: usize,
    cue: Cue,
}

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
    tables: [(Kind, Phrases<Cue>); 5],
    hits: Vec<(Kind, Hit)>,
}

/// A weight below which a quantity is no claim.
pub(crate) const LEAST_WEIGHT: i32 = 9;
/// A weight below which the words are weak.
pub(crate) const WEAK_WEIGHT: i32 = 16;

/// Words of something that fell.
const FALL: Words = words![
    "fell",
    "fall",
    "fallen",
    "falling",
    "landed",
    "landing",
    "land",
    "splash",
    "splashed",
    "splashing",
    "splashdown",
    "crashed",
    "impact",
    "impacted",
    "debris",
    "waters",
    "down",
    "sea",
];

impl Classifier {
    pub(crate) fn new() -> Self {
        let table = Phrases::with;
        Self {
            tables: [
                (Kind::Length, table(LENGTHS)),
                (Kind::Duration, table(DURATIONS)),
                (Kind::Speed, table(SPEEDS)),
                (Kind::Persons, table(PERSONS)),
                (Kind::Goods, table(GOODS)),
            ],
            hits: Vec::new(),
        }
    }

    /// Reads the cues of the next sentence, for the kinds of quantity that it has.
    pub(crate) fn enter(&mut self, text: &Text<'_>, sentence: Sentence, quantities: &[Found]) {
        self.hits.clear();
        let wanted: Vec<Kind> = quantities.iter().filter_map(|found| kind(found.measure)).collect();
        for (kind, table) in self.tables.iter().filter(|(kind, _)| wanted.contains(kind)) {
            for at in sentence.first..sentence.end {
                let hits = table.all_at(text, at, sentence.end);
                self.hits
                    .extend(hits.map(|(length, cue)| (*kind, Hit { at, end: at + length, cue })));
            }
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
        let found = quantities[index];
        let mut scores: Vec<(Means, i32)> = Vec::new();
        let Some(kind) = kind(found.measure) else { return scores };
        let mut add =
            |means: Means, weight: i32| match scores.iter_mut().find(|(one, _)| *one == means) {
                Some((_, held)) => *held = (*held).max(weight),
                None => scores.push((means, weight)),
            };
        for (of, hit) in &self.hits {
            if *of != kind {
                continue;
            }
            if let Some(weight) = weight(text, quantities, index, hit) {
                add(hit.cue.means, weight);
            }
        }
        match found.measure {
            Measure::In(unit) if unit.quantity() == Quantity::Length => {
                if let Some((means, weight)) = direction(text, sentence, &found) {
                    add(means, weight);
                }
            }
            Measure::In(Unit::Mach) => add(Means::Is(Metric::GreatestSpeed), 18),
            Measure::Count(counted) => {
                if let Some((metric, weight)) = noun(text, &found, counted) {
                    add(Means::Is(metric), weight);
                }
            }
            Measure::In(_) | Measure::Clock => {}
        }
        let mut scores = order::by_key(scores, |(_, weight)| -f64::from(*weight));
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

/// How strongly a cue speaks for a quantity: less by each word between, and by each other quantity.
fn weight(text: &Text<'_>, quantities: &[Found], index: usize, hit: &Hit) -> Option<i32> {
    let found = &quantities[index];
    let passive =
        hit.at > 0 && one_of!(text.word(hit.at - 1), "been" | "were" | "was" | "are" | "is");
    if passive && hit.cue.side == Side::Before && hit.cue.means == Means::Is(Metric::SentTotal) {
        return None;
    }
    if is_no_cue(text, text.lower_span(hit.at, hit.end), hit.at) {
        return None;
    }
    // "Casualties at a third of the 11,000 sent": of the whole only what stands beside it is said.
    if hit.cue.side == Side::Before && hit.end + 3 < found.first && is_of_fraction(text, found) {
        return None;
    }
    let (from, to) = match hit.cue.side {
        Side::Before if hit.end <= found.number => (hit.end, found.first.max(hit.end)),
        // A noun may hold the cue: "400 dead".
        Side::After if hit.at >= found.end => (found.after.min(hit.at).max(found.end), hit.at),
        _ => return None,
    };
    let mut crossed = 0;
    for (other, one) in quantities.iter().enumerate() {
        if other != index && one.number >= from && one.number < to {
            // "350 km and 360 km": of a list each is the cue's.
            let listed = other + 1 == index && found.first <= one.after + 1;
            let like = match hit.cue.side {
                // "100 of the 150 men had died": the first ones have.
                Side::After if other == index + 1 && is_whole(text, found, one) => 2,
                Side::After => 34,
                Side::Before if listed => 4,
                Side::Before => 11,
            };
            crossed += if one.measure.is_like(found.measure) { like } else { 2 };
        }
    }
    // A cue right before another figure is that one's, as is one right behind another.
    let taken = quantities.iter().enumerate().any(|(other, one)| {
        let like = other != index && one.measure.is_like(found.measure);
        like && match hit.cue.side {
            // "put the dead at 300 and the injured at 2,700".
            Side::After => {
                hit.end == one.first
                    || (hit.end + 1 == one.first
                        && one_of!(text.word(hit.end), "at" | "to" | "is" | "was" | "as"))
            }
            Side::Before => hit.at == one.after,
        }
    });
    crossed += if taken { 14 } else { 0 };
    let whole = index > 0 && is_whole(text, &quantities[index - 1], found);
    if whole && hit.cue.side == Side::After && hit.at > found.after {
        crossed += 24;
    }
    let (mut words, mut commas) = (0, 0);
    let mut at = from;
    while at < to {
        if let Some(other) = quantities.iter().find(|one| one.first <= at && at < one.after) {
            at = other.after;
            words += 1;
            continue;
        }
        match text.word(at) {
            "“" | "\"" | "”" => {}
            "," | "(" | ")" => commas += 1,
            ";" | ":" | "but" | "while" => commas += 4,
            "than" => commas += 2,
            _ => words += 1,
        }
        at += 1;
    }
    // "soldiers sent to help", with no "were": a remark on the soldiers, and not what is said of them.
    let bare = hit.cue.side == Side::After
        && found.after > found.end
        && hit.at > 0
        && one_of!(
            text.word(hit.at),
            "sent" | "deployed" | "dispatched" | "stationed" | "based" | "moved"
        )
        && !one_of!(
            text.word(hit.at - 1),
            "been" | "were" | "was" | "are" | "is" | "already" | "now" | "had" | "have" | "has"
        );
    let remark = if bare { 12 } else { 0 };
    // In a list each of its figures may stand far from the one cue.
    let reach = usize::from(hit.cue.reach) + if crossed > 0 && hit.cue.reach > 1 { 6 } else { 0 };
    (words <= reach)
        .then_some(i32::from(hit.cue.weight) - words as i32 - crossed - remark - 2 * commas)
}

/// A length before a direction: "210 km west of Zenda"; a splashdown where something fell.
fn direction(text: &Text<'_>, sentence: Sentence, found: &Found) -> Option<(Means, i32)> {
    let mut at = found.after;
    while one_of!(text.word(at), "to" | "the" | "due" | "further" | "farther") {
        at += 1;
    }
    let word = text.word(at);
    let compass = ["north", "south", "east", "west"].iter().any(|one| word.starts_with(one));
    let off = one_of!(word, "off" | "from" | "short" | "offshore")
        || (word == "away" && text.word(at + 1) == "from");
    if !compass && !off {
        return None;
    }
    let falls = (sentence.first..sentence.end).any(|at| FALL.has(text.word(at)));
    let launch = text.lower_span(at, (at + 4).min(sentence.end));
    if launch.contains("launch") || launch.contains("border") || launch.contains("from where") {
        return None;
    }
    if falls {
        Some((Means::Is(Metric::Splashdown), if compass { 42 } else { 32 }))
    } else {
        Some((Means::Nothing, if compass { 36 } else { 12 }))
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
        Noun::Rounds => (Metric::ShellsDelivered, 22),
        Noun::Aircraft => (Metric::TransportAircraft, 30),
        Noun::Troops if text.word(found.end) == "reinforcements" => (Metric::Reinforcement, 34),
        Noun::Troops | Noun::People | Noun::Bystanders => return None,
    })
}
