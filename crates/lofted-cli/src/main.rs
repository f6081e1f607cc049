//! The command `lofted`: what published figures say and imply; records checked, listed and written.
//! Bytes come and go here, and are judged in the libraries.

mod args;
mod ask_error;
mod columns;
mod command;
mod differences;
mod error;
mod help;
mod in_order;
mod input;
mod output;
mod page;
mod png;
mod stored;
mod terminal;
mod usage;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::error::ErrorKind;

use command::Outcome;
use error::{Error, Result};
use terminal::{Color, Hue, Out};

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|a| a.to_string_lossy().into_owned()).collect();
    let color = Color::asked(&arguments);
    let mut stdout = io::stdout().lock();
    let mut out = Out::of_stdout(&mut stdout, color);
    match answer(&arguments, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    }) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        // Whoever reads the output has seen enough of it.
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            let is_colored = color.is_on(io::stderr().is_terminal());
            let name = if is_colored { Hue::Bad.paint("lofted:") } else { "lofted:".to_owned() };
            // Nowhere is left to say that this could not be said.
            let _ = writeln!(io::stderr(), "{name} {error}");
            ExitCode::from(2)
        }
    }
}

fn answer(arguments: &[String], out: &mut Out<'_>) -> Result<Outcome> {
    let mut whole = command::whole();
    let words = std::iter::once("lofted").chain(arguments.iter().map(String::as_str));
    match whole.try_get_matches_from_mut(words) {
        Ok(asked) => command::run(&asked, out),
        Err(shown)
            if matches!(shown.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            let text = shown.render();
            if out.is_colored() {
                write!(out, "{}", text.ansi())?;
            } else {
                write!(out, "{text}")?;
            }
            Ok(Outcome::Clean)
        }
        Err(error) => Err(Error::Usage(usage::sentence(&error, &whole, arguments))),
    }
}
