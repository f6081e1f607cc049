//! Casualties of a few days, told from those of all the time before.

use lofted::claim::Metric;

use crate::text::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::{any_is, word_is};
use crate::words::plan::WINDOWS;
use crate::words::verb::VERBS;

/// Finds the words of a few days.
#[derive(Debug)]
pub(crate) struct Windows {
    words: Phrases<()>,
}

/// How far behind the words of a few days a verb of speech makes them the time of saying, tokens.
const SPEECH_REACH: usize = 3;

impl Windows {
    pub(crate) fn new() -> Self {
        Self { words: Phrases::of(WINDOWS) }
    }

    /// Casualties within a few days are counted apart from those of all.
    pub(crate) fn windowed(
        &self,
        text: &Text<'_>,
        sentence: Sentence,
        at: usize,
        metric: Metric,
    ) -> Metric {
        let counted = matches!(metric, Metric::KilledAndWounded);
        // "Bringing its losses since January to 1,240".
        let total = any_is!(
            text,
            at.saturating_sub(8).max(sentence.first)..at,
            "total" | "bringing" | "since" | "overall"
        );
        if !counted || total {
            return metric;
        }
        let mut found = (sentence.first..sentence.end)
            .filter_map(|at| Some((at, self.words.at(text, at, sentence.end)?.0)));
        // "Earlier this week he said", "the ministry reported last week": when it was said; and "by last
        // week" is the end of all the time before.
        let is_window = |(at, length): (usize, usize)| {
            let before = at.checked_sub(1).filter(|before| *before >= sentence.first);
            let outside = before.is_some_and(|before| {
                word_is!(text, before, "by" | "until" | "since" | "through" | "of" | "earlier")
                    || text.word_in(before, &VERBS.phrases)
            });
            let end = sentence.end.min(at + length + SPEECH_REACH);
            let spoken = (at + length..end).any(|at| text.word_in(at, &VERBS.phrases));
            !outside && !spoken
        };
        if found.any(is_window) { Metric::CasualtiesInWindow } else { metric }
    }
}

/// The metric of all the time, for one of a few days: the sentence of the next figure says which it is.
pub(crate) const fn unwindowed(metric: Metric) -> Metric {
    match metric {
        Metric::CasualtiesInWindow => Metric::KilledAndWounded,
        other => other,
    }
}
