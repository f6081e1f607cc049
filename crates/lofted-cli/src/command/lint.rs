//! `lofted lint`: everything doubtful in a record at once.

use std::io::Write;

use lofted_embed::checked;
use lofted_record::lint::{Finding, Rule, Severity};
use lofted_record::package::PackageReading;

use super::entry::Outcome;
use crate::args::{AsJson, Form};
use crate::error::Result;
use crate::help::after;
use crate::input::open;
use crate::terminal::{Hue, Out};

const EXAMPLES: &str = "
Examples:
  lofted lint my-claims.csv          a file of claims
  lofted lint my-record/             a data package: a folder with its datapackage.json
  lofted lint my-record.zip          the same as a zip
  lofted lint my-record/ --json      for a program: {\"errors\": 0, \"warnings\": 2, \"findings\": [...]}
  lofted lint --rules                the names of the rules

An error keeps a row from being read. A warning reads, but is doubtful: a bound turned round, casualties told as
deaths, a part larger than its whole, a flight's figures that no one vehicle explains (200 draws of powered
flight for each reported time, for the first 300 of a record; for the rest two-body flight alone).
";

const EXIT: &str = "Exit code: 0 clean or warnings only, 1 errors, 2 not a record at all.";

/// Every error and every doubt in a record, each with its fix
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, EXIT))]
pub(super) struct Args {
    /// A record: a folder, a zip, a file of claims, or - for the standard input
    #[arg(value_name = "RECORD", required_unless_present = "rules")]
    record: Option<String>,
    /// List the names of the rules
    #[arg(long, conflicts_with_all = ["record", "json"])]
    rules: bool,
    #[command(flatten)]
    form: AsJson,
}

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let Some(path) = &args.record else { return rules(out) };
    let read = open(path)?;
    let findings = checked::findings(&read);
    let errors = findings.iter().filter(|found| found.severity == Severity::Error).count();
    match args.form.form() {
        Form::Json => {
            let told = checked::lint_json(path, &read, &findings);
            writeln!(out, "{told:#}")?;
        }
        Form::Text => lines(path, &read, &findings, errors, out)?,
    }
    Ok(if errors > 0 { Outcome::Errors } else { Outcome::Clean })
}

fn lines(
    path: &str,
    read: &PackageReading,
    findings: &[Finding],
    errors: usize,
    out: &mut Out<'_>,
) -> Result<()> {
    for finding in findings {
        let (severity, said) = (finding.severity.id(), finding.to_string());
        let hue = if finding.severity == Severity::Error { Hue::Bad } else { Hue::Doubtful };
        match said.strip_prefix(severity) {
            Some(rest) => out.headed(hue, severity, rest)?,
            None => out.line(&said)?,
        }
    }
    for resource in &read.passed_over {
        out.line(&format!("note: resource \"{resource}\" is none of a record, and not kept"))?;
    }
    let (claims, warnings) = (read.reading.record.claims().len(), findings.len() - errors);
    out.line(&format!("{path}: {claims} claims read, {errors} errors, {warnings} warnings"))?;
    Ok(())
}

fn rules(out: &mut Out<'_>) -> Result<Outcome> {
    for rule in Rule::ALL {
        writeln!(out, "{}", rule.id())?;
    }
    Ok(Outcome::Clean)
}
