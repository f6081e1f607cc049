//! Speakers who stand elsewhere than in the sentence: in the next one, or at the head of the story.

use super::{Said, Speakers, Voice};
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, word_is, words};
use crate::words::office::Office;
use crate::words::when::{MONTHS, WEEKDAYS};

/// How near the end of a sentence the verb stands that points back, tokens.
const CLOSING: usize = 4;
/// How far into a story its head reaches, tokens.
const HEAD: usize = 40;
/// How far into the first sentence the word for a paper stands, tokens.
const LONGEST_TITLE: usize = 8;
/// Words for what a body puts out under its own name.
static PAPERS: Words = words![
    "communiqué",
    "communique",
    "summary",
    "update",
    "release",
    "bulletin",
    "notice",
    "backgrounder",
    "statement",
    "readout",
];
/// Words for what somebody says in his own words.
static SPEECHES: Words = words![
    "remarks",
    "testimony",
    "speech",
    "address",
    "statement",
    "evidence",
    "letter",
    "briefing"
];
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

    /// "Morning summary of the General Staff", "Zenda defence ministry update": whose paper it is.
    fn paper_of(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        let to = sentence.end.min(sentence.first + LONGEST_TITLE);
        let opens = sentence.first + usize::from(text.mark(sentence.first) == Some('('));
        // "Ministry of Defence, July 19", in a line of its own.
        let line = (opens..to).find(|at| text.mark(*at) == Some(','));
        let is_day = |at: usize| {
            text.kind(at) != Some(Kind::Word)
                || text.word_in(at, &WEEKDAYS)
                || MONTHS.iter().any(|(month, _)| *month == text.word(at))
        };
        let line =
            line.filter(|comma| *comma + 1 < sentence.end && (comma + 1..sentence.end).all(is_day));
        let is_paper = |at: usize| {
            let of = word_is!(text, at + 1, "of" | "from" | "by");
            text.word_in(at, &PAPERS) || (of && text.word_in(at, &SPEECHES))
        };
        let paper = (opens..to).find(|at| is_paper(*at));
        let paper = paper.or(line)?;
        let of = paper + 1;
        let (first, end) = if word_is!(text, of, "of" | "from" | "by") {
            self.phrase_after(text, of + 1, sentence.end)
        } else {
            (opens, paper)
        };
        let is_said = self.said.iter().any(|said| said.from < end && first < said.to);
        let voice = if is_said { None } else { self.voice(text, first, end, sentence) };
        // "Remarks by General Dragan" are his, and a summary is a body's.
        let spoken = text.word_in(paper, &SPEECHES);
        voice.filter(|voice| {
            spoken || voice.office.is_some() && !voice.is_person() && voice.is_body()
        })
    }

    /// "ZENDA, Jan. 7 (its news agency) --": the state agency whose own story it is.
    pub(super) fn house_of(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        if sentence.first > HEAD {
            return None;
        }
        if let Some(voice) = self.paper_of(text, sentence) {
            return Some(voice);
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
