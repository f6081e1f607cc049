//! All files of a folder, by their path within it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::error::{Error, Result};

/// Files by their path, its parts with `/` between them.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// All files under a folder of a build.
pub(crate) fn files_under(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|source| {
            Error::task(format!("{}: {source}; `cargo xtask build` makes it", folder.display()))
        })?;
        for entry in entries {
            let path = entry.map_err(|source| Error::file("read", &folder, &source))?.path();
            if path.is_dir() {
                // trunk leaves `.stage` behind when a build fails.
                let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
                folders.extend((!hidden).then_some(path));
            } else {
                let bytes =
                    fs::read(&path).map_err(|source| Error::file("read", &path, &source))?;
                files.insert(name_in(root, &path), bytes);
            }
        }
    }
    Ok(files)
}

fn name_in(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
