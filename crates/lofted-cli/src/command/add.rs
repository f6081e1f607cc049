//! `lofted add RECORD CLAIMS`: the claims of a story, or claims accepted elsewhere, as rows of a record; shown first,
//! and with `--write` written.

mod force;
mod given;
mod only;
mod speaker;
mod told;

use lofted::claim::{Date, ReadIn};
use lofted_record::changes::{Applied, PatchError, apply_to, changes};
use lofted_record::entry::{Entry, Publication, entered};
use lofted_record::package::Package;

use self::given::{Asked, Given};
use super::entry::Outcome;
use crate::args;
use crate::differences;
use crate::error::{Error, Result};
use crate::help::after;
use crate::input::{self, sound_record};
use crate::stored;
use crate::terminal::{Hue, Out};

const EXAMPLES: &str = "
Examples:
  lofted add my-record/ story.txt --outlet \"Strelsau Post\" --day 2031-03-13 --url https://example.org/1
                                             the claims of a story, numbered, and the rows they become
  lofted add my-record/ story.txt --outlet AP --day 2031-03-13 --only 1,3-5 --write
                                             some of them, written
  pbpaste | lofted add my-record/ - --outlet AP --day 2031-03-13
                                             the same of a story that was copied
  lofted read story.txt --package claims.zip; lofted add my-record/ claims.zip --outlet AP --day 2031-03-13
                                             claims that were mended, or accepted on the page \"Read\"

The reader guesses: look at each claim, leave out by --only what is none, mend by the second way what is not right.
A claim gets a name by its claimant, day and metric, the page one by its outlet and day; rows stand in the order of
their file. What the record has already is refused, whichever outlet printed it, and so is what is about a flight,
a deployment or a place that it has not; --flight and --deployment name those that a story is about. Links between claims are for an editor: relations.csv.
";

const EXIT: &str = "Exit code: 0 there are rows to enter, 1 none, and nothing written, 2 not a record or claims at all.";

/// The claims of a story as rows of a record, shown first and then written
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, EXIT))]
pub(super) struct Args {
    /// A record: a folder or a zip
    #[arg(value_name = "RECORD")]
    record: String,
    #[command(flatten)]
    asked: Asked,
    /// Who published it
    #[arg(long, value_name = "NAME")]
    outlet: String,
    /// The day it was published, such as 2024-10-31
    #[arg(long, value_name = "DAY", value_parser = |text: &str| args::day(text, "--day"))]
    day: Date,
    /// Its address at the outlet itself
    #[arg(long, value_name = "ADDRESS", default_value = "")]
    url: String,
    /// Its title
    #[arg(long, value_name = "TEXT", default_value = "")]
    title: String,
    /// What of it was read
    #[arg(long, value_name = "HOW", value_parser = read_in(), default_value = "own-page")]
    read_in: ReadIn,
    /// The day on which the claims were held against its words
    #[arg(long, value_name = "DAY", value_parser = |text: &str| args::day(text, "--checked-on"))]
    checked_on: Option<Date>,
    /// A remark on the page
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// Write the rows
    #[arg(long)]
    write: bool,
    /// Show the rows and write nothing, as without --write
    #[arg(long, conflicts_with = "write")]
    dry_run: bool,
}

fn read_in() -> args::OneOf<ReadIn> {
    let read = |text: &str| {
        text.parse().map_err(|error: lofted::claim::UnknownWord| {
            args::fault("--read-in", text, &error.to_string())
        })
    };
    args::one_of(ReadIn::ALL.iter().map(|one| one.id()), read)
}

impl Args {
    fn publication(&self) -> Publication {
        Publication {
            outlet: self.outlet.trim().to_owned(),
            title: self.title.trim().to_owned(),
            published_on: self.day,
            url: self.url.trim().to_owned(),
            read_in: self.read_in,
            checked_on: self.checked_on,
            note: self.note.trim().to_owned(),
        }
    }
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let path = args.record.as_str();
    let home = if args.write { Some(stored::home(path)?) } else { None };
    if args.outlet.trim().is_empty() {
        return Err(args::fault("--outlet", &args.outlet, "name who published it").into());
    }
    let package = sound_record(path)?;
    let given = Given::of(&args.asked, args.outlet.trim(), args.day, &package.record)?;
    told::claims(&given.lines, &args.asked.only, out)?;
    let entry = entered(&package.record, &given.record, &args.publication());
    for line in &given.left {
        out.headed(Hue::Doubtful, "left out", &format!(": {line}"))?;
    }
    told::refused(&given.record, &entry, out)?;
    match apply_to(&package.record, &package.outlines, &entry.changes) {
        Ok(applied) => taken(path, home, package, &entry, applied, out),
        Err(PatchError::Broken(faults)) => {
            for fault in &faults {
                out.headed(Hue::Bad, "refused", &format!(": {fault}"))?;
            }
            out.line(&format!("{path}: nothing written, for rows that would not read"))?;
            Ok(Outcome::Errors)
        }
        Err(source) => {
            Err(Error::Patch { path: args.asked.claims.clone(), source: Box::new(source) })
        }
    }
}

fn taken(
    path: &str,
    home: Option<input::Kind>,
    package: Package,
    entry: &Entry,
    applied: Applied,
    out: &mut Out<'_>,
) -> Result<Outcome> {
    if entry.claims.is_empty() {
        out.line(&format!("{path}: nothing to enter"))?;
        return Ok(Outcome::Errors);
    }
    let done = changes(&package.record, &applied.record);
    differences::tell(&package.record, &applied.record, &done, out)?;
    out.line("")?;
    told::rows(&applied.record, entry, out)?;
    told::new_claimants(&package.record, &applied.record, out)?;
    told::doubts(&applied.record, entry, out)?;
    match home {
        Some(kind) => {
            let Applied { record, outlines, .. } = applied;
            stored::store(path, kind, &Package { record, outlines, ..package })?;
            out.line(&format!("{path}: written"))?;
        }
        None => out.line(&format!("{path}: not written; --write does it"))?,
    }
    Ok(Outcome::Clean)
}
