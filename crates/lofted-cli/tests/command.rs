//! The command as its users run it: answers, JSON, and one clear line for what it cannot do.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::process::{Command, Output};

use serde_json::Value;

fn lofted(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lofted")).args(args).output().unwrap()
}

fn text(args: &[&str]) -> String {
    let output = lofted(args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&text(args)).unwrap()
}

/// The one line that a refused command writes; nothing on standard output, exit code 2.
fn refusal(args: &[&str]) -> String {
    let output = lofted(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    said
}

const FIRST_DAY: [&str; 7] =
    ["reconstruct", "--apogee-km", "7000", "--distance-km", "1000", "--time-min", "87"];

#[test]
fn clock_readings_and_a_bearing_alone_are_taken() {
    let figures = ["reconstruct", "--apogee-km", "7687.5", "--distance-km", "1001.2"];
    let more = ["--launched-at", "7:11", "--landed-at", "8:37", "--azimuth-deg", "66", "--json"];
    let answer = json(&[&figures[..], &more, &["--members", "60"]].concat());
    let time = &answer["consistency"]["intervals"]["time_of_flight_s"][0];
    assert_eq!((time["low"].as_f64(), time["high"].as_f64()), (Some(5100.0), Some(5220.0)));
    assert_eq!(answer["consistency"]["verdict"], "consistent");
}

#[test]
fn help_teaches_by_example() {
    for args in [vec![], vec!["--help"], vec!["help"]] {
        let help = text(&args);
        for example in
            ["lofted flights", "lofted flight 2024-10-31", "--time-min 87", "lofted validate"]
        {
            assert!(help.contains(example), "{example} in {help}");
        }
    }
}

#[test]
fn what_it_cannot_do_is_said_in_one_line() {
    for (args, said) in [
        (vec!["flihgts"], "there is no command \"flihgts\""),
        (vec!["flights", "--jsn"], "--jsn"),
        (vec!["flight"], "the flight is missing"),
        (vec!["flight", "1999-01-01"], "no flight \"1999-01-01\""),
        (vec!["flight", "../../etc"], "no flight"),
        (vec!["export", "flight"], "the flight is missing"),
        (vec!["export", "flight", "1999-01-01", "--kml", "-"], "no flight \"1999-01-01\""),
        (vec!["export", "flight", "2024-10-31", "--kml", "-", "--draws", "9"], "60 to 2000"),
        (vec!["export", "flight", "2024-10-31", "--kml", "-", "--drawn", "me"], "one of "),
        (vec!["export", "flight", "2024-10-31", "--shp", "-"], "--shp"),
        (vec!["export", "flight", "2024-10-31", "--kml"], "--kml"),
        (vec!["export", "table"], "the link is missing"),
        (vec!["export", "table", "#/sources", "--table", "verdicts", "--csv", "-"], "judges no"),
        (vec!["export", "table", "#/methods", "--table", "notes"], "table, verdicts, constants"),
        (vec!["export", "table", "#/deployment?party=Mars", "--csv", "-"], "party=Mars"),
        (vec!["reconstruct"], "--apogee-km is missing"),
        (vec!["reconstruct", "--apogee-km"], "--apogee-km"),
        (vec!["reconstruct", "--apogee-km", "70o0", "--distance-km", "1"], "character 3: \"o\""),
        (
            vec!["reconstruct", "--apogee-km", "7,000", "--distance-km", "1"],
            "thousands or decimals",
        ),
        (
            vec!["reconstruct", "--apogee-km", "?", "--distance-km", "1000"],
            "--apogee-km has no number",
        ),
        (vec!["reconstruct", "--apogee-km", "0", "--distance-km", "1000"], "0.001 to 100,000 km"),
        (vec!["reconstruct", "--apogee-km", "7000", "--distance-km", "90000"], "0 to 20,015 km"),
        (
            vec!["reconstruct", "--apogee-km", "7000", "--distance-km", "1000", "--seed", "-1"],
            "--seed",
        ),
        (
            vec!["reconstruct", "--apogee-km", "7000", "--distance-km", "1000", "--members", "0"],
            "--members 0",
        ),
        (
            vec!["reconstruct", "--apogee-km", "7000", "--distance-km", "1000", "--class", "big"],
            "one-stage-liquid",
        ),
        (
            vec![
                "reconstruct",
                "--apogee-km",
                "7000",
                "--distance-km",
                "1000",
                "--launch",
                "Pyongyang",
            ],
            "39.13,125.96",
        ),
        (
            vec!["reconstruct", "--apogee-km", "7000", "--distance-km", "1000", "--launch", "99,0"],
            "latitude 99",
        ),
        (
            vec![
                "reconstruct",
                "--apogee-km",
                "7000",
                "--distance-km",
                "1000",
                "--launched-at",
                "7:11",
            ],
            "--landed-at is missing",
        ),
        (
            vec![
                "reconstruct",
                "--apogee-km",
                "7000",
                "--distance-km",
                "1000",
                "--azimuth-deg",
                "NaN",
            ],
            "--azimuth-deg NaN",
        ),
    ] {
        let line = refusal(&args);
        assert!(line.contains(said), "{args:?}: {line}");
    }
}

#[test]
fn the_first_days_figures_do_not_hold_together() {
    let mut args = FIRST_DAY.to_vec();
    args.extend(["--members", "150", "--json"]);
    let answer = json(&args);
    assert_eq!(answer["consistency"]["verdict"], "inconsistent");
    let implied = answer["consistency"]["implied"]["apogee_km"]["p50"].as_f64().unwrap();
    assert!((7600.0..8000.0).contains(&implied), "{implied}");
    let codes: Vec<&str> = answer["consistency"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"rounding") && codes.contains(&"too-long"), "{codes:?}");
    assert_eq!(answer["energy_only"]["reaches_antipode"], true);
    assert!(answer["energy_only"]["max_range_km"].is_null());
    assert_eq!(answer["powered"]["basis"], "apogee and distance alone");
    let excess = answer["consistency"]["time_excess_s"].as_f64().unwrap();
    assert!((excess / 60.0 - 11.36).abs() < 0.01, "{excess}");
}

