//! The reconstruction against published flights, against itself, and against nonsense.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::ops::ControlFlow;

use lofted::claim::{Figure, Metric, Unit};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::finding::FindingCode;
use lofted::reconstruct::interval::{Belief, Interval};
use lofted::reconstruct::member::Reach;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::{Place, within_reach};
use lofted::reconstruct::slip::findings;
use lofted::validation::cases::cases;
use lofted::validation::{energy_only_range_km, validate};
use proptest::prelude::*;

fn figure(metric: Metric, text: &str, unit: Unit) -> Figure {
    Figure::new(metric, text.parse().unwrap(), unit).unwrap()
}

fn question(apogee: &str, distance: &str, time: Option<(&str, Unit)>) -> Question {
    let mut figures = vec![
        figure(Metric::Apogee, apogee, Unit::Kilometres),
        figure(Metric::GroundDistance, distance, Unit::Kilometres),
    ];
    figures.extend(time.map(|(text, unit)| figure(Metric::FlightTime, text, unit)));
    Question::new(Evidence::of_figures(&figures, None))
}

fn grown(question: Question, draws: u32, ranges: Ranges) -> Ensemble {
    let mut ensemble = Ensemble::new(question).unwrap();
    ensemble.extend(draws, ranges, &mut |_| ControlFlow::Continue(()));
    ensemble
}

fn verdict(apogee: &str, distance: &str, time: (&str, Unit)) -> (Consistency, Vec<FindingCode>) {
    let ensemble = grown(question(apogee, distance, Some(time)), 200, Ranges::Skip);
    let consistency = Consistency::of(&ensemble);
    let codes =
        findings(ensemble.question(), &consistency).iter().map(|finding| finding.code()).collect();
    (consistency, codes)
}

#[test]
fn published_figures_lie_inside_untuned() {
    for case in cases() {
        let validation = validate(&case, 200, 1).unwrap();
        for comparison in &validation.comparisons {
            assert!(comparison.agrees, "{}: {comparison:?}", validation.flight);
        }
        assert!(validation.flights_per_draw <= 40.0, "{}", validation.flights_per_draw);
        let range = validation.max_range_km.unwrap();
        if range.p95 < 12_000.0 {
            assert!(range.p95 <= 1.9 * range.p05, "{}: {range:?}", validation.flight);
        }
    }
}

#[test]
fn time_tells_the_burn_time() {
    let two_stages = |minutes| {
        let question = question("2802", "933", Some((minutes, Unit::Minutes)));
        grown(
            Question { classes: vec![VehicleClass::TwoStageLiquid], ..question },
            150,
            Ranges::Find,
        )
    };
    let (short, long) = (two_stages("37"), two_stages("39"));
    let burn = |ensemble: &Ensemble| ensemble.burn_time_s().unwrap().p50;
    assert!(burn(&long) > burn(&short) + 50.0, "{} {}", burn(&short), burn(&long));
    let range = |ensemble: &Ensemble| ensemble.max_range_km().unwrap().p50;
    assert!(range(&long) > range(&short));
}

#[test]
fn the_figures_of_31_october_2024() {
    let (first_day, codes) = verdict("7000", "1000", ("87", Unit::Minutes));
    assert_eq!(first_day.verdict, Verdict::Inconsistent);
    let apogee = first_day.implied_apogee_km.unwrap();
    assert!((7600.0..8000.0).contains(&apogee.p50), "{apogee:?}");
    assert!(codes.contains(&FindingCode::Rounding) && codes.contains(&FindingCode::TooLong));
    let (kcna, codes) = verdict("7687.5", "1001.2", ("5156", Unit::Seconds));
    assert_eq!((kcna.verdict, codes), (Verdict::Consistent, vec![]));
}

#[test]
fn a_time_below_two_body_flight_is_too_short() {
    let (kcna, codes) = verdict("6248.5", "1090", ("4052", Unit::Seconds));
    assert_eq!(kcna.verdict, Verdict::Inconsistent);
    assert_eq!(codes, [FindingCode::TooShort]);
}

#[test]
fn hwasong_18_of_18_december_2023_reaches_beyond_15_000_km() {
    let question = question("6518.2", "1002.3", Some(("73", Unit::Minutes)));
    let ensemble = grown(question, 150, Ranges::Find);
    assert!(ensemble.max_range_km().unwrap().p50 > 15_000.0);
    assert!(ensemble.antipode_share().unwrap() > 0.5);
}

