//! One row of a file: its cells by column, read into values with a fault for each that is none.

use std::str::FromStr;

use csv::ByteRecord;
use lofted::claim::{DateError, IdError, UnknownWord};
use lofted::flight::LaunchTimeError;

use super::column::Column;
use crate::cause::Cause;
use crate::fault::{Fault, shown};
use crate::file::{LONGEST_CELL_BYTES, RecordFile};

/// One row of a file.
///
/// Each method that reads a cell gives `None` after noting a fault, so that a row is read to its
/// end and all of its faults are told.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    pub(super) file: RecordFile,
    pub(super) number: u64,
    pub(super) cells: &'a ByteRecord,
    /// All cells end to end, where they are text.
    pub(super) text: Option<&'a str>,
    pub(super) positions: &'a [Option<usize>],
    pub(super) extra_positions: &'a [usize],
    pub(super) faults: &'a mut Vec<Fault>,
}

impl<'a> Row<'a> {
    /// The row as a spreadsheet counts.
    pub(crate) const fn number(&self) -> u64 {
        self.number
    }

    /// Whether the header names a column.
    pub(crate) fn has(&self, column: Column) -> bool {
        self.position(column).is_some()
    }

    fn position(&self, column: Column) -> Option<usize> {
        self.positions.get(column.at).copied().flatten()
    }

    fn bytes(&self, column: Column) -> &'a [u8] {
        self.position(column).and_then(|position| self.cells.get(position)).unwrap_or_default()
    }

    /// The bytes of a cell as text, where they are such.
    fn decoded(&self, position: usize, bytes: &'a [u8]) -> Option<&'a str> {
        match self.text {
            // Of a row that is text, a cell is text where it ends between two characters.
            Some(text) => text.get(self.cells.range(position)?),
            None => std::str::from_utf8(bytes).ok(),
        }
    }

    /// Notes a fault in a cell.
    pub(crate) fn fault(&mut self, column: Column, cause: Cause) {
        // A prefix is enough to show, and a cell may be huge.
        let bytes = self.bytes(column);
        let start = bytes.get(..LONGEST_CELL_BYTES).unwrap_or(bytes);
        self.faults.push(Fault {
            file: self.file,
            row: Some(self.number),
            column: Some(column.name),
            value: shown(String::from_utf8_lossy(start).trim()),
            cause,
        });
    }

    /// The cell's text without spaces round it; it may be empty.
    pub(crate) fn text(&mut self, column: Column) -> Option<&'a str> {
        let Some(position) = self.position(column) else { return Some("") };
        let bytes = self.cells.get(position).unwrap_or_default();
        if bytes.is_empty() {
            return Some("");
        }
        if bytes.len() > LONGEST_CELL_BYTES {
            self.fault(column, Cause::TooLong { bytes: bytes.len() });
            return None;
        }
        let text = self.decoded(position, bytes).map(str::trim);
        if text.is_none() {
            self.fault(column, Cause::NotUtf8);
        }
        text.map(unguarded)
    }

    /// The cells of the columns that are not known; nothing, and a fault of the row, where one is
    /// no text or too long.
    pub(crate) fn extras(&mut self) -> Option<Vec<String>> {
        let mut extras = Vec::with_capacity(self.extra_positions.len());
        for position in self.extra_positions {
            let bytes = self.cells.get(*position).unwrap_or_default();
            let text = std::str::from_utf8(bytes).ok();
            let cause = match text {
                Some(_) if bytes.len() > LONGEST_CELL_BYTES => {
                    Cause::TooLong { bytes: bytes.len() }
                }
                Some(text) => {
                    extras.push(unguarded(text.trim()).to_owned());
                    continue;
                }
                None => Cause::NotUtf8,
            };
            let start = bytes.get(..LONGEST_CELL_BYTES).unwrap_or(bytes);
            let value = shown(String::from_utf8_lossy(start).trim());
            let row = Some(self.number);
            self.faults.push(Fault { file: self.file, row, column: None, value, cause });
            return None;
        }
        Some(extras)
    }

    /// The cell's text, which must not be empty.
    pub(crate) fn filled(&mut self, column: Column) -> Option<&'a str> {
        let text = self.text(column)?;
        if text.is_empty() {
            self.fault(column, Cause::Empty);
            return None;
        }
        Some(text)
    }

    /// The cell's value, which must not be empty.
    pub(crate) fn value<T: FromStr<Err: Into<Cause>>>(&mut self, column: Column) -> Option<T> {
        let text = self.filled(column)?;
        self.parsed(column, text)
    }

    /// The cell's value, or nothing where the cell is empty.
    #[expect(clippy::option_option, reason = "no value in the cell is not a fault in the cell")]
    pub(crate) fn optional<T: FromStr<Err: Into<Cause>>>(
        &mut self,
        column: Column,
    ) -> Option<Option<T>> {
        let text = self.text(column)?;
        if text.is_empty() { Some(None) } else { self.parsed(column, text).map(Some) }
    }

    pub(super) fn parsed<T: FromStr<Err: Into<Cause>>>(
        &mut self,
        column: Column,
        text: &str,
    ) -> Option<T> {
        text.parse().map_err(|error: T::Err| self.fault(column, error.into())).ok()
    }
}

/// A text without the quote that keeps a spreadsheet from reading it as a formula.
///
/// A text that would begin a formula (`=`, `+`, `-`, `@`) is written with a `'` before it; so is one
/// that begins with such quotes already, so that exactly one quote is taken away here.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_formula(rest) => rest,
        _ => text,
    }
}

/// Whether a text, after any quotes it begins with, begins as a formula does.
pub(crate) fn begins_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// A plain decimal number: digits, at most one point, perhaps a minus sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number(pub(crate) f64);

/// A text that is no plain decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return Err(NotANumber);
        }
        // Adding nothing turns -0 into 0.
        text.parse::<f64>().map(|n| Self(n + 0.0)).map_err(|_| NotANumber)
    }
}

impl From<NotANumber> for Cause {
    fn from(_: NotANumber) -> Self {
        Self::NotANumber
    }
}

impl From<LaunchTimeError> for Cause {
    fn from(_: LaunchTimeError) -> Self {
        Self::NotALaunchTime
    }
}

impl From<IdError> for Cause {
    fn from(error: IdError) -> Self {
        Self::NotAName(error)
    }
}

impl From<UnknownWord> for Cause {
    fn from(error: UnknownWord) -> Self {
        Self::UnknownWord { list: error.list, allowed: error.allowed }
    }
}

impl From<DateError> for Cause {
    fn from(error: DateError) -> Self {
        match error {
            DateError::Day(_) => Self::NotADay,
            DateError::AsOf(_) => Self::NotATime,
            DateError::Backwards(_) => Self::Backwards,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_quote_before_a_formula_is_taken_away() {
        for (written, read) in [
            ("'=1+1", "=1+1"),
            ("''=1+1", "'=1+1"),
            ("=1+1", "=1+1"),
            ("'quoted'", "'quoted'"),
            ("'", "'"),
            ("'-", "-"),
        ] {
            assert_eq!(unguarded(written), read, "{written}");
        }
    }

    #[test]
    fn numbers_are_plain() {
        assert_eq!("7687.5".parse(), Ok(Number(7687.5)));
        assert_eq!("-39.1".parse(), Ok(Number(-39.1)));
        for text in ["", "-", ".", "1e5", "inf", "NaN", "+5", "7,000", "1.2.3", "٧", "--1"] {
            assert_eq!(text.parse::<Number>(), Err(NotANumber), "{text}");
        }
    }
}
