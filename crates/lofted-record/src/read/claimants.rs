//! Rows of `claimants.csv`: who says it.

use lofted::claim::{Claimant, ClaimantId};

use super::column::columns;
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    ID = "id" Needed,
    NAME = "name" Needed,
    PARTY = "party" Needed,
}

pub(super) fn read_claimants(
    bytes: &[u8],
    faults: &mut Vec<Fault>,
) -> Gathered<ClaimantId, Claimant> {
    let mut gathered = Gathered::new(RecordFile::Claimants);
    let extras = each_row(RecordFile::Claimants, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<ClaimantId> = row.value(ID);
        let claimant = claimant(row, id.clone());
        gathered.take(row, ID, id, claimant);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

fn claimant(row: &mut Row<'_>, id: Option<ClaimantId>) -> Option<Claimant> {
    let name = row.filled(NAME);
    let party = row.filled(PARTY);
    Some(Claimant { id: id?, name: name?.to_owned(), party: party?.to_owned() })
}
