//! `changes.csv`: changes as a table with a line for each cell, written and read.

use std::collections::HashMap;

use csv::StringRecord;

use super::change::{Below, CellChange, Change, Changes, How, Part};
use super::patch_error::PatchError;
use crate::fault::shown;
use crate::write::line;

/// The file's name in a patch.
pub const CHANGES: &str = "changes.csv";

/// Its columns, in the order that they are written.
pub(super) const COLUMNS: [&str; 7] =
    ["kind", "id", "change", "column", "before", "after", "below"];

/// What stands in `below` of the first row.
const TOP: &str = "(top)";

/// Changes as a table, with a line for each cell; the same changes give the same bytes.
///
/// # Examples
/// ```
/// use lofted_record::changes::{changes, read_changes, write_changes};
/// use lofted_record::{Files, read};
///
/// let read = |claimants: &str| {
///     read(&Files { claimants: claimants.as_bytes(), ..Files::NONE }).record
/// };
/// let (before, after) = (read("id,name,party\na,A,Zenda\n"), read("id,name,party\na,B,Zenda\n"));
/// let written = write_changes(&changes(&before, &after));
/// let text = String::from_utf8(written.clone())?;
/// assert_eq!(text, "kind,id,change,column,before,after,below\nclaimant,a,changed,name,A,B,\n");
/// assert_eq!(read_changes(&written)?, changes(&before, &after));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn write_changes(changes: &Changes) -> Vec<u8> {
    let mut bytes = Vec::new();
    line(&mut bytes, COLUMNS.into_iter());
    for change in changes.all() {
        let mut below = match &change.below {
            Some(Below::Top) => TOP,
            Some(Below::Row(id)) => id.as_str(),
            None => "",
        };
        let (kind, how) = (change.part.name(), change.how.id());
        let mut put = |column: &str, before: &str, after: &str| {
            let below = std::mem::take(&mut below);
            let cells = [kind.as_str(), &change.id, how, column, before, after, below];
            line(&mut bytes, cells.into_iter());
        };
        if change.cells.is_empty() {
            put("", "", "");
        }
        for cell in &change.cells {
            put(&cell.column, &cell.before, &cell.after);
        }
    }
    bytes
}

/// The changes of such a table, whose columns may stand in any order.
///
/// # Errors
/// It is none, or a line of it says nothing: the [`PatchError`] that says where. The outlines of places stand beside
/// it, and are not read.
pub fn read_changes(bytes: &[u8]) -> Result<Changes, PatchError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let header = reader.headers().map_err(|error| not_csv(&error))?.clone();
    let mut places = [None; COLUMNS.len()];
    for (place, name) in places.iter_mut().zip(COLUMNS) {
        *place = header.iter().position(|cell| cell.trim() == name);
        // A patch by hand need not say where rows stand.
        if place.is_none() && name != "below" {
            return Err(PatchError::NoColumn(name));
        }
    }
    let parts: HashMap<String, Part> =
        Part::all().into_iter().map(|part| (part.name(), part)).collect();
    let mut read = Read { parts, ..Read::default() };
    let mut cells = StringRecord::new();
    while reader.read_record(&mut cells).map_err(|error| not_csv(&error))? {
        let row = Line { row: read.lines + 2, cells: &cells, places };
        read.lines += 1;
        read.line(&row)?;
    }
    for (change, row) in read.list.iter().zip(&read.rows) {
        sound(change, *row)?;
    }
    Ok(Changes { list: read.list, outlines: Vec::new() })
}

fn not_csv(error: &csv::Error) -> PatchError {
    PatchError::NotCsv(shown(&error.to_string()))
}

/// A line of the table.
struct Line<'a> {
    /// Its number, as rows without line breaks in their cells count.
    row: u64,
    cells: &'a StringRecord,
    places: [Option<usize>; COLUMNS.len()],
}

impl<'a> Line<'a> {
    fn cell(&self, name: &str) -> &'a str {
        let at = COLUMNS.iter().position(|column| *column == name);
        at.and_then(|at| self.cells.get(self.places[at]?)).unwrap_or_default()
    }

    fn fault(&self, column: &'static str, why: String) -> PatchError {
        fault(self.row, column, self.cell(column), why)
    }
}

