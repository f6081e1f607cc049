//! The bundled record of Lofted, and reading a record from CSV files.
//!
//! A record is nine files, each editable with a spreadsheet: `claims.csv`, `claimants.csv`,
//! `sources.csv`, `flights.csv`, `relations.csv`, `events.csv`, `deployments.csv`, `places.csv` and
//! `parties.csv`. [`read`] makes a [`Record`] of their bytes and
//! tells every [`Fault`] at once; [`bundled`] is the record that ships with Lofted.
//!
//! # Files
//! CSV in UTF-8 with commas and a header; columns in any order, unknown ones kept for writing them
//! again; those in brackets may be missing. A name (`id`) is up to 64 of `a-z`, `0-9`, `-` and `.`; a day is written
//! `2024-10-31`; a number has digits and at most one point.
//!
//! | file | columns |
//! |---|---|
//! | `claims.csv` | `id` \[`flight` `deployment` `place`\] `metric` `low` `best` `high` `qualifier` \[`words`\] `unit` \[`scope` `method` `kind` `as_of`\] `stated_on` `claimant` \[`attribution`\] `source` \[`rank` `rank_reason` `note`\] |
//! | `claimants.csv` | `id` `name` `party` |
//! | `sources.csv` | `id` `outlet` \[`title`\] `published_on` \[`url` `read_in` `checked_on` `note`\] |
//! | `flights.csv` | `id` `launched_on` \[`launched_at` `launch_site` `launch_latitude_deg` `launch_longitude_deg` `launch_basis` `azimuth_deg` `azimuth_basis` `summary` `known_by` `country`\] |
//! | `relations.csv` | `from` `relation` `to` \[`note`\] |
//! | `events.csv` | `id` `date` `title` `sources` \[`flights` `claims` `note`\] |
//! | `deployments.csv` | `id` `force` \[`origin` `host` `border` `chief` `places` `first_shown` `summary`\] |
//! | `places.csv` | `id` `name` `kind` \[`latitude_deg` `longitude_deg` `within` `people` `basis`\] |
//! | `parties.csv` | `name` \[`hue` `kind`\] |
//!
//! A claim is about a flight, about a deployment and perhaps a place in it, or about neither. Files without
//! `deployments.csv` are of version 1 of the profile: they mean the one deployment that it knew.
//! `chief` lists topics with spaces between them: a metric, or a metric and its place, `in-place:camp`.
//!
//! An amount stands in `low`, `best` and `high` as its qualifier states it, and nowhere else: exact
//! and about in `best`, at-least and more-than in `low`, nearly, less-than and up-to in `high`, a range in `low`
//! and `high`. An empty `rank` is normal; a deprecated claim gives its `rank_reason`. The four
//! columns of a launch site are filled together, and so are the two of an azimuth. Where no kind or
//! attribution is given it is not-stated. The lists of an event have spaces between their names.
//!
//! A day is that of the clocks where it happened or was said. `launched_at`, with its offset from
//! UTC, says which clock; a flight before 9 in the morning in Korea is of the day before in UTC.
//!
//! A published range carries its payload and direction in `scope`, and in `method` how it was computed
//! and what was assumed; so does any derived figure.

mod bundled;
mod cause;
mod chain;
#[cfg(feature = "package")]
pub mod changes;
#[cfg(feature = "package")]
pub mod entry;
mod fault;
mod file;
#[cfg(feature = "package")]
pub mod frozen;
mod ground;
mod hash;
mod join;
#[cfg(feature = "lint")]
pub mod lint;
mod nearest;
mod number_words;
mod own;
#[cfg(feature = "package")]
pub mod package;
mod provenance;
mod query;
mod read;
mod record;
mod relation;

pub mod sheet;
mod shelf;
mod slug;
mod version_1;
#[cfg(feature = "package")]
mod write;

pub use bundled::{BUNDLED_FILES, bundled};
pub use cause::Cause;
pub use fault::Fault;
pub use file::{LONGEST_CELL_BYTES, Missing, RecordFile};
pub use nearest::nearest;
pub use provenance::Provenance;
pub use read::{Files, Reading, read, read_bare};
#[cfg(feature = "lint")]
pub use read::{RowCells, cells_of_rows};
pub use record::Record;
pub use relation::Relation;
pub use slug::{hyphenated, slug};
pub use version_1::{figure_of_version_1, topic_of_version_1};
#[cfg(feature = "package")]
pub use write::write_file;
