//! The scripts and styles of a release without what only people read, by `esbuild`: what wasm-bindgen writes is half
//! comments and indentation, on which trunk's own minifier fails, and files that trunk copies it leaves as they are.

use std::fs;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::process::{program, run};
use crate::workspace::Workspace;

/// How they are written anew: each by itself, for the browsers that they were written for.
const HOW: [&str; 5] = [
    "--minify",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    "--allow-overwrite",
];

/// Writes every script and style that lies at the top of `dist/` anew.
pub(super) fn minify(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let entries = fs::read_dir(&dist).map_err(|source| Error::file("read", &dist, &source))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let is_text =
        |path: &PathBuf| path.extension().is_some_and(|ending| ending == "js" || ending == "css");
    let texts: Vec<PathBuf> = paths.filter(is_text).collect();
    let mut esbuild = program(workspace, "esbuild")?;
    esbuild.args(HOW).arg(format!("--outdir={}", dist.display()));
    run(esbuild.args(texts))
}
