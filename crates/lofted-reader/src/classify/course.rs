//! What a length or a duration of a flight is of where neither a cue nor a verb of moving says it: from end to end,
//! after whatever it did, in a list.

use lofted::claim::{Metric, Quantity, Unit};

use super::motion::Motion;
use crate::quantity::Measure;
use crate::text::token::Kind;
use crate::words::cue::Means;
use crate::words::list::{Words, word_is, words};
use crate::words::motion::{FALL, LAUNCHES, MOVED, WENT};

/// What a place in a list weighs: less than any word for what it is.
const LISTED_WEIGHT: i32 = 11;
/// What any verb right before a length weighs.
const DID_WEIGHT: i32 = 12;
/// What both ends of a flight weigh.
const ENDS_WEIGHT: i32 = 30;
/// How far before its figure the thing may stand that flew, tokens.
const SUBJECT_REACH: usize = 9;
/// How far behind its figure the verb may stand, tokens.
const BEHIND: usize = 7;
/// Where a flight ends.
static ENDS: Words =
    words!["impact", "splash", "splashdown", "sea", "touchdown", "landing", "target", "water"];
/// What flies, as the subject of any verb.
static FLIERS: Words = words![
    "missile",
    "rocket",
    "it",
    "weapon",
    "projectile",
    "one",
    "vehicle",
    "warhead",
    "payload"
];

impl Motion<'_, '_> {
    /// "Altitude 600 km, 47 minutes, Mach 6": a duration in a list of what a flight was.
    pub(super) fn in_a_list(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let before = found.first.checked_sub(1).filter(|at| *at > sentence.first)?;
        let listed = text.mark(before) == Some(',') && text.mark(found.after).is_some();
        // Another figure right before it.
        let figure =
            (before.saturating_sub(3)..before).any(|at| text.kind(at) == Some(Kind::Number));
        let unit = found.measure == Measure::In(Unit::Minutes);
        (listed && figure && unit).then_some((Means::Is(Metric::FlightTime), LISTED_WEIGHT))
    }

    /// "Between launch and impact lay 600 km", "from pad to sea: 47 minutes": both ends are named.
    pub(super) fn end_to_end(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, .. } = *self;
        let starts = |at: usize| text.word_in(at, &LAUNCHES) || text.is(at, "pad");
        let both = |at: usize| {
            let next = at + 1 + usize::from(word_is!(text, at + 1, "site" | "point"));
            starts(at)
                && word_is!(text, next, "and" | "to")
                && text.any_in(next + 1..next + 4, &ENDS)
        };
        let named = (sentence.first..sentence.end).any(both);
        named.then_some((Means::Is(self.of_all()), ENDS_WEIGHT))
    }

    /// "The missile managed 600 km", "the 600 km it flew", "after 600 km it hit the sea": whatever it did.
    pub(super) fn did(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let before = found.first.checked_sub(1).filter(|at| *at > sentence.first)?;
        let from = before.saturating_sub(SUBJECT_REACH).max(sentence.first);
        let flier = text.any_in(from..before, &FLIERS);
        let verb = text.word(before);
        let acts =
            verb.ends_with("ed") || word_is!(text, before, "did" | "shot" | "threw" | "made");
        let to = sentence.end.min(found.after + BEHIND);
        let that = word_is!(text, found.after, "the" | "that" | "it" | "which");
        let flew = that && text.any_in(found.after..to, &WENT);
        let after = word_is!(text, before, "after" | "for") && flier;
        let went = text.any_in(sentence.first..to, &MOVED);
        (flier && acts || flew || after && went)
            .then_some((Means::Is(Metric::GroundDistance), DID_WEIGHT))
    }

    /// "47 minutes before it fell", "47 minutes after leaving it fell": the end stands behind.
    pub(super) fn fell_behind(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let to = sentence.end.min(found.after + 2 * BEHIND);
        let link = word_is!(text, found.after, "before" | "until" | "after");
        // "47 minutes after launch a siren fell silent" needs the thing that flew.
        let mut behind = (found.after + 1..to).filter(|at| text.word_in(*at, &FALL));
        let fell = behind.any(|at| text.any_in(found.after..at, &FLIERS));
        (link && fell).then_some((Means::Is(Metric::FlightTime), DID_WEIGHT))
    }

    /// What the whole of a flight measures.
    fn of_all(&self) -> Metric {
        match self.found.measure {
            Measure::In(unit) if unit.quantity() == Quantity::Duration => Metric::FlightTime,
            _ => Metric::GroundDistance,
        }
    }
}
