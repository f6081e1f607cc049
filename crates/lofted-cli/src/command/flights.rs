//! `lofted flights`: the flights of the record.

use std::io::Write;

use lofted::account::Told;
use lofted_charts::sheet::words;
use lofted_record::Record;
use lofted_view::judging::two_body::accounts_told;
use serde_json::json;

use super::entry::{Command, Outcome};
use crate::args::{self, Form};
use crate::error::Result;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "flights",
    line: "the flights of the record, with the times that parties reported",
    help: "\
  lofted flights
  lofted flights --json
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let form = args::form_only(arguments)?;
    let record = &lofted_record::bundled().record;
    if form == Form::Json {
        output::json(out, &as_json(record))?;
        return Ok(Outcome::Clean);
    }
    for flight in record.flights() {
        writeln!(out, "{}  {}", flight.id, flight.summary)?;
        for account in accounts_told(record, &flight.id) {
            let figure = |told: &Told<'_>| words::figure(&told.claim.figure);
            writeln!(
                out,
                "    {}: {}, with {}’s {} up and {}’s {} out",
                account.time.party,
                figure(&account.time),
                account.apogee.told.party,
                figure(&account.apogee.told),
                account.distance.told.party,
                figure(&account.distance.told),
            )?;
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
                "launch_site": flight.launch_site,
                "launch_azimuth": flight.launch_azimuth,
                "parties": record.parties_of_flight(&flight.id),
                "claims": record.claims_of_flight(&flight.id).count(),
            })
        })
        .collect();
    json!({ "flights": flights })
}
