//! The commands, one file each, and the help that lists them.

mod chart;
mod deployment;
mod entry;
mod export;
mod flight;
mod flights;
mod lint;
mod metrics;
mod read;
mod reconstruct;
mod sheet;
mod show;
mod stale;
mod validate;

use std::io::Write;

use crate::error::{Error, Result};
use entry::Command;

pub(crate) use entry::Outcome;

const COMMANDS: [Command; 13] = [
    flights::COMMAND,
    flight::COMMAND,
    reconstruct::COMMAND,
    show::COMMAND,
    deployment::COMMAND,
    chart::COMMAND,
    validate::COMMAND,
    lint::COMMAND,
    stale::COMMAND,
    read::COMMAND,
    sheet::COMMAND,
    metrics::COMMAND,
    export::COMMAND,
];

const HELP: &str = "\
lofted: published figures on missile flights and troop deployments

  lofted flights                 the flights of the record
  lofted flight 2024-10-31       who said what, and what two-body flight says of it
  lofted reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87
                                 can these figures all be true, and how far does the vehicle reach?
  lofted show '#/flights/2024-10-31?seed=7'
                                 the numbers of the page that a link opens
  lofted deployment              every claim on the deployment
  lofted chart '#/flights/2024-10-31' globe -o globe.svg
                                 any chart of the app as a picture, its numbers, a citation
  lofted validate                our ranges beside the published ones
  lofted lint my-claims.csv      every fault of a file of claims, each with its fix
  lofted lint my-record/         the same of a data package, as a folder or a zip
  lofted stale my-record/ 2026-11-01
                                 which sources were not checked since then
  lofted export flight 2024-10-31 --kml flight.kml
                                 a computed flight for maps: GeoJSON, KML, CZML
  lofted read story.txt          the claims of a news story, each with its speaker
  lofted sheet table.csv         the claims of a table from a spreadsheet
  lofted metrics                 what can be claimed, in which units
  lofted help reconstruct        more on a command
";

/// Runs what the arguments name.
pub(crate) fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let (first, rest) = match arguments.split_first() {
        None => ("help", arguments),
        Some((first, rest)) => (first.as_str(), rest),
    };
    if matches!(first, "help" | "--help" | "-h") {
        return help(rest, out);
    }
    if matches!(first, "--version" | "-V") {
        writeln!(out, "lofted {}", env!("CARGO_PKG_VERSION"))?;
        return Ok(Outcome::Clean);
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == first) else {
        return Err(unknown(first));
    };
    if rest.iter().any(|argument| matches!(argument.as_str(), "--help" | "-h")) {
        return help(&[first.to_owned()], out);
    }
    (command.run)(rest, out)
}

fn help(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    match arguments.first() {
        None => {
            writeln!(out, "{HELP}\nCommands:")?;
            for command in &COMMANDS {
                writeln!(out, "  {:<10} {}", command.name, command.line)?;
            }
        }
        Some(name) => {
            let command = COMMANDS.iter().find(|command| command.name == name);
            let command = command.ok_or_else(|| unknown(name))?;
            write!(out, "lofted {}: {}\n\n{}", command.name, command.line, command.help)?;
        }
    }
    Ok(Outcome::Clean)
}

fn unknown(name: &str) -> Error {
    let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    Error::Usage(format!(
        "there is no command \"{name}\"; there are {} and help, such as `lofted lint my-claims.csv`",
        names.join(", ")
    ))
}
