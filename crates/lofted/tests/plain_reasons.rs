//! Figures whose fault has a plain reason: it is told first, and no slip is proposed that leaves it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::ops::ControlFlow;

use lofted::claim::{Figure, Metric, Stated, Unit};
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::contradiction::Contradiction;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, EvidenceError, Heading};
use lofted::reconstruct::finding::{Finding, FindingCode};
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::slip::findings;

const A: Metric = Metric::Apogee;
const D: Metric = Metric::GroundDistance;
const T: Metric = Metric::FlightTime;

fn evidence(figures: &[(Metric, &str)]) -> Evidence {
    let figure = |(metric, text): &(Metric, &str)| {
        let unit = match metric {
            Metric::FlightTime => Unit::Minutes,
            Metric::TimeToApogee | Metric::BurnTime => Unit::Seconds,
            Metric::BurnoutSpeed | Metric::GreatestSpeed => Unit::KilometresPerSecond,
            _ => Unit::Kilometres,
        };
        let stated = Stated::read(text, unit).unwrap();
        Figure::new(*metric, stated.amount, stated.unit).unwrap()
    };
    Evidence::of_figures(&figures.iter().map(figure).collect::<Vec<_>>(), None)
}

fn judged(figures: &[(Metric, &str)]) -> (Consistency, Vec<Finding>) {
    let mut ensemble = Ensemble::new(Question::new(evidence(figures))).unwrap();
    ensemble.extend(150, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    let found = Consistency::of(&ensemble);
    let findings = findings(ensemble.question(), &found);
    (found, findings)
}

fn codes(findings: &[Finding]) -> Vec<FindingCode> {
    findings.iter().map(Finding::code).collect()
}

/// Every slip that is proposed of one figure leaves, undone, figures that hold together.
fn assert_each_mends(figures: &[(Metric, &str)]) -> Vec<FindingCode> {
    let (_, found) = judged(figures);
    for finding in &found {
        let Finding::Restored { what, restored_si, code, .. } = *finding else { continue };
        if matches!(code, FindingCode::EndPoints | FindingCode::HalfTheTime) {
            continue;
        }
        let (number, unit) = match what {
            Observable::FlightTime => (restored_si / 60.0, Unit::Minutes),
            _ => (restored_si / 1000.0, Unit::Kilometres),
        };
        let amount = lofted::claim::Amount::Exact(number);
        let interval = lofted::reconstruct::interval::Interval::of_amount(&amount, unit).unwrap();
        let mended = evidence(figures).without(what).with(what, interval);
        let mut ensemble = Ensemble::new(Question::new(mended)).unwrap();
        ensemble.extend(150, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
        let verdict = Consistency::of(&ensemble).verdict;
        assert!(verdict < Verdict::Inconsistent, "{figures:?}: {finding:?} is {verdict:?}");
    }
    codes(&found)
}

#[test]
fn a_thousandfold_time_is_proposed_only_where_such_a_time_fits() {
    for figures in [
        [(A, "1000 km"), (D, "2000 km"), (T, "2 min")],
        [(A, "1000 km"), (D, "2000 km"), (T, "1.9 min")],
        [(A, "1200 km"), (D, "2500 km"), (T, "2 min")],
        [(A, "700 km"), (D, "1000 km"), (T, "15 s")],
    ] {
        let codes = assert_each_mends(&figures);
        assert!(!codes.contains(&FindingCode::Thousandfold), "{figures:?} {codes:?}");
    }
    let codes = assert_each_mends(&[(A, "1000 km"), (D, "2000 km"), (T, "2 min")]);
    assert!(codes.contains(&FindingCode::Tenfold), "{codes:?}");
}

#[test]
fn nothing_is_swapped_that_was_not_told() {
    for figures in [
        &[(A, "500 km"), (Metric::GreatestSpeed, "7.9 km/s")][..],
        &[(A, "500 km"), (Metric::GreatestSpeed, "7.95 km/s")],
        &[(A, "200 km"), (Metric::BurnoutAltitude, "300 km")],
        &[(A, "300 km"), (Metric::BurnoutAltitude, "500 km")],
    ] {
        let (found, findings) = judged(figures);
        assert_eq!(found.verdict, Verdict::Inconsistent, "{figures:?}");
        let codes = codes(&findings);
        assert_eq!(codes.first(), Some(&FindingCode::Contradiction), "{figures:?} {codes:?}");
        assert!(!codes.contains(&FindingCode::Swapped), "{figures:?} {codes:?}");
    }
}

#[test]
fn bounds_that_exclude_each_other_are_told_as_that_and_no_slip_mends_them() {
    let figures = [(A, "over 2,000 km"), (A, "under 1,500 km"), (D, "800 km")];
    let (found, findings) = judged(&figures);
    assert_eq!(found.verdict, Verdict::Inconsistent);
    assert_eq!(codes(&findings), [FindingCode::Contradiction]);
    assert!(matches!(
        findings[0],
        Finding::Contradiction(Contradiction::Bounds { least_si: 2e6, most_si: 1.5e6, .. })
    ));
}

#[test]
fn a_burn_longer_than_its_flight_and_a_burnout_faster_than_the_fastest_are_told_first() {
    for figures in [
        &[(A, "500 km"), (D, "1000 km"), (T, "15 min"), (Metric::BurnTime, "20 min")][..],
        &[(A, "500 km"), (D, "1000 km"), (T, "8 min"), (Metric::BurnTime, "10 min")],
        &[(Metric::BurnoutSpeed, "5 km/s"), (Metric::GreatestSpeed, "3 km/s")],
        &[(Metric::BurnoutSpeed, "6 km/s"), (Metric::GreatestSpeed, "4 km/s")],
    ] {
        let (found, findings) = judged(figures);
        assert_eq!(found.verdict, Verdict::Inconsistent, "{figures:?}");
        assert_eq!(codes(&findings).first(), Some(&FindingCode::Contradiction), "{figures:?}");
    }
}

#[test]
fn a_hop_straight_up_is_not_strained_where_nothing_is_tested() {
    for (apogee, distance) in [("100 km", "0 km"), ("100 km", "1 km"), ("107 km", "3 km")] {
        let (found, findings) = judged(&[(A, apogee), (D, distance)]);
        assert_eq!(found.verdict, Verdict::Untested, "{distance}");
        assert_eq!(codes(&findings), [], "{distance} {findings:?}");
    }
    let (found, _) = judged(&[(A, "100 km"), (D, "0 km"), (T, "5 min 20 s")]);
    assert_eq!(found.verdict, Verdict::Consistent, "{:?}", found.tested);
}

#[test]
fn a_length_in_another_unit_is_told_to_the_kilometre() {
    let (_, findings) = judged(&[(A, "200 km"), (D, "600 km"), (T, "11 min")]);
    for finding in findings {
        let Finding::Restored { code: FindingCode::NauticalMiles, what, restored_si, .. } = finding
        else {
            continue;
        };
        let told_km = if what == Observable::Apogee { 370.0 } else { 1_111.0 };
        assert!((restored_si / 1e3 - told_km).abs() < 1e-9, "{finding:?}");
    }
}

#[test]
fn digits_are_transposed_in_the_unit_that_was_printed() {
    let (_, findings) = judged(&[(A, "2,802 km"), (D, "933 km"), (T, "73 min")]);
    let transposed = findings.iter().find(|one| one.code() == FindingCode::Transposed);
    let Some(Finding::Transposed { told, restored, unit, .. }) = transposed else {
        unreachable!("{findings:?}")
    };
    assert_eq!((*told, *restored, *unit), (73.0, 37.0, Unit::Minutes));
}

#[test]
fn a_distance_is_taken_up_to_half_the_circumference_and_refused_as_it_was_written() {
    for distance in ["20,000 km", "20,015 km", "more than 12,000 km", "about 19,900 km"] {
        let evidence = evidence(&[(A, "1,000 km"), (D, distance)]);
        assert_eq!(evidence.check(), Ok(()), "{distance}");
        assert!(evidence.intervals(Observable::GroundDistance).all(|one| one.high <= 2.0015e7));
    }
    let refused = evidence(&[(A, "1,000 km"), (D, "20,016 km")]).check().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "ground-distance of 20016 km: a reconstruction takes 0 to 20,015 km, half the Earth's circumference"
    );
}

#[test]
fn a_bearing_lies_from_0_to_360() {
    let launch = lofted::earth::GeoPoint::new(20.0, 110.0).unwrap();
    let with = |bearing_deg| {
        let heading = Some(Heading { launch, bearing_deg });
        Evidence { heading, ..evidence(&[(A, "1,000 km"), (D, "900 km")]) }.check()
    };
    assert_eq!(with(0.0), Ok(()));
    assert_eq!(with(360.0), Ok(()));
    for bearing_deg in [400.0, -20.0] {
        assert_eq!(with(bearing_deg), Err(EvidenceError::Bearing(bearing_deg)));
    }
}