fn fault(row: u64, column: &'static str, value: &str, why: String) -> PatchError {
    PatchError::Line { row, column, value: shown(value), why }
}

/// What was read so far.
#[derive(Default)]
struct Read {
    parts: HashMap<String, Part>,
    lines: u64,
    list: Vec<Change>,
    /// The line that each change begins on.
    rows: Vec<u64>,
    known: HashMap<(Part, String), usize>,
}

impl Read {
    fn line(&mut self, line: &Line<'_>) -> Result<(), PatchError> {
        if line.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let Some(&part) = self.parts.get(line.cell("kind").trim()) else {
            let why = "is no kind of row; write claim, claimant, source, flight, relation, event, deployment, \
                       place, party, column of a file, or outline";
            return Err(line.fault("kind", why.to_owned()));
        };
        let told = line.cell("change").trim();
        let Some(how) = How::ALL.into_iter().find(|how| how.id() == told) else {
            let known = How::ALL.map(How::id).join(", ");
            return Err(line.fault("change", format!("is no change; known are {known}")));
        };
        let id = line.cell("id");
        if id.is_empty() {
            return Err(line.fault("id", "names no row; write its name".to_owned()));
        }
        let at = match self.known.get(&(part, id.to_owned())) {
            Some(&at) => at,
            None => {
                let at = self.list.len();
                self.known.insert((part, id.to_owned()), at);
                let (id, cells) = (id.to_owned(), Vec::new());
                self.list.push(Change { part, id, how, cells, below: None });
                self.rows.push(line.row);
                at
            }
        };
        let change = &mut self.list[at];
        if change.how != how {
            let why = format!("and {} in row {} of the same row", change.how, self.rows[at]);
            return Err(line.fault("change", why));
        }
        change.below = change.below.take().or(match line.cell("below") {
            "" => None,
            TOP => Some(Below::Top),
            id => Some(Below::Row(id.to_owned())),
        });
        let column = line.cell("column");
        if column.is_empty() {
            return Ok(());
        }
        if change.cell(column).is_some() {
            return Err(line.fault("column", "stands twice for one row; keep one".to_owned()));
        }
        change.cells.push(CellChange {
            column: column.to_owned(),
            before: line.cell("before").to_owned(),
            after: line.cell("after").to_owned(),
        });
        Ok(())
    }
}

/// Whether the cells of a change are such as its kind has.
fn sound(change: &Change, row: u64) -> Result<(), PatchError> {
    let refused = |why: &str| Err(fault(row, "change", change.how.id(), why.to_owned()));
    let cells = || change.cells.iter();
    match change.how {
        How::Added if cells().any(|cell| !cell.before.is_empty()) => {
            return refused("has cells before; leave before empty, or write changed");
        }
        How::Withdrawn if cells().any(|cell| !cell.after.is_empty()) => {
            return refused("has cells after; leave after empty, or write changed");
        }
        How::Moved if cells().next().is_some() => {
            return refused("has cells; leave column empty, or write changed");
        }
        How::Changed | How::Renamed if cells().next().is_none() => {
            return refused("has no cells; name the column and what it becomes");
        }
        _ => {}
    }
    let Part::Row(file) = change.part else { return Ok(()) };
    let names = file.key_columns();
    let names_it = cells().any(|cell| names.contains(&cell.column.as_str()));
    match change.how {
        How::Added => {
            let after = |name: &&str| change.cell(name).map_or("", |cell| cell.after.as_str());
            let named: Vec<&str> = names.iter().map(after).collect();
            let named = named.join(" ");
            if named != change.id {
                let why = format!("is added, and its cells name it \"{}\"", shown(&named));
                return Err(fault(row, "id", &change.id, why));
            }
            Ok(())
        }
        How::Changed if names_it => refused("has a cell of the row\u{2019}s name; write renamed"),
        How::Renamed if !names_it => refused("has no cell of the row\u{2019}s name; add its line"),
        _ => Ok(()),
    }
}
