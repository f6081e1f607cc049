//! Tables as people paste them: each kind read, what is wrong told with its place, and what is kept a sound record.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod deployments;
mod flights;
mod hostile;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod shapes;

use lofted_record::sheet::{Asked, Sheet, read_sheet_with};
use lofted_record::{Files, Record, RecordFile, bundled, read, write_file};

/// A table read beside the bundled record on 27 November 2026.
fn sheet(text: &str) -> Sheet {
    sheet_with(text.as_bytes(), &Asked::default())
}

fn sheet_with(text: &[u8], asked: &Asked) -> Sheet {
    let sheet = read_sheet_with(text, &bundled().record, "2026-11-27".parse().unwrap(), asked);
    let sheet = sheet.unwrap_or_else(|error| panic!("{error}"));
    assert_sound(&sheet);
    sheet
}

/// The record of a sheet writes and reads back without a fault, and stands beside the bundled one.
fn assert_sound(sheet: &Sheet) {
    let tables = RecordFile::ALL.map(|file| (file, write_file(&sheet.record, file)));
    let files = tables.iter().fold(Files::NONE, |files, (file, bytes)| files.with(*file, bytes));
    let again = read(&files);
    let said: Vec<String> = again.faults.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{said:#?}");
    assert_eq!(again.record, sheet.record);
    assert_eq!(sheet.record.claims().len(), sheet.claims.len());
    let both = bundled().record.beside(&sheet.record);
    assert_eq!(both.claims().len(), bundled().record.claims().len() + sheet.claims.len());
}

/// Each claim on a line: what it is about, who says it, what, how much, when.
fn said(record: &Record) -> Vec<String> {
    let line = |claim: &lofted::claim::Claim| {
        let about = claim.flight().map(ToString::to_string);
        let about =
            about.or_else(|| claim.deployment().map(ToString::to_string)).unwrap_or_default();
        let place = claim.about.place().map(|place| format!(":{place}")).unwrap_or_default();
        let figure = &claim.figure;
        let unit = if figure.unit().id() == "none" {
            String::new()
        } else {
            format!(" {}", figure.unit())
        };
        format!(
            "{about} {} {}{place} {}{unit} {}",
            claim.claimant,
            figure.metric(),
            figure.amount(),
            claim.stated_on
        )
    };
    record.claims().iter().map(line).collect()
}

fn faults(sheet: &Sheet) -> Vec<String> {
    sheet.faults.iter().map(ToString::to_string).collect()
}

fn remarks(sheet: &Sheet) -> Vec<String> {
    sheet.remarks.iter().map(ToString::to_string).collect()
}

/// Whether one of the lines has a part.
fn has(lines: &[String], part: &str) -> bool {
    lines.iter().any(|line| line.contains(part))
}
