//! How often true figures are called odd, and how often a slip that was made is seen and named.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::finding::FindingCode;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::slip::findings;

use crate::flights::{Dice, arc_and_time, truth};

fn judged(figures: &[Figure], draws: u32) -> (Verdict, Vec<FindingCode>) {
    let Ok(mut ensemble) = Ensemble::new(Question::new(Evidence::of_figures(figures, None))) else {
        return (Verdict::Inconsistent, Vec::new());
    };
    ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    let found = Consistency::of(&ensemble);
    let codes = findings(ensemble.question(), &found).iter().map(|one| one.code()).collect();
    (found.verdict, codes)
}

/// Shares of true sets that are called inconsistent and strained.
fn false_alarms(sets: usize, draws: u32, seed: u64) -> (f64, f64) {
    let mut dice = Dice(seed);
    let (mut inconsistent, mut strained, mut done) = (0, 0, 0);
    while done < sets {
        let Some(truth) = truth(&mut dice) else { continue };
        let figures = arc_and_time(&mut dice, &truth);
        let mut ensemble =
            Ensemble::new(Question::new(Evidence::of_figures(&figures, None))).unwrap();
        ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
        match Consistency::of(&ensemble).verdict {
            Verdict::Inconsistent => {
                inconsistent += 1;
                println!("{truth:?} {figures:?}");
            }
            Verdict::Strained => strained += 1,
            _ => {}
        }
        done += 1;
    }
    (inconsistent as f64 / sets as f64, strained as f64 / sets as f64)
}

const MADE: [(FindingCode, &str); 12] = [
    (FindingCode::Swapped, "swapped"),
    (FindingCode::Miles, "apogee in miles"),
    (FindingCode::Miles, "both in miles"),
    (FindingCode::Miles, "apogee times 1.609"),
    (FindingCode::NauticalMiles, "apogee in nautical miles"),
    (FindingCode::Thousandfold, "apogee in thousands"),
    (FindingCode::Tenfold, "apogee tenfold"),
    (FindingCode::MinutesForSeconds, "minutes for seconds"),
    (FindingCode::HourOff, "an hour off"),
    (FindingCode::HalfTheTime, "time to apogee"),
    (FindingCode::Transposed, "digits transposed"),
    (FindingCode::ColumnCopied, "distance copied"),
];

/// The figures with a slip made; `None` where it moves no figure by more than 15 %.
fn slipped(figures: &[Figure; 3], at: usize, time_to_apogee_s: f64) -> Option<Vec<Figure>> {
    let number = |figure: &Figure| figure.amount().named_number().unwrap();
    let [apogee, distance, time] = figures;
    let of = |figure: &Figure, number: f64| {
        Figure::new(figure.metric(), Amount::Exact(number), figure.unit()).unwrap()
    };
    let whole = |number: f64| number.round();
    let (a, d) = (number(apogee), number(distance));
    let time_s = time.si().named_number().unwrap();
    let slipped = match at {
        0 => [of(apogee, d), of(distance, a), *time],
        1 => [of(apogee, whole(a / 1.609_344)), *distance, *time],
        2 => [of(apogee, whole(a / 1.609_344)), of(distance, whole(d / 1.609_344)), *time],
        3 => [of(apogee, whole(a * 1.609_344)), *distance, *time],
        4 => [of(apogee, whole(a / 1.852)), *distance, *time],
        5 => [of(apogee, a / 1000.0), *distance, *time],
        6 => [of(apogee, a * 10.0), *distance, *time],
        7 => [
            *apogee,
            *distance,
            Figure::new(Metric::FlightTime, Amount::Exact(whole(time_s / 60.0)), Unit::Seconds)
                .unwrap(),
        ],
        8 if time_s > 3700.0 => [
            *apogee,
            *distance,
            Figure::new(
                Metric::FlightTime,
                Amount::Exact(whole(time_s / 60.0) - 60.0),
                Unit::Minutes,
            )
            .unwrap(),
        ],
        8 => [
            *apogee,
            *distance,
            Figure::new(
                Metric::FlightTime,
                Amount::Exact(whole(time_s / 60.0) + 60.0),
                Unit::Minutes,
            )
            .unwrap(),
        ],
        9 => [
            *apogee,
            *distance,
            Figure::new(Metric::FlightTime, Amount::Exact(whole(time_to_apogee_s)), Unit::Seconds)
                .unwrap(),
        ],
        10 => {
            let mut digits: Vec<char> = a.to_string().chars().collect();
            digits.swap(0, 1);
            let other: f64 = digits.iter().collect::<String>().parse().unwrap();
            if digits[0] == '0' || !(other / a - 1.0).abs().gt(&0.15) {
                return None;
            }
            [of(apogee, other), *distance, *time]
        }
        _ => [*apogee, of(distance, a), *time],
    };
    let moved = figures.iter().zip(&slipped).any(|(one, other)| {
        (other.si().named_number().unwrap() / one.si().named_number().unwrap() - 1.0).abs() > 0.15
    });
    moved.then(|| slipped.to_vec())
}

#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    made: usize,
    noticed: usize,
    first: usize,
    among_three: usize,
}

fn named(sets: usize, draws: u32, seed: u64) -> BTreeMap<&'static str, Seen> {
    let mut dice = Dice(seed);
    let mut seen: BTreeMap<&'static str, Seen> = BTreeMap::new();
    let mut done = 0;
    while done < sets {
        let Some(truth) = truth(&mut dice) else { continue };
        let at = done % MADE.len();
        let figures = arc_and_time(&mut dice, &truth);
        let Some(figures) = slipped(&figures, at, truth.time_to_apogee_s) else { continue };
        let (code, name) = MADE[at];
        let (verdict, codes) = judged(&figures, draws);
        let one = seen.entry(name).or_default();
        one.made += 1;
        one.noticed += usize::from(verdict != Verdict::Consistent || !codes.is_empty());
        one.first += usize::from(codes.first() == Some(&code));
        one.among_three += usize::from(codes.iter().take(3).any(|found| *found == code));
        done += 1;
    }
    seen
}

fn sum(seen: &BTreeMap<&'static str, Seen>) -> Seen {
    seen.values().fold(Seen::default(), |sum, one| Seen {
        made: sum.made + one.made,
        noticed: sum.noticed + one.noticed,
        first: sum.first + one.first,
        among_three: sum.among_three + one.among_three,
    })
}

#[test]
fn true_figures_are_seldom_called_odd() {
    let (inconsistent, _) = false_alarms(100, 120, 20_241_031);
    assert!(inconsistent <= 0.05, "{inconsistent}");
}

#[test]
fn slips_are_noticed_and_named() {
    let seen = sum(&named(36, 100, 7));
    assert!(seen.noticed * 100 >= 80 * seen.made, "{seen:?}");
    assert!(seen.among_three * 100 >= 65 * seen.made, "{seen:?}");
}

/// The whole of it: `cargo test -p lofted --test synthetic slips -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn a_thousand_true_sets_and_a_thousand_slips() {
    let (inconsistent, strained) = false_alarms(1000, 200, 1);
    println!("false alarms: inconsistent {inconsistent}, strained {strained}");
    let seen = named(1000, 200, 2);
    for (name, one) in &seen {
        println!("{name}: {one:?}");
    }
    let all = sum(&seen);
    println!("all: {all:?}");
    assert!(inconsistent <= 0.05, "{inconsistent}");
    assert!(
        all.noticed * 100 >= 85 * all.made && all.among_three * 100 >= 70 * all.made,
        "{all:?}"
    );
}
