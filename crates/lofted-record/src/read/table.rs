//! A CSV file cut into rows: its header, its encoding, and the rows that have its cells.

use csv::ByteRecord;

use super::column::{Column, Need, needed_header};
use super::records::{End, Records, is_break};
use super::row::{Row, unguarded};
use crate::cause::Cause;
use crate::fault::{Fault, shown};
use crate::file::RecordFile;

/// Faults of one file after which its rest is not read, so that memory stays bounded.
const MOST_FAULTS: usize = 10_000;

/// Visits every row that has as many cells as the header; faults of the file itself are noted.
/// Gives the names of the columns that are not known.
pub(crate) fn each_row(
    file: RecordFile,
    columns: &[Column],
    bytes: &[u8],
    faults: &mut Vec<Fault>,
    visit: &mut dyn FnMut(&mut Row<'_>),
) -> Vec<String> {
    let before = faults.len();
    let mut records = Records::new(bytes);
    let Some(header) = header(file, columns, bytes, &mut records, faults) else {
        return Vec::new();
    };
    let mut cells = ByteRecord::new();
    while let Some(record) = records.next(&mut cells) {
        if faults.len() - before >= MOST_FAULTS {
            faults.push(row_fault(file, record.number, Cause::TooManyFaults));
            break;
        }
        let count = cells_without_empty_end(&cells, header.width);
        match record.end {
            End::Whole if count == 0 => {}
            End::Whole if count == header.width => visit(&mut Row {
                file,
                number: record.number,
                cells: &cells,
                text: std::str::from_utf8(cells.as_slice()).ok(),
                positions: &header.positions,
                extra_positions: &header.extra_positions,
                faults,
            }),
            End::Whole => {
                let cause = Cause::Ragged { found: count, expected: header.width };
                faults.push(row_fault(file, record.number, cause));
            }
            End::OpenQuote => {
                let at = broken_cell(&cells).0;
                let column = columns.iter().find(|c| header.positions.get(c.at) == Some(&Some(at)));
                let column = column.map(|column| column.name);
                faults.push(Fault { column, ..open_quote(file, record.number, &cells) });
            }
            End::GivenUp => {
                faults.push(row_fault(file, record.number, Cause::TooManyOpenQuotes));
            }
        }
    }
    header.extra_names
}

fn row_fault(file: RecordFile, number: u64, cause: Cause) -> Fault {
    Fault { file, row: Some(number), column: None, value: String::new(), cause }
}

fn open_quote(file: RecordFile, number: u64, cells: &ByteRecord) -> Fault {
    let value = shown(&broken_cell(cells).1);
    Fault { value, ..row_fault(file, number, Cause::OpenQuote) }
}

/// What the header says: how many cells a row has, and where each known column stands.
struct Header {
    width: usize,
    positions: Vec<Option<usize>>,
    /// Where the columns stand that are not known, and their names as written.
    extra_positions: Vec<usize>,
    extra_names: Vec<String>,
}

/// Reads the header; a fault and nothing where the file has none that its rows could be read by.
fn header(
    file: RecordFile,
    columns: &[Column],
    bytes: &[u8],
    records: &mut Records<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Header> {
    let whole_file = |cause| Fault { row: None, ..row_fault(file, 1, cause) };
    if is_utf16(bytes) {
        faults.push(whole_file(Cause::Utf16));
        return None;
    }
    let mut cells = ByteRecord::new();
    let Some(record) = records.next(&mut cells) else {
        faults.push(whole_file(Cause::EmptyFile { header: needed_header(columns) }));
        return None;
    };
    if record.end != End::Whole {
        faults.push(open_quote(file, record.number, &cells));
        return None;
    }
    let names = names_of(&cells);
    let before = faults.len();
    let positions = positions(file, columns, &names, record.number, faults);
    let extra: Vec<usize> = (0..names.len())
        .filter(|at| !positions.contains(&Some(*at)))
        .filter(|at| names.get(*at).is_some_and(|name| !name.is_empty()))
        .collect();
    let name = |at: &usize| {
        let cell = String::from_utf8_lossy(cells.get(*at).unwrap_or_default());
        unguarded(cell.trim()).to_owned()
    };
    let extra_names = extra.iter().map(name).collect();
    let header = Header { width: names.len(), positions, extra_positions: extra, extra_names };
    (faults.len() == before).then_some(header)
}

fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || matches!(bytes, [0, b, ..] | [b, 0, ..] if b.is_ascii_alphabetic())
}

fn names_of(record: &ByteRecord) -> Vec<String> {
    let name = |cell| unguarded(String::from_utf8_lossy(cell).trim()).to_ascii_lowercase();
    record.iter().map(name).collect()
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
