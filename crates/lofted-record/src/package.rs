//! Data packages (v2): a record as a folder or a zip of CSV files with a description of them.
//!
//! Bytes in, bytes out: nothing here opens a file. A package is read from a [`Folder`], which the
//! command makes of a directory and [`read_zip`] of a zip's bytes; it is written as a list of
//! [`PackageFile`]s or as the bytes of a zip. Reading what was written and writing it again gives
//! the same bytes.

mod archive;
mod descriptor;
mod error;
mod folder;
mod loose;
mod outline_fault;
mod outlines;
mod reading;
mod readme;
mod schema;

use crate::file::RecordFile;
use crate::record::Record;
use crate::write::write_file;

pub(crate) use archive::{Zipped, pack};
pub use descriptor::Details;
pub use error::PackageError;
pub use folder::{Folder, PackageFile, Unloaded};
pub use loose::read_files;
pub use outline_fault::{MOST_POINTS, OUTLINES, OutlineCause, OutlineFault};
pub use outlines::{Outline, Outlines, Point, Shape};
pub use reading::{LARGEST_PACKAGE_BYTES, PackageReading, read_file, read_folder, read_zip};

/// A record with what its descriptor says beside the tables.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Package {
    /// The record.
    pub record: Record,
    /// Name, title, licences and whatever else the descriptor says.
    pub details: Details,
    /// The borders and regions of its own places.
    pub outlines: Outlines,
}

/// The files of a package: the descriptor, the README and the tables.
///
/// # Examples
/// ```
/// use lofted_record::package::{Package, read_folder, write_folder};
///
/// let package = Package { record: lofted_record::bundled().record.clone(), ..Package::default() };
/// let files = write_folder(&package);
/// let read = read_folder(&mut files.as_slice())?;
/// assert_eq!(read.reading.record, package.record);
/// # Ok::<(), lofted_record::package::PackageError>(())
/// ```
#[must_use]
pub fn write_folder(package: &Package) -> Vec<PackageFile> {
    let file = |name: &str, bytes| PackageFile { name: name.to_owned(), bytes };
    let mut files = vec![
        file(
            descriptor::DESCRIPTOR,
            descriptor::write_descriptor(&package.record, &package.details, &package.outlines),
        ),
        file(readme::README, readme::readme(&package.record, &package.details).into_bytes()),
    ];
    let tables = RecordFile::ALL;
    files.extend(tables.map(|table| file(table.name(), write_file(&package.record, table))));
    if !package.outlines.all().is_empty() {
        files.push(file(OUTLINES, package.outlines.write()));
    }
    files
}

/// The bytes of a package as a zip; equal packages give equal bytes.
///
/// # Errors
/// The files do not fit into a zip: [`PackageError::Zip`].
pub fn write_zip(package: &Package) -> Result<Vec<u8>, PackageError> {
    archive::pack(&write_folder(package))
}
