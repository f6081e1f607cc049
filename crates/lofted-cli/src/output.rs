//! Writing answers: lines on standard output, progress on standard error.
//!
//! A closed pipe (`lofted flights | head -1`) ends the writing quietly.

use std::io::Write;
use std::ops::ControlFlow;

use lofted::reconstruct::ensemble::Progress;

/// Writes a line of the answer.
pub(crate) fn line(text: &str) {
    // Nobody is left to be told where the reader has gone.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Writes the answer as indented JSON.
///
/// # Errors
/// It cannot be written as JSON.
pub(crate) fn json(value: &serde_json::Value) -> Result<(), serde_json::Error> {
    line(&serde_json::to_string_pretty(value)?);
    Ok(())
}

/// A remark beside the answer.
pub(crate) fn remark(text: &str) {
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
