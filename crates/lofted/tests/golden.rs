//! Answers to apogee, distance and time keep their bits: what a reconstruction said when only these three were
//! evidence, with the three classes of that day.
//!
//! `LOFTED_WRITE_GOLDEN=1 cargo test -p lofted --test golden` writes the file anew.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::fmt::Write;
use std::ops::ControlFlow;

use lofted::claim::{Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::consistency::Consistency;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::member::{Member, Reach};
use lofted::reconstruct::question::Question;
use lofted::reconstruct::spread::Spread;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden.txt");

/// Apogee and distance in km, times in minutes, each as it was stated; the last flight with a heading.
const SETS: [(&str, &str, &[&str]); 10] = [
    ("2802", "933", &["37"]),
    ("2802", "933", &["37", "39"]),
    ("2802", "933", &[]),
    ("933", "2802", &["37"]),
    ("7000", "1000", &["87"]),
    ("7687.5", "1001.2", &["85.93"]),
    ("6248.5", "1090", &["67.5"]),
    (">7000", "~1000", &["86"]),
    ("550", "2700", &["14..15"]),
    ("3724.9", "998", &["45..47.2"]),
];

fn question(at: usize) -> Question {
    let (apogee, distance, times) = SETS[at];
    let figure =
        |metric, text: &str, unit| Figure::new(metric, text.parse().unwrap(), unit).unwrap();
    let mut figures = vec![
        figure(Metric::Apogee, apogee, Unit::Kilometres),
        figure(Metric::GroundDistance, distance, Unit::Kilometres),
    ];
    figures.extend(times.iter().map(|time| figure(Metric::FlightTime, time, Unit::Minutes)));
    let heading = (at + 1 == SETS.len())
        .then(|| Heading { launch: GeoPoint::new(40.6112, 126.4257).unwrap(), bearing_deg: 70.0 });
    let classes = vec![
        VehicleClass::OneStageLiquid,
        VehicleClass::TwoStageLiquid,
        VehicleClass::ThreeStageSolid,
    ];
    Question { classes, ..Question::new(Evidence::of_figures(&figures, heading)) }
}

fn bits(value: Option<f64>) -> String {
    value
        .map_or_else(|| "none".to_owned(), |value| format!("{:016x} ({value:.4})", value.to_bits()))
}

fn answers() -> String {
    let mut text = String::new();
    for (at, set) in SETS.iter().enumerate() {
        let mut ensemble = Ensemble::new(question(at)).unwrap();
        ensemble.extend(45, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        let found = Consistency::of(&ensemble);
        writeln!(text, "{set:?} {}", found.verdict.id()).unwrap();
        let mut line = |name: &str, value| writeln!(text, "  {name} {}", bits(value)).unwrap();
        line("tail", found.tail);
        line("excess", found.time_excess_s);
        let spreads: [(&str, Option<Spread>); 4] = [
            ("time", found.implied_time_s),
            ("apogee", found.implied_apogee_km),
            ("burn", ensemble.spread(Member::burn_time_s)),
            ("range", ensemble.spread(|one| one.max_range.map_or(f64::NAN, Reach::ordered_km))),
        ];
        for (name, spread) in spreads {
            line(name, spread.map(|spread| spread.p05));
            line(name, spread.map(|spread| spread.p50));
            line(name, spread.map(|spread| spread.p95));
        }
        line("antipode", ensemble.antipode_share().ok());
        line("effective", Some(ensemble.effective_members()));
    }
    text
}

#[test]
fn apogee_distance_and_time_are_answered_as_before() {
    let found = answers();
    if std::env::var_os("LOFTED_WRITE_GOLDEN").is_some() {
        std::fs::write(FILE, &found).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap();
    for (found, kept) in found.lines().zip(kept.lines()) {
        assert_eq!(found, kept);
    }
    assert_eq!(found.len(), kept.len());
}
