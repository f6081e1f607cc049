//! Flights of Lofted beside the same flights by other integrators: `cargo xtask bench peers`.
//!
//! Every flight of `crates/lofted/tests/oracle/flights.json`, by the same equations to the last operation, in one run on
//! one core. Lofted flies with `Accuracy::Survey`, alone and in lanes, and finds the impact itself. The others are
//! restarted at every break of thrust or steering and told the exact time of impact, since none locates it soundly on
//! steps this long: that spares them the search. Each has the cheapest of many tolerances with which every flight comes
//! down within 10 m, one for all flights, as `Survey` is. Rounds take turns, and of each the best counts.
//!
//! The peers in Python fly the same in a vacuum, since heyoka takes no table of the air (`python/peers.py`).
#![allow(clippy::print_stdout, reason = "a benchmark speaks")]

mod by;
mod flights;
mod legs;
mod off;
mod python;
mod table;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use lofted::earth::model::{Atmosphere, EarthModel};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::lanes::fly_all;
use lofted::trajectory::powered_flight::PoweredFlight;

use by::Peer;
use flights::Flight;
use table::Line;

/// Rounds that are timed; the best counts.
const ROUNDS: u32 = 40;
/// How often each flight stands in the list that is flown in lanes.
const COPIES: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let in_air = flights::all(EarthModel::FULL)?;
    let peers: Vec<(Peer, f64)> =
        by::ALL.iter().filter_map(|peer| Some((*peer, off::cheapest(*peer, &in_air)?))).collect();
    table::print("with air, one core", &timed(&in_air, &peers));
    let vacuum = EarthModel { atmosphere: Atmosphere::Vacuum, ..EarthModel::FULL };
    let in_vacuum = flights::all(vacuum)?;
    let mut lines = timed(&in_vacuum, &[]);
    lines.extend(python::lines(&in_vacuum));
    if lines.len() == 2 {
        println!(
            "No peers in Python: LOFTED_PEERS_PYTHON names one that has scipy, numba, heyoka."
        );
    }
    table::print("in a vacuum, one core", &lines);
    Ok(())
}

/// All of them over the same flights, in turn.
fn timed(flights: &[Flight], peers: &[(Peer, f64)]) -> Vec<Line> {
    let bare: Vec<PoweredFlight> = flights.iter().map(|flight| flight.flight).collect();
    let many = bare.repeat(COPIES);
    let mut best_us = vec![f64::INFINITY; 2 + peers.len()];
    for _ in 0..ROUNDS {
        let us = |flown: usize, call: &dyn Fn()| {
            let start = Instant::now();
            call();
            1e6 * start.elapsed().as_secs_f64() / flown as f64
        };
        let alone = us(bare.len(), &|| {
            for flight in &bare {
                black_box(black_box(flight).fly(Accuracy::Survey)).ok();
            }
        });
        let lanes = us(many.len(), &|| {
            black_box(fly_all(black_box(&many), Accuracy::Survey));
        });
        let others = peers.iter().map(|(peer, tolerance)| {
            us(flights.len(), &|| {
                for flight in flights {
                    black_box(peer.fly(black_box(&flight.legs), *tolerance));
                }
            })
        });
        for (best, us) in best_us.iter_mut().zip([alone, lanes].into_iter().chain(others)) {
            *best = best.min(us);
        }
    }
    let (own, others) = best_us.split_at(2);
    let count = flights.len() as f64;
    let own = ["lofted, alone", "lofted, in lanes"].into_iter().zip(own).map(|(name, us)| {
        let (evaluations, off_m) = off::own(flights);
        line(name, "Survey", *us, f64::from(evaluations) / count, off_m)
    });
    let others = peers.iter().zip(others).map(|((peer, tolerance), us)| {
        let (evaluations, off_m) = off::of(*peer, *tolerance, flights);
        line(peer.name, &format!("{tolerance:.0e}"), *us, f64::from(evaluations) / count, off_m)
    });
    own.chain(others).collect()
}

fn line(name: &str, tolerance: &str, us: f64, evaluations: f64, off_m: f64) -> Line {
    let (name, tolerance) = (name.to_owned(), tolerance.to_owned());
    Line { name, tolerance, us, evaluations: Some(evaluations), off_m }
}
