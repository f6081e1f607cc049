//! `lofted show LINK`: the numbers of the page that a link opens, in the page's words and in full.

mod answers;
mod flight_page;
mod list_page;
mod workbench_page;

use std::io::Write;

use lofted_view::any_page::address::{Address, fragment_of};
use serde_json::{Value, json};

use super::{Command, Outcome};
use crate::args::Form;
use crate::ask_error::AskError;
use crate::error::Result;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "show",
    line: "the numbers of the page that a link opens",
    help: "\
  lofted show '#/flights/2024-10-31?class=three-stage-solid&seed=7'
  lofted show 'https://example.org/lofted/#/workbench?s=one&apogee=7000&distance=1000&time=87'
  lofted show '#/flights?q=2017&sort=apogee' --json

Write quotes around the link: a shell takes & and # for itself. What is printed is what the page shows when
it has computed all, in the same words; --json gives every number in full, from the same bits. There, a range
of null is any point on Earth. What of the link could not be read is said on standard error, and under
\"faults\" in the JSON. The numbers of each chart of the page: `lofted help chart`.
",
    run,
};

/// What a page shows.
struct Shown {
    /// Line by line, as the page words it.
    lines: Vec<String>,
    /// In full.
    numbers: Value,
}

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut form, mut link) = (Form::Text, None);
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            lexopt::Arg::Value(value) if link.is_none() => {
                link = Some(value.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let example = "lofted show '#/flights/2024-10-31?seed=7'";
    let link = link.ok_or(AskError::Missing { option: "the link", example })?;
    let record = &lofted_record::bundled().record;
    let (address, faults) = Address::read(fragment_of(&link), record);
    let shown = match &address {
        Address::Flight { id, state } => flight_page::shown(record, id, state)?,
        Address::Workbench(bench) => workbench_page::shown(record, bench),
        Address::Flights(state) => list_page::flights(record, state),
        Address::Compare(state) => list_page::compare(record, state),
        Address::Deployment(filter) => list_page::deployment(record, filter),
        Address::Timeline(filter) => list_page::timeline(record, filter),
        Address::Sources(state) => list_page::sources(record, state),
        Address::Fixed(_) => Shown {
            lines: vec!["This page computes nothing from its link.".to_owned()],
            numbers: Value::Null,
        },
    };
    for fault in &faults {
        output::remark(fault);
    }
    match form {
        Form::Text => {
            for line in shown.lines {
                writeln!(out, "{line}")?;
            }
        }
        Form::Json => output::json(
            out,
            &json!({
                "link": address.fragment(),
                "faults": faults,
                "shown": shown.numbers,
                "version": env!("CARGO_PKG_VERSION"),
            }),
        )?,
    }
    Ok(Outcome::Clean)
}
