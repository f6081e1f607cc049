//! Interviews: who answers, where questions and answers stand in turn.

use std::rc::Rc;

use lofted::claim::Attribution;

use super::{Speakers, Voice};
use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::word_is;

/// How far into a story its guest is named, tokens.
const HEAD: usize = 60;
/// The longest turn that is looked through for its question mark, tokens.
const LONGEST_TURN: usize = 160;

/// A turn of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Question,
    Answer,
}

impl Speakers<'_> {
    /// The turn that a sentence begins: "A: There were", "– Look, there were".
    pub(super) fn turn(text: &Text<'_>, sentence: Sentence) -> Option<Turn> {
        let letter = text.mark(sentence.first + 1) == Some(':');
        if letter && word_is!(text, sentence.first, "q" | "a") {
            return Some(if text.is(sentence.first, "q") { Turn::Question } else { Turn::Answer });
        }
        let dash = matches!(text.mark(sentence.first), Some('–' | '—'));
        let to = text.tokens.len().min(sentence.first + LONGEST_TURN);
        let last =
            (sentence.first..to).find(|at| text.kind(*at) == Some(Kind::Break)).unwrap_or(to);
        let asks = last > sentence.first && text.mark(last - 1) == Some('?');
        dash.then_some(if asks { Turn::Question } else { Turn::Answer })
    }

    /// The one who is named at the head of an interview: two words or three that begin large and are no place.
    pub(super) fn guest_of(&self, text: &Text<'_>, sentence: Sentence) -> Option<Voice> {
        let to = sentence.end.min(HEAD);
        let is_name = |at: usize| {
            text.kind(at) == Some(Kind::Word)
                && text.is_capital(at)
                && text.raw(at).chars().any(char::is_lowercase)
                && self.names.at(text, at, to).is_none()
                && self.offices.at(text, at, to).is_none()
        };
        let first = (sentence.first..to).find(|at| is_name(*at) && is_name(at + 1))?;
        let end = first + (first..to.min(first + 3)).take_while(|at| is_name(*at)).count();
        Some(Voice {
            name: Rc::from(text.span(first, end)),
            office: None,
            country: None,
            claimant: None,
            footing: Attribution::OnRecord,
            of_one: true,
        })
    }
}
