//! Whether a word is one of a few, as a list in one text: a fifth of the code that `matches!` makes of them.

/// Whether a word is one of a few words: `one_of!(word, "the" | "a" | "an")`.
macro_rules! one_of {
    ($word:expr, $first:literal $(| $more:literal)* $(,)?) => {{
        const WORDS: &str = concat!($first $(, " ", $more)*);
        const FIRST: u32 = crate::one_of::first_bytes(WORDS);
        crate::one_of::is_one_of($word, WORDS, FIRST)
    }};
}

pub(crate) use one_of;

/// The first bytes of a list's words, as far as five bits tell them apart: most words are in no list.
pub(crate) const fn first_bytes(words: &str) -> u32 {
    let bytes = words.as_bytes();
    let (mut bits, mut at) = (0, 0);
    while at < bytes.len() {
        if at == 0 || bytes[at - 1] == b' ' {
            bits |= 1 << (bytes[at] & 31);
        }
        at += 1;
    }
    bits
}

/// Whether a word is one of those between the spaces of a list.
#[inline(never)]
pub(crate) fn is_one_of(word: &str, words: &str, first: u32) -> bool {
    let Some(byte) = word.as_bytes().first() else { return false };
    first >> (byte & 31) & 1 == 1 && words.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_is_one_of_a_list_whole_and_no_empty_word_is() {
        let is = |word: &str| one_of!(word, "the" | "a" | "’s");
        assert!(is("the") && is("a") && is("’s"));
        assert!(!is("th") && !is("") && !is("the a") && !is("’"));
    }
}
