//! The npm package: each wasm with its glue, the modules around them, and their types.

use std::fs;
use std::path::Path;

use super::files::{copy, copy_files, emptied, packages};
use super::page::follow;
use crate::browser::{self, node};
use crate::error::{Error, Result};
use crate::process::{cargo, program, run};
use crate::setup::{self, Shrinkers};
use crate::size::brotli_size;
use crate::workspace::Workspace;

/// The most that the package was to weigh without its charts, bytes of brotli.
const BOUND: usize = 130_000;

/// The parts, each a wasm, and what each weighs with its modules at most, bytes of brotli.
///
/// No part is within the bound: trajectories and reconstruction alone are over it (158 kB when built for size, at
/// half the speed), the reader's tables and what unpacks records far over. It is told as missed, and never to grow.
const PARTS: [(&str, usize); 3] = [("figures", 176_000), ("records", 350_000), ("charts", 176_000)];

/// Makes `target/packages/lofted-<version>.tgz`.
pub(super) fn make(workspace: &Workspace) -> Result<()> {
    let shrinkers = setup::set_up(workspace)?;
    setup::say_shrinkers(shrinkers);
    run(cargo(workspace).args([
        "build",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "-p",
        "lofted-js",
    ]))?;
    let folder = packages(workspace)?.join("js");
    emptied(&folder)?;
    for (part, _) in PARTS {
        wasm(workspace, shrinkers, part, &folder)?;
    }
    let source = workspace.root().join("crates/lofted-js");
    copy_files(&source.join("package"), &folder)?;
    copy(&source.join("README.md"), &folder.join("README.md"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.txt"] {
        copy(&workspace.root().join(licence), &folder.join(licence))?;
    }
    let mut pack = program(workspace, "npm")?;
    pack.args(["pack", "--silent", "--pack-destination", ".."]).current_dir(&folder);
    run(&mut pack)
}

/// A part's wasm and its glue, of which nothing fetches.
fn wasm(workspace: &Workspace, shrinkers: Shrinkers, part: &str, folder: &Path) -> Result<()> {
    let built = workspace.target().join("wasm32-unknown-unknown/release");
    let bound = workspace.target().join("packages/bound");
    let mut bindgen = program(workspace, "wasm-bindgen")?;
    bindgen.args(["--target", "bundler", "--no-typescript", "--out-name", part, "--out-dir"]);
    run(bindgen.arg(&bound).arg(built.join(format!("lofted-js-{part}.wasm"))))?;
    let (from, to) = (bound.join(format!("{part}_bg.wasm")), folder.join(format!("{part}.wasm")));
    match shrinkers {
        Shrinkers::Ready => {
            let mut wasm_opt = program(workspace, "wasm-opt")?;
            wasm_opt.arg("-Oz").args(setup::SMALLER);
            run(wasm_opt.arg(&from).arg("-o").arg(&to))?
        }
        Shrinkers::Absent => copy(&from, &to)?,
    }
    let glue = format!("{part}_bg.js");
    copy(&bound.join(&glue), &folder.join(&glue))
}

/// Holds the package to its sizes, to the page of embedding and to its tests, in Node and in Chromium.
pub(super) fn check(workspace: &Workspace) -> Result<()> {
    sizes(&packages(workspace)?.join("js"))?;
    let browser = browser::find_or_install(workspace)?;
    browser::node_modules(workspace)?;
    let project = follow(workspace, "JavaScript")?.join("flights-js");
    let tests = workspace.root().join("crates/lofted-js/tests");
    copy_files(&tests, &project)?;
    let mut install = program(workspace, "npm")?;
    install.args(["install", "--no-audit", "--no-fund", "--silent", "--no-save", "typescript@5.9"]);
    run(install.current_dir(&project))?;
    let mut command = node(workspace, &browser)?;
    command.args(["--test", "--test-concurrency=2"]).current_dir(&project);
    command.env("LOFTED_E2E", workspace.e2e());
    command.env("LOFTED_VECTORS", workspace.root().join("crates/lofted-embed/vectors.json"));
    command.args(["package.test.mjs", "types.test.mjs", "chromium.test.mjs"]);
    run(&mut command)
}

fn sizes(folder: &Path) -> Result<()> {
    println!("The parts of the npm package, kB (brotli 11; 1 kB = 1000 B)");
    let mut over = Vec::new();
    for (part, limit) in PARTS {
        let module = if part == "figures" { "index.js" } else { &format!("{part}.js") };
        let mut total = 0;
        for file in [module, "calls.js", &format!("{part}_bg.js"), &format!("{part}.wasm")] {
            let path = folder.join(file);
            let bytes = fs::read(&path).map_err(|source| Error::file("read", &path, &source))?;
            total += brotli_size(&bytes).map_err(|source| Error::file("weigh", &path, &source))?;
        }
        println!("  {part:<8} {:>4}.{} of {}", total / 1000, total % 1000 / 100, limit / 1000);
        if total > BOUND && total <= limit && part != "charts" {
            println!("    missed: {} kB over the bound, known", (total - BOUND).div_ceil(1000));
        }
        if total > limit {
            over.push(part);
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Error::task(format!("too heavy: {}", over.join(", "))))
}
