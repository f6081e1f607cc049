//! `cargo xtask pictures`: the README's pictures, made by the command; and whether they are as it makes them.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result};
use crate::process::run;
use crate::workspace::Workspace;

/// The folder of the pictures, from the root.
const FOLDER: &str = "docs";

/// The day that the pictures bear; renewed with them.
const DAY: &str = "2026-11-27";

/// A picture's file, and the link and the chart that it is of.
const PICTURES: [(&str, &str, &str); 3] = [
    ("fit.svg", "#/flights/2024-10-31", "which-figures-fit-each-other"),
    ("globe.svg", "#/flights/2017-11-29?map=reach", "globe"),
    ("known.svg", "#/deployment?day=2024-10-30&metric=in-country", "what-was-known-on-a-day"),
];

/// Writes the pictures anew.
pub(crate) fn write(workspace: &Workspace, lofted: &Path) -> Result<()> {
    make(workspace, lofted, &workspace.root().join(FOLDER))
}

/// Whether the pictures are what the command makes of today's code and record.
pub(crate) fn check(workspace: &Workspace, lofted: &Path) -> Result<()> {
    let made = workspace.target().join("pictures");
    fs::create_dir_all(&made).map_err(|source| Error::file("make", &made, &source))?;
    make(workspace, lofted, &made)?;
    for (file, ..) in PICTURES {
        let read = |folder: &Path| {
            let path = folder.join(file);
            fs::read(&path).map_err(|source| Error::file("read", &path, &source))
        };
        if read(&made)? != read(&workspace.root().join(FOLDER))? {
            return Err(Error::task(format!(
                "{FOLDER}/{file} is not what the command makes of it now: look at target/pictures/{file}, then \
                 `cargo xtask pictures` writes it anew"
            )));
        }
    }
    Ok(())
}

fn make(workspace: &Workspace, lofted: &Path, to: &Path) -> Result<()> {
    for (file, link, chart) in PICTURES {
        let mut command = Command::new(lofted);
        command.current_dir(workspace.root()).args(["chart", link, chart, "--on", DAY, "-o"]);
        run(command.arg(to.join(file)))?;
    }
    Ok(())
}
