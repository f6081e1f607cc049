//! A list of phrases, found in a text by the hash of their first word.

use std::borrow::Cow;

use crate::text::Text;
use crate::text::hash::hash;
use crate::words::list::{Table, Words};

/// Which hashes a list has, as far as a few bits tell it: most words are in none.
#[derive(Debug, Clone, Copy)]
struct Sieve([u64; 32]);

impl Sieve {
    /// Lets a hash through.
    const fn add(&mut self, hash: u32) {
        self.0[(hash >> 6 & 31) as usize] |= 1 << (hash & 63);
    }

    /// Whether a hash may be one of them.
    const fn passes(&self, hash: u32) -> bool {
        self.0[(hash >> 6 & 31) as usize] >> (hash & 63) & 1 == 1
    }
}

/// How many chains a list of phrases has, at most.
const MOST_CHAINS: usize = 1024;

/// Phrases by the hash of their first word, each with its place in a list: one code for every list.
#[derive(Debug)]
pub(crate) struct Index<'p> {
    sieve: Sieve,
    /// For each chain its first phrase.
    heads: Vec<u16>,
    rows: Vec<Row<'p>>,
}

/// A phrase of an index.
#[derive(Debug)]
struct Row<'p> {
    hash: u32,
    /// Its words, one space between two.
    phrase: Cow<'p, str>,
    words: u16,
    /// What it means, as a place in the list of its owner.
    meaning: u16,
    /// The next phrase of its chain, a shorter one or one that was added later.
    next: u16,
}

/// The end of a chain.
const NONE: u16 = u16::MAX;

impl<'p> Index<'p> {
    /// An index that is to hold so many phrases.
    pub(crate) fn with_room(count: usize) -> Self {
        let chains = count.next_power_of_two().clamp(4, MOST_CHAINS);
        Self { sieve: Sieve([0; 32]), heads: vec![NONE; chains], rows: Vec::with_capacity(count) }
    }

    /// An index of a list, each phrase by its place.
    fn of(words: Words) -> Self {
        let mut index = Self::with_room(words.iter().count());
        for (at, phrase) in words.iter().enumerate() {
            index.add(Cow::Borrowed(phrase), at);
        }
        index
    }

    /// Adds a phrase in small letters, one space between its words; a hyphen or another mark is a word of
    /// its own. An empty one, and what no longer has room, is left.
    pub(crate) fn add(&mut self, phrase: Cow<'p, str>, meaning: usize) {
        let is_space = |byte: &u8| *byte == b' ';
        let words = 1 + phrase.as_bytes().iter().filter(|byte| is_space(byte)).count();
        let first = phrase.as_bytes().iter().position(is_space).unwrap_or(phrase.len());
        let hash = hash(phrase.get(..first).unwrap_or_default());
        let (at, Ok(meaning)) = (self.rows.len(), u16::try_from(meaning)) else { return };
        if phrase.is_empty() || at >= usize::from(NONE) || words > usize::from(NONE) {
            return;
        }
        self.sieve.add(hash);
        // Longer phrases first, of equals the one that was added first.
        let chain = hash as usize & (self.heads.len() - 1);
        let (mut before, mut next) = (None, self.heads[chain]);
        while let Some(row) = self.rows.get(usize::from(next)) {
            if usize::from(row.words) < words {
                break;
            }
            (before, next) = (Some(usize::from(next)), row.next);
        }
        match before {
            Some(before) => self.rows[before].next = at as u16,
            None => self.heads[chain] = at as u16,
        }
        self.rows.push(Row { hash, phrase, words: words as u16, meaning, next });
    }

    /// The longest phrase at a token: one code for what every list means.
    #[inline(never)]
    fn first(&self, text: &Text<'_>, at: usize, end: usize) -> Option<(usize, usize)> {
        self.hits(text, at, end).next()
    }

    /// The phrases that begin at a token and end before `end`, the longest first: length in tokens, meaning.
    pub(crate) fn hits<'s>(&'s self, text: &'s Text<'s>, at: usize, end: usize) -> Hits<'s> {
        let hash = text.hash(at);
        let next = if self.sieve.passes(hash) {
            self.heads[hash as usize & (self.heads.len() - 1)]
        } else {
            NONE
        };
        Hits { rows: &self.rows, text, at, end, hash, next }
    }
}

