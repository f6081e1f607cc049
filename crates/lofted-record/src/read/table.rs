//! A CSV file cut into rows: header, encoding, quotes and the row numbers of a spreadsheet.

use csv::ByteRecord;

use super::column::{Column, Need, needed_header};
use super::row::Row;
use crate::cause::Cause;
use crate::fault::{Fault, RecordFile, shown};

/// Open quotes after which the rest of a file is given up: each costs reading the rest once.
const MOST_OPEN_QUOTES: usize = 20;

/// Visits every row that has as many cells as the header; faults of the file itself are noted.
pub(crate) fn each_row(
    file: RecordFile,
    columns: &[Column],
    bytes: &[u8],
    faults: &mut Vec<Fault>,
    mut visit: impl FnMut(&mut Row<'_>),
) {
    let fault =
        |row, column, value: &str, cause| Fault { file, row, column, value: shown(value), cause };
    if is_utf16(bytes) {
        faults.push(fault(None, None, "", Cause::Utf16));
        return;
    }
    let mut records = Records::new(bytes);
    let Some(header) = records.next() else {
        let header = needed_header(columns);
        faults.push(fault(None, None, "", Cause::EmptyFile { header }));
        return;
    };
    if header.end != End::Whole {
        let (_, value) = broken_cell(&header.cells);
        faults.push(fault(Some(header.number), None, &value, Cause::OpenQuote));
        return;
    }
    let names: Vec<String> = cells_of(&header.cells);
    let before = faults.len();
    let positions = positions(file, columns, &names, header.number, faults);
    if faults.len() > before {
        return;
    }
    while let Some(record) = records.next() {
        let cells = cells_without_empty_end(&record.cells, names.len());
        match record.end {
            End::Whole if cells == 0 => {}
            End::Whole if cells == names.len() => visit(&mut Row {
                file,
                number: record.number,
                cells: &record.cells,
                positions: &positions,
                faults,
            }),
            End::Whole => {
                let cause = Cause::Ragged { found: cells, expected: names.len() };
                faults.push(fault(Some(record.number), None, "", cause));
            }
            End::OpenQuote => {
                let (at, value) = broken_cell(&record.cells);
                let column = columns.iter().find(|c| positions.get(c.at) == Some(&Some(at)));
                let column = column.map(|column| column.name);
                faults.push(fault(Some(record.number), column, &value, Cause::OpenQuote));
            }
            End::GivenUp => {
                faults.push(fault(Some(record.number), None, "", Cause::TooManyOpenQuotes));
            }
        }
    }
}

fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || matches!(bytes, [0, b, ..] | [b, 0, ..] if b.is_ascii_alphabetic())
}

fn cells_of(record: &ByteRecord) -> Vec<String> {
    record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_ascii_lowercase()).collect()
}

/// Where each column stands in the header; every column missing or doubled is a fault.
fn positions(
    file: RecordFile,
    columns: &[Column],
    names: &[String],
    number: u64,
    faults: &mut Vec<Fault>,
) -> Vec<Option<usize>> {
    let mut fault = |column, cause| {
        faults.push(Fault { file, row: Some(number), column, value: String::new(), cause });
    };
    if let [only] = names
        && let Some(separator) = only.chars().find(|c| matches!(c, ';' | '\t'))
    {
        fault(None, Cause::Separator(separator));
        return Vec::new();
    }
    let mut positions = Vec::with_capacity(columns.len());
    for column in columns {
        let mut found = names.iter().enumerate().filter(|(_, name)| *name == column.name);
        let first = found.next().map(|(at, _)| at);
        if first.is_none() && column.need == Need::Needed {
            fault(Some(column.name), Cause::MissingColumn);
        }
        if found.next().is_some() {
            fault(Some(column.name), Cause::DoubledColumn);
        }
        positions.push(first);
    }
    positions
}

/// The number of cells; empty ones at the end beyond the header's do not count, nor does a row
/// of nothing but empty cells.
fn cells_without_empty_end(record: &ByteRecord, width: usize) -> usize {
    let blank = |cell: &[u8]| cell.iter().all(u8::is_ascii_whitespace);
    match record.iter().rposition(|cell| !blank(cell)) {
        None => 0,
        Some(last) if last < width => record.len().min(width),
        Some(last) => last + 1,
    }
}

