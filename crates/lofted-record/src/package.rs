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
mod readme;
mod schema;

use crate::file::RecordFile;
use crate::read::{Files, Reading, read, read_bare};
use crate::record::Record;
use crate::write::write_file;

pub(crate) use archive::{Zipped, pack};
pub use descriptor::Details;
pub use error::PackageError;
pub use folder::{Folder, PackageFile, Unloaded};
pub use loose::read_files;
pub use outline_fault::{MOST_POINTS, OUTLINES, OutlineCause, OutlineFault};
pub use outlines::{Outline, Outlines, Point, Shape};

/// The most bytes that the files of a package may have together, unpacked: some seven times what a
/// hundred thousand claims take.
pub const LARGEST_PACKAGE_BYTES: u64 = 128 * 1024 * 1024;

/// The most bytes that a descriptor may have.
const LARGEST_DESCRIPTOR_BYTES: u64 = 4 * 1024 * 1024;

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

/// What reading a package gave.
#[derive(Debug, Clone, PartialEq)]
pub struct PackageReading {
    /// The record, and every fault in its tables.
    pub reading: Reading,
    /// Name, title, licences and whatever else the descriptor says.
    pub details: Details,
    /// Resources of the descriptor that no record has; they are not kept.
    pub passed_over: Vec<String>,
    /// The bytes that each table was read from, to show a row as it stands there.
    pub tables: Vec<(RecordFile, Vec<u8>)>,
    /// The borders and regions of its own places.
    pub outlines: Outlines,
    /// What of these does not read.
    pub outline_faults: Vec<OutlineFault>,
}

impl PackageReading {
    /// Tables alone, without a descriptor and without outlines.
    #[must_use]
    pub fn of_tables(reading: Reading, tables: Vec<(RecordFile, Vec<u8>)>) -> Self {
        let (details, passed_over) = (Details::default(), Vec::new());
        let (outlines, outline_faults) = Default::default();
        Self { reading, details, passed_over, tables, outlines, outline_faults }
    }

    /// The same with the outlines of a file `places.geojson`, where there is one.
    #[must_use]
    pub fn with_outlines(self, file: Option<&[u8]>) -> Self {
        let Some(file) = file else { return self };
        let (outlines, outline_faults) = Outlines::read(file, &self.reading.record);
        Self { outlines, outline_faults, ..self }
    }
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

/// Reads a package from a folder.
///
/// Paths that are absolute, remote or lead out of the package are refused, and no more than
/// [`LARGEST_PACKAGE_BYTES`] are taken in. A package of claims alone reads as a bare file of them.
///
/// # Errors
/// The package cannot be opened: [`PackageError`]. Faults within its tables are in the reading.
pub fn read_folder(folder: &mut dyn Folder) -> Result<PackageReading, PackageError> {
    let described = load(folder, descriptor::DESCRIPTOR, None, LARGEST_DESCRIPTOR_BYTES)?;
    let descriptor = descriptor::read_descriptor(&described)?;
    let mut left = LARGEST_PACKAGE_BYTES;
    let mut loaded: Vec<(RecordFile, Vec<u8>)> = Vec::new();
    for (file, path) in &descriptor.paths {
        let bytes = load(folder, path, Some(descriptor::resource_name(*file)), left)?;
        left = left.saturating_sub(bytes.len() as u64);
        loaded.push((*file, bytes));
    }
    let reading = match loaded.as_slice() {
        [(RecordFile::Claims, claims)] => read_bare(claims),
        files => {
            let mut named = Files::NONE;
            for (file, bytes) in files {
                named = named.with(*file, bytes);
            }
            read(&named)
        }
    };
    let (outlines, outline_faults) =
        match folder.load(&descriptor.outlines, outline_fault::LARGEST_BYTES) {
            Ok(bytes) => Outlines::read(&bytes, &reading.record),
            // Few packages have any.
            Err(Unloaded::Missing) => Default::default(),
            Err(Unloaded::TooLarge) => {
                let cause = OutlineCause::TooLarge;
                (Outlines::default(), vec![OutlineFault { place: String::new(), cause }])
            }
            Err(Unloaded::Unreadable(why)) => {
                return Err(PackageError::Unreadable { path: descriptor.outlines, why });
            }
        };
    Ok(PackageReading {
        outlines,
        outline_faults,
        reading,
        details: descriptor.details,
        passed_over: descriptor.passed_over,
        tables: loaded,
    })
}

fn load(
    folder: &mut dyn Folder,
    path: &str,
    resource: Option<&str>,
    limit_bytes: u64,
) -> Result<Vec<u8>, PackageError> {
    folder.load(path, limit_bytes).map_err(|why| match (why, resource) {
        (Unloaded::Missing, None) => PackageError::NoDescriptor,
        (Unloaded::Missing, Some(resource)) => {
            PackageError::Missing { resource: resource.to_owned(), path: path.to_owned() }
        }
        (Unloaded::TooLarge, _) => PackageError::TooLarge { path: path.to_owned(), limit_bytes },
        (Unloaded::Unreadable(why), _) => PackageError::Unreadable { path: path.to_owned(), why },
    })
}

/// Reads a package from the bytes of a zip. The package may stand in one folder of the zip.
///
/// # Errors
/// As [`read_folder`], and where the bytes are no zip: [`PackageError::Zip`].
pub fn read_zip(bytes: &[u8]) -> Result<PackageReading, PackageError> {
    read_folder(&mut archive::Zipped::open(bytes)?)
}

/// Reads whatever a single file holds: a zip by its first bytes, otherwise a bare file of claims.
///
/// # Errors
/// As [`read_zip`].
///
/// # Examples
/// ```
/// let claims = b"id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n";
/// assert!(lofted_record::package::read_file(claims)?.reading.faults.is_empty());
/// assert!(lofted_record::package::read_file(b"PK\x03\x04").is_err());
/// # Ok::<(), lofted_record::package::PackageError>(())
/// ```
pub fn read_file(bytes: &[u8]) -> Result<PackageReading, PackageError> {
    if bytes.starts_with(b"PK") {
        return read_zip(bytes);
    }
    let tables = vec![(RecordFile::Claims, bytes.to_vec())];
    Ok(PackageReading::of_tables(read_bare(bytes), tables))
}
