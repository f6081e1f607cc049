//! `cargo xtask bench peers`: flights beside the same flights by other integrators.

use crate::error::Result;
use crate::process::{cargo, run};
use crate::workspace::Workspace;

/// Builds the peers, which nothing else does, and prints their table.
pub(crate) fn peers(workspace: &Workspace) -> Result<()> {
    run(cargo(workspace).args(["run", "--quiet", "--profile", "bench", "-p", "lofted-peers"]))
}
