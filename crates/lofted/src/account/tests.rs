//! Which figures stand with which reported time.

use super::*;
use crate::claim::{Attribution, Figure, Kind, Rank, Unit};

fn claim(metric: Metric, amount: &str, claimant: &str, source: &str) -> Claim {
    let unit = if metric == Metric::FlightTime { Unit::Minutes } else { Unit::Kilometres };
    Claim {
        id: format!("{claimant}-{metric}-{source}").parse().unwrap(),
        about: crate::claim::About::Flight("2024-10-31".parse().unwrap()),
        figure: Figure::new(metric, amount.parse().unwrap(), unit).unwrap(),
        words: amount.to_owned(),
        scope: String::new(),
        method: String::new(),
        kind: Kind::Observed,
        as_of: None,
        stated_on: "2024-10-31".parse().unwrap(),
        claimant: claimant.parse().unwrap(),
        attribution: Attribution::OnRecord,
        source: source.parse().unwrap(),
        rank: Rank::Normal,
        links: vec![],
        note: String::new(),
    }
}

fn told<'a>(claims: &'a [(Claim, &'a str)]) -> Vec<Told<'a>> {
    claims.iter().map(|(claim, party)| Told { claim, party }).collect()
}

#[test]
fn a_time_stands_with_its_own_partys_figures_before_those_of_the_same_report() {
    let claims = [
        (claim(Metric::FlightTime, "87", "jcs", "agency"), "Seoul"),
        (claim(Metric::Apogee, "7000", "cabinet", "agency"), "Tokyo"),
        (claim(Metric::GroundDistance, "1000", "cabinet", "agency"), "Tokyo"),
        (claim(Metric::FlightTime, "86", "ministry", "release"), "Tokyo"),
        (claim(Metric::Apogee, ">7000", "ministry", "release"), "Tokyo"),
    ];
    let told = told(&claims);
    let accounts = accounts(&told);
    assert_eq!(accounts.len(), 2);
    assert_eq!(accounts[0].apogee.standing, Standing::SameReport);
    assert_eq!(accounts[0].apogee.told.party, "Tokyo");
    assert_eq!(accounts[1].apogee.standing, Standing::SameStatement);
    assert_eq!(accounts[1].distance.standing, Standing::SameParty);
}

#[test]
fn another_partys_figures_from_another_report_are_never_borrowed() {
    let claims = [
        (claim(Metric::FlightTime, "87", "jcs", "agency"), "Seoul"),
        (claim(Metric::Apogee, "7687.5", "kcna", "kcna"), "Pyongyang"),
        (claim(Metric::GroundDistance, "1001.2", "kcna", "kcna"), "Pyongyang"),
    ];
    assert!(accounts(&told(&claims)).is_empty());
}

#[test]
fn a_lower_bound_on_the_apogee_bounds_what_is_left_from_above() {
    let claims = [
        (claim(Metric::FlightTime, "86", "ministry", "release"), "Tokyo"),
        (claim(Metric::Apogee, ">7000", "ministry", "release"), "Tokyo"),
        (claim(Metric::GroundDistance, "~1000", "ministry", "release"), "Tokyo"),
    ];
    let told = told(&claims);
    let comparison = accounts(&told)[0].beside_two_body().unwrap();
    assert_eq!(comparison.bound, LeftBound::AtMost);
    assert!((comparison.left_s / 60.0 - 10.36).abs() < 0.01, "{}", comparison.left_s);
}
