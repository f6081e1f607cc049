//! The command `lofted`: what published figures say and imply; records checked, listed and written.
//! Bytes come and go here, and are judged in the libraries.

mod args;
mod ask_error;
mod command;
mod error;
mod input;
mod judge;
mod output;
mod page;
mod png;

use std::io::{self, Write};
use std::process::ExitCode;

use command::Outcome;

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|a| a.to_string_lossy().into_owned()).collect();
    let mut out = io::stdout().lock();
    match command::run(&arguments, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    }) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        // Whoever reads the output has seen enough of it.
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            // Nowhere is left to say that this could not be said.
            let _ = writeln!(io::stderr(), "lofted: {error}");
            ExitCode::from(2)
        }
    }
}
