//! A cell that is another, in words.

use lofted_record::changes::CellChange;

/// A cell that is another: `note: “counted”, was “seen”`.
pub(super) fn words(cell: &CellChange) -> String {
    told(&cell.column.replace('_', " "), cell.text_before(), cell.text_after())
}

/// What is called so and was one text and is another.
pub(super) fn told(what: &str, before: &str, after: &str) -> String {
    match (before, after) {
        ("", after) => format!("{what} added: \u{201c}{after}\u{201d}"),
        (before, "") => format!("{what} taken away: \u{201c}{before}\u{201d}"),
        (before, after) => {
            format!("{what}: \u{201c}{after}\u{201d}, was \u{201c}{before}\u{201d}")
        }
    }
}
