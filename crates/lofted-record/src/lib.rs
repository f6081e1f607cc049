//! The bundled record of Lofted, and reading a record from CSV files.
//!
//! A record is five files, each editable with a spreadsheet: `claims.csv`, `claimants.csv`,
//! `sources.csv`, `flights.csv` and `relations.csv`. [`read`] makes a [`Record`] of their bytes and
//! tells every [`Fault`] at once; [`bundled`] is the record that ships with Lofted.
//!
//! # Files
//! CSV in UTF-8 with commas and a header; columns in any order, unknown ones passed over; those in
//! brackets may be missing. A name (`id`) is up to 64 of `a-z`, `0-9`, `-` and `.`; a day is written
//! `2024-10-31`; a number has digits and at most one point.
//!
//! | file | columns |
//! |---|---|
//! | `claims.csv` | `id` \[`flight`\] `metric` `low` `best` `high` `qualifier` \[`words`\] `unit` \[`scope`\] `kind` \[`as_of`\] `stated_on` `claimant` `attribution` `source` \[`rank` `rank_reason` `note`\] |
//! | `claimants.csv` | `id` `name` `party` |
//! | `sources.csv` | `id` `outlet` \[`title`\] `published_on` \[`url` `note`\] |
//! | `flights.csv` | `id` `launched_on` \[`launch_site` `launch_latitude_deg` `launch_longitude_deg` `launch_basis` `azimuth_deg` `azimuth_basis` `summary`\] |
//! | `relations.csv` | `from` `relation` `to` |
//!
//! An amount stands in `low`, `best` and `high` as its qualifier states it, and nowhere else: exact
//! and about in `best`, at-least and more-than in `low`, nearly and up-to in `high`, a range in `low`
//! and `high`. An empty `rank` is normal; a deprecated claim gives its `rank_reason`. The four
//! columns of a launch site are filled together, and so are the two of an azimuth.

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
