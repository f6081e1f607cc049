//! The command as it is run: what it prints, and its exit code.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

const HEADER: &str = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n";

fn lofted(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lofted")).args(arguments).output().expect("it runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(name: &str, bytes: &[u8]) -> String {
    let path = folder(name).join("claims.csv");
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn bundled() -> String {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../lofted-record/data");
    data.to_str().unwrap().to_owned()
}

#[test]
fn lint_is_0_with_warnings_1_with_errors_2_without_a_record() {
    let warned = file(
        "warned",
        format!("{HEADER}a,killed,,2000,,exact,persons,NIS,AP,2025-09-02,\"more than 2,000\"\n")
            .as_bytes(),
    );
    let output = lofted(&["lint", &warned]);
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("[bound-lost]"), "{}", out(&output));
    assert!(out(&output).ends_with("1 claims read, 0 errors, 1 warnings\n"), "{}", out(&output));

    let broken = file(
        "broken",
        format!("{HEADER}a,killed,,2o00,,exact,persons,NIS,AP,2025-09-02,\n").as_bytes(),
    );
    let output = lofted(&["lint", &broken]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        out(&output).starts_with("error: claims.csv row 2, column best: \"2o00\" is no number")
    );

    for path in ["/no/such/path", &file("zip", b"PK\x03\x04")] {
        let output = lofted(&["lint", path]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn lint_judges_flights_by_reconstruction() {
    let output = lofted(&["lint", &bundled(), "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let physics: Vec<&serde_json::Value> =
        told["findings"].as_array().unwrap().iter().filter(|f| f["rule"] == "physics").collect();
    let why = |value: &str| {
        let found = physics.iter().find(|found| found["value"] == value);
        found.map(|found| found["why"].as_str().unwrap().to_owned())
    };
    // Seoul's time of 31 October 2024 beside the apogee printed with it, which is the printer's.
    let seoul = why("87").expect("87 min is inconsistent");
    assert!(
        seoul.starts_with(
            "87 min is too long for an apogee of 7,000 km (Reuters, in the same report) and a ground \
             distance of about 1,000 km"
        ),
        "{seoul}"
    );
    let implied = seoul.split("the time implies an apogee of ").nth(1).expect("an implied apogee");
    let low_km = implied.split(" to ").next().unwrap().replace(',', "");
    assert!((7_500.0..7_750.0).contains(&low_km.parse::<f64>().unwrap()), "{seoul}");
    // Pyongyang's and Tokyo's of that day are consistent; what two-body flight refutes stays so.
    assert_eq!((why("5156"), why("86")), (None, None));
    assert!(why("4052").is_some_and(|why| why.contains("two-body flight")));
}

#[test]
fn lint_tells_programs_in_json() {
    let output = lofted(&["lint", &bundled(), "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["errors"], 0);
    assert_eq!(told["warnings"], told["findings"].as_array().unwrap().len());
    let first = &told["findings"][0];
    for key in ["severity", "rule", "file", "row", "column", "value", "why", "fix"] {
        assert!(!first[key].is_null(), "{key}: {first}");
    }
}

#[test]
fn export_writes_the_same_bytes_again_and_nothing_of_a_faulty_record() {
    let to = folder("exported");
    let (folder, zip) = (to.join("record"), to.join("record.zip"));
    let (folder, zip) = (folder.to_str().unwrap(), zip.to_str().unwrap());
    assert!(lofted(&["export", &bundled(), zip]).status.success());
    assert!(lofted(&["export", zip, folder]).status.success());
    for entry in fs::read_dir(bundled()).unwrap() {
        let own = entry.unwrap().path();
        let written = PathBuf::from(folder).join(own.file_name().unwrap());
        assert!(fs::read(&own).unwrap() == fs::read(&written).unwrap(), "{}", written.display());
    }
    let broken = file("faulty", format!("{HEADER}a,x,,,,,,,,,\n").as_bytes());
    let nowhere = to.join("nowhere");
    assert_eq!(lofted(&["export", &broken, nowhere.to_str().unwrap()]).status.code(), Some(2));
    assert!(!nowhere.exists());
}

#[test]
fn metrics_are_those_of_the_core() {
    let listed = out(&lofted(&["metrics"]));
    let ids: Vec<&str> = listed.lines().filter_map(|line| line.split(' ').next()).collect();
    let metrics: Vec<&str> = lofted::claim::Metric::ALL.iter().map(|metric| metric.id()).collect();
    assert_eq!(ids, metrics);
}

#[test]
fn help_is_by_example_and_what_is_wrong_is_quoted() {
    assert!(out(&lofted(&[])).contains("lofted lint my-claims.csv"));
    assert!(out(&lofted(&["lint", "--help"])).contains("Exit code"));
    assert!(out(&lofted(&["help", "export"])).contains("my-record.zip"));
    assert!(out(&lofted(&["--version"])).starts_with("lofted 0."));
    for arguments in [&["lnit"][..], &["lint"], &["lint", "a", "b"], &["lint", "--jsn", "a"]] {
        let output = lofted(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("lofted lint"), "{arguments:?}");
    }
}

/// The names of the claims of a package.
fn claims_of(package: &std::path::Path) -> Vec<String> {
    let read = fs::read_to_string(package.join("claims.csv")).unwrap();
    read.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect()
}

#[test]
fn a_selection_is_a_package_without_faults() {
    let to = folder("selection");
    let write = |name: &str, choice: &[&str]| {
        let to = to.join(name);
        let mut arguments = vec!["export", "FROM", "TO"];
        arguments.extend(choice);
        let (from, place) = (bundled(), to.to_str().unwrap().to_owned());
        (arguments[1], arguments[2]) = (&from, &place);
        let output = lofted(&arguments);
        assert_eq!(output.status.code(), Some(0), "{choice:?}: {output:?}");
        let linted = lofted(&["lint", &place]);
        assert_ne!(linted.status.code(), Some(1), "{}", out(&linted));
        claims_of(&to)
    };
    let one = write("one", &["--flight", "2024-10-31"]);
    assert!(one.contains(&"rok-jcs-2024-10-31-flight-time".to_owned()), "{one:?}");
    let two = write("two", &["--flight", "2024-10-31", "--flight", "2023-12-18"]);
    assert!(two.len() > one.len());
    let named = write("named", &["--claims", "rok-jcs-2024-10-31-flight-time"]);
    assert_eq!(named, ["rok-jcs-2024-10-31-flight-time"]);
    let page = write("page", &["--page", "#/flights/2024-10-31"]);
    assert_eq!(page, one);
    let seoul = write("seoul", &["--page", "https://example.org/#/deployment?party=Seoul"]);
    assert!(seoul.iter().all(|id| id.starts_with("rok-")) && seoul.len() > 5, "{seoul:?}");
}

#[test]
fn a_selection_of_what_is_not_there_is_refused() {
    let to = folder("nothing").join("to");
    for (choice, said) in [
        (["--flight", "1999-01-01"], "no flight \"1999-01-01\""),
        (["--claims", "nobody-said-it"], "nobody-said-it"),
        (["--page", "#/methods"], "shows no claims"),
        (["--page", "#/deployment?party=Nobody"], "Nobody"),
        (["--page", "#/sources?q=xylophone"], "no claim is chosen"),
    ] {
        let output = lofted(&["export", &bundled(), to.to_str().unwrap(), choice[0], choice[1]]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{choice:?}: {told}");
        assert!(told.contains(said), "{choice:?}: {told}");
        assert!(!to.exists());
    }
}

#[test]
fn stale_lists_what_was_never_checked_first_and_refuses_what_is_no_day() {
    let out = lofted(&["stale", &bundled(), "2030-01-01"]);
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.starts_with("never"), "{said}");
    let all = said.lines().last().unwrap();
    assert!(all.ends_with("not checked since 2030-01-01"), "{all}");
    let since = lofted(&["stale", &bundled(), "2026-11-26", "--json"]);
    let list: serde_json::Value = serde_json::from_slice(&since.stdout).unwrap();
    assert!(list.as_array().unwrap().iter().all(|one| one["checked_on"].is_null()));
    let refused = lofted(&["stale", &bundled(), "soon"]);
    assert_eq!(refused.status.code(), Some(2));
}
