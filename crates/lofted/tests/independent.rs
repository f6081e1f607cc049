//! Sixty flights of a separate program with other physics: how often a reconstruction holds what was true of them.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests, and measurements to read"
)]

use std::ops::ControlFlow;

use lofted::math::ln;
use lofted::math::normal::normal_quantile;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::member::Member;
use lofted::validation::independent::{Coverage, independent_flights};

fn coverage(draws: u32, every: usize) -> Coverage {
    let mut coverage = Coverage::default();
    for flight in independent_flights().iter().step_by(every) {
        coverage.count(flight, draws, 1).unwrap();
    }
    coverage
}

#[test]
fn a_part_of_the_independent_flights_is_held() {
    let found = coverage(120, 4);
    assert_eq!(found.flights, 15);
    assert!(found.range_inside >= 12 && found.burn_inside >= 12, "{found:?}");
    assert!(found.inconsistent <= 1, "{found:?}");
}

/// The whole of it: `cargo test -p lofted --test independent -- --ignored --nocapture`.
#[test]
#[ignore = "ten times as long"]
fn sixty_independent_flights_are_held() {
    let found = coverage(500, 1);
    println!("{found:?}");
    assert!(found.range_inside * 100 >= 85 * found.flights, "{found:?}");
    assert!(found.burn_inside * 100 >= 85 * found.flights, "{found:?}");
    assert!(found.inconsistent * 100 <= 3 * found.flights, "{found:?}");
}

/// Where among the members the truth lies, as the number of standard deviations of a normal spread with as many below.
fn place(members: &[Member], value: impl Fn(&Member) -> Option<f64>, truth: f64) -> f64 {
    let (mut below, mut all) = (0.0, 0.0);
    for member in members {
        let Some(value) = value(member) else { continue };
        all += member.weight;
        below += if value < truth { member.weight } else { 0.0 };
    }
    // A spread of as many members as carry the weight knows nothing of what lies beyond its ends.
    normal_quantile((below / all).clamp(0.002, 0.998))
}

/// Standard deviation about 0; 1 where spreads are as wide as they say, less where they are wider.
fn deviation(places: &[f64]) -> f64 {
    (places.iter().map(|place| place * place).sum::<f64>() / places.len() as f64).sqrt()
}

/// Where in each spread the truth lies: `cargo test --release -p lofted --test independent places -- --ignored
/// --nocapture`.
#[test]
#[ignore = "ten times as long"]
fn places_of_the_truth_in_the_spreads() {
    let [mut of_ranges, mut of_burns, mut of_times] = [const { Vec::new() }; 3];
    for flight in independent_flights() {
        let mut ensemble = Ensemble::new(flight.question(1)).unwrap();
        ensemble.extend(500, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        let members = ensemble.members();
        let range_km = |one: &Member| one.max_range.map(|reach| reach.ordered_km());
        let range = place(members, range_km, flight.max_range_km);
        let burn = place(members, |one| Some(one.burn_time_s()), flight.burn_time_s);
        let told_s = flight.figures[2].si().named_number().unwrap();
        let of_its_burn =
            members.iter().filter(|one| ln(one.burn_time_s() / flight.burn_time_s).abs() < 0.1);
        let misses: Vec<f64> = of_its_burn.map(|one| told_s - one.time_of_flight_s).collect();
        let time_miss_s = misses.iter().sum::<f64>() / misses.len() as f64;
        let [range_spread, burn_spread] = [ensemble.max_range_km(), ensemble.burn_time_s()];
        println!(
            "range {:6.0} km at {range:5.2} of {range_spread:.0?}; burn {:5.1} s at {burn:5.2} of {burn_spread:.0?}; \
             members of such a burn miss the time by {time_miss_s:.1} s ({})",
            flight.max_range_km,
            flight.burn_time_s,
            misses.len(),
        );
        of_ranges.push(range);
        of_burns.push(burn);
        of_times.push(time_miss_s);
    }
    println!(
        "deviation of ranges {:.2}, of burn times {:.2}",
        deviation(&of_ranges),
        deviation(&of_burns)
    );
    println!("times missed by {:.1} s", deviation(&of_times));
}
