//! `lofted metrics`: what can be claimed, in which units.

use std::io::Write;

use lofted::claim::{Metric, Terms, Unit};

use super::entry::Outcome;
use crate::columns::fitted;
use crate::error::Result;
use crate::help::{ANSWERED, after};
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted metrics                 every metric: id, units, what it covers, definition
  lofted metrics | grep killed   those that have to do with deaths
";

/// What can be claimed, in which units, and what each metric covers
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, ANSWERED))]
pub(super) struct Args {}

pub(super) fn run(out: &mut Out<'_>) -> Result<Outcome> {
    let rows: Vec<[String; 3]> = Metric::ALL.iter().map(|metric| row(*metric)).collect();
    let Some(width) = out.width() else {
        for [id, units, said] in &rows {
            writeln!(out, "{id:<22} {units:<15} {said}")?;
        }
        return Ok(Outcome::Clean);
    };
    let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
    for line in fitted(&rows, width) {
        writeln!(out, "{line}")?;
    }
    Ok(Outcome::Clean)
}

/// Its name, its units, its definition and what it covers.
fn row(metric: Metric) -> [String; 3] {
    let units: Vec<&str> = Unit::ALL
        .iter()
        .filter(|unit| unit.quantity() == metric.quantity())
        .map(|unit| unit.id())
        .collect();
    let (definition, scope) = (metric.definition(&Terms::PLAIN), metric.scope(&Terms::PLAIN));
    [metric.id().to_owned(), units.join(" or "), format!("{definition} ({scope})")]
}
