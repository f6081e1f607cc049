//! Rows of `sources.csv`: where a claim was read.

use lofted::claim::{ReadIn, Source, SourceId};

use super::column::columns;
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    ID = "id" Needed,
    OUTLET = "outlet" Needed,
    TITLE = "title" Optional,
    PUBLISHED_ON = "published_on" Needed,
    URL = "url" Optional,
    READ_IN = "read_in" Optional,
    CHECKED_ON = "checked_on" Optional,
    NOTE = "note" Optional,
}

pub(super) fn read_sources(bytes: &[u8], faults: &mut Vec<Fault>) -> Gathered<SourceId, Source> {
    let mut gathered = Gathered::new(RecordFile::Sources);
    let extras = each_row(RecordFile::Sources, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<SourceId> = row.value(ID);
        let source = source(row, id.clone());
        gathered.take(row, ID, id, source);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

fn source(row: &mut Row<'_>, id: Option<SourceId>) -> Option<Source> {
    let outlet = row.filled(OUTLET);
    let title = row.text(TITLE);
    let published_on = row.optional(PUBLISHED_ON);
    let url = row.text(URL);
    let read_in = row.optional(READ_IN);
    let checked_on = row.optional(CHECKED_ON);
    let note = row.text(NOTE);
    Some(Source {
        id: id?,
        outlet: outlet?.to_owned(),
        title: title?.to_owned(),
        published_on: published_on?,
        url: url?.to_owned(),
        read_in: read_in?.unwrap_or(ReadIn::NotStated),
        checked_on: checked_on?,
        note: note?.to_owned(),
    })
}
