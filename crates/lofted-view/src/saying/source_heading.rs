//! A source in a few words.

use lofted::claim::{ReadIn, Source};
use lofted_charts::sheet::words;

/// The heading of a source: its outlet and its day.
#[must_use]
pub fn source_heading(source: &Source) -> String {
    match source.published_on {
        Some(day) => format!("{}, {}", source.outlet, words::day(day)),
        None => format!("{}, no date recorded", source.outlet),
    }
}

/// What was read of a source and when its claims were held against it; empty where neither was noted.
///
/// # Examples
/// ```
/// use lofted::claim::ReadIn;
/// use lofted_view::saying::source_heading::reading;
///
/// let mut source = lofted_record::bundled().record.sources()[0].clone();
/// source.read_in = ReadIn::AgencyText;
/// source.checked_on = "2026-11-26".parse().ok();
/// assert_eq!(reading(&source), "Read as an agency\u{2019}s text in it; claims last checked on 26 November 2026.");
/// ```
#[must_use]
pub fn reading(source: &Source) -> String {
    let read = match source.read_in {
        ReadIn::OwnPage => "Read on its own page",
        ReadIn::AgencyText => "Read as an agency\u{2019}s text in it",
        ReadIn::Copy => "Read in a copy",
        ReadIn::Quotation => "Read as others quote it",
        ReadIn::NotStated => "",
    };
    let checked = source.checked_on.map(words::day);
    match (read, checked) {
        ("", None) => String::new(),
        ("", Some(day)) => format!("Claims last checked on {day}."),
        (read, None) => format!("{read}; no day of a check noted."),
        (read, Some(day)) => format!("{read}; claims last checked on {day}."),
    }
}
