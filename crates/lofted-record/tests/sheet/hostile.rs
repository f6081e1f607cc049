//! Odd and hostile input: a clear word with the place, and all other rows kept.

use std::time::Instant;

use lofted_record::bundled;
use lofted_record::sheet::{Asked, SheetError, read_sheet};

use crate::{faults, has, remarks, said, sheet, sheet_with};

fn error(bytes: &[u8]) -> SheetError {
    read_sheet(bytes, &bundled().record, "2026-11-27".parse().unwrap()).unwrap_err()
}

#[test]
fn what_is_no_table_says_what_it_is() {
    assert_eq!(error(b""), SheetError::Empty);
    assert_eq!(error(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), SheetError::Pdf);
    assert_eq!(error(b"PK\x03\x04\x14\0\x06\0"), SheetError::Zip);
    assert_eq!(error(b"<!doctype html><table><tr><td>Apogee</td></tr></table>"), SheetError::Html);
    assert_eq!(error(b"{\"apogee\": 7000}"), SheetError::Json);
    assert_eq!(error(b"It rose to 7000 km.\nSo they said.\n"), SheetError::OneColumn);
    assert_eq!(error(b"Who\tApogee\n"), SheetError::NoRows);
    assert_eq!(error(&[1, 2, 3, 4].repeat(100)), SheetError::Binary);
}

#[test]
fn formulas_and_failed_ones_are_faults() {
    let sheet = sheet(
        "Test\tWho\tApogee (km)\tRange (km)\n2026-11-26\tZenda\t=1+1\t1000\n2026-11-26\t=cmd|' /C calc'!A0\t#REF!\t1001\n",
    );
    assert!(has(
        &faults(&sheet),
        "row 2, column \"Apogee (km)\": \"=1+1\": this is a formula; paste its value"
    ));
    assert!(has(&faults(&sheet), "\"#REF!\": this is an error of the spreadsheet"));
    assert_eq!(said(&sheet.record).len(), 2, "the other figures are kept");
}

#[test]
fn broken_quotes_cost_their_row() {
    let sheet = sheet(
        "Test,Who,Apogee (km)\n2026-11-26,\"Zenda,7000\n2026-11-26,Strelsau,\"7,100\"\n2026-11-26,Hentzau,7200\n",
    );
    assert_eq!(said(&sheet.record).len(), 2);
    assert!(
        has(&faults(&sheet), "row 2: \"\\\"Zenda\": a quote opens")
            || has(&faults(&sheet), "row 2: \"\"Zenda\": a quote opens"),
        "{:?}",
        faults(&sheet)
    );
}

#[test]
fn a_long_cell_is_told_and_costs_little() {
    let long = "7".repeat(10_000_000);
    let start = Instant::now();
    let sheet = sheet(&format!(
        "Test\tWho\tApogee (km)\tNotes\n2026-11-26\tZenda\t{long}\t\n2026-11-26\tZenda\t7000\t{long}\n"
    ));
    assert!(has(&faults(&sheet), "the cell is 10000000 bytes long; keep it under 10000 bytes"));
    assert_eq!(said(&sheet.record).len(), 1);
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn a_hundred_thousand_rows_are_read_in_time() {
    let mut table = String::from("Test\tWho\tApogee (km)\tRange\n");
    for at in 0..100_000 {
        table += &format!("2026-11-26\tSpeaker {}\t{}\t7.000\n", at % 50_000, 1000 + at % 7000);
    }
    let start = Instant::now();
    let today = "2026-11-27".parse().unwrap();
    let sheet = read_sheet(table.as_bytes(), &bundled().record, today).unwrap();
    assert_eq!(sheet.faults.len(), 10_001);
    let taken = start.elapsed();
    let without = table.replace("\t7.000", "\t1000 km");
    let start = Instant::now();
    let all = read_sheet(without.as_bytes(), &bundled().record, today).unwrap();
    assert!(all.record.claims().len() >= 150_000, "{}", all.record.claims().len());
    assert!(
        taken.as_secs() < 30 && start.elapsed().as_secs() < 30,
        "{taken:?}, {:?}",
        start.elapsed()
    );
}

#[test]
fn all_alike_takes_no_longer() {
    let start = Instant::now();
    let mut table = String::from("Test\tWho\tApogee (km)\n");
    for at in 0..50_000 {
        table += &format!("2026-11-26\tZenda\t{}\n", 1000 + at);
    }
    let quotes = format!("Who,Apogee\n{}", "\"a,\"\"b\n".repeat(50_000));
    let today = "2026-11-27".parse().unwrap();
    assert!(!read_sheet(table.as_bytes(), &bundled().record, today).unwrap().claims.is_empty());
    let _any = read_sheet(quotes.as_bytes(), &bundled().record, today);
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

#[test]
fn wide_rows_and_odd_names() {
    let wide = format!("Test\tWho\tApogee (km){}\n2026-11-26\tZenda\t7000\n", "\tx".repeat(5000));
    assert_eq!(said(&sheet(&wide).record).len(), 1);
    let sheet = sheet_with(
        "Test\tWho\tApogee (km)\tSource\n2026-11-26\t\u{202e}evil\t7000\t---\n2026-11-26\t!!!\t7000\t\u{200b}\n".as_bytes(),
        &Asked::default(),
    );
    assert_eq!(said(&sheet.record).len(), 2);
}

#[test]
fn nothing_that_is_known() {
    let sheet = sheet("colour\ttaste\nred\tsweet\nblue\tsour\n");
    assert_eq!(faults(&sheet).len(), 1);
    assert!(faults(&sheet)[0].starts_with("the table: no column holds figures"));
    assert!(has(&remarks(&sheet), "the row states nothing"));
}

#[test]
fn a_thousands_comma_without_quotes_is_no_seven() {
    let sheet =
        sheet("Test,Who,Apogee (km)\n2026-11-26,Zenda,7,000\n2026-11-26,Strelsau,\"7,100\"\n");
    assert_eq!(said(&sheet.record), ["2026-11-26 strelsau apogee 7100 km 2026-11-26"]);
    assert!(has(
        &faults(&sheet),
        "row 2: the row has 4 cells and the header 3: a number such as 7,000"
    ));
}
