//! The command `lofted`: the record and what follows from it, on the command line.
//!
//! Exit code 0 where it answered, 2 with one clear line on bad input.

mod args;
mod command;
mod error;
mod output;

use std::process::ExitCode;

use error::CliError;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lofted: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode, CliError> {
    let mut parser = lexopt::Parser::from_env();
    let name = match parser.next()? {
        None => return Ok(help()),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => return Ok(help()),
        Some(lexopt::Arg::Long("version") | lexopt::Arg::Short('V')) => {
            output::line(&format!("lofted {}", env!("CARGO_PKG_VERSION")));
            return Ok(ExitCode::SUCCESS);
        }
        Some(lexopt::Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command::COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(&mut parser),
        None if name == "help" => Ok(help()),
        None => Err(CliError::UnknownCommand { found: name, known: command::names() }),
    }
}

fn help() -> ExitCode {
    output::line(&command::help());
    ExitCode::SUCCESS
}
