//! `lofted stale`: the sources of a record that were not held against their text since a day.

use std::io::Write;

use lofted::claim::{Date, Source};
use lofted_record::Record;
use serde_json::{Value, json};

use super::entry::Outcome;
use crate::args::{self, AsJson, Form};
use crate::error::Result;
use crate::help::after;
use crate::input::open;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted stale my-record/ 2026-11-01          those last checked before the day, or never
  lofted stale my-record/ 2026-11-01 --json   for a program

The day of a check stands in column checked_on of sources.csv. The longest unchecked stand first.
";

const EXIT: &str = "Exit code: 0 whatever is found, 2 not a record at all.";

/// The sources whose claims were not held against their text since a day
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, EXIT))]
pub(super) struct Args {
    /// A record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "RECORD")]
    record: String,
    /// The day, such as 2026-11-01
    #[arg(value_name = "DAY", value_parser = |text: &str| args::day(text, "the day"))]
    day: Date,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let (day, read) = (args.day, open(&args.record)?);
    let record = &read.reading.record;
    let stale = record.unchecked_since(day);
    if args.form.form() == Form::Json {
        let list: Vec<Value> = stale.iter().map(|source| as_json(record, source)).collect();
        writeln!(out, "{:#}", Value::Array(list))?;
        return Ok(Outcome::Clean);
    }
    for source in &stale {
        out.line(&line(record, source))?;
    }
    let (all, claims) = (record.sources().len(), record.claims().len());
    let of_these: usize = stale.iter().map(|source| count(record, source)).sum();
    let found = stale.len();
    out.line(&format!(
        "{found} of {all} sources, with {of_these} of {claims} claims, not checked since {day}"
    ))?;
    Ok(Outcome::Clean)
}

fn count(record: &Record, source: &Source) -> usize {
    record.claims_from(&source.id).count()
}

fn line(record: &Record, source: &Source) -> String {
    let checked = source.checked_on.map_or_else(|| "never".to_owned(), |day| day.to_string());
    let claims = count(record, source);
    format!("{checked:<10}  {claims:>3} claims  {}  {}", source.id, source.url)
}

fn as_json(record: &Record, source: &Source) -> Value {
    json!({
        "source": source.id,
        "checked_on": source.checked_on,
        "read_in": source.read_in,
        "claims": count(record, source),
        "url": source.url,
    })
}
