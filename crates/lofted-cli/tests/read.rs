//! `lofted read`: a story from a file or the standard input, as lines, as JSON and as a data package.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const STORY: &str = "SEOUL, Oct 31 (Reuters) - The missile flew for 85 minutes, South Korea's Joint Chiefs of Staff said.\n\n\
    Japan's government said it reached an altitude of more than 6,900 km (4,290 miles).\n\n\
    A senior South Korean presidential official said that as many as 10,900 North Korean troops had been dispatched to \
    Russia and that more than 2,900 of them had been moved toward the front lines.\n";

/// What the command makes of a text on its standard input.
fn read(args: &[&str], story: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lofted"));
    let piped = command
        .arg("read")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(story).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_story_gives_an_array_of_its_claims() {
    let output = read(&["-", "--json", "--published", "2024-10-31"], STORY.as_bytes());
    let claims: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let of = |metric: &str| claims.iter().find(|claim| claim["metric"] == metric).unwrap();
    let time = of("flight-time");
    assert_eq!((time["best"].as_f64(), time["unit"].as_str()), (Some(85.0), Some("min")));
    assert_eq!(time["subject"], "2024-10-31");
    assert_eq!(time["claimant_id"], "rok-jcs");
    assert_eq!(time["party"], "Seoul");
    let apogee = of("apogee");
    assert_eq!((apogee["low"].as_f64(), apogee["high"].as_f64()), (Some(6900.0), None));
    assert_eq!(
        (apogee["qualifier"].as_str(), apogee["qualifier_text"].as_str()),
        (Some("more-than"), Some("more than"))
    );
    let sent = of("in-place");
    assert_eq!((sent["high"].as_f64(), sent["place"].as_str()), (Some(10_900.0), Some("russia")));
    assert_eq!(sent["subject"], "kursk-2024");
    let front = of("near-front");
    assert_eq!(front["is_part"], true);
    for claim in &claims {
        let at = |end: usize| usize::try_from(claim["span"][end].as_u64().unwrap()).unwrap();
        let words = STORY[at(0)..at(1)].split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(claim["quote"], words);
        assert!((0.0..=1.0).contains(&claim["confidence"].as_f64().unwrap()));
    }
}

#[test]
fn a_package_of_a_story_passes_the_lint_without_errors() {
    let path = std::env::temp_dir().join(format!("lofted-read-{}.zip", std::process::id()));
    let name = path.to_str().unwrap();
    let output = read(&["-", "--package", name, "--published", "2024-10-31"], STORY.as_bytes());
    assert!(output.status.success(), "{output:?}");
    let lint = Command::new(env!("CARGO_BIN_EXE_lofted")).args(["lint", name]).output().unwrap();
    let said = String::from_utf8(lint.stdout).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(said.contains("4 claims read, 0 errors"), "{said}");
}

#[test]
fn any_bytes_are_a_story_and_a_missing_file_is_told() {
    let output = read(&["-"], b"\xff\xfe no story \x00 12");
    assert!(output.status.success(), "{output:?}");
    assert!(String::from_utf8(output.stdout).unwrap().ends_with("0 claims\n"));
    let missing = read(&["no-such-story.txt"], b"");
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("no-such-story.txt"));
}