/// The phrases at a token, as they are found.
#[derive(Debug)]
pub(crate) struct Hits<'s> {
    rows: &'s [Row<'s>],
    text: &'s Text<'s>,
    at: usize,
    end: usize,
    hash: u32,
    next: u16,
}

impl Iterator for Hits<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(row) = self.rows.get(usize::from(self.next)) {
            self.next = row.next;
            let words = usize::from(row.words);
            if row.hash != self.hash {
                continue;
            }
            if self.at + words <= self.end && stands(self.text, self.at, &row.phrase) {
                return Some((words, usize::from(row.meaning)));
            }
        }
        None
    }
}

/// Whether the words of a phrase stand from a token on.
fn stands(text: &Text<'_>, mut at: usize, phrase: &str) -> bool {
    let mut rest = phrase;
    loop {
        let word = text.word(at);
        match rest.strip_prefix(word) {
            Some("") => return !word.is_empty(),
            Some(more) if more.starts_with(' ') && !word.is_empty() => rest = &more[1..],
            _ => return false,
        }
        at += 1;
    }
}

/// Phrases with what each means.
#[derive(Debug)]
pub(crate) struct Phrases<T: Copy + 'static> {
    index: Index<'static>,
    meanings: Cow<'static, [T]>,
}

impl Phrases<()> {
    /// Phrases that mean no more than that they stand there.
    pub(crate) fn of(words: Words) -> Self {
        let index = Index::of(words);
        Self { meanings: Cow::Owned(vec![(); index.rows.len()]), index }
    }
}

impl<T: Copy> Phrases<T> {
    /// Phrases in small letters; a hyphen or another mark is a word of its own.
    pub(crate) fn new(rows: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let rows = rows.into_iter();
        let (mut index, mut meanings) = (Index::with_room(rows.size_hint().0), Vec::new());
        for (phrase, meaning) in rows {
            index.add(Cow::Borrowed(phrase), meanings.len());
            meanings.push(meaning);
        }
        Self { index, meanings: Cow::Owned(meanings) }
    }

    /// The phrases of a table.
    pub(crate) fn with(table: Table<T>) -> Self {
        Self { index: Index::of(table.phrases), meanings: Cow::Borrowed(table.meanings) }
    }

    /// The longest phrase that begins at a token and ends before `end`, and its length in tokens.
    pub(crate) fn at(&self, text: &Text<'_>, at: usize, end: usize) -> Option<(usize, T)> {
        self.index.first(text, at, end).map(|(words, meaning)| (words, self.meanings[meaning]))
    }

    /// Every phrase that begins at a token and ends before `end`, the longest first.
    pub(crate) fn all_at<'s>(
        &'s self,
        text: &'s Text<'_>,
        at: usize,
        end: usize,
    ) -> impl Iterator<Item = (usize, T)> + 's {
        self.index.hits(text, at, end).map(|(words, meaning)| (words, self.meanings[meaning]))
    }

    /// The longest phrase that ends just before a token, and not before `first`.
    pub(crate) fn before(&self, text: &Text<'_>, at: usize, first: usize) -> Option<(usize, T)> {
        (1..=6).rev().find_map(|length| {
            let start = at.checked_sub(length).filter(|start| *start >= first)?;
            self.all_at(text, start, at).find(|(found, _)| *found == length)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts_at_both_ends() {
        let phrases = Phrases::new([("more than", 1), ("more", 2), ("no more than", 3)]);
        let text = Text::new("with no more than 8 more");
        assert_eq!(phrases.at(&text, 2, 6), Some((2, 1)));
        assert_eq!(phrases.before(&text, 4, 0), Some((3, 3)));
        assert_eq!(phrases.before(&text, 4, 2), Some((2, 1)));
        assert_eq!(phrases.at(&text, 5, 6), Some((1, 2)));
        assert_eq!(phrases.at(&text, 0, 6), None);
    }
}
