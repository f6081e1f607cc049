//! Any text is read without a fault, and every span is one of the text.

use lofted_reader::{Lexicon, read};
use proptest::prelude::*;

fn check(text: &str) {
    let mut last = 0;
    for claim in read(text, None, &Lexicon::world()) {
        assert!(text.get(claim.span.clone()).is_some_and(|words| !words.is_empty()), "{claim:?}");
        assert!(text.get(claim.evidence.clone()).is_some(), "{claim:?}");
        assert!(claim.evidence.start <= claim.span.start, "{claim:?}");
        assert!(claim.span.start >= last, "{claim:?}");
        assert!((0.0..=1.0).contains(&claim.confidence()));
        last = claim.span.start;
    }
}

/// Words that make rules meet each other in ways that nobody wrote.
const WORDS: &[&str] = &[
    "the",
    "missile",
    "flew",
    "1,000",
    "km",
    "(620",
    "miles)",
    "of",
    "them",
    "Japan",
    "said",
    ",",
    ".",
    "\"",
    "killed",
    "more",
    "than",
    "between",
    "and",
    "troops",
    "North",
    "Korean",
    "in",
    "Kursk",
    "Mach",
    "12",
    "7:10",
    "a.m.",
    "Nov.",
    "29",
    "2017",
    "Taurus-2",
    "-",
    "11,000",
    "-strong",
    "half",
    "a",
    "million",
    "citing",
    "who",
    "which",
    "\n\n",
    "he",
    "told",
    "reporters",
    "one",
    "hour",
    "seconds",
    "to",
    "up",
    "½",
    "’s",
    "U.S.",
    "officials",
    "denied",
    "that",
    "thousand",
    "hundred",
    "'",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn no_order_of_its_own_words_panics(words in prop::collection::vec(prop::sample::select(WORDS), 0..80)) {
        check(&words.join(" "));
    }
}

#[test]
fn what_never_ends_is_read() {
    for piece in [
        "9",
        "1,",
        "and ",
        "(",
        "\"",
        "killed ",
        "said ",
        "North Korean ",
        "1,000 km, ",
        "a.",
        "½",
        "\n",
        "-",
        "é",
        "of ",
    ] {
        check(&piece.repeat(20_000));
    }
}
