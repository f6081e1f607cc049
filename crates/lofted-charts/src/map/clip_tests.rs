//! Tests of projections and clipping on the real coasts: land is land wherever the map is centred.

use lofted::earth::GeoPoint;
use lofted::earth::great_circle::between_points;
use lofted::math::{asin, atan2, cos, hypot, sin};
use proptest::prelude::*;

use crate::map::clip::{Land, land};
use crate::map::geography::{Geography, unit};
use crate::map::projection::{EARTH_KM, FARTHEST_RAD, Projection, geodesic};
use crate::sheet::canvas::Place;

const MIDDLE: Place = (500.0, 500.0);
const RADIUS_PX: f64 = 500.0;

fn file(name: &str) -> Geography {
    let path = format!("{}/geography/{name}", env!("CARGO_MANIFEST_DIR"));
    Geography::read(&std::fs::read(path).unwrap()).unwrap()
}

fn point(latitude_deg: f64, longitude_deg: f64) -> GeoPoint {
    GeoPoint::new(latitude_deg, longitude_deg).unwrap()
}

fn about(centre: GeoPoint, radius_km: f64) -> Projection {
    Projection::equidistant(centre, radius_km, MIDDLE, RADIUS_PX)
}

/// Whether a point is drawn as land; `None` if it is not on the map, or within a pixel of its rim.
fn drawn_as_land(projection: &Projection, land: &Land, at: GeoPoint) -> Option<bool> {
    let local = projection.local(&unit(at.latitude_deg(), at.longitude_deg()));
    let place = projection.place(&local);
    let off = hypot(place.0 - MIDDLE.0, place.1 - MIDDLE.1);
    (projection.holds(&local) && off < RADIUS_PX - 1.0).then(|| land.holds(place))
}

const PLACES: [(&str, f64, f64, bool); 14] = [
    ("London", 51.5, -0.5, true),
    ("Moscow", 55.75, 37.6, true),
    ("Beijing", 39.9, 116.4, true),
    ("Denver", 39.7, -105.0, true),
    ("Brasilia", -15.8, -47.9, true),
    ("Chukotka west of the dateline", 67.0, 178.0, true),
    ("Chukotka east of the dateline", 66.6, -176.5, true),
    ("the south pole", -89.5, 10.0, true),
    ("Alice Springs", -23.7, 133.9, true),
    ("the Caspian Sea", 41.5, 50.8, false),
    ("the middle of the Pacific", 5.0, -150.0, false),
    ("the dateline at the equator", 0.0, 180.0, false),
    ("the north pole", 89.5, 0.0, false),
    ("the South Atlantic", -40.0, -20.0, false),
];

const CENTRES: [(&str, f64, f64); 9] = [
    ("Pyongyang", 39.2, 125.7),
    ("the north pole", 90.0, 0.0),
    ("the south pole", -90.0, 0.0),
    ("Fiji", -17.5, 179.9),
    ("the dateline", 10.0, -180.0),
    ("the Rio de la Plata, opposite to China", -36.0, -57.0),
    ("the equator", 0.0, 0.0),
    ("the South Pacific, opposite to Russia", -52.0, -120.0),
    ("Moscow", 55.75, 37.6),
];

#[test]
fn land_is_land_and_sea_is_sea_wherever_the_map_is_centred() {
    for geography in [file("globe.bin"), file("coast.bin")] {
        for (name, latitude, longitude, is_land) in PLACES {
            assert_eq!(geography.is_land(point(latitude, longitude)), is_land, "{name}");
        }
        for (centre_name, latitude, longitude) in CENTRES {
            let centre = point(latitude, longitude);
            let globe = Projection::orthographic(centre, MIDDLE, RADIUS_PX);
            let mut seen = 0;
            for projection in
                [about(centre, 20_015.0), about(centre, 9_000.0), about(centre, 2_500.0), globe]
            {
                let land = land(&projection, &geography, centre);
                for (name, latitude, longitude, is_land) in PLACES {
                    let at = point(latitude, longitude);
                    let Some(drawn) = drawn_as_land(&projection, &land, at) else { continue };
                    assert_eq!(drawn, is_land, "{name} about {centre_name}");
                    seen += 1;
                }
            }
            assert!(seen >= PLACES.len(), "{centre_name}: the whole Earth shows every place");
        }
    }
}

#[test]
fn a_map_wholly_on_land_is_land_and_one_wholly_at_sea_is_sea() {
    let geography = file("globe.bin");
    for (latitude, longitude, outlines) in [(60.0, 90.0, 1), (5.0, -150.0, 0)] {
        let centre = point(latitude, longitude);
        let land = land(&about(centre, 300.0), &geography, centre);
        assert_eq!(land.outlines.len(), outlines);
        assert!(land.coasts.is_empty());
    }
}

