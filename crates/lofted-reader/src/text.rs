//! A text as the rules see it: its tokens, small letters, sentences and paragraphs.

pub(crate) mod hash;
pub(crate) mod number;
pub(crate) mod phrases;
pub(crate) mod token;
pub(crate) mod when;

use std::ops::Range;

use crate::text::token::{Kind, Token, tokens};
use crate::words::list::{Words, words};

/// The longest sentence that rules look at as one, tokens; longer ones are cut, so that work stays linear.
const LONGEST_SENTENCE: usize = 160;

/// Tokens of one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// First token.
    pub(crate) first: usize,
    /// Token after the last.
    pub(crate) end: usize,
    /// Its paragraph, counted from 0.
    pub(crate) paragraph: usize,
}

/// A text with its tokens and sentences.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    pub(crate) source: &'a str,
    lower: String,
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<Sentence>,
}

/// Words that begin a sentence after an abbreviation with a point.
static OPENERS: Words = words![
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "in",
    "but",
    "and",
    "this",
    "that",
    "on",
    "at",
    "we",
    "however",
    "its",
    "his",
    "her",
    "their",
    "some",
    "another",
    "according",
];

impl<'a> Text<'a> {
    /// Cuts a text; what follows the first 4 GB is left.
    pub(crate) fn new(source: &'a str) -> Self {
        let mut limit = source.len().min(u32::MAX as usize);
        while !source.is_char_boundary(limit) {
            limit -= 1;
        }
        let source = &source[..limit];
        let lower = source.to_ascii_lowercase();
        let mut tokens = tokens(&lower);
        for token in &mut tokens {
            token.capital = source[token.start as usize..].starts_with(char::is_uppercase);
        }
        let mut text = Self { source, lower, tokens, sentences: Vec::new() };
        text.sentences = text.cut();
        text
    }

    fn cut(&self) -> Vec<Sentence> {
        let (mut all, mut first, mut paragraph) = (Vec::new(), 0, 0);
        let mut at = 0;
        while at < self.tokens.len() {
            let broken = self.tokens[at].kind == Kind::Break;
            let mut end = at + 1;
            let ended = broken
                || self.ends_sentence(at)
                || (at + 1 - first >= LONGEST_SENTENCE && self.is_soft(at));
            if ended || at + 1 - first >= 2 * LONGEST_SENTENCE {
                while !broken && end < self.tokens.len() && self.closes_quote(end) {
                    end += 1;
                }
                let last = if broken { at } else { end };
                if last > first {
                    all.push(Sentence { first, end: last, paragraph });
                }
                first = end;
                paragraph += usize::from(broken);
            }
            at = end;
        }
        if first < self.tokens.len() {
            all.push(Sentence { first, end: self.tokens.len(), paragraph });
        }
        all
    }

    fn is_soft(&self, at: usize) -> bool {
        matches!(self.mark(at), Some(',' | ';' | ')'))
    }

    fn ends_sentence(&self, at: usize) -> bool {
        match self.mark(at) {
            Some('.') => {
                let glued = self.tokens.get(at + 1).is_some_and(|next| {
                    next.glued && matches!(next.kind, Kind::Word | Kind::Number)
                });
                !glued
            }
            Some('!' | '?') => true,
            Some(_) => false,
            None => {
                self.tokens[at].abbreviated
                    && self.word(at).contains('.')
                    && self.is_capital(at + 1)
                    && OPENERS.has(self.word(at + 1))
            }
        }
    }

    fn closes_quote(&self, at: usize) -> bool {
        self.tokens[at].glued && matches!(self.mark(at), Some('"' | '”' | '’' | '\'' | ')' | '»'))
    }

    /// The token in small letters; empty past the end.
    #[inline(never)]
    pub(crate) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| &self.lower[t.start as usize..t.end as usize])
    }

    /// Whether a token is a word, in small letters.
    #[inline(never)]
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    /// Whether a token is one of a list of words.
    #[inline(never)]
    pub(crate) fn word_in(&self, at: usize, words: &Words) -> bool {
        words.passes(self.hash(at)) && words.holds(self.word(at))
    }

    /// Whether a token of a stretch is one of a list of words: one code for all that look through a stretch.
    #[inline(never)]
    pub(crate) fn any_in(&self, tokens: Range<usize>, words: &Words) -> bool {
        self.first_in(tokens, words).is_some()
    }

    /// The first token of a stretch that is one of a list of words.
    #[inline(never)]
    pub(crate) fn first_in(&self, mut tokens: Range<usize>, words: &Words) -> Option<usize> {
        tokens.find(|at| self.word_in(*at, words))
    }

    /// The last token of a stretch that is one of a list of words.
    #[inline(never)]
    pub(crate) fn last_in(&self, tokens: Range<usize>, words: &Words) -> Option<usize> {
        tokens.rev().find(|at| self.word_in(*at, words))
    }

    /// The hash of a token's small letters.
    #[inline(never)]
    pub(crate) fn hash(&self, at: usize) -> u32 {
        self.tokens.get(at).map_or(0, |token| token.hash)
    }

    /// The token as it stands.
    #[inline(never)]
    pub(crate) fn raw(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| &self.source[t.start as usize..t.end as usize])
    }

    /// The text from one token to before another.
    #[inline(never)]
    pub(crate) fn span(&self, first: usize, end: usize) -> &'a str {
        if end <= first || end > self.tokens.len() {
            return "";
        }
        &self.source[self.tokens[first].start as usize..self.tokens[end - 1].end as usize]
    }

    /// The text from one token to before another, in small letters.
    #[inline(never)]
    pub(crate) fn lower_span(&self, first: usize, end: usize) -> &str {
        if end <= first || end > self.tokens.len() {
            return "";
        }
        &self.lower[self.tokens[first].start as usize..self.tokens[end - 1].end as usize]
    }

    /// The mark that a token is.
    #[inline(never)]
    pub(crate) fn mark(&self, at: usize) -> Option<char> {
        let token = self.tokens.get(at)?;
        if token.kind == Kind::Mark { self.word(at).chars().next() } else { None }
    }

    /// What a token is.
    #[inline(never)]
    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Whether a token begins with a large letter.
    #[inline(never)]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    /// Whether a token stands against the one before.
    #[inline(never)]
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// Whether a token is a hyphen that joins both its neighbours.
    #[inline(never)]
    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‑' | '‐')) && self.glued(at) && self.glued(at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_points_and_paragraphs_at_blank_lines() {
        let text =
            Text::new("It flew, the U.S. said. \"Far,\" he said.\"\n\nIt fell at 3 p.m. The end");
        let said: Vec<&str> = text.sentences.iter().map(|s| text.span(s.first, s.end)).collect();
        assert_eq!(
            said,
            ["It flew, the U.S. said.", "\"Far,\" he said.\"", "It fell at 3 p.m.", "The end"]
        );
        assert_eq!(text.sentences[2].paragraph, 1);
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let endless = "word ".repeat(5000);
        let text = Text::new(&endless);
        assert!(text.sentences.iter().all(|s| s.end - s.first <= 2 * LONGEST_SENTENCE));
    }
}
