//! A record with changes done to it, where it is as they take it to be.

use std::collections::HashMap;

use super::change::{Change, Changes, How, Part};
use super::conflict::{Conflict, ConflictCause};
use super::edit::Edit;
use super::outline::told;
use super::patch_error::PatchError;
use crate::file::RecordFile;
use crate::package::{Outline, Outlines};
use crate::read::{Files, read};
use crate::record::Record;
use crate::write::write_file;

/// A record with changes done to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// The record.
    pub record: Record,
    /// The outlines of its places.
    pub outlines: Outlines,
    /// How many of the changes it had already.
    pub already: usize,
}

/// A record with changes done to it.
///
/// A cell that is as after the change already is left alone; so is a row that is new or gone already.
///
/// # Errors
/// A row is neither as before nor as after: [`PatchError::Moved`], with every such row. What would come of it does
/// not read, say because a row goes that another names: [`PatchError::Broken`].
///
/// # Examples
/// ```
/// use lofted_record::changes::{apply, changes};
///
/// let before = &lofted_record::bundled().record;
/// let after = before.without_claim(&before.claims()[0].id);
/// let patch = changes(before, &after);
/// assert_eq!(apply(before, &patch)?.record, after);
/// let again = apply(&after, &patch)?;
/// assert_eq!((again.record, again.already), (after, patch.all().len()));
/// # Ok::<(), lofted_record::changes::PatchError>(())
/// ```
pub fn apply(record: &Record, changes: &Changes) -> Result<Applied, PatchError> {
    apply_to(record, &Outlines::default(), changes)
}

/// As [`apply`], of a record with the outlines of its places.
///
/// # Errors
/// As [`apply`].
pub fn apply_to(
    record: &Record,
    outlines: &Outlines,
    changes: &Changes,
) -> Result<Applied, PatchError> {
    let (mut conflicts, mut already) = (Vec::new(), 0);
    let mut written: Vec<(RecordFile, Vec<u8>)> = Vec::new();
    for file in RecordFile::ALL {
        let of = |part: Part| changes.list.iter().filter(move |change| change.part == part);
        let mut edit = Edit::of(record, file);
        of(Part::Column(file)).for_each(|change| edit.column(change));
        of(Part::Row(file)).for_each(|change| edit.row(change));
        let bytes = match edit.is_untouched() {
            true => write_file(record, file),
            false => edit.written(),
        };
        already += edit.already;
        conflicts.append(&mut edit.conflicts);
        written.push((file, bytes));
    }
    let shapes = outlines_after(outlines, changes, &mut conflicts, &mut already);
    if !conflicts.is_empty() {
        return Err(PatchError::Moved(conflicts));
    }
    let mut files = Files::NONE;
    for (file, bytes) in &written {
        files = files.with(*file, bytes);
    }
    let reading = read(&files);
    match reading.faults.is_empty() {
        true => {
            let outlines = Outlines::of(shapes).kept_in(&reading.record);
            Ok(Applied { record: reading.record, outlines, already })
        }
        false => Err(PatchError::Broken(reading.faults)),
    }
}

fn outlines_after(
    outlines: &Outlines,
    changes: &Changes,
    conflicts: &mut Vec<Conflict>,
    already: &mut usize,
) -> Vec<Outline> {
    let mut all = outlines.all().to_vec();
    let new: HashMap<&str, &Outline> =
        changes.outlines.iter().map(|outline| (outline.place.as_str(), outline)).collect();
    for change in changes.list.iter().filter(|change| change.part == Part::Outline) {
        let Some(cell) = change.cells.first() else { continue };
        let at = all.iter().position(|outline| outline.place.as_str() == change.id);
        let found = at.map(|at| told(&all[at])).unwrap_or_default();
        if found == cell.after {
            *already += 1;
            continue;
        }
        if found != cell.before {
            conflicts.push(not_as_known(change, found));
            continue;
        }
        let shape = new.get(change.id.as_str()).filter(|shape| told(shape) == cell.after);
        match (change.how, at, shape) {
            (How::Withdrawn, Some(at), _) => {
                all.remove(at);
            }
            (_, Some(at), Some(shape)) => all[at] = (*shape).clone(),
            (_, None, Some(shape)) => all.push((*shape).clone()),
            _ => {
                let (part, id) = (change.part, change.id.clone());
                conflicts.push(Conflict { part, id, cause: ConflictCause::NoOutline });
            }
        }
    }
    all
}

fn not_as_known(change: &Change, found: String) -> Conflict {
    let cell = change.cells.first();
    let cause = ConflictCause::Cell {
        column: cell.map(|cell| cell.column.clone()).unwrap_or_default(),
        found,
        before: cell.map(|cell| cell.before.clone()).unwrap_or_default(),
        after: cell.map(|cell| cell.after.clone()).unwrap_or_default(),
    };
    Conflict { part: change.part, id: change.id.clone(), cause }
}
