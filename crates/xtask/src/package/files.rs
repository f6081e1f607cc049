//! Folders and files of packages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::workspace::Workspace;

/// Where packages are put.
pub(super) fn packages(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.target().join("packages");
    fs::create_dir_all(&folder).map_err(|source| Error::file("make", &folder, &source))?;
    Ok(folder)
}

/// An empty folder at a path.
pub(super) fn emptied(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(|source| Error::file("empty", folder, &source))?;
    }
    fs::create_dir_all(folder).map_err(|source| Error::file("make", folder, &source))
}

/// Copies the files of a folder, and of no folder in it.
pub(super) fn copy_files(from: &Path, to: &Path) -> Result<()> {
    let entries = fs::read_dir(from).map_err(|source| Error::file("read", from, &source))?;
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
        copy(&path, &to.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).map_err(|source| Error::file("copy", from, &source))
}

pub(super) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| Error::file("read", path, &source))
}
