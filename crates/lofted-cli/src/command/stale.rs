//! `lofted stale`: the sources of a record that were not held against their text since a day.

use std::io::Write;

use lofted::claim::{Date, Source};
use lofted_record::Record;
use serde_json::{Value, json};

use super::entry::{Command, Outcome};
use crate::error::Result;
use crate::input::open;

pub(super) const COMMAND: Command = Command {
    name: "stale",
    line: "the sources whose claims were not held against their text since a day",
    help: "\
  lofted stale my-record/ 2026-11-01          those last checked before the day, or never
  lofted stale my-record/ 2026-11-01 --json   for a program

The day of a check stands in column checked_on of sources.csv. The longest unchecked stand first.
Exit code: 0 whatever is found, 2 not a record at all.
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let (options, plain): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    if let Some(other) = options.iter().find(|option| *option != &"--json") {
        return Err(COMMAND.misused(&format!("\"{other}\" is none of its arguments")));
    }
    let [path, day] = plain.as_slice() else {
        return Err(COMMAND.misused("name a record and a day, such as my-record/ 2026-11-01"));
    };
    let day: Date = day.parse().map_err(|error| COMMAND.misused(&format!("{error}")))?;
    let read = open(path)?;
    let record = &read.reading.record;
    let stale = record.unchecked_since(day);
    if options.is_empty() {
        for source in &stale {
            writeln!(out, "{}", line(record, source))?;
        }
        let (all, claims) = (record.sources().len(), record.claims().len());
        let of_these: usize = stale.iter().map(|source| count(record, source)).sum();
        let found = stale.len();
        writeln!(
            out,
            "{found} of {all} sources, with {of_these} of {claims} claims, not checked since {day}"
        )?;
    } else {
        let list: Vec<Value> = stale.iter().map(|source| as_json(record, source)).collect();
        writeln!(out, "{:#}", Value::Array(list))?;
    }
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
