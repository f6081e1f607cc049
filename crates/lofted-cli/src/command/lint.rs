//! `lofted lint`: every fault of a record at once.

use std::io::Write;

use super::{Command, Outcome, misused};
use crate::error::Result;
use crate::input::open;

pub(super) const COMMAND: Command = Command {
    name: "lint",
    line: "every fault of a record",
    help: "  lofted lint my-claims.csv\n",
    run,
};

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let [path] = arguments else { return Err(misused(&COMMAND, "name one path")) };
    for fault in open(path)?.reading.faults {
        writeln!(out, "{fault}")?;
    }
    Ok(Outcome::Clean)
}
