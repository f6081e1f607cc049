//! Speakers who stand elsewhere than in the sentence: in the next one, or at the head of the story.

use super::{Said, Speakers, Voice};
use crate::text::{Sentence, Text};
use crate::words::list::word_is;
use crate::words::office::Office;

/// How near the end of a sentence the verb stands that points back, tokens.
const CLOSING: usize = 4;
/// The longest name of a speaker in a transcript, tokens.
const LONGEST_LABEL: usize = 7;
/// How far into a story its head reaches, tokens.
const HEAD: usize = 40;
/// The longest name in brackets of an agency, tokens.
const LONGEST_AGENCY: usize = 6;

impl Speakers<'_> {
    /// "The minister said this on Monday", "This was stated by the minister": who said what stands before.
    pub(crate) fn looking_back(&self, text: &Text<'_>, sentence: Sentence) -> Option<&Voice> {
        let this = |said: &&Said| {
            matches!(text.word(said.to), "this" | "so")
                && (text.mark(said.to + 1).is_some()
                    || word_is!(text, said.to + 1, "in" | "on" | "during" | "to" | "at" | "while"))
        };
        let passive = text.is(sentence.first, "this")
            && word_is!(text, sentence.first + 1, "was" | "is" | "has");
        let by = |said: &&Said| passive && text.is(said.from, "by");
        // "That one line was all that the ministry published."
        let points = word_is!(text, sentence.first, "this" | "that" | "these" | "those" | "so");
        let closing = |said: &&Said| points && said.to + CLOSING >= sentence.end;
        self.said
            .iter()
            .find(|said| this(said) || by(said) || closing(said))
            .map(|said| &said.voice)
    }

    /// The speaker who is named behind a token, for what stands before.
    pub(crate) fn trailing(&self, at: usize) -> Option<&Voice> {
        let said = self.said.iter().find(|said| said.is_trailing && said.from > at)?;
        Some(&said.voice)
    }

    /// "MR. KIRBY: We believe that": the name before the words of a transcript.
    pub(super) fn label(&self, text: &Text<'_>, sentence: Sentence) -> Option<Said> {
        let close = (sentence.first + 1..sentence.end.min(sentence.first + LONGEST_LABEL))
            .find(|at| text.mark(*at) == Some(':'))?;
        let words = || {
            (sentence.first..close)
                .filter(|at| text.kind(*at) == Some(crate::text::token::Kind::Word))
        };
        let large = words().all(|at| text.is_capital(at)) && words().next().is_some();
        let shouted = words().all(|at| {
            let raw = text.raw(at);
            raw.len() > 1 && raw.chars().all(|c| !c.is_lowercase())
        });
        let voice = large.then(|| self.voice(text, sentence.first, close, sentence)).flatten()?;
        let spoken = shouted || voice.is_known();
        spoken.then_some(Said {
            voice,
            from: sentence.first,
            to: close + 1,
            is_trailing: false,
            denies: false,
        })
    }

    /// "ZENDA, Jan. 7 (its news agency) --": the state agency whose own story it is.
    pub(super) fn house_of(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        if sentence.first > HEAD {
            return None;
        }
        let to = sentence.end.min(HEAD);
        let open = (sentence.first..to).find(|at| text.mark(*at) == Some('('))?;
        let close = (open + 1..sentence.end.min(open + LONGEST_AGENCY))
            .find(|at| text.mark(*at) == Some(')'))?;
        let parted = matches!(text.mark(close + 1), Some('-' | '–' | '—'));
        let voice = self.voice(text, open + 1, close, sentence)?;
        let of_row = voice.claimant.and_then(|at| self.lexicon.claimants[at].office);
        let state = [voice.office, of_row].contains(&Some(Office::StateMedia));
        (parted && state).then_some(voice)
    }
}
