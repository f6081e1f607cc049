//! The flows in a real browser, and a second try for the few that a busy machine may have failed.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use crate::browser::{Browser, node};
use crate::error::{Error, Result};
use crate::process::run;
use crate::workspace::Workspace;

/// More failures than these are no accident of timing.
const FEW: usize = 4;

/// A flow by its file and its title.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Flow {
    file: String,
    title: String,
}

/// Runs every flow; where few failed, each of them again and alone, which is said.
pub(crate) fn flows(workspace: &Workspace, browser: &Browser, lofted: &PathBuf) -> Result<()> {
    let list = workspace.target().join("failed-flows.txt");
    let start = |concurrency: &str| -> Result<std::process::Command> {
        let mut command = node(workspace, browser)?;
        command.env("LOFTED_COMMAND", lofted).args(["--test", concurrency]);
        Ok(command)
    };
    let mut all = start("--test-concurrency=2")?;
    all.args(["--test-reporter=tap", "--test-reporter-destination=stdout"])
        .arg(format!("--test-reporter={}", workspace.e2e().join("failed-reporter.mjs").display()))
        .arg(format!("--test-reporter-destination={}", list.display()))
        .args(flow_files(workspace)?);
    let Err(error) = run(&mut all) else { return Ok(()) };
    let text = fs::read_to_string(&list).map_err(|source| Error::file("read", &list, &source))?;
    let failed = read(&text);
    if failed.is_empty() || failed.len() > FEW {
        return Err(error);
    }
    for flow in &failed {
        println!("\nOnce more, alone: {}", flow.title);
        let mut one = start("--test-concurrency=1")?;
        run(one.arg(format!("--test-name-pattern=^{}$", escaped(&flow.title))).arg(&flow.file))?;
    }
    println!("\nPassed only when tried again, alone:");
    failed.iter().for_each(|flow| println!("  {} ({})", flow.title, flow.file));
    Ok(())
}

/// The lines of `failed-reporter.mjs`.
fn read(text: &str) -> Vec<Flow> {
    let flow = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).ok()?;
        let field = |name: &str| Some(line.get(name)?.as_str()?.to_owned());
        Some(Flow { file: field("file")?, title: field("name")? })
    };
    text.lines().filter_map(flow).collect()
}

/// A title as a regular expression that matches it alone.
fn escaped(title: &str) -> String {
    let mut pattern = String::new();
    for letter in title.chars() {
        if r"\^$.|?*+()[]{}/".contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

/// Node.js 20 and 22 read a folder after `--test` differently; a list of files means the same to both.
fn flow_files(workspace: &Workspace) -> Result<Vec<OsString>> {
    let folder = workspace.e2e();
    let entries = fs::read_dir(&folder).map_err(|source| Error::file("read", &folder, &source))?;
    let mut files: Vec<OsString> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(".test.mjs"))
        .map(|entry| entry.path().into_os_string())
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Error::task("web/e2e holds no *.test.mjs: the browser flows are gone"));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_flows_are_read_and_found_again_by_their_titles_alone() {
        let line = r#"{"file":"/a/web/e2e/read.test.mjs","name":"a \"story\" (5,000 words)"}"#;
        let flows = read(&format!("{line}\nno flow\n"));
        let title = "a \"story\" (5,000 words)".to_owned();
        assert_eq!(flows, [Flow { file: "/a/web/e2e/read.test.mjs".into(), title }]);
        assert_eq!(escaped("a+b (1.5)?"), r"a\+b \(1\.5\)\?");
    }
}
