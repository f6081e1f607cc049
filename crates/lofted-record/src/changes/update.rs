//! What a later file of rows does to a record: add and update by name, take nothing away.

use std::borrow::Borrow;

use super::change::{CellChange, Change, Changes, How, Part};
use super::compare::{Names, compared};
use crate::file::RecordFile;
use crate::join::rows::Named;
use crate::record::Record;
use crate::shelf::Shelf;

/// Cells that say nothing alone: an amount is all of its cells, and a rank goes with its reason.
const SAY_TOGETHER: [&str; 5] = ["low", "best", "high", "rank", "rank_reason"];

/// What the rows of a later file would do to a record: add and update by name, take nothing away.
///
/// An empty cell takes nothing away either, but for those of an amount, which is taken whole, and those of a rank.
/// A row that a bare file made of a name alone changes none. What is new stands at the end.
///
/// # Examples
/// ```
/// use lofted_record::changes::{How, apply, updates};
/// use lofted_record::{Files, read};
///
/// let read = |claimants: &str| {
///     read(&Files { claimants: claimants.as_bytes(), ..Files::NONE }).record
/// };
/// let record = read("id,name,party\na,A,Zenda\nb,B,Zenda\n");
/// let later = updates(&record, &read("id,name,party\nb,Bureau,Zenda\nc,C,Zenda\n"));
/// let ways: Vec<How> = later.all().iter().map(|change| change.how).collect();
/// assert_eq!(ways, [How::Changed, How::Added]);
/// assert_eq!(apply(&record, &later)?.record.claimants().len(), 3);
/// # Ok::<(), lofted_record::changes::PatchError>(())
/// ```
#[must_use]
pub fn updates(record: &Record, later: &Record) -> Changes {
    let mut list = Vec::new();
    for change in compared(record, later, Names::Tell).list {
        match change.how {
            How::Added => list.push(Change { below: None, ..change }),
            How::Changed if !is_bare(later, &change) => {
                let says = |cell: &CellChange| {
                    !cell.after.is_empty() || SAY_TOGETHER.contains(&cell.column.as_str())
                };
                let cells: Vec<CellChange> = change.cells.into_iter().filter(says).collect();
                if !cells.is_empty() {
                    list.push(Change { cells, below: None, ..change });
                }
            }
            How::Changed | How::Renamed | How::Withdrawn | How::Moved => {}
        }
    }
    Changes { list, outlines: Vec::new() }
}

/// Whether a bare file made a row of its name alone.
fn is_bare(later: &Record, change: &Change) -> bool {
    let id = change.id.as_str();
    match change.part {
        Part::Row(RecordFile::Claimants) => yields(&later.claimants, id),
        Part::Row(RecordFile::Sources) => yields(&later.sources, id),
        Part::Row(RecordFile::Flights) => yields(&later.flights, id),
        Part::Row(RecordFile::Deployments) => yields(&later.deployments, id),
        Part::Row(RecordFile::Places) => yields(&later.places, id),
        _ => false,
    }
}

fn yields<T: Named>(shelf: &Shelf<T::Id, T>, id: &str) -> bool
where
    T::Id: Borrow<str>,
{
    let row = shelf.name_of(id).and_then(|name| shelf.get(name));
    row.is_some_and(Named::yields)
}
