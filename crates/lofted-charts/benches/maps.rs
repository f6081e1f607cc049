//! How long a drawing of each map takes: `cargo bench -p lofted-charts --bench maps`.
//! The globe is turned by hand, so it has less than 8 ms for a drawing.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints what it measures")]

use std::hint::black_box;
use std::time::Instant;

use lofted::earth::GeoPoint;
use lofted::earth::great_circle::destination;
use lofted_charts::map::geography::Geography;
use lofted_charts::map::globe::{Globe, globe};
use lofted_charts::map::layers::{Footprint, Layers, NamedPoint, Reach, ReferencePlace};
use lofted_charts::map::region::{BorderDistance, RegionMap, RegionName, Span};
use lofted_charts::map::region_map::region_map;
use lofted_charts::map::{FlightMap, map};
use lofted_charts::{Ink, Picture, Sheet};

const RUNS: usize = 40;

fn point(latitude_deg: f64, longitude_deg: f64) -> GeoPoint {
    let turned = longitude_deg - 360.0 * (longitude_deg / 360.0).round();
    GeoPoint::new(latitude_deg, turned).unwrap()
}

fn rim(from: GeoPoint, angle_rad: f64) -> Reach {
    let points = (0..72).map(|step| {
        let azimuth = f64::from(5 * step).to_radians();
        let (to, east) = destination(from.latitude_deg().to_radians(), azimuth, angle_rad);
        point(to.to_degrees(), from.longitude_deg() + east.to_degrees())
    });
    Reach::Rim(points.collect())
}

fn layers() -> Layers {
    let origin = NamedPoint { label: "Pyongyang".into(), point: point(39.2, 125.7) };
    let (p05, p50, p95) = (rim(origin.point, 1.6), rim(origin.point, 1.9), rim(origin.point, 2.4));
    let place = |step: i32| ReferencePlace {
        label: format!("Place {step}"),
        point: point(f64::from(step * 5 - 60), f64::from(step * 37)),
        share: None,
        share_heavier: None,
    };
    let mut layers = Layers::about(origin);
    layers.places = (0..20).map(place).collect();
    layers.footprints = vec![Footprint {
        label: "Flown for range".into(),
        ink: Ink::Accent,
        p05: Some(p05),
        p50,
        p95: Some(p95),
        at_rest_km: Some(12_000.0),
    }];
    layers
}

fn measure(what: &str, draw: impl Fn(usize) -> Picture) {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|run| {
            let start = Instant::now();
            black_box(draw(run));
            1000.0 * start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let kilobytes = draw(0).svg.len() as f64 / 1000.0;
    println!(
        "{what:<44} median {:6.2} ms, best {:6.2} ms, {kilobytes:5.0} kB of SVG",
        times[RUNS / 2],
        times[0]
    );
}

fn main() {
    let bytes = |name: &str| {
        std::fs::read(format!("{}/geography/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let files = ["globe.bin", "coast.bin", "region-kursk-2024.bin"].map(bytes);
    let start = Instant::now();
    let [world, coast, border] = files.map(|file| Geography::read(&file).unwrap());
    println!("the three files read in {:.2} ms", 1000.0 * start.elapsed().as_secs_f64());
    let sheet = Sheet::page(900);
    let layers = layers();
    let bare = Layers::about(layers.origin.clone());
    for (what, layers) in [("globe, coasts alone", &bare), ("globe, all layers", &layers)] {
        measure(what, |run| {
            let centre = point(30.0, 9.0 * run as f64);
            globe(&Globe { layers: layers.clone(), centre }, &world, sheet).unwrap()
        });
    }
    for (what, radius_km, coast) in [
        ("map of the whole Earth", 20_015.0, &world),
        ("map of the whole Earth, fine coast", 20_015.0, &coast),
        ("map of 1,500 km", 1_500.0, &coast),
    ] {
        let data = FlightMap { layers: layers.clone(), radius_km };
        measure(what, |_| map(&data, coast, sheet).unwrap());
    }
    let sudzha = NamedPoint { label: "Sudzha".into(), point: point(51.19, 35.27) };
    let region = RegionMap {
        centre: sudzha.clone(),
        radius_km: 300.0,
        regions: vec![RegionName { name: "kursk".into(), label: "Kursk region".into() }],
        towns: vec![sudzha],
        areas: Vec::new(),
        distances: vec![BorderDistance {
            label: "A claimant".into(),
            ink: Ink::Hue3,
            words: "50 km".into(),
            distance: Span::At(50.0),
            border: "border-of-ukraine".into(),
            towards: point(51.73, 36.19),
        }],
    };
    let geography = coast.with(border);
    measure("map of a region", |_| region_map(&region, &geography, sheet).unwrap());
}
