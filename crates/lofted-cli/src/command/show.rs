//! `lofted show LINK`: the numbers of the page that a link opens, in the page's words and in full.

use lofted_jobs::job::answered;
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::asking::Means;
use lofted_view::asking::report::Report;
use lofted_view::link::embed::page_of;
use serde_json::json;

use super::entry::Outcome;
use crate::args::{AsJson, Form};
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::terminal::Out;
use crate::{input, output, page};

const EXAMPLES: &str = "
Examples:
  lofted show '#/flights/2024-10-31?class=three-stage-solid&seed=7'
  lofted show 'https://example.org/lofted/#/workbench?s=one&apogee=7000&distance=1000&time=87'
  lofted show '#/flights?q=2017&sort=apogee' --json

Write quotes around the link: a shell takes & and # for itself. What is printed is what the page shows when it
has computed all, in the same words; --json gives every number in full, from the same bits. There, a range of
null is any point on Earth. What of the link could not be read is said on standard error, and under \"faults\"
in the JSON. A page that there is not is refused. The numbers of each chart: `lofted help chart`.
";

/// The numbers of the page that a link opens
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The link, whole or from its # on
    #[arg(value_name = "LINK")]
    link: String,
    /// A record of your own in place of the bundled one: a folder, a zip, a file of claims, or -
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let own = match &args.record {
        Some(path) => Some(input::open(path)?.reading),
        None => page::carried(&args.link)?,
    };
    let record = own.as_ref().map_or(&lofted_record::bundled().record, |read| &read.record);
    let (address, faults) = Address::read(&page_of(fragment_of(&args.link)), record);
    page::known(record, &address)?;
    let report = address.page(record).map_or_else(Report::default, |page| {
        page.report(record, &mut Means::computing(&mut answered))
    });
    for fault in &faults {
        output::remark(fault);
    }
    match args.form.form() {
        Form::Text => {
            for line in report.lines {
                out.line(&line)?;
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
