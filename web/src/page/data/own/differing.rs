//! What differs between two records, as the page shows it: in words, under what it is about.

use lofted_record::Record;
use lofted_record::changes::{Changes, How, apply, changes, updates, write_patch_zip};
use lofted_record::package::{Package, PackageFile, read_file};
use lofted_view::saying::changed::{changed, counted};
use serde::{Deserialize, Serialize};

/// Changes under what they are about, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Differing {
    /// How many there are of each kind.
    pub counted: String,
    /// The flight, the deployment or the kind of row, with a line for each change.
    pub groups: Vec<(String, Vec<String>)>,
}

impl Differing {
    /// The changes between two records in words.
    #[must_use]
    pub fn of(before: &Record, after: &Record, changes: &Changes) -> Self {
        let groups = changed(before, after, changes).into_iter();
        let lines = groups
            .map(|group| (group.heading, group.lines.into_iter().map(|line| line.words).collect()));
        Self { counted: counted(changes), groups: lines.collect() }
    }
}

/// What two packages differ in.
///
/// # Errors
/// One of them cannot be opened, in words with its name.
pub fn between(earlier: &PackageFile, later: &PackageFile) -> Result<Differing, String> {
    let opened = |file: &PackageFile| {
        let read = read_file(&file.bytes).map_err(|error| format!("“{}”: {error}", file.name))?;
        Ok::<Record, String>(read.reading.record)
    };
    let (before, after) = (opened(earlier)?, opened(later)?);
    Ok(Differing::of(&before, &after, &changes(&before, &after)))
}

/// The data there is with its rows as a later file has them, by their names, and what that changes; `None` where it
/// changes none of them.
#[must_use]
pub fn updated(own: &Record, later: &Record) -> Option<(Record, Differing)> {
    let rows = updates(own, later).only(|change| change.how == How::Changed);
    if rows.is_empty() {
        return None;
    }
    // A file that gives a row what no row can have is joined as any other.
    let record = apply(own, &rows).ok()?.record;
    let differing = Differing::of(own, &record, &rows);
    Some((record, differing))
}

/// A patch that puts own data into a record, as a zip.
///
/// # Errors
/// It fits into none, in words for the reader.
pub fn patch(record: &Record, own: &Record) -> Result<Vec<u8>, String> {
    let after = Package { record: record.joined(own), ..Package::default() };
    let before = Package { record: record.clone(), ..Package::default() };
    write_patch_zip(&before, &after).map_err(|error| error.to_string())
}
