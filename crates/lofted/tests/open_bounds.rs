//! A bound is not contradicted by what lies beyond it, and stays a bound for what lies short of it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::ops::ControlFlow;

use lofted::claim::{Figure, Metric, Unit};
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::finding::FindingCode;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::slip::findings;
use lofted::trajectory::kepler::KeplerArc;

fn figure(metric: Metric, text: &str, unit: Unit) -> Figure {
    Figure::new(metric, text.parse().unwrap(), unit).unwrap()
}

fn apogee(text: &str) -> Figure {
    figure(Metric::Apogee, text, Unit::Kilometres)
}

fn distance(text: &str) -> Figure {
    figure(Metric::GroundDistance, text, Unit::Kilometres)
}

fn minutes(text: &str) -> Figure {
    figure(Metric::FlightTime, text, Unit::Minutes)
}

fn ensemble(figures: &[Figure]) -> Ensemble {
    let mut ensemble = Ensemble::new(Question::new(Evidence::of_figures(figures, None))).unwrap();
    ensemble.extend(150, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    ensemble
}

fn judged(figures: &[Figure]) -> Consistency {
    Consistency::of(&ensemble(figures))
}

/// The minutes of a flight so high and so far: two-body flight and what a burn of some two minutes adds.
fn time_of(apogee_km: f64, distance_km: f64) -> Figure {
    let time_s = KeplerArc::lofted(apogee_km, distance_km).unwrap().time_of_flight_s() + 75.0;
    minutes(&format!("{:.0}", time_s / 60.0))
}

#[test]
fn a_larger_figure_of_another_party_does_not_contradict_a_bound() {
    for exact in ["1005", "1413.6", "1900"] {
        let found = judged(&[apogee(">1000"), distance("~400"), apogee(exact), distance("400")]);
        assert_eq!(
            found.verdict,
            Verdict::Untested,
            "{exact}: nothing is odd, and nothing predicts"
        );
    }
    let below = judged(&[apogee(">1000"), distance("~400"), apogee("950.5"), distance("400")]);
    assert_eq!(below.verdict, Verdict::Inconsistent);
}

#[test]
fn a_time_beyond_a_bound_goes_with_it() {
    for true_km in [1020.0, 1100.0, 1400.0, 1900.0] {
        let found = judged(&[apogee(">1000"), distance("~400"), time_of(true_km, 400.0)]);
        assert_eq!(found.verdict, Verdict::Consistent, "{true_km}: {:?}", found.tested);
        let implied = found.implied_apogee_km.unwrap();
        assert!(implied.p05 < true_km + 100.0 && implied.p95 > true_km - 100.0, "{implied:?}");
    }
    for true_km in [820.0, 600.0, 300.0] {
        let found = judged(&[apogee(">1000"), distance("~400"), time_of(true_km, 400.0)]);
        assert_eq!(found.verdict, Verdict::Inconsistent, "{true_km}: {:?}", found.tested);
        let told = findings(&Question::new(found.evidence.clone()), &found);
        let short = told.iter().any(|one| one.code() == FindingCode::TooShort);
        assert!(short, "{true_km}: {told:?}");
    }
}

#[test]
fn a_time_short_of_an_upper_bound_goes_with_it() {
    for true_km in [980.0, 800.0, 550.0] {
        let found = judged(&[apogee("<=1000"), distance("~400"), time_of(true_km, 400.0)]);
        assert_eq!(found.verdict, Verdict::Consistent, "{true_km}: {:?}", found.tested);
    }
    let found = judged(&[apogee("<=1000"), distance("~400"), time_of(1400.0, 400.0)]);
    assert_eq!(found.verdict, Verdict::Inconsistent, "{:?}", found.tested);
}

#[test]
fn bounds_on_times_distances_and_speeds_are_open_on_their_side() {
    let fits = |figures: &[Figure]| {
        let found = judged(figures);
        assert!(found.verdict < Verdict::Strained, "{figures:?}: {:?}", found.tested);
    };
    let speed = |text: &str| figure(Metric::GreatestSpeed, text, Unit::MetresPerSecond);
    // 1,000 km up and 400 km out takes some 17 minutes at a speed of 4 km/s.
    fits(&[apogee("1000"), distance("400"), minutes(">=9")]);
    fits(&[apogee("1000"), distance("400"), minutes("<=29")]);
    fits(&[apogee(">550"), distance("400"), minutes(">=10")]);
    fits(&[apogee("1000"), distance("400"), speed(">2400")]);
    fits(&[apogee(">600"), distance("400"), speed("4000")]);
    // 300 km up and 1,000 km out takes some 10 minutes.
    fits(&[apogee("300"), distance(">550"), time_of(300.0, 1000.0)]);
    fits(&[apogee("300"), distance(">550"), speed("3200")]);
    let short = judged(&[apogee("1000"), distance("400"), minutes(">=25")]);
    assert_eq!(short.verdict, Verdict::Inconsistent);
    let slow = judged(&[apogee("1000"), distance("400"), speed(">5500")]);
    assert_eq!(slow.verdict, Verdict::Inconsistent);
}

#[test]
fn times_that_exclude_each_other_stay_a_contradiction_beside_a_bound() {
    let found = judged(&[apogee(">6000"), distance("1000"), minutes("71"), minutes("67")]);
    assert_eq!(found.verdict, Verdict::Inconsistent);
}

#[test]
fn a_bound_with_a_time_has_enough_members_to_say_a_range_of() {
    let found = ensemble(&[apogee(">1000"), distance("~400"), time_of(1400.0, 400.0)]);
    assert!(found.effective_members() > 20.0, "{}", found.effective_members());
}

/// The likelihood of an open interval beside the integral that it stands for.
#[test]
fn the_likelihood_of_an_open_interval_is_that_of_its_belief_with_the_models_error() {
    for (text, unit, sigma_share) in [
        (">20", Unit::Minutes, 0.005),
        (">20", Unit::Minutes, 0.03),
        ("<=20", Unit::Minutes, 0.02),
        (">100", Unit::Kilometres, 0.2),
        (">11", Unit::Mach, 0.03),
    ] {
        let claimed = Interval::of_amount(&text.parse().unwrap(), unit).unwrap();
        for at in [0.98, 1.0, 1.02, 1.1, 1.4, 1.9] {
            let value = at * claimed.number();
            let sigma = sigma_share * value;
            let steps = 40_000;
            let step = claimed.width() / f64::from(steps);
            let whole: f64 = (0..steps)
                .map(|k| claimed.low + (f64::from(k) + 0.5) * step)
                .map(|v| {
                    let off = (value - v) / sigma;
                    claimed.relative_belief(v) * lofted::math::exp(-0.5 * off * off)
                })
                .sum::<f64>()
                / f64::from(steps);
            let found = Observable::likelihood(&claimed, value, sigma);
            assert!((found - whole).abs() < 0.02 * whole + 1e-6, "{text} {at}: {found} {whole}");
        }
    }
}
