//! The columns of a file under names that no two of them share.

use crate::file::RecordFile;
use crate::write::Rows;

/// The names of all columns of a file, those that the record does not know behind those it does. One that is called
/// as another before it has its number behind it.
pub(super) fn labels(file: RecordFile, rows: &Rows<'_>) -> Vec<String> {
    let mut labels: Vec<String> =
        file.columns().iter().map(|column| column.name.to_owned()).collect();
    for name in &rows.extra_names {
        let (mut label, mut number) = (name.clone(), 1);
        while labels.contains(&label) || (number > 1 && rows.extra_names.contains(&label)) {
            number += 1;
            label = format!("{name} ({number})");
        }
        labels.push(label);
    }
    labels
}

/// Where each column of a list stands in another.
pub(super) fn places(of: &[String], among: &[String]) -> Vec<Option<usize>> {
    of.iter().map(|label| among.iter().position(|other| other == label)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Files, read};
    use crate::write::rows_of;

    #[test]
    fn no_two_columns_have_one_label() {
        let claimants = b"id,name,party,a,a,a (2)\n";
        let record = read(&Files { claimants, ..Files::NONE }).record;
        let labels = labels(RecordFile::Claimants, &rows_of(&record, RecordFile::Claimants));
        assert_eq!(labels, ["id", "name", "party", "a", "a (3)", "a (2)"]);
    }
}
