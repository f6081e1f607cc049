//! Writing answers as JSON, and remarks and progress on standard error.

use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use lofted::reconstruct::ensemble::Progress;

use crate::error::{Error, Result};

/// Writes the answer as indented JSON.
pub(crate) fn json(out: &mut dyn Write, value: &serde_json::Value) -> Result<()> {
    Ok(writeln!(out, "{}", serde_json::to_string_pretty(value)?)?)
}

/// A remark beside the answer.
pub(crate) fn remark(text: &str) {
    // Nobody is left to be told where standard error has gone.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// A hook that says on standard error how far long work is, about ten times.
pub(crate) fn progress(what: &'static str) -> impl FnMut(Progress) -> ControlFlow<()> {
    move |progress| {
        let tenth = (progress.wanted / 10).max(1);
        if progress.wanted >= 1000 && progress.drawn.is_multiple_of(tenth) {
            remark(&format!("{what}: {} of {} draws", progress.drawn, progress.wanted));
        }
        ControlFlow::Continue(())
    }
}

/// Writes a file, or to the standard output where its path is `-`.
pub(crate) fn put(path: &str, bytes: &[u8], form: &str, out: &mut dyn Write) -> Result<()> {
    if path == "-" {
        return Ok(out.write_all(bytes)?);
    }
    write(Path::new(path), bytes)?;
    remark(&format!("{path}: written as {form}"));
    Ok(())
}

/// Writes a file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes)
        .map_err(|source| Error::File { path: path.display().to_string(), source })
}
