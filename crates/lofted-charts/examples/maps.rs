//! Every map as one HTML page on standard output, from illustrative data:
//! `cargo run -p lofted-charts --example maps -- 640 light > maps.html`.

use std::error::Error;

use lofted::earth::great_circle::destination;
use lofted::earth::{GeoPoint, GeoPointError};
use lofted_charts::map::geography::Geography;
use lofted_charts::map::globe::{Globe, globe};
use lofted_charts::map::layers::{
    Footprint, Impact, ImpactArea, Layers, NamedPoint, RangeRing, Reach, ReachShare,
    ReferencePlace, Track, TrackPoint,
};
use lofted_charts::map::region::{BorderDistance, RegionMap, RegionName, Span};
use lofted_charts::map::region_map::region_map;
use lofted_charts::map::{FlightMap, map};
use lofted_charts::{Dash, Ink, Picture, Sheet, Theme};

fn read(file: &str) -> Result<Geography, Box<dyn Error>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/geography/");
    Ok(Geography::read(&std::fs::read(format!("{folder}{file}"))?)?)
}

fn named(label: &str, latitude_deg: f64, longitude_deg: f64) -> Result<NamedPoint, GeoPointError> {
    Ok(NamedPoint { label: label.into(), point: GeoPoint::new(latitude_deg, longitude_deg)? })
}

/// The point at a distance and a bearing on the sphere.
fn off(from: GeoPoint, bearing_deg: f64, distance_km: f64) -> Result<GeoPoint, GeoPointError> {
    let latitude = from.latitude_deg().to_radians();
    let (latitude, east) = destination(latitude, bearing_deg.to_radians(), distance_km / 6371.0);
    let longitude = from.longitude_deg() + east.to_degrees();
    GeoPoint::new(latitude.to_degrees(), longitude - 360.0 * (longitude / 360.0).round())
}

/// An egg-shaped rim: farther to the east.
fn rim(from: GeoPoint, middle_km: f64, more_km: f64) -> Result<Reach, GeoPointError> {
    let bearings = (0..72).map(|step| 5.0 * f64::from(step));
    let points = bearings.map(|bearing: f64| {
        let east = lofted::math::sin(bearing.to_radians());
        off(from, bearing, middle_km + more_km * east)
    });
    Ok(Reach::Rim(points.collect::<Result<_, _>>()?))
}

fn layers() -> Result<Layers, Box<dyn Error>> {
    let mut layers = Layers::about(named("Pyongyang area", 39.2, 125.7)?);
    let from = layers.origin.point;
    let track = (0..=43).map(|step| {
        let part = f64::from(step) / 43.0;
        let point = off(from, 73.0, 1001.2 * part)?;
        Ok(TrackPoint { point, time_s: Some(5156.0 * part) })
    });
    layers.tracks.push(Track {
        label: "Pyongyang’s figures".into(),
        ink: Ink::Hue5,
        dash: Dash::Solid,
        points: track.collect::<Result<_, GeoPointError>>()?,
        tick_min: Some(20.0),
    });
    layers.impacts.push(Impact {
        label: "Tokyo".into(),
        ink: Ink::Hue4,
        area: ImpactArea::Along {
            from: named("Okushiri", 42.16, 139.47)?,
            distance_km: 200.0,
            azimuth_deg: 270.0,
        },
        words: "about 200 km west of Okushiri, outside the exclusive economic zone".into(),
    });
    layers.impacts.push(Impact {
        label: "Seoul".into(),
        ink: Ink::Hue2,
        area: ImpactArea::Disc { centre: off(from, 78.0, 1000.0)?, radius_km: 60.0 },
        words: "an area off Hokkaido (illustrative)".into(),
    });
    layers.rings.push(RangeRing {
        label: "Tokyo: more than 15,000 km".into(),
        ink: Ink::Hue4,
        distance_km: 15_000.0,
    });
    layers.footprints.push(Footprint {
        label: "Pyongyang’s figures flown for range, payload as flown".into(),
        ink: Ink::Accent,
        p05: Some(rim(from, 10_400.0, 900.0)?),
        p50: rim(from, 12_300.0, 1_200.0)?,
        p95: Some(rim(from, 15_500.0, 1_900.0)?),
        at_rest_km: Some(12_400.0),
    });
    for (label, latitude, longitude, share) in [
        ("Tokyo", 35.68, 139.77, 1.0),
        ("Guam", 13.45, 144.75, 1.0),
        ("Anchorage", 61.22, -149.90, 1.0),
        ("Honolulu", 21.31, -157.86, 1.0),
        ("Los Angeles", 34.05, -118.24, 0.98),
        ("Washington", 38.90, -77.04, 0.81),
        ("Miami", 25.76, -80.19, 0.55),
        ("London", 51.51, -0.13, 1.0),
        ("Sydney", -33.87, 151.21, 1.0),
        ("Santiago", -33.45, -70.67, 0.004),
    ] {
        let point = GeoPoint::new(latitude, longitude)?;
        layers.places.push(ReferencePlace {
            label: label.into(),
            point,
            share: Some(ReachShare { share, tried: 30 }),
            share_heavier: None,
        });
    }
    Ok(layers)
}

