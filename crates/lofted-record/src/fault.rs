//! A fault in a record's files: where it is, what stands there, why it cannot be read, and the
//! likely fix.

use crate::cause::Cause;
use crate::file::RecordFile;

/// A fault in a record's files. Prints as one line: place, value, why, likely fix.
///
/// # Examples
/// ```
/// use lofted_record::{BUNDLED_FILES, Files, read};
///
/// let flights = b"id,launched_on\n2024-10-31,31.10.2024\n";
/// let reading = read(&Files { flights, ..BUNDLED_FILES });
/// let fault = reading.faults.iter().find(|fault| fault.file.name() == "flights.csv");
/// assert_eq!(
///     fault.map(ToString::to_string).as_deref(),
///     Some(
///         "flights.csv row 2, column launched_on: \"31.10.2024\" is no day; \
///          write year-month-day, such as 2024-10-31"
///     )
/// );
/// ```
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}: {}; {}", self.place(), self.why(), self.fix())]
pub struct Fault {
    /// The file.
    pub file: RecordFile,
    /// The row as a spreadsheet counts: the header is row 1; `None` where the whole file is at
    /// fault.
    pub row: Option<u64>,
    /// The column; `None` where a whole row or file is at fault.
    pub column: Option<&'static str>,
    /// What stands there, on one line and at most 60 characters long; empty where nothing does.
    pub value: String,
    /// Why it cannot be read.
    pub cause: Cause,
}

impl Fault {
    /// The place in words: `claims.csv row 7, column low`.
    #[must_use]
    pub fn place(&self) -> String {
        let mut place = self.file.name().to_owned();
        if let Some(row) = self.row {
            place += &format!(" row {row}");
        }
        if let Some(column) = self.column {
            place += &format!(", column {column}");
        }
        place
    }

    /// Why it cannot be read, with the value: `"70o0" is no number`.
    #[must_use]
    pub fn why(&self) -> String {
        self.cause.why(&self.value)
    }

    /// What would likely be right: `write digits and at most one point, such as 7687.5`.
    #[must_use]
    pub fn fix(&self) -> String {
        self.cause.fix(&self.value)
    }
}

const LONGEST_VALUE: usize = 60;

/// A value fit for a message: one line, at most 60 characters, nothing that turns the text about.
pub(crate) fn shown(value: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for c in value.chars() {
        let escaped = if hidden(c) { c.escape_unicode().to_string() } else { c.to_string() };
        length += escaped.chars().count();
        if length >= LONGEST_VALUE {
            text.push('…');
            break;
        }
        text += &escaped;
    }
    text
}

/// Controls, line separators, bidirectional marks and other characters that print as nothing.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_on_one_short_line() {
        assert_eq!(shown("7,000"), "7,000");
        assert_eq!(shown("a\nb\u{202e}c"), "a\\u{a}b\\u{202e}c");
        let long = shown(&"x".repeat(1_000_000));
        assert_eq!(long.chars().count(), LONGEST_VALUE);
        assert!(long.ends_with('…'));
    }
}
