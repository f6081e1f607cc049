//! What differs from one record to another, row by row; and the same as a patch that another copy of the record
//! takes.
//!
//! [`changes`] lists what was added, changed, renamed, withdrawn and put elsewhere; [`apply`] does it to a record,
//! and refuses where that is neither as it was nor as it would become. [`updates`] is what a later file of rows
//! would do to a record: add and update by name, take nothing away. Cells are as [`write_file`](crate::write_file)
//! writes them. Nothing here reads a clock or a file.
//!
//! # Patch
//! A patch is a data package of the rows that are new or changed, with what they name, and `changes.csv` beside it,
//! which alone says what is done, a line for each cell:
//!
//! | column | holds |
//! |---|---|
//! | `kind` | `claim`, `claimant`, `source`, `flight`, `relation`, `event`, `deployment`, `place`, `party`; `column of claims.csv` (a column of its owner's); `outline` |
//! | `id` | the row's name before; of a relation its three cells with spaces between them |
//! | `change` | `added`, `withdrawn`, `changed`, `renamed`, `moved` |
//! | `column` | the column; empty where a row only moves |
//! | `before` `after` | its cell before and after, empty where there was or is none |
//! | `below` | the row that an added or moved one stands below; `(top)` for the first; the end where empty |
//!
//! `changes.csv` alone is a patch too, but for outlines, which stand in the package's `places.geojson`. A data
//! package without it adds and updates its rows.

mod apply;
mod change;
mod columns;
mod compare;
mod conflict;
mod edit;
mod listed;
mod order;
mod outline;
mod pairs;
mod patch;
mod patch_error;
mod patch_package;
mod renames;
mod update;

pub use apply::{Applied, apply, apply_to};
pub use change::{Below, CellChange, Change, Changes, How, Part};
pub use compare::changes;
pub use conflict::{Conflict, ConflictCause};
pub use listed::{CHANGES, read_changes, write_changes};
pub use patch::{Patch, read_patch, read_patch_file};
pub use patch_error::PatchError;
pub use patch_package::{write_patch, write_patch_zip};
pub use update::updates;
