//! On what grounds a figure stands: observed, assessed, planned, forecast, derived, denied.

use lofted::claim::{Kind, Metric};

use crate::candidate::Grounds;
use crate::text::{Sentence, Text};
use crate::words::list::{Words, words};
use crate::words::speech::{DENIED_AFTER, DENIED_BEFORE};

/// Words of what is expected.
static FORECAST: Words = words![
    "expects",
    "expected",
    "could grow",
    "could rise",
    "could double",
    "could reach",
    "could send",
    "may send",
    "warned",
    "will have",
    "likely to",
    "forecast",
    "predicts",
    "predicted",
    "might",
    "soon",
];

/// Words of what is judged and not seen.
static ASSESSED: Words = words![
    "estimate",
    "estimates",
    "estimated",
    "believed",
    "believes",
    "assess",
    "assessed",
    "assesses",
    "intelligence",
    "likely",
    "appears",
    "probably",
    "calculated",
];

/// The grounds of a metric's figure in its sentence.
pub(crate) fn grounds(
    text: &Text<'_>,
    sentence: Sentence,
    metric: Metric,
    at: usize,
    speaker_denies: bool,
) -> Grounds {
    let said = text.lower_span(sentence.first, sentence.end);
    let has = |list: Words| list.are_in(said);
    if speaker_denies || is_denied(text, sentence, at) {
        return Grounds::Denied;
    }
    Grounds::Stated(match metric {
        Metric::PublishedRange | Metric::DerivedCapacity | Metric::CasualtyRate => Kind::Derived,
        Metric::Planned if has(FORECAST) => Kind::Forecast,
        Metric::Planned => Kind::Planned,
        Metric::Reinforcement
            if has(words!["expects", "expected", "may send", "will send", "could send"]) =>
        {
            Kind::Forecast
        }
        Metric::ShellsDelivered | Metric::Containers
            if has(words!["plans to", "will deliver", "will send"]) =>
        {
            Kind::Planned
        }
        _ if has(ASSESSED) => Kind::Assessed,
        _ => Kind::Observed,
    })
}

/// Whether words of denial stand with a figure: before it, or after it in its clause.
fn is_denied(text: &Text<'_>, sentence: Sentence, at: usize) -> bool {
    let before = text.lower_span(at.saturating_sub(12).max(sentence.first), at);
    let after = text.lower_span(at, (at + 14).min(sentence.end));
    let ends = [";", " and said "].into_iter().filter_map(|end| after.find(end)).min();
    let after = after.get(..ends.unwrap_or(after.len())).unwrap_or_default();
    DENIED_BEFORE.are_in(before) || DENIED_AFTER.are_in(after)
}
