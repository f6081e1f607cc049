//! What `lofted reconstruct` says of figures with a plain fault, and how it reads figures as people write them.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::process::{Command, Output};

fn run(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lofted")).arg("reconstruct").args(words).output().unwrap()
}

/// What is said of figures, by 60 draws.
fn said(words: &[&str]) -> String {
    let output = run(&[words, &["--members", "60"]].concat());
    assert!(output.status.success(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn refused(words: &[&str]) -> String {
    let output = run(words);
    assert_eq!(output.status.code(), Some(2), "{words:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// The lines of findings.
fn findings(said: &str) -> Vec<&str> {
    said.lines().skip(1).take_while(|line| line.starts_with("  ")).collect()
}

#[test]
fn the_plain_reason_stands_first() {
    for (figures, reason) in [
        (
            &["--apogee", "over 2,000 km", "--apogee", "under 1,500 km", "--distance", "800 km"][..],
            "contradiction: The bounds on the apogee exclude each other: 2,000 km or more, and 1,500 km or less.",
        ),
        (
            &["--burn-time", "20 min", "--time", "15 min"],
            "contradiction: The burn of 1,200 s, 20 min, is longer than the whole flight of 15 min.",
        ),
        (
            &["--burnout-altitude", "500 km", "--apogee", "300 km"],
            "contradiction: The burnout at 500 km lies above the apogee of 300 km",
        ),
        (
            &["--burnout-speed", "5 km/s", "--speed", "3 km/s"],
            "contradiction: The burnout speed of 5 km/s is above the greatest speed of 3 km/s.",
        ),
        (
            &["--apogee", "500 km", "--speed", "7.9 km/s"],
            "contradiction: A flight at 7.9 km/s is as fast as a satellite at the surface would be (7.91 km/s)",
        ),
    ] {
        let said = said(figures);
        let first = findings(&said)[0].trim();
        assert!(first.starts_with(reason), "{said}");
        assert!(said.starts_with("The figures are inconsistent."), "{said}");
        assert!(!said.contains("Together they imply"), "{said}");
        assert!(!said.contains("swapped"), "{said}");
        assert!(!said.contains("Energy only"), "{said}");
    }
}

#[test]
fn what_a_prior_leaves_is_told_once_and_as_that() {
    let said = said(&["--distance", "1,300 km"]);
    assert!(!said.contains("imply an apogee"), "{said}");
    let open = said.lines().find(|line| line.starts_with("No apogee follows")).unwrap();
    assert!(open.contains("; that leaves ") && open.ends_with(" km."), "{open}");
}

#[test]
fn a_span_is_told_to_three_digits_or_so() {
    let said = said(&["--speed", "24,000 kph", "--distance", "5,500 km"]);
    let span = said.split("greatest range ").nth(1).unwrap();
    assert!(!span.split(" km").next().unwrap().contains('.'), "{said}");
}

#[test]
fn nothing_strains_a_hop_straight_up() {
    let said = said(&["--distance", "0 km", "--apogee", "100 km"]);
    assert!(said.starts_with("No time was given, so nothing is tested."), "{said}");
    assert_eq!(findings(&said), [""; 0]);
}

#[test]
fn a_range_below_the_distance_flown_is_explained() {
    let said = said(&["--launch", "20.0,110.0", "--impact=-9,-140", "--apogee", "1,300 km"]);
    assert!(said.contains("Energy only, Earth at rest: range "), "{said}");
    assert!(
        said.contains(
            "Ranges are told over an Earth at rest: the turning one carried this flight to 12,4"
        ),
        "{said}"
    );
}

#[test]
fn a_gravity_turn_is_told_as_no_farther_than_the_best_steering() {
    for figures in [&["--distance", "1,300 km"][..], &["--apogee", "100 km"]] {
        let said = said(figures);
        let km = |line: &str| -> Vec<f64> {
            let line = said.lines().find(|one| one.contains(line)).unwrap();
            let told = line.rsplit_once(": ").unwrap().1;
            let part = |part: &str| {
                let digits: String = part.chars().filter(char::is_ascii_digit).collect();
                digits.parse().unwrap_or(f64::INFINITY)
            };
            told.split(" / ").map(part).collect()
        };
        let (best, turn) = (km("Greatest range"), km("plain gravity turn"));
        assert!(best.iter().zip(&turn).all(|(best, turn)| turn <= best), "{said}");
    }
}

#[test]
fn less_than_is_a_bound_and_no_number_nearby() {
    for less in ["less than 300 km", "under 300 km", "below 300 km", "< 300 km"] {
        let said = said(&["--distance", less, "--apogee", "150 km"]);
        assert!(said.contains("distance 300 km or less (looked at from 150"), "{less}: {said}");
    }
    let said = said(&["--distance", "nearly 300 km", "--apogee", "150 km"]);
    assert!(said.contains("distance 240 to 300 km"), "{said}");
}

#[test]
fn figures_read_as_they_are_written() {
    let time = |time: &str| said(&["--apogee", "300 km", "--distance", "500 km", "--time", time]);
    for text in ["10 minutes and 10 seconds", "10 min, 10 sec", "610 s"] {
        assert!(time(text).contains("time 10.16 to 10.18 min"), "{text}: {}", time(text));
    }
    let clocks = ["--apogee", "300 km", "--distance", "500 km", "--launched-at", "7:10 am"];
    let said = said(&[&clocks[..], &["--landed-at", "7:20 a.m."]].concat());
    assert!(said.contains("time 9 to 11 min"), "{said}");
}

#[test]
fn a_refusal_quotes_what_was_written_and_says_what_would_be_right() {
    for (figures, why) in [
        (
            &["--launched-at", "7:48", "--landed-at", "7:10", "--distance", "900 km"][..],
            "lies 38 min before the launch at 7:48: the readings look swapped",
        ),
        (
            &["--distance", "20,100 km", "--apogee", "1,000 km"],
            "ground-distance of 20100 km: a reconstruction takes 0 to 20,015 km, half the Earth's circumference",
        ),
        (
            &["--launch", "9,38", "--azimuth-deg", "400", "--apogee", "700 km"],
            "write degrees clockwise from north, from 0 to 360, such as 40",
        ),
        (
            &["--azimuth-deg", "-380", "--apogee", "700 km"],
            "write degrees clockwise from north, from 0 to 360, such as 340",
        ),
    ] {
        let said = refused(figures);
        assert!(said.contains(why), "{figures:?}: {said}");
    }
}
