//! What can go wrong in a task: one line that says what happened and what would be right.

use std::fmt;
use std::io;
use std::path::Path;

/// Why a task ended early.
#[derive(Debug)]
pub(crate) enum Error {
    /// The command line asked for something that does not exist: exit code 2.
    Usage(String),
    /// The task itself failed: exit code 1.
    Task(String),
}

pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub(crate) fn task(message: impl Into<String>) -> Self {
        Self::Task(message.into())
    }

    /// A file or folder could not be read or written.
    pub(crate) fn file(action: &str, path: &Path, source: &io::Error) -> Self {
        Self::Task(format!("cannot {action} {}: {source}", path.display()))
    }

    /// What the process should exit with.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Task(_) => 1,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Task(message) => f.write_str(message),
        }
    }
}
