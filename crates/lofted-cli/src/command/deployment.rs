//! `lofted deployment`: every claim on a deployment.

use lofted::claim::Claim;
use lofted_record::Record;
use lofted_view::saying::deployment_names::name;
use serde_json::json;

use super::entry::Outcome;
use super::flight::claim_line;
use crate::args::{AsJson, Form};
use crate::ask_error::AskError;
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::input::sound_record;
use crate::output;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted deployment                     of the record\u{2019}s first deployment
  lofted deployment NAME                of one by its name; a name that is none lists them all
  lofted deployment --json
  lofted deployment --record R          of a record of your own in place of the bundled one
";

/// Every claim on a deployment, with its words and its source
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {
    /// The deployment by its name; the record's first without it
    #[arg(value_name = "DEPLOYMENT")]
    deployment: Option<String>,
    /// A record of your own: a folder, a zip, a file of claims, or - for the standard input
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let (id, form) = (args.deployment.as_deref(), args.form.form());
    match &args.record {
        None => written(&lofted_record::bundled().record, id, form, out),
        Some(path) => written(&sound_record(path)?.record, id, form, out),
    }
}

fn written(record: &Record, id: Option<&str>, form: Form, out: &mut Out<'_>) -> Result<Outcome> {
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
            out.line(&name(record, on))?;
            for claim in claims {
                out.line(&claim_line(record, claim))?;
            }
        }
    }
    Ok(Outcome::Clean)
}
