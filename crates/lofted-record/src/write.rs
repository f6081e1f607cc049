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
    let columns: Vec<&str> = file.columns().iter().map(|column| column.name).collect();
    match file {
        RecordFile::Claims => {
            table(&columns, record.claims(), record.claims.extras(), &rows::claim)
        }
        RecordFile::Claimants => {
            table(&columns, record.claimants(), record.claimants.extras(), &rows::claimant)
        }
        RecordFile::Sources => {
            table(&columns, record.sources(), record.sources.extras(), &rows::source)
        }
        RecordFile::Flights => {
            table(&columns, record.flights(), record.flights.extras(), &rows::flight)
        }
        RecordFile::Relations => {
            table(&columns, record.relations(), record.relations.extras(), &rows::relation)
        }
        RecordFile::Events => {
            table(&columns, record.events(), record.events.extras(), &rows::event)
        }
        RecordFile::Deployments => {
            table(&columns, record.deployments(), record.deployments.extras(), &rows::deployment)
        }
        RecordFile::Places => {
            table(&columns, record.places(), record.places.extras(), &rows::place)
        }
        RecordFile::Parties => {
            table(&columns, record.parties.all(), record.parties.extras(), &rows::party)
        }
    }
}

fn table<T>(
    columns: &[&str],
    items: &[T],
    extras: &Extras,
    row: &dyn Fn(&T) -> Vec<Cell>,
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let names = columns.iter().map(|name| (*name).to_owned());
    line(&mut bytes, names.chain(extras.names.iter().cloned().map(guarded)));
    for (at, item) in items.iter().enumerate() {
        let kept = extras.cells.get(at).map_or(&[][..], Vec::as_slice);
        let kept = kept.iter().cloned().map(guarded);
        line(&mut bytes, row(item).into_iter().map(Cell::written).chain(kept));
    }
    bytes
}

fn line(bytes: &mut Vec<u8>, cells: impl Iterator<Item = String>) {
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
