//! `lofted export table LINK`: a table of a page as CSV and JSON, as the page itself gives it.

use std::io::Write;

use lofted_record::package::Details;
use lofted_record::{Record, bundled};
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::any_page::taking::{TableForm, Take, take};
use lofted_view::asking::PageTable;

use crate::args;
use crate::ask_error::AskError;
use crate::command::entry::{Command, Outcome};
use crate::error::Result;
use crate::input::sound_record;
use crate::output;

/// What is asked for.
struct Options {
    link: String,
    /// Where its record lies; `None` for the bundled one.
    record: Option<String>,
    which: PageTable,
    /// The files to write: `-` is the standard output.
    files: Vec<(TableForm, String)>,
}

pub(super) fn run(command: &Command, arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let options = options(command, &mut lexopt::Parser::from_args(arguments))?;
    match &options.record {
        None => written(&bundled().record, &options, out),
        Some(path) => written(&sound_record(path)?.record, &options, out),
    }
}

fn written(record: &Record, options: &Options, out: &mut dyn Write) -> Result<Outcome> {
    let fault =
        |why: String| AskError::Value { option: "the link", value: options.link.clone(), why };
    let (address, faults) = Address::read(fragment_of(&options.link), record);
    if let Some(why) = faults.first() {
        return Err(fault(why.clone()).into());
    }
    for (form, path) in &options.files {
        // A table says nothing of the package that its record came from.
        let wanted = Take::Table(options.which, *form);
        let file = take(record, &Details::default(), &address, wanted).map_err(fault)?;
        output::put(path, &file.bytes, &form.ending().to_uppercase(), out)?;
    }
    Ok(Outcome::Clean)
}

fn options(command: &Command, parser: &mut lexopt::Parser) -> Result<Options> {
    let (mut link, mut record) = (None, None);
    let (mut which, mut files) = (PageTable::Shown, Vec::new());
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("record") => record = Some(args::text(parser)?),
            lexopt::Arg::Long("table") => which = table(parser)?,
            lexopt::Arg::Long(name) => {
                let form = TableForm::ALL.into_iter().find(|form| form.ending() == name);
                let Some(form) = form else { return Err(arg.unexpected().into()) };
                files.push((form, args::text(parser)?));
            }
            lexopt::Arg::Value(value) if link.is_none() => {
                link = Some(value.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let example = "lofted export table '#/flights/2024-10-31' --csv -";
    let link = link.ok_or(AskError::Missing { option: "the link of a page", example })?;
    if files.is_empty() {
        return Err(command.misused("name a file with --csv or --json"));
    }
    Ok(Options { link, record, which, files })
}

/// The next value as the name of a table.
fn table(parser: &mut lexopt::Parser) -> Result<PageTable> {
    let value = args::text(parser)?;
    let known = PageTable::ALL.into_iter().find(|table| table.id() == value);
    known.ok_or_else(|| {
        let why = format!("known are {}", PageTable::ALL.map(PageTable::id).join(", "));
        AskError::Value { option: "--table", value, why }.into()
    })
}
