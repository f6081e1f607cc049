//! Claims in words: the name of what flew, how it was launched, where it fell.

use lofted::claim::Metric;

use crate::flights::{designation, ended};
use crate::text::phrases::Phrases;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, any_is, word_is, words};

/// A claim in words: its metric and its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Worded {
    pub(crate) metric: Metric,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// Phrases that say how a missile was launched.
static MANNERS: Words = words!["nearly straight up", "almost straight up", "vertically",];

/// Phrases after which a party's own name for a missile stands.
static NAMED: Words = words![
    "called",
    "named",
    "dubbed",
    "identified as",
    "known as",
    "identified the missile as",
    "identified the rocket as",
    "named the weapon",
    "named the missile",
    "the new",
    "its new",
    "a new",
    "test - fired its",
    "designated",
    "codenamed",
    "what it calls",
    "what it called",
    "presumed to be",
    "believed to be",
];

/// Finds claims in words.
#[derive(Debug)]
pub(crate) struct Wordings {
    manners: Phrases<()>,
    named: Phrases<()>,
}

impl Wordings {
    pub(crate) fn new() -> Self {
        let plain = Phrases::of;
        Self { manners: plain(MANNERS), named: plain(NAMED) }
    }

    /// Those of a sentence.
    pub(crate) fn of(&self, text: &Text<'_>, sentence: Sentence) -> Vec<Worded> {
        let (mut all, mut at) = (Vec::new(), sentence.first);
        let tokens = || sentence.first..sentence.end;
        while at < sentence.end {
            match self.at(text, at, sentence) {
                Some(worded) => {
                    at = worded.end.max(at + 1);
                    all.push(worded);
                }
                None => at += 1,
            }
        }
        // "Fell into the sea outside Zenda's zone": the zone says more.
        let area = all.iter().any(|one: &Worded| one.metric == Metric::ImpactArea);
        let zoned = area && tokens().any(|at| zone(text, at, sentence.end).is_some());
        all.retain(|one: &Worded| {
            one.metric != Metric::ImpactArea
                || !zoned
                || zone(text, one.first, sentence.end).is_some()
        });
        all
    }

    fn at(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<Worded> {
        let end = sentence.end;
        if let Some((length, ())) = self.manners.at(text, at, end) {
            return Some(Worded { metric: Metric::LaunchManner, first: at, end: at + length });
        }
        if let Some(zone) = zone(text, at, end) {
            return Some(Worded { metric: Metric::ImpactArea, first: at, end: zone });
        }
        if let Some((first, end)) = ended::area(text, at, sentence) {
            return Some(Worded { metric: Metric::ImpactArea, first, end });
        }
        if let Some((first, end)) = ended::lofted(text, at, sentence) {
            return Some(Worded { metric: Metric::LaunchManner, first, end });
        }
        let (length, ()) = self.named.at(text, at, end)?;
        let mut from = at + length;
        let skips = |at: usize| {
            word_is!(text, at, "the" | "a" | "an" | "missile" | "rocket" | "weapon" | "it")
                // "A new missile, the Zenda-4".
                || (text.mark(at) == Some(',') && text.is(at + 1, "the"))
        };
        while skips(from) {
            from += 1;
        }
        let strict = word_is!(text, at, "the" | "its" | "a") || text.is(at + length - 1, "be");
        if let Some((length, _)) = designation(text, from, end) {
            return Some(Worded { metric: Metric::Designation, first: from, end: from + length });
        }
        // A name without a number only after a word that says that it is one.
        let name =
            !strict && text.is_capital(from) && text.kind(from) == Some(Kind::Word) && from < end;
        let of_weapon = any_is!(
            text,
            at.saturating_sub(5)..from,
            "missile" | "rocket" | "weapon" | "vehicle" | "projectile"
        );
        (name && of_weapon).then_some(Worded {
            metric: Metric::Designation,
            first: from,
            end: from + 1,
        })
    }
}

/// "outside Zenda's exclusive economic zone": the token after it.
fn zone(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    if !word_is!(text, at, "outside" | "inside" | "within") {
        return None;
    }
    (at + 1..end.min(at + 8)).find_map(|next| {
        let full = text.is(next, "exclusive")
            && text.is(next + 1, "economic")
            && text.is(next + 2, "zone");
        let short = text.raw(next) == "EEZ";
        if full { Some(next + 3) } else { short.then_some(next + 1) }
    })
}
