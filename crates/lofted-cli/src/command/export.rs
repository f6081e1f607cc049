//! `lofted export`: a record written as a data package, in one order and with a README of its own; a flight
//! as a file for maps; a table of a page; excerpts for the app's first views.

mod excerpts;
mod flight;
mod selection;
mod table;

use std::fs;
use std::path::Path;

use lofted_record::package::{write_folder, write_zip};

use super::entry::Outcome;
use crate::error::{Error, Result};
use crate::help::{ANSWERED, after};
use crate::in_order::InOrder;
use crate::input::sound_record;
use crate::output::write;
use crate::terminal::Out;
use selection::{Choice, Choices, selected};

const EXAMPLES: &str = "
Examples:
  lofted export my-claims.csv my-record      a folder of a file of claims
  lofted export my-record my-record.zip      a zip of it
  lofted export my-record my-record          the folder put in order, its README made anew
  lofted export my-record part.zip --flight 2024-10-31 --flight 2023-12-18
  lofted export my-record part.zip --page '#/deployment?metric=killed'
  lofted export flight 2024-10-31 --geojson flight.geojson --kml flight.kml
  lofted export table '#/deployment?metric=killed' --csv claims.csv
  lofted export excerpts my-record web/record

Chosen claims come with the claimants, sources, flights, events and relations that they need. Written twice, a
record gives the same bytes. A record with errors is not written. A record that is called flight, table or
excerpts is read as ./flight, ./table or ./excerpts.
";

/// A record as a data package, folder or zip; a flight for maps; a table of a page
#[derive(Debug, clap::Args)]
#[command(
    after_help = after(EXAMPLES, ANSWERED),
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true
)]
pub(super) struct Args {
    /// A record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "RECORD", required = true)]
    from: Option<String>,
    /// The folder to write to, or a file whose name ends with .zip
    #[arg(value_name = "PLACE", required = true)]
    to: Option<String>,
    #[command(flatten)]
    choices: InOrder<Choices>,
    #[command(subcommand)]
    other: Option<Other>,
}

#[derive(Debug, clap::Subcommand)]
enum Other {
    Flight(flight::Args),
    Table(table::Args),
    Excerpts(excerpts::Args),
}

pub(super) fn run(args: Args, out: &mut Out<'_>) -> Result<Outcome> {
    match args.other {
        Some(Other::Flight(args)) => return flight::run(args, out),
        Some(Other::Table(args)) => return table::run(&args, out),
        Some(Other::Excerpts(args)) => return excerpts::run(&args, out),
        None => {}
    }
    let (from, to) = (args.from.unwrap_or_default(), args.to.unwrap_or_default());
    let choices: Vec<Choice> = args.choices.given.into_iter().filter_map(Choice::of).collect();
    let package = selected(sound_record(&from)?, &choices)?;
    let claims = package.record.claims().len();
    if to.ends_with(".zip") {
        let bytes =
            write_zip(&package).map_err(|source| Error::Package { path: to.clone(), source })?;
        write(Path::new(&to), &bytes)?;
    } else {
        fs::create_dir_all(&to).map_err(|source| Error::File { path: to.clone(), source })?;
        for file in write_folder(&package) {
            write(&Path::new(&to).join(&file.name), &file.bytes)?;
        }
    }
    out.line(&format!("{to}: {claims} claims written"))?;
    Ok(Outcome::Clean)
}
