//! `lofted metrics`: what can be claimed, in which units.

use std::io::Write;

use lofted::claim::{Metric, Terms, Unit};

use super::entry::{Command, Outcome};
use crate::error::Result;

pub(super) const COMMAND: Command = Command {
    name: "metrics",
    line: "what can be claimed, in which units, and what each metric covers",
    help: "\
  lofted metrics                 every metric: id, units, what it covers, definition
  lofted metrics | grep killed   those that have to do with deaths
",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    if let Some(argument) = arguments.first() {
        return Err(COMMAND.misused(&format!("\"{argument}\" is none of its arguments")));
    }
    for metric in Metric::ALL {
        let units: Vec<&str> = Unit::ALL
            .iter()
            .filter(|unit| unit.quantity() == metric.quantity())
            .map(|unit| unit.id())
            .collect();
        writeln!(
            out,
            "{:<22} {:<15} {} ({})",
            metric.id(),
            units.join(" or "),
            metric.definition(&Terms::PLAIN),
            metric.scope(&Terms::PLAIN)
        )?;
    }
    Ok(Outcome::Clean)
}
