//! Speakers who tell what somebody else has said: agencies that cite, lawmakers who were briefed.

use lofted::claim::Attribution;

use super::trailing::is_trailing;
use super::{Said, Speakers};
use crate::text::{Sentence, Text};
use crate::words::list::word_is;
use crate::words::office::Office;

impl Speakers<'_> {
    /// "The agency quoted the minister as saying": the one who is quoted has said it.
    pub(super) fn quoting(
        &self,
        text: &Text<'_>,
        verb: usize,
        sentence: Sentence,
        said: &Said,
    ) -> Option<Said> {
        let saying = saying(text, verb, sentence)?;
        let (first, end) = self.phrase_after(text, verb + 1, saying);
        let nameless = word_is!(text, first, "the" | "a" | "an");
        let voice = self
            .voice(text, first, end, sentence)
            .or_else(|| nameless.then(|| self.unknown(text, first, end)))?;
        let is_trailing = is_trailing(text, said.from, saying + 2, sentence);
        Some(Said { voice, from: said.from, to: saying + 2, is_trailing, denies: false })
    }

    /// "citing the National Intelligence Service": the one who is cited has said it.
    pub(super) fn cite(
        &mut self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
        all: &mut Vec<Said>,
    ) {
        let Some((length, ())) = self.citing.at(text, at, sentence.end) else { return };
        let (first, end) = self.phrase_after(text, at + length, sentence.end);
        let Some(mut voice) = self.voice(text, first, end, sentence) else { return };
        if voice.office.is_none() && voice.claimant.is_none() {
            return;
        }
        match all.last_mut() {
            Some(said) => {
                let relayed = matches!(
                    said.voice.office,
                    Some(Office::Lawmaker | Office::Press | Office::StateMedia)
                );
                if relayed {
                    if said.voice.office == Some(Office::Lawmaker) {
                        voice.footing = Attribution::ViaLawmaker;
                        self.relayed = Some(voice.clone());
                    }
                    self.remember(&voice);
                    said.voice = voice;
                }
            }
            // "X, citing Y, said": the verb that follows has it.
            None if (end..sentence.end.min(end + 2))
                .any(|at| self.verbs.at(text, at, at + 1).is_some()) => {}
            None => {
                self.remember(&voice);
                let opens = at == sentence.first;
                all.push(Said { voice, from: at, to: end, is_trailing: !opens, denies: false });
            }
        }
    }
}

/// "Cited the minister as saying": the token of "as".
pub(super) fn saying(text: &Text<'_>, verb: usize, sentence: Sentence) -> Option<usize> {
    const REACH: usize = 24;
    word_is!(text, verb, "quoted" | "quotes" | "cited" | "cites").then_some(())?;
    (verb + 1..sentence.end.min(verb + REACH))
        .find(|at| text.is(*at, "as") && word_is!(text, at + 1, "saying" | "telling" | "putting"))
}
