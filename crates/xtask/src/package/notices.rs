//! `THIRD-PARTY.txt`: the licences of other authors' code that travels in the command, the packages and the site.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::process::{cargo, program, run, stdout};
use crate::workspace::Workspace;

/// The tool that gathers the texts; `cargo install cargo-bundle-licenses --locked` brings it.
const TOOL: &str = "cargo-bundle-licenses";

/// What travels, by the crates at its root.
const TRAVEL: [&str; 4] = ["lofted-cli", "lofted-web", "lofted-js", "lofted-py"];

/// What is no crate: what it is, and the file of its licence.
const OTHERS: [(&str, &str); 1] = [(
    "Noto Sans, whose advance widths charts are laid out by, and which the command carries to paint PNG \
     (SIL Open Font License 1.1)",
    "crates/xtask/notices/OFL.txt",
)];

fn path(workspace: &Workspace) -> PathBuf {
    workspace.root().join("THIRD-PARTY.txt")
}

/// Writes the file anew with the tool.
pub(super) fn write(workspace: &Workspace) -> Result<()> {
    let gathered = workspace.target().join("third-party.json");
    let mut tool = program(workspace, TOOL)?;
    tool.args(["bundle-licenses", "--format", "json", "--output"]).arg(&gathered);
    run(&mut tool).map_err(|_| {
        Error::task(format!("{TOOL} is needed: `cargo install {TOOL} --locked` brings it"))
    })?;
    let text =
        fs::read_to_string(&gathered).map_err(|source| Error::file("read", &gathered, &source))?;
    let json: Value = serde_json::from_str(&text)
        .map_err(|error| Error::task(format!("{TOOL} wrote no JSON: {error}")))?;
    let travelling = travelling(workspace)?;
    let mut notices = notices(&json, &travelling);
    for (what, file) in OTHERS {
        let file = workspace.root().join(file);
        let licence = fs::read_to_string(&file).map_err(|e| Error::file("read", &file, &e))?;
        notices += &format!("\n{RULE}\n{what}\n\n{}\n", licence.trim());
    }
    let path = path(workspace);
    fs::write(&path, notices).map_err(|source| Error::file("write", &path, &source))?;
    check(workspace)
}

const RULE: &str = "================================================================";

/// The texts, each once, under the crates that it is of.
fn notices(json: &Value, travelling: &BTreeSet<String>) -> String {
    let mut of_text: Vec<(String, Vec<String>)> = Vec::new();
    for library in json["third_party_libraries"].as_array().into_iter().flatten() {
        let field = |name: &str| library[name].as_str().unwrap_or_default();
        let name = format!("{} {}", field("package_name"), field("package_version"));
        if !travelling.contains(&name) {
            continue;
        }
        let licences = library["licenses"].as_array().into_iter().flatten();
        let texts: Vec<&str> = licences.filter_map(|one| one["text"].as_str()).collect();
        let head = format!("{name} ({})", field("license"));
        let text = texts.join("\n\n").trim().replace("\r\n", "\n");
        match of_text.iter_mut().find(|(known, _)| *known == text) {
            Some((_, heads)) => heads.push(head),
            None => of_text.push((text, vec![head])),
        }
    }
    let mut notices = "Other authors\u{2019} code and fonts that travel with Lofted, with their licences. Written by `cargo xtask package \
                       notices`.\n"
        .to_owned();
    for (text, heads) in of_text {
        notices += &format!("\n{RULE}\n{}\n\n{text}\n", heads.join("\n"));
    }
    notices
}

/// Every crate of others that travels: `serde 1.0.229`.
fn travelling(workspace: &Workspace) -> Result<BTreeSet<String>> {
    let mut tree = cargo(workspace);
    tree.args(["tree", "--locked", "--target", "all", "-e", "normal", "--prefix", "none"]);
    for root in TRAVEL {
        tree.args(["-p", root]);
    }
    let printed = stdout(&mut tree).ok_or_else(|| Error::task("`cargo tree` printed nothing"))?;
    Ok(crates(&printed))
}

/// The crates of `cargo tree` that are not ours.
fn crates(tree: &str) -> BTreeSet<String> {
    let of = |line: &str| {
        let mut words = line.split(' ');
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        // Our own stand with their folder.
        (!line.contains("(/") && !line.contains(":\\")).then(|| format!("{name} {version}"))
    };
    tree.lines().filter_map(of).collect()
}

/// Whether the file names every crate that travels, in its version.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let path = path(workspace);
    let kept = fs::read_to_string(&path).map_err(|source| Error::file("read", &path, &source))?;
    let missing: Vec<String> = travelling(workspace)?
        .into_iter()
        .filter(|name| !kept.lines().any(|line| line.starts_with(&format!("{name} ("))))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Error::task(format!(
        "THIRD-PARTY.txt lacks {}: `cargo xtask package notices` writes it anew",
        missing.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_others_are_told_from_ours() {
        let tree = "lofted-cli v0.1.0 (/a/b)\nserde v1.0.2\nserde_derive v1.0.2 (proc-macro)\nserde v1.0.2 (*)\n";
        assert_eq!(Vec::from_iter(crates(tree)), ["serde 1.0.2", "serde_derive 1.0.2"]);
    }

    #[test]
    fn a_text_stands_once_under_all_that_it_is_of() {
        let one = |name: &str| {
            serde_json::json!({ "package_name": name, "package_version": "1", "license": "MIT",
                "licenses": [{ "license": "MIT", "text": "As is.\r\n" }] })
        };
        let json = serde_json::json!({ "third_party_libraries": [one("a"), one("b"), one("c")] });
        let travelling = ["a 1", "b 1"].map(str::to_owned).into_iter().collect();
        let text = notices(&json, &travelling);
        assert!(text.ends_with("a 1 (MIT)\nb 1 (MIT)\n\nAs is.\n"), "{text}");
    }
}
