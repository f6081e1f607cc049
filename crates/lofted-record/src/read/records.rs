//! The records of a CSV file with the row numbers of a spreadsheet, and quotes that never close.

use csv::ByteRecord;

/// Open quotes after which the rest of a file is given up: each costs reading the rest once.
const MOST_OPEN_QUOTES: usize = 20;

/// Whether a byte ends a line.
pub(super) const fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// How a record ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With its line, every quote closed.
    Whole,
    /// Within a quote; reading goes on with the line after the one it began on.
    OpenQuote,
    /// Within one quote too many; reading ends.
    GivenUp,
}

/// A record of a CSV file, beside its cells.
#[derive(Debug)]
pub(super) struct Record {
    /// Its row as a spreadsheet counts, from 1.
    pub(super) number: u64,
    /// How it ended.
    pub(super) end: End,
}

/// The records of a file with their rows in a spreadsheet, in which blank lines count.
pub(super) struct Records<'a> {
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
    pub(super) fn new(bytes: &'a [u8]) -> Self {
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

    /// The next record, its cells put into `cells`; or nothing at the end.
    pub(super) fn next(&mut self, cells: &mut ByteRecord) -> Option<Record> {
        if self.open_quotes > MOST_OPEN_QUOTES {
            return None;
        }
        let (blank_lines, start) = self.pass_blank_lines(self.position());
        // Reading memory with any number of cells has no error; one would end the file.
        if !self.reader.read_byte_record(cells).unwrap_or(false) {
            return None;
        }
        self.lines += blank_lines + 1;
        let number = self.lines;
        let length = self.position().saturating_sub(start);
        let raw = self.rest(start).get(..length).unwrap_or_default();
        let width = *self.width.get_or_insert(cells.len());
        if !ends_in_quote(raw, cells, width) {
            return Some(Record { number, end: End::Whole });
        }
        self.open_quotes += 1;
        let line = raw.iter().position(|b| is_break(*b)).unwrap_or(raw.len());
        self.base = start + line;
        self.reader = reader(self.rest(self.base));
        // The break that ended the line is passed over as the end of it, not as a blank line.
        self.skip_one_break();
        let end = if self.open_quotes > MOST_OPEN_QUOTES { End::GivenUp } else { End::OpenQuote };
        Some(Record { number, end })
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
    let quotes = || content.iter().filter(|b| **b == b'"').count();
    // Nearly no record has a break: looking at all of its bytes, many at once, ends no later.
    let over_lines = content.iter().fold(false, |found, b| found | is_break(*b));
    over_lines && (cells.len() != width || quotes() % 2 == 1)
}
