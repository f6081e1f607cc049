//! What the first answer to any set of figures costs, on one core: `cargo bench -p lofted --bench first_answer`.
//!
//! Every subset of a flight's apogee, distance, time, time to apogee, burn time and greatest speed; sixty draws without
//! ranges and their verdict, as the workbench asks first. The figures are those of a flight of the model itself, one
//! steep, one to a third of the way round the Earth, one short.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program that prints what it measured"
)]

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;

use lofted::claim::{Amount, Figure, Metric, Unit};
use lofted::reconstruct::consistency::Consistency;
use lofted::reconstruct::ensemble::{Ensemble, Ranges};
use lofted::reconstruct::evidence::Evidence;
use lofted::reconstruct::member::Member;
use lofted::reconstruct::question::Question;

const DRAWS: u32 = 60;
const ROUNDS: u32 = 5;

/// Apogee and ground distance of the flights, km.
const ARCS_KM: [[f64; 2]; 3] = [[6_000.0, 1_000.0], [1_200.0, 9_000.0], [300.0, 400.0]];

fn figure(metric: Metric, number: f64, unit: Unit) -> Figure {
    Figure::new(metric, Amount::Exact(number.round()), unit).unwrap()
}

fn of_arc([apogee_km, distance_km]: [f64; 2]) -> [Figure; 2] {
    [
        figure(Metric::Apogee, apogee_km, Unit::Kilometres),
        figure(Metric::GroundDistance, distance_km, Unit::Kilometres),
    ]
}

/// The first draws; none where the figures fix no arc at all.
fn drawn(figures: &[Figure]) -> Option<Ensemble> {
    let mut ensemble = Ensemble::new(Question::new(Evidence::of_figures(figures, None))).ok()?;
    ensemble.extend(DRAWS, Ranges::Skip, &mut |_| ControlFlow::Continue(()));
    Some(ensemble)
}

/// The figures of a member, as they would be printed.
fn told(arc_km: [f64; 2], member: &Member) -> [Figure; 6] {
    let [apogee, distance] = of_arc(arc_km);
    [
        apogee,
        distance,
        figure(Metric::FlightTime, member.time_of_flight_s, Unit::Seconds),
        figure(Metric::TimeToApogee, member.time_to_apogee_s, Unit::Seconds),
        figure(Metric::BurnTime, member.burn_time_s(), Unit::Seconds),
        figure(Metric::GreatestSpeed, member.greatest_speed_m_s, Unit::MetresPerSecond),
    ]
}

/// The least time of several rounds, ms, with the flights flown and the members found.
fn measured(figures: &[Figure]) -> Option<(f64, u64, usize)> {
    let first = drawn(figures)?;
    let round = |_| {
        let start = Instant::now();
        black_box(drawn(black_box(figures)).as_ref().map(Consistency::of));
        1000.0 * start.elapsed().as_secs_f64()
    };
    let best_ms = (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min);
    Some((best_ms, first.flights(), first.members().len()))
}

fn main() {
    println!(
        "first answer of {DRAWS} draws, best of {ROUNDS}: ms, flights, members; steep, far, short"
    );
    let figures = ARCS_KM
        .map(|arc_km| told(arc_km, drawn(&of_arc(arc_km)).unwrap().members().first().unwrap()));
    let mut slowest_ms: f64 = 0.0;
    for bits in 1_u32..1 << 6 {
        let kept = |told: &[Figure; 6]| -> Vec<Figure> {
            (0..6).filter(|at| bits >> at & 1 == 1).map(|at| told[at]).collect()
        };
        let mut line = String::new();
        for told in &figures {
            let Some((best_ms, flights, members)) = measured(&kept(told)) else { continue };
            slowest_ms = slowest_ms.max(best_ms);
            line += &format!("{best_ms:6.1} {flights:5} {members:3} |");
        }
        let names: Vec<&str> = kept(&figures[0]).iter().map(|one| one.metric().id()).collect();
        println!("{line} {}", names.join(" + "));
    }
    println!("slowest {slowest_ms:.1} ms");
}
