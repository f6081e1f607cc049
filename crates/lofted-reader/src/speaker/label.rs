//! Speakers by a colon: the name before the words of a transcript, and the one behind a headline.

use super::{Said, Speakers, Voice};
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::word_is;
use crate::words::speech::COUNTS;

/// The longest name of a speaker in a transcript, tokens.
const LONGEST_LABEL: usize = 7;
/// The longest name of a speaker behind a headline, tokens.
const LONGEST_CLOSING: usize = 6;
/// How far into a story a place in large letters is where it was written, tokens.
const HEAD: usize = 60;

impl Speakers<'_> {
    /// "MR. KIRBY: We believe that": the name before the words of a transcript.
    pub(super) fn label(&self, text: &Text<'_>, sentence: Sentence) -> Option<Said> {
        // "03:25 A spokesman:", ">> RAMSAY:".
        let opens = |at: &usize| {
            text.kind(*at) == Some(Kind::Number)
                || matches!(text.mark(*at), Some('>' | '*' | '-' | '–' | '•'))
        };
        let first = sentence.first + (sentence.first..sentence.end).take_while(opens).count();
        let close = (first + 1..sentence.end.min(first + 2 * LONGEST_LABEL))
            .find(|at| text.mark(*at) == Some(':'))?;
        let is_word = |at: &usize| text.kind(*at) == Some(Kind::Word);
        let words = || (first..close).filter(is_word);
        let large = words().all(|at| text.is_capital(at)) && words().next().is_some();
        let shouted = words().all(|at| {
            let raw = text.raw(at);
            raw.len() > 1 && raw.chars().all(|c| !c.is_lowercase())
        });
        let says = (first..close).any(|at| self.verbs.at(text, at, close).is_some());
        let quotes = !says && matches!(text.mark(close + 1), Some('"' | '“' | '«'));
        let short = close - first < LONGEST_LABEL;
        let voice = (short && large || quotes)
            .then(|| self.voice(text, first, close, sentence))
            .flatten()?;
        let titled =
            word_is!(text, first, "mr" | "ms" | "mrs" | "dr" | "chair" | "lord" | "lady" | "sir");
        // "Niger: 330 instructors": the heading of a list, and nobody who speaks.
        let own = text.word_in(close - 1, &COUNTS);
        let heading = voice.office.is_none() && voice.claimant.is_none() && !(quotes || own);
        // "NAIROBI: Kenya has": where the story was written.
        let written = shouted
            && !(titled || own)
            && voice.office.is_none()
            && sentence.first < HEAD
            && !quotes;
        let spoken =
            titled || quotes || if shouted { !written } else { voice.is_known() && !heading };
        spoken.then_some(Said::leading(voice, first, close + 1))
    }

    /// "Zenda has lost 400 men: spy agency", "Missile flew 600 km – navy": the one behind a headline.
    pub(super) fn closing(&self, text: &Text<'_>, sentence: Sentence) -> Option<Said> {
        let from = sentence.end.saturating_sub(LONGEST_CLOSING).max(sentence.first + 3);
        let mark = (from..sentence.end).rev().find(|at| {
            let dash = matches!(text.mark(*at), Some('-' | '–' | '—')) && !text.is_hyphen(*at);
            dash || text.mark(*at) == Some(':')
        })?;
        let of_words = (mark + 1..sentence.end).all(|at| {
            text.kind(at) == Some(Kind::Word) || matches!(text.mark(at), Some('\'' | '’'))
        });
        let verb =
            (mark + 1..sentence.end).any(|at| self.verbs.at(text, at, sentence.end).is_some());
        let voice = (of_words && !verb)
            .then(|| self.voice(text, mark + 1, sentence.end, sentence))
            .flatten()
            .filter(Voice::is_known)?;
        Some(Said { voice, from: mark, to: sentence.end, is_trailing: true, denies: false })
    }
}
