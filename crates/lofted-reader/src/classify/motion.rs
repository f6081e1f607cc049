//! What the grammar round a length or a duration of a flight says of it, where no cue of its own does.

use lofted::claim::{Metric, Quantity, Unit};

use crate::quantity::Found;
use crate::text::{Sentence, Text};
use crate::words::clause::{CLAUSE_ENDS, FUTURE, MODALS};
use crate::words::cue::Means;
use crate::words::list::{any_is, one_of, word_is, words};
use crate::words::motion::{ABLE, FALL, FLIGHTS, LAUNCHES, MOVED, MOVES, ROSE, STOPS, TOPS, WENT};

/// A length or a duration with its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Motion<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) sentence: Sentence,
    pub(super) found: &'a Found,
}

/// How far before a length the verb of what could be may stand, tokens.
const ABILITY_REACH: usize = 16;
/// How far before a length the verb of what is expected may stand, tokens.
const EXPECTED_REACH: usize = 9;
/// How far before its verb a modal may stand, tokens: "could, with a lighter load, fly".
const MODAL_REACH: usize = 5;
/// The longest name of where a flight began, tokens.
const LONGEST_END: usize = 8;
/// What the last verb of moving weighs: less than any cue beside the figure.
const WENT_WEIGHT: i32 = 13;
/// How far from a duration the word for the top may stand that it took to, tokens.
const TOP_REACH: usize = 9;
/// How far behind "after" the word for a launch may stand, tokens.
const LONGEST_LAUNCH: usize = 5;
/// How far before a duration the end of a flight may stand, tokens.
const LONGEST_ENDING: usize = 20;
/// How far before a duration the verb of flying may stand, tokens.
const FLOWN_REACH: usize = 16;

impl Motion<'_, '_> {
    /// A length before a direction: "210 km west of Zenda"; a splashdown where something fell.
    pub(super) fn direction(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let mut at = found.after;
        while word_is!(text, at, "to" | "the" | "due" | "further" | "farther") {
            at += 1;
        }
        let word = text.word(at);
        let compass = ["north", "south", "east", "west"].iter().any(|one| word.starts_with(one));
        let off = one_of!(word, "off" | "from" | "short" | "offshore")
            || (word == "away" && text.is(at + 1, "from"));
        // "11,500 kilometres from Zenda to waters near Hentzau": from end to end.
        let across = text.is(at, "from")
            && (at + 2..sentence.end.min(at + LONGEST_END))
                .take_while(|at| text.mark(*at).is_none_or(|mark| matches!(mark, '-' | '\'' | '’')))
                .any(|at| word_is!(text, at, "to" | "into"));
        if (!compass && !off) || across {
            return None;
        }
        // "Near a station 12 miles from Zenda": where something lies.
        let near = found.first.saturating_sub(4).max(sentence.first);
        if off && any_is!(text, near..found.first, "near") {
            return Some((Means::Nothing, 46));
        }
        // What fell stands before it, or behind where the figure opens the sentence.
        let opens = (sentence.first..found.first).all(|at| text.mark(at).is_some());
        let to = if opens { sentence.end } else { found.first };
        let falls = text.any_in(sentence.first..to, &FALL);
        let launch = text.lower_span(at, (at + 4).min(sentence.end));
        if launch.contains("border") {
            return None;
        }
        // "Plunged back 1,000 km from where it began": from end to end.
        if words!["launch", "from where", "the pad"].are_in(launch) {
            let went = text.any_in(sentence.first..found.first, &MOVED);
            return (falls || went).then_some((Means::Is(Metric::GroundDistance), 32));
        }
        // "Came down 10 km from its target".
        if off && launch.contains("target") {
            return Some((Means::Nothing, 36));
        }
        // "Fell 640 km to the south": no place is named from which it is.
        let landmark = any_is!(text, at + 1..sentence.end.min(at + 4), "of" | "off" | "from");
        let toward = compass && text.is(at - 1, "the") && !landmark;
        let went = falls || text.any_in(sentence.first..found.first, &MOVED);
        if went && toward {
            Some((Means::Is(Metric::GroundDistance), 30))
        } else if falls {
            Some((Means::Is(Metric::Splashdown), if compass { 42 } else { 32 }))
        } else {
            // "Enough to reach Zenda, about 600 km from here": how far a place is.
            let aside = found.first > sentence.first + 1
                && text.mark(found.first - 1) == Some(',')
                && (text.is_capital(found.first - 2)
                    || Unit::of_word(text.word(found.first - 2), Quantity::Length).is_some());
            let weight = if aside { 46 } else { 12 };
            Some((Means::Nothing, if compass { weight.max(36) } else { weight }))
        }
    }

