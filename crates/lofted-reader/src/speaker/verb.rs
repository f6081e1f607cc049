//! Speakers by their verb: "Zenda said", and "said the minister".

use super::phrase::is_reached;
use super::relay::saying;
use super::trailing::{is_of_passive, is_trailing};
use super::{Said, Speakers};
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{one_of, word_is};
use crate::words::motion::MOVED;
use crate::words::office::Office;
use crate::words::speech::{COUNTS, OWNERS};
use crate::words::verb::{Verb, WEAK_VERBS};

/// How far behind its article an office may stand, tokens: "a senior government spokesman".
const LONGEST_TITLE: usize = 4;

/// How far behind its verb the "of" may stand of what somebody speaks, tokens.
const SPEAKS_OF: usize = 7;

impl Speakers<'_> {
    /// A verb of speech at a token, with its subject before it or behind.
    pub(super) fn verb_at(
        &self,
        text: &Text<'_>,
        at: usize,
        sentence: Sentence,
        before: &[Said],
    ) -> Option<Said> {
        let (length, verb) = self
            .verbs
            .at(text, at, sentence.end)
            .or_else(|| Some((self.has_figure(text, at, sentence)?, Verb::Says)))
            .or_else(|| Some((speaks_of(text, at, sentence)?, Verb::Says)))
            .or_else(|| saying(text, at, sentence).map(|_| (1, Verb::Says)))
            .or_else(|| closes_speech(text, at, sentence).then_some((1, Verb::Says)))?;
        // "The United States" says nothing by its name.
        if at > sentence.first && text.is_capital(at) {
            return None;
        }
        let denies = verb == Verb::Denies;
        let word_before = at.checked_sub(1).map_or("", |at| text.word(at));
        let no_verb = one_of!(
            word_before,
            "is" | "was" | "are" | "were" | "been" | "be" | "to" | "an" | "the" | "than"
        );
        if no_verb || OWNERS.has(word_before) || is_of_passive(text, sentence.first, at) {
            return None;
        }
        // "Zenda has added 2,000 soldiers": what it did, and no speech.
        let adds = word_is!(text, at, "added" | "adds")
            && matches!(word_before, "has" | "have" | "had")
            || word_is!(text, at, "maintains" | "maintained");
        if adds && (at + 1..at + 4).any(|at| text.kind(at) == Some(Kind::Number)) {
            return None;
        }
        // "According to Zenda's estimates": the noun, after its speaker.
        if before.last().is_some_and(|said| said.to == at) && text.word_in(at, &COUNTS) {
            return None;
        }
        let to = at + length;
        // "said Kim Ja-rin, a professor": after a quotation the subject may follow.
        let quoted = at > sentence.first
            && matches!(text.mark(at - 1), Some('"' | '”' | ',' | '\'' | '’' | '»' | '“'));
        let follows = text.is_capital(to)
            || word_is!(text, to, "the" | "a" | "an" | "one")
            || is_titled(text, to)
            || self.offices.at(text, to, sentence.end).is_some();
        // "estimated Lee, an analyst": any verb of speech, where a name or an office follows.
        let article = word_is!(text, to, "a" | "an" | "the" | "one");
        let near = to..to + if article { LONGEST_TITLE } else { 1 };
        let named = text.is_capital(to)
            || near.clone().any(|at| self.offices.at(text, at, sentence.end).is_some());
        let speaks = word_is!(
            text,
            at,
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
        ) || (named && verb == Verb::Says && !text.word_in(at, &WEAK_VERBS));
        let remark = at > sentence.first && text.mark(at - 1) == Some(',');
        let goes_on = word_is!(text, at, "adding" | "noting" | "saying");
        let before_it = if goes_on { None } else { self.subject(text, at, to, sentence, denies) };
        if quoted && follows && speaks && !(remark && before_it.is_some()) {
            let (first, end) = self.phrase_after(text, to, sentence.end);
            if let Some(voice) = self.voice(text, first, end, sentence) {
                return Some(Said { voice, from: at, to: end, is_trailing: true, denies });
            }
        }
        if let Some(mut said) = before_it {
            // "Says Ivo Dragan, a lecturer who has put it at 400": he, by what he is.
            if let Some(last) =
                before.last().filter(|last| said.from < last.to && last.from < said.from)
            {
                said.voice = last.voice.clone();
            }
            return Some(self.quoting(text, at, sentence, &said).unwrap_or(said));
        }
        // "put the toll at 91 and said 118 were wounded": the same subject.
        let joined = one_of!(word_before, "and" | "but" | ",");
        let Some(last) = before.last().filter(|_| goes_on || joined) else {
            // "The ministry did not object but told": with whom the sentence opens.
            let opens = before.is_empty() && (goes_on || one_of!(word_before, "and" | "but"));
            return opens.then(|| self.said_by_subject(text, at, sentence)).flatten();
        };
        let joins = word_is!(
            text,
            at,
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
        // "One flew 350 km, said the ministry": what moves is what is told of, and tells nothing.
        let moves = |at: usize| {
            let moved = text.word_in(at, &MOVED) && !is_reached(text, at);
            moved || word_is!(text, at, "fired" | "launched" | "tested")
        };
        if (first + 1..end).any(moves) && (first..end).all(|at| !text.is(at, "who")) {
            return None;
        }
        // "We assess", in a quotation: whose words they are stands elsewhere.
        if end > first && word_is!(text, end - 1, "we" | "i" | "you") {
            return None;
        }
        let mut voice = self.voice(text, first, end, sentence).or_else(|| {
            let strong = !text.word_in(verb, &WEAK_VERBS);
            let article = word_is!(
                text,
                first,
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
            let owned = text.is_capital(first) && text.is(first + 2, "s") && first + 3 < end;
            let core = (first..end).find(|at| text.mark(*at) == Some(',')).unwrap_or(end);
            (strong && (article || owned) && (2..8).contains(&(core - first)))
                .then(|| self.unknown(text, first, core))
        })?;
        let person = (first..end).all(|at| text.is_capital(at))
            && !word_is!(text, first, "the" | "a" | "an" | "operation");
        // "A splinter group, ZDF, claims": a body by its letters alone.
        let letters = |at: usize| {
            let raw = text.raw(at);
            raw.len() > 2 && raw.chars().all(|c| c.is_ascii_uppercase())
        };
        let body = (first..end).any(letters);
        if text.word_in(verb, &WEAK_VERBS) && !voice.is_known() && !person && !body {
            return None;
        }
        // "An outlet, citing officials, said".
        let comma = (first..end).find(|at| text.mark(*at) == Some(',')).unwrap_or(end);
        let head = self.voice(text, first, comma, sentence);
        if head.is_some_and(|head| head.office == Some(Office::Press)) {
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
}

/// "'Ten came,' lamented the minister": any verb right behind a quotation, before somebody.
fn closes_speech(text: &Text<'_>, at: usize, sentence: Sentence) -> bool {
    at > sentence.first
        && matches!(text.mark(at - 1), Some('"' | '”' | '»'))
        && text.kind(at) == Some(Kind::Word)
        && !text.is_capital(at)
        && text.word(at).ends_with("ed")
        && (text.is_capital(at + 1) || word_is!(text, at + 1, "the" | "a" | "an"))
}

/// "Project leader Ivo Dragan": a few small words and a name of two.
fn is_titled(text: &Text<'_>, first: usize) -> bool {
    let is_name = |at: usize| text.kind(at) == Some(Kind::Word) && text.is_capital(at);
    let words = (first..first + LONGEST_TITLE)
        .take_while(|at| text.kind(*at) == Some(Kind::Word) && !text.is_capital(*at));
    let name = first + words.count();
    name > first && is_name(name) && is_name(name + 1)
}

/// "Spoke in Zenda of 400": tokens from the verb to what is spoken of, where that is a figure.
fn speaks_of(text: &Text<'_>, at: usize, sentence: Sentence) -> Option<usize> {
    word_is!(text, at, "spoke" | "speaks" | "speak" | "spoken" | "talked" | "wrote")
        .then_some(())?;
    let end = sentence.end.min(at + SPEAKS_OF);
    let mut words = (at + 1..end).take_while(|at| text.kind(*at) == Some(Kind::Word));
    let of = words.find(|at| text.is(*at, "of"))?;
    let figure = (of + 1..of + 4).any(|at| text.kind(at) == Some(Kind::Number));
    figure.then_some(of + 1 - at)
}
