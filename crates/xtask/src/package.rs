//! `cargo xtask package`: the crates, the npm package and the wheel, made and checked.

mod files;
mod javascript;
mod notices;
mod page;
mod publish;
mod python;

use crate::error::Result;
use crate::report::with_summary;
use crate::workspace::Workspace;

pub(crate) use notices::check as check_notices;
pub(crate) use publish::check_quickly as check_crates;

/// What is packaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// The crates, for crates.io.
    Rust,
    /// The npm package.
    JavaScript,
    /// The wheel.
    Python,
    /// The notices of other authors' code.
    Notices,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Make it.
    Make,
    /// Make it, and hold it to its tests and to the page that says how it is embedded.
    Check,
}

/// Packages into `target/packages`.
pub(crate) fn package(workspace: &Workspace, which: Which, depth: Depth) -> Result<()> {
    with_summary(|stages| match (which, depth) {
        (Which::Rust, Depth::Make) => stages.run("crates", || publish::check_quickly(workspace)),
        (Which::Rust, Depth::Check) => {
            stages.run("crates, each built from its package", || publish::verify(workspace))?;
            stages.run("page of embedding, Rust", || publish::check_page(workspace))
        }
        (Which::JavaScript, Depth::Make) => {
            stages.run("npm package", || javascript::make(workspace))
        }
        (Which::JavaScript, Depth::Check) => {
            stages.run("npm package", || javascript::make(workspace))?;
            stages.run("npm package, checked", || javascript::check(workspace))
        }
        (Which::Python, Depth::Make) => stages.run("wheel", || python::make(workspace)),
        (Which::Python, Depth::Check) => {
            stages.run("wheel", || python::make(workspace))?;
            stages.run("wheel, checked", || python::check(workspace))
        }
        (Which::Notices, Depth::Make) => stages.run("notices", || notices::write(workspace)),
        (Which::Notices, Depth::Check) => stages.run("notices", || notices::check(workspace)),
    })
}
