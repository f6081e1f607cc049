//! The bundled record of Lofted, and reading a record from CSV files.
//!
//! A record is five files, each editable with a spreadsheet: `claims.csv`, `claimants.csv`,
//! `sources.csv`, `flights.csv` and `relations.csv`. [`read`] makes a [`Record`] of their bytes and
//! tells every [`Fault`] at once; [`bundled`] is the record that ships with Lofted.

mod bundled;
mod cause;
mod fault;
mod read;
mod record;
mod shelf;

pub use bundled::{BUNDLED_FILES, bundled};
pub use cause::Cause;
pub use fault::{Fault, RecordFile};
pub use read::{Files, LONGEST_CELL_BYTES, Reading, read};
pub use record::Record;
