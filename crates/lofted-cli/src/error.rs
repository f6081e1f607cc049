//! What ends the command before it has an answer: exit code 2.

use std::io;

use lofted_record::package::PackageError;

/// What ends the command before it has an answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Arguments that are none of a command's.
    #[error("{0}")]
    Usage(String),
    /// A file or folder that cannot be opened.
    #[error("{path}: {source}")]
    File { path: String, source: io::Error },
    /// A file larger than any record.
    #[error("{path}: more than {limit_bytes} bytes; a record is smaller: split it")]
    TooLarge { path: String, limit_bytes: u64 },
    /// A package that cannot be opened.
    #[error("{path}: {source}")]
    Package { path: String, source: PackageError },
    /// A record with errors, of which nothing is written.
    #[error("{path} has {errors} errors, so nothing is written: `lofted lint {path}` tells them")]
    Faulty { path: String, errors: usize },
    /// The answer could not be printed.
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl Error {
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

pub(crate) type Result<T> = std::result::Result<T, Error>;
