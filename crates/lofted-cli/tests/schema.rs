//! What the command writes as JSON is what the schemas beside it say.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

/// Calls that write JSON, each under the schema that says what.
const CALLS: [(&str, &str); 49] = [
    ("flights", "flights --json"),
    ("flight", "flight 2024-10-31 --json"),
    ("flight", "flight 2017-11-29 --json"),
    ("flight", "flight 2026-01-04-2 --json"),
    ("deployment", "deployment --json"),
    ("deployment", "deployment lithuania-2024 --json"),
    ("deployment", "deployment --json --record DATA"),
    (
        "reconstruct",
        "reconstruct --apogee-km 7000 --distance-km 1000 --time-min 87 --members 60 --json",
    ),
    ("reconstruct", "reconstruct --apogee-km 7000 --distance-km 1000 --members 60 --json"),
    ("reconstruct", "reconstruct --distance 800km --speed 3.6km/s --members 60 --json"),
    ("reconstruct", "reconstruct --apogee 900km --members 60 --json"),
    (
        "reconstruct",
        "reconstruct --apogee-km 50 --distance-km 850 --time-min 11 --members 60 --json",
    ),
    (
        "reconstruct",
        "reconstruct --apogee-km 1000 --distance-km 7000 --time-min 87 --members 60 --json",
    ),
    (
        "reconstruct",
        "reconstruct --distance 8000km --burnout-speed 7km/s --heavier 10% --members 60 --json",
    ),
    (
        "reconstruct",
        "reconstruct --apogee 2802km --distance 933km --heavier 300m/s --members 60 --json",
    ),
    (
        "reconstruct",
        "reconstruct --apogee 4475km --launch 39.1,125.9 --impact 40,139 --members 60 --json",
    ),
    (
        "reconstruct",
        "reconstruct --apogee 1200km --distance 900km --heavier 9000m/s --members 60 --json",
    ),
    ("show", "show #/ --json"),
    ("show", "show #/flights?q=2017 --json"),
    ("show", "show #/compare?flights=2024-10-31,2022-03-24 --json"),
    ("show", "show #/flights/2024-10-31?draws=60&seed=3 --json"),
    ("show", "show #/flights/2017-07-04?draws=60&payload=300%20m/s --json"),
    ("show", "show #/flights/2022-03-24?draws=60&class=big --json"),
    ("show", "show #/deployment?party=Seoul --json"),
    ("show", "show #/deployments --json"),
    ("show", "show #/deployments/lithuania-2024 --json"),
    ("show", "show #/timeline?from=2024-10-01&to=2024-11-10 --json"),
    ("show", "show #/workbench --json"),
    ("show", "show #/workbench?s=one&apogee=1000&distance=4000&time=25&s=two&apogee=x --json"),
    ("show", "show #/read --json"),
    ("show", "show #/methods --json"),
    ("show", "show #/sources?q=KBS --json"),
    ("show", "show #/claims/rok-nis-2024-10-23-in-country --json"),
    ("validate", "validate --members 20 --json"),
    ("lint", "lint DATA --json"),
    ("lint", "lint BROKEN --json"),
    ("stale", "stale DATA 2030-01-01 --json"),
    ("stale", "stale DATA 2000-01-01 --json"),
    ("diff", "diff DATA DATA --json"),
    ("diff", "diff DATA OTHER --json"),
    ("diff", "diff OTHER DATA --json"),
    ("read", "read STORY --json"),
    ("read", "read STORY --json --published 2024-10-31"),
    ("table", "export table #/flights/2024-10-31?draws=60 --table verdicts --json -"),
    ("table", "export table #/deployment?party=Seoul --json -"),
    ("table", "export table #/methods --table priors --json -"),
    ("table", "export table #/sources?q=xylophone --json -"),
    ("table", "chart #/flights/2024-10-31?draws=60 altitude-against-time -o -.json"),
    ("table", "chart #/deployment?party=Seoul claims-over-time -o -.json"),
];

const STORY: &str = "SEOUL, Oct 31 (Reuters) - The missile flew for 85 minutes, South Korea's Joint Chiefs of Staff said.\n\n\
    Japan's government said it lifted off at 7:11 and reached an altitude of more than 6,900 km (4,290 miles).\n\n\
    A senior South Korean presidential official said that as many as 10,900 North Korean troops had been dispatched to \
    Russia and that more than 2,900 of them had been moved toward the front lines.\n";

fn folder(of: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn schema(name: &str) -> Value {
    let text = fs::read_to_string(folder("schema").join(format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What of a value is not as a schema says.
fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let told =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path()));
    told.map(|told| told.chars().take(400).collect()).collect()
}

/// A file with a content, for this test alone.
fn file(name: &str, content: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

fn written(call: &str) -> Value {
    let data = folder("../lofted-record/data");
    let other = folder("../lofted-record/tests/two-deployments");
    let broken = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n\
                  a,killed,,2o00,,exact,persons,NIS,AP,2025-09-02,\n";
    let words = call.split(' ').map(|word| match word {
        "DATA" => data.to_str().unwrap().to_owned(),
        "OTHER" => other.to_str().unwrap().to_owned(),
        "STORY" => file("schema-story.txt", STORY),
        "BROKEN" => file("schema-broken.csv", broken),
        word => word.to_owned(),
    });
    let output = Command::new(env!("CARGO_BIN_EXE_lofted")).args(words).output().unwrap();
    assert_ne!(output.status.code(), Some(2), "{call}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_json_is_as_its_schema_says() {
    for (name, call) in CALLS {
        let found = faults(&schema(name), &written(call));
        assert!(found.is_empty(), "lofted {call}: {found:#?}");
    }
}

#[test]
fn the_lines_of_many_flights_are_as_their_schema_says() {
    let rows = "id,apogee,distance,time\none,7000 km,1000 km,87 min\ntwo,7o00 km,1000 km,\n";
    let rows = file("schema-flights.csv", rows);
    let output = Command::new(env!("CARGO_BIN_EXE_lofted"))
        .args(["reconstruct", "--csv", &rows, "--members", "60", "--json"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    for line in &lines {
        assert_eq!(faults(&schema("reconstruct-csv"), line), [""; 0]);
    }
    assert_eq!(faults(&schema("reconstruct"), &lines[0]["answer"]), [""; 0]);
}

#[test]
fn every_schema_has_a_call_and_says_no_to_what_it_does_not_know() {
    let files = fs::read_dir(folder("schema")).unwrap();
    let names =
        files.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
    let called = CALLS.iter().map(|(name, _)| (*name).to_owned());
    let called: BTreeSet<String> = called.chain(["reconstruct-csv".to_owned()]).collect();
    assert_eq!(names.collect::<BTreeSet<String>>(), called);
    for name in called {
        let schema = schema(&name);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert!(schema["description"].is_string(), "{name}");
        assert!(!faults(&schema, &json!({ "new": 1 })).is_empty(), "{name}");
        assert!(!faults(&schema, &json!([{ "new": [] }])).is_empty(), "{name}");
    }
}
