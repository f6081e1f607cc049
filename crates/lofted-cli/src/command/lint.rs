//! `lofted lint`: everything doubtful in a record at once.

use std::io::Write;

use lofted_record::lint::{Finding, Rule, Severity, lint_with};
use serde_json::{Value, json};

use super::entry::{Command, Outcome};
use crate::error::Result;
use crate::input::open;
use crate::judge::Reconstruction;

pub(super) const COMMAND: Command = Command {
    name: "lint",
    line: "every error and every doubt in a record, each with its fix",
    help: "\
  lofted lint my-claims.csv          a file of claims
  lofted lint my-record/             a data package: a folder with its datapackage.json
  lofted lint my-record.zip          the same as a zip
  lofted lint my-record/ --json      for a program: {\"errors\": 0, \"warnings\": 2, \"findings\": [...]}
  lofted lint --rules                the names of the rules

An error keeps a row from being read. A warning reads, but is doubtful: a bound turned round,
casualties told as deaths, a part larger than its whole, a flight's figures that no one vehicle
explains (200 draws of powered flight for each reported time, for the first 300 of a record; for the rest
two-body flight alone).
Exit code: 0 clean or warnings only, 1 errors, 2 not a record at all.
",
    run,
};

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Lines,
    Json,
}

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let mut form = Form::Lines;
    let mut paths: Vec<&str> = Vec::new();
    for argument in arguments {
        match argument.as_str() {
            "--json" => form = Form::Json,
            "--rules" => return rules(out),
            other if other.starts_with("--") => {
                return Err(COMMAND.misused(&format!("\"{other}\" is none of its arguments")));
            }
            path => paths.push(path),
        }
    }
    let [path] = paths.as_slice() else {
        return Err(COMMAND.misused("name one path, a file or a folder"));
    };
    let read = open(path)?;
    let mut findings = lint_with(&read.reading, &Reconstruction::default());
    findings.extend(read.outline_faults.iter().map(Finding::from));
    let errors = findings.iter().filter(|found| found.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    match form {
        Form::Json => {
            let list: Vec<Value> = findings.iter().map(as_json).collect();
            let told = json!({
                "path": path,
                "claims": read.reading.record.claims().len(),
                "errors": errors,
                "warnings": warnings,
                "passed_over": read.passed_over,
                "findings": list,
            });
            writeln!(out, "{told:#}")?;
        }
        Form::Lines => {
            for finding in &findings {
                writeln!(out, "{finding}")?;
            }
            for resource in &read.passed_over {
                writeln!(out, "note: resource \"{resource}\" is none of a record, and not kept")?;
            }
            let claims = read.reading.record.claims().len();
            writeln!(out, "{path}: {claims} claims read, {errors} errors, {warnings} warnings")?;
        }
    }
    Ok(if errors > 0 { Outcome::Errors } else { Outcome::Clean })
}

fn rules(out: &mut dyn Write) -> Result<Outcome> {
    for rule in Rule::ALL {
        writeln!(out, "{}", rule.id())?;
    }
    Ok(Outcome::Clean)
}

fn as_json(finding: &Finding) -> Value {
    json!({
        "severity": finding.severity.id(),
        "rule": finding.rule,
        "file": finding.file,
        "row": finding.row,
        "column": finding.column,
        "value": finding.value,
        "why": finding.why,
        "fix": finding.fix,
    })
}
