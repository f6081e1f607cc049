//! The deployments of the bundled record whose maps have a border, with the places that are cut out for them.

use std::collections::HashMap;
use std::path::Path;

use super::point::Point;
use crate::error::{Error, Result};

/// A place with its point.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) id: String,
    pub(super) point: Point,
}

/// A deployment with a border.
#[derive(Debug)]
pub(super) struct Deployment {
    pub(super) id: String,
    pub(super) border: Place,
    /// The regions that its chief figures are about.
    pub(super) regions: Vec<Place>,
    /// The points of the other places that its map names.
    pub(super) towns: Vec<Point>,
}

type Row = HashMap<String, String>;

/// The deployments of a record's folder.
pub(super) fn read(folder: &Path) -> Result<Vec<Deployment>> {
    let places = rows(&folder.join("places.csv"))?;
    let deployments = rows(&folder.join("deployments.csv"))?;
    Ok(deployments.iter().filter_map(|row| deployment(row, &places)).collect())
}

fn deployment(row: &Row, places: &[Row]) -> Option<Deployment> {
    let named = |id: &str| places.iter().find(|place| place.get("id").is_some_and(|one| one == id));
    let is_region = |place: &&Row| place.get("kind").is_some_and(|kind| kind == "region");
    let of_chief = row.get("chief")?.split_whitespace().filter_map(|topic| topic.split_once(':'));
    let regions = of_chief.filter_map(|(_, id)| named(id)).filter(is_region).filter_map(place);
    let towns = row.get("places")?.split_whitespace().filter_map(named).filter_map(place);
    Some(Deployment {
        id: row.get("id")?.clone(),
        border: place(named(row.get("border")?)?)?,
        regions: regions.collect(),
        towns: towns.map(|town| town.point).collect(),
    })
}

fn place(row: &Row) -> Option<Place> {
    let degrees = |column: &str| row.get(column)?.parse::<f64>().ok();
    let point = (degrees("longitude_deg")?, degrees("latitude_deg")?);
    Some(Place { id: row.get("id")?.clone(), point })
}

fn rows(file: &Path) -> Result<Vec<Row>> {
    let unread = |why: csv::Error| Error::task(format!("{} cannot be read: {why}", file.display()));
    let mut reader = csv::Reader::from_path(file).map_err(unread)?;
    reader.deserialize().collect::<std::result::Result<_, _>>().map_err(unread)
}
