//! What a body of people says of the number that it has: "a further contingent of 229".

use lofted::claim::Metric;

use crate::quantity::Found;
use crate::text::{Sentence, Text};
use crate::words::cue::Means;
use crate::words::list::{Words, any_is, words};

/// Bodies in which people are sent.
static GROUPS: Words = words![
    "contingent",
    "battalion",
    "batch",
    "wave",
    "group",
    "unit",
    "brigade",
    "detachment",
    "company",
    "draft",
    "tranche",
    "party",
    "rotation",
    "regiment",
    "squadron",
    "shipment",
];

/// A body that comes after others: what it has is more of them.
pub(super) fn group(text: &Text<'_>, sentence: Sentence, found: &Found) -> Option<(Means, i32)> {
    let of = found.first.checked_sub(2).filter(|at| *at >= sentence.first)?;
    let body = text.is(of + 1, "of") && text.word_in(of, &GROUPS);
    let from = of.saturating_sub(3).max(sentence.first);
    let more = any_is!(
        text,
        from..of,
        "another"
            | "further"
            | "second"
            | "third"
            | "fourth"
            | "fifth"
            | "new"
            | "fresh"
            | "additional"
            | "extra"
            | "next"
    );
    (body && more).then_some((Means::Is(Metric::Reinforcement), 36))
}
