//! What the worker does with a table as people have it: reads it beside the record, for a look before anything is kept.

use lofted::claim::Date;
use lofted_record::sheet::{Asked, Choice, Role, Sheet, read_sheet_with};
use lofted_record::{Record, RecordFile, write_file};
use serde::{Deserialize, Serialize};

/// What a table was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastedTable {
    /// Its columns.
    pub columns: Vec<PastedColumn>,
    /// Claims that were read.
    pub claims: u32,
    /// What cannot be read, each with its place and what would be right.
    pub faults: Vec<String>,
    /// What was taken for granted.
    pub remarks: Vec<String>,
    /// Whether parties stood across and what is measured below.
    pub turned: bool,
    /// Roles to choose from: the word and the label of each.
    pub roles: Vec<(String, String)>,
}

/// A column, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastedColumn {
    /// Its name, or its letter.
    pub title: String,
    /// The first of its cells.
    pub samples: String,
    /// The word of its role; empty where it is left out.
    pub role: String,
    /// Why it is taken so.
    pub why: String,
}

/// A choice of the reader's: a word of [`PastedTable::roles`], [`LEFT_OUT`], or empty as it is found.
pub const LEFT_OUT: &str = "-";

/// Reads a table beside a record; the nine files of its claims with what they name.
///
/// # Errors
/// The bytes are no table, in words for the reader.
pub fn read_pasted(
    text: &[u8],
    beside: &Record,
    today: Date,
    choices: &[String],
) -> Result<(PastedTable, [Vec<u8>; RecordFile::ALL.len()]), String> {
    let choices = choices.iter().map(|word| choice(word)).collect();
    let asked = Asked { choices, ..Asked::default() };
    let sheet = read_sheet_with(text, beside, today, &asked).map_err(|error| error.to_string())?;
    let files = RecordFile::ALL.map(|file| write_file(&sheet.record, file));
    Ok((told(&sheet), files))
}

fn choice(word: &str) -> Choice {
    match word {
        LEFT_OUT => Choice::LeftOut,
        word => word.parse().map_or(Choice::AsFound, Choice::Take),
    }
}

fn told(sheet: &Sheet) -> PastedTable {
    let columns = sheet.columns.iter().map(|column| PastedColumn {
        title: column.title.clone(),
        samples: column.samples.join("; "),
        role: column.role.map(|role| role.to_string()).unwrap_or_default(),
        why: column.why.to_string(),
    });
    let roles = Role::all().into_iter().map(|role| (role.to_string(), role.label().to_owned()));
    PastedTable {
        columns: columns.collect(),
        claims: u32::try_from(sheet.record.claims().len()).unwrap_or(u32::MAX),
        faults: sheet.faults.iter().map(ToString::to_string).collect(),
        remarks: sheet.remarks.iter().map(ToString::to_string).collect(),
        turned: sheet.turned,
        roles: roles.collect(),
    }
}

#[cfg(test)]
mod tests {
    use lofted_record::{Files, read};

    use super::*;

    const TABLE: &str = "Test\tWho\tApogee (km)\tX\n2031-03-12\tStrelsau\tabout 6000\t900 km\n2031-03-12\tZenda\t7.000\t\n";

    fn pasted(choices: &[&str]) -> (PastedTable, Record) {
        let choices: Vec<String> = choices.iter().map(|word| (*word).to_owned()).collect();
        let record = &lofted_record::bundled().record;
        let today = "2031-03-13".parse().unwrap();
        let (told, files) = read_pasted(TABLE.as_bytes(), record, today, &choices).unwrap();
        let files = RecordFile::ALL.into_iter().zip(&files);
        let read = read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes)));
        assert_eq!(read.faults, []);
        (told, read.record)
    }

    #[test]
    fn a_column_is_told_with_its_reason_and_a_choice_changes_it() {
        let (told, record) = pasted(&[]);
        assert_eq!(told.columns.len(), 4);
        assert_eq!(told.columns[2].role, "apogee");
        assert!(told.faults.iter().any(|fault| fault.starts_with("row 3")), "{:?}", told.faults);
        assert_eq!(record.claims().len(), told.claims as usize);
        let (chosen, more) = pasted(&["", "", "", "ground-distance"]);
        assert_eq!(chosen.columns[3].role, "ground-distance");
        assert_eq!(more.claims().len(), 2);
        assert_eq!(pasted(&["", "", LEFT_OUT, "ground-distance"]).1.claims().len(), 1);
    }

    #[test]
    fn what_is_no_table_is_said() {
        let record = &lofted_record::bundled().record;
        let today = "2031-03-13".parse().unwrap();
        for text in ["", "hello", "%PDF-1.7 \u{0} obj"] {
            assert!(!read_pasted(text.as_bytes(), record, today, &[]).unwrap_err().is_empty());
        }
    }
}
