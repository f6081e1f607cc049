//! Claims of a story as lines for a reader.

use std::io::Write;

use lofted_embed::story::quote;
use lofted_reader::Candidate;

use crate::columns::fitted;
use crate::error::Result;
use crate::terminal::{Hue, Out};

const HEADS: [&str; 6] = ["metric", "amount", "words", "of", "sure", "who says it"];

/// Characters of its words that a pipe is given.
const WORDS: usize = 33;

/// Writes a line for each candidate; on a terminal more where they do not fit.
pub(super) fn write(out: &mut Out<'_>, source: &str, candidates: &[Candidate]) -> Result<()> {
    let rows = std::iter::once(HEADS.map(str::to_owned))
        .chain(candidates.iter().map(|candidate| row(source, candidate)));
    match out.width() {
        None => {
            for [metric, amount, words, of, sure, who] in rows {
                let words: String = words.chars().take(WORDS).collect();
                writeln!(out, "{metric:<22} {amount:<16} {words:<34} {of:<16} {sure:<8} {who}")?;
            }
        }
        Some(width) => {
            let rows: Vec<Vec<String>> = rows.map(Vec::from).collect();
            for (at, line) in fitted(&rows, width).iter().enumerate() {
                let line = if at == 0 { out.painted(Hue::Head, line) } else { line.clone() };
                writeln!(out, "{line}")?;
            }
        }
    }
    let count = candidates.len();
    writeln!(out, "{count} {}", if count == 1 { "claim" } else { "claims" })?;
    Ok(())
}

/// A candidate under each head.
fn row(source: &str, candidate: &Candidate) -> [String; 6] {
    let who = candidate.speaker.as_ref().map_or("nobody is named", |speaker| &speaker.name);
    let amount = match candidate.clock_min {
        Some(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        None => format!("{} {}", candidate.amount, candidate.unit),
    };
    [
        candidate.measurand.id().to_owned(),
        amount,
        quote(source, candidate),
        candidate.about.label().to_owned(),
        format!("{:.2}", candidate.confidence()),
        format!("{who} ({}, {})", candidate.attribution, candidate.grounds.id()),
    ]
}