#[test]
fn every_number_of_the_json_is_there() {
    let answer = json(&[
        "reconstruct",
        "--apogee-km",
        "2802",
        "--distance-km",
        "933",
        "--time-s",
        "2220..2340",
        "--launch",
        "39.8722,125.2692",
        "--azimuth-deg",
        "86",
        "--class",
        "two-stage-liquid",
        "--members",
        "80",
        "--seed",
        "7",
        "--place",
        "Here=39.9,125.3",
        "--json",
    ]);
    for place in [
        "/energy_only/launch_speed_m_s",
        "/energy_only/flight_path_angle_deg",
        "/energy_only/time_of_flight_s",
        "/energy_only/max_range_km",
        "/consistency/time_excess_s",
        "/consistency/implied/time_of_flight_s/p05",
        "/powered/burn_time_s/p50",
        "/powered/burnout_speed_m_s/p95",
        "/powered/max_range_km/p05",
        "/powered/antipode_share",
        "/within_reach/0/share",
    ] {
        assert!(answer.pointer(place).is_some_and(Value::is_number), "{place} in {answer}");
    }
    assert_eq!(answer["within_reach"].as_array().unwrap().len(), 11);
    assert_eq!(answer["computed_with"]["seed"], 7);
}

#[test]
fn the_same_seed_gives_the_same_answer_to_the_byte() {
    let mut args = FIRST_DAY.to_vec();
    args.extend(["--members", "40", "--json"]);
    assert_eq!(text(&args), text(&args));
}

#[test]
fn the_record_is_told_with_who_said_it() {
    assert!(text(&["flights"]).contains("2024-10-31"));
    let flight = text(&["flight", "2024-10-31"]);
    assert!(
        flight.contains("South Korea's Joint Chiefs of Staff") && flight.contains("75.6 min"),
        "{flight}"
    );
    let deployment = text(&["deployment"]);
    assert!(deployment.contains("about 10,000"), "{deployment}");
    for args in [["flights", "--json"], ["deployment", "--json"]] {
        assert!(json(&args).is_object());
    }
    assert!(json(&["flight", "2023-12-18", "--json"])["claims"].as_array().unwrap().len() > 8);
}

