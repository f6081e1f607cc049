//! The words of a claim in its story.

use lofted_reader::Candidate;

/// The words of a candidate, on one line.
pub(super) fn quote(source: &str, candidate: &Candidate) -> String {
    let words = source.get(candidate.span.clone()).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
