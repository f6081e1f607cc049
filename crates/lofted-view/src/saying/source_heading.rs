//! A source in a few words.

use lofted::claim::Source;
use lofted_charts::sheet::words;

/// The heading of a source: its outlet and its day.
#[must_use]
pub fn source_heading(source: &Source) -> String {
    match source.published_on {
        Some(day) => format!("{}, {}", source.outlet, words::day(day)),
        None => format!("{}, no date recorded", source.outlet),
    }
}
