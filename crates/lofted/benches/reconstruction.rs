//! What a whole posterior costs beside as many bare flights, on one core in one run:
//! `cargo bench -p lofted --bench reconstruction`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program that prints what it measured"
)]

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;

use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::question::Question;
use lofted::trajectory::accuracy::Accuracy;
use lofted::validation::cases::cases;

const MEMBERS: u32 = 500;
const BARE_FLIGHTS: u32 = 500 * 40;

fn main() {
    println!("{MEMBERS} draws with range, beside {BARE_FLIGHTS} bare flights of their members");
    for case in cases() {
        let evidence = Evidence::of_figures(&case.figures, Some(case.heading));
        let question = Question { evidence, classes: vec![case.class], seed: 1 };
        let (mut posterior_s, mut bare_s) = (f64::INFINITY, f64::INFINITY);
        let mut flights_per_draw = 0.0;
        // In turn, so that a machine that slows down slows both.
        for _ in 0..3 {
            let start = Instant::now();
            let mut ensemble = Ensemble::new(question.clone()).unwrap();
            ensemble.extend(MEMBERS, Ranges::Find, &mut |_| ControlFlow::Continue(()));
            posterior_s = posterior_s.min(start.elapsed().as_secs_f64());
            flights_per_draw = ensemble.flights() as f64 / f64::from(MEMBERS);
            let start = Instant::now();
            for member in ensemble.members().iter().cycle().take(BARE_FLIGHTS as usize) {
                black_box(member.flight().fly(Accuracy::Survey)).ok();
            }
            bare_s = bare_s.min(start.elapsed().as_secs_f64());
        }
        println!(
            "{}: {flights_per_draw:.1} flights per draw, {:.0} ms, ratio to bare {:.2}",
            case.flight,
            1000.0 * posterior_s,
            posterior_s / bare_s
        );
    }
}
