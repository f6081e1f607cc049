//! An entry of the list of commands: its name, its help, and what it does.

use std::io::Write;

use crate::error::{Error, Result};

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing that keeps the record from being read.
    Clean,
    /// Errors in the record.
    Errors,
}

/// One command: its name, its help, and what it does with its arguments.
pub(super) struct Command {
    /// Its name.
    pub(super) name: &'static str,
    /// What it does, in a line.
    pub(super) line: &'static str,
    /// How it is used, by example.
    pub(super) help: &'static str,
    /// What it does with its arguments.
    pub(super) run: fn(&[String], &mut dyn Write) -> Result<Outcome>,
}

impl Command {
    /// The fault of arguments that it does not take, with how it is used.
    pub(super) fn misused(&self, why: &str) -> Error {
        Error::Usage(format!("lofted {}: {why}\n\n{}", self.name, self.help))
    }
}
