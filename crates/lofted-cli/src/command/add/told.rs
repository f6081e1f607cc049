//! What is found and what becomes of it, written for a reader.

use lofted::claim::{ClaimId, Claimant};
use lofted_record::entry::Entry;
use lofted_record::lint::lint_with;
use lofted_record::{Reading, Record, RecordFile};

use super::given::Line;
use super::only::{Numbers, is_meant};
use super::speaker::nearest;
use crate::error::Result;
use crate::terminal::{Hue, Out};
use lofted_embed::judge::Reconstruction;

/// Every claim found, numbered; one that is not meant has a hyphen.
pub(super) fn claims(lines: &[Line], only: &[Numbers], out: &mut Out<'_>) -> Result<()> {
    for (at, line) in lines.iter().enumerate() {
        let number = at + 1;
        let mark = if is_meant(only, number) { ' ' } else { '-' };
        out.line(&format!("{mark}{number:>3}  {}", line.text))?;
        for doubt in &line.doubts {
            out.line(&format!("      doubt: {doubt}"))?;
        }
    }
    if !lines.is_empty() {
        out.line("")?;
    }
    Ok(())
}

/// The claims that do not fit, each with why.
pub(super) fn refused(given: &Record, entry: &Entry, out: &mut Out<'_>) -> Result<()> {
    for refusal in &entry.refused {
        let claim = &refusal.claim;
        let (words, why) = (&claim.words, &refusal.why);
        let what = given.label(claim);
        let rest = format!(": {what} \u{201c}{words}\u{201d}: {why}");
        out.headed(Hue::Bad, "refused", &rest)?;
    }
    Ok(())
}

/// The names of the new rows, and where they stand.
pub(super) fn rows(after: &Record, entry: &Entry, out: &mut Out<'_>) -> Result<()> {
    for id in &entry.claims {
        if let Some(row) = row_of_claim(after, id) {
            out.line(&format!("{} row {row}: {id}", RecordFile::Claims))?;
        }
    }
    let place = entry
        .source
        .as_ref()
        .and_then(|id| Some((id, after.sources().iter().position(|source| source.id == *id)?)));
    if let Some((id, at)) = place {
        out.line(&format!("{} row {}: {id}", RecordFile::Sources, at + 2))?;
    }
    Ok(())
}

/// The claimants that are new, and whom of the record one may be.
pub(super) fn new_claimants(before: &Record, after: &Record, out: &mut Out<'_>) -> Result<()> {
    let is_new = |one: &&Claimant| before.claimant(&one.id).is_none();
    for new in after.claimants().iter().filter(is_new) {
        if let Some(near) = nearest(before, new) {
            let (name, known, id) = (&new.name, &near.name, &near.id);
            let rest = format!(
                ": \u{201c}{name}\u{201d} is a new claimant; if it is \u{201c}{known}\u{201d}, \
                 say --claimant \"{name}={id}\""
            );
            out.headed(Hue::Doubtful, "doubt", &rest)?;
        }
    }
    Ok(())
}

/// The row of a claim in its file, as a spreadsheet counts.
fn row_of_claim(record: &Record, id: &ClaimId) -> Option<u64> {
    let at = record.claims().iter().position(|claim| claim.id == *id)?;
    Some(at as u64 + 2)
}

/// What the lint finds doubtful in the rows of the new claims.
pub(super) fn doubts(after: &Record, entry: &Entry, out: &mut Out<'_>) -> Result<()> {
    let rows: Vec<u64> = entry.claims.iter().filter_map(|id| row_of_claim(after, id)).collect();
    let reading = Reading { record: after.clone(), faults: Vec::new() };
    for finding in lint_with(&reading, &Reconstruction::default()) {
        let is_new = finding.file == RecordFile::Claims.to_string()
            && finding.row.is_some_and(|row| rows.contains(&row));
        if !is_new {
            continue;
        }
        let (severity, said) = (finding.severity.id(), finding.to_string());
        let rest = said.strip_prefix(severity).unwrap_or(&said);
        out.headed(Hue::Doubtful, severity, rest)?;
    }
    Ok(())
}