#[test]
fn published_figures_agree() {
    let output = lofted(&["validate", "--members", "200", "--json"]);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    for flight in answer["flights"].as_array().unwrap() {
        for comparison in flight["comparisons"].as_array().unwrap() {
            assert_eq!(comparison["agrees"], true, "{flight}");
        }
    }
    assert!(output.stderr.is_empty(), "progress is for a terminal");
}

#[test]
fn a_flight_is_written_for_maps_the_same_each_time() {
    let args = ["export", "flight", "2024-10-31", "--draws", "60", "--seed", "5", "--geojson", "-"];
    let written = text(&args);
    assert_eq!(written, text(&args));
    let read: Value = serde_json::from_str(&written).unwrap();
    let features = read["features"].as_array().unwrap();
    let kinds: Vec<&str> =
        features.iter().map(|one| one["properties"]["kind"].as_str().unwrap()).collect();
    for kind in ["trajectory", "ground-track", "launch-point", "impact-area", "footprint"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    let caveats = features[0]["properties"]["caveats"].as_str().unwrap();
    assert!(caveats.contains("seed 5, 60 draws"), "{caveats}");
    assert!(!caveats.contains("not computed yet"), "the job ran to its end: {caveats}");
}

#[test]
fn a_table_of_a_page_is_written_as_csv_and_json() {
    let link = "https://example.org/lofted/#/deployment?party=Seoul&metric=killed";
    let csv = text(&["export", "table", link, "--csv", "-"]);
    let json: Value =
        serde_json::from_str(&text(&["export", "table", link, "--json", "-"])).unwrap();
    let rows = json.as_array().unwrap();
    assert_eq!(csv.lines().count(), rows.len() + 1);
    assert!(rows.len() > 2 && rows.iter().all(|row| row["Party"] == "Seoul"), "{rows:?}");
    let flight = ["#/flights/2024-10-31?draws=60", "--table", "verdicts", "--json", "-"];
    let verdicts = text(&[&["export", "table"], flight.as_slice()].concat());
    let verdicts: Value = serde_json::from_str(&verdicts).unwrap();
    assert_eq!(verdicts[0]["Draws"], 60, "{verdicts}");
    assert!(verdicts[0]["Implied apogee, km, 50 %"].is_f64(), "{verdicts}");
    assert!(verdicts[0]["Burn time, s, 5 %"].is_null(), "{verdicts}");
}

#[test]
fn a_link_prints_what_its_page_shows_by_its_seed_and_class() {
    let link = "https://example.org/lofted/#/flights/2023-12-18?seed=7&draws=60&class=three-stage-solid&foo=1";
    let output = lofted(&["show", link, "--json"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("foo=1: this version of Lofted does not know it"), "{said}");
    let all: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(all["link"], "#/flights/2023-12-18?class=three-stage-solid&seed=7&draws=60");
    let answer = &all["shown"]["sets"][0]["answer"];
    assert_eq!((&answer["seed"], &answer["drawn"]), (&Value::from(7), &Value::from(60)));
    assert!(answer["implied_time_s"]["p50"].as_f64().unwrap() > 4000.0, "{answer}");
    let lines = text(&["show", link]);
    assert!(lines.contains("60 draws for each set of claims with seed 7"), "{lines}");
    let other = text(&["show", &link.replace("seed=7", "seed=8")]);
    assert_ne!(lines, other, "another seed draws others");
}

#[test]
fn every_page_with_a_state_has_something_to_print() {
    for (link, part) in [
        ("#/flights?q=2017&sort=apogee", "7 of 38 flights shown."),
        ("#/compare?flights=2024-10-31,2022-03-24", "87 min: Government of South Korea"),
        ("#/deployment?party=Kyiv&metric=in-country&to=2024-10-20", "2 of "),
        ("#/timeline?from=2020-01-01&to=2020-02-01", ""),
        ("#/sources?q=KBS+killed", " of "),
        ("#/workbench?s=one&apogee=7000&distance=1000&time=87&s=two&apogee=x", "two, apogee: "),
        ("#/methods", "computes nothing"),
    ] {
        let lines = text(&["show", link]);
        assert!(!lines.is_empty() && lines.contains(part), "{link}: {lines}");
    }
    assert!(refusal(&["show"]).contains("the link is missing"));
    assert!(refusal(&["show", "#/flights/1999-01-01"]).contains("no flight \"1999-01-01\""));
}