#[test]
fn a_slip_that_breaks_the_claims_is_found() {
    // The true flight: 2,802 km up, 933 km out, 37 min.
    for (apogee, distance, slip) in [
        ("933", "2802", FindingCode::Swapped),
        ("1741", "580", FindingCode::Miles),
        ("2.802", "933", FindingCode::Thousandfold),
    ] {
        let (consistency, codes) = verdict(apogee, distance, ("37", Unit::Minutes));
        assert_eq!(consistency.verdict, Verdict::Inconsistent, "{slip:?}");
        assert!(codes.contains(&slip), "{slip:?}: {codes:?}");
    }
}

#[test]
fn a_flight_straight_up_is_strained_by_that_alone() {
    // A distance of 933 m for 933 km: its time fits all the same.
    let (consistency, codes) = verdict("2802", "0.933", ("37", Unit::Minutes));
    let found = (consistency.verdict, codes);
    assert_eq!(found, (Verdict::Strained, vec![FindingCode::Thousandfold]));
}

#[test]
fn without_a_time_there_is_nothing_to_test() {
    let ensemble = grown(question("2802", "933", None), 60, Ranges::Skip);
    assert_eq!(Consistency::of(&ensemble).verdict, Verdict::Untested);
}

#[test]
fn no_range_lies_far_below_energy_alone() {
    for (apogee, distance) in
        [("2111.5", "787"), ("2802", "933"), ("550", "2700"), ("3724.9", "998")]
    {
        for member in grown(question(apogee, distance, None), 45, Ranges::Find).members() {
            let (Some(Reach::Kilometres(range_km)), Some(energy_km)) = (
                member.max_range,
                energy_only_range_km(member.apogee_km, member.ground_distance_km),
            ) else {
                continue;
            };
            assert!(range_km >= 0.97 * energy_km, "{range_km} {energy_km} {member:?}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bits_and_going_on_is_not_starting_over() {
    let ask = || question("2802", "933", Some(("37..39", Unit::Minutes)));
    let at_once = grown(ask(), 40, Ranges::Find);
    let mut in_parts = Ensemble::new(ask()).unwrap();
    in_parts.extend(15, Ranges::Find, &mut |_| ControlFlow::Continue(()));
    in_parts.extend(40, Ranges::Find, &mut |_| ControlFlow::Continue(()));
    assert_eq!(at_once.members(), in_parts.members());
    let other = grown(Question { seed: 2, ..ask() }, 40, Ranges::Skip);
    assert_ne!(at_once.members()[0].apogee_km, other.members()[0].apogee_km);
}

#[test]
fn a_hook_that_breaks_keeps_what_was_found() {
    let mut ensemble = Ensemble::new(question("2802", "933", None)).unwrap();
    ensemble.extend(100, Ranges::Skip, &mut |progress| {
        if progress.drawn == 7 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(ensemble.drawn(), 7);
}

#[test]
fn members_fly_again_as_they_were_found() {
    let ensemble = grown(question("2802", "933", Some(("37", Unit::Minutes))), 12, Ranges::Skip);
    for member in ensemble.members() {
        let path =
            member.flight().record(lofted::trajectory::accuracy::Accuracy::Standard).unwrap();
        assert!((path.flown().apogee_km() - member.apogee_km).abs() < 0.1);
        assert!((path.flown().flight_time_s() - member.time_of_flight_s).abs() < 0.1);
    }
}

#[test]
fn places_are_within_reach_by_direction() {
    let launch = GeoPoint::new(40.6112, 126.4257).unwrap();
    let heading = Some(Heading { launch, bearing_deg: 70.0 });
    let question = question("3724.9", "998", Some(("45..47.2", Unit::Minutes)));
    let evidence = Evidence { heading, ..question.evidence };
    let question = Question { evidence, classes: vec![VehicleClass::TwoStageLiquid], ..question };
    let ensemble = grown(question, 60, Ranges::Skip);
    let share = |name: &str, north, east| {
        let place = Place { name: name.to_owned(), point: GeoPoint::new(north, east).unwrap() };
        within_reach(&ensemble, &place, 0.0, 20).unwrap()
    };
    let los_angeles = share("Los Angeles", 34.05, -118.24);
    assert!(share("Anchorage", 61.22, -149.9).share > 0.99);
    assert!((los_angeles.distance_km - 9399.0).abs() < 40.0);
    // Farther, and less to the east.
    assert!(share("Washington", 38.91, -77.04).share <= los_angeles.share);
}

fn any_interval() -> impl Strategy<Value = Interval> {
    let numbers =
        (prop_oneof![0.0..1e8_f64, any::<f64>()], prop_oneof![0.0..1e8_f64, any::<f64>()]);
    (numbers, any::<Option<f64>>()).prop_map(|((low, high), peak)| Interval {
        low,
        high,
        belief: peak.map_or(Belief::Even, Belief::MostAt),
    })
}

fn any_claim(scale: f64) -> impl Strategy<Value = Interval> {
    (0.0..scale, 0.0..0.3_f64).prop_map(|(middle, width)| Interval {
        low: middle * (1.0 - width),
        high: middle * (1.0 + width),
        belief: Belief::Even,
    })
}

fn any_evidence() -> impl Strategy<Value = Evidence> {
    let sane = (any_claim(9e7), any_claim(1.9e7), any_claim(1e5));
    let wild = (any_interval(), any_interval(), any_interval());
    let heading = prop::option::of((-90.0..90.0_f64, -180.0..180.0_f64, any::<f64>()));
    (prop_oneof![4 => sane.boxed(), 1 => wild.boxed()], heading).prop_map(|((a, d, t), heading)| {
        let heading = heading.map(|(latitude, longitude, bearing_deg)| Heading {
            launch: GeoPoint::new(latitude, longitude).unwrap(),
            bearing_deg,
        });
        Evidence { heading, ..Evidence::default() }
            .with(Observable::Apogee, a)
            .with(Observable::GroundDistance, d)
            .with(Observable::FlightTime, t)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_claims_give_an_answer_or_an_error(evidence in any_evidence(), seed in any::<u32>()) {
        if let Ok(mut ensemble) = Ensemble::new(Question { seed, ..Question::new(evidence) }) {
            ensemble.extend(3, Ranges::Find, &mut |_| ControlFlow::Continue(()));
            let consistency = Consistency::of(&ensemble);
            prop_assert!(consistency.tail.is_none_or(|tail| (0.0..=1.0 + 1e-9).contains(&tail)));
        }
    }
}

/// Two claims of each metric about a flight that can be flown, so that their order could matter.
fn told_twice() -> impl Strategy<Value = Evidence> {
    let pair = |low: f64, high: f64| {
        (low..high, 0.01..0.2_f64, 0.01..0.2_f64).prop_map(|(middle, one, other)| {
            [one, other].map(|width| Interval {
                low: middle * (1.0 - width),
                high: middle * (1.0 + width),
                belief: Belief::Even,
            })
        })
    };
    (pair(3e5, 7e6), pair(2e5, 1.5e6), pair(600.0, 5400.0)).prop_map(|(a, d, t)| {
        let each =
            [(Observable::Apogee, a), (Observable::GroundDistance, d), (Observable::FlightTime, t)];
        each.into_iter().fold(Evidence::default(), |evidence, (what, [one, other])| {
            evidence.with(what, one).with(what, other)
        })
    })
}

fn changed(
    evidence: &Evidence,
    which: &[Observable],
    change: impl Fn(&Interval) -> Interval,
) -> Evidence {
    let mut changed = evidence.clone();
    for one in changed.observed.iter_mut().filter(|one| which.contains(&one.what)) {
        one.interval = change(&one.interval);
    }
    changed
}

fn tail_of(evidence: Evidence, draws: u32) -> (Verdict, Option<f64>) {
    let consistency = Consistency::of(&grown(Question::new(evidence), draws, Ranges::Skip));
    (consistency.verdict, consistency.tail)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_order_of_the_claims_changes_nothing(evidence in told_twice()) {
        let observed = evidence.observed.iter().rev().copied().collect();
        let other = Evidence { observed, ..Evidence::default() };
        prop_assert_eq!(tail_of(evidence, 12), tail_of(other, 12));
    }

    /// A time that says less is never the odder one: the same members, a longer interval.
    #[test]
    fn a_wider_time_never_fares_worse(evidence in told_twice(), wider in 1.0..3.0_f64) {
        let loose = changed(&evidence, &[Observable::FlightTime], |time| {
            let half = 0.5 * wider * time.width();
            Interval { low: time.middle() - half, high: time.middle() + half, ..*time }
        });
        let ((_, before), (_, after)) = (tail_of(evidence, 12), tail_of(loose, 12));
        prop_assert!(after >= before.map(|tail| tail - 1e-12), "{before:?} {after:?}");
    }

    /// Nor do looser lengths, beyond what a few dozen draws leave to chance.
    #[test]
    fn looser_lengths_never_fare_worse_beyond_chance(evidence in told_twice()) {
        let lengths = [Observable::Apogee, Observable::GroundDistance];
        let wider = changed(&evidence, &lengths, |one| {
            Interval { low: 0.95 * one.low, high: 1.05 * one.high, ..*one }
        });
        let ((_, before), (_, after)) = (tail_of(evidence, 60), tail_of(wider, 60));
        // A tail beyond one half says no more than that the time is in the middle of what is predicted.
        let least = before.unwrap_or(0.0).min(0.5) - 0.15;
        prop_assert!(after.unwrap_or(1.0) >= least, "{before:?} {after:?}");
    }
}
