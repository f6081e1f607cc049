//! Speakers whom a sentence or the story names elsewhere than before the verb: the subject that a sentence opens
//! with, the company whose flight it is, "one of them".

use super::{Said, Speakers, Voice};
use crate::lexicon::Name;
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, word_is, words};

/// Nouns for a company that was named before.
static COMPANIES: Words =
    words!["company", "startup", "manufacturer", "firm", "maker", "operator", "developer"];
/// Words that end the name of a company.
static OF_COMPANIES: Words =
    words!["inc", "corp", "ltd", "technologies", "aerospace", "industries", "gmbh", "co"];
/// How far into its sentence an opening subject may begin, tokens.
const OPENS: usize = 2;
/// How far back a company is looked for, tokens.
const COMPANY_REACH: usize = 200;

impl Speakers<'_> {
    /// "A diplomat doubted it, saying that", "the ministry did not object but told": with whom the sentence opens.
    pub(super) fn subject_of(
        &self,
        text: &Text<'_>,
        verb: usize,
        sentence: Sentence,
    ) -> Option<Voice> {
        let to = verb.min(sentence.first + 3 * OPENS);
        let (at, length) = (sentence.first..to).find_map(|at| {
            let (length, _) = self.offices.at(text, at, to)?;
            Some((at, length))
        })?;
        let start = self.start_of(text, at, sentence.first);
        let opens = start < sentence.first + OPENS;
        let end = at + length;
        opens.then(|| self.voice(text, start, end, sentence)).flatten().filter(Voice::is_known)
    }

    /// What was said by the one with whom the sentence opens.
    pub(super) fn said_by_subject(
        &self,
        text: &Text<'_>,
        verb: usize,
        sentence: Sentence,
    ) -> Option<Said> {
        let voice = self.subject_of(text, verb, sentence)?;
        Some(Said::leading(voice, verb, verb + 1))
    }

    /// "The company said": the one that was named last before a token.
    pub(super) fn company(&self, text: &Text<'_>, first: usize, end: usize) -> Option<Voice> {
        let of_company =
            text.is(first, "the") && text.word_in(end - 1, &COMPANIES) && end < first + 4;
        if !of_company {
            return None;
        }
        let from = first.saturating_sub(COMPANY_REACH);
        let is_name = |at: usize| text.kind(at) == Some(Kind::Word) && text.is_capital(at);
        let named = (from..first).rev().filter(|at| is_name(*at)).find_map(|at| {
            if let Some((length, Name::Claimant(row))) = self.names.at(text, at, first) {
                return self.lexicon.claimants[row].office.is_none().then_some((at, at + length));
            }
            let suffix = text.word_in(at, &OF_COMPANIES) && at > from && is_name(at - 1);
            let start = (from..at).rev().take_while(|at| is_name(*at)).last();
            start.filter(|_| suffix).map(|start| (start, at + 1))
        });
        let (start, end) = named?;
        let whole = Sentence { first: start.saturating_sub(1), end, paragraph: 0 };
        self.voice(text, start, end, whole)
    }

    /// "One of them said": those who spoke last.
    pub(super) fn one_of_them(&self, text: &Text<'_>, first: usize) -> Option<Voice> {
        let them =
            word_is!(text, first, "one" | "another" | "both" | "two") && text.is(first + 1, "of");
        (them && text.is(first + 2, "them")).then(|| self.past.last().cloned()).flatten()
    }

    /// "Mr. Barrow called it theatre": the one whom a title names that a sentence opens with.
    pub(super) fn titled(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        let title = word_is!(
            text,
            sentence.first,
            "mr" | "mr." | "ms" | "ms." | "mrs" | "mrs." | "dr" | "dr."
        );
        let point = usize::from(text.mark(sentence.first + 1) == Some('.'));
        let name = sentence.first + 1 + point;
        let named = title && text.is_capital(name);
        named.then(|| self.voice(text, sentence.first, name + 1, sentence)).flatten()
    }
}