#[test]
fn drawn_and_true_land_agree_all_over_the_earth() {
    let geography = file("globe.bin");
    for (name, latitude, longitude) in CENTRES {
        let centre = point(latitude, longitude);
        let projection = about(centre, 20_015.0);
        let land = land(&projection, &geography, centre);
        let (mut wrong, mut all) = (0, 0);
        for step in 0..2_000 {
            // Points spread evenly by the golden angle.
            let up = 1.0 - (2.0 * f64::from(step) + 1.0) / 2_000.0;
            let turn = 2.399_963 * f64::from(step);
            let at = point(asin(up).to_degrees(), atan2(sin(turn), cos(turn)).to_degrees());
            if let Some(drawn) = drawn_as_land(&projection, &land, at) {
                all += 1;
                wrong += usize::from(drawn != geography.is_land(at));
            }
        }
        // Edges are great circles here and straight in degrees there: a coast may differ by a hair.
        assert!(all > 1_990 && wrong <= 6, "{name}: {wrong} of {all} are wrong");
    }
}

#[test]
fn nothing_is_drawn_outside_the_disc() {
    let geography = file("coast.bin");
    for (name, latitude, longitude) in CENTRES {
        let centre = point(latitude, longitude);
        for radius_km in [20_015.0, 700.0] {
            let land = land(&about(centre, radius_km), &geography, centre);
            for place in land.outlines.iter().chain(&land.coasts).flatten() {
                let off = hypot(place.0 - MIDDLE.0, place.1 - MIDDLE.1);
                assert!(off < RADIUS_PX + 0.01, "{name} to {radius_km} km: {place:?}");
            }
        }
    }
}

#[test]
fn the_kursk_region_has_its_published_area() {
    let geography = file("region-kursk-2024.bin");
    let ring: Vec<Place> = {
        let projection = about(point(51.7, 36.2), 300.0);
        let named = geography.lines.iter().find(|line| line.name == "kursk").unwrap();
        named.points().filter_map(|point| projection.mark(point)).collect()
    };
    let next = ring.iter().skip(1).chain(ring.first());
    let twice: f64 = ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - a.1 * b.0).sum();
    let area_km2 = 0.5 * twice.abs() * (300.0 / RADIUS_PX) * (300.0 / RADIUS_PX);
    // 29,997 km² by the region's own account.
    assert!((area_km2 - 29_997.0).abs() < 900.0, "{area_km2} km²");
}

proptest! {
    #[test]
    fn places_lead_back_to_their_points(
        centre in (-90.0..=90.0_f64, -180.0..=180.0_f64), to in (-90.0..=90.0_f64, -180.0..=180.0_f64),
    ) {
        let (centre, to) = (point(centre.0, centre.1), point(to.0, to.1));
        for projection in [about(centre, 20_015.0), Projection::orthographic(centre, MIDDLE, RADIUS_PX)] {
            let direction = unit(to.latitude_deg(), to.longitude_deg());
            let local = projection.local(&direction);
            // At the limb of a globe a hair on the sheet is a long way on the Earth.
            prop_assume!(local[2] > 0.01 || projection.cap_rad > 3.0);
            prop_assume!(projection.holds(&local));
            let back = projection.direction(projection.place(&local));
            let off: f64 = (0..3).map(|axis| (back[axis] - direction[axis]).abs()).sum();
            prop_assert!(off < 1e-6, "{off}");
        }
    }

    #[test]
    fn our_own_points_stand_at_their_true_distance_and_bearing(
        centre in (-90.0..=90.0_f64, -180.0..=180.0_f64), to in (-90.0..=90.0_f64, -180.0..=180.0_f64),
    ) {
        let (centre, to) = (point(centre.0, centre.1), point(to.0, to.1));
        let (distance_km, azimuth_deg) = geodesic(centre, to);
        prop_assume!(distance_km > 1.0 && distance_km < 19_800.0);
        let projection = about(centre, 20_015.0);
        let (x, y) = projection.mark(to).unwrap();
        let km_per_px = FARTHEST_RAD * EARTH_KM / RADIUS_PX;
        let drawn_km = hypot(x - MIDDLE.0, y - MIDDLE.1) * km_per_px;
        prop_assert!((drawn_km - distance_km).abs() < 0.01, "{drawn_km} for {distance_km}");
        let drawn_deg = atan2(x - MIDDLE.0, MIDDLE.1 - y).to_degrees();
        let turn = drawn_deg - azimuth_deg;
        prop_assert!((turn - 360.0 * (turn / 360.0).round()).abs() < 1e-4);
        // The sphere of the coasts agrees to half a percent, which also holds the bearings at the poles together.
        let (angle, azimuth) = between_points(centre, to);
        prop_assert!((angle * EARTH_KM - distance_km).abs() < 0.006 * distance_km);
        let turn = azimuth - azimuth_deg;
        let off = (turn - 360.0 * (turn / 360.0).round()).abs().to_radians() * sin(angle);
        prop_assert!(off * EARTH_KM < 40.0, "{off}");
    }
}
