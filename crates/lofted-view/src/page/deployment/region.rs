//! The map of the deployment: the region, its border, and how far from the border the troops were said to be.

use lofted::claim::{Claim, Unit};
use lofted::deployment::Deployment;
use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::earth::{GeoPoint, great_circle};
use lofted::letters::upper_case;
use lofted::place::{Place, PlaceKind};
use lofted_charts::map::layers::NamedPoint;
use lofted_charts::map::region::{BorderDistance, RegionMap, RegionName, Span};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::about::About;
use crate::page::deployment::supply::distance_claims;
use crate::saying::count::count_of;
use crate::saying::speaker::{ink, said, speaker};

/// How much farther than its farthest place the map reaches.
const ROOM: f64 = 1.07;

/// The least and the greatest distance from the middle of the map to its nearest edge, km.
const RADIUS_KM: [f64; 2] = [80.0, 1_000.0];

fn named(place: &Place) -> Option<NamedPoint> {
    Some(NamedPoint { label: place.name.clone(), point: place.point? })
}

/// The file that holds the borders and regions of a deployment's map, beside that of the coasts.
#[must_use]
pub fn file(on: &Deployment) -> String {
    format!("region-{}.bin", on.id)
}

/// The map with every stated distance that lies on it; `None` where the deployment names no border with a
/// point, or nobody stated a distance that lies on it.
#[must_use]
pub fn region(record: &Record, on: &Deployment) -> Option<RegionMap> {
    let border = record.place(on.border.as_ref()?)?;
    let places: Vec<&Place> = on.places.iter().filter_map(|id| record.place(id)).collect();
    let of_kind = |kind: PlaceKind| places.iter().copied().filter(move |one| one.kind == kind);
    let centre = named(border)?;
    let towns: Vec<NamedPoint> = of_kind(PlaceKind::Town).filter_map(named).collect();
    let farthest_km = towns
        .iter()
        .map(|town| {
            great_circle::between_points(centre.point, town.point).0 * MEAN_RADIUS_M / 1000.0
        })
        .fold(0.0, f64::max);
    let radius_km = (ROOM * farthest_km).clamp(RADIUS_KM[0], RADIUS_KM[1]);
    let regions = regions(record, on);
    // A line is drawn on the side of the host: toward its region, else toward the host's own point.
    let host = on.host.as_ref().and_then(|id| record.place(id));
    let towards = regions.iter().find_map(|place| place.point).or_else(|| host?.point);
    let towards = towards.or_else(|| towns.first().map(|town| town.point))?;
    let distances: Vec<BorderDistance> = distance_claims(record, on, About::People)
        .into_iter()
        .filter_map(|claim| distance(record, claim, radius_km, (border, towards)))
        .collect();
    let areas = of_kind(PlaceKind::Area).filter_map(named);
    (!distances.is_empty()).then(|| RegionMap {
        centre,
        radius_km,
        regions: regions
            .iter()
            .map(|place| RegionName { name: place.id.to_string(), label: place.name.clone() })
            .collect(),
        areas: areas.map(|area| NamedPoint { label: upper_case(&area.label), ..area }).collect(),
        towns,
        distances,
    })
}

/// The regions that figures of a deployment are about, in the order of the record.
fn regions<'a>(record: &'a Record, on: &Deployment) -> Vec<&'a Place> {
    let chief = || on.chief.iter().filter_map(|topic| topic.place.as_ref());
    let asked = |place: &&Place| {
        let said = record.claims_of_deployment(&on.id).any(|c| c.about.place() == Some(&place.id));
        said || chief().any(|id| *id == place.id)
    };
    record.places_of_kind(PlaceKind::Region).filter(asked).collect()
}

/// A stated distance from a border toward a point; `None` where it names no number that lies on the map.
fn distance(
    record: &Record,
    claim: &Claim,
    radius_km: f64,
    (border, towards): (&Place, GeoPoint),
) -> Option<BorderDistance> {
    let figure = claim.figure.converted(Unit::Kilometres).ok()?;
    // A distance that leads off the map belongs to another stretch of the border.
    figure.amount().named_number().filter(|km| *km < radius_km)?;
    Some(BorderDistance {
        label: format!("{}, {}", speaker(record, claim), words::short_day(claim.stated_on)),
        ink: ink(record, claim),
        words: format!("“{}”, {}; {}", claim.words, claim.scope, said(record, claim)),
        distance: Span::of(&figure.amount())?,
        border: border.id.to_string(),
        towards,
    })
}

/// What the lines are, in a sentence.
#[must_use]
pub fn finding(map: &RegionMap) -> String {
    format!(
        "{} drawn: all points of that side of the border as far from it as was stated. No claim names a town: a line says how far, not where.",
        count_of(map.distances.len(), "stated distance"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_has_the_distances_of_the_troops_and_not_the_depots() {
        let record = &lofted_record::bundled().record;
        let on = &record.deployments()[0];
        let map = region(record, on).unwrap();
        assert!(!map.distances.is_empty());
        assert!(map.distances.iter().all(|distance| distance.distance == Span::At(50.0)));
        assert_eq!((map.towns.len(), map.areas.len(), map.regions.len()), (6, 2, 1));
        assert!(finding(&map).starts_with(&map.distances.len().to_string()));
        assert!(region(record, &Deployment { border: None, ..on.clone() }).is_none());
    }
}
