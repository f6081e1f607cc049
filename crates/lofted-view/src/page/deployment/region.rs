//! The map of the deployment: the region, its border, and how far from the border the troops were said to be.

use lofted::claim::{Claim, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted_charts::map::layers::NamedPoint;
use lofted_charts::map::region::{BorderDistance, RegionMap, RegionName, Span};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::count::count_of;
use crate::saying::speaker::{ink, said, speaker};

/// From the middle of the map to its nearest edge, km.
const RADIUS_KM: f64 = 160.0;

/// The border's name in the geography.
const BORDER: &str = "Russia–Ukraine";

/// Towns of the map with their degrees north and east, the most wanted first.
const TOWNS: [(&str, f64, f64); 6] = [
    ("Kursk", 51.73, 36.19),
    ("Sudzha", 51.19, 35.27),
    ("Sumy", 50.91, 34.80),
    ("Belgorod", 50.60, 36.59),
    ("Kharkiv", 49.99, 36.23),
    ("Rylsk", 51.57, 34.68),
];

/// Names of countries, set round a point.
const COUNTRIES: [(&str, f64, f64); 2] = [("RUSSIA", 52.3, 36.9), ("UKRAINE", 50.45, 33.9)];

fn named((label, north, east): (&str, f64, f64)) -> Option<NamedPoint> {
    Some(NamedPoint { label: label.to_owned(), point: GeoPoint::new(north, east).ok()? })
}

/// The map with every stated distance that lies on it; `None` where there is none.
#[must_use]
pub fn region(record: &Record) -> Option<RegionMap> {
    let centre = named(("Sudzha", 51.19, 35.27))?;
    let towards = named(("Kursk", 51.73, 36.19))?.point;
    let distances: Vec<BorderDistance> = record
        .claims_on(Metric::DistanceToBorder)
        .filter_map(|claim| distance(record, claim, towards))
        .collect();
    (!distances.is_empty()).then(|| RegionMap {
        centre,
        radius_km: RADIUS_KM,
        regions: vec![RegionName { name: "Kursk".to_owned(), label: "Kursk region".to_owned() }],
        towns: TOWNS.into_iter().filter_map(named).collect(),
        areas: COUNTRIES.into_iter().filter_map(named).collect(),
        distances,
    })
}

fn distance(record: &Record, claim: &Claim, towards: GeoPoint) -> Option<BorderDistance> {
    let figure = claim.figure.converted(Unit::Kilometres).ok()?;
    // A distance that leads off the map belongs to another stretch of the border.
    figure.amount().named_number().filter(|km| *km < RADIUS_KM)?;
    Some(BorderDistance {
        label: format!("{}, {}", speaker(record, claim), words::short_day(claim.stated_on)),
        ink: ink(record, claim),
        words: format!("“{}”, {}; {}", claim.words, claim.scope, said(record, claim)),
        distance: Span::of(&figure.amount())?,
        border: BORDER.to_owned(),
        towards,
    })
}

/// What the lines are, in a sentence.
#[must_use]
pub fn finding(map: &RegionMap) -> String {
    format!(
        "{} drawn: all points of the Russian side as far from the border as was stated. No claim names a town: a line says how far, not where.",
        count_of(map.distances.len(), "stated distance"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_has_the_distances_of_the_troops_and_not_the_depots() {
        let map = region(&lofted_record::bundled().record).unwrap();
        assert!(!map.distances.is_empty());
        assert!(map.distances.iter().all(|distance| distance.distance == Span::At(50.0)));
        assert_eq!(map.towns.len(), TOWNS.len());
        assert!(finding(&map).starts_with(&map.distances.len().to_string()));
        assert!(region(&Record::default()).is_none());
    }
}
