//! `lofted export table LINK`: a table of a page as CSV and JSON, as the page itself gives it.

use clap::Arg;
use lofted_record::package::Details;
use lofted_record::{Record, bundled};
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::any_page::taking::{TableForm, Take, take};
use lofted_view::asking::PageTable;

use crate::args::{self, OneOf};
use crate::ask_error::AskError;
use crate::command::entry::Outcome;
use crate::error::{Error, Result};
use crate::help::{ANSWERED, after};
use crate::in_order::{InOrder, Listed, repeated};
use crate::input::sound_record;
use crate::output;
use crate::page::carried;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted export table '#/flights/2024-10-31' --csv -
  lofted export table '#/deployment?metric=killed' --csv claims.csv
  lofted export table '#/flights/2024-10-31' --table verdicts --json -

A page\u{2019}s table of claims or values, and its verdicts with the numbers in full; constants and priors are those of
'#/methods'. In JSON, what stands in a column of numbers is a number, and null where the cell is empty.
";

/// A table of a page as CSV and JSON
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The page, by its link in the app
    #[arg(value_name = "LINK")]
    link: String,
    /// Which table; the page's own without it
    #[arg(long, value_name = "NAME", value_parser = tables())]
    table: Option<PageTable>,
    #[command(flatten)]
    files: InOrder<Forms>,
    /// A record of your own in place of the bundled one: a folder, a zip, a file of claims, or -
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
}

/// The forms that a table is written in.
#[derive(Debug, Clone)]
struct Forms;

impl Listed for Forms {
    fn options() -> Vec<Arg> {
        let option = |form: TableForm| {
            let name = form.ending().to_uppercase();
            let help = format!("Write {name} to this file; - is the standard output");
            repeated(form.ending()).value_name("FILE").help(help).help_heading("Files, one or more")
        };
        TableForm::ALL.into_iter().map(option).collect()
    }
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    if args.files.given.is_empty() {
        let why = "lofted export table: name a file with --csv or --json";
        return Err(Error::Usage(why.to_owned()));
    }
    match &args.record {
        None => match carried(&args.link)? {
            Some(carried) => written(&carried.record, args, out),
            None => written(&bundled().record, args, out),
        },
        Some(path) => written(&sound_record(path)?.record, args, out),
    }
}

fn written(record: &Record, args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let fault = |why: String| AskError::Value { option: "the link", value: args.link.clone(), why };
    let (address, faults) = Address::read(fragment_of(&args.link), record);
    if let Some(why) = faults.first() {
        return Err(fault(why.clone()).into());
    }
    for (name, path) in &args.files.given {
        let form = TableForm::ALL.into_iter().find(|form| form.ending() == name);
        let form = form.unwrap_or(TableForm::Csv);
        // A table says nothing of the package that its record came from.
        let wanted = Take::Table(args.table.unwrap_or(PageTable::Shown), form);
        let file = take(record, &Details::default(), &address, wanted).map_err(fault)?;
        output::put(path, &file.bytes, &form.ending().to_uppercase(), out)?;
    }
    Ok(Outcome::Clean)
}

/// The names of tables.
fn tables() -> OneOf<PageTable> {
    let read = |value: &str| {
        let known = PageTable::ALL.into_iter().find(|table| table.id() == value);
        known.ok_or_else(|| {
            let why = format!("known are {}", PageTable::ALL.map(PageTable::id).join(", "));
            args::fault("--table", value, &why)
        })
    };
    args::one_of(PageTable::ALL.map(PageTable::id), read)
}
