//! Sixty flights of a separate program with other physics (unequal stages, coasts between them, drag by Mach
//! number, another steering law): how often a reconstruction from their printed figures holds the truth.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests, and measurements to read"
)]

use std::ops::ControlFlow;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::reconstruct::consistency::{Consistency, Verdict};
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::spread::Spread;
use lofted::reconstruct::withheld::Withheld;

/// Stages, apogee and ground distance in km, flight and burn time in s, greatest range in km.
const FLIGHTS: &str = include_str!("independent_flights.csv");

/// Of the flights: how many, inside p05 to p95 by range and by burn time, and called inconsistent.
#[derive(Debug, Default)]
struct Tally {
    flights: usize,
    range: usize,
    burn: usize,
    inconsistent: usize,
}

fn tally(draws: u32, every: usize) -> Tally {
    let mut tally = Tally::default();
    for line in FLIGHTS.lines().skip(1).step_by(every) {
        let number = |at: usize| line.split(',').nth(at).unwrap().parse::<f64>().unwrap();
        let figure =
            |metric, at, unit| Figure::new(metric, Amount::Exact(number(at)), unit).unwrap();
        let figures = [
            figure(Metric::Apogee, 1, Unit::Kilometres),
            figure(Metric::GroundDistance, 2, Unit::Kilometres),
            figure(Metric::FlightTime, 3, Unit::Seconds),
        ];
        let mut ensemble =
            Ensemble::new(Question::new(Evidence::of_figures(&figures, None))).unwrap();
        ensemble.extend(draws, Ranges::Find, &mut |_| ControlFlow::Continue(()));
        let holds = |spread: Result<Spread, Withheld>, truth: f64| {
            spread.is_ok_and(|spread| spread.p05 <= truth && truth <= spread.p95)
        };
        let (range, burn) = (ensemble.max_range_km(), ensemble.burn_time_s());
        let verdict = Consistency::of(&ensemble).verdict;
        tally.flights += 1;
        tally.range += usize::from(holds(range, number(5)));
        tally.burn += usize::from(holds(burn, number(4)));
        tally.inconsistent += usize::from(verdict == Verdict::Inconsistent);
        println!("{line}: {range:?} {burn:?} {verdict:?} {:.0}", ensemble.effective_members());
    }
    tally
}

#[test]
fn a_part_of_the_independent_flights_is_held() {
    let tally = tally(120, 4);
    assert!(tally.range * 100 >= 80 * tally.flights, "{tally:?}");
    assert!(tally.burn * 100 >= 80 * tally.flights, "{tally:?}");
    assert!(tally.inconsistent <= 1, "{tally:?}");
}

/// The whole of it: `cargo test -p lofted --test independent -- --ignored --nocapture`.
#[test]
#[ignore = "ten times as long"]
fn sixty_independent_flights_are_held() {
    let tally = tally(500, 1);
    println!("{tally:?}");
    assert!(tally.range * 100 >= 85 * tally.flights, "{tally:?}");
    assert!(tally.burn * 100 >= 85 * tally.flights, "{tally:?}");
    assert!(tally.inconsistent * 100 <= 3 * tally.flights, "{tally:?}");
}
