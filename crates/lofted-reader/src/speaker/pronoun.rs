//! Whom a pronoun stands for: somebody who spoke before, or whom the sentence or the one before it names.

use crate::lexicon::Name;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{first_is, word_is};
use crate::words::office::Office;

use super::Speakers;
use super::who::Voice;

/// The longest subject of a sentence that its pronoun may mean, tokens.
const LONGEST_OPENING: usize = 24;

impl Speakers<'_> {
    /// The speaker whom a pronoun means.
    pub(super) fn meant(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<Voice> {
        let current = self.current.as_ref().map(|(voice, _)| voice);
        let personal = word_is!(text, at, "he" | "she" | "him" | "her");
        let own = personal.then(|| self.opening(text, at, sentence)).flatten();
        let person = || {
            let past = self.past.iter().rev();
            personal.then(|| past.take(4).find(|past| past.is_one())).flatten().cloned()
        };
        // "The ministry said it believes": the one who speaks already.
        let here = || self.past.last().filter(|_| self.is_spoken && !personal).cloned();
        // "It added": the one who spoke last.
        let adds = word_is!(text, at + 1, "added" | "adds") || text.is(at + 1, "also");
        let again = || current.filter(|_| adds && !personal).cloned();
        own.or_else(here)
            .or_else(again)
            .or_else(|| self.named_before(text, personal))
            .or_else(person)
            .or_else(|| self.past.last().or(current).cloned())
            .or_else(|| self.office_before(text, at, sentence))
            .or_else(|| self.first_named(text, at, sentence))
    }

    /// "Chang, an expert, was more cautious: 13,000 km, he said": the one with whom the sentence opens.
    fn opening(&self, text: &Text<'_>, pronoun: usize, sentence: Sentence) -> Option<Voice> {
        let to = pronoun.min(sentence.first + LONGEST_OPENING);
        let close =
            first_is!(text, sentence.first..to, "was" | "is" | "had" | "has" | "did" | "went")?;
        let voice = self.voice(text, sentence.first, close, sentence)?;
        (voice.is_person() && voice.office.is_some()).then_some(voice)
    }

    /// "The president welcomed it. His country, he said": the one whom the sentence before names, where
    /// nobody spoke in it.
    fn named_before(&self, text: &Text<'_>, personal: bool) -> Option<Voice> {
        // The manner of saying is that of the sentence with the pronoun.
        let before = self.unspoken?;
        let manner = self.manner.take();
        let named = self.named_in(text, before).or_else(|| self.titled(text, before));
        self.manner.set(manner);
        named.filter(|named| named.is_person() == personal)
    }

    /// The holder of an office or the body that a sentence without a speaker names first.
    fn named_in(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        let to = sentence.end.min(sentence.first + LONGEST_OPENING);
        let (at, length) = (sentence.first..to).find_map(|at| {
            let (length, (office, _)) = self.offices.at(text, at, to)?;
            let speaks = !matches!(office, Office::Press | Office::Report | Office::Council);
            speaks.then_some((at, length))
        })?;
        let start = self.past_preposition(text, self.start_of(text, at, sentence.first), at);
        // "The president, Barrow, welcomed it", "Colonel Ivo Dragan": the name belongs to it.
        let mut end = at + length;
        let comma = usize::from(text.mark(end) == Some(','));
        let mut name = end + comma;
        while name < to && text.is_capital(name) && text.kind(name) == Some(Kind::Word) {
            name += 1;
        }
        if name > end + comma {
            end = name;
        }
        self.voice(text, start, end, sentence).filter(Voice::is_known)
    }

    /// "Zenda's Guards showed a missile whose range they gave": the office that the sentence names first.
    fn office_before(&self, text: &Text<'_>, pronoun: usize, sentence: Sentence) -> Option<Voice> {
        let from = pronoun.saturating_sub(LONGEST_OPENING).max(sentence.first);
        let (at, length) = (from..pronoun).find_map(|at| {
            let (length, _) = self.offices.at(text, at, pronoun)?;
            Some((at, length))
        })?;
        let start = self.start_of(text, at, sentence.first);
        self.voice(text, start, at + length, sentence).filter(Voice::is_known)
    }

    /// "Zenda showed a missile it said could fly far": the country that the sentence names first.
    fn first_named(&self, text: &Text<'_>, pronoun: usize, sentence: Sentence) -> Option<Voice> {
        let from = pronoun.saturating_sub(LONGEST_OPENING).max(sentence.first);
        let (at, length) = (from..pronoun).find_map(|at| {
            let (length, name) = self.names.at(text, at, pronoun)?;
            matches!(name, Name::Country(_) | Name::Claimant(_)).then_some((at, length))
        })?;
        self.voice(text, at, at + length, sentence)
    }
}
