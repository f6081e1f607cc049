//! `lofted diff BEFORE AFTER`: what differs between two records, in words, as a table, as a patch.

use std::fs;
use std::path::Path;

use lofted_record::changes::{
    Below, Change, Changes, changes, write_changes, write_patch, write_patch_zip,
};
use lofted_record::package::Package;
use lofted_view::saying::changed::{ChangedGroup, ChangedLine, changed, counted};
use serde_json::{Value, json};

use super::entry::Outcome;
use crate::args::{AsJson, Form};
use crate::differences;
use crate::error::{Error, Result};
use crate::help::{ANSWERED, after};
use crate::input::{STDIN, sound_record};
use crate::output::{self, put, write};
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted diff my-record/ newer.zip                    what was added, changed and withdrawn, in words
  lofted diff my-record/ newer.zip --patch patch.zip  a patch that lofted apply takes
  lofted diff my-record/ newer.zip --csv changes.csv  a line for each cell, before and after
  lofted diff my-record/ - --json < newer.zip         for a program

Rows are matched by their names; a claim on the same, by the same claimant, of the same day and in the same words is
one claim renamed. A patch is a data package of what is new or changed, with what it names, and changes.csv, which
alone is a patch too, but for the outlines of places.
";

/// What differs between two records: claims and all they name, added, changed, renamed, withdrawn
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The earlier record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "BEFORE")]
    before: String,
    /// The later record
    #[arg(value_name = "AFTER")]
    after: String,
    /// Write the changes as CSV to this file; - is the standard output
    #[arg(long, value_name = "FILE")]
    csv: Option<String>,
    /// Write a patch: a folder, or a file whose name ends with .zip
    #[arg(long, value_name = "PLACE")]
    patch: Option<String>,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let form = args.form.form();
    let csv_is_answer = args.csv.as_deref() == Some(STDIN);
    if csv_is_answer && form == Form::Json {
        let why =
            "lofted diff: --csv - and --json both write to the standard output; give --csv a file";
        return Err(Error::Usage(why.to_owned()));
    }
    let (before, after) = (sound_record(&args.before)?, sound_record(&args.after)?);
    let found =
        changes(&before.record, &after.record).with_outlines(&before.outlines, &after.outlines);
    if let Some(path) = &args.patch {
        patch(path, &before, &after)?;
    }
    if let Some(path) = &args.csv {
        put(path, &write_changes(&found), "CSV", out)?;
    }
    match form {
        Form::Json => {
            let groups = changed(&before.record, &after.record, &found);
            output::json(out, &as_json(args, &found, &groups))?;
        }
        Form::Text if csv_is_answer => {}
        Form::Text => differences::tell(&before.record, &after.record, &found, out)?,
    }
    Ok(Outcome::Clean)
}

fn patch(path: &str, before: &Package, after: &Package) -> Result<()> {
    let of = |source| Error::Package { path: path.to_owned(), source };
    if path.ends_with(".zip") {
        write(Path::new(path), &write_patch_zip(before, after).map_err(of)?)?;
    } else {
        let made = fs::create_dir_all(path);
        made.map_err(|source| Error::File { path: path.to_owned(), source })?;
        for file in write_patch(before, after) {
            write(&Path::new(path).join(&file.name), &file.bytes)?;
        }
    }
    output::remark(&format!("{path}: written as a patch"));
    Ok(())
}

fn as_json(args: &Args, found: &Changes, groups: &[ChangedGroup]) -> Value {
    let group = |group: &ChangedGroup| {
        let line = |line: &ChangedLine| {
            json!({
                "words": line.words,
                "kind": line.part.name(),
                "change": line.how.id(),
                "id": found.all().get(line.at).map(Change::name),
            })
        };
        json!({
            "heading": group.heading,
            "lines": group.lines.iter().map(line).collect::<Vec<Value>>(),
        })
    };
    json!({
        "before": args.before,
        "after": args.after,
        "said": counted(found),
        "groups": groups.iter().map(group).collect::<Vec<Value>>(),
        "changes": found.all().iter().map(change).collect::<Vec<Value>>(),
    })
}

fn change(change: &Change) -> Value {
    let cells = change.cells.iter().map(|cell| {
        json!({
            "column": cell.column,
            "before": cell.text_before(),
            "after": cell.text_after(),
        })
    });
    let below = change.below.as_ref().map(|below| match below {
        Below::Top => Value::from("(top)"),
        Below::Row(id) => Value::from(id.as_str()),
    });
    json!({
        "kind": change.part.name(),
        "id": change.name(),
        "id_after": change.name_after(),
        "change": change.how.id(),
        "cells": cells.collect::<Vec<Value>>(),
        "below": below,
    })
}
