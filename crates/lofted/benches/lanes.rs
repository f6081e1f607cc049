//! Flights per second alone and in lanes, in one run on one core: `cargo bench -p lofted --bench lanes`.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark speaks")]

use std::hint::black_box;
use std::time::Instant;

use lofted::earth::model::EarthModel;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::lanes::fly_all;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

const FLIGHTS: u32 = 512;
const ROUNDS: u32 = 25;

/// Flights as a reconstruction flies them: one vehicle class, many burns, gains and pitches.
fn flight(index: u32) -> PoweredFlight {
    let share =
        |step: f64, low: f64, high: f64| low + (high - low) * (f64::from(index) * step).fract();
    let burn_time_s = share(0.618_034, 200.0, 340.0);
    PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages: [Stages::Two, Stages::Three][(index % 2) as usize],
            exhaust_speed_m_s: 2_700.0,
            burn_time_s,
            velocity_gain_m_s: share(0.754_878, 6_500.0, 8_500.0),
            climb_ballistic_coefficient_kg_m2: share(0.569_84, 15_000.0, 60_000.0),
            reentry_ballistic_coefficient_kg_m2: share(0.819_173, 3_000.0, 15_000.0),
        })
        .unwrap(),
        steering: Steering::new(SteeringParameters {
            turn_start_s: 0.04 * burn_time_s,
            turn_end_s: share(0.671_044, 0.35, 0.85) * burn_time_s,
            final_pitch_deg: share(0.549_7, 25.0, 85.0),
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: 39.2,
            longitude_deg: 125.67,
            height_m: 0.0,
            azimuth_deg: share(0.430_16, 0.0, 360.0),
        })
        .unwrap(),
        earth: EarthModel::FULL,
    }
}

/// Seconds that a call takes.
fn seconds(call: impl FnOnce()) -> f64 {
    let start = Instant::now();
    call();
    start.elapsed().as_secs_f64()
}

fn main() {
    let flights: Vec<PoweredFlight> = (1..=FLIGHTS).map(flight).collect();
    let evaluations: u32 = flights
        .iter()
        .filter_map(|flight| flight.fly(Accuracy::Survey).ok())
        .map(|flown| flown.effort.evaluations)
        .sum();
    println!("{FLIGHTS} flights of {} right-hand sides", evaluations / FLIGHTS);
    println!("flights at once   us a flight   flights a second   times as many as alone");
    let sizes = [1, 2, 3, 6, 8, 16, 64, 512];
    let mut best_s = [f64::INFINITY; 8];
    // In turn, so that a machine that slows down slows all.
    for _ in 0..ROUNDS {
        for (best, size) in best_s.iter_mut().zip(sizes) {
            let round = || {
                for some in flights.chunks(size) {
                    black_box(fly_all(black_box(some), Accuracy::Survey));
                }
            };
            *best = best.min(seconds(round));
        }
    }
    for (best, size) in best_s.iter().zip(sizes) {
        let us = 1e6 * best / f64::from(FLIGHTS);
        println!("{size:15}   {us:11.2}   {:16.0}   {:.2}", 1e6 / us, best_s[0] / best);
    }
}
