//! `lofted sheet`: a table of a spreadsheet in, its claims out.

use std::fs::File;
use std::io::{self, Read, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use lofted::claim::Date;
use lofted_record::Record;
use lofted_record::package::{Package, write_zip};
use lofted_record::sheet::{Sheet, TEMPLATE, read_sheet};

use super::entry::{Command, Outcome};
use crate::error::{Error, Result};
use crate::input::sound_record;
use crate::output;

pub(super) const COMMAND: Command = Command {
    name: "sheet",
    line: "the claims of a table from a spreadsheet, and what of it does not read",
    help: "\
  lofted sheet table.csv                     what each column is taken for, the claims, every fault
  pbpaste | lofted sheet -                   the same of cells copied from a spreadsheet
  lofted sheet table.csv --zip claims.zip    the claims as a data package
  lofted sheet table.csv --record my-record/ with the names of another record
  lofted sheet table.csv --today 2026-11-27  the day that is taken where none is given
  lofted sheet --template                    a table to begin with

Tabs, commas, semicolons or bars between cells. A row is a claim, or what one party said of several things in a
column each; columns are known by their names (Who, Apogee (km), Flight time, Killed, Source, ...) or by what they
hold. Cells that do not read are told with their row and column, and all others are kept; then the exit code is 1.
",
    run,
};

/// The most bytes of a table.
const LARGEST_TABLE_BYTES: u64 = 64 * 1024 * 1024;

#[derive(Debug, Default)]
struct Asked {
    path: Option<String>,
    zip: Option<String>,
    record: Option<String>,
    today: Option<Date>,
    template: bool,
}

fn run(arguments: &[String], out: &mut dyn Write) -> Result<Outcome> {
    let asked = asked(arguments)?;
    if asked.template {
        write!(out, "{TEMPLATE}")?;
        return Ok(Outcome::Clean);
    }
    let Some(path) = &asked.path else {
        return Err(COMMAND.misused("name a file, or - for the standard input"));
    };
    let own = asked.record.as_deref().map(sound_record).transpose()?;
    let beside = own.as_ref().map_or(&lofted_record::bundled().record, |package| &package.record);
    let today = asked.today.map_or_else(today, Ok)?;
    let sheet = read_sheet(&table(path)?, beside, today)
        .map_err(|error| Error::Usage(format!("{path}: {error}")))?;
    match &asked.zip {
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

fn asked(arguments: &[String]) -> Result<Asked> {
    let mut asked = Asked::default();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut value = || {
            let value = words.next().cloned();
            value.ok_or_else(|| COMMAND.misused(&format!("{word} needs a value")))
        };
        match word.as_str() {
            "--zip" => asked.zip = Some(value()?),
            "--record" => asked.record = Some(value()?),
            "--today" => {
                let day = value()?.parse::<Date>();
                asked.today = Some(day.map_err(|fault| COMMAND.misused(&fault.to_string()))?);
            }
            "--template" => asked.template = true,
            path if asked.path.is_none() && (path == "-" || !path.starts_with('-')) => {
                asked.path = Some(path.to_owned());
            }
            other => return Err(COMMAND.misused(&format!("\"{other}\" is none of its options"))),
        }
    }
    Ok(asked)
}

/// Today in UTC.
fn today() -> Result<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(i32::MAX);
    Date::of_day_number(days).map_err(|fault| COMMAND.misused(&format!("{fault}; give --today")))
}

/// The bytes of a table, of a file or of the standard input.
fn table(path: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let fault = |source| Error::File { path: path.to_owned(), source };
    let limit = LARGEST_TABLE_BYTES.saturating_add(1);
    if path == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes).map_err(fault)?;
    } else {
        File::open(path).map_err(fault)?.take(limit).read_to_end(&mut bytes).map_err(fault)?;
    }
    if bytes.len() as u64 > LARGEST_TABLE_BYTES {
        return Err(Error::TooLarge { path: path.to_owned(), limit_bytes: LARGEST_TABLE_BYTES });
    }
    Ok(bytes)
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

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn the_template_is_a_table_that_reads() {
        let mut out = Vec::new();
        assert_eq!(run(&words(&["--template"]), &mut out).unwrap(), Outcome::Clean);
        let sheet =
            read_sheet(&out, &lofted_record::bundled().record, "2026-11-27".parse().unwrap())
                .unwrap();
        let mut told = Vec::new();
        tell(&sheet, &mut told).unwrap();
        let told = String::from_utf8(told).unwrap();
        assert!(told.contains("Claims: 6") && told.contains("by its name"), "{told}");
    }

    #[test]
    fn what_it_does_not_take_is_told() {
        for wrong in
            [&["--zip"][..], &["a.csv", "--colour"], &["a.csv", "--today", "Thursday"], &[]]
        {
            let fault = run(&words(wrong), &mut Vec::new()).unwrap_err().to_string();
            assert!(fault.starts_with("lofted sheet: "), "{fault}");
        }
    }
}
