//! A list of phrases, found in a text by their first word or by their last.

use crate::text::Text;

/// Phrases with what each means, sorted by the word that they are found by.
#[derive(Debug)]
pub(crate) struct Phrases<'p, T> {
    rows: Vec<(Vec<&'p str>, T)>,
}

impl<'p, T: Copy> Phrases<'p, T> {
    /// Phrases in small letters; a hyphen or another mark is a word of its own.
    pub(crate) fn new(rows: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut rows: Vec<(Vec<&str>, T)> = rows
            .into_iter()
            .map(|(phrase, meaning)| (phrase.split_whitespace().collect(), meaning))
            .filter(|(words, _): &(Vec<&str>, T)| !words.is_empty())
            .collect();
        // Longer phrases first among those of one word.
        rows.sort_by(|(a, _), (b, _)| a[0].cmp(b[0]).then(b.len().cmp(&a.len())));
        Self { rows }
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
        let first = text.word(at);
        let from = self.rows.partition_point(|(words, _)| words[0] < first);
        self.rows[from..]
            .iter()
            .take_while(move |(words, _)| words[0] == first)
            .filter(move |(words, _)| {
                at + words.len() <= end
                    && words.iter().enumerate().skip(1).all(|(n, word)| text.word(at + n) == *word)
            })
            .map(|(words, meaning)| (words.len(), *meaning))
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
    }
}
