//! Holds the tree to ARCHITECTURE.md: floors, rooms inside crates, circles, modules of the core, files, dependencies.
//!
//! Each check is a function from text to a list of complaints. It is run on the real tree, and on a
//! sample that violates it, so that it is shown to be able to fail.
#![allow(clippy::unwrap_used, reason = "a test: what cannot be read fails it")]

mod circles;
mod dependencies;
mod files;
mod floors;
mod modules;
mod names;
mod paths;
mod rooms;
mod tables;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the checkout.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

fn architecture() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap()
}

/// The manifest of a workspace member.
struct Member {
    /// Its folder, from the root, with `/` between the parts.
    folder: String,
    manifest: toml::Table,
}

impl Member {
    fn parse(folder: &str, manifest: &str) -> Self {
        Self { folder: folder.to_owned(), manifest: manifest.parse().unwrap() }
    }

    fn name(&self) -> &str {
        self.manifest["package"]["name"].as_str().unwrap()
    }

    /// The name by which its own parts know its library.
    fn library(&self) -> String {
        self.name().replace('-', "_")
    }

    /// What the named tables of the manifest list, those for one target included.
    fn listed(&self, tables: &[&str]) -> Vec<String> {
        let targets = self.manifest.get("target").and_then(toml::Value::as_table);
        let targets =
            targets.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table);
        let places = std::iter::once(&self.manifest).chain(targets);
        places
            .flat_map(|place| tables.iter().filter_map(|name| place.get(*name)?.as_table()))
            .flatten()
            .map(|(key, value)| {
                value.get("package").and_then(toml::Value::as_str).unwrap_or(key).to_owned()
            })
            .collect()
    }
}

/// Every member of the workspace, as the root manifest names them.
fn members() -> Vec<Member> {
    let root = root();
    let text = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    let patterns = manifest["workspace"]["members"].as_array().unwrap();
    let mut folders: Vec<String> = Vec::new();
    for pattern in patterns.iter().map(|pattern| pattern.as_str().unwrap()) {
        match pattern.strip_suffix("/*") {
            Some(parent) => folders.extend(subfolders(&root, parent)),
            None => folders.push(pattern.to_owned()),
        }
    }
    folders
        .iter()
        .map(|folder| {
            let manifest = fs::read_to_string(root.join(folder).join("Cargo.toml")).unwrap();
            Member::parse(folder, &manifest)
        })
        .collect()
}

fn subfolders(root: &Path, parent: &str) -> Vec<String> {
    let entries = fs::read_dir(root.join(parent)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.join("Cargo.toml").is_file())
        .map(|path| format!("{parent}/{}", path.file_name().unwrap().to_str().unwrap()))
        .collect()
}

/// Every `.rs` file under a folder: its path from the root, and its text.
fn rust_files(folder: &str) -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && !["target", "node_modules"].contains(&name) {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let relative: Vec<_> = path.strip_prefix(&root).unwrap().iter().collect();
                let relative: Vec<_> = relative.iter().map(|part| part.to_str().unwrap()).collect();
                found.push((relative.join("/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Fails with all complaints at once.
fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n  {}\n", complaints.join("\n  "));
}
