//! Whether a story tells of a flight, by its words.

use crate::text::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, word_is, words};
use crate::words::motion::MOVED;

/// Names of what flies.
static NAMES: Words = words![
    "missile",
    "missiles",
    "rocket",
    "rockets",
    "icbm",
    "icbms",
    "projectile",
    "projectiles",
    "irbm",
    "slbm",
    "warhead",
];

/// Words that tell of a flight as its names do.
static TELLING: Words = words!["ballistic", "hypersonic"];

/// Words of flying, of which two tell of a flight where nothing that flies is named.
static AIRBORNE: Words = words![
    "flew",
    "flight",
    "launch",
    "launched",
    "fired",
    "altitude",
    "apogee",
    "trajectory",
    "splashed",
    "unarmed",
    "warheads",
    "soared",
    "weapon",
    "engine",
    "burnout",
    "burns",
    "stage",
    "booster",
    "object",
    "splashdown",
    "liftoff",
    "lift - off",
    "takeoff",
    "downrange",
    "burned out",
    "burned for",
    "mach",
    "silo",
    "launch site",
    "launcher",
    "test - fired",
    "flight - test",
    "range of",
    "strike range",
    "burns out",
    "burnt out",
    "peaked at",
    "into space",
    "into the sea",
    "into the ocean",
    "launch pad",
    "the pad",
    "maximum altitude",
    "exclusive economic zone",
    "flight time",
    "re - entry",
    "target vehicle",
    "test vehicle",
    "payload",
    "suborbital",
];

/// Words that stand beside a figure of a flight where no name does.
static BESIDE: Words =
    words!["weapon", "launch", "launched", "vehicle", "flight", "fired", "trajectory"];

/// Whether a word is of what flies.
pub(crate) fn is_of_a_flight(word: &str) -> bool {
    NAMES.has(word) || BESIDE.has(word)
}

/// How many words of a text are of what flies.
pub(crate) fn flight_words(text: &Text<'_>) -> usize {
    (0..text.tokens.len()).filter(|at| is_of_a_flight(text.word(*at))).count()
}

/// Whether a story tells of a flight: it names what flies, or has a few words of flying.
pub(crate) fn tells_of_flight(text: &Text<'_>) -> bool {
    let named = Phrases::new(NAMES.iter().chain(TELLING.iter()).map(|word| (word, ())));
    let airborne = Phrases::of(AIRBORNE);
    let end = text.tokens.len();
    let found = |table: &Phrases<()>, at: usize| table.at(text, at, end).is_some();
    (0..text.tokens.len()).any(|at| found(&named, at))
        || (0..text.tokens.len()).filter(|at| found(&airborne, *at)).nth(1).is_some()
}

/// What flies or moves and is no missile.
static OTHERS: Words = words![
    "drone",
    "drones",
    "jet",
    "jets",
    "fighter",
    "plane",
    "planes",
    "aircraft",
    "bomber",
    "bombers",
    "helicopter",
    "balloon",
    "balloons",
    "satellite",
    "satellites",
    "station",
    "interceptor",
    "interceptors",
    "train",
    "truck",
    "trucks",
    "submarine",
    "ship",
    "convoy",
    "runway",
    "crater",
    "torpedo",
];

/// Words behind which something is no subject: "fired from a submarine".
static PLACED: Words = words![
    "from", "by", "aboard", "on", "off", "to", "at", "toward", "towards", "with", "against",
    "over", "near", "of", "under",
];

/// How far before a figure what it is told of may stand, tokens.
const LONGEST_TELLING: usize = 16;

/// Whether the figure at a token is told of something else that flies: "the drone has a range of 700 km".
pub(crate) fn other_flies(text: &Text<'_>, sentence: Sentence, at: usize) -> bool {
    let from = at.saturating_sub(LONGEST_TELLING).max(sentence.first);
    let nearest = (from..at).rev().find(|at| {
        // "It rose", and not "the ship that tracked it".
        let it = text.is(*at, "it")
            && (*at == sentence.first
                || text.mark(*at - 1).is_some()
                || word_is!(
                    text,
                    *at - 1,
                    "and" | "but" | "that" | "said" | "when" | "as" | "while"
                ));
        NAMES.has(text.word(*at)) || text.word_in(*at, &OTHERS) || text.is(*at, ";") || it
    });
    nearest.is_some_and(|at| {
        let placed = text.any_in(at.saturating_sub(3).max(sentence.first)..at, &PLACED);
        // "Had struck a ship's hull at 1,100 km".
        let hit = text.any_in(at.saturating_sub(3).max(sentence.first)..at, &MOVED);
        text.word_in(at, &OTHERS)
            && !placed
            && !hit
            && !text.is(at + 1, "-")
            && !text.is(at + 1, "carrier")
    })
}
