//! `lofted flight ID`: who said what of a flight, and what follows from it, in the numbers of its page.

use lofted::claim::{Claim, FlightId};
use lofted_charts::sheet::words;
use lofted_jobs::job::answered;
use lofted_record::Record;
use lofted_view::asking::report::Report;
use lofted_view::asking::{Means, Page};
use lofted_view::judging::two_body::accounts_told;
use lofted_view::page::flight::FlightPage;
use lofted_view::page::flight::state::FlightState;
use lofted_view::saying::series::label;
use serde_json::json;

use super::entry::Outcome;
use crate::args::{AsJson, Form};
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::input::flight_of;
use crate::output;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted flight 2024-10-31
  lofted flight 2024-10-31 --json

The verdicts and their numbers are those of the flight\u{2019}s page, as `lofted show '#/flights/2024-10-31'`
prints them. Another seed, class or number of draws stands in such a link.
";

/// Who said what of a flight, whether it can all be true, and what two-body flight says of it
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The flight by its name in the record, which `lofted flights` lists
    #[arg(value_name = "FLIGHT")]
    flight: String,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let record = &lofted_record::bundled().record;
    let flight = flight_of(record, &args.flight)?;
    let state = FlightState::default();
    let page = FlightPage { flight, state: &state };
    let judged = page.report(record, &mut Means::computing(&mut answered));
    if args.form.form() == Form::Json {
        output::json(out, &as_json(record, &flight.id, &judged))?;
        return Ok(Outcome::Clean);
    }
    out.line(&format!("{}: {}", words::day(flight.launched_on), flight.summary))?;
    for claim in record.claims_of_flight(&flight.id) {
        out.line(&claim_line(record, claim))?;
    }
    out.line("")?;
    for line in judged.lines.iter().chain(&account_lines(record, &flight.id)) {
        out.line(line)?;
    }
    Ok(Outcome::Clean)
}

/// A claim in a line: metric, words, who, when, where.
pub(crate) fn claim_line(record: &Record, claim: &Claim) -> String {
    let claimant = record.claimant(&claim.claimant).map_or("", |claimant| claimant.name.as_str());
    let source = record.source(&claim.source).map_or("", |source| source.outlet.as_str());
    let scope = if claim.scope.is_empty() { String::new() } else { format!(" ({})", claim.scope) };
    format!(
        "  {}: \"{}\"{scope}  [{claimant}, {}; {}, {}]",
        label(record, claim),
        claim.words,
        claim.attribution.label(),
        source,
        words::short_day(claim.stated_on),
    )
}

fn account_lines(record: &Record, id: &FlightId) -> Vec<String> {
    accounts_told(record, id)
        .iter()
        .filter_map(|account| {
            let comparison = account.beside_two_body().ok()?;
            Some(format!(
                "  {}’s {}: two-body flight to {} km at {} km takes {}; the difference is {}",
                account.time.party,
                words::figure(&account.time.claim.figure),
                words::number(comparison.arc.apogee_km(), 1),
                words::number(comparison.arc.ground_distance_km(), 1),
                words::minutes(comparison.arc.time_of_flight_s()),
                words::minutes(comparison.left_s),
            ))
        })
        .collect()
}

fn as_json(record: &Record, id: &FlightId, judged: &Report) -> serde_json::Value {
    let claims: Vec<&Claim> = record.claims_of_flight(id).collect();
    let accounts: Vec<serde_json::Value> = accounts_told(record, id)
        .iter()
        .filter_map(|account| {
            let comparison = account.beside_two_body().ok()?;
            Some(json!({
                "party": account.time.party,
                "time_claim": account.time.claim.id,
                "apogee_claim": account.apogee.told.claim.id,
                "distance_claim": account.distance.told.claim.id,
                "method": "two-body flight over a sphere at rest",
                "two_body_time_s": comparison.arc.time_of_flight_s(),
                "reported_time_s": comparison.reported_s,
                "difference_s": comparison.left_s,
            }))
        })
        .collect();
    json!({
        "flight": record.flight(id),
        "claims": claims,
        "accounts": accounts,
        "judged": judged.numbers,
    })
}
