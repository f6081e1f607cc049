//! A list of words or phrases as one text, and a table of them with what each means: half of the bytes that
//! slices of slices take in the page, and far less code than `matches!` makes of words.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::text::hash::hash;

/// Words or phrases, each once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// Each with a line end behind it.
    text: &'static str,
    /// A bit for the hash of each, made when they are first asked for: it would not compress in the page.
    sieve: &'static AtomicU64,
}

/// Phrases, each with what it means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<T: 'static> {
    pub(crate) phrases: Words,
    pub(crate) meanings: &'static [T],
}

/// A list of words or phrases: `words!["the", "a"]`.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        {
            static SIEVE: core::sync::atomic::AtomicU64 = core::sync::atomic::AtomicU64::new(0);
            crate::words::list::Words::new(concat!($($word, "\n"),*), &SIEVE)
        }
    };
}

/// A table of phrases: `table![("said", Verb::Says)]`.
macro_rules! table {
    ($(($phrase:literal, $means:expr)),* $(,)?) => {
        crate::words::list::Table {
            phrases: crate::words::list::words![$($phrase),*],
            meanings: &[$($means),*],
        }
    };
}

/// Whether a word is one of a few words: `one_of!(word, "the" | "a" | "an")`.
macro_rules! one_of {
    ($word:expr, $($one:literal)|+ $(,)?) => {{
        static WORDS: crate::words::list::Words = crate::words::list::words![$($one),+];
        WORDS.has($word)
    }};
}

/// Whether a token of a text is one of a few words: `word_is!(text, at, "the" | "a" | "an")`.
macro_rules! word_is {
    ($text:expr, $at:expr, $($one:literal)|+ $(,)?) => {{
        static WORDS: crate::words::list::Words = crate::words::list::words![$($one),+];
        $text.word_in($at, &WORDS)
    }};
}

pub(crate) use {one_of, table, word_is, words};

/// The bit of a hash in a sieve.
const fn bit(hash: u32) -> u64 {
    1 << (hash >> 7 & 63)
}

impl Words {
    /// The words of a text, each with a line end behind it, and room for their sieve.
    pub(crate) const fn new(text: &'static str, sieve: &'static AtomicU64) -> Self {
        Self { text, sieve }
    }

    /// Makes the sieve.
    #[cold]
    #[inline(never)]
    fn sieved(self) -> u64 {
        let sieve = self.iter().fold(0, |sieve, word| sieve | bit(hash(word)));
        self.sieve.store(sieve, Ordering::Relaxed);
        sieve
    }

    /// Whether a word is one of them.
    #[inline(never)]
    pub(crate) fn has(&self, word: &str) -> bool {
        self.passes(hash(word)) && self.holds(word)
    }

    /// Whether a word of a hash may be one of them: most are in no list.
    pub(crate) fn passes(&self, hash: u32) -> bool {
        let made = self.sieve.load(Ordering::Relaxed);
        let sieve = if made == 0 { self.sieved() } else { made };
        sieve & bit(hash) != 0
    }

    /// Whether a word is one of them, by a look at each.
    pub(crate) fn holds(&self, word: &str) -> bool {
        let mut rest = self.text.as_bytes();
        let word = word.as_bytes();
        loop {
            if rest.len() > word.len() && rest[word.len()] == b'\n' && rest.starts_with(word) {
                return true;
            }
            let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return false };
            rest = &rest[end + 1..];
        }
    }

    /// Whether a text holds one of them.
    pub(crate) fn are_in(self, text: &str) -> bool {
        self.iter().any(|one| text.contains(one))
    }

    /// They in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        self.text.split_terminator('\n')
    }
}

impl<T: Copy> Table<T> {
    /// Its rows in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'static str, T)> {
        self.phrases.iter().zip(self.meanings.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_of_a_list_whole_and_no_empty_word_is() {
        let is = |word: &str| one_of!(word, "the" | "a" | "’s");
        assert!(is("the") && is("a") && is("’s"));
        assert!(!is("th") && !is("") && !is("the\na") && !is("’"));
    }

    #[test]
    fn a_table_keeps_its_phrases_beside_what_they_mean() {
        static TABLE: Table<u8> = table![("one", 1), ("more than two", 2)];
        assert_eq!(TABLE.iter().collect::<Vec<_>>(), [("one", 1), ("more than two", 2)]);
        assert!(TABLE.phrases.are_in("some more than two"));
    }
}
