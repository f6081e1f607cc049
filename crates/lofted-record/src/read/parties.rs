//! Rows of `parties.csv`: the sides that claimants speak for, and their hues.

use lofted::party::{HueError, Party};

use super::column::columns;
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    NAME = "name" Needed,
    HUE = "hue" Optional,
    KIND = "kind" Optional,
}

pub(super) fn read_parties(bytes: &[u8], faults: &mut Vec<Fault>) -> Gathered<String, Party> {
    let mut gathered = Gathered::new(RecordFile::Parties);
    let extras = each_row(RecordFile::Parties, COLUMNS, bytes, faults, &mut |row| {
        let name = row.filled(NAME).map(str::to_owned);
        let party = party(row, name.clone());
        gathered.take(row, NAME, name, party);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

fn party(row: &mut Row<'_>, name: Option<String>) -> Option<Party> {
    let hue = row.optional(HUE);
    let kind = row.optional(KIND);
    Some(Party {
        name: name?,
        hue: hue?.unwrap_or_default(),
        kind: kind?.unwrap_or(lofted::party::PartyKind::State),
    })
}

impl From<HueError> for Cause {
    fn from(_: HueError) -> Self {
        Self::NotAHue
    }
}
