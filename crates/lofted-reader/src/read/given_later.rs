//! Figures whose speaker is named elsewhere than in their sentence and before it.

use super::Story;
use crate::candidate::{About, Candidate, Doubt};
use crate::lexicon::Rows;
use crate::speaker::Voice;
use crate::text::Sentence;
use crate::words::office::Office;

/// Gives a figure to somebody who is named in another sentence.
fn give(candidate: &mut Candidate, voice: &Voice, lexicon: &Rows) {
    candidate.speaker = Some(voice.speaker(lexicon));
    candidate.attribution = voice.footing;
    candidate.doubts.retain(|doubt| *doubt != Doubt::NoSpeaker);
    candidate.doubts.push(Doubt::SpeakerCarried);
}

impl Story<'_, '_, '_> {
    /// Gives what stands in a quotation of several sentences to the one who is named at its end.
    pub(super) fn close_quote(&mut self, sentence: Sentence, before: usize) {
        let marks = |at: &usize| matches!(self.text.mark(*at), Some('"' | '“' | '”'));
        let all: Vec<usize> = (sentence.first..sentence.end).filter(marks).collect();
        let opened = all.len() % 2 == 1;
        match self.quote {
            Some((from, paragraph)) if paragraph == sentence.paragraph => {
                let Some(close) = all.first().filter(|_| opened) else { return };
                self.quote = None;
                let Some(voice) = self.speakers.trailing(*close) else { return };
                let range = from..before;
                for candidate in &mut self.candidates[range] {
                    give(candidate, voice, self.lexicon);
                }
            }
            _ => {
                // A quotation that its own sentence gives to nobody.
                let own = all.first().and_then(|at| self.speakers.trailing(*at)).is_some();
                let starts = all.first() == Some(&sentence.first);
                self.quote = (opened && starts && !own).then_some((before, sentence.paragraph));
            }
        }
    }

    /// Gives what the sentence before says to the one of whom this sentence says that he said it.
    pub(super) fn give_back(&mut self, sentence: Sentence) {
        let Some(voice) = self.speakers.looking_back(self.text, sentence) else { return };
        for candidate in &mut self.candidates[self.before[0]..] {
            if candidate.speaker.is_none() {
                give(candidate, voice, self.lexicon);
            }
        }
    }

    /// Remembers who first told something of his own: of him a story of a flight has most of what it says.
    pub(super) fn hear(&mut self) {
        if self.chief.is_none() {
            self.chief = self.speakers.first().filter(|voice| is_source(voice)).cloned();
        }
    }

    /// Gives what nobody else has said of the flight that is reported to the one who told of it first.
    pub(super) fn give_rest(&mut self) {
        let Some(voice) = &self.chief else { return };
        for candidate in &mut self.candidates {
            if candidate.speaker.is_none() && is_of_news(candidate) {
                give(candidate, voice, self.lexicon);
            }
        }
    }
}

/// Whether somebody tells what he knows of his own, and does not judge what others have told.
fn is_source(voice: &Voice) -> bool {
    match voice.office {
        Some(office) => !matches!(office, Office::Analyst | Office::Press | Office::Report),
        // A body by its letters alone: "the FAB".
        None => voice.name.trim_start_matches("the ").chars().all(|c| c.is_ascii_uppercase()),
    }
}

/// Whether a figure is of the flight that is reported: of it a story has what it was told.
fn is_of_news(candidate: &Candidate) -> bool {
    matches!(candidate.about, About::Flight { is_latest: true, .. })
}
