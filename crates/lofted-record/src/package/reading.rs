//! Reading a package: from a folder, a zip or a single file.

use crate::file::RecordFile;
use crate::read::{Files, Reading, read, read_bare};

use super::archive;
use super::descriptor::{self, Details};
use super::error::PackageError;
use super::folder::{Folder, Unloaded};
use super::outline_fault::{self, OutlineCause, OutlineFault};
use super::outlines::Outlines;

/// The most bytes that the files of a package may have together, unpacked: some seven times what a
/// hundred thousand claims take.
pub const LARGEST_PACKAGE_BYTES: u64 = 128 * 1024 * 1024;

/// The most bytes that a descriptor may have.
const LARGEST_DESCRIPTOR_BYTES: u64 = 4 * 1024 * 1024;

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
