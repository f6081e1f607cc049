//! What is read: files and the standard input; a record from a path, which is a folder, a zip or a file of
//! claims; a flight or a deployment of it by its name.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use lofted::claim::{DeploymentId, FlightId};
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted_record::Record;
use lofted_record::changes::{Patch, read_patch, read_patch_file};
use lofted_record::package::{
    Folder, LARGEST_PACKAGE_BYTES, Package, PackageReading, Unloaded, read_file, read_folder,
};

use crate::ask_error::AskError;
use crate::error::{Error, Result};

/// A directory as a folder of a package.
struct Directory(PathBuf);

impl Folder for Directory {
    fn load(&mut self, path: &str, limit_bytes: u64) -> std::result::Result<Vec<u8>, Unloaded> {
        match bounded(&self.0.join(path), limit_bytes) {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => Err(Unloaded::TooLarge),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Unloaded::Missing),
            Err(error) => Err(Unloaded::Unreadable(error.to_string())),
        }
    }
}

/// The bytes of a file, or nothing where there are more than so many of them.
fn bounded(path: &Path, limit_bytes: u64) -> io::Result<Option<Vec<u8>>> {
    up_to(File::open(path)?, limit_bytes)
}

fn up_to(from: impl Read, limit_bytes: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    from.take(limit_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit_bytes).then_some(bytes))
}

/// The name of the standard input wherever a file is read.
pub(crate) const STDIN: &str = "-";

/// Whether the standard input was read: there is one of it.
static STDIN_READ: AtomicBool = AtomicBool::new(false);

/// The bytes of a file or of the standard input, at most so many.
pub(crate) fn bytes(path: &str, limit_bytes: u64) -> Result<Vec<u8>> {
    let read = if path == STDIN {
        if STDIN_READ.swap(true, Ordering::Relaxed) {
            return Err(Error::ReadTwice);
        }
        up_to(io::stdin().lock(), limit_bytes)
    } else {
        bounded(Path::new(path), limit_bytes)
    };
    match read.map_err(|source| Error::File { path: path.to_owned(), source })? {
        Some(bytes) => Ok(bytes),
        None => Err(Error::TooLarge { path: path.to_owned(), limit_bytes }),
    }
}

/// Where the record of a path is: a path to a descriptor means the folder it stands in.
pub(crate) fn place(path: &str) -> &Path {
    let place = Path::new(path);
    if place.file_name().is_some_and(|name| name == "datapackage.json") {
        return place.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    }
    place
}

fn is_folder(path: &str) -> Result<bool> {
    let unopened = |source| Error::File { path: path.to_owned(), source };
    Ok(path != STDIN && fs::metadata(place(path)).map_err(unopened)?.is_dir())
}

/// What a record lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A folder.
    Folder,
    /// A zip.
    Zip,
    /// A file of claims, or the standard input.
    Other,
}

/// What the record of a path lies in.
pub(crate) fn kind(path: &str) -> Result<Kind> {
    if path == STDIN {
        return Ok(Kind::Other);
    }
    if is_folder(path)? {
        return Ok(Kind::Folder);
    }
    let unopened = |source| Error::File { path: path.to_owned(), source };
    let mut first = Vec::new();
    File::open(path).and_then(|file| file.take(2).read_to_end(&mut first)).map_err(unopened)?;
    Ok(if first == b"PK" { Kind::Zip } else { Kind::Other })
}

/// Reads the record at a path.
pub(crate) fn open(path: &str) -> Result<PackageReading> {
    let read = if is_folder(path)? {
        read_folder(&mut Directory(place(path).to_owned()))
    } else {
        read_file(&bytes(path, LARGEST_PACKAGE_BYTES)?)
    };
    read.map_err(|source| Error::Package { path: path.to_owned(), source })
}

/// Reads the patch at a path: a folder, a zip, or its list alone.
pub(crate) fn patch(path: &str) -> Result<Patch> {
    let read = if is_folder(path)? {
        read_patch(&mut Directory(place(path).to_owned()))
    } else {
        read_patch_file(&bytes(path, LARGEST_PACKAGE_BYTES)?)
    };
    read.map_err(|source| Error::Patch { path: path.to_owned(), source: Box::new(source) })
}

/// The record at a path as a package, where it has no errors.
pub(crate) fn sound_record(path: &str) -> Result<Package> {
    let read = open(path)?;
    match read.reading.faults.len() + read.outline_faults.len() {
        0 => Ok(Package {
            record: read.reading.record,
            details: read.details,
            outlines: read.outlines,
        }),
        errors => Err(Error::Faulty { path: path.to_owned(), errors }),
    }
}

/// The deployment of a name in a record.
pub(crate) fn deployment_of<'a>(record: &'a Record, asked: &str) -> Result<&'a Deployment> {
    let deployment = asked.parse::<DeploymentId>().ok().and_then(|id| record.deployment(&id));
    deployment.ok_or_else(|| {
        let known = record.deployments().iter().map(|one| one.id.clone()).collect();
        AskError::UnknownDeployment { found: asked.to_owned(), known }.into()
    })
}

/// The flight of a name in a record.
pub(crate) fn flight_of<'a>(record: &'a Record, asked: &str) -> Result<&'a Flight> {
    let flight = asked.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
    flight.ok_or_else(|| {
        let known = record.flights().iter().map(|flight| flight.id.clone()).collect();
        AskError::UnknownFlight { found: asked.to_owned(), known }.into()
    })
}
