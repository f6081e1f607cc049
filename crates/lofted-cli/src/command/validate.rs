//! `lofted validate`: our results beside what was published.

use std::process::ExitCode;

use lofted::validation::cases::cases;
use lofted::validation::validate;
use serde_json::json;

use crate::args::{self, Form};
use crate::error::CliError;
use crate::output;

pub(crate) fn run(parser: &mut lexopt::Parser) -> Result<ExitCode, CliError> {
    let (mut form, mut members, mut seed) = (Form::Text, 400, 1);
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            lexopt::Arg::Long("members") => members = args::count(parser, "--members", 100_000)?,
            lexopt::Arg::Long("seed") => seed = args::seed(parser)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut results = Vec::new();
    for case in cases() {
        output::remark(&format!("flying {}", case.flight));
        results.push(validate(&case, members, seed)?);
    }
    if form == Form::Json {
        output::json(&json!({ "members": members, "seed": seed, "flights": results }))?;
        return Ok(ExitCode::SUCCESS);
    }
    for result in &results {
        output::line(&format!("{}: {}", result.flight, result.verdict.id()));
        for comparison in &result.comparisons {
            let agrees = if comparison.agrees { "agrees" } else { "DIFFERS" };
            output::line(&format!(
                "  {agrees}  {}: {} ({})\n           {}",
                comparison.who, comparison.published, comparison.method, comparison.ours
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}
