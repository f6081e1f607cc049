//! Rows of `events.csv`: what happened or was said on a day.

use std::fmt::Display;
use std::hash::Hash;
use std::str::FromStr;

use lofted::claim::{Claim, ClaimId, EventId, FlightId, IdError, Source, SourceId};
use lofted::event::Event;
use lofted::flight::Flight;

use super::column::{Column, columns};
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    ID = "id" Needed,
    DATE = "date" Needed,
    TITLE = "title" Needed,
    SOURCES = "sources" Needed,
    FLIGHTS = "flights" Optional,
    CLAIMS = "claims" Optional,
    NOTE = "note" Optional,
}

/// What an event names by its name.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub(super) sources: &'a Gathered<SourceId, Source>,
    pub(super) flights: &'a Gathered<FlightId, Flight>,
    pub(super) claims: &'a Gathered<ClaimId, Claim>,
}

pub(super) fn read_events(
    bytes: &[u8],
    told: &Told<'_>,
    faults: &mut Vec<Fault>,
) -> Gathered<EventId, Event> {
    let mut gathered = Gathered::new(RecordFile::Events);
    let extras = each_row(RecordFile::Events, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<EventId> = row.value(ID);
        let event = event(row, id.clone(), told);
        gathered.take(row, ID, id, event);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

fn event(row: &mut Row<'_>, id: Option<EventId>, told: &Told<'_>) -> Option<Event> {
    let date = row.value(DATE);
    let title = row.filled(TITLE);
    let sources = names(row, SOURCES, told.sources);
    let flights = names(row, FLIGHTS, told.flights);
    let claims = names(row, CLAIMS, told.claims);
    let note = row.text(NOTE);
    if sources.as_ref().is_some_and(Vec::is_empty) {
        row.fault(SOURCES, Cause::Empty);
        return None;
    }
    Some(Event {
        id: id?,
        date: date?,
        title: title?.to_owned(),
        sources: sources?,
        flights: flights?,
        claims: claims?,
        note: note?.to_owned(),
    })
}

/// The names in one cell, with spaces between them, each of a row of another file.
fn names<K, T>(row: &mut Row<'_>, column: Column, named: &Gathered<K, T>) -> Option<Vec<K>>
where
    K: Hash + Ord + Clone + Display + FromStr<Err = IdError>,
{
    let text = row.text(column)?;
    let mut names = Vec::new();
    for name in text.split_ascii_whitespace() {
        let name = name.parse().map_err(|error: IdError| row.fault(column, error.into())).ok()?;
        names.push(named.refer(row, column, name)?);
    }
    Some(names)
}
