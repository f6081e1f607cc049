//! The files of a crate and the arrows between them.

use std::collections::BTreeMap;

use crate::paths::{Place, file_of, place_of_file, source};
use crate::{Member, rust_files};

/// The files of a crate, each with the paths within the crate that it names.
pub(crate) struct Tree {
    /// The folder of its sources: `web/src`.
    folder: String,
    /// Each file by its place, with what it names; files of tests are not among them.
    files: BTreeMap<Place, Vec<Place>>,
}

/// An arrow from a file to another that it names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    pub(crate) from: Place,
    pub(crate) to: Place,
}

impl Tree {
    /// That of a member of the workspace.
    pub(crate) fn of(member: &Member) -> Self {
        let folder = format!("{}/src", member.folder);
        Self::read(&folder, &member.library(), &rust_files(&folder))
    }

    /// That of files with their texts; a text that is no Rust fails the test.
    pub(crate) fn read(folder: &str, crate_name: &str, texts: &[(String, String)]) -> Self {
        let (mut files, mut tests) = (BTreeMap::new(), Vec::new());
        for (path, text) in texts {
            let place = place_of_file(path.strip_prefix(folder).unwrap_or(path));
            let read =
                source(&place, crate_name, text).map_err(|why| format!("{path}: {why}")).unwrap();
            tests.extend(read.tests);
            // `lib.rs` and `main.rs` stand at one place.
            let named: &mut Vec<Place> = files.entry(place).or_default();
            named.extend(read.named);
        }
        files.retain(|place, _| !tests.iter().any(|test| place.starts_with(test)));
        Self { folder: folder.to_owned(), files }
    }

    /// The folder of its sources.
    pub(crate) fn folder(&self) -> &str {
        &self.folder
    }

    /// The path of a file from the checkout's root.
    pub(crate) fn path(&self, place: &[String]) -> String {
        let name = if place.is_empty() {
            "the root".to_owned()
        } else {
            format!("{}.rs", place.join("/"))
        };
        format!("{}/{name}", self.folder)
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &Place> {
        self.files.keys()
    }

    /// Every arrow, from each file to the others that it names.
    pub(crate) fn arrows(&self) -> Vec<Arrow> {
        let places: Vec<Place> = self.files.keys().cloned().collect();
        let mut arrows: Vec<Arrow> = Vec::new();
        for (from, named) in &self.files {
            let to = named.iter().filter_map(|path| file_of(&places, path));
            arrows.extend(
                to.filter(|to| *to != from).map(|to| Arrow { from: from.clone(), to: to.clone() }),
            );
        }
        arrows.sort();
        arrows.dedup();
        arrows
    }
}
