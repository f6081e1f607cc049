//! `cargo xtask eval reader`: what the reader gets right of labelled passages.

use crate::error::Result;
use crate::process::{cargo, run};
use crate::workspace::Workspace;

/// Runs the evaluation of the reader and shows its figures, with every miss of the passages to work on or of all.
pub(crate) fn reader(workspace: &Workspace, all: bool) -> Result<()> {
    run(cargo(workspace)
        .args(["test", "--quiet", "-p", "lofted-reader", "--test", "evaluation", "--"])
        .args(["--nocapture", "--test-threads=1"])
        .env("LOFTED_EVAL_MISSES", if all { "all" } else { "dev" }))
}
