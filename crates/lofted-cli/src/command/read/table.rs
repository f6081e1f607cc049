//! Claims of a story as lines for a reader.

use std::io::Write;

use lofted_reader::Candidate;

use super::quote::quote;
use crate::error::Result;

/// Writes a line for each candidate.
pub(super) fn write(out: &mut dyn Write, source: &str, candidates: &[Candidate]) -> Result<()> {
    writeln!(
        out,
        "{:<22} {:<16} {:<34} {:<16} {:<8} who says it",
        "metric", "amount", "words", "of", "sure"
    )?;
    for candidate in candidates {
        let words = quote(source, candidate);
        let words: String = words.chars().take(33).collect();
        let who = candidate.speaker.as_ref().map_or("nobody is named", |speaker| &speaker.name);
        let amount = match candidate.clock_min {
            Some(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
            None => format!("{} {}", candidate.amount, candidate.unit),
        };
        writeln!(
            out,
            "{:<22} {amount:<16} {words:<34} {:<16} {:<8.2} {who} ({}, {})",
            candidate.measurand.id(),
            candidate.about.label(),
            candidate.confidence(),
            candidate.attribution,
            candidate.grounds.id(),
        )?;
    }
    let count = candidates.len();
    writeln!(out, "{count} {}", if count == 1 { "claim" } else { "claims" })?;
    Ok(())
}
