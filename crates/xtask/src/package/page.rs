//! The page of embedding, followed word for word: its files written, its commands run, in a folder outside the checkout.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use super::files::{emptied, read};
use crate::error::{Error, Result};
use crate::process::run;
use crate::workspace::Workspace;

const PAGE: &str = "docs/embed.md";

/// The end of a file in the script; no line of the page is it.
const END: &str = "END_OF_FILE_OF_THE_PAGE";

/// Follows a section of the page; gives the folder in which its projects stand.
pub(super) fn follow(workspace: &Workspace, section: &str) -> Result<PathBuf> {
    let folder = env::temp_dir().join(format!("lofted-embed-{}", section.to_lowercase()));
    emptied(&folder)?;
    link(workspace, &folder.join("lofted"))?;
    let script = script(&read(&workspace.root().join(PAGE))?, section).ok_or_else(|| {
        Error::task(format!("{PAGE} has no section \"{section}\" with anything to run"))
    })?;
    let mut command = Command::new("bash");
    command.args(["-euo", "pipefail", "-c", &script]).current_dir(&folder);
    // What was set for the workspace's own build is not meant for a project of its own.
    command.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_MANIFEST_DIR");
    run(&mut command).map_err(|_| {
        Error::task(format!("{PAGE}, section {section}: what it says does not run"))
    })?;
    Ok(folder)
}

#[cfg(unix)]
fn link(workspace: &Workspace, at: &std::path::Path) -> Result<()> {
    std::os::unix::fs::symlink(workspace.root(), at)
        .map_err(|source| Error::file("link", at, &source))
}

#[cfg(not(unix))]
fn link(_: &Workspace, _: &std::path::Path) -> Result<()> {
    Err(Error::task("the page is followed on Unix alone: its lines are for a shell"))
}

/// The blocks of a section as one script: those with a file's name are written, those of `sh` run.
fn script(page: &str, section: &str) -> Option<String> {
    let heading = format!("## {section}");
    let lines = page.lines().skip_while(|line| *line != heading).skip(1);
    let mut lines = lines.take_while(|line| !line.starts_with("## "));
    let mut script = String::new();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let text = block.join("\n");
        match info.split_once(' ') {
            Some((_, file)) => {
                script += &format!("cat > {file} <<'{END}'\n{text}\n{END}\n");
            }
            None if info == "sh" => script += &format!("{text}\n"),
            None => {}
        }
    }
    (!script.is_empty()).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_followed_in_its_order_and_no_further() {
        let page = "## A\n```sh\nmkdir a\n```\nWords.\n```js a/b.mjs\nf();\n```\n```html\n<p>\n```\n\
                    ## B\n```sh\nrm a\n```\n";
        let script = script(page, "A").unwrap();
        assert_eq!(script, format!("mkdir a\ncat > a/b.mjs <<'{END}'\nf();\n{END}\n"));
        assert_eq!(super::script(page, "C"), None);
    }

    #[test]
    fn the_page_has_something_to_run_for_every_language() {
        let page = include_str!("../../../../docs/embed.md");
        for section in ["Rust", "JavaScript", "Python"] {
            let script = script(page, section).unwrap();
            assert!(script.contains(END) && script.lines().count() > 8, "{section}: {script}");
        }
    }
}
