//! Where parties said that a flight came down, as areas on a map: a distance from a place that they named.

use lofted::claim::{Claim, Metric};
use lofted::flight::Flight;
use lofted::place::PlaceKind;
use lofted_charts::map::layers::{Impact, ImpactArea, NamedPoint};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::speaker::{ink, speaker};

/// Every stated place of impact of a flight that names a distance and a place known here.
#[must_use]
pub fn stated_splashdowns(record: &Record, flight: &Flight) -> Vec<Impact> {
    record
        .claims_of_flight(&flight.id)
        .filter(|claim| claim.figure.metric() == Metric::Splashdown)
        .filter_map(|claim| {
            Some(Impact {
                label: format!("impact as stated: {}", speaker(record, claim)),
                ink: ink(record, claim),
                area: area(record, claim)?,
                words: format!("{} {}", words::figure(&claim.figure), claim.scope),
            })
        })
        .collect()
}

fn area(record: &Record, claim: &Claim) -> Option<ImpactArea> {
    let distance_km = claim.figure.si().named_number()? / 1000.0;
    let mut landmarks = record.places_of_kind(PlaceKind::Landmark);
    let place = landmarks.find(|place| claim.scope.ends_with(&place.name))?;
    let from = NamedPoint { label: place.name.clone(), point: place.point? };
    let bearing_deg = match claim.scope.split_whitespace().next()? {
        "north" => 0.0,
        "east" => 90.0,
        "south" => 180.0,
        "west" => 270.0,
        _ => return Some(ImpactArea::Around { from, distance_km }),
    };
    Some(ImpactArea::Along { from, distance_km, azimuth_deg: bearing_deg })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str) -> Vec<Impact> {
        let record = &lofted_record::bundled().record;
        let flight = record.flight(&id.parse().unwrap()).unwrap();
        stated_splashdowns(record, flight)
    }

    #[test]
    fn west_of_a_known_place_is_a_distance_and_a_bearing() {
        let stated = of("2024-10-31");
        assert_eq!(stated.len(), 1);
        assert_eq!(stated[0].words, "about 200 km west of Okushiri island");
        let ImpactArea::Along { distance_km, azimuth_deg, .. } = stated[0].area else { panic!() };
        assert_eq!((distance_km, azimuth_deg), (200.0, 270.0));
    }

    #[test]
    fn a_distance_alone_is_a_ring_and_an_unknown_place_is_left_out() {
        let stated = of("2017-05-14");
        assert_eq!(stated.len(), 1, "the Russian border is no one place");
        let ImpactArea::Around { distance_km, .. } = stated[0].area else { panic!() };
        assert!((distance_km - 96.6).abs() < 0.1, "{distance_km}");
    }
}
