//! The folder that a site is written to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::output::write;

/// What a site writes beside the app: of another record it is none of this one's.
const OF_A_SITE: [&str; 11] = [
    "record",
    "flights",
    "deployments",
    "claims",
    "pictures",
    "contents.html",
    "leaf.css",
    "leaf.js",
    "feed.xml",
    "offline-files.js",
    "sitemap.xml",
];

/// A folder, and what was written to it.
#[derive(Debug)]
pub(super) struct Place {
    root: PathBuf,
    written: BTreeSet<PathBuf>,
}

impl Place {
    /// The folder of a path, made where there is none.
    pub(super) fn open(path: &str) -> Result<Self> {
        let root = PathBuf::from(path);
        fs::create_dir_all(&root).map_err(of(&root))?;
        Ok(Self { root, written: BTreeSet::new() })
    }

    /// Whether it has a file.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// What a file holds.
    pub(super) fn read(&self, path: &str) -> Result<Vec<u8>> {
        let path = self.root.join(path);
        fs::read(&path).map_err(of(&path))
    }

    /// The paths of all files that lie in it, in order, their parts with `/` between them.
    pub(super) fn paths(&self) -> Result<Vec<String>> {
        let mut paths = Vec::new();
        let mut folders = vec![(self.root.clone(), String::new())];
        while let Some((folder, name)) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(of(&folder))? {
                let entry = entry.map_err(of(&folder))?;
                let own = format!("{name}{}", entry.file_name().to_string_lossy());
                let path = entry.path();
                if path.is_dir() {
                    folders.push((path, format!("{own}/")));
                } else {
                    paths.push(own);
                }
            }
        }
        paths.sort();
        Ok(paths)
    }

    /// How many files were written.
    pub(super) fn written(&self) -> usize {
        self.written.len()
    }

    /// Writes a file, and the folders that it lies in.
    pub(super) fn write(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let path = self.root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(of(folder))?;
        }
        write(&path, bytes)?;
        self.written.insert(path);
        Ok(())
    }

    /// Copies the app from its folder, without the record and the pages that a site may have put there.
    pub(super) fn copy(&mut self, from: &Path) -> Result<()> {
        self.copy_into(from, &self.root.clone(), &OF_A_SITE)
    }

    fn copy_into(&mut self, from: &Path, to: &Path, but: &[&str]) -> Result<()> {
        fs::create_dir_all(to).map_err(of(to))?;
        for entry in fs::read_dir(from).map_err(of(from))? {
            let entry = entry.map_err(of(from))?;
            if but.iter().any(|name| entry.file_name() == *name) {
                continue;
            }
            let (path, target) = (entry.path(), to.join(entry.file_name()));
            if path.is_dir() {
                // A site within the app's folder is not copied into itself.
                if !self.root.starts_with(&path) {
                    self.copy_into(&path, &target, &[])?;
                }
            } else {
                fs::copy(&path, &target).map_err(of(&path))?;
                self.written.insert(target);
            }
        }
        Ok(())
    }
}

fn of(path: &Path) -> impl Fn(std::io::Error) -> Error {
    let path = path.display().to_string();
    move |source| Error::File { path: path.clone(), source }
}
