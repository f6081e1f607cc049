//! The folder that a site is written to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lofted_view::site::fingerprint::fingerprint;

use crate::error::{Error, Result};
use crate::output::write;

/// What a site writes beside the app: of another record it is none of this one's.
const OF_A_SITE: [&str; 12] = [
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
    LIST,
];

/// The list of what was made for a site.
pub(super) const LIST: &str = "site-files.json";

/// A folder, and what was written to it.
#[derive(Debug)]
pub(super) struct Place {
    root: PathBuf,
    written: BTreeSet<PathBuf>,
    /// What was made for the site, by path from its folder, with what it holds: not what was copied of the app.
    made: BTreeMap<String, String>,
}

impl Place {
    /// The folder of a path, made where there is none.
    pub(super) fn open(path: &str) -> Result<Self> {
        let root = PathBuf::from(path);
        fs::create_dir_all(&root).map_err(of(&root))?;
        Ok(Self { root, written: BTreeSet::new(), made: BTreeMap::new() })
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

    /// What was made for the site, by path from its folder, with what it holds.
    pub(super) fn made(&self) -> impl Iterator<Item = (&str, &str)> {
        self.made.iter().map(|(path, mark)| (path.as_str(), mark.as_str()))
    }

    /// Takes a file away, and the folders that held nothing else.
    pub(super) fn remove(&self, path: &str) -> Result<()> {
        let path = self.root.join(path);
        fs::remove_file(&path).map_err(of(&path))?;
        let mut folders = path.ancestors().skip(1).take_while(|folder| *folder != self.root);
        // A folder that holds something else stays, and those above it.
        let _ = folders.all(|folder| fs::remove_dir(folder).is_ok());
        Ok(())
    }

    /// Writes a file, and the folders that it lies in.
    pub(super) fn write(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.made.insert(path.to_owned(), mark_of(bytes));
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

/// What a file holds, as a list names it.
pub(super) fn mark_of(bytes: &[u8]) -> String {
    format!("{}-{:016x}", bytes.len(), fingerprint(bytes))
}

fn of(path: &Path) -> impl Fn(std::io::Error) -> Error {
    let path = path.display().to_string();
    move |source| Error::File { path: path.clone(), source }
}
