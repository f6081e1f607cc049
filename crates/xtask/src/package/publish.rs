//! The crates that are for others: packaged in their order, each as it would be published.

use super::page::follow;
use crate::error::{Error, Result};
use crate::process::{cargo, run, stdout};
use crate::workspace::Workspace;

/// The crates that are published, each after those it uses.
pub(super) const CRATES: [&str; 9] = [
    "lofted",
    "lofted-charts",
    "lofted-reader",
    "lofted-record",
    "lofted-export",
    "lofted-jobs",
    "lofted-view",
    "lofted-embed",
    "lofted-cli",
];

/// The crates that whoever embeds the core was to compile beside it at most.
const BOUND: usize = 12;

/// What is compiled at most: since jiff stands on a crate of its own, one more. Told as missed, and never to grow.
const MOST_DEPENDENCIES: usize = 13;

fn cargo_package(workspace: &Workspace, options: &[&str]) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["package", "--quiet", "--locked", "--allow-dirty"]).args(options);
    for name in CRATES {
        command.args(["-p", name]);
    }
    run(&mut command)
}

/// Packages every crate into `target/package`.
fn make(workspace: &Workspace) -> Result<()> {
    cargo_package(workspace, &["--no-verify"])
}

/// Packages every crate, and builds each from what is packaged.
pub(super) fn verify(workspace: &Workspace) -> Result<()> {
    cargo_package(workspace, &[])
}

/// Packages every crate without building it, and counts what the core asks an embedder to compile.
pub(crate) fn check_quickly(workspace: &Workspace) -> Result<()> {
    make(workspace)?;
    let mut tree = cargo(workspace);
    tree.args([
        "tree",
        "-p",
        "lofted",
        "-e",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let printed = stdout(&mut tree).ok_or_else(|| Error::task("`cargo tree` printed nothing"))?;
    let beside = dependencies(&printed);
    println!("The core asks for {} crates: {}", beside.len(), beside.join(", "));
    if (BOUND + 1..=MOST_DEPENDENCIES).contains(&beside.len()) {
        println!("  missed: {} over the bound of {BOUND}, known", beside.len() - BOUND);
    }
    if beside.len() > MOST_DEPENDENCIES {
        return Err(Error::task(format!(
            "the core asks for {} crates, and {MOST_DEPENDENCIES} are the most",
            beside.len()
        )));
    }
    Ok(())
}

/// The names of `cargo tree`, each once, without that of the root.
fn dependencies(tree: &str) -> Vec<&str> {
    let names = tree.lines().skip(1).filter_map(|line| line.split(' ').next());
    let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The page's section on Rust, word for word.
pub(super) fn check_page(workspace: &Workspace) -> Result<()> {
    follow(workspace, "Rust").map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_counts_once_and_the_root_does_not() {
        let tree = "lofted v0.1.0 (/a)\njiff v0.2.1\nserde v1.0.1\nserde v1.0.1 (*)\n\n";
        assert_eq!(dependencies(tree), ["jiff", "serde"]);
    }
}
