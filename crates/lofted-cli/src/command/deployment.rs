//! `lofted deployment`: every claim on the deployment.

use std::io::Write;

use lofted::claim::{Claim, Subject};
use serde_json::json;

use super::entry::{Command, Outcome};
use super::flight::claim_line;
use crate::args::{self, Form};
use crate::error::Result;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "deployment",
    line: "every claim on the deployment, with its words and its source",
    help: "\
  lofted deployment
  lofted deployment --json
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let form = args::form_only(arguments)?;
    let record = &lofted_record::bundled().record;
    let claims: Vec<&Claim> = record
        .claims_of_subject(Subject::Deployment)
        .chain(record.claims_of_subject(Subject::Statement).filter(|claim| claim.flight.is_none()))
        .collect();
    match form {
        Form::Json => output::json(out, &json!({ "claims": claims }))?,
        Form::Text => {
            for claim in claims {
                writeln!(out, "{}", claim_line(record, claim))?;
            }
        }
    }
    Ok(Outcome::Clean)
}
