//! Writing answers as JSON, and remarks and progress on standard error.

use std::fs;
use std::io::{IsTerminal, Write};
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

/// How far long work is, told on a terminal alone.
pub(crate) fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        remark(text);
    }
}

/// A hook that tells how far long work is, about ten times.
pub(crate) fn draws_progress(what: &'static str) -> impl FnMut(Progress) {
    move |done| {
        let tenth = (done.wanted / 10).max(1);
        if done.wanted >= 1000 && done.drawn.is_multiple_of(tenth) {
            progress(&format!("{what}: {} of {} draws", done.drawn, done.wanted));
        }
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
