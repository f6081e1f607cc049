//! Figures whose speaker is named only after their sentence.

use super::Story;
use crate::candidate::Doubt;
use crate::text::Sentence;

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
                    candidate.speaker = Some(voice.speaker(self.lexicon));
                    candidate.attribution = voice.footing;
                    candidate.doubts.retain(|doubt| *doubt != Doubt::NoSpeaker);
                    candidate.doubts.push(Doubt::SpeakerCarried);
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
                candidate.speaker = Some(voice.speaker(self.lexicon));
                candidate.attribution = voice.footing;
                candidate.doubts.retain(|doubt| *doubt != Doubt::NoSpeaker);
                candidate.doubts.push(Doubt::SpeakerCarried);
            }
        }
    }
}
