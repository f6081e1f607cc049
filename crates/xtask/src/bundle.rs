//! Building the app with trunk, the way that fits what this machine has.

pub(crate) mod folder;
mod scripts;
mod short_names;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Error, Result};
use crate::process;
use crate::process::{cargo, program};
use crate::setup::{self, Shrinkers};
use crate::workspace::Workspace;

/// Sets up, then builds the release into `dist/`, with a page of its own for every flight, deployment and claim of the
/// bundled record; `url` is the address that the site will have, where that is known.
pub(crate) fn build(workspace: &Workspace, url: Option<&str>) -> Result<()> {
    app(workspace)?;
    site(workspace, &lofted(workspace)?, url)
}

/// Sets up, then builds the app alone into `dist/`.
pub(crate) fn app(workspace: &Workspace) -> Result<()> {
    let shrinkers = setup::set_up(workspace)?;
    release(workspace, shrinkers)
}

/// Puts the pages of the bundled record beside the app in `dist/`, by the command.
pub(crate) fn site(workspace: &Workspace, lofted: &Path, url: Option<&str>) -> Result<()> {
    let mut command = Command::new(lofted);
    command.current_dir(workspace.root()).arg("site").arg("crates/lofted-record/data").arg("dist");
    if let Some(url) = url {
        command.args(["--url", url]);
    }
    process::run(&mut command)
}

/// The command, built: it writes the site and the README's pictures.
pub(crate) fn lofted(workspace: &Workspace) -> Result<PathBuf> {
    process::run(cargo(workspace).args(["build", "--release", "-p", "lofted-cli"]))?;
    Ok(command_of(workspace, "release"))
}

/// The command as the native tests have just built it: as quick, and with its checks of arithmetic.
pub(crate) fn tested_lofted(workspace: &Workspace) -> Result<PathBuf> {
    let command = command_of(workspace, "debug");
    let there = command.exists();
    there
        .then_some(command)
        .ok_or_else(|| Error::task("target/debug has no lofted, which the native tests build"))
}

fn command_of(workspace: &Workspace, profile: &str) -> PathBuf {
    let name = format!("lofted{}", std::env::consts::EXE_SUFFIX);
    workspace.target().join(profile).join(name)
}

/// Compiles all parts of the app as trunk would, which asks for one after the other: the optimiser takes one core for
/// each, so all at once take half the time of two cores. trunk then finds them done.
const PARTS: [&str; 8] = [
    "build",
    "--release",
    "--locked",
    "--target",
    "wasm32-unknown-unknown",
    "--package",
    "lofted-web",
    "--bins",
];

/// Builds the release into `dist/` with tools that are there.
pub(crate) fn release(workspace: &Workspace, shrinkers: Shrinkers) -> Result<()> {
    setup::say_shrinkers(shrinkers);
    let failed = |_| Error::task("the app did not build: the lines above say where");
    process::run(cargo(workspace).args(PARTS)).map_err(failed)?;
    let mut command = trunk(workspace)?;
    command.arg("build").args(release_arguments(shrinkers));
    process::run(&mut command).map_err(failed)?;
    shorten_names(&workspace.dist())?;
    if shrinkers == Shrinkers::Ready {
        scripts::minify(workspace)?;
    }
    folder::settle(&workspace.dist())?;
    notices(workspace)
}

/// The licences of other authors' code travel with the site.
fn notices(workspace: &Workspace) -> Result<()> {
    let from = workspace.root().join("THIRD-PARTY.txt");
    fs::copy(&from, workspace.dist().join("THIRD-PARTY.txt"))
        .map(drop)
        .map_err(|source| Error::file("copy", &from, &source))
}

/// Gives every wasm and its script short names for what the one imports of the other.
fn shorten_names(dist: &Path) -> Result<()> {
    let read_failed = |source| Error::file("read", dist, &source);
    for entry in fs::read_dir(dist).map_err(read_failed)?.flatten() {
        let wasm = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix("_bg.wasm") else { continue };
        let script = dist.join(format!("{stem}.js"));
        let text = fs::read_to_string(&script).map_err(|e| Error::file("read", &script, &e))?;
        let bytes = fs::read(&wasm).map_err(|e| Error::file("read", &wasm, &e))?;
        if let Some((text, bytes)) = short_names::shortened(&text, &bytes) {
            fs::write(&script, text).map_err(|e| Error::file("write", &script, &e))?;
            fs::write(&wasm, bytes).map_err(|e| Error::file("write", &wasm, &e))?;
        }
    }
    Ok(())
}

/// trunk runs `wasm-opt` in its release mode only and would download one that it does not find.
/// Without ours, the release profile of cargo in trunk's other mode gives the same build without it.
fn release_arguments(shrinkers: Shrinkers) -> &'static [&'static str] {
    match shrinkers {
        Shrinkers::Ready => &["--release", "true"],
        Shrinkers::Absent => {
            &["--release", "false", "--cargo-profile", "release", "--minify", "true"]
        }
    }
}

/// trunk, in an environment that it can read.
pub(crate) fn trunk(workspace: &Workspace) -> Result<Command> {
    let mut command = program(workspace, "trunk")?;
    // Its JS minifier fails on what wasm-bindgen writes, says so at every build and goes on without;
    // and it warns of a page that has parts only, each started by the page's own script.
    let quiet = "trunk::processing::minify=error,trunk::pipelines::html=error";
    command.args(["--log", &format!("error,trunk=info,{quiet}")]);
    if std::env::var_os("NO_COLOR").is_some() {
        // trunk 0.21 takes the value of NO_COLOR for an argument and stops.
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    Ok(command)
}
