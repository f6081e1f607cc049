//! Whether p05 to p95 holds the truth for whatever a subset of the figures determines.

use std::ops::ControlFlow;

use lofted::claim::{Figure, Metric, Unit};
use lofted::reconstruct::consistency::Consistency;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::member::Member;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::proposal::{Branch, Pins, least_energy_apogee_km};
use lofted::reconstruct::question::Question;
use lofted::reconstruct::spread::Spread;
use lofted::reconstruct::withheld::LEAST_EFFECTIVE_MEMBERS;

use crate::flights::{Dice, Truth, arc_and_time, printed, truth};

const FIGURES: [Observable; 6] = [
    Observable::Apogee,
    Observable::GroundDistance,
    Observable::FlightTime,
    Observable::TimeToApogee,
    Observable::BurnTime,
    Observable::GreatestSpeed,
];

/// Every subset of at least two figures.
fn subsets() -> impl Iterator<Item = Vec<Observable>> {
    (0..1_u32 << FIGURES.len()).filter(|bits| bits.count_ones() > 1).map(|bits| {
        let kept = FIGURES.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        kept.map(|(_, what)| *what).collect()
    })
}

fn all_figures(dice: &mut Dice, truth: &Truth) -> [Figure; 6] {
    let [apogee, distance, time] = arc_and_time(dice, truth);
    [
        apogee,
        distance,
        time,
        printed(Metric::TimeToApogee, truth.time_to_apogee_s, 1.0, Unit::Seconds),
        printed(Metric::BurnTime, truth.told_burn_time_s, 1.0, Unit::Seconds),
        printed(Metric::GreatestSpeed, truth.told_speed_km_s, 0.1, Unit::KilometresPerSecond),
    ]
}

/// Of what was determined: how often p05 to p95 held the truth.
#[derive(Debug, Default, Clone, Copy)]
struct Held {
    apogee: [usize; 2],
    time: [usize; 2],
    burn: [usize; 2],
}

fn count(held: &mut [usize; 2], spread: Option<Spread>, truth: f64) {
    let inside = spread.is_some_and(|spread| spread.p05 <= truth && truth <= spread.p95);
    held[0] += usize::from(inside);
    held[1] += 1;
}

/// What a subset holds, of flights whose figures leave one arc, or on the arc of two that the flight was; what too few
/// members carry is not said, and not counted.
fn held(subset: &[Observable], flights: usize, draws: u32, seed: u64) -> Held {
    let mut dice = Dice(seed);
    let mut held = Held::default();
    let mut done = 0;
    while done < flights {
        let Some(truth) = truth(&mut dice) else { continue };
        let told = all_figures(&mut dice, &truth);
        let told = FIGURES.iter().zip(&told).filter(|(what, _)| subset.contains(what));
        let evidence = Evidence::of_figures(told.map(|(_, figure)| figure), None);
        let question = Question { seed: done as u32, ..Question::new(evidence) };
        done += 1;
        let Ok(mut ensemble) = Ensemble::new(question) else { continue };
        if ensemble.pins() == Pins::Family {
            return held;
        }
        ensemble.extend(draws, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
        let flown = match truth.apogee_km > least_energy_apogee_km(truth.distance_km) {
            true => Branch::Lofted,
            false => Branch::Depressed,
        };
        let one_arc = ensemble.pins() == Pins::Arc;
        let counts = |one: &&Member| one_arc || one.branch() == flown;
        let members: Vec<&Member> = ensemble.members().iter().filter(counts).collect();
        let sum =
            |value: &dyn Fn(&Member) -> f64| -> f64 { members.iter().map(|one| value(one)).sum() };
        let (weight, squares) = (sum(&|one| one.weight), sum(&|one| one.weight * one.weight));
        if weight * weight <= LEAST_EFFECTIVE_MEMBERS * squares {
            continue;
        }
        let spread = |value: &dyn Fn(&Member) -> f64| {
            Spread::of(members.iter().map(|one| (value(one), one.weight)))
        };
        if !subset.contains(&Observable::Apogee) {
            count(&mut held.apogee, spread(&|one| one.apogee_km), truth.apogee_km);
        }
        if !subset.contains(&Observable::FlightTime) && ensemble.pins() == Pins::Arc {
            count(&mut held.time, Consistency::of(&ensemble).implied_time_s, truth.time_s);
        }
        if !subset.contains(&Observable::BurnTime) {
            count(&mut held.burn, spread(&Member::burn_time_s), truth.burn_time_s);
        }
    }
    held
}

/// The pooled shares of apogees, times and burn times that are held.
fn shares(flights: usize, draws: u32, seed: u64) -> [f64; 3] {
    let mut all = Held::default();
    for subset in subsets() {
        let one = held(&subset, flights, draws, seed);
        let names: Vec<&str> = subset.iter().map(|what| what.id()).collect();
        println!("{}: {one:?}", names.join(" + "));
        for (all, one) in
            [(&mut all.apogee, one.apogee), (&mut all.time, one.time), (&mut all.burn, one.burn)]
        {
            all[0] += one[0];
            all[1] += one[1];
        }
    }
    [all.apogee, all.time, all.burn].map(|[held, of]| held as f64 / of as f64)
}

#[test]
fn subsets_hold_the_truth() {
    let shares = shares(4, 60, 20_241_031);
    assert!(shares.iter().all(|share| (0.78..=1.0).contains(share)), "{shares:?}");
}

/// The whole of it: `cargo test -p lofted --test synthetic subsets -- --ignored --nocapture`.
#[test]
#[ignore = "many minutes"]
fn subsets_of_three_hundred_flights_hold_the_truth() {
    let shares = shares(300, 200, 1);
    println!("apogee, time, burn time: {shares:?}");
    assert!(shares.iter().all(|share| (0.85..=0.95).contains(share)), "{shares:?}");
}

/// Distance and speed leave two arcs, so that with a burn time as well two hundred draws leave each too few: 249 of 294
/// apogees are held by them, 269 of 300 by eight hundred.
#[test]
#[ignore = "many minutes"]
fn two_arcs_hold_the_truth_with_more_draws() {
    let subset = [Observable::GroundDistance, Observable::BurnTime, Observable::GreatestSpeed];
    for draws in [200, 800] {
        let [inside, all] = held(&subset, 300, draws, 1).apogee;
        println!("{draws} draws: {inside} of {all}");
        assert!(inside * 100 >= 84 * all, "{draws} {inside} {all}");
    }
}
