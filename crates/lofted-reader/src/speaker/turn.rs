//! Questions and answers of an interview, in turn.

use crate::text::token::Kind;
use crate::text::{Sentence, Text};
use crate::words::list::word_is;

/// The longest turn that is looked through for its question mark, tokens.
const LONGEST_TURN: usize = 160;

/// A turn of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Question,
    Answer,
}

/// The turn that a sentence begins: "A: There were", "– Look, there were".
pub(super) fn turn(text: &Text<'_>, sentence: Sentence) -> Option<Turn> {
    let letter = text.mark(sentence.first + 1) == Some(':');
    if letter && word_is!(text, sentence.first, "q" | "a") {
        return Some(if text.is(sentence.first, "q") { Turn::Question } else { Turn::Answer });
    }
    let dash = matches!(text.mark(sentence.first), Some('–' | '—'));
    let to = text.tokens.len().min(sentence.first + LONGEST_TURN);
    let last = (sentence.first..to).find(|at| text.kind(*at) == Some(Kind::Break)).unwrap_or(to);
    let asks = last > sentence.first && text.mark(last - 1) == Some('?');
    dash.then_some(if asks { Turn::Question } else { Turn::Answer })
}
