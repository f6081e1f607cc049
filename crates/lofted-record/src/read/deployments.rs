//! Rows of `deployments.csv`: a force, where it is from and went, and what is asked of it first.

use lofted::claim::{DeploymentId, PlaceId, Topic, TopicError};
use lofted::deployment::Deployment;
use lofted::place::Place;

use super::column::{Column, columns};
use super::gathered::Gathered;
use super::row::Row;
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;
use crate::version_1::topic_of_version_1;

columns! {
    ID = "id" Needed,
    FORCE = "force" Needed,
    ORIGIN = "origin" Optional,
    HOST = "host" Optional,
    BORDER = "border" Optional,
    CHIEF = "chief" Optional,
    PLACES = "places" Optional,
    FIRST_SHOWN = "first_shown" Optional,
    SUMMARY = "summary" Optional,
}

pub(super) fn read_deployments(
    bytes: &[u8],
    places: &Gathered<PlaceId, Place>,
    faults: &mut Vec<Fault>,
) -> Gathered<DeploymentId, Deployment> {
    let mut gathered = Gathered::new(RecordFile::Deployments);
    let extras = each_row(RecordFile::Deployments, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<DeploymentId> = row.value(ID);
        let deployment = deployment(row, id.clone(), places);
        gathered.take(row, ID, id, deployment);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

fn deployment(
    row: &mut Row<'_>,
    id: Option<DeploymentId>,
    places: &Gathered<PlaceId, Place>,
) -> Option<Deployment> {
    let force = row.filled(FORCE);
    let origin = place(row, ORIGIN, places);
    let host = place(row, HOST, places);
    let border = place(row, BORDER, places);
    let chief = chief(row, places);
    let named: Option<Vec<PlaceId>> = row.text(PLACES).and_then(|names| {
        names.split_whitespace().map(|name| known(row, PLACES, name, places)).collect()
    });
    let first_shown = row.optional(FIRST_SHOWN);
    let summary = row.text(SUMMARY);
    Some(Deployment {
        id: id?,
        force: force?.to_owned(),
        origin: origin?,
        host: host?,
        border: border?,
        chief: chief?,
        places: named?,
        first_shown: first_shown?,
        summary: summary?.to_owned(),
    })
}

#[expect(clippy::option_option, reason = "no place in the cell is not a fault in the cell")]
fn place(
    row: &mut Row<'_>,
    column: Column,
    places: &Gathered<PlaceId, Place>,
) -> Option<Option<PlaceId>> {
    match row.text(column)? {
        "" => Some(None),
        name => known(row, column, name, places).map(Some),
    }
}

fn known(
    row: &mut Row<'_>,
    column: Column,
    name: &str,
    places: &Gathered<PlaceId, Place>,
) -> Option<PlaceId> {
    let id = row.parsed(column, name)?;
    places.refer(row, column, id)
}

/// The chief figures: topics with spaces between them.
fn chief(row: &mut Row<'_>, places: &Gathered<PlaceId, Place>) -> Option<Vec<Topic>> {
    let text = row.text(CHIEF)?;
    text.split_whitespace().map(|name| topic(row, name, places)).collect()
}

fn topic(row: &mut Row<'_>, name: &str, places: &Gathered<PlaceId, Place>) -> Option<Topic> {
    let topic = match topic_of_version_1(name) {
        Some(topic) => Ok(topic.clone()),
        None => name.parse::<Topic>(),
    };
    let topic = match topic {
        Ok(topic) => topic,
        Err(TopicError::Metric(error)) => {
            row.fault(CHIEF, error.into());
            return None;
        }
        Err(TopicError::Place(error)) => {
            row.fault(CHIEF, Cause::NotAName(error));
            return None;
        }
    };
    match &topic.place {
        Some(place) => places.refer(row, CHIEF, place.clone()).map(|_| topic),
        None if topic.metric.needs_place() => {
            row.fault(CHIEF, Cause::PlaceMissing(topic.metric));
            None
        }
        None => Some(topic),
    }
}
