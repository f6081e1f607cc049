//! Claims in words: the name of what flew, how it was launched, where it fell.

use lofted::claim::Metric;

use crate::flights::{designation, ended};
use crate::lexicon::Names;
use crate::text::phrases::Phrases;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, any_is, word_is, words};
use crate::words::when::WEEKDAYS;

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

/// Words by which something was launched whose name then stands before what it is.
static LAUNCHING: Words = words![
    "launched",
    "fired",
    "tested",
    "launch",
    "test",
    "tests",
    "trial",
    "firing",
    "launches",
    "fires",
    "conducted",
];
/// Nouns of what is launched.
static WEAPONS: Words = words!["missile", "missiles", "icbm", "irbm", "slbm"];
/// How far behind its name the noun of a weapon may stand, tokens.
const LONGEST_KIND: usize = 9;
/// How far before its name the verb may stand by which it was launched, tokens.
const LAUNCH_REACH: usize = 16;

/// Finds claims in words.
#[derive(Debug)]
pub(crate) struct Wordings<'l> {
    manners: Phrases<()>,
    named: Phrases<()>,
    names: &'l Names,
}

impl<'l> Wordings<'l> {
    pub(crate) fn new(names: &'l Names) -> Self {
        let plain = Phrases::of;
        Self { manners: plain(MANNERS), named: plain(NAMED), names }
    }

    /// Those of a sentence.
    pub(crate) fn of(&self, text: &Text<'_>, sentence: Sentence) -> Vec<Worded> {
        let (mut all, mut at) = (Vec::new(), sentence.first);
        let tokens = || sentence.first..sentence.end;
        let launches = text.any_in(tokens(), &WEAPONS) && text.any_in(tokens(), &LAUNCHING);
        while at < sentence.end {
            match self.at(text, at, sentence, launches) {
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

    fn at(&self, text: &Text<'_>, at: usize, sentence: Sentence, launches: bool) -> Option<Worded> {
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
        let manner = ended::risen_from(text, at, end).or_else(|| ended::lofted(text, at, sentence));
        if let Some((first, end)) = manner {
            return Some(Worded { metric: Metric::LaunchManner, first, end });
        }
        if let Some(end) = launches.then(|| self.launched(text, at, sentence)).flatten() {
            return Some(Worded { metric: Metric::Designation, first: at, end });
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

    /// "Fired a Zenda ballistic missile", "a test of the ballistic missile Zenda": the end of the name.
    fn launched(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<usize> {
        let before =
            at.checked_sub(1).filter(|before| *before >= sentence.first && text.is_capital(at))?;
        let numbered = designation(text, at, sentence.end);
        let named = self.names.at(text, at, sentence.end).is_none() && is_name(text, at);
        if !(numbered.is_some() || named) || text.is_capital(before) || text.mark(before).is_some()
        {
            return None;
        }
        let mut end = at + numbered.map_or(1, |(length, _)| length);
        while numbered_on(text, end) {
            end += 1;
        }
        let kind = end..sentence.end.min(end + LONGEST_KIND);
        let mut kind = kind.take_while(|at| {
            let word = text.kind(*at) == Some(Kind::Word) && !text.is_capital(*at);
            let parted = text.word_in(*at, &LAUNCHING)
                || word_is!(text, *at, "of" | "in" | "and" | "from" | "by" | "with");
            (word || text.is_hyphen(*at)) && !parted
        });
        let behind = text.word_in(before, &WEAPONS) && !text.is_capital(end);
        let is_weapon = behind || kind.any(|at| text.word_in(at, &WEAPONS));
        let from = at.saturating_sub(LAUNCH_REACH).max(sentence.first);
        let to = sentence.end.min(end + LAUNCH_REACH);
        let tested = text.any_in(from..to, &LAUNCHING);
        (is_weapon && tested).then_some(end)
    }
}

/// Whether a token goes on with the name before it: the "AG" of "Zenda-31AG", the ".3" of "Z51.3".
fn numbered_on(text: &Text<'_>, at: usize) -> bool {
    text.glued(at) && matches!(text.kind(at), Some(Kind::Word | Kind::Number))
}

/// Whether a word is a name, and no other word that begins large.
fn is_name(text: &Text<'_>, at: usize) -> bool {
    text.kind(at) == Some(Kind::Word)
        && text.is_capital(at)
        && text.raw(at).chars().any(|c| c.is_lowercase() || c.is_ascii_digit())
        && text.raw(at).len() > 3
        && !text.word_in(at, &WEEKDAYS)
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
