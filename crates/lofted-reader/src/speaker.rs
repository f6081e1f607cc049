//! Who says what in a sentence: speech verbs with their subjects, "according to", carry-over.

mod back;
mod interview;
mod label;
mod opening;
mod own_figure;
mod phrase;
mod pronoun;
mod relay;
mod trailing;
mod turn;
mod verb;
mod voice;
mod who;
mod whose;

use std::cell::Cell;

use lofted::claim::Attribution;

use crate::lexicon::{Names, Rows};
use crate::text::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::word_is;
use crate::words::office::{OFFICES, Office, press};
use crate::words::speech::{ACCORDING, CARRIED, CITING, COUNTS, EDGES, PEOPLE};
use crate::words::verb::{VERBS, Verb};
use trailing::is_passive;
use turn::{Turn, turn};
pub(crate) use who::Voice;

/// An attribution in a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) voice: Voice,
    /// Tokens of speaker and verb.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Whether what is said stands before it.
    pub(crate) is_trailing: bool,
    pub(crate) denies: bool,
}

impl Said {
    /// Somebody who says what stands behind.
    const fn leading(voice: Voice, from: usize, to: usize) -> Self {
        Self { voice, from, to, is_trailing: false, denies: false }
    }
}

/// Who says a figure.
#[derive(Debug, Clone)]
pub(crate) struct Attributed {
    pub(crate) voice: Voice,
    pub(crate) is_carried: bool,
    pub(crate) denies: bool,
}

/// Follows a text's speakers, sentence by sentence.
#[derive(Debug)]
pub(crate) struct Speakers<'l> {
    lexicon: &'l Rows,
    names: &'l Names,
    verbs: Phrases<Verb>,
    according: Phrases<()>,
    citing: Phrases<()>,
    carried: Phrases<()>,
    counts: Phrases<()>,
    edges: Phrases<()>,
    offices: Phrases<(Office, Attribution)>,
    /// Speakers so far, the last one last.
    past: Vec<Voice>,
    /// The speaker whose words go on, and the paragraph that they stand in.
    current: Option<(Voice, usize)>,
    said: Vec<Said>,
    /// What the sentence says of the manner of saying, once it is asked for.
    manner: Cell<Option<(bool, bool)>>,
    /// The sentence before, where nobody known spoke in it: a pronoun may mean whom it names.
    unspoken: Option<Sentence>,
    /// Whom a lawmaker tells of.
    relayed: Option<Voice>,
    /// Whether somebody has spoken in the sentence so far.
    is_spoken: bool,
    /// Who is named first in a story, in case that it is an interview.
    guest: Option<Voice>,
    /// The state agency whose story it is: what nobody else says it says.
    house: Option<Voice>,
}

/// How many speakers are remembered.
const REMEMBERED: usize = 16;

impl<'l> Speakers<'l> {
    pub(crate) fn new(lexicon: &'l Rows, names: &'l Names) -> Self {
        let plain = Phrases::of;
        Self {
            lexicon,
            names,
            verbs: Phrases::with(VERBS),
            according: plain(ACCORDING),
            citing: plain(CITING),
            carried: plain(CARRIED),
            counts: plain(COUNTS),
            edges: plain(EDGES),
            offices: Phrases::new(OFFICES.iter().chain(press())),
            past: Vec::new(),
            current: None,
            said: Vec::new(),
            manner: Cell::new(None),
            unspoken: None,
            relayed: None,
            is_spoken: false,
            guest: None,
            house: None,
        }
    }

    /// Reads the attributions of the next sentence.
    pub(crate) fn enter(&mut self, text: &Text<'_>, sentence: Sentence) {
        if self.current.as_ref().is_some_and(|(_, paragraph)| *paragraph != sentence.paragraph) {
            let quotes = matches!(text.mark(sentence.first), Some('"' | '“' | '«'));
            // "Data released by the navy:" and its list.
            let opener = sentence.first.checked_sub(2).and_then(|at| text.mark(at));
            let listed = opener == Some(':')
                || matches!(text.mark(sentence.first), Some('-' | '•' | '*' | '–' | '·'));
            let quotes = quotes || listed;
            let goes_on = quotes || self.carried.at(text, sentence.first, sentence.end).is_some();
            match &mut self.current {
                Some((_, paragraph)) if goes_on && *paragraph + 1 == sentence.paragraph => {
                    *paragraph = sentence.paragraph;
                }
                _ => self.current = None,
            }
        }
        match turn(text, sentence) {
            Some(Turn::Question) => self.current = None,
            Some(Turn::Answer) => {
                self.current = self.guest.clone().map(|guest| (guest, sentence.paragraph));
            }
            None => {}
        }
        if self.guest.is_none() {
            self.guest = self.guest_of(text, sentence);
        }
        self.manner.set(None);
        self.is_spoken = false;
        self.said = self.attributions(text, sentence);
        if self.house.is_none() {
            self.house = self.house_of(text, sentence);
        }
    }

