//! Rows of `places.csv`: places, borders, and what maps name.

use lofted::claim::PlaceId;
use lofted::earth::{GeoPoint, GeoPointError};
use lofted::place::Place;

use super::column::{Column, columns};
use super::gathered::Gathered;
use super::row::{Number, Row};
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    ID = "id" Needed,
    NAME = "name" Needed,
    KIND = "kind" Needed,
    LATITUDE = "latitude_deg" Optional,
    LONGITUDE = "longitude_deg" Optional,
    WITHIN = "within" Optional,
    PEOPLE = "people" Optional,
    BASIS = "basis" Optional,
}

pub(super) fn read_places(bytes: &[u8], faults: &mut Vec<Fault>) -> Gathered<PlaceId, Place> {
    let mut gathered: Gathered<PlaceId, Place> = Gathered::new(RecordFile::Places);
    let extras = each_row(RecordFile::Places, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<PlaceId> = row.value(ID);
        // A place lies in one of an earlier row, so that no two lie in each other.
        let within = match row.optional::<PlaceId>(WITHIN) {
            Some(Some(within)) => gathered.refer(row, WITHIN, within).map(Some),
            within => within,
        };
        let place = place(row, id.clone(), within);
        gathered.take(row, ID, id, place);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

#[expect(clippy::option_option, reason = "no place around it is not a fault in the place")]
fn place(row: &mut Row<'_>, id: Option<PlaceId>, within: Option<Option<PlaceId>>) -> Option<Place> {
    let name = row.filled(NAME);
    let kind = row.value(KIND);
    let point = point(row);
    let people = row.text(PEOPLE);
    let basis = row.text(BASIS);
    Some(Place {
        id: id?,
        name: name?.to_owned(),
        kind: kind?,
        point: point?,
        within: within?,
        people: people?.to_owned(),
        basis: basis?.to_owned(),
    })
}

#[expect(clippy::option_option, reason = "no point is not a fault in the point")]
fn point(row: &mut Row<'_>) -> Option<Option<GeoPoint>> {
    let latitude = row.optional::<Number>(LATITUDE);
    let longitude = row.optional::<Number>(LONGITUDE);
    match (latitude?, longitude?) {
        (None, None) => Some(None),
        (Some(_), None) => alone(row, LATITUDE, LONGITUDE),
        (None, Some(_)) => alone(row, LONGITUDE, LATITUDE),
        (Some(Number(latitude_deg)), Some(Number(longitude_deg))) => {
            let point = GeoPoint::new(latitude_deg, longitude_deg).map_err(|error| {
                let column =
                    if matches!(error, GeoPointError::Latitude(_)) { LATITUDE } else { LONGITUDE };
                row.fault(column, Cause::Point(error));
            });
            point.ok().map(Some)
        }
    }
}

#[expect(clippy::option_option, reason = "the shape of what calls it")]
fn alone(row: &mut Row<'_>, filled: Column, empty: Column) -> Option<Option<GeoPoint>> {
    row.fault(filled, Cause::AloneWithout(empty.name));
    None
}
