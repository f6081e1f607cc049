//! `lofted flight ID`: who said what of a flight, and what two-body flight says of it.

use std::process::ExitCode;

use lofted::account::accounts;
use lofted::claim::{Claim, FlightId};
use lofted_charts::words;
use lofted_record::Record;
use serde_json::json;

use super::flights::told;
use crate::args::Form;
use crate::error::CliError;
use crate::output;

pub(crate) fn run(parser: &mut lexopt::Parser) -> Result<ExitCode, CliError> {
    let (mut form, mut asked) = (Form::Text, None);
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            lexopt::Arg::Value(value) if asked.is_none() => {
                asked = Some(value.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let asked = asked
        .ok_or(CliError::Missing { option: "the flight", example: "lofted flight 2024-10-31" })?;
    let record = &lofted_record::bundled().record;
    let flight = asked.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
    let Some(flight) = flight else {
        let known = record.flights().iter().map(|flight| flight.id.clone()).collect();
        return Err(CliError::UnknownFlight { found: asked, known });
    };
    match form {
        Form::Json => output::json(&as_json(record, &flight.id))?,
        Form::Text => {
            output::line(&format!("{}: {}", words::day(flight.launched_on), flight.summary));
            for claim in record.claims_of_flight(&flight.id) {
                output::line(&claim_line(record, claim));
            }
            output::line("");
            for line in account_lines(record, &flight.id) {
                output::line(&line);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A claim in a line: metric, words, who, when, where.
pub(crate) fn claim_line(record: &Record, claim: &Claim) -> String {
    let claimant = record.claimant(&claim.claimant).map_or("", |claimant| claimant.name.as_str());
    let source = record.source(&claim.source).map_or("", |source| source.outlet.as_str());
    let scope = if claim.scope.is_empty() { String::new() } else { format!(" ({})", claim.scope) };
    format!(
        "  {}: \"{}\"{scope}  [{claimant}, {}; {}, {}]",
        claim.figure.metric().label(),
        claim.words,
        claim.attribution.label(),
        source,
        words::short_day(claim.stated_on),
    )
}

fn account_lines(record: &Record, id: &FlightId) -> Vec<String> {
    accounts(&told(record, id))
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

fn as_json(record: &Record, id: &FlightId) -> serde_json::Value {
    let claims: Vec<&Claim> = record.claims_of_flight(id).collect();
    let accounts: Vec<serde_json::Value> = accounts(&told(record, id))
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
    json!({ "flight": record.flight(id), "claims": claims, "accounts": accounts })
}
