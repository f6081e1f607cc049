//! The wheel: built by maturin in a virtual environment, and held to its tests in another.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::{copy, packages};
use super::page::follow;
use crate::error::{Error, Result};
use crate::process::{cargo, program, run};
use crate::workspace::Workspace;

/// What builds the wheel.
const MATURIN: &str = "maturin==1.16.0";

/// What its tests take beside the wheel.
const TESTED_WITH: [&str; 4] = ["pytest", "pandas", "nbclient", "ipykernel"];

/// Makes `target/packages/lofted-<version>-cp310-abi3-<platform>.whl`.
pub(super) fn make(workspace: &Workspace) -> Result<()> {
    let source = workspace.root().join("crates/lofted-py");
    let folder = packages(workspace)?;
    let old = fs::read_dir(&folder).map_err(|source| Error::file("read", &folder, &source))?;
    for path in old.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "whl") {
            fs::remove_file(&path).map_err(|source| Error::file("remove", &path, &source))?;
        }
    }
    // The wheel carries the notices; its source holds no copy of them.
    let notices = source.join("THIRD-PARTY.txt");
    copy(&workspace.root().join("THIRD-PARTY.txt"), &notices)?;
    let built = venv(workspace, "maturin", &[MATURIN]).and_then(|venv| {
        let mut maturin = Command::new(in_venv(&venv, "maturin"));
        maturin.args(["build", "--release", "--locked", "--out"]).arg(&folder);
        maturin.args(["--target-dir"]).arg(workspace.target());
        maturin.arg("--manifest-path").arg(source.join("Cargo.toml"));
        run(maturin.current_dir(workspace.root()))
    });
    fs::remove_file(&notices).map_err(|source| Error::file("remove", &notices, &source))?;
    built
}

/// Holds the wheel to the page of embedding, to pytest, and to a notebook that is executed.
pub(super) fn check(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace).args(["clippy", "-p", "lofted-py", "--", "-D", "warnings"]))?;
    let venv = follow(workspace, "Python")?.join("venv");
    let pip = |packages: &[&str]| {
        run(Command::new(in_venv(&venv, "pip")).args(["install", "--quiet"]).args(packages))
    };
    pip(&TESTED_WITH)?;
    let tests = workspace.root().join("crates/lofted-py/tests");
    let mut pytest = Command::new(in_venv(&venv, "python"));
    pytest.args(["-m", "pytest", "-q", "-p", "no:cacheprovider"]).arg(&tests).current_dir(&venv);
    pytest.env("LOFTED_CHECKOUT", workspace.root());
    run(&mut pytest)
}

/// A virtual environment among the tools, with packages.
fn venv(workspace: &Workspace, name: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = workspace.tools().join(name);
    let stamp = folder.join("packages.txt");
    let wanted = packages.join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(folder);
    }
    run(program(workspace, "python3")?.args(["-m", "venv"]).arg(&folder))?;
    let mut pip = Command::new(in_venv(&folder, "pip"));
    run(pip.args(["install", "--quiet"]).args(packages))?;
    fs::write(&stamp, wanted).map_err(|source| Error::file("write", &stamp, &source))?;
    Ok(folder)
}

fn in_venv(venv: &Path, program: &str) -> PathBuf {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    venv.join(folder).join(program)
}
