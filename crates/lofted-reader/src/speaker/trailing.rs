//! Where what a speaker says stands: before the verb or after it.

use crate::text::{Sentence, Text};
use crate::words::list::{Words, word_is, words};
use crate::words::speech::{BETWEEN, COUNTS};
use crate::words::when::WEEKDAYS;

/// How far behind its verb the one may stand by whom a figure was given, tokens.
const LONGEST_PASSIVE: usize = 16;

/// Whether a figure was given in the passive before a token: "was put at", "were estimated".
pub(super) fn is_passive(text: &Text<'_>, first: usize, at: usize) -> bool {
    let from = at.saturating_sub(LONGEST_PASSIVE).max(first + 1);
    (from..at).any(|at| {
        let given = word_is!(
            text,
            at,
            "put"
                | "estimated"
                | "given"
                | "timed"
                | "measured"
                | "counted"
                | "reported"
                | "assessed"
                | "confirmed"
                | "described"
                | "released"
                | "said"
                | "believed"
                | "thought"
                | "reckoned"
                | "stated"
                | "published"
                | "announced"
                | "provided"
                | "recorded"
                | "compiled"
                | "judged"
                | "placed"
                | "pegged"
                | "documented"
                | "verified"
                | "calculated"
                | "observed"
                | "tracked"
                | "detected"
                | "told"
                | "informed"
                | "briefed"
                | "made"
                | "conducted"
                | "issued"
                | "supplied"
                | "quoted"
                | "cited"
        );
        let passive = text.is(at - 1, "being") || is_of_passive(text, first, at);
        // "The force, put at 2,000 by Zenda", "a toll given by Zenda".
        given && (passive || text.mark(at - 1) == Some(',') || text.word_in(at - 1, &COUNTS))
    })
}

/// Whether a verb is one of a passive, past adverbs: "is now thought", "has been widely reported".
pub(super) fn is_of_passive(text: &Text<'_>, first: usize, verb: usize) -> bool {
    let adverb = |at: &usize| {
        text.word_in(*at, &BETWEEN) || text.word(*at).ends_with("ly") || text.is(*at, "thus")
    };
    let back = (first..verb).rev().take(4).take_while(adverb);
    back.into_iter().any(|at| word_is!(text, at, "is" | "was" | "are" | "were" | "been" | "be"))
}

/// Words after a verb of speech that tell when, where or to whom, and not what.
static ASIDE: Words = words![
    "on",
    "in",
    "at",
    "after",
    "following",
    "during",
    "late",
    "early",
    "when",
    "as",
    "to",
    "by",
    "citing",
    "without",
    "earlier",
    "later",
    "separately",
    "shortly",
    "today",
    "yesterday",
    "through",
    "from",
    "of",
    "via",
    "before",
    "adding",
    "last",
    "this",
    "over",
    "under",
    "for",
    "with",
    "while",
    "though",
    "although",
    "whereas",
    "but",
    "again",
];

/// Words that end the telling of when, where or to whom.
static LOOSE: Words = words![
    "after",
    "following",
    "when",
    "as",
    "during",
    "before",
    "adding",
    "citing",
    "asking",
    "requesting",
    "insisting",
    "declining",
    "speaking",
];

/// Whether what a speaker says stands before the verb: something stands there, and nothing is said behind.
pub(super) fn is_trailing(text: &Text<'_>, first: usize, to: usize, sentence: Sentence) -> bool {
    let Some(before) = first.checked_sub(1).filter(|at| *at >= sentence.first) else {
        return false;
    };
    let parted = matches!(
        text.mark(before),
        Some(',' | '"' | '”' | '»' | '’' | '\'' | '?' | '!' | '—' | '–')
    );
    if !parted || first - sentence.first < 4 {
        return false;
    }
    let mut at = to;
    // "told reporters", "told the BBC", "told Kyodo".
    if matches!(text.word(to.saturating_sub(1)), "told" | "tells") {
        let ends = |at: usize| {
            at >= sentence.end
                || text.mark(at).is_some_and(|mark| !matches!(mark, '-' | '\'' | '’'))
                || text.word_in(at, &ASIDE)
                || word_is!(text, at, "that" | "it" | "there" | "they")
        };
        at = (to..to + 10).find(|at| ends(*at)).unwrap_or(to);
    }
    if at >= sentence.end || text.mark(at).is_some() {
        return text.mark(at) != Some(':');
    }
    // "Said a day later".
    let when = (at..sentence.end.min(at + 4))
        .take_while(|at| text.mark(*at).is_none())
        .any(|at| word_is!(text, at, "later" | "earlier" | "ago"));
    if when {
        return true;
    }
    let aside = text.word_in(at, &ASIDE) || text.word_in(at, &WEEKDAYS);
    let loose = (at..sentence.end.min(at + 9))
        .take_while(|at| text.mark(*at) != Some(','))
        .find(|at| text.word_in(*at, &LOOSE) || text.is(*at, "that"));
    aside && loose.is_none_or(|at| !text.is(at, "that"))
}
