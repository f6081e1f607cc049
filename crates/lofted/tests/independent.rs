//! Sixty flights of a separate program with other physics: how often a reconstruction holds what was true of them.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests, and measurements to read"
)]

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
