//! `lofted flights`: the flights of the record.

use std::process::ExitCode;

use lofted::account::{Told, accounts};
use lofted_charts::words;
use lofted_record::Record;
use serde_json::json;

use crate::args::Form;
use crate::error::CliError;
use crate::output;

pub(crate) fn run(parser: &mut lexopt::Parser) -> Result<ExitCode, CliError> {
    let mut form = Form::Text;
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            other => return Err(other.unexpected().into()),
        }
    }
    let record = &lofted_record::bundled().record;
    if form == Form::Json {
        output::json(&as_json(record))?;
        return Ok(ExitCode::SUCCESS);
    }
    for flight in record.flights() {
        output::line(&format!("{}  {}", flight.id, flight.summary));
        for account in accounts(&told(record, &flight.id)) {
            let figure = |told: &Told<'_>| words::figure(&told.claim.figure);
            output::line(&format!(
                "    {}: {}, with {}’s {} up and {}’s {} out",
                account.time.party,
                figure(&account.time),
                account.apogee.told.party,
                figure(&account.apogee.told),
                account.distance.told.party,
                figure(&account.distance.told),
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The claims of a flight with their parties.
pub(crate) fn told<'a>(record: &'a Record, id: &lofted::claim::FlightId) -> Vec<Told<'a>> {
    record
        .claims_of_flight(id)
        .map(|claim| Told { claim, party: record.party_of(claim).unwrap_or("") })
        .collect()
}

fn as_json(record: &Record) -> serde_json::Value {
    let flights: Vec<serde_json::Value> = record
        .flights()
        .iter()
        .map(|flight| {
            json!({
                "id": flight.id,
                "launched_on": flight.launched_on,
                "summary": flight.summary,
                "launch_site": flight.launch_site,
                "launch_azimuth": flight.launch_azimuth,
                "parties": record.parties_of_flight(&flight.id),
                "claims": record.claims_of_flight(&flight.id).count(),
            })
        })
        .collect();
    json!({ "flights": flights })
}
