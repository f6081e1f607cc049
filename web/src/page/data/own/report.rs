//! What was found in files that were read: a sentence of numbers, then findings by rule, each with its
//! place, its value, why, and what to do.

use std::collections::BTreeSet;

use lofted_record::lint::{Finding, Rule, Severity};
use lofted_record::{RecordFile, cells_of_rows};
use lofted_view::page::data::import::Found;
use serde::{Deserialize, Serialize};

/// Findings of one rule that are told singly; the others are counted.
pub const MOST_OF_A_RULE: usize = 8;

/// What was found in files that were read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// What was read, by its name; empty where the data there is was checked again.
    pub name: String,
    /// Claims read.
    pub claims: u32,
    /// Of these, claims that the data there is had already.
    pub there_already: u32,
    /// Rows left out because they cannot be read.
    pub left_out: u32,
    /// Rows that read, and are doubtful.
    pub doubtful: u32,
    /// Findings that are errors, by column; the order is that of their first places.
    pub errors: Vec<Group>,
    /// Findings that are warnings, by rule.
    pub warnings: Vec<Group>,
    /// Files that no record has, which were not read.
    pub passed_over: Vec<String>,
}

/// The findings of one rule, or in one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What they are, in a few words.
    pub title: String,
    /// How many there are.
    pub count: u32,
    /// The first of them.
    pub notes: Vec<Note>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The file.
    pub file: String,
    /// The row as a spreadsheet counts.
    pub row: Option<u64>,
    /// The column.
    pub column: Option<String>,
    /// What stands there; empty where nothing does.
    pub value: String,
    /// Why it is left out or doubtful.
    pub why: String,
    /// What would likely be right.
    pub fix: String,
    /// The row's filled cells, each with its column.
    pub cells: Vec<(String, String)>,
}

impl Note {
    /// The place in words: `claims.csv row 7, column low`.
    #[must_use]
    pub fn place(&self) -> String {
        let row = self.row.map(|row| format!(" row {row}")).unwrap_or_default();
        let column = self.column.as_ref().map(|column| format!(", column {column}"));
        format!("{}{row}{}", self.file, column.unwrap_or_default())
    }
}

impl Report {
    /// The report on findings, with the tables that they were found in.
    #[must_use]
    pub fn of(findings: &[Finding], tables: &[(RecordFile, Vec<u8>)]) -> Self {
        let mut report = Self {
            left_out: rows_of(findings, Severity::Error),
            doubtful: rows_of(findings, Severity::Warning),
            ..Self::default()
        };
        for finding in findings {
            let (groups, title) = match finding.severity {
                Severity::Error => (&mut report.errors, error_title(finding)),
                Severity::Warning => (&mut report.warnings, warning_title(finding)),
            };
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.take(finding),
                None => {
                    let mut group = Group { title, count: 0, notes: Vec::new() };
                    group.take(finding);
                    groups.push(group);
                }
            }
        }
        report.fill_rows(tables);
        report
    }

    /// What was found, counted. Of data checked again, nothing was there before.
    #[must_use]
    pub fn found(&self) -> Found {
        Found {
            claims: self.claims,
            there_already: if self.name.is_empty() { 0 } else { self.there_already },
            left_out: self.left_out,
            doubtful: self.doubtful,
            has_errors: !self.errors.is_empty(),
        }
    }

    fn notes(&mut self) -> impl Iterator<Item = &mut Note> {
        self.errors.iter_mut().chain(&mut self.warnings).flat_map(|group| &mut group.notes)
    }

    fn fill_rows(&mut self, tables: &[(RecordFile, Vec<u8>)]) {
        for (file, bytes) in tables {
            let of_file = |note: &&mut Note| note.file == file.name();
            let wanted: Vec<u64> =
                self.notes().filter(of_file).filter_map(|note| note.row).collect();
            let rows = cells_of_rows(bytes, &wanted);
            for note in self.notes().filter(of_file) {
                if let Some(row) = rows.iter().find(|row| Some(row.row) == note.row) {
                    note.cells = row.cells.clone();
                }
            }
        }
    }
}

impl Group {
    fn take(&mut self, finding: &Finding) {
        self.count += 1;
        if self.notes.len() < MOST_OF_A_RULE {
            self.notes.push(Note {
                file: finding.file.to_owned(),
                row: finding.row,
                column: finding.column.map(str::to_owned),
                value: finding.value.clone(),
                why: finding.why.clone(),
                fix: finding.fix.clone(),
                cells: Vec::new(),
            });
        }
    }
}

fn rows_of(findings: &[Finding], severity: Severity) -> u32 {
    let rows: BTreeSet<(&str, u64)> = findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .filter_map(|finding| Some((finding.file, finding.row?)))
        .collect();
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

fn error_title(finding: &Finding) -> String {
    match finding.column {
        Some(column) => format!("{}, column {column}", finding.file),
        None => finding.file.to_owned(),
    }
}

fn warning_title(finding: &Finding) -> String {
    let rule = Rule::ALL.into_iter().find(|rule| rule.id() == finding.rule);
    rule.map_or(finding.rule, Rule::says).to_owned()
}

#[cfg(test)]
mod tests {
    use lofted_record::lint::lint;
    use lofted_record::read_bare;

    use super::*;

    const CLAIMS: &str = "id,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n\
        a,in-country,,70o0,,exact,,persons,x,y,2024-10-01\n\
        b,in-country,,8000,,exact,,persons,x,y,2024-10-32\n\
        c,in-kursk,10000,,,more-than,\"as many as 10,000\",persons,x,y,2024-11-04\n";

    #[test]
    fn findings_are_grouped_and_counted_and_carry_their_rows() {
        let findings = lint(&read_bare(CLAIMS.as_bytes()));
        let report = Report::of(&findings, &[(RecordFile::Claims, CLAIMS.into())]);
        assert_eq!((report.left_out, report.doubtful), (2, 1));
        assert_eq!(report.errors.len(), 2);
        let note = &report.errors[0].notes[0];
        assert_eq!(note.place(), "claims.csv row 2, column best");
        assert_eq!(note.value, "70o0");
        assert!(note.cells.contains(&("best".into(), "70o0".into())), "{:?}", note.cells);
        assert_eq!(report.warnings[0].title, Rule::BoundFlipped.says());
    }

    #[test]
    fn of_many_findings_the_first_are_told_and_all_counted() {
        let mut claims = CLAIMS.lines().next().unwrap().to_owned() + "\n";
        for row in 0..100 {
            claims += &format!("n{row},in-country,,,,exact,,persons,x,y,2024-10-01\n");
        }
        let findings = lint(&read_bare(claims.as_bytes()));
        let report = Report::of(&findings, &[(RecordFile::Claims, claims.into_bytes())]);
        assert_eq!((report.left_out, report.errors[0].count), (100, 100));
        assert_eq!(report.errors[0].notes.len(), MOST_OF_A_RULE);
    }
}
