//! A patch, read: a data package with `changes.csv` beside it, that file alone, or a data package of rows to add and
//! update.

use super::change::{Change, Changes, How, Part};
use super::listed::{CHANGES, COLUMNS, read_changes};
use super::outline::outline_changes;
use super::patch_error::PatchError;
use super::update::updates;
use crate::file::RecordFile;
use crate::package::{
    Folder, LARGEST_PACKAGE_BYTES, Outlines, Package, PackageError, PackageReading, Unloaded,
    Zipped, read_file, read_folder,
};
use crate::record::Record;
use crate::write::rows_of;

/// A patch, read.
#[derive(Debug, Clone, PartialEq)]
pub enum Patch {
    /// What is done, cell by cell, with what each cell was before.
    Changes(Changes),
    /// Rows to add and update by their names: a data package without `changes.csv`.
    Rows(Box<Package>),
}

impl Patch {
    /// What the patch does to a record with the outlines of its places.
    #[must_use]
    pub fn changes(&self, record: &Record, outlines: &Outlines) -> Changes {
        match self {
            Self::Changes(changes) => changes.clone(),
            Self::Rows(later) => {
                let mut changes = updates(record, &later.record);
                let (list, shapes) = outline_changes(outlines, &later.outlines);
                changes.list.extend(list.into_iter().filter(|one| one.how != How::Withdrawn));
                Changes { outlines: shapes, ..changes }
            }
        }
    }
}

/// Reads a patch from a folder.
///
/// # Errors
/// It is none, its tables do not read, or they say other than its `changes.csv`: [`PatchError`].
///
/// # Examples
/// ```
/// use lofted_record::changes::{Patch, changes, read_patch, write_patch};
/// use lofted_record::package::Package;
///
/// let before = Package { record: lofted_record::bundled().record.clone(), ..Package::default() };
/// let record = before.record.without_claim(&before.record.claims()[0].id);
/// let after = Package { record, ..Package::default() };
/// let files = write_patch(&before, &after);
/// let patch = read_patch(&mut files.as_slice())?;
/// assert_eq!(patch, Patch::Changes(changes(&before.record, &after.record)));
/// # Ok::<(), lofted_record::changes::PatchError>(())
/// ```
pub fn read_patch(folder: &mut dyn Folder) -> Result<Patch, PatchError> {
    let listed = match folder.load(CHANGES, LARGEST_PACKAGE_BYTES) {
        Ok(bytes) => read_changes(&bytes)?,
        Err(Unloaded::Missing) => return rows(read_folder(folder)?),
        Err(Unloaded::TooLarge) => {
            let (path, limit_bytes) = (CHANGES.to_owned(), LARGEST_PACKAGE_BYTES);
            return Err(PackageError::TooLarge { path, limit_bytes }.into());
        }
        Err(Unloaded::Unreadable(why)) => {
            return Err(PackageError::Unreadable { path: CHANGES.to_owned(), why }.into());
        }
    };
    match read_folder(folder) {
        Err(PackageError::NoDescriptor) => Ok(Patch::Changes(listed)),
        Err(error) => Err(error.into()),
        Ok(read) => {
            let package = sound(read)?;
            agree(&listed, &package.record)?;
            let named = |place: &str| {
                let of = |one: &Change| one.part == Part::Outline && one.id == place;
                listed.list.iter().any(of)
            };
            let all = package.outlines.all().iter();
            let outlines = all.filter(|one| named(one.place.as_str())).cloned().collect();
            Ok(Patch::Changes(Changes { outlines, ..listed }))
        }
    }
}

/// Reads a patch from the bytes of one file: a zip, `changes.csv`, or a bare file of claims.
///
/// # Errors
/// As [`read_patch`].
pub fn read_patch_file(bytes: &[u8]) -> Result<Patch, PatchError> {
    if bytes.starts_with(b"PK") {
        return read_patch(&mut Zipped::open(bytes)?);
    }
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let header = String::from_utf8_lossy(first);
    let names: Vec<&str> =
        header.trim_start_matches('\u{feff}').split(',').map(str::trim).collect();
    // What tells it from claims.
    if COLUMNS[..3].iter().all(|column| names.contains(column)) {
        return Ok(Patch::Changes(read_changes(bytes)?));
    }
    rows(read_file(bytes)?)
}

fn rows(read: PackageReading) -> Result<Patch, PatchError> {
    Ok(Patch::Rows(Box::new(sound(read)?)))
}

fn sound(read: PackageReading) -> Result<Package, PatchError> {
    let faults = read.reading.faults.iter().map(ToString::to_string);
    let mut faults = faults.chain(read.outline_faults.iter().map(ToString::to_string));
    match faults.next() {
        None => Ok(Package {
            record: read.reading.record,
            details: read.details,
            outlines: read.outlines,
        }),
        Some(first) => Err(PatchError::Faulty { errors: faults.count() + 1, first }),
    }
}

/// Whether the tables of a patch have the rows that are new and changed as `changes.csv` has them.
fn agree(listed: &Changes, tables: &Record) -> Result<(), PatchError> {
    for file in RecordFile::ALL {
        let rows = rows_of(tables, file);
        let labels = super::columns::labels(file, &rows);
        let ids: std::collections::HashMap<String, usize> =
            (0..rows.count).map(|at| (file.id_of(&rows.cells(at)), at)).collect();
        let of_file = |change: &&Change| change.part == Part::Row(file);
        for change in listed.list.iter().filter(of_file) {
            if matches!(change.how, How::Withdrawn | How::Moved) {
                continue;
            }
            let row = ids.get(&change.id_after()).map(|at| rows.cells(*at)).unwrap_or_default();
            for cell in &change.cells {
                let place = labels.iter().position(|label| *label == cell.column);
                let table = place.and_then(|at| row.get(at)).map_or("", String::as_str);
                if table != cell.after {
                    return Err(PatchError::Disagree {
                        kind: change.part.name(),
                        id: change.id.clone(),
                        column: cell.column.clone(),
                        table: table.to_owned(),
                        listed: cell.after.clone(),
                    });
                }
            }
        }
    }
    Ok(())
}