fn region() -> Result<RegionMap, GeoPointError> {
    let distance = |label: &str, words: &str, ink, distance| {
        Ok(BorderDistance {
            label: label.into(),
            ink,
            words: words.into(),
            distance,
            border: "border-of-ukraine".into(),
            towards: GeoPoint::new(51.73, 36.19)?,
        })
    };
    Ok(RegionMap {
        centre: named("Sudzha", 51.19, 35.27)?,
        radius_km: 250.0,
        regions: vec![RegionName { name: "kursk".into(), label: "Kursk region".into() }],
        towns: vec![
            named("Kursk", 51.73, 36.19)?,
            named("Sudzha", 51.19, 35.27)?,
            named("Sumy", 50.91, 34.80)?,
            named("Belgorod", 50.60, 36.59)?,
            named("Kharkiv", 49.99, 36.23)?,
            named("Kyiv", 50.45, 30.52)?,
            named("Voronezh", 51.66, 39.20)?,
        ],
        areas: vec![named("RUSSIA", 52.9, 36.6)?, named("UKRAINE", 50.0, 33.6)?],
        distances: vec![distance(
            "Ukrainian official to AP",
            "“about 50 kilometers from the Ukrainian border”",
            Ink::Hue3,
            Span::At(50.0),
        )?],
    })
}

fn pictures(sheet: Sheet) -> Result<Vec<Picture>, Box<dyn Error>> {
    let (world, coast) = (read("globe.bin")?, read("coast.bin")?);
    let layers = layers()?;
    let whole = FlightMap { layers: layers.clone(), radius_km: 20_015.0 };
    let mut near = FlightMap { layers: layers.clone(), radius_km: 1_500.0 };
    near.layers.footprints.clear();
    let pole =
        FlightMap { layers: Layers::about(named("North Pole", 90.0, 0.0)?), radius_km: 20_015.0 };
    let fiji =
        FlightMap { layers: Layers::about(named("Suva", -18.14, 178.44)?), radius_km: 1_500.0 };
    let china = FlightMap {
        layers: Layers::about(named("Montevideo", -34.9, -56.2)?),
        radius_km: 20_015.0,
    };
    let turned = Globe { layers, centre: GeoPoint::new(55.0, 170.0)? };
    let border = read("coast.bin")?.with(read("region-kursk-2024.bin")?);
    Ok(vec![
        region_map(&region()?, &border, sheet)?,
        map(&whole, &world, sheet)?,
        map(&near, &coast, sheet)?,
        globe(&turned, &world, sheet)?,
        map(&pole, &world, sheet)?,
        map(&fiji, &coast, sheet)?,
        map(&china, &world, sheet)?,
    ])
}

#[allow(clippy::print_stdout, reason = "an example that writes a page")]
fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let width_px = words.first().map_or(Ok(640), |word| word.parse())?;
    let (theme, ground) = match words.get(1).map(String::as_str) {
        Some("dark") => (Theme::Dark, "#1c1c1a"),
        _ => (Theme::Light, "#fff"),
    };
    println!(
        "<!doctype html><meta charset=utf-8><title>Maps</title><body style='margin:0;background:{ground}'>"
    );
    for picture in pictures(Sheet { width_px, theme })? {
        println!("{}", picture.svg);
    }
    Ok(())
}
