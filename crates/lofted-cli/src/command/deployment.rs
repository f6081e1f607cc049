//! `lofted deployment`: every claim on a deployment.

use std::io::Write;

use lofted::claim::Claim;
use lofted_record::Record;
use lofted_view::saying::deployment_names::name;
use serde_json::json;

use super::entry::{Command, Outcome};
use super::flight::claim_line;
use crate::args::{self, Form};
use crate::ask_error::AskError;
use crate::error::Result;
use crate::input::sound_record;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "deployment",
    line: "every claim on a deployment, with its words and its source",
    help: "\
  lofted deployment                     of the record's first deployment
  lofted deployment brigade-2024        of one by its name; a name that is none lists them all
  lofted deployment --json
  lofted deployment --record R          of a record of your own in place of the bundled one
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut form, mut id, mut path) = (Form::Text, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            lexopt::Arg::Long("record") => path = Some(args::text(&mut parser)?),
            lexopt::Arg::Value(value) if id.is_none() => {
                id = Some(value.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().into()),
        }
    }
    match path {
        None => written(&lofted_record::bundled().record, id.as_deref(), form, out),
        Some(path) => written(&sound_record(&path)?.record, id.as_deref(), form, out),
    }
}

fn written(record: &Record, id: Option<&str>, form: Form, out: &mut dyn Write) -> Result<Outcome> {
    let known = record.deployments();
    let found = match id {
        None => known.first(),
        Some(id) => known.iter().find(|deployment| deployment.id.as_str() == id),
    };
    let Some(on) = found else {
        let ids: Vec<&str> = known.iter().map(|deployment| deployment.id.as_str()).collect();
        let why = match ids.as_slice() {
            [] => "the record holds no deployment".to_owned(),
            ids => format!("the record has no such deployment; it has {}", ids.join(", ")),
        };
        let value = id.unwrap_or_default().to_owned();
        return Err(AskError::Value { option: "the deployment", value, why }.into());
    };
    let claims: Vec<&Claim> = record.claims_of_deployment(&on.id).collect();
    match form {
        Form::Json => output::json(out, &json!({ "deployment": on, "claims": claims }))?,
        Form::Text => {
            writeln!(out, "{}", name(record, on))?;
            for claim in claims {
                writeln!(out, "{}", claim_line(record, claim))?;
            }
        }
    }
    Ok(Outcome::Clean)
}
