//! A list of phrases, found in a text by the hash of their first word.

use crate::text::Text;
use crate::token::hash;

/// Which hashes a list has, as far as a few bits tell it: most words are in none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sieve([u64; 32]);

impl Sieve {
    /// A sieve that lets these hashes through.
    pub(crate) fn new(hashes: impl Iterator<Item = u32>) -> Self {
        let mut bits = [0; 32];
        for hash in hashes {
            bits[(hash >> 6 & 31) as usize] |= 1 << (hash & 63);
        }
        Self(bits)
    }

    /// Whether a hash may be one of them.
    pub(crate) const fn passes(&self, hash: u32) -> bool {
        self.0[(hash >> 6 & 31) as usize] >> (hash & 63) & 1 == 1
    }
}

/// Phrases with what each means, sorted by the hash of their first word.
#[derive(Debug)]
pub(crate) struct Phrases<'p, T> {
    sieve: Sieve,
    rows: Vec<(u32, Vec<&'p str>, T)>,
}

impl<'p, T: Copy> Phrases<'p, T> {
    /// Phrases in small letters; a hyphen or another mark is a word of its own.
    pub(crate) fn new(rows: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut rows: Vec<(u32, Vec<&str>, T)> = rows
            .into_iter()
            .filter_map(|(phrase, meaning)| {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                Some((hash(words.first()?), words, meaning))
            })
            .collect();
        // Longer phrases first among those of one word.
        rows.sort_by(|(a, long, _), (b, short, _)| a.cmp(b).then(short.len().cmp(&long.len())));
        let sieve = Sieve::new(rows.iter().map(|(hash, _, _)| *hash));
        Self { sieve, rows }
    }

    /// The longest phrase that begins at a token and ends before `end`, and its length in tokens.
    pub(crate) fn at(&self, text: &Text<'_>, at: usize, end: usize) -> Option<(usize, T)> {
        self.all_at(text, at, end).next()
    }

    /// Every phrase that begins at a token and ends before `end`, the longest first.
    pub(crate) fn all_at<'s>(
        &'s self,
        text: &'s Text<'_>,
        at: usize,
        end: usize,
    ) -> impl Iterator<Item = (usize, T)> + 's {
        let first = text.hash(at);
        let from = if self.sieve.passes(first) {
            self.rows.partition_point(|(hash, _, _)| *hash < first)
        } else {
            self.rows.len()
        };
        self.rows[from..]
            .iter()
            .take_while(move |(hash, _, _)| *hash == first)
            .filter(move |(_, words, _)| {
                at + words.len() <= end
                    && words.iter().enumerate().all(|(n, word)| text.word(at + n) == *word)
            })
            .map(|(_, words, meaning)| (words.len(), *meaning))
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
