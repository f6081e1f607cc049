//! `lofted flight ID`: who said what of a flight, and what two-body flight says of it.

use std::io::Write;

use lofted::claim::{Claim, FlightId};
use lofted::flight::Flight;
use lofted::reconstruct::consistency::Consistency;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::slip::findings;
use lofted_charts::sheet::words;
use lofted_record::Record;
use lofted_view::judging::claim_sets::{ClaimSet, Whose, claim_sets};
use lofted_view::judging::finding_words::finding_words;
use lofted_view::judging::two_body::accounts_told;
use serde_json::json;

use super::entry::{Command, Outcome};
use crate::args::Form;
use crate::ask_error::AskError;
use crate::error::Result;
use crate::input::flight_of;
use crate::judge::VERDICT_DRAWS;
use crate::output;
use lofted_view::saying::series::label;

pub(super) const COMMAND: Command = Command {
    name: "flight",
    line: "who said what of a flight, and what two-body flight says of it",
    help: "\
  lofted flight 2024-10-31
  lofted flight 2024-10-31 --json
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let mut parser = lexopt::Parser::from_args(arguments);
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
        .ok_or(AskError::Missing { option: "the flight", example: "lofted flight 2024-10-31" })?;
    let record = &lofted_record::bundled().record;
    let flight = flight_of(record, &asked)?;
    match form {
        Form::Json => output::json(out, &as_json(record, &flight.id))?,
        Form::Text => {
            writeln!(out, "{}: {}", words::day(flight.launched_on), flight.summary)?;
            for claim in record.claims_of_flight(&flight.id) {
                writeln!(out, "{}", claim_line(record, claim))?;
            }
            writeln!(out)?;
            for line in verdict_lines(record, flight)? {
                writeln!(out, "{line}")?;
            }
            for line in account_lines(record, &flight.id) {
                writeln!(out, "{line}")?;
            }
        }
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

/// The verdict on each party's figures and on all claims together, with the likely slips.
fn verdict_lines(record: &Record, flight: &Flight) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for ClaimSet { whose, question, .. } in claim_sets(record, flight) {
        let who = match whose {
            Whose::Everybody => "all parties together".to_owned(),
            whose => whose.time_and_figures(),
        };
        let mut ensemble = Ensemble::new(question)?;
        ensemble.extend(VERDICT_DRAWS, Ranges::Skip, &mut output::progress("reconstructing"));
        let consistency = Consistency::of(&ensemble);
        let implied = consistency.implied_apogee_km.map_or(String::new(), |apogee| {
            let (low, high) = (words::number(apogee.p05, 0), words::number(apogee.p95, 0));
            format!("; its time implies an apogee of {low} to {high} km")
        });
        lines.push(format!("  {who}: {}{implied}", consistency.verdict.id()));
        for finding in findings(ensemble.question(), &consistency) {
            lines.push(format!("    {}: {}", finding.code().id(), finding_words(&finding)));
        }
    }
    Ok(lines)
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

fn as_json(record: &Record, id: &FlightId) -> serde_json::Value {
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
    json!({ "flight": record.flight(id), "claims": claims, "accounts": accounts })
}
