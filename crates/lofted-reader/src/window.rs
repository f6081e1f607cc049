//! Casualties of a few days, told from those of all the time before.

use lofted::claim::Metric;

use crate::text::{Sentence, Text};
use crate::words::list::word_is;
use crate::words::plan::WINDOWS;
use crate::words::verb::VERBS;

/// Casualties within a few days are counted apart from those of all.
pub(crate) fn windowed(text: &Text<'_>, sentence: Sentence, at: usize, metric: Metric) -> Metric {
    let counted = matches!(metric, Metric::KilledAndWounded);
    // "Bringing its losses since January to 1,240".
    let total = (at.saturating_sub(8).max(sentence.first)..at)
        .any(|at| word_is!(text, at, "total" | "bringing" | "since" | "overall"));
    if !counted || total {
        return metric;
    }
    let said = text.lower_span(sentence.first, sentence.end);
    // "by last week" is the end of all the time before.
    let bounded = |before: &str| {
        ["by", "until", "since", "through", "of"]
            .contains(&before.split_whitespace().next_back().unwrap_or_default())
    };
    // "Earlier this week he said", "the ministry reported last week": when it was said.
    let spoken = |before: &str, after: &str| {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        last == "earlier"
            || VERBS.phrases.has(last)
            || after.split_whitespace().take(3).any(|word| VERBS.phrases.has(word))
    };
    let is_window = |window: &str| {
        said.find(window).is_some_and(|at| {
            let (before, after) = said.split_at(at);
            let after = after.get(window.len()..).unwrap_or_default();
            !bounded(before) && !spoken(before, after)
        })
    };
    if WINDOWS.iter().any(is_window) { Metric::CasualtiesInWindow } else { metric }
}

/// The metric of all the time, for one of a few days: the sentence of the next figure says which it is.
pub(crate) const fn unwindowed(metric: Metric) -> Metric {
    match metric {
        Metric::CasualtiesInWindow => Metric::KilledAndWounded,
        other => other,
    }
}
