//! Files for maps, from real flights: over the dateline, from a pole, with a footprint.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use lofted::earth::GeoPoint;
use lofted::earth::model::EarthModel;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
use lofted_export::czml::czml;
use lofted_export::geojson::geojson;
use lofted_export::kml::kml;
use lofted_export::{ExportError, FlightGeography, Landmark, LandmarkKind, Shape, Zone, ZoneKind};
use serde_json::Value;

/// A body thrown from a place, and what goes with it.
fn flight(latitude_deg: f64, longitude_deg: f64, azimuth_deg: f64) -> FlightGeography {
    let body = FreeBody::new(FreeBodyParameters {
        latitude_deg,
        longitude_deg,
        height_m: 0.0,
        azimuth_deg,
        ground_speed_m_s: 6500.0,
        flight_path_angle_deg: 40.0,
        ballistic_coefficient_kg_m2: 5000.0,
    })
    .unwrap();
    let path = FreeFlight { body, earth: EarthModel::TWO_BODY }.record(Accuracy::Standard).unwrap();
    FlightGeography {
        name: "A flight <with> \"signs\" & more".to_owned(),
        method: "Thrown body; two-body flight.".to_owned(),
        caveats: "No vehicle at all.".to_owned(),
        launched_at: "2024-10-31T07:11:00+09:00".to_owned(),
        path: path.samples(121),
        landmarks: vec![Landmark {
            kind: LandmarkKind::StatedSplashdown,
            name: "about 200 km west of Okushiri".to_owned(),
            description: "Seoul, on record".to_owned(),
            point: GeoPoint::new(42.2, 137.0).unwrap(),
            height_m: 0.0,
            time_s: None,
        }],
        zones: vec![
            Zone {
                kind: ZoneKind::Footprint,
                name: "within reach".to_owned(),
                description: "payload as flown".to_owned(),
                shape: Shape::Region {
                    centre: GeoPoint::new(45.0, 179.0).unwrap(),
                    rim: [(50.0, 170.0), (50.0, -170.0), (40.0, -170.0), (40.0, 170.0)]
                        .map(|(lat, lon)| GeoPoint::new(lat, lon).unwrap())
                        .to_vec(),
                },
            },
            Zone {
                kind: ZoneKind::PlainRing,
                name: "plain ring".to_owned(),
                description: "over an Earth at rest".to_owned(),
                shape: Shape::Ring(
                    [(60.0, 179.0), (60.0, -175.0), (30.0, -175.0), (30.0, 179.0)]
                        .map(|(lat, lon)| GeoPoint::new(lat, lon).unwrap())
                        .to_vec(),
                ),
            },
            Zone {
                kind: ZoneKind::Footprint,
                name: "any point".to_owned(),
                description: String::new(),
                shape: Shape::WholeEarth,
            },
        ],
    }
}

#[test]
fn geojson_is_cut_at_the_dateline_and_keeps_the_times_with_the_places() {
    let text = geojson(&flight(45.0, 150.0, 80.0)).unwrap();
    let read: Value = serde_json::from_str(&text).unwrap();
    let trajectory = &read["features"][0];
    let pieces = trajectory["geometry"]["coordinates"].as_array().unwrap();
    assert_eq!(pieces.len(), 2, "the flight crosses the dateline once");
    let times = trajectory["properties"]["times_s"].as_array().unwrap();
    for (piece, times) in pieces.iter().zip(times) {
        assert_eq!(piece.as_array().unwrap().len(), times.as_array().unwrap().len());
    }
    assert_eq!(pieces[0].as_array().unwrap().last().unwrap()[0], 180.0);
    assert_eq!(pieces[1][0][0], -180.0);
    let kinds: Vec<&str> = read["features"]
        .as_array()
        .unwrap()
        .iter()
        .map(|feature| feature["properties"]["kind"].as_str().unwrap())
        .collect();
    let wanted = ["trajectory", "ground-track", "stated-splashdown", "footprint", "plain-ring"];
    assert_eq!(kinds[..5], wanted);
    for feature in read["features"].as_array().unwrap() {
        let told = &feature["properties"];
        assert!(told["description"].is_string() || told["method"].is_string(), "{feature}");
    }
}

#[test]
fn a_region_and_a_ring_over_the_dateline_are_cut_and_a_globe_has_them_whole() {
    let flight = flight(45.0, 150.0, 80.0);
    let read: Value = serde_json::from_str(&geojson(&flight).unwrap()).unwrap();
    let geometry = |at: usize| &read["features"][at]["geometry"];
    assert_eq!(geometry(3)["type"], "MultiPolygon");
    assert_eq!(geometry(3)["coordinates"].as_array().unwrap().len(), 2);
    assert_eq!(geometry(4)["type"], "MultiLineString");
    // It starts to the west of the dateline, crosses it, and comes back.
    assert_eq!(geometry(4)["coordinates"].as_array().unwrap().len(), 3);
    let read: Value = serde_json::from_str(&czml(&flight).unwrap()).unwrap();
    let line = |id: &str| {
        let packet = read.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
        packet["polyline"]["positions"]["cartographicDegrees"].as_array().map(Vec::len)
    };
    assert_eq!((line("footprint-0"), line("plain-ring-1")), (Some(15), Some(15)));
    assert_eq!(line("footprint-2"), None, "all of the Earth has no rim");
}

#[test]
fn a_flight_from_the_pole_is_written_in_every_format() {
    let flight = flight(90.0, 0.0, 30.0);
    assert!(geojson(&flight).is_ok());
    assert!(kml(&flight).unwrap().contains("&lt;with&gt;"));
    assert!(czml(&flight).is_ok());
}

#[test]
fn the_clock_starts_at_the_launch_in_utc() {
    let read: Value = serde_json::from_str(&czml(&flight(39.0, 126.0, 70.0)).unwrap()).unwrap();
    assert_eq!(read[1]["position"]["epoch"], "2024-10-30T22:11:00Z");
    let day = FlightGeography { launched_at: "2024-10-31".into(), ..flight(39.0, 126.0, 70.0) };
    let read: Value = serde_json::from_str(&czml(&day).unwrap()).unwrap();
    assert_eq!(read[1]["position"]["epoch"], "2024-10-31T00:00:00Z");
    assert!(read[1]["description"].as_str().unwrap().contains("Only the day"));
}

#[test]
fn what_cannot_be_written_says_why() {
    let empty = FlightGeography { path: Vec::new(), ..flight(39.0, 126.0, 70.0) };
    assert!(matches!(geojson(&empty), Err(ExportError::NoPath { points: 0 })));
    let when = FlightGeography { launched_at: "noon".into(), ..flight(39.0, 126.0, 70.0) };
    assert!(czml(&when).unwrap_err().to_string().contains("\"noon\""));
}
