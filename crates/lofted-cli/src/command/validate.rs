//! `lofted validate`: our results beside what was published.

use std::io::Write;

use lofted::validation::cases::cases;
use lofted::validation::independent::{Coverage, independent_flights};
use lofted::validation::measured::{MeasuredAnswer, measured_flights};
use lofted::validation::validate;
use serde_json::json;

use super::entry::{Command, Outcome};
use super::reconstruct::spread_words;
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
    output::remark("flying the flights of a separate program");
    let mut coverage = Coverage::default();
    for flight in independent_flights() {
        coverage.count(&flight, members, seed)?;
    }
    output::remark("flying the measured flights");
    let flights = measured_flights();
    let answers = flights.iter().map(|flight| flight.answer(members, seed));
    let measured: Vec<MeasuredAnswer> = answers.collect::<std::result::Result<_, _>>()?;
    if form == Form::Json {
        let answer = json!({
            "members": members,
            "seed": seed,
            "flights": results,
            "independent": coverage,
            "measured": measured,
        });
        output::json(out, &answer)?;
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
    writeln!(
        out,
        "{} flights of a separate program with other physics: true greatest range inside p05 to p95 of {}, true \
         burn time of {}; {} called inconsistent",
        coverage.flights, coverage.range_inside, coverage.burn_inside, coverage.inconsistent
    )?;
    for answer in &measured {
        writeln!(out, "{} ({}): {}", answer.flight, answer.note, answer.verdict.id())?;
        for test in &answer.tested {
            writeln!(
                out,
                "  {}: the others imply {}",
                test.what.id().replace('-', " "),
                spread_words(test.what, &test.implied_si)
            )?;
        }
        let codes: Vec<&str> = answer.findings.iter().map(|code| code.id()).collect();
        if !codes.is_empty() {
            writeln!(out, "  found: {}", codes.join(", "))?;
        }
    }
    Ok(Outcome::Clean)
}
