//! Whatever files a reader gives: one file, the files of a data package, or some tables of a record.

use crate::file::RecordFile;
use crate::read::{Files, read, read_bare};

use super::descriptor::DESCRIPTOR;
use super::error::PackageError;
use super::folder::{Folder, PackageFile, Unloaded};
use super::outline_fault::OUTLINES;
use super::reading::{PackageReading, read_file, read_folder};

/// Reads files as they are given: a zip or a table of claims alone; the files of a package, whose descriptor may stand
/// in a folder; or tables by their names, without a descriptor, one of them `claims.csv`.
///
/// # Errors
/// They cannot be opened: [`PackageError`]. Faults within tables are in the reading.
///
/// # Examples
/// ```
/// use lofted_record::package::{PackageFile, read_files};
///
/// let file = |name: &str, text: &str| PackageFile { name: name.into(), bytes: text.into() };
/// let claims = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n";
/// let files = vec![file("mine/claims.csv", claims), file("mine/flights.csv", "id\n")];
/// assert!(read_files(files)?.reading.record.claims().is_empty());
/// assert!(read_files(vec![file("a.txt", ""), file("b.txt", "")]).is_err());
/// # Ok::<(), lofted_record::package::PackageError>(())
/// ```
pub fn read_files(files: Vec<PackageFile>) -> Result<PackageReading, PackageError> {
    if let [only] = files.as_slice() {
        return read_file(&only.bytes);
    }
    let described = files.iter().filter_map(|file| file.name.strip_suffix(DESCRIPTOR));
    let within = described.filter(|folder| folder.is_empty() || folder.ends_with('/'));
    match within.min_by_key(|folder| folder.len()).map(str::to_owned) {
        Some(folder) => read_folder(&mut Within { files: &files, folder }),
        None => read_tables(files),
    }
}

/// Files by their paths in the folder of the descriptor.
struct Within<'a> {
    files: &'a [PackageFile],
    folder: String,
}

impl Folder for Within<'_> {
    fn load(&mut self, path: &str, limit_bytes: u64) -> Result<Vec<u8>, Unloaded> {
        let path = format!("{}{path}", self.folder);
        (&mut &*self.files).load(&path, limit_bytes)
    }
}

/// The tables of a record by their names, without a descriptor.
fn read_tables(files: Vec<PackageFile>) -> Result<PackageReading, PackageError> {
    let (mut tables, mut passed_over, mut outlines) = (Vec::new(), Vec::new(), None);
    for PackageFile { name, bytes } in files {
        let last = name.rsplit('/').next().unwrap_or(&name);
        if last == OUTLINES && outlines.is_none() {
            outlines = Some(bytes);
            continue;
        }
        match RecordFile::ALL.into_iter().find(|file| file.name() == last) {
            Some(file) if tables.iter().all(|(known, _)| *known != file) => {
                tables.push((file, bytes));
            }
            _ => passed_over.push(name),
        }
    }
    if tables.iter().all(|(file, _)| *file != RecordFile::Claims) {
        return Err(PackageError::NoTable { files: tables.len() + passed_over.len() });
    }
    let reading = match tables.as_slice() {
        [(_, claims)] => read_bare(claims),
        many => {
            let mut files = Files::NONE;
            for (file, bytes) in many {
                files = files.with(*file, bytes);
            }
            read(&files)
        }
    };
    let read = PackageReading { passed_over, ..PackageReading::of_tables(reading, tables) };
    Ok(read.with_outlines(outlines.as_deref()))
}
