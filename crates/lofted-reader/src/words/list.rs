//! A list of words or phrases as one text, and a table of them with what each means: half of the bytes that
//! slices of slices take in the page, and far less code than `matches!` makes of words.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::text::hash::hash;

/// A bit for the hash of each word of a list, made when they are first asked for: it would not compress in the page.
pub(crate) type Sieve = [AtomicU64; 4];
/// The sieve of a list that nobody has asked for.
#[expect(clippy::declare_interior_mutable_const, reason = "what each sieve begins as")]
pub(crate) const EMPTY: Sieve = [const { AtomicU64::new(0) }; 4];

/// Words or phrases, each once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// Each with a line end behind it.
    text: &'static str,
    sieve: &'static Sieve,
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
            static SIEVE: crate::words::list::Sieve = crate::words::list::EMPTY;
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

/// Whether a token of a stretch is one of a few words: `any_is!(text, first..end, "the" | "a")`.
macro_rules! any_is {
    ($text:expr, $range:expr, $($one:literal)|+ $(,)?) => {{
        static WORDS: crate::words::list::Words = crate::words::list::words![$($one),+];
        $text.any_in($range, &WORDS)
    }};
}

/// The first token of a stretch that is one of a few words.
macro_rules! first_is {
    ($text:expr, $range:expr, $($one:literal)|+ $(,)?) => {{
        static WORDS: crate::words::list::Words = crate::words::list::words![$($one),+];
        $text.first_in($range, &WORDS)
    }};
}

/// The last token of a stretch that is one of a few words.
macro_rules! last_is {
    ($text:expr, $range:expr, $($one:literal)|+ $(,)?) => {{
        static WORDS: crate::words::list::Words = crate::words::list::words![$($one),+];
        $text.last_in($range, &WORDS)
    }};
}

pub(crate) use {any_is, first_is, last_is, one_of, table, word_is, words};

/// The part of a sieve that a hash falls into, and its bit there.
const fn bit(hash: u32) -> (usize, u64) {
    ((hash >> 13 & 3) as usize, 1 << (hash >> 7 & 63))
}

/// A bit that is set in every part once a sieve is made.
const MADE: u64 = 1;

impl Words {
    /// The words of a text, each with a line end behind it, and room for their sieve.
    pub(crate) const fn new(text: &'static str, sieve: &'static Sieve) -> Self {
        Self { text, sieve }
    }

    /// Makes the sieve.
    #[cold]
    #[inline(never)]
    fn sieved(self) {
        self.sieve.iter().for_each(|part| part.store(MADE, Ordering::Relaxed));
        for (part, bit) in self.iter().map(|word| bit(hash(word))) {
            self.sieve[part].fetch_or(bit, Ordering::Relaxed);
        }
    }

    /// Whether a word is one of them.
    #[inline(never)]
    pub(crate) fn has(&self, word: &str) -> bool {
        self.passes(hash(word)) && self.holds(word)
    }

    /// Whether a word of a hash may be one of them: most are in no list.
    pub(crate) fn passes(&self, hash: u32) -> bool {
        let (part, bit) = bit(hash);
        let made = self.sieve[part].load(Ordering::Relaxed);
        if made == 0 {
            self.sieved();
            return true;
        }
        made & bit != 0
    }

    /// Whether a word is one of them, by a look at each.
    #[inline(never)]
    pub(crate) fn holds(&self, word: &str) -> bool {
        let (mut rest, word) = (self.text.as_bytes(), word.as_bytes());
        let first = word.first().copied().unwrap_or(b'\n');
        loop {
            // Most words of a list begin with another letter.
            let begins = rest.first() == Some(&first);
            if begins && rest.get(word.len()) == Some(&b'\n') && rest.starts_with(word) {
                return !word.is_empty();
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
        let mut rest = self.text;
        core::iter::from_fn(move || {
            // By bytes: a line end is one, and none is part of a letter.
            let end = rest.bytes().position(|byte| byte == b'\n')?;
            let (word, more) = (rest.get(..end)?, rest.get(end + 1..)?);
            rest = more;
            Some(word)
        })
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
