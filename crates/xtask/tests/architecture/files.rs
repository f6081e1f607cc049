//! Every source file says what it is for, has a name that says it too, and fits a sitting.

use std::collections::BTreeMap;

use crate::{assert_none, members, rust_files};

const MOST_LINES: usize = 400;

/// The most files of a folder that are taken in at a glance.
const MANY_FILES: usize = 16;

fn complaints(files: &[(String, String)]) -> Vec<String> {
    files.iter().flat_map(|(path, text)| of_file(path, text)).collect()
}

fn of_file(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let header = text.lines().next().and_then(|line| line.strip_prefix("//!"));
    if header.is_none_or(|words| words.trim().is_empty()) {
        complaints
            .push(format!("{path} does not start with a `//!` line that says what it is for"));
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    if ["mod.rs", "utils.rs"].contains(&name) {
        complaints.push(format!("{path}: name it after what it holds, not `{name}`"));
    }
    let lines = text.lines().count();
    let of_tests = path.split('/').any(|part| part == "tests");
    if lines > MOST_LINES && !of_tests {
        complaints.push(format!("{path} has {lines} lines, more than {MOST_LINES}: split it"));
    }
    complaints
}

/// Folders that hold more files than are taken in at a glance: no fault, but worth a thought.
fn remarks(files: &[(String, String)]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (folder, _) in files.iter().filter_map(|(path, _)| path.rsplit_once('/')) {
        *counts.entry(folder).or_default() += 1;
    }
    let many = counts.into_iter().filter(|(_, count)| *count > MANY_FILES);
    many.map(|(folder, count)| format!("remark: {folder} holds {count} files")).collect()
}

#[test]
fn every_file_keeps_the_rules() {
    let files: Vec<_> = members().iter().flat_map(|member| rust_files(&member.folder)).collect();
    assert!(files.len() > 10, "only {} files found", files.len());
    for remark in remarks(&files) {
        println!("{remark}");
    }
    assert_none(&complaints(&files));
}

#[test]
fn a_folder_of_many_files_is_remarked_on() {
    let files = |count: usize| -> Vec<(String, String)> {
        (0..count).map(|at| (format!("web/src/{at}.rs"), String::new())).collect()
    };
    assert_eq!(remarks(&files(MANY_FILES)), [""; 0]);
    assert_eq!(remarks(&files(MANY_FILES + 1)), ["remark: web/src holds 17 files"]);
}

#[test]
fn each_rule_can_be_broken() {
    let long = format!("//! Long.\n{}", "\n".repeat(MOST_LINES));
    for (path, text, part) in [
        ("crates/a/src/lib.rs", "use std::fmt;", "does not start"),
        ("crates/a/src/lib.rs", "//!\nuse std::fmt;", "does not start"),
        ("crates/a/src/b/mod.rs", "//! B.", "not `mod.rs`"),
        ("web/src/utils.rs", "//! This and that.", "not `utils.rs`"),
        ("web/src/main.rs", &long, "401 lines"),
    ] {
        let found = of_file(path, text);
        assert!(found.len() == 1 && found[0].contains(part), "{path}: {found:?}");
    }
    assert_none(&of_file("crates/a/tests/long.rs", &long));
}
