//! What is right of reported flights, by kind: figures as they were printed, and what a reconstruction says of them.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::ops::ControlFlow;

use lofted::claim::{Figure, Metric, Stated, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::finding::{Finding, FindingCode};
use lofted::reconstruct::not_ballistic::NotBallistic;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::proposal::{Branch, Pins};
use lofted::reconstruct::question::Question;
use lofted::reconstruct::slip::findings;
use lofted::reconstruct::splashdown::Splashdown;
use lofted::reconstruct::withheld::Withheld;

const A: Metric = Metric::Apogee;
const D: Metric = Metric::GroundDistance;
const T: Metric = Metric::FlightTime;

fn figure(metric: Metric, text: &str) -> Figure {
    let unit = match metric {
        Metric::FlightTime => Unit::Minutes,
        Metric::TimeToApogee | Metric::BurnTime => Unit::Seconds,
        Metric::BurnoutSpeed | Metric::GreatestSpeed => Unit::KilometresPerSecond,
        _ => Unit::Kilometres,
    };
    let stated = Stated::read(text, unit).unwrap();
    Figure::new(metric, stated.amount, stated.unit).unwrap()
}

fn evidence(figures: &[(Metric, &str)]) -> Evidence {
    let figures: Vec<Figure> = figures.iter().map(|(metric, text)| figure(*metric, text)).collect();
    Evidence::of_figures(&figures, None)
}

struct Judged {
    ensemble: Ensemble,
    found: Consistency,
    findings: Vec<Finding>,
}

impl Judged {
    fn of(evidence: Evidence) -> Self {
        let mut ensemble = Ensemble::new(Question::new(evidence)).unwrap();
        ensemble.extend(250, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
        let found = Consistency::of(&ensemble);
        let findings = findings(ensemble.question(), &found);
        Self { ensemble, found, findings }
    }

    fn codes(&self) -> Vec<FindingCode> {
        self.findings.iter().map(Finding::code).collect()
    }
}

fn judged(figures: &[(Metric, &str)]) -> Judged {
    Judged::of(evidence(figures))
}

fn landed(figures: &[(Metric, &str)], launch: (f64, f64), impact: (f64, f64)) -> Judged {
    let [launch, impact] = [launch, impact].map(|(lat, lon)| GeoPoint::new(lat, lon).unwrap());
    let seen = Splashdown::at(impact).seen_from(launch);
    let evidence =
        Evidence { heading: Some(seen.heading), impact: Some(impact), ..evidence(figures) };
    Judged::of(evidence.with(Observable::GroundDistance, seen.ground_distance_m))
}

#[test]
fn measured_flights_are_consistent() {
    for figures in [
        // A test vehicle by its telemetry; a sounding rocket without a distance; a steep missile by its speed.
        &[
            (A, "209 km"),
            (Metric::TimeToApogee, "319 s"),
            (Metric::BurnTime, "151 s"),
            (Metric::BurnoutAltitude, "75 km"),
            (D, "about 430 km"),
            (T, "about 10 min"),
        ][..],
        &[(A, "304 km"), (Metric::TimeToApogee, "279 s"), (T, "543 s")],
        &[(A, "1,920 km"), (D, "about 760 km"), (Metric::GreatestSpeed, "Mach 15")],
        // An artillery rocket, flat and yet falling freely.
        &[(A, "about 50 km"), (D, "about 350 km"), (T, "about 5 min")],
    ] {
        let judged = judged(figures);
        assert_eq!(judged.found.verdict, Verdict::Consistent, "{figures:?} {:?}", judged.found);
        assert_eq!(judged.codes(), [], "{figures:?}");
    }
}

#[test]
fn an_agency_s_own_figures_are_consistent() {
    for (apogee, distance, time_s) in [
        ("6040.9", "999.2", "4135"),
        ("5768.5", "989", "4015"),
        ("6045", "1000.2", "4151"),
        ("6648.4", "1001.2", "4491"),
        ("6518.2", "1002.3", "4415"),
        ("7687.5", "1001.2", "5156"),
    ] {
        let judged = judged(&[(A, apogee), (D, distance), (T, &format!("{time_s} s"))]);
        assert_eq!(judged.found.verdict, Verdict::Consistent, "{apogee}");
        assert_eq!(judged.codes(), [], "{apogee} {:?}", judged.findings);
    }
    let short = judged(&[(A, "6248.5"), (D, "1090"), (T, "4052 s")]);
    assert_eq!(short.found.verdict, Verdict::Inconsistent);
    assert!(short.codes().contains(&FindingCode::TooShort), "{:?}", short.codes());
}

#[test]
fn a_recovered_capsule_s_time_is_no_typing_error() {
    let judged = judged(&[(A, "186.4 km"), (D, "483 km"), (T, "15 min 22 s")]);
    assert_eq!(judged.codes(), [FindingCode::NotBallistic], "{:?}", judged.findings);
    assert!(matches!(judged.findings[0], Finding::NotBallistic(NotBallistic::HeldUp { .. })));
}

#[test]
fn a_time_over_a_short_distance_is_a_steep_flight() {
    let figures = [(D, "about 800 km"), (T, "15 min")];
    let steep = judged(&figures);
    assert_eq!(steep.ensemble.pins(), Pins::Arc);
    let apogee_km = steep.ensemble.spread(|member| member.apogee_km).unwrap();
    assert!(apogee_km.p05 < 700.0 && apogee_km.p95 > 650.0, "{apogee_km:?}");
    let with = |speed| judged(&[figures[0], figures[1], (Metric::GreatestSpeed, speed)]);
    assert_eq!(with("over Mach 11").found.verdict, Verdict::Consistent);
    assert!(with("2.5 to 3 km/s").found.verdict >= Verdict::Strained);
}

#[test]
fn a_speed_over_a_distance_leaves_two_arcs() {
    let judged = judged(&[(D, "about 800 km"), (Metric::GreatestSpeed, "over Mach 11")]);
    assert_eq!(judged.ensemble.pins(), Pins::Branches);
    let shares = Branch::ALL.iter().map(|branch| judged.ensemble.branch_share(*branch).unwrap());
    let shares: Vec<f64> = shares.collect();
    assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12 && shares.iter().all(|s| *s > 0.02));
}

#[test]
fn a_distance_alone_leaves_a_family_and_says_its_prior() {
    let judged = judged(&[(D, "nearly 12,000 km")]);
    assert_eq!(judged.ensemble.pins(), Pins::Family);
    assert_eq!(judged.found.verdict, Verdict::Untested);
    assert_eq!(judged.ensemble.left_open()[0].what, Observable::Apogee);
}

#[test]
fn a_hemisphere_is_mended_by_the_distance() {
    let judged = landed(&[(D, "8,477 km")], (28.52, -80.56), (8.1833, -11.15));
    assert_eq!(judged.found.verdict, Verdict::Inconsistent);
    assert!(judged.codes().contains(&FindingCode::Hemisphere), "{:?}", judged.findings);
}

#[test]
fn nautical_miles_are_told_by_the_end_points() {
    let figures = [(D, "about 4,200 miles"), (T, "about 30 min")];
    let judged = landed(&figures, (34.75, -120.6), (8.72, 167.73));
    let first = judged.findings.first();
    let told = matches!(first, Some(Finding::Restored { code: FindingCode::NauticalMiles, .. }));
    assert!(told, "{:?}", judged.findings);
}

#[test]
fn kilometres_told_as_miles_are_found() {
    let judged = judged(&[(A, "about 4,500 miles"), (D, "about 600 miles"), (T, "50 to 60 min")]);
    assert_eq!(judged.found.verdict, Verdict::Inconsistent);
    let first = judged.findings[0];
    let Finding::Restored { code: FindingCode::Miles, what, restored_si, .. } = first else {
        unreachable!("{:?}", judged.findings)
    };
    assert_eq!(what, Observable::Apogee);
    assert!((restored_si - 4.5e6).abs() < 1e3, "{restored_si}");
}

#[test]
fn metres_for_kilometres_are_found_without_a_time() {
    let judged = judged(&[(A, "5.7680 km"), (D, "989 km")]);
    assert_eq!(judged.found.verdict, Verdict::Inconsistent);
    assert_eq!(judged.codes().first(), Some(&FindingCode::Thousandfold), "{:?}", judged.findings);
}

#[test]
fn a_separator_read_as_a_point_is_found() {
    let judged = judged(&[(D, "1,500 km"), (T, "7.5070..7.5110 s")]);
    assert_eq!(judged.found.verdict, Verdict::Inconsistent);
    assert_eq!(judged.codes().first(), Some(&FindingCode::Thousandfold), "{:?}", judged.findings);
}

#[test]
fn flights_held_up_are_no_slips_and_have_no_range() {
    for figures in [
        &[(A, "about 50 km"), (D, "850 to 900 km"), (T, "11 min")][..],
        &[(A, "about 50 km"), (D, "about 600 km")],
        &[(A, "60 km"), (D, "600 km"), (D, "450 km")],
        &[(D, "1,500 km"), (T, "7507 to 7511 s")],
    ] {
        let judged = judged(figures);
        assert_eq!(
            judged.codes(),
            [FindingCode::NotBallistic],
            "{figures:?} {:?}",
            judged.findings
        );
        assert!(judged.found.not_ballistic.is_some());
    }
}

/// Heights of 20 to 60 km over 190 to 1,000 km, and 101 km over 1,000 km, are told as no fall, and have no range.
#[test]
fn no_flat_flight_has_a_range() {
    for (apogee, distance) in [
        ("20", "190"),
        ("30", "240"),
        ("30", "700"),
        ("36", "430"),
        ("40", "420"),
        ("42", "380"),
        ("50", "410"),
        ("50", "600"),
        ("50", "900"),
        ("60", "450"),
        ("60", "600"),
        ("60", "1000"),
        ("101", "1000"),
    ] {
        let evidence = evidence(&[(A, apogee), (D, distance)]);
        let mut ensemble = Ensemble::new(Question::new(evidence)).unwrap();
        ensemble.extend(14, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        assert_eq!(ensemble.max_range_km(), Err(Withheld::NotBallistic), "{apogee} {distance}");
        assert_eq!(ensemble.burn_time_s(), Err(Withheld::NotBallistic), "{apogee} {distance}");
    }
    for (apogee, distance) in [("97", "380"), ("100", "400"), ("550", "500"), ("910", "450")] {
        let evidence = evidence(&[(A, apogee), (D, distance)]);
        let mut ensemble = Ensemble::new(Question::new(evidence)).unwrap();
        ensemble.extend(60, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        assert!(ensemble.max_range_km().is_ok(), "{apogee} {distance}");
    }
}

/// A shot of 1960 far to the south-east: 52.5 min were told, apogee and distance in round miles. The turning Earth is
/// carried and takes it two minutes nearer, and a burn as long as two liquid stages have takes it the rest.
#[test]
fn a_long_shot_to_the_east_takes_longer_on_the_turning_earth() {
    let figures = [(A, "1,000 miles"), (D, "9,000 miles"), (T, "52 1/2 min")];
    let still_s = judged(&figures).found.implied_time_s.unwrap();
    let launch = GeoPoint::new(28.45, -80.53).unwrap();
    let heading = Some(Heading { launch, bearing_deg: 115.0 });
    let turning = Judged::of(Evidence { heading, ..evidence(&figures) });
    let turning_s = turning.found.implied_time_s.unwrap();
    assert!(turning_s.p50 > still_s.p50 + 100.0, "{still_s:?} {turning_s:?}");
    let round = evidence(&[(A, "about 1,000 miles"), (D, "about 9,000 miles"), figures[2]]);
    let classes = vec![VehicleClass::TwoStageLiquid];
    let question = Question { classes, ..Question::new(Evidence { heading, ..round }) };
    let mut ensemble = Ensemble::new(question).unwrap();
    ensemble.extend(250, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    assert!(Consistency::of(&ensemble).verdict <= Verdict::Strained, "{:?}", ensemble.withheld());
}

#[test]
fn one_party_s_odd_time_is_told_from_the_others() {
    let judged = judged(&[
        (A, "7,687.5 km"),
        (D, "1,001.2 km"),
        (T, "85.9 min"),
        (T, "86 min"),
        (T, "95 min"),
    ]);
    let odd = judged.findings.iter().find(|one| one.code() == FindingCode::OddOne);
    let Some(Finding::OddOne { what, told_si, .. }) = odd else {
        unreachable!("{:?}", judged.findings)
    };
    assert_eq!((*what, told_si.round()), (Observable::FlightTime, 5700.0));
}
