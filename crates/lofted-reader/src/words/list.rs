//! A list of words or phrases as one text, and a table of them with what each means: half of the bytes that
//! slices of slices take in the page, and far less code than `matches!` makes of words.

/// Words or phrases, each once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// Each with a line end behind it.
    text: &'static str,
    /// The first bytes, as far as five bits tell them apart: most words are in no list.
    first: u32,
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
        crate::words::list::Words::new(concat!($($word, "\n"),*))
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
        const WORDS: crate::words::list::Words = crate::words::list::words![$($one),+];
        WORDS.has($word)
    }};
}

pub(crate) use {one_of, table, words};

impl Words {
    /// The words of a text, each with a line end behind it.
    pub(crate) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let (mut first, mut at) = (0, 0);
        while at < bytes.len() {
            if at == 0 || bytes[at - 1] == b'\n' {
                first |= 1 << (bytes[at] & 31);
            }
            at += 1;
        }
        Self { text, first }
    }

    /// Whether a word is one of them.
    #[inline(never)]
    pub(crate) fn has(self, word: &str) -> bool {
        let Some(byte) = word.as_bytes().first() else { return false };
        self.first >> (byte & 31) & 1 == 1 && self.iter().any(|one| one == word)
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
        const TABLE: Table<u8> = table![("one", 1), ("more than two", 2)];
        assert_eq!(TABLE.iter().collect::<Vec<_>>(), [("one", 1), ("more than two", 2)]);
        assert!(TABLE.phrases.are_in("some more than two"));
    }
}
