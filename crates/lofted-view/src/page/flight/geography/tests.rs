//! The geography of a flight of the record, from its first portrait.

use std::ops::ControlFlow;

use lofted_charts::Ink;
use lofted_jobs::ask::Draws;
use lofted_jobs::job::Job;
use lofted_jobs::message::Reply;

use super::*;
use crate::judging::claim_sets::{ClaimSet, ask, claim_sets};
use crate::judging::method::Method;
use crate::page::flight::file::flight_file;

fn method() -> Method {
    Method { seed: 3, draws: Draws::Exactly(60), ..Method::default() }
}

/// The job of a flight until its first portrait.
fn sketched(sets: &[ClaimSet]) -> Reply {
    let mut job = Job::new(ask(&lofted_record::bundled().record, sets, &method()).unwrap());
    while job.reply().portrait.is_none() {
        job.advance(&mut || ControlFlow::Continue(()));
    }
    job.reply()
}

fn file(id: &str) -> FlightFile {
    let record = &lofted_record::bundled().record;
    let flight = record.flight(&id.parse().unwrap()).unwrap();
    let sets = claim_sets(record, flight);
    flight_file(record, flight, &sets, &sketched(&sets), &method()).unwrap()
}

#[test]
fn the_path_runs_from_the_launch_point_over_the_highest_point_to_the_impact() {
    let file = file("2024-10-31");
    let flight = flight_geography(&file);
    assert!(
        flight.name.starts_with("North Korea’s Hwasong-19, 31 October 2024, by "),
        "{}",
        flight.name
    );
    let of = |kind| flight.landmarks.iter().find(|mark| mark.kind == kind).unwrap();
    let launch = of(LandmarkKind::Launch);
    assert!((flight.path[0].latitude_deg - launch.point.latitude_deg()).abs() < 1e-3);
    let top = of(LandmarkKind::Apogee);
    assert!((6.5e6..8.0e6).contains(&top.height_m), "{}", top.height_m);
    assert_eq!(of(LandmarkKind::Impact).time_s, flight.path.last().map(|at| at.time_s));
    let stated = of(LandmarkKind::StatedSplashdown);
    assert!(stated.description.contains("about 200 km west of Okushiri"), "{}", stated.description);
    // 200 km west of 139.5 degrees east, at 42 degrees north.
    assert!((stated.point.longitude_deg() - 137.1).abs() < 0.1, "{:?}", stated.point);
}

#[test]
fn what_it_rests_on_is_said_and_what_is_missing_too() {
    let flight = flight_geography(&file("2024-10-31"));
    for words in ["generic vehicle", "payload flown", "seed 3, 60 draws", "no footprint is in this"]
    {
        assert!(flight.caveats.contains(words), "{words}: {}", flight.caveats);
    }
    assert!(flight.method.contains("km") && flight.method.contains("min"), "{}", flight.method);
    let early = FlightFile { drawn: 60, draws: 400, ..file("2024-10-31") };
    assert!(caveats(&early).contains("after 60 of 400 draws"), "{}", caveats(&early));
}

#[test]
fn the_footprint_brings_the_plain_ring_at_its_distance() {
    let mut file = file("2024-10-31");
    let origin = file.layers.origin.point;
    let reach = |p50| Footprint {
        label: "reach".to_owned(),
        ink: Ink::Accent,
        p05: None,
        p50,
        p95: None,
        at_rest_km: Some(9_000.0),
    };
    file.layers.footprints = vec![reach(Reach::Rim(ring(&origin, 9_500.0)))];
    let flight = flight_geography(&file);
    let kinds: Vec<ZoneKind> = flight.zones.iter().map(|zone| zone.kind).collect();
    assert_eq!(kinds, [ZoneKind::ImpactArea, ZoneKind::Footprint, ZoneKind::PlainRing]);
    let Shape::Ring(ring) = &flight.zones[2].shape else { panic!("a ring") };
    let (angle_rad, _) = lofted::earth::great_circle::between_points(origin, ring[40]);
    let far_km = 6371.0 * angle_rad;
    assert!((far_km / 9_000.0 - 1.0).abs() < 0.01, "{far_km}");
    file.layers.footprints = vec![reach(Reach::WholeEarth)];
    assert_eq!(flight_geography(&file).zones[1].shape, Shape::WholeEarth);
}

#[test]
fn a_distance_without_a_direction_is_a_ring() {
    let flight = flight_geography(&file("2017-05-14"));
    let stated = flight.zones.iter().find(|zone| zone.kind == ZoneKind::StatedSplashdown).unwrap();
    assert!(matches!(stated.shape, Shape::Ring(_)));
    assert!(stated.description.contains("No direction was stated"));
}

#[test]
fn a_stated_minute_of_launch_starts_the_clock() {
    let text = written(&file("2023-07-12"), FlightFormat::Czml).unwrap();
    assert!(text.contains("2023-07-12T00:59:00Z"), "9:59 in Pyongyang");
    let text = written(&file("2024-10-31"), FlightFormat::Czml).unwrap();
    assert!(text.contains("Only the day of the launch is known"));
}
