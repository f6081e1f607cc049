//! A record written back to where it was read from.

use std::fs;
use std::path::Path;

use lofted_record::package::{Package, write_folder, write_zip};

use crate::error::{Error, Result};
use crate::input::{self, Kind};
use crate::output::write;

/// What the record of a path lies in, where it can be written back there.
pub(crate) fn home(path: &str) -> Result<Kind> {
    match input::kind(path)? {
        Kind::Other => {
            let why =
                "is no folder and no zip, so it is not written; `lofted export` makes one of it";
            Err(Error::NotTaken(format!("{path} {why}")))
        }
        kind => Ok(kind),
    }
}

/// Writes a record to its folder or its zip.
pub(crate) fn store(path: &str, kind: Kind, package: &Package) -> Result<()> {
    let place = input::place(path);
    if kind == Kind::Zip {
        let of = |source| Error::Package { path: path.to_owned(), source };
        return write(place, &write_zip(package).map_err(of)?);
    }
    for file in write_folder(package) {
        let path = Path::new(place).join(&file.name);
        // A file that stays as it is keeps its time.
        if fs::read(&path).is_ok_and(|there| there == file.bytes) {
            continue;
        }
        write(&path, &file.bytes)?;
    }
    Ok(())
}
