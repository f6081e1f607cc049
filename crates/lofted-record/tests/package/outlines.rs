//! `places.geojson`: it reads, is written to the same bytes, and every feature that does not read is told with its
//! place.

use lofted_record::package::{
    MOST_POINTS, OUTLINES, Outlines, Package, PackageFile, Shape, read_folder, read_zip,
    write_folder, write_zip,
};
use lofted_record::{Files, Record, RecordFile, read};

const GEOJSON: &str = include_str!("../two-deployments/places.geojson");

fn record() -> Record {
    let folder = format!("{}/tests/two-deployments", env!("CARGO_MANIFEST_DIR"));
    let bytes = RecordFile::ALL.map(|file| std::fs::read(format!("{folder}/{file}")).unwrap());
    let files = RecordFile::ALL.into_iter().zip(&bytes);
    read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes))).record
}

fn feature(id: &str, geometry: &str) -> String {
    format!(r#"{{"type":"Feature","properties":null,"id":"{id}","geometry":{geometry}}}"#)
}

/// What reading features finds: the places that read, and the faults as they print.
fn told(features: &[String]) -> (Vec<String>, Vec<String>) {
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let (outlines, faults) = Outlines::read(text.as_bytes(), &record());
    let places = outlines.all().iter().map(|one| one.place.to_string()).collect();
    (places, faults.iter().map(ToString::to_string).collect())
}

const RING: &str = r#"{"type":"Polygon","coordinates":[[[24,47],[25,47],[25,48],[24,47]]]}"#;

#[test]
fn borders_are_lines_and_other_places_areas() {
    let (outlines, faults) = Outlines::read(GEOJSON.as_bytes(), &record());
    assert_eq!(faults, []);
    let told: Vec<(&str, usize)> = outlines
        .all()
        .iter()
        .map(|one| match &one.shape {
            Shape::Lines(lines) => (one.place.as_str(), lines.len()),
            Shape::Areas(areas) => (one.place.as_str(), areas.iter().map(Vec::len).sum()),
        })
        .collect();
    assert_eq!(told, [("border-of-axphain", 1), ("graustark", 1), ("edelweiss", 2)]);
}

#[test]
fn what_was_written_reads_back_and_writes_to_the_same_bytes() {
    let record = record();
    // More decimals than are kept, and a height.
    let long = r#"{"type":"Polygon","coordinates":[[[24.123456789,47.1,210],[25.3,47],[25,48.7],[24.123456789,47.1,210]]]}"#;
    let text =
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, feature("ganlook", long));
    for text in [GEOJSON, &text] {
        let outlines = Outlines::read(text.as_bytes(), &record).0;
        assert!(!outlines.all().is_empty());
        let written = outlines.write();
        assert_eq!(Outlines::read(&written, &record), (outlines.clone(), vec![]));
        let package = Package { record: record.clone(), outlines, ..Package::default() };
        let files = write_folder(&package);
        let read = read_folder(&mut files.as_slice()).unwrap();
        assert_eq!((&read.outlines, read.passed_over), (&package.outlines, vec![]));
        let zipped = read_zip(&write_zip(&package).unwrap()).unwrap();
        assert_eq!(zipped.outlines, package.outlines);
        let again = Package {
            record: zipped.reading.record,
            details: zipped.details,
            outlines: zipped.outlines,
        };
        assert_eq!(write_folder(&again), files);
        assert_eq!(files.last().map(|file| &file.bytes), Some(&written));
    }
}

#[test]
fn a_package_without_outlines_has_no_file_of_them_and_one_beside_the_descriptor_is_read() {
    let package = Package { record: record(), ..Package::default() };
    let mut files = write_folder(&package);
    assert!(files.iter().all(|file| file.name != OUTLINES));
    files.push(PackageFile { name: OUTLINES.to_owned(), bytes: GEOJSON.into() });
    let read = read_folder(&mut files.as_slice()).unwrap();
    assert_eq!((read.outlines.all().len(), read.outline_faults), (3, vec![]));
}

#[test]
fn each_bad_feature_is_told_with_its_place_and_the_others_read() {
    let too_many = vec!["[24,47]"; MOST_POINTS + 1].join(",");
    let too_many = format!(r#"{{"type":"Polygon","coordinates":[[{too_many}]]}}"#);
    for (id, geometry, why) in [
        (
            "edelweiss",
            r#"{"type":"Point","coordinates":[24,47]}"#,
            "its geometry is Point, not a polygon",
        ),
        ("edelweiss", "null", "its geometry is nothing, not a polygon"),
        ("border-of-axphain", RING, "it is a border, and its geometry is Polygon, not a line"),
        (
            "border-of-axphain",
            r#"{"type":"LineString","coordinates":[[24,47]]}"#,
            "a line has fewer than two points",
        ),
        (
            "edelweiss",
            r#"{"type":"Polygon","coordinates":[[[24,47],[190,47],[25,48],[24,47]]]}"#,
            "position [190, 47] is not on the Earth",
        ),
        (
            "edelweiss",
            r#"{"type":"Polygon","coordinates":[[[24,47],[25,97],[25,48],[24,47]]]}"#,
            "position [25, 97] is not on the Earth",
        ),
        (
            "edelweiss",
            r#"{"type":"Polygon","coordinates":[[[24,47],[25,47],[25,48]]]}"#,
            "a ring is not closed or has fewer than four points",
        ),
        (
            "edelweiss",
            r#"{"type":"Polygon","coordinates":[]}"#,
            "a ring is not closed or has fewer than four points",
        ),
        ("edelweiss", too_many.as_str(), "it has 20001 points"),
        ("atlantis", RING, "places.csv has no such place"),
        ("ganlook", RING, "it has an outline already"),
    ] {
        let (places, faults) = told(&[feature("ganlook", RING), feature(id, geometry)]);
        assert_eq!(places, ["ganlook"], "{why}");
        let begin = format!("places.geojson, place \"{id}\": {why}; ");
        assert!(faults.len() == 1 && faults[0].starts_with(&begin), "{faults:?}");
    }
    let nameless = format!(r#"{{"type":"Feature","properties":{{}},"geometry":{RING}}}"#);
    let (_, faults) = told(&[nameless]);
    assert_eq!(
        faults,
        ["places.geojson: feature 1 names no place; give it the id of a place of places.csv"]
    );
}

#[test]
fn what_is_no_geojson_is_one_fault_and_does_no_harm() {
    for text in ["{", "[]", "\u{feff}7", "{\"type\":\"Nothing\"}", "PK\x03\x04", RING] {
        let (outlines, faults) = Outlines::read(text.as_bytes(), &record());
        assert!(outlines.all().is_empty() && faults.len() == 1, "{text}: {faults:?}");
        assert!(faults[0].to_string().starts_with("places.geojson: it is no "), "{}", faults[0]);
    }
    let deep = "[".repeat(100_000);
    let deep = feature("edelweiss", &format!(r#"{{"type":"Polygon","coordinates":{deep}"#));
    assert_eq!(Outlines::read(deep.as_bytes(), &record()).1.len(), 1);
    assert_eq!(Outlines::read(b" \n", &record()), Default::default());
}
