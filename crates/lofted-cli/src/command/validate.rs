//! `lofted validate`: our results beside what was published.

use std::io::Write;

use lofted::validation::cases::cases;
use lofted::validation::validate;
use serde_json::json;

use super::entry::{Command, Outcome};
use crate::args::{self, Form};
use crate::error::Result;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "validate",
    line: "our ranges beside the published ones, each by its own method",
    help: "\
  lofted validate
  lofted validate --members 400 --seed 1 --json
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut form, mut members, mut seed) = (Form::Text, 400, 1);
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            lexopt::Arg::Long("members") => {
                members = args::count(&mut parser, "--members", 100_000)?
            }
            lexopt::Arg::Long("seed") => seed = args::seed(&mut parser)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut results = Vec::new();
    for case in cases() {
        output::remark(&format!("flying {}", case.flight));
        results.push(validate(&case, members, seed)?);
    }
    if form == Form::Json {
        output::json(out, &json!({ "members": members, "seed": seed, "flights": results }))?;
        return Ok(Outcome::Clean);
    }
    for result in &results {
        writeln!(out, "{}: {}", result.flight, result.verdict.id())?;
        for comparison in &result.comparisons {
            let agrees = if comparison.agrees { "agrees" } else { "DIFFERS" };
            writeln!(
                out,
                "  {agrees}  {}: {} ({})\n           {}",
                comparison.who, comparison.published, comparison.method, comparison.ours
            )?;
        }
    }
    Ok(Outcome::Clean)
}
