//! Why a patch cannot be read or is not taken.

use super::conflict::Conflict;
use crate::fault::Fault;
use crate::package::PackageError;

/// Why a patch cannot be read, or why a record does not take it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PatchError {
    /// It is no data package, nor `changes.csv`.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// `changes.csv` is no CSV in UTF-8.
    #[error("changes.csv cannot be read: {0}; write it as CSV in UTF-8 with commas")]
    NotCsv(String),
    /// `changes.csv` has no such column.
    #[error(
        "changes.csv has no column \"{0}\"; its columns are kind, id, change, column, before, after, below"
    )]
    NoColumn(&'static str),
    /// A line of `changes.csv` that says nothing, or what no patch says.
    #[error("changes.csv row {row}, column {column}: \"{value}\" {why}")]
    Line {
        /// The row as a spreadsheet counts.
        row: u64,
        /// The column.
        column: &'static str,
        /// What stands there, at most 60 characters of it.
        value: String,
        /// What is wrong, and what would be right.
        why: String,
    },
    /// The patch's tables do not read.
    #[error("the patch has {errors} errors, the first of them: {first}")]
    Faulty {
        /// How many.
        errors: usize,
        /// The first of them, in words.
        first: String,
    },
    /// A table of the patch and its `changes.csv` say different things.
    #[error(
        "{kind} \"{id}\", column {column}: the patch\u{2019}s table has \"{table}\", its changes.csv \"{listed}\"; make the two agree"
    )]
    Disagree {
        /// What kind of row.
        kind: String,
        /// The row.
        id: String,
        /// The column.
        column: String,
        /// What the table has.
        table: String,
        /// What `changes.csv` has.
        listed: String,
    },
    /// The record is neither as the patch has it before nor as it would become.
    #[error("the record is not as the patch has it before: {}", lines(.0))]
    Moved(Vec<Conflict>),
    /// With the patch the record would not read.
    #[error("with the patch the record would have errors: {}", lines(.0))]
    Broken(Vec<Fault>),
}

fn lines<T: ToString>(all: &[T]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<String>>().join("; ")
}
