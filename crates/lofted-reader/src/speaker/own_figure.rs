//! Speakers without a verb: "the agency's tally", and "Zenda said 74 minutes; Hentzau, 73".

use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, first_is, word_is, words};
use crate::words::speech::{COUNTS, OF_COUNTS, OWNERS};

use super::{Said, Speakers, Voice};

/// The longest name of somebody who has a figure, tokens.
const LONGEST_OWNER: usize = 10;
/// Words of a bound that may stand between a speaker and a figure.
static BOUNDS: Words = words![
    "at", "about", "some", "around", "roughly", "nearly", "almost", "over", "more", "fewer",
    "less", "than", "least", "most", "only", "just", "up", "to",
];
/// The longest of such bounds, tokens.
const LONGEST_BOUND: usize = 4;
/// How far behind its verb the figure may stand that somebody has, tokens.
const LONGEST_FIGURE: usize = 7;
/// The longest name of a speaker whose verb is left out, tokens.
const LONGEST_NAME: usize = 6;

impl Speakers<'_> {
    /// "The agency's tally: 600", "by the official's count": the figure is theirs.
    pub(super) fn own_figure_at(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
    ) -> Option<Said> {
        self.counts.at(text, at, at + 1)?;
        let said =
            word_is!(text, at, "claim" | "claims" | "remark" | "remarks" | "comments" | "warning");
        if said && !word_is!(text, at + 1, "of" | "that" | "is" | "was") {
            return None;
        }
        let mut owned = at;
        while owned > sentence.first && at - owned < 2 && text.word_in(owned - 1, &OF_COUNTS) {
            owned -= 1;
        }
        if owned > sentence.first && text.word_in(owned - 1, &OWNERS) {
            return self.owned_figure(text, owned - 1, at, sentence);
        }
        let core = owned.checked_sub(2).filter(|core| *core > sentence.first)?;
        let possessive = text.is(owned - 1, "s") && matches!(text.mark(core), Some('\'' | '’'));
        if !possessive {
            return None;
        }
        let start = self.start_of(text, core, sentence.first);
        let start = self.past_preposition(text, start, core);
        let by = start > sentence.first && matches!(text.word(start - 1), "by" | "in");
        // "By Zelensky's count": somebody whose office stands elsewhere.
        let named = by && text.is_capital(start);
        let voice = self.voice(text, start, core, sentence);
        let voice = voice.filter(|voice| named || voice.is_known())?;
        let is_trailing = by && start - sentence.first > 2;
        Some(Said { voice, from: start, to: at + 1, is_trailing, denies: false })
    }

    /// "Zenda has not changed its count of 400", "by their estimate": the owner was named before.
    fn owned_figure(
        &self,
        text: &Text<'_>,
        owner: usize,
        count: usize,
        sentence: Sentence,
    ) -> Option<Said> {
        let close = first_is!(
            text,
            sentence.first..owner.min(sentence.first + LONGEST_OWNER),
            "has" | "had" | "have" | "is" | "was" | "did" | "does" | "which"
        );
        let named = close
            .and_then(|close| self.voice(text, sentence.first, close, sentence))
            .filter(|voice| voice.is_known() && owner > sentence.first + 2);
        let voice = named.or_else(|| {
            let current = self.current.as_ref().map(|(voice, _)| voice);
            self.past.last().or(current).cloned()
        })?;
        Some(Said::leading(voice, owner, count + 1))
    }

    /// "Zenda timed it at 74 minutes; Hentzau, at 73": the verb before is meant again.
    pub(super) fn gapped_at(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
        before: &[Said],
    ) -> Option<Said> {
        before.last()?;
        let mark = at.checked_sub(1).and_then(|before| text.mark(before));
        let joined = at > sentence.first && text.is(at - 1, "and");
        if at <= sentence.first
            || !(matches!(mark, Some(';' | ',')) || joined)
            || !text.is_capital(at)
        {
            return None;
        }
        let is_end = |at: &usize| {
            text.mark(*at) == Some(',')
                || text.word_in(*at, &BOUNDS)
                || text.kind(*at) == Some(Kind::Number)
        };
        let close = (at + 1..sentence.end.min(at + LONGEST_NAME)).find(is_end)?;
        let told = close + usize::from(text.mark(close) == Some(','));
        let led = (told..told + LONGEST_BOUND).take_while(|at| text.word_in(*at, &BOUNDS));
        let told = told + led.count();
        if text.kind(told) != Some(Kind::Number) {
            return None;
        }
        // "Zenda's at about 4,000".
        let owned = text.is(close - 1, "s") && close > at + 2;
        let end = if owned { close - 2 } else { close };
        // After a comma only a bare name or one with "at": a list of places is none.
        let after = before.last().map_or(0, |said| said.to);
        let told_so = (after..at - 1)
            .all(|at| text.kind(at) == Some(Kind::Number) || text.word_in(at, &BOUNDS));
        let direct = told_so && at > after && text.mark(close) != Some(',');
        if (mark == Some(',') || joined) && !text.is(close, "at") && !direct {
            return None;
        }
        let voice = self.voice(text, at, end, sentence).filter(Voice::is_known)?;
        Some(Said::leading(voice, at, close))
    }

    /// "The agency has a lower figure": tokens of the verb and of what it has.
    pub(super) fn has_figure(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
    ) -> Option<usize> {
        let has = word_is!(
            text,
            at,
            "has"
                | "had"
                | "have"
                | "offers"
                | "offered"
                | "offer"
                | "provided"
                | "came"
                | "cites"
                | "uses"
        );
        let owns = |at: usize| {
            text.word_in(at, &OWNERS)
                || text.word_in(at, &COUNTS)
                || word_is!(text, at, "a" | "an" | "another" | "no" | "with" | "up")
        };
        if !has || !owns(at + 1) {
            return None;
        }
        let end = sentence.end.min(at + LONGEST_FIGURE);
        let is_count = |at: &usize| text.word_in(*at, &COUNTS) || text.is(*at, "number");
        let noun =
            (at + 1..end).take_while(|at| text.kind(*at) == Some(Kind::Word)).find(is_count)?;
        Some(noun + 1 - at)
    }
}
