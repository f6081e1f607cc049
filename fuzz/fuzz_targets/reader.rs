//! Any text is read as a story: each claim has its place in it, and reading it again gives the same.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use lofted_reader::{Lexicon, read};
use lofted_view::judging::lexicon::lexicon;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| lexicon(&lofted_record::bundled().record));

fuzz_target!(|text: &str| {
    let claims = read(text, None, &LEXICON);
    for claim in &claims {
        assert!(text.get(claim.span.clone()).is_some_and(|words| !words.is_empty()));
        assert!(text.get(claim.evidence.clone()).is_some());
        assert!((0.0..=1.0).contains(&claim.confidence()));
    }
    assert_eq!(read(text, None, &LEXICON), claims);
});
