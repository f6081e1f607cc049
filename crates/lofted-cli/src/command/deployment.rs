//! `lofted deployment`: every claim on the deployment.

use std::process::ExitCode;

use lofted::claim::{Claim, Subject};
use serde_json::json;

use super::flight::claim_line;
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
    let claims: Vec<&Claim> = record
        .claims_of_subject(Subject::Deployment)
        .chain(record.claims_of_subject(Subject::Statement).filter(|claim| claim.flight.is_none()))
        .collect();
    match form {
        Form::Json => output::json(&json!({ "claims": claims }))?,
        Form::Text => claims.iter().for_each(|claim| output::line(&claim_line(record, claim))),
    }
    Ok(ExitCode::SUCCESS)
}
