//! Rows of `flights.csv`: the test flights.

use lofted::claim::FlightId;
use lofted::earth::{GeoPoint, GeoPointError};
use lofted::flight::{Flight, LaunchAzimuth, LaunchSite};

use super::column::{Column, columns};
use super::gathered::Gathered;
use super::row::{Number, Row};
use super::table::each_row;
use crate::cause::Cause;
use crate::fault::Fault;
use crate::file::RecordFile;

columns! {
    ID = "id" Needed,
    LAUNCHED_ON = "launched_on" Needed,
    LAUNCHED_AT = "launched_at" Optional,
    LAUNCH_SITE = "launch_site" Optional,
    LATITUDE = "launch_latitude_deg" Optional,
    LONGITUDE = "launch_longitude_deg" Optional,
    LAUNCH_BASIS = "launch_basis" Optional,
    AZIMUTH = "azimuth_deg" Optional,
    AZIMUTH_BASIS = "azimuth_basis" Optional,
    SUMMARY = "summary" Optional,
    KNOWN_BY = "known_by" Optional,
    COUNTRY = "country" Optional,
}

pub(super) fn read_flights(bytes: &[u8], faults: &mut Vec<Fault>) -> Gathered<FlightId, Flight> {
    let mut gathered = Gathered::new(RecordFile::Flights);
    let extras = each_row(RecordFile::Flights, COLUMNS, bytes, faults, &mut |row| {
        let id: Option<FlightId> = row.value(ID);
        let flight = flight(row, id.clone());
        gathered.take(row, ID, id, flight);
    });
    gathered.shelf.name_extras(extras);
    gathered
}

fn flight(row: &mut Row<'_>, id: Option<FlightId>) -> Option<Flight> {
    let launched_on = row.value(LAUNCHED_ON);
    let launched_at = row.optional(LAUNCHED_AT);
    let launch_site = launch_site(row);
    let launch_azimuth = launch_azimuth(row);
    let summary = row.text(SUMMARY);
    let known_by = row.text(KNOWN_BY);
    let country = row.text(COUNTRY);
    Some(Flight {
        id: id?,
        launched_on: launched_on?,
        launched_at: launched_at?,
        launch_site: launch_site?,
        launch_azimuth: launch_azimuth?,
        country: country?.to_owned(),
        summary: summary?.to_owned(),
        known_by: known_by?.to_owned(),
    })
}

/// The launch site: name, both coordinates and their basis, or none of the four.
#[expect(clippy::option_option, reason = "no site is not a fault in the site")]
fn launch_site(row: &mut Row<'_>) -> Option<Option<LaunchSite>> {
    if !all_or_none(row, &[LAUNCH_SITE, LATITUDE, LONGITUDE, LAUNCH_BASIS])? {
        return Some(None);
    }
    let name = row.filled(LAUNCH_SITE);
    let latitude_deg = row.value::<Number>(LATITUDE);
    let longitude_deg = row.value::<Number>(LONGITUDE);
    let basis = row.filled(LAUNCH_BASIS);
    let point = GeoPoint::new(latitude_deg?.0, longitude_deg?.0).map_err(|error| {
        let column = match error {
            GeoPointError::Latitude(_) => LATITUDE,
            GeoPointError::Longitude(_) => LONGITUDE,
        };
        row.fault(column, Cause::Point(error));
    });
    Some(Some(LaunchSite { name: name?.to_owned(), point: point.ok()?, basis: basis?.to_owned() }))
}

/// The azimuth and its basis, or neither.
#[expect(clippy::option_option, reason = "no azimuth is not a fault in the azimuth")]
fn launch_azimuth(row: &mut Row<'_>) -> Option<Option<LaunchAzimuth>> {
    if !all_or_none(row, &[AZIMUTH, AZIMUTH_BASIS])? {
        return Some(None);
    }
    let azimuth = row.value::<Number>(AZIMUTH);
    let basis = row.filled(AZIMUTH_BASIS);
    let Number(azimuth_deg) = azimuth?;
    if !(0.0..360.0).contains(&azimuth_deg) {
        row.fault(AZIMUTH, Cause::Azimuth);
        return None;
    }
    Some(Some(LaunchAzimuth { azimuth_deg, basis: basis?.to_owned() }))
}

/// Whether cells that belong together are filled; a fault where some are and some are not.
fn all_or_none(row: &mut Row<'_>, columns: &[Column]) -> Option<bool> {
    let mut filled = Vec::new();
    for &column in columns {
        filled.push((column, !row.text(column)?.is_empty()));
    }
    let Some((first, _)) = filled.iter().find(|(_, full)| *full) else { return Some(false) };
    match filled.iter().find(|(_, full)| !full) {
        None => Some(true),
        Some((empty, _)) => {
            row.fault(*first, Cause::AloneWithout(empty.name));
            None
        }
    }
}
