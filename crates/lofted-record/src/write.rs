//! Writing a record's files: always the same bytes for the same record.
//!
//! Columns stand in one order, lines end with a line feed, a cell is quoted where it must be, and a
//! text that a spreadsheet would take for a formula has a `'` before it, which reading takes away.

mod cell;
mod rows;

use cell::{Cell, guarded};

use crate::file::RecordFile;
use crate::record::Record;
use crate::shelf::Extras;

/// The bytes of one file of a record.
///
/// Reading them gives the same rows again, and writing those gives the same bytes.
///
/// # Examples
/// ```
/// use lofted_record::{Files, RecordFile, read, write_file};
///
/// let claimants = b"party,name,id\nStrelsau,=1+1,a\n";
/// let record = read(&Files { claimants, ..Files::NONE }).record;
/// let written = write_file(&record, RecordFile::Claimants);
/// assert_eq!(written, b"id,name,party\na,'=1+1,Strelsau\n");
/// assert_eq!(read(&Files { claimants: &written, ..Files::NONE }).record, record);
/// ```
#[must_use]
pub fn write_file(record: &Record, file: RecordFile) -> Vec<u8> {
    let rows = rows_of(record, file);
    write_rows(file, &rows.extra_names, (0..rows.count).map(|at| rows.cells(at)))
}

/// The rows of a file, each as the cells that are written of it.
pub(crate) struct Rows<'a> {
    /// How many there are.
    pub(crate) count: usize,
    /// The names of columns that the record does not know, which stand behind those it does.
    pub(crate) extra_names: Vec<String>,
    cells: Box<dyn Fn(usize) -> Vec<String> + 'a>,
}

impl Rows<'_> {
    /// The cells of a row, counted from 0; none where there is no such row.
    pub(crate) fn cells(&self, at: usize) -> Vec<String> {
        (self.cells)(at)
    }
}

/// The rows of a file of a record.
pub(crate) fn rows_of(record: &Record, file: RecordFile) -> Rows<'_> {
    match file {
        RecordFile::Claims => rows(record.claims(), record.claims.extras(), rows::claim),
        RecordFile::Claimants => {
            rows(record.claimants(), record.claimants.extras(), rows::claimant)
        }
        RecordFile::Sources => rows(record.sources(), record.sources.extras(), rows::source),
        RecordFile::Flights => rows(record.flights(), record.flights.extras(), rows::flight),
        RecordFile::Relations => {
            rows(record.relations(), record.relations.extras(), rows::relation)
        }
        RecordFile::Events => rows(record.events(), record.events.extras(), rows::event),
        RecordFile::Deployments => {
            rows(record.deployments(), record.deployments.extras(), rows::deployment)
        }
        RecordFile::Places => rows(record.places(), record.places.extras(), rows::place),
        RecordFile::Parties => rows(record.parties.all(), record.parties.extras(), rows::party),
    }
}

fn rows<'a, T>(items: &'a [T], extras: &'a Extras, row: fn(&T) -> Vec<Cell>) -> Rows<'a> {
    let cells = move |at: usize| {
        let Some(item) = items.get(at) else { return Vec::new() };
        let kept = extras.cells.get(at).map_or(&[][..], Vec::as_slice);
        let kept = kept.iter().cloned().map(guarded);
        row(item).into_iter().map(Cell::written).chain(kept).collect()
    };
    let extra_names = extras.names.iter().cloned().map(guarded).collect();
    Rows { count: items.len(), extra_names, cells: Box::new(cells) }
}

/// The bytes of a file of these rows.
pub(crate) fn write_rows(
    file: RecordFile,
    extra_names: &[String],
    rows: impl Iterator<Item = Vec<String>>,
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let names = file.columns().iter().map(|column| column.name);
    line(&mut bytes, names.chain(extra_names.iter().map(String::as_str)));
    for cells in rows {
        line(&mut bytes, cells.iter().map(String::as_str));
    }
    bytes
}

/// Writes a line of cells.
pub(crate) fn line<'a>(bytes: &mut Vec<u8>, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            bytes.push(b',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            bytes.push(b'"');
            bytes.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
            bytes.push(b'"');
        } else {
            bytes.extend_from_slice(cell.as_bytes());
        }
    }
    bytes.push(b'\n');
}
