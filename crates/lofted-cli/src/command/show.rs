//! `lofted show LINK`: the numbers of the page that a link opens, in the page's words and in full.

use std::io::Write;

use lofted_jobs::job::answered;
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::asking::Means;
use lofted_view::asking::report::Report;
use serde_json::json;

use super::entry::{Command, Outcome};
use crate::args::Form;
use crate::ask_error::AskError;
use crate::error::Result;
use crate::input::flight_of;
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
    if let Address::Flight { id, .. } = &address {
        flight_of(record, id)?;
    }
    let report = address.page(record).map_or_else(Report::default, |page| {
        page.report(record, &mut Means::computing(&mut answered))
    });
    for fault in &faults {
        output::remark(fault);
    }
    match form {
        Form::Text => {
            for line in report.lines {
                writeln!(out, "{line}")?;
            }
        }
        Form::Json => output::json(
            out,
            &json!({
                "link": address.fragment(),
                "faults": faults,
                "shown": report.numbers,
                "version": env!("CARGO_PKG_VERSION"),
            }),
        )?,
    }
    Ok(Outcome::Clean)
}