    /// "It could, on a flatter path, reach 600 km": what it is able to, and did not do.
    pub(super) fn ability(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let from = found.first.saturating_sub(ABILITY_REACH).max(sentence.first);
        let verb = (from..found.first).rev().find_map(|at| {
            let word = text.word(at);
            if STOPS.has(word) || CLAUSE_ENDS.has(word) {
                return Some(None);
            }
            let moves = MOVES.has(word) || (MOVED.has(word) && text.is(at.wrapping_sub(1), "have"));
            // A verb in the past is what it did.
            if MOVED.has(word) && !moves {
                return Some(None);
            }
            moves.then_some(Some(at))
        })??;
        let before = verb.saturating_sub(MODAL_REACH).max(sentence.first);
        let able =
            (before..verb).rev().any(|at| text.word_in(at, &MODALS) || text.word_in(at, &ABLE));
        let refused = (before..verb).any(|at| {
            // "Was meant to travel": what it did not do.
            let failed = text.is(at, "meant") && text.is(at.wrapping_sub(1), "was");
            failed || word_is!(text, at, "not" | "never" | "cannot")
        });
        // "Could cover the 2,100 miles to Zenda": how far that is.
        let whole = found.first > sentence.first
            && text.is(found.first - 1, "the")
            && text.is(found.after, "to")
            && text.is_capital(found.after + 1);
        if whole {
            return Some((Means::Nothing, 46));
        }
        let apart = (found.first - verb) as i32;
        (able && !refused).then_some((Means::Is(Metric::PublishedRange), 37 - apart / 2))
    }

    /// "Is expected to reach an altitude of 600 km", "will climb to 600 km": what has not been yet.
    pub(super) fn expected(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let from = found.first.saturating_sub(EXPECTED_REACH).max(sentence.first);
        let verb = (from..found.first).rev().find(|at| {
            text.word_in(*at, &CLAUSE_ENDS)
                || text.word_in(*at, &MOVED)
                || text.word_in(*at, &MOVES)
        })?;
        let before = verb.saturating_sub(2).max(sentence.first);
        let is_to_come = |at: usize| {
            text.word_in(at, &FUTURE)
                || text.is(at + 1, "to")
                    && word_is!(text, at, "expected" | "scheduled" | "planned" | "supposed" | "is")
        };
        let moves = text.word_in(verb, &MOVES);
        (moves && (before..verb).any(is_to_come)).then_some((Means::Nothing, 44))
    }

    /// "It rose, by the navy's reckoning, to 600 km": the last verb before a length says which way it went.
    pub(super) fn went(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let from = found.first.saturating_sub(ABILITY_REACH).max(sentence.first);
        let verb = (from..found.first)
            .rev()
            .find(|at| [STOPS, CLAUSE_ENDS, MOVED].iter().any(|words| text.word_in(*at, words)))?;
        let metric = if text.word_in(verb, &ROSE) {
            Metric::Apogee
        } else if text.word_in(verb, &WENT) {
            Metric::GroundDistance
        } else {
            return None;
        };
        Some((Means::Is(metric), WENT_WEIGHT))
    }

    /// "An apogee of 140 km after 190 seconds", "280 seconds into the flight it peaked", "19 minutes to climb
    /// to its height": how long it took to the top.
    pub(super) fn topped(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let stops = |at: &usize| {
            text.word_in(*at, &FALL)
                || word_is!(text, *at, ";" | "and" | "then" | "before" | "but" | "said" | "lasted")
                || (text.word_in(*at, &WENT))
        };
        let from = found.first.saturating_sub(TOP_REACH).max(sentence.first);
        let mut before = (from..found.first).rev().take_while(|at| !stops(at));
        let high = before.any(|at| text.word_in(at, &TOPS));
        let last = |word: &str| found.first > sentence.first && text.is(found.first - 1, word);
        let since = self.is_since_launch();
        let climbed = text.any_in(from..found.first, &ROSE);
        let to_top = high && (since || last("after") || (last("in") && climbed));
        // What stands behind: "needed 340 seconds to climb to its apogee", "six minutes into the flight it peaked".
        let to = sentence.end.min(found.after + TOP_REACH);
        let mut behind = (found.after..to).take_while(|at| !stops(at) && text.mark(*at).is_none());
        let tops = behind.any(|at| text.word_in(at, &TOPS));
        let opens =
            (sentence.first..found.first).all(|at| text.mark(at).is_some() || text.is(at, "after"));
        let from_top = tops && (text.is(found.after, "to") || (opens && since));
        (to_top || from_top).then_some((Means::Is(Metric::TimeToApogee), 56))
    }

