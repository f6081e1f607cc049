//! `lofted export`: a record written as a data package, in one order and with a README of its own; a flight
//! as a file for maps; a table of a page; excerpts for the app's first views.

mod excerpts;
mod flight;
mod selection;
mod table;

use std::fs;
use std::io::Write;
use std::path::Path;

use lofted_record::package::{write_folder, write_zip};

use super::entry::{Command, Outcome};
use crate::args;
use crate::error::{Error, Result};
use crate::input::sound_record;
use crate::output::write;
use selection::{Choice, selected};

pub(super) const COMMAND: Command = Command {
    name: "export",
    line: "a record as a data package, folder or zip; a flight for maps; a table of a page",
    help: "\
  lofted export my-claims.csv my-record      a folder of a file of claims
  lofted export my-record my-record.zip      a zip of it
  lofted export my-record my-record          the folder put in order, its README made anew

  lofted export my-record part.zip --flight 2024-10-31 --flight 2023-12-18
  lofted export my-record part.zip --page '#/deployment?metric=killed'

  --flight ID                        the claims on a flight
  --claims ID,ID                     claims by their names
  --page LINK                        the claims that a page shows, by its link in the app
Chosen claims come with the claimants, sources, flights, events and relations that they need. Each
option may be repeated.

Written twice, a record gives the same bytes. A record with errors is not written.

  lofted export flight 2024-10-31 --geojson flight.geojson --kml flight.kml
  lofted export flight 2024-10-31 --czml -   to the standard output

  --class NAME --seed S --draws N    as on the flight's page, which gives the same bytes
  --record my-record                 a flight of that record, not of the bundled one
  --drawn NAME                       whose figures: a claim of a time of flight, or all

Computed for a generic vehicle with the payload flown. A record that is called flight, table or excerpts
is read as ./flight, ./table or ./excerpts.

  lofted export table '#/deployment?metric=killed' --csv claims.csv
  lofted export table '#/flights/2024-10-31' --table verdicts --json -

  --table NAME                       table, verdicts, constants or priors; the table by default
  --record my-record                 a page of that record, not of the bundled one
A page's table of claims or values, and its verdicts with the numbers in full; constants and priors
are those of '#/methods'.

  lofted export excerpts my-record web/record

For whoever puts a record of their own beside the app: what the overview, the deployments and the workbench fetch
in place of the whole. Without these files they show the whole record, later.
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    match arguments {
        [first, rest @ ..] if first == "excerpts" => return excerpts::run(&COMMAND, rest, out),
        [first, rest @ ..] if first == "flight" => return flight::run(&COMMAND, rest, out),
        [first, rest @ ..] if first == "table" => return table::run(&COMMAND, rest, out),
        _ => {}
    }
    let (places, choices) = options(&mut lexopt::Parser::from_args(arguments))?;
    let [from, to] = places.as_slice() else {
        return Err(COMMAND.misused("name what to read and what to write"));
    };
    let package = selected(sound_record(from)?, &choices)?;
    let claims = package.record.claims().len();
    if to.ends_with(".zip") {
        let bytes =
            write_zip(&package).map_err(|source| Error::Package { path: to.clone(), source })?;
        write(Path::new(to), &bytes)?;
    } else {
        fs::create_dir_all(to).map_err(|source| Error::File { path: to.clone(), source })?;
        for file in write_folder(&package) {
            write(&Path::new(to).join(&file.name), &file.bytes)?;
        }
    }
    writeln!(out, "{to}: {claims} claims written")?;
    Ok(Outcome::Clean)
}

/// What to read and to write, and which claims of it.
fn options(parser: &mut lexopt::Parser) -> Result<(Vec<String>, Vec<Choice>)> {
    let (mut places, mut choices) = (Vec::new(), Vec::new());
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("flight") => choices.push(Choice::Flight(args::text(parser)?)),
            lexopt::Arg::Long("claims") => choices.push(Choice::Claims(args::text(parser)?)),
            lexopt::Arg::Long("page") => choices.push(Choice::Page(args::text(parser)?)),
            lexopt::Arg::Value(place) => places.push(place.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((places, choices))
}
