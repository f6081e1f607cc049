//! Who says what in a sentence: speech verbs with their subjects, "according to", carry-over.

mod back;
mod own_figure;
mod phrase;
mod relay;
mod trailing;
mod voice;
mod who;

use std::cell::Cell;

use lofted::claim::Attribution;

use crate::lexicon::{Names, Rows};
use crate::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::one_of;
use crate::words::office::{OFFICES, Office, press};
use crate::words::speech::{
    ACCORDING, CARRIED, CITING, CLAIM_HEADS, COUNTS, EDGES, OWNERS, PEOPLE,
};
use crate::words::verb::{VERBS, Verb, WEAK_VERBS};
use trailing::{is_of_passive, is_passive, is_trailing};
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
    /// Whom a lawmaker tells of.
    relayed: Option<Voice>,
    /// The state agency whose story it is: what nobody else says it says.
    house: Option<Voice>,
}

/// How far behind a remark on who says it a figure may stand, tokens.
const LONGEST_ASIDE: usize = 9;
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
            relayed: None,
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
        self.manner.set(None);
        self.said = self.attributions(text, sentence);
        if self.house.is_none() {
            self.house = self.house_of(text, sentence);
        }
    }

    /// Ends the sentence: its last speaker is the one whose words go on.
    pub(crate) fn leave(&mut self, sentence: Sentence) {
        if let Some(last) = self.said.last() {
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
        all
    }

    /// Whether a sentence opens with whom it cites.
    fn is_citing(&self, text: &Text<'_>, count: usize, sentence: Sentence) -> bool {
        count == 1 && self.citing.at(text, sentence.first, sentence.end).is_some()
    }

    fn remember(&mut self, voice: &Voice) {
        if self.past.len() == REMEMBERED {
            self.past.remove(0);
        }
        self.past.push(voice.clone());
    }

    fn according_at(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<Said> {
        // "was put at 14 minutes by Zenda".
        let passive = text.word(at) == "by" && is_passive(text, sentence.first, at);
        let found = self.according.at(text, at, sentence.end);
        let (length, ()) = found.or(passive.then_some((1, ())))?;
        let (first, end) = self.phrase_after(text, at + length, sentence.end);
        let people = (first..end).any(|at| PEOPLE.has(text.word(at)));
        let voice = self
            .voice(text, first, end, sentence)
            .or_else(|| people.then(|| self.unknown(text, first, end)))?;
        let opens = (sentence.first..at).all(|at| text.mark(at).is_some());
        // "Was put by Zenda at 6,200 km": what is said stands behind.
        let leads = passive && one_of!(text.word(end), "at" | "to" | "as");
        Some(Said { voice, from: at, to: end, is_trailing: !(opens || leads), denies: false })
    }

    fn verb_at(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
        before: &[Said],
    ) -> Option<Said> {
        let (length, verb) = self.verbs.at(text, at, sentence.end)?;
        let denies = verb == Verb::Denies;
        let word_before = at.checked_sub(1).map_or("", |at| text.word(at));
        let no_verb = one_of!(
            word_before,
            "is" | "was" | "are" | "were" | "been" | "be" | "to" | "an" | "the" | "than"
        );
        if no_verb || OWNERS.has(word_before) || is_of_passive(text, sentence.first, at) {
            return None;
        }
        // "According to Zenda's estimates": the noun, after its speaker.
        if before.last().is_some_and(|said| said.to == at) && COUNTS.has(text.word(at)) {
            return None;
        }
        let to = at + length;
        // "said Kim Ja-rin, a professor": after a quotation the subject may follow.
        let quoted = at > sentence.first
            && matches!(text.mark(at - 1), Some('"' | '”' | ',' | '\'' | '’' | '»' | '“'));
        let follows = text.is_capital(to)
            || one_of!(text.word(to), "the" | "a" | "an" | "one")
            || self.offices.at(text, to, sentence.end).is_some();
        let speaks = one_of!(
            text.word(at),
            "said"
                | "say"
                | "says"
                | "added"
                | "adds"
                | "wrote"
                | "told"
                | "explained"
                | "noted"
                | "reported"
        );
        let remark = at > sentence.first && text.mark(at - 1) == Some(',');
        let goes_on = one_of!(text.word(at), "adding" | "noting" | "saying");
        let before_it = if goes_on { None } else { self.subject(text, at, to, sentence, denies) };
        if quoted && follows && speaks && !(remark && before_it.is_some()) {
            let (first, end) = self.phrase_after(text, to, sentence.end);
            if let Some(voice) = self.voice(text, first, end, sentence) {
                return Some(Said { voice, from: at, to: end, is_trailing: true, denies });
            }
        }
        if let Some(said) = before_it {
            return Some(self.quoting(text, at, sentence, &said).unwrap_or(said));
        }
        // "put the toll at 91 and said 118 were wounded": the same subject.
        let last =
            before.last().filter(|_| goes_on || one_of!(word_before, "and" | "but" | ","))?;
        let joins = one_of!(
            text.word(at),
            "said"
                | "put"
                | "gave"
                | "added"
                | "counted"
                | "estimated"
                | "spoke"
                | "adding"
                | "noting"
                | "saying"
        );
        joins.then(|| Said { voice: last.voice.clone(), from: at, to, is_trailing: false, denies })
    }

    /// The subject before a verb, with whom it cites in a remark.
    fn subject(
        &self,
        text: &Text<'_>,
        verb: usize,
        to: usize,
        sentence: Sentence,
        denies: bool,
    ) -> Option<Said> {
        let (first, end) = self.phrase_before(text, verb, sentence.first)?;
        let mut voice = self.voice(text, first, end, sentence).or_else(|| {
            let strong = one_of!(
                text.word(verb),
                "said"
                    | "says"
                    | "told"
                    | "added"
                    | "recalled"
                    | "wrote"
                    | "reported"
                    | "quoted"
                    | "quotes"
            );
            let article = one_of!(
                text.word(first),
                "a" | "an"
                    | "the"
                    | "one"
                    | "some"
                    | "several"
                    | "many"
                    | "two"
                    | "three"
                    | "four"
                    | "people"
                    | "another"
            );
            // "Zenda's research body": owned by a name.
            let owned = text.is_capital(first) && text.word(first + 2) == "s" && first + 3 < end;
            (strong && (article || owned) && (2..8).contains(&(end - first)))
                .then(|| self.unknown(text, first, end))
        })?;
        let person = (first..end).all(|at| text.is_capital(at))
            && !one_of!(text.word(first), "the" | "a" | "an" | "operation");
        if WEAK_VERBS.has(text.word(verb)) && !voice.is_known() && !person {
            return None;
        }
        if voice.office == Some(Office::Press) {
            let cited = (first..end)
                .find_map(|at| self.citing.at(text, at, end).map(|(length, ())| at + length));
            let cited = cited.and_then(|at| {
                let (first, end) = self.phrase_after(text, at, end);
                self.voice(text, first, end, sentence)
            });
            voice = cited.filter(|cited| cited.office.is_some()).unwrap_or(voice);
        }
        let is_trailing = is_trailing(text, first, to, sentence);
        Some(Said { voice, from: first, to, is_trailing, denies })
    }

    /// Who says what stands at a token.
    pub(crate) fn of(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<Attributed> {
        let plain = |said: &Said| Attributed {
            voice: said.voice.clone(),
            is_carried: false,
            denies: said.denies && !said.is_trailing,
        };
        if let Some(said) = self.in_relative(text, at) {
            return Some(plain(said));
        }
        // "Friday's, according to Zenda, lasted 47 minutes".
        let aside = self.said.iter().rev().find(|said| {
            let near = said.is_trailing && said.to < at && at - said.to < LONGEST_ASIDE;
            near && text.word(said.from) == "according"
                && text.mark(said.to) == Some(',')
                && (said.to + 1..at).all(|at| {
                    text.mark(at) != Some(',') && !one_of!(text.word(at), "and" | "while" | "but")
                })
        });
        if let Some(said) = aside {
            return Some(plain(said));
        }
        let leading = self.said.iter().rev().find(|said| !said.is_trailing && said.to <= at);
        let closing = self.said.iter().find(|said| said.is_trailing && said.from >= at);
        let past = self.said.iter().rev().find(|said| said.is_trailing && said.to <= at);
        match (leading, closing) {
            // "A said this, while that is so, B said."
            (Some(leading), Some(closing)) => {
                let parted =
                    (leading.to..at).any(|at| one_of!(text.word(at), "while" | ";" | "but"));
                Some(plain(if parted { closing } else { leading }))
            }
            (Some(said), None) | (None, Some(said)) => Some(plain(said)),
            (None, None) => past
                .map(plain)
                .or_else(|| {
                    let (voice, paragraph) = self.current.as_ref()?;
                    (*paragraph == sentence.paragraph && !self.said_by_no_one(at)).then(|| {
                        Attributed { voice: voice.clone(), is_carried: true, denies: false }
                    })
                })
                .or_else(|| {
                    let voice = self.house.clone()?;
                    Some(Attributed { voice, is_carried: true, denies: false })
                }),
        }
    }

    /// "The 10,000 that the ministry gave": the speaker of the clause that belongs to a figure.
    fn in_relative(&self, text: &Text<'_>, at: usize) -> Option<&Said> {
        const REACH: usize = 8;
        let next = self.said.iter().find(|said| said.from > at && !said.is_trailing)?;
        let opens = one_of!(text.word(next.from - 1), "that" | "which" | "who" | "whom");
        let reduced = CLAIM_HEADS.has(text.word(next.from - 1));
        let parted = (at..next.from).any(|at| {
            one_of!(text.word(at), "but" | "," | ";" | "said" | "is" | "was" | "are" | "were")
                || (text.word(at) == "and" && !reduced)
        });
        ((opens || reduced) && !parted && next.from - at < REACH).then_some(next)
    }

    /// Whether a later speaker of the sentence takes what stands before: then nothing is carried here.
    fn said_by_no_one(&self, at: usize) -> bool {
        self.said.iter().any(|said| !said.is_trailing && said.from > at && said.from - at < 6)
    }
}
