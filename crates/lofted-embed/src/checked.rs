//! Records of claims as JSON: what stands in them, and what is wrong or doubtful.

use lofted::claim::Claim;
use lofted_record::Record;
use lofted_record::lint::{Finding, Severity, lint_with};
use lofted_record::package::{PackageError, PackageFile, PackageReading, read_files};
use serde_json::{Value, json};

use crate::judge::Reconstruction;

/// Reads a record: the files of a data package by their names, or one zip or one file of claims.
///
/// # Errors
/// No record at all: [`PackageError`]. What of a record does not read is no error here: [`lint_json`] tells it.
pub fn read(files: Vec<PackageFile>) -> Result<PackageReading, PackageError> {
    read_files(files)
}

/// The rows that could be read, and how many faults there are.
#[must_use]
pub fn record_json(read: &PackageReading) -> Value {
    let record = &read.reading.record;
    let claims: Vec<Value> =
        record.claims().iter().map(|claim| claim_json(record, claim)).collect();
    let flights: Vec<Value> = record
        .flights()
        .iter()
        .map(|flight| {
            let site = flight.launch_site.as_ref();
            json!({
                "id": flight.id.as_str(),
                "launched_on": flight.launched_on.to_string(),
                "launch_site": site.map(|site| site.name.as_str()),
                "launch": site.map(|site| [site.point.latitude_deg(), site.point.longitude_deg()]),
                "azimuth_deg": flight.launch_azimuth.as_ref().map(|one| one.azimuth_deg),
                "summary": flight.summary,
            })
        })
        .collect();
    json!({
        "claims": claims,
        "flights": flights,
        "faults": read.reading.faults.len() + read.outline_faults.len(),
        "passed_over": read.passed_over,
    })
}

fn claim_json(record: &Record, claim: &Claim) -> Value {
    let (figure, amount) = (&claim.figure, claim.figure.amount());
    let claimant = record.claimant(&claim.claimant);
    let source = record.source(&claim.source);
    json!({
        "id": claim.id.as_str(),
        "flight": claim.flight().map(|id| id.as_str()),
        "deployment": claim.deployment().map(|id| id.as_str()),
        "place": claim.about.place().map(|id| id.as_str()),
        "metric": figure.metric().id(),
        "low": amount.low(),
        "best": amount.best(),
        "high": amount.high(),
        "qualifier": amount.qualifier().id(),
        "unit": figure.unit().id(),
        "words": claim.words,
        "scope": claim.scope,
        "kind": claim.kind.id(),
        "stated_on": claim.stated_on.to_string(),
        "claimant": claim.claimant.as_str(),
        "claimant_name": claimant.map(|claimant| claimant.name.as_str()),
        "party": record.party_of(claim),
        "source": claim.source.as_str(),
        "outlet": source.map(|source| source.outlet.as_str()),
        "url": source.map(|source| source.url.as_str()).filter(|url| !url.is_empty()),
    })
}

/// Every error and every doubt in a record, in its order.
#[must_use]
pub fn findings(read: &PackageReading) -> Vec<Finding> {
    let mut findings = lint_with(&read.reading, &Reconstruction::default());
    findings.extend(read.outline_faults.iter().map(Finding::from));
    findings
}

/// Every error and every doubt in a record, as the command's `lint --json` has it; `path` is what the record is
/// called.
#[must_use]
pub fn lint_json(path: &str, read: &PackageReading, findings: &[Finding]) -> Value {
    let errors = findings.iter().filter(|found| found.severity == Severity::Error).count();
    json!({
        "path": path,
        "claims": read.reading.record.claims().len(),
        "errors": errors,
        "warnings": findings.len() - errors,
        "passed_over": read.passed_over,
        "findings": findings.iter().map(finding_json).collect::<Vec<Value>>(),
    })
}

fn finding_json(finding: &Finding) -> Value {
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
