//! What a command found, by which the exit code is told.

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing that keeps the record from being read.
    Clean,
    /// Errors in the record, or in rows of a file of flights; a patch that the record does not take.
    Errors,
}