    /// Ends the sentence: its last speaker is the one whose words go on.
    pub(crate) fn leave(&mut self, text: &Text<'_>, sentence: Sentence) {
        let spoke = self.said.iter().any(|said| said.voice.is_known());
        // What a quotation opens with names nobody who speaks.
        let quotes = matches!(text.mark(sentence.first), Some('"' | '“'));
        if spoke || !quotes {
            self.unspoken = (!spoke).then_some(sentence);
        }
        // "The 1,100 whom Zenda had promised": who says a figure, and not who goes on.
        let goes_on = |said: &&Said| {
            !word_is!(text, said.from.saturating_sub(1), "whom" | "which")
                && !word_is!(text, said.from, "whom" | "which")
        };
        if let Some(last) = self.said.iter().rev().find(goes_on) {
            self.current = Some((last.voice.clone(), sentence.paragraph));
        }
    }

    fn attributions(&mut self, text: &Text<'_>, sentence: Sentence) -> Vec<Said> {
        let mut all: Vec<Said> = Vec::new();
        let mut at = sentence.first;
        if let Some(said) = self.label(text, sentence) {
            self.remember(&said.voice);
            at = said.to;
            all.push(said);
        }
        while at < sentence.end {
            let found = self
                .according_at(text, at, sentence)
                .or_else(|| self.verb_at(text, at, sentence, &all))
                .or_else(|| self.own_figure_at(text, at, sentence))
                .or_else(|| self.gapped_at(text, at, sentence, &all));
            // "Citing the agency, the lawmakers said": the agency says it.
            let found = found.map(|said| match all.last() {
                Some(Said { voice, is_trailing: false, .. })
                    if said.voice.office == Some(Office::Lawmaker)
                        && self.is_citing(text, all.len(), sentence) =>
                {
                    Said {
                        voice: Voice { footing: Attribution::ViaLawmaker, ..voice.clone() },
                        ..said
                    }
                }
                _ => said,
            });
            let Some(said) = found else {
                self.cite(text, at, sentence, &mut all);
                at += 1;
                continue;
            };
            self.remember(&said.voice);
            at = said.to.max(at + 1);
            all.push(said);
        }
        if all.is_empty() {
            let said = self.closing(text, sentence);
            said.iter().for_each(|said| self.remember(&said.voice));
            all.extend(said);
        }
        all
    }

    /// Whether a sentence opens with whom it cites.
    fn is_citing(&self, text: &Text<'_>, count: usize, sentence: Sentence) -> bool {
        count == 1 && self.citing.at(text, sentence.first, sentence.end).is_some()
    }

    fn remember(&mut self, voice: &Voice) {
        self.is_spoken = true;
        if self.past.len() == REMEMBERED {
            self.past.remove(0);
        }
        self.past.push(voice.clone());
    }

    fn according_at(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<Said> {
        // "was put at 14 minutes by Zenda".
        let passive = text.is(at, "by") && is_passive(text, sentence.first, at);
        let found = self.according.at(text, at, sentence.end);
        let (length, ()) = found.or(passive.then_some((1, ())))?;
        let (mut first, mut end) = self.phrase_after(text, at + length, sentence.end);
        // "Zenda's army, according to which there are 400".
        let backward = word_is!(text, first, "which" | "whom") && at > sentence.first;
        if backward {
            let core = at - usize::from(text.mark(at - 1) == Some(','));
            (first, end) = (self.start_of(text, core, sentence.first), core);
        }
        let people = text.any_in(first..end, &PEOPLE);
        let voice = self
            .voice(text, first, end, sentence)
            .or_else(|| people.then(|| self.unknown(text, first, end)))?;
        let opens = (sentence.first..at).all(|at| text.mark(at).is_some());
        // "Was put by Zenda at 6,200 km": what is said stands behind.
        let leads = backward || passive && word_is!(text, end, "at" | "to" | "as" | "stood");
        let to = if backward { at + length + 1 } else { end };
        Some(Said { voice, from: at, to, is_trailing: !(opens || leads), denies: false })
    }
}
