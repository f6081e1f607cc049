//! The accuracies that are named hold for vehicles of every kind, not only for the oracle's flights.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test speaks and fails so"
)]

use lofted::earth::geodesic::geodesic_between;
use lofted::earth::model::EarthModel;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

/// Fractions between 0 and 1 that fill a space evenly (the additive recurrence of the plastic numbers).
fn fraction(index: u32, dimension: i32) -> f64 {
    let root = 1.067_161_4_f64;
    (0.5 + f64::from(index) * (0..dimension).fold(1.0, |power, _| power / root)).fract()
}

fn flight(index: u32) -> PoweredFlight {
    let at = |dimension: i32, low: f64, high: f64| low + (high - low) * fraction(index, dimension);
    let count = [Stages::One, Stages::Two, Stages::Three][(index % 3) as usize];
    let most = [6_500.0, 8_800.0, 9_300.0][(index % 3) as usize];
    let velocity_gain_m_s = at(1, 2_500.0, most);
    let burn_time_s = velocity_gain_m_s / at(2, 28.0, 50.0);
    PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages: count,
            exhaust_speed_m_s: at(3, 2_500.0, 2_900.0),
            burn_time_s,
            velocity_gain_m_s,
            climb_ballistic_coefficient_kg_m2: at(4, 5_000.0, 25_000.0),
            reentry_ballistic_coefficient_kg_m2: at(5, 2_000.0, 15_000.0),
        })
        .unwrap(),
        steering: Steering::new(SteeringParameters {
            turn_start_s: at(6, 3.0, 12.0),
            turn_end_s: burn_time_s * at(7, 0.3, 1.1),
            final_pitch_deg: at(8, 15.0, 88.0),
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: at(9, -80.0, 80.0),
            longitude_deg: at(10, -180.0, 180.0),
            height_m: 0.0,
            azimuth_deg: at(11, 0.0, 360.0),
        })
        .unwrap(),
        earth: EarthModel::FULL,
    }
}

/// Distances, m, and times, s, off the fine flight, in rising order.
fn differences(accuracy: Accuracy) -> (Vec<f64>, Vec<f64>) {
    let (mut off_m, mut late_s) = (Vec::new(), Vec::new());
    for index in 1..=3_000 {
        let flight = flight(index);
        let (Ok(fine), Ok(flown)) = (flight.fly(Accuracy::Fine), flight.fly(accuracy)) else {
            continue;
        };
        let line =
            geodesic_between(flight.earth.figure, &fine.impact_place(), &flown.impact_place());
        off_m.push(line.distance_m);
        late_s.push((fine.flight_time_s() - flown.flight_time_s()).abs());
    }
    off_m.sort_by(f64::total_cmp);
    late_s.sort_by(f64::total_cmp);
    assert!(off_m.len() > 2_000, "{} flights", off_m.len());
    (off_m, late_s)
}

fn check(accuracy: Accuracy, p95_m: f64, worst_m: f64, p95_s: f64) {
    let (off_m, late_s) = differences(accuracy);
    let at = |list: &[f64], share: f64| list[((list.len() - 1) as f64 * share) as usize];
    println!(
        "{accuracy:?}: {} flights; p50 {:.2} m, p95 {:.2} m, p99 {:.2} m, worst {:.2} m; p95 {:.3} ms, worst {:.3} ms",
        off_m.len(),
        at(&off_m, 0.5),
        at(&off_m, 0.95),
        at(&off_m, 0.99),
        at(&off_m, 1.0),
        1e3 * at(&late_s, 0.95),
        1e3 * at(&late_s, 1.0)
    );
    assert!(at(&off_m, 0.95) < p95_m && at(&off_m, 1.0) < worst_m && at(&late_s, 0.95) < p95_s);
}

#[test]
fn survey_flights_are_as_close_as_they_say() {
    check(Accuracy::Survey, 5.0, 100.0, 5e-3);
}

#[test]
fn standard_flights_are_as_close_as_they_say() {
    check(Accuracy::Standard, 0.2, 5.0, 2e-4);
}
