//! Which row of a record is which of another, by name.

use std::hash::Hash;

use crate::file::RecordFile;
use crate::record::Record;
use crate::shelf::Shelf;

/// A row of the earlier record that has the name of one of the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    /// Where it stands, from 0.
    pub(super) before: usize,
    /// Whether the two are surely the same; otherwise their cells tell.
    pub(super) is_same: bool,
}

/// The earlier row of each later one, where there is one of its name.
pub(super) fn pairs(before: &Record, after: &Record, file: RecordFile) -> Vec<Option<Pair>> {
    match file {
        RecordFile::Claims => of_shelves(&before.claims, &after.claims),
        RecordFile::Claimants => of_shelves(&before.claimants, &after.claimants),
        RecordFile::Sources => of_shelves(&before.sources, &after.sources),
        RecordFile::Flights => of_shelves(&before.flights, &after.flights),
        RecordFile::Relations => of_shelves(&before.relations, &after.relations),
        RecordFile::Events => of_shelves(&before.events, &after.events),
        RecordFile::Deployments => of_shelves(&before.deployments, &after.deployments),
        RecordFile::Places => of_shelves(&before.places, &after.places),
        RecordFile::Parties => of_shelves(&before.parties, &after.parties),
    }
}

fn of_shelves<K: Hash + Eq, T: PartialEq>(
    before: &Shelf<K, T>,
    after: &Shelf<K, T>,
) -> Vec<Option<Pair>> {
    let same_columns = before.extras().names == after.extras().names;
    let pair = |(at, name): (usize, &K)| {
        let place = before.place_of(name)?;
        let same_cells = before.extras().cells.get(place) == after.extras().cells.get(at);
        let same_row = before.all().get(place) == after.all().get(at);
        Some(Pair { before: place, is_same: same_columns && same_cells && same_row })
    };
    after.names().iter().enumerate().map(pair).collect()
}
