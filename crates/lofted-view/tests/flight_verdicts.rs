//! Every flight of the bundled record judged as on its page: a table of verdicts to hold against that of another day,
//! and what no verdict may be.

#![cfg(not(target_family = "wasm"))]

use std::ops::ControlFlow;

use lofted::flight::Flight;
use lofted_jobs::answer::Answer;
use lofted_jobs::ask::{Ask, Draws};
use lofted_jobs::job::Job;
use lofted_view::judging::claim_sets::{ClaimSet, ask, claim_sets};
use lofted_view::judging::method::Method;
use lofted_view::judging::spans::km_span;
use lofted_view::judging::verdict::word;

/// The sets of a flight with their answers.
fn judged(flight: &Flight, draws: u32) -> Vec<(ClaimSet, Answer)> {
    let record = &lofted_record::bundled().record;
    let sets = claim_sets(record, flight);
    let Some(asked) = ask(record, &sets, &Method::default()) else { return Vec::new() };
    // A table needs neither the band nor the flight that is drawn.
    let asked = Ask { draws: Draws::Exactly(draws), band: None, portrait: None, ..asked };
    let mut job = Job::new(asked);
    while !job.is_done() {
        job.advance(&mut || ControlFlow::Continue(()));
    }
    let answers = job.reply().answers;
    sets.into_iter().zip(answers).filter_map(|(set, answer)| Some((set, answer.ok()?))).collect()
}

/// The table: `cargo test --release -p lofted-view --test flight_verdicts -- --ignored --nocapture`.
#[test]
#[ignore = "minutes"]
fn every_flight_of_the_record() {
    for flight in lofted_record::bundled().record.flights() {
        for (set, answer) in judged(flight, 400) {
            let range = answer.range.map_or("none".to_owned(), |range| km_span(range.told_km));
            let codes: Vec<&str> =
                answer.findings.iter().flatten().map(|finding| finding.code().id()).collect();
            println!(
                "{} | {} | {} | {} | range {range} | {}",
                flight.id,
                set.name,
                set.whose.who(),
                word(&answer),
                codes.join(" ")
            );
        }
    }
}

/// Where one party told a bound that another's exact figure lies beyond, and nothing else speaks against either.
#[test]
fn a_bound_is_not_contradicted_by_a_larger_figure() {
    let record = &lofted_record::bundled().record;
    let flight = record.flight(&"2016-06-22-2".parse().unwrap()).unwrap();
    for (set, answer) in judged(flight, 60) {
        assert_eq!(word(&answer), "Nothing to test", "{}", set.whose.who());
    }
}
