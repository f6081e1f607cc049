//! The README of a package, made from its data.

use std::fmt::Write as _;

use lofted::claim::{Date, Metric, Qualifier, Terms};

use super::descriptor::Details;
use crate::file::RecordFile;
use crate::record::Record;

/// The README's name in a package.
pub(super) const README: &str = "README.md";

/// The README of a package: what it holds, what its columns and metrics mean, how to cite it.
pub(super) fn readme(record: &Record, details: &Details) -> String {
    let mut text = format!("# {}\n\n", details.title());
    for paragraph in [details.description().to_owned(), holds(record)] {
        if !paragraph.is_empty() {
            text += &format!("{paragraph}\n\n");
        }
    }
    if !details.version().is_empty() {
        put(&mut text, &format!("Version {}.\n", details.version()));
    }
    text += "Made from the data by `lofted export`; edit the tables, not this file.\n\n";
    text += "## Files\n\n| file | rows | columns |\n|---|---|---|\n";
    for file in RecordFile::ALL {
        let names = file.columns().iter().map(|column| column.name);
        let kept = record.extra_names(file).iter().map(String::as_str);
        let columns: Vec<String> = names.chain(kept).map(|name| format!("`{name}`")).collect();
        put(&mut text, &format!("| `{}` | {} | {} |", file, rows(record, file), columns.join(" ")));
    }
    text += "\nCSV in UTF-8 with commas. `datapackage.json` describes every column (Data Package v2).\n";
    text += "A text that begins as a formula would has a `'` before it.\n\n";
    text += "## Amounts\n\nA number stands where the words put it and nowhere else.\n\n";
    text += "| qualifier | number in |\n|---|---|\n";
    for qualifier in Qualifier::ALL {
        put(&mut text, &format!("| {} | {} |", qualifier.id(), columns_of(qualifier)));
    }
    text += "\n## Metrics of these claims\n\n| metric | claims | covers | definition |\n|---|---|---|---|\n";
    for metric in Metric::ALL {
        let count = record.claims_on(*metric).count();
        if count > 0 {
            let terms = terms(record);
            let (scope, definition) = (metric.scope(&terms), metric.definition(&terms));
            put(&mut text, &format!("| `{metric}` | {count} | {scope} | {definition} |"));
        }
    }
    text += "\n## Citing\n\nCite the source of a claim (`sources.csv`) by outlet and date, and its claimant;\n";
    text += "the figures are the claimants' own and are nowhere averaged, summed or filled in.\n";
    if !details.licences().is_empty() {
        put(&mut text, &format!("Licence of the tables: {}.", details.licences()));
    }
    text
}

/// The words of the only deployment; plain ones where there are several.
fn terms(record: &Record) -> Terms<'_> {
    match record.deployments() {
        [only] => record.terms(Some(&only.id), None),
        _ => Terms::PLAIN,
    }
}

fn put(text: &mut String, line: &str) {
    // Writing to a string has no error.
    let _ = writeln!(text, "{line}");
}

fn holds(record: &Record) -> String {
    let days: Vec<Date> = record.claims().iter().map(|claim| claim.stated_on).collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return "No claims.".to_owned();
    };
    format!(
        "{} claims by {} claimants from {} sources, said from {first} to {last}; {} flights, {} \
         relations, {} events.",
        record.claims().len(),
        record.claimants().len(),
        record.sources().len(),
        record.flights().len(),
        record.relations().len(),
        record.events().len(),
    )
}

fn rows(record: &Record, file: RecordFile) -> usize {
    match file {
        RecordFile::Claims => record.claims().len(),
        RecordFile::Claimants => record.claimants().len(),
        RecordFile::Sources => record.sources().len(),
        RecordFile::Flights => record.flights().len(),
        RecordFile::Relations => record.relations().len(),
        RecordFile::Events => record.events().len(),
        RecordFile::Deployments => record.deployments().len(),
        RecordFile::Places => record.places().len(),
        RecordFile::Parties => record.parties.all().len(),
    }
}

fn columns_of(qualifier: Qualifier) -> String {
    match qualifier.columns() {
        [] => "nowhere: words alone".to_owned(),
        columns => columns.join(" and "),
    }
}
