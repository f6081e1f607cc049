//! `lofted sheet`: a table of a spreadsheet in, its claims out.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use lofted::claim::Date;
use lofted_record::Record;
use lofted_record::package::{Package, write_zip};
use lofted_record::sheet::{Sheet, TEMPLATE, read_sheet};

use super::entry::Outcome;
use crate::error::{Error, Result};
use crate::help::after;
use crate::input::{bytes, sound_record};
use crate::output;
use crate::terminal::Out;

const EXAMPLES: &str = "
Examples:
  lofted sheet table.csv                     what each column is taken for, the claims, every fault
  pbpaste | lofted sheet -                   the same of cells copied from a spreadsheet
  lofted sheet table.csv --zip claims.zip    the claims as a data package
  lofted sheet --template                    a table to begin with

Tabs, commas, semicolons or bars between cells. A row is a claim, or what one party said of several things in a
column each; columns are known by their names (Who, Apogee (km), Flight time, Killed, Source, ...) or by what they
hold. Cells that do not read are told with their row and column, and all others are kept.
";

const EXIT: &str = "Exit code: 0 all of it reads, 1 some cells do not, 2 no table at all.";

/// The claims of a table from a spreadsheet, and what of it does not read
#[derive(Debug, clap::Args)]
#[command(after_help = after(EXAMPLES, EXIT))]
pub(super) struct Args {
    /// A table: a file, or - for the standard input
    #[arg(value_name = "TABLE", required_unless_present = "template")]
    table: Option<String>,
    /// Write the claims as a data package
    #[arg(long, value_name = "FILE")]
    zip: Option<String>,
    /// Take names of this record in place of the bundled one
    #[arg(long, value_name = "RECORD")]
    record: Option<String>,
    /// The day that is taken where none is given; today otherwise
    #[arg(long, value_name = "DAY")]
    today: Option<Date>,
    /// Print a table to begin with
    #[arg(long, conflicts_with_all = ["table", "zip", "record", "today"])]
    template: bool,
}

/// The most bytes of a table.
const LARGEST_TABLE_BYTES: u64 = 64 * 1024 * 1024;

pub(super) fn run(args: &Args, out: &mut Out<'_>) -> Result<Outcome> {
    let Some(path) = &args.table else {
        write!(out, "{TEMPLATE}")?;
        return Ok(Outcome::Clean);
    };
    let own = args.record.as_deref().map(sound_record).transpose()?;
    let beside = own.as_ref().map_or(&lofted_record::bundled().record, |package| &package.record);
    let today = args.today.map_or_else(today, Ok)?;
    let sheet = read_sheet(&bytes(path, LARGEST_TABLE_BYTES)?, beside, today)
        .map_err(|error| Error::Usage(format!("{path}: {error}")))?;
    match &args.zip {
        None => tell(&sheet, out)?,
        Some(zip) => {
            let package = Package { record: sheet.record.clone(), ..Package::default() };
            let fault = |source| Error::Package { path: zip.clone(), source };
            output::put(zip, &write_zip(&package).map_err(fault)?, "a data package", out)?;
            for line in sheet.faults.iter().map(ToString::to_string) {
                output::remark(&line);
            }
        }
    }
    Ok(if sheet.faults.is_empty() { Outcome::Clean } else { Outcome::Errors })
}

/// Today in UTC.
fn today() -> Result<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(i32::MAX);
    Date::of_day_number(days).map_err(|fault| Error::Usage(format!("{fault}; give --today")))
}

/// The columns, the claims, the faults and the remarks.
fn tell(sheet: &Sheet, out: &mut dyn Write) -> Result<()> {
    let header = sheet
        .header_row
        .map_or_else(|| "no header".to_owned(), |row| format!("header in row {row}"));
    let turned = if sheet.turned { ", parties across" } else { "" };
    writeln!(out, "{} between cells, {header}{turned}\n", sheet.separator)?;
    for column in &sheet.columns {
        let role = column.role.map_or("-", |role| role.label());
        writeln!(out, "  {:<34} {role:<24} {}", column.title, column.why)?;
    }
    writeln!(out, "\nClaims: {}", sheet.claims.len())?;
    for claim in sheet.record.claims() {
        writeln!(out, "  {}", line(&sheet.record, claim))?;
    }
    section(out, "Not read", sheet.faults.iter().map(ToString::to_string))?;
    section(out, "Taken for granted", sheet.remarks.iter().map(ToString::to_string))
}

/// A claim on a line: who says what of what, and when.
fn line(record: &Record, claim: &lofted::claim::Claim) -> String {
    let flight = claim.flight().map(ToString::to_string);
    let about = flight.or_else(|| claim.deployment().map(ToString::to_string)).unwrap_or_default();
    let who = record.claimant(&claim.claimant).map_or("", |claimant| claimant.name.as_str());
    let figure = &claim.figure;
    let amount = match figure.amount().named_number() {
        Some(_) => format!("{} {}", figure.amount(), figure.unit()),
        None => format!("\"{}\"", claim.words),
    };
    format!("{about}  {who}: {} {amount}, {}", record.label(claim), claim.stated_on)
}

fn section(
    out: &mut dyn Write,
    title: &str,
    lines: impl ExactSizeIterator<Item = String>,
) -> Result<()> {
    if lines.len() > 0 {
        writeln!(out, "\n{title}: {}", lines.len())?;
        for line in lines {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_table_that_reads() {
        let today = "2026-11-27".parse().unwrap();
        let record = &lofted_record::bundled().record;
        let sheet = read_sheet(TEMPLATE.as_bytes(), record, today).unwrap();
        let mut told = Vec::new();
        tell(&sheet, &mut told).unwrap();
        let told = String::from_utf8(told).unwrap();
        assert!(told.contains("Claims: 6") && told.contains("by its name"), "{told}");
    }
}
