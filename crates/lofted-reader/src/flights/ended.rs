//! Where a flight ended and what its path was, in words: "fell into the Bay of Zenda", "on a lofted trajectory".

use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::clause::{CLAUSE_ENDS, FUTURE, MODALS};
use crate::words::list::{Words, word_is, words};
use crate::words::motion::WENT;
use crate::words::when::{MONTHS, WEEKDAYS};

/// Words of an end: with them the area stands behind "in" or "into".
static ENDED: Words = words![
    "arrived",
    "crashed",
    "crashing",
    "descended",
    "ditched",
    "down",
    "dropped",
    "dropping",
    "ended",
    "fall",
    "fallen",
    "falling",
    "fell",
    "hit",
    "impact",
    "impacted",
    "impacting",
    "land",
    "landed",
    "landing",
    "lands",
    "plopped",
    "plunged",
    "plunging",
    "point",
    "reentered",
    "splash",
    "splashdown",
    "splashed",
    "splashes",
    "splashing",
    "struck",
    "terminal"
];
/// Nouns of an area in which something ends.
static AREAS: Words = words![
    "sea",
    "ocean",
    "waters",
    "bay",
    "gulf",
    "area",
    "zone",
    "range",
    "desert",
    "site",
    "atoll",
    "strait",
    "steppe",
    "lagoon",
    "field",
    "fields",
    "basin",
    "peninsula",
    "polygon",
    "seas",
    "channel",
];
/// Words behind an area that tell which it is.
static TOLD_BY: Words = words![
    "of",
    "off",
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "between"
];
/// Words behind the name of a sea that is no part of it.
static BEHIND_SEAS: Words = words![
    "some",
    "about",
    "around",
    "after",
    "on",
    "at",
    "nearly",
    "roughly",
    "and",
    "more",
    "as",
    "in",
    "near",
    "following",
    "but",
    "where",
];
/// Words for a path that is no usual one, and nouns of it.
static LOFTED: Words = words!["lofted", "steep", "raised", "high"];
static PATHS: Words = words!["trajectory", "angle"];
/// How far behind its verb the area may stand, tokens.
const REACH: usize = 16;
/// The longest name of an area, tokens.
const LONGEST: usize = 9;
/// How many areas a name may be of: "the area of open waters in the Sea of Zenda".
const NESTED: usize = 3;

/// The area behind a verb of falling at a token.
pub(super) fn area(text: &Text<'_>, at: usize, sentence: Sentence) -> Option<(usize, usize)> {
    let fell = text.word_in(at, &ENDED);
    let went = !fell && text.word_in(at, &WENT);
    if !(went || fell) {
        return None;
    }
    let from = at.saturating_sub(3).max(sentence.first);
    let modal = (from..at).any(|at| text.word_in(at, &MODALS) || text.word_in(at, &FUTURE));
    if modal {
        return None;
    }
    let to = sentence.end.min(at + REACH);
    (at + 1..to)
        .take_while(|at| {
            !text.word_in(*at, &CLAUSE_ENDS) && !word_is!(text, *at, "who" | "which" | "that")
        })
        .filter(|at| match text.word(*at) {
            "to" | "at" => true,
            "in" | "into" | "inside" | "on" | "onto" => !went,
            _ => false,
        })
        .find_map(|at| Some((at + 1, named_area(text, at + 1, sentence.end)?)))
}

/// The end of the name of an area that begins at a token.
fn named_area(text: &Text<'_>, first: usize, end: usize) -> Option<usize> {
    let mut at = first;
    let mut found = None;
    for _ in 0..NESTED {
        let Some(next) = one_area(text, at, end) else { break };
        found = Some(next);
        if !word_is!(text, next, "of" | "in" | "off") {
            break;
        }
        at = next + 1;
    }
    found
}

/// "The Zendan Sea", "the Pacific", "a broad ocean area".
fn one_area(text: &Text<'_>, first: usize, end: usize) -> Option<usize> {
    let article = word_is!(text, first, "the" | "a" | "an" | "its");
    let to = end.min(first + LONGEST);
    let is_word = |at: usize| {
        text.kind(at) == Some(Kind::Word)
            && !word_is!(text, at, "of" | "in" | "at" | "and" | "after" | "from" | "near")
            || text.is_hyphen(at)
    };
    let close = (first..to).find(|at| !is_word(*at)).unwrap_or(to);
    let noun = text.last_in(first..close, &AREAS);
    // "Into the sea", "into waters": an area that nothing tells from others.
    let bare = |noun: usize| {
        let told = noun > first + usize::from(article) || text.word_in(noun + 1, &TOLD_BY);
        // "To a range of 600 km".
        let far = text.is(noun, "range") && text.is(noun + 1, "of");
        far || !told && !text.is(noun, "ocean")
    };
    if let Some(noun) = noun.filter(|noun| !bare(*noun)) {
        // "The Sea of Zenda": what a sea is called goes on.
        let named = text.is_capital(noun) && text.is(noun + 1, "of") && text.is_capital(noun + 2);
        return Some(if named { noun + 3 } else { noun + 1 });
    }
    // "The Pacific": a name alone is that of a sea.
    let name = first + usize::from(article);
    let last = name + (name..to).take_while(|at| text.is_capital(*at)).count();
    let ends = text.kind(last) != Some(Kind::Word)
        || text.word_in(last, &TOLD_BY)
        || text.word_in(last, &BEHIND_SEAS);
    let alone = text.is(first, "the") && last > name && last <= name + 2 && ends;
    let is_time =
        text.word_in(name, &WEEKDAYS) || MONTHS.iter().any(|(month, _)| *month == text.word(name));
    (alone && !is_time && text.raw(name).len() > 4).then_some(last)
}

/// "A sharply lofted trajectory", "at a high angle": the end of the words for a path that is no usual one.
pub(super) fn lofted(text: &Text<'_>, at: usize, sentence: Sentence) -> Option<(usize, usize)> {
    if !(text.word_in(at, &LOFTED) && text.word_in(at + 1, &PATHS)) {
        return None;
    }
    let from = at.saturating_sub(LONGEST).max(sentence.first);
    // "Could fly farther on a steep path" tells of no flight.
    let could = (from..at).any(|at| text.word_in(at, &MODALS) || word_is!(text, at, "if" | "than"));
    let first = at - usize::from(at > from && text.word(at - 1).ends_with("ly"));
    (!could).then_some((first, at + 2))
}
