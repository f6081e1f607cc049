//! Where a record is neither as a patch's base has it nor as it would become.

use std::fmt;

use super::change::Part;
use crate::fault::shown;

/// A change that a record does not take, since the record is neither as it was nor as it would become. Prints as one
/// line: what of, what was found, what the patch says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What the change is of.
    pub part: Part,
    /// Its name.
    pub id: String,
    /// Why it is not taken.
    pub cause: ConflictCause,
}

/// Why a record does not take a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConflictCause {
    /// It is not there.
    Missing,
    /// Its new name is another's.
    Taken(String),
    /// Another cell than before and than after; empty cells as empty texts.
    Cell {
        /// The column.
        column: String,
        /// What stands there.
        found: String,
        /// What the patch has as before.
        before: String,
        /// What the patch has as after.
        after: String,
    },
    /// A column that the record does not have.
    NoColumn(String),
    /// A column that goes is filled in a row that the patch does not know.
    Filled {
        /// The row.
        row: String,
        /// What stands there.
        found: String,
    },
    /// The patch's outline of it is not in its `places.geojson`, or is another there.
    NoOutline,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, id) = (self.part, shown(&self.id));
        match &self.cause {
            ConflictCause::Missing => {
                write!(f, "{part} \"{id}\": the patch changes it, and the record has none")
            }
            ConflictCause::Taken(name) => write!(
                f,
                "{part} \"{id}\": the patch names it \"{}\", as the record names another",
                shown(name)
            ),
            ConflictCause::Cell { column, found, before, after } => write!(
                f,
                "{part} \"{id}\", column {}: the record has {}; the patch has {} before and {} after",
                shown(column),
                quoted(found),
                quoted(before),
                quoted(after)
            ),
            ConflictCause::NoColumn(column) => {
                write!(f, "{part} \"{id}\": the record has no column \"{}\"", shown(column))
            }
            ConflictCause::Filled { row, found } => write!(
                f,
                "{part} \"{id}\": the patch takes it away, and row \"{}\" has {} there",
                shown(row),
                quoted(found)
            ),
            ConflictCause::NoOutline => write!(
                f,
                "{part} \"{id}\": the patch\u{2019}s places.geojson has none like it; take the whole patch, not its \
                 changes.csv alone"
            ),
        }
    }
}

fn quoted(cell: &str) -> String {
    if cell.is_empty() { "nothing".to_owned() } else { format!("\"{}\"", shown(cell)) }
}
