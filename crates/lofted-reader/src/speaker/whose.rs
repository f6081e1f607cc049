//! Which of a sentence's speakers says a figure.

use std::ops::Range;

use super::{Attributed, Said, Speakers, Voice};
use crate::text::{Sentence, Text};
use crate::words::list::{any_is, word_is};
use crate::words::speech::CLAIM_HEADS;

/// How far behind a remark on who says it a figure may stand, tokens.
const LONGEST_ASIDE: usize = 9;
impl Speakers<'_> {
    /// Whether who says it ends right before a token.
    pub(crate) fn ends_at(&self, at: usize) -> bool {
        self.said.iter().any(|said| !said.is_trailing && said.to == at)
    }

    /// Whether a token stands in the words for who says it: "two officers said".
    pub(crate) fn names_at(&self, at: usize) -> bool {
        self.said.iter().any(|said| said.from <= at && at < said.to)
    }

    /// The one who speaks first in the sentence.
    pub(crate) fn first(&self) -> Option<&Voice> {
        self.said.first().map(|said| &said.voice).filter(|voice| voice.is_known())
    }

    /// The tokens of the sentence that say who says it.
    pub(crate) fn spans(&self) -> Vec<Range<usize>> {
        self.said.iter().map(|said| said.from..said.to).collect()
    }

    /// Who says what stands at a token.
    pub(crate) fn of(&self, text: &Text<'_>, at: usize, sentence: Sentence) -> Option<Attributed> {
        let plain = |said: &Said| Attributed {
            voice: said.voice.clone(),
            is_carried: false,
            denies: said.denies && !said.is_trailing,
        };
        if let Some(said) = self.in_relative(text, at) {
            return Some(plain(said));
        }
        // "Friday's, according to Zenda, lasted 47 minutes".
        let aside = self.said.iter().rev().find(|said| {
            let near = said.is_trailing && said.to < at && at - said.to < LONGEST_ASIDE;
            near && text.is(said.from, "according")
                && text.mark(said.to) == Some(',')
                && (said.to + 1..at).all(|at| {
                    text.mark(at) != Some(',') && !word_is!(text, at, "and" | "while" | "but")
                })
        });
        if let Some(said) = aside {
            return Some(plain(said));
        }
        let leading = self.said.iter().rev().find(|said| !said.is_trailing && said.to <= at);
        let closing = self.said.iter().find(|said| said.is_trailing && said.from >= at);
        // "The missile, which A named, flew far, said B": a remark is not what says the rest.
        let aside = |said: &&Said| {
            let opens = said.from > sentence.first + 1
                && word_is!(text, said.from - 1, "which" | "whom" | "who")
                && text.mark(said.from - 2) == Some(',');
            opens && (said.to..at).any(|at| text.mark(at) == Some(','))
        };
        let leading = if closing.is_some() { leading.filter(|said| !aside(said)) } else { leading };
        let past = self.said.iter().rev().find(|said| said.is_trailing && said.to <= at);
        match (leading, closing) {
            // "A said this, while that is so, B said."
            (Some(leading), Some(closing)) => {
                // "A said they would believe it: 'Ten came?' asked B."
                let quote = |at: usize| matches!(text.mark(at), Some('"' | '“' | '”'));
                let quoted = quote(closing.from - 1)
                    && (leading.to..at).any(quote)
                    && text.is(closing.from, "asked");
                let parted = quoted || any_is!(text, leading.to..at, "while" | ";" | "but");
                Some(plain(if parted { closing } else { leading }))
            }
            (Some(said), None) | (None, Some(said)) => Some(plain(said)),
            (None, None) => past
                .map(plain)
                .or_else(|| {
                    let (voice, paragraph) = self.current.as_ref()?;
                    (*paragraph == sentence.paragraph && !self.said_by_no_one(text, at)).then(
                        || Attributed { voice: voice.clone(), is_carried: true, denies: false },
                    )
                })
                .or_else(|| {
                    let voice = self.house.clone()?;
                    Some(Attributed { voice, is_carried: true, denies: false })
                }),
        }
    }

    /// "The 10,000 that the ministry gave": the speaker of the clause that belongs to a figure.
    fn in_relative(&self, text: &Text<'_>, at: usize) -> Option<&Said> {
        const REACH: usize = 8;
        let next = self.said.iter().find(|said| said.from > at && !said.is_trailing)?;
        let opens = word_is!(text, next.from - 1, "that" | "which" | "who" | "whom");
        let reduced = text.word_in(next.from - 1, &CLAIM_HEADS);
        let parted = (at..next.from).any(|at| {
            word_is!(text, at, "but" | "," | ";" | "said" | "is" | "was" | "are" | "were")
                || (text.is(at, "and") && !reduced)
        });
        ((opens || reduced) && !parted && next.from - at < REACH).then_some(next)
    }

    /// Whether a later speaker of the sentence takes what stands before: then nothing is carried here.
    fn said_by_no_one(&self, text: &Text<'_>, at: usize) -> bool {
        self.said.iter().any(|said| {
            let near = !said.is_trailing && said.from > at && said.from - at < 6;
            near && (at..said.from).all(|at| text.mark(at) != Some(';'))
        })
    }
}
