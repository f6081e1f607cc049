//! Rows of a record's files as lines of cells, and names for what they are of.

use lofted_record::{Record, RecordFile, slug, write_file};

/// How many columns a file of a record has, those that it does not know among them.
pub(super) fn columns(record: &Record, file: RecordFile) -> usize {
    let bytes = write_file(record, file);
    let header = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    header.split(|byte| *byte == b',').count()
}

/// A name made of a text that nothing has yet.
pub(super) fn free(text: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = slug(text);
    name.truncate(58);
    if name.is_empty() {
        otherwise.clone_into(&mut name);
    }
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(name)
}

/// Cells as a line of a file: quoted, and with a `'` before what would begin a formula.
pub(super) fn line(cells: &[&str]) -> String {
    let cell = |cell: &&str| {
        let cell = cell.trim();
        let formula = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
        format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
}