    /// "190 seconds after launch", "six minutes into the flight".
    fn is_since_launch(&self) -> bool {
        let Self { text, found, .. } = *self;
        word_is!(text, found.after, "after" | "following" | "into" | "from")
            && (found.after + 1..found.after + LONGEST_LAUNCH)
                .take_while(|at| text.mark(*at).is_none_or(|mark| mark == '\''))
                .any(|at| text.word_in(at, &LAUNCHES))
    }

    /// Whether something moved or ended shortly before the duration: "a warning went out four minutes after launch"
    /// tells of no end.
    fn tells_of_an_end(&self) -> bool {
        let Self { text, sentence, found } = *self;
        let from = found.first.saturating_sub(LONGEST_ENDING).max(sentence.first);
        let ended = |at: usize| {
            word_is!(
                text,
                at,
                "ended" | "disappeared" | "vanished" | "lost" | "stopped" | "arrived"
            )
        };
        (from..found.first)
            .any(|at| text.word_in(at, &FALL) || text.word_in(at, &MOVED) || ended(at))
    }

    /// "It hit the sea after 40 minutes": the last verb before a duration is one of flying.
    pub(super) fn flown(&self) -> Option<(Means, i32)> {
        let Self { text, sentence, found } = *self;
        let before = text.word(found.first.checked_sub(1).filter(|at| *at >= sentence.first)?);
        let apart = text.is(found.after, "of") && text.is(found.after + 1, "each")
            // "Another, fired 12 minutes later".
            || text.is(found.after, "later") && one_of!(before, "fired" | "launched" | "tested");
        if apart {
            return Some((Means::Nothing, 40));
        }
        if self.is_since_launch() {
            // "Impact came 14 minutes into the flight".
            let near = found.first.saturating_sub(LONGEST_LAUNCH).max(sentence.first);
            let into = text.is(found.after, "into");
            let falls = into && text.any_in(near..found.first, &FALL);
            if falls || !into && self.tells_of_an_end() {
                return Some((Means::Is(Metric::FlightTime), if falls { 52 } else { 28 }));
            }
        }
        let from = found.first.saturating_sub(FLOWN_REACH).max(sentence.first);
        // "It came down in the sea at 532 seconds".
        let fell = before == "at" && text.any_in(from..found.first, &FALL);
        if fell && text.mark(found.after).is_some() {
            return Some((Means::Is(Metric::FlightTime), 40));
        }
        let lasted = one_of!(before, "lasted" | "took" | "takes" | "lasting");
        if lasted {
            let flight = text.any_in(from..found.first, &FLIGHTS);
            return flight.then_some((Means::Is(Metric::FlightTime), 19));
        }
        if !one_of!(before, "after" | "in" | "within" | "for") {
            return None;
        }
        // "After 38 minutes it fell": the verb stands behind.
        let opens = (sentence.first..found.first - 1).all(|at| text.mark(at).is_some());
        if opens {
            let to = sentence.end.min(found.after + FLOWN_REACH);
            let falls = text.any_in(found.after..to, &MOVED);
            return falls.then_some((Means::Is(Metric::FlightTime), 17));
        }
        let verb = (from..found.first).rev().find_map(|at| {
            let word = text.word(at);
            if one_of!(word, ";" | "said" | "says" | "but" | "while") {
                return Some(false);
            }
            let stops = one_of!(
                word,
                "held" | "stopped" | "closed" | "suspended" | "halted" | "spoke" | "met"
            );
            (stops || MOVED.has(word)).then_some(!stops)
        });
        (verb == Some(true)).then_some((Means::Is(Metric::FlightTime), 17))
    }
}
