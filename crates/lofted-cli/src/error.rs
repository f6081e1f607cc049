//! What ends the command before it has an answer: exit code 2.

use std::io;

use lofted_record::changes::PatchError;
use lofted_record::package::PackageError;

use crate::ask_error::AskError;

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
    /// A patch that cannot be read.
    #[error("{path}: {source}")]
    Patch { path: String, source: Box<PatchError> },
    /// A record with errors, of which nothing is written.
    #[error("{path} has {errors} errors, so nothing is written: `lofted lint {path}` tells them")]
    Faulty { path: String, errors: usize },
    /// A link that leads nowhere.
    #[error("{0}")]
    NoPage(String),
    /// The standard input, asked for a second time.
    #[error("the standard input (-) is read once: give one of the files by its name")]
    ReadTwice,
    /// A page or a selection that has no such file.
    #[error("{0}")]
    NotTaken(String),
    /// A flight that no file takes.
    #[error(transparent)]
    Export(#[from] lofted_export::ExportError),
    /// A chart that a page does not have.
    #[error("this page has no chart \"{name}\"; {}", charts(known))]
    NoChart { name: String, known: Vec<String> },
    /// A chart that cannot be drawn.
    #[error("the chart cannot be drawn: {0}")]
    Chart(lofted_charts::ChartError),
    /// Coasts that cannot be read.
    #[error("the coasts cannot be read: {0}")]
    Geography(#[from] lofted_charts::map::geography::GeographyError),
    /// A record in a link that cannot be read.
    #[error(transparent)]
    Thaw(#[from] lofted_record::frozen::ThawError),
    /// A picture that cannot be painted.
    #[error("the picture cannot be painted: {0}")]
    Paint(String),
    /// A question that cannot be answered.
    #[error(transparent)]
    Ask(#[from] AskError),
    /// The answer could not be written as JSON.
    #[error("the answer cannot be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The answer could not be printed.
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}

fn charts(known: &[String]) -> String {
    if known.is_empty() { "it has none".to_owned() } else { format!("it has {}", known.join(", ")) }
}

impl Error {
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl From<clap::Error> for Error {
    fn from(error: clap::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<lofted::claim::FigureError> for Error {
    fn from(error: lofted::claim::FigureError) -> Self {
        Self::Ask(error.into())
    }
}

impl From<lofted::reconstruct::evidence::EvidenceError> for Error {
    fn from(error: lofted::reconstruct::evidence::EvidenceError) -> Self {
        Self::Ask(error.into())
    }
}

pub(crate) type Result<T> = std::result::Result<T, Error>;
