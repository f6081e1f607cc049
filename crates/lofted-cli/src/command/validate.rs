//! `lofted validate`: our results beside what was published.

use lofted::validation::cases::cases;
use lofted::validation::independent::{Coverage, independent_flights};
use lofted::validation::measured::{MeasuredAnswer, measured_flights};
use lofted::validation::validate;
use lofted_embed::open::spread_words;
use serde_json::json;

use super::entry::Outcome;
use crate::args::{self, AsJson, Form};
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::output;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted validate
  lofted validate --members 400 --seed 1 --json
";

/// Our ranges beside the published ones, each by its own method
#[derive(Debug, Clone, Copy, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// Draws of each flight, 1 to 100,000
    #[arg(long, value_name = "N", default_value = "400", allow_hyphen_values = true,
          value_parser = |text: &str| args::count(text, "--members", 100_000))]
    members: u32,
    /// The seed of the draws: same seed, same bits
    #[arg(long, value_name = "SEED", default_value = "1", allow_hyphen_values = true, value_parser = args::seed)]
    seed: u32,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let Args { members, seed, form } = *args;
    let mut results = Vec::new();
    for case in cases() {
        output::progress(&format!("flying {}", case.flight));
        results.push(validate(&case, members, seed)?);
    }
    output::progress("flying the flights of a separate program");
    let mut coverage = Coverage::default();
    for flight in independent_flights() {
        coverage.count(&flight, members, seed)?;
    }
    output::progress("flying the measured flights");
    let flights = measured_flights();
    let answers = flights.iter().map(|flight| flight.answer(members, seed));
    let measured: Vec<MeasuredAnswer> = answers.collect::<std::result::Result<_, _>>()?;
    if form.form() == Form::Json {
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
        out.line(&format!("{}: {}", result.flight, result.verdict.id()))?;
        for comparison in &result.comparisons {
            let agrees = if comparison.agrees { "agrees" } else { "DIFFERS" };
            let (who, published, method) =
                (&comparison.who, &comparison.published, &comparison.method);
            out.line(&format!("  {agrees}  {who}: {published} ({method})"))?;
            out.line(&format!("           {}", comparison.ours))?;
        }
    }
    out.line(&format!("{} flights of a separate program with other physics: true greatest range inside p05 to p95 of {}, true \
         burn time of {}; {} called inconsistent",
        coverage.flights, coverage.range_inside, coverage.burn_inside, coverage.inconsistent
    ))?;
    for answer in &measured {
        out.line(&format!("{} ({}): {}", answer.flight, answer.note, answer.verdict.id()))?;
        for test in &answer.tested {
            out.line(&format!(
                "  {}: the others imply {}",
                test.what.id().replace('-', " "),
                spread_words(test.what, &test.implied_si)
            ))?;
        }
        let codes: Vec<&str> = answer.findings.iter().map(|code| code.id()).collect();
        if !codes.is_empty() {
            out.line(&format!("  found: {}", codes.join(", ")))?;
        }
    }
    Ok(Outcome::Clean)
}