/// The cell that a line break stands in, with what stands before the break.
fn broken_cell(record: &ByteRecord) -> (usize, String) {
    let broken = record.iter().enumerate().find_map(|(at, cell)| {
        let end = cell.iter().position(|b| is_break(*b))?;
        Some((at, String::from_utf8_lossy(cell.get(..end)?).into_owned()))
    });
    broken.unwrap_or_else(|| {
        let last = record.iter().next_back().unwrap_or_default();
        (record.len().saturating_sub(1), String::from_utf8_lossy(last).into_owned())
    })
}

const fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// How a record ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// With its line, every quote closed.
    Whole,
    /// Within a quote; reading goes on with the line after the one it began on.
    OpenQuote,
    /// Within one quote too many; reading ends.
    GivenUp,
}

#[derive(Debug)]
struct Record {
    number: u64,
    cells: ByteRecord,
    end: End,
}

/// The records of a file with their rows in a spreadsheet, in which blank lines count.
struct Records<'a> {
    bytes: &'a [u8],
    /// Where in `bytes` the reader began.
    base: usize,
    reader: csv::Reader<&'a [u8]>,
    lines: u64,
    width: Option<usize>,
    open_quotes: usize,
}

fn reader(bytes: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes)
}

impl<'a> Records<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        Self { bytes, base: 0, reader: reader(bytes), lines: 0, width: None, open_quotes: 0 }
    }

    fn position(&self) -> usize {
        let read = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        self.base.saturating_add(read).min(self.bytes.len())
    }

    fn rest(&self, from: usize) -> &'a [u8] {
        self.bytes.get(from..).unwrap_or_default()
    }

    fn next(&mut self) -> Option<Record> {
        if self.open_quotes > MOST_OPEN_QUOTES {
            return None;
        }
        let (blank_lines, start) = self.pass_blank_lines(self.position());
        let mut cells = ByteRecord::new();
        // Reading memory with any number of cells has no error; one would end the file.
        if !self.reader.read_byte_record(&mut cells).unwrap_or(false) {
            return None;
        }
        self.lines += blank_lines + 1;
        let number = self.lines;
        let length = self.position().saturating_sub(start);
        let raw = self.rest(start).get(..length).unwrap_or_default();
        let width = *self.width.get_or_insert(cells.len());
        if !ends_in_quote(raw, &cells, width) {
            return Some(Record { number, cells, end: End::Whole });
        }
        self.open_quotes += 1;
        let line = raw.iter().position(|b| is_break(*b)).unwrap_or(raw.len());
        self.base = start + line;
        self.reader = reader(self.rest(self.base));
        // The break that ended the line is passed over as the end of it, not as a blank line.
        self.skip_one_break();
        let end = if self.open_quotes > MOST_OPEN_QUOTES { End::GivenUp } else { End::OpenQuote };
        Some(Record { number, cells, end })
    }

    fn skip_one_break(&mut self) {
        let rest = self.rest(self.base);
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
        self.base += length;
        self.reader = reader(self.rest(self.base));
    }

    /// Counts the blank lines from a place on, and where the next record begins.
    fn pass_blank_lines(&self, mut at: usize) -> (u64, usize) {
        // The reader may stop between the two bytes of a line's end.
        let after_return = at.checked_sub(1).and_then(|before| self.bytes.get(before));
        if after_return == Some(&b'\r') && self.bytes.get(at) == Some(&b'\n') {
            at += 1;
        }
        let mut lines = 0;
        loop {
            match self.rest(at) {
                [b'\r', b'\n', ..] => at += 2,
                [b'\r' | b'\n', ..] => at += 1,
                _ => return (lines, at),
            }
            lines += 1;
        }
    }
}

/// Whether a record over several lines is one because a quote was never closed: its quotes do not
/// pair, or the lines swallowed give it another number of cells than the header.
fn ends_in_quote(raw: &[u8], cells: &ByteRecord, width: usize) -> bool {
    let content = raw.trim_ascii_end();
    let quotes = content.iter().filter(|b| **b == b'"').count();
    content.iter().any(|b| is_break(*b)) && (quotes % 2 == 1 || cells.len() != width)
}
