//! Rows of a file as they stand there, to show beside what was found in them.

use csv::ByteRecord;

use super::records::Records;
use crate::fault::shown;
use crate::file::LONGEST_CELL_BYTES;

/// A row of a file with the names of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCells {
    /// The row as a spreadsheet counts.
    pub row: u64,
    /// Its filled cells, each with the name of its column (empty where the header has none), on one
    /// line and at most 60 characters long.
    pub cells: Vec<(String, String)>,
}

/// The rows of some numbers, in the order of the file.
///
/// # Examples
/// ```
/// let rows = lofted_record::cells_of_rows(b"id,low\na,1\nb,\n", &[3]);
/// assert_eq!(rows[0].cells, [("id".to_owned(), "b".to_owned())]);
/// ```
#[must_use]
pub fn cells_of_rows(bytes: &[u8], wanted: &[u64]) -> Vec<RowCells> {
    let last = wanted.iter().copied().max().unwrap_or(0);
    let mut records = Records::new(bytes);
    let mut cells = ByteRecord::new();
    let mut found = Vec::new();
    let Some(_) = records.next(&mut cells) else { return found };
    let names: Vec<String> = cells.iter().map(text).collect();
    while let Some(record) = records.next(&mut cells) {
        if record.number > last {
            break;
        }
        if wanted.contains(&record.number) {
            let filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
            let named = |(at, cell)| (names.get(at).cloned().unwrap_or_default(), text(cell));
            found.push(RowCells { row: record.number, cells: filled.map(named).collect() });
        }
    }
    found
}

fn text(cell: &[u8]) -> String {
    let start = cell.get(..LONGEST_CELL_BYTES).unwrap_or(cell);
    shown(String::from_utf8_lossy(start).trim())
}
