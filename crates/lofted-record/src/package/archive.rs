//! Packages as zips: deflate only, the same bytes for the same package, bounded in memory.

use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::descriptor::DESCRIPTOR;
use super::error::PackageError;
use super::folder::{Folder, PackageFile, Unloaded};
use crate::fault::shown;

/// A zip of files, each with the date on which zips begin, so that equal files give equal bytes.
pub(crate) fn pack(files: &[PackageFile]) -> Result<Vec<u8>, PackageError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.start_file(file.name.as_str(), options).map_err(|error| broken(&error))?;
        writer.write_all(&file.bytes).map_err(|error| broken(&error.into()))?;
    }
    Ok(writer.finish().map_err(|error| broken(&error))?.into_inner())
}

fn broken(error: &ZipError) -> PackageError {
    PackageError::Zip(shown(&error.to_string()))
}

/// A zip as a folder. Nothing is unpacked but the files asked for, each up to a limit.
pub(crate) struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The folder in the zip that holds the package; empty, or ending with `/`.
    within: String,
}

impl<'a> Zipped<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, PackageError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        // Many tools pack the folder, not what is in it.
        let names = archive.file_names().filter_map(Result::ok);
        let folders = names.filter_map(|name| name.strip_suffix(DESCRIPTOR).map(str::to_owned));
        let at_most_one = |folder: &String| {
            folder.is_empty() || (folder.ends_with('/') && folder.matches('/').count() == 1)
        };
        let within = folders.filter(at_most_one).min();
        Ok(Self { archive, within: within.ok_or(PackageError::NoDescriptor)? })
    }
}

impl Folder for Zipped<'_> {
    fn load(&mut self, path: &str, limit_bytes: u64) -> Result<Vec<u8>, Unloaded> {
        let entry = match self.archive.by_name(&format!("{}{path}", self.within)) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Err(Unloaded::Missing),
            Err(error) => return Err(Unloaded::Unreadable(shown(&error.to_string()))),
        };
        // The size that the zip states is not to be trusted: what comes out is counted.
        let mut bytes = Vec::new();
        let read = entry.take(limit_bytes.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| Unloaded::Unreadable(shown(&error.to_string())))?;
        if bytes.len() as u64 > limit_bytes { Err(Unloaded::TooLarge) } else { Ok(bytes) }
    }
}
