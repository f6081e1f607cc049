//! `lofted flights`: the flights of the record.

use lofted::account::Told;
use lofted_charts::sheet::words;
use lofted_record::Record;
use lofted_view::judging::two_body::accounts_told;
use serde_json::json;

use super::entry::Outcome;
use crate::args::{AsJson, Form};
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::output;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted flights
  lofted flights --json
";

/// The flights of the record, with the times that parties reported
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let record = &lofted_record::bundled().record;
    if args.form.form() == Form::Json {
        output::json(out, &as_json(record))?;
        return Ok(Outcome::Clean);
    }
    for flight in record.flights() {
        out.line(&format!("{}  {}", flight.id, flight.summary))?;
        for account in accounts_told(record, &flight.id) {
            let figure = |told: &Told<'_>| words::figure(&told.claim.figure);
            out.line(&format!(
                "    {}: {}, with {}’s {} up and {}’s {} out",
                account.time.party,
                figure(&account.time),
                account.apogee.told.party,
                figure(&account.apogee.told),
                account.distance.told.party,
                figure(&account.distance.told),
            ))?;
        }
    }
    Ok(Outcome::Clean)
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
                "known_by": flight.known_by,
                "country": flight.country,
                "launch_site": flight.launch_site,
                "launch_azimuth": flight.launch_azimuth,
                "parties": record.tellers_of_flight(&flight.id),
                "claims": record.claims_of_flight(&flight.id).count(),
            })
        })
        .collect();
    json!({ "flights": flights })
}
