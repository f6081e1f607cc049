//! Flights against an independent integration: `oracle/flights.py`, scipy's DOP853 at 1e-13.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test speaks and fails so"
)]

use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::geodesic::geodesic_between;
use lofted::earth::model::EarthModel;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::flown::Flown;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
use serde_json::Value;

/// How far a flight may lie from the oracle's.
struct Bounds {
    impact_m: f64,
    time_s: f64,
    apogee_m: f64,
}

fn flight(row: &Value) -> PoweredFlight {
    let number = |key: &str| row[key].as_f64().unwrap_or_else(|| panic!("{key} in {row}"));
    let stages = [Stages::One, Stages::Two, Stages::Three][number("stages") as usize - 1];
    PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages,
            exhaust_speed_m_s: number("exhaust_speed_m_s"),
            burn_time_s: number("burn_time_s"),
            velocity_gain_m_s: number("velocity_gain_m_s"),
            climb_ballistic_coefficient_kg_m2: number("climb_ballistic_coefficient_kg_m2"),
            reentry_ballistic_coefficient_kg_m2: number("reentry_ballistic_coefficient_kg_m2"),
        })
        .unwrap(),
        steering: Steering::new(SteeringParameters {
            turn_start_s: number("turn_start_s"),
            turn_end_s: number("turn_end_s"),
            final_pitch_deg: number("final_pitch_deg"),
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: number("latitude_deg"),
            longitude_deg: number("longitude_deg"),
            height_m: number("height_m"),
            azimuth_deg: number("azimuth_deg"),
        })
        .unwrap(),
        earth: EarthModel::FULL,
    }
}

/// Distance of the impacts, m; difference of the times, s; difference of the apogees, m.
fn differences(row: &Value, flown: &Flown) -> (f64, f64, f64) {
    let number = |key: &str| row[key].as_f64().unwrap();
    let expected =
        Geodetic::from_degrees(number("impact_latitude_deg"), number("impact_longitude_deg"), 0.0);
    let off = geodesic_between(Figure::Wgs84, &expected, &flown.impact_place()).distance_m;
    let late = (flown.flight_time_s() - number("flight_time_s")).abs();
    (off, late, (flown.apogee_km() - number("apogee_km")).abs() * 1000.0)
}

fn check(accuracy: Accuracy, bounds: &Bounds) {
    let rows: Vec<Value> = serde_json::from_str(include_str!("oracle/flights.json")).unwrap();
    assert!(rows.len() >= 20);
    let mut effort = 0;
    let mut worst = (0.0_f64, 0.0_f64, 0.0_f64);
    for row in &rows {
        let flown =
            flight(row).fly(accuracy).unwrap_or_else(|error| panic!("{}: {error}", row["name"]));
        let (off, late, apogee) = differences(row, &flown);
        println!(
            "{:50} {off:9.4} m {:9.5} ms {apogee:9.4} m {:5} rhs {:4} steps",
            row["name"].as_str().unwrap(),
            late * 1000.0,
            flown.effort.evaluations,
            flown.effort.steps
        );
        effort += flown.effort.evaluations;
        worst = (worst.0.max(off), worst.1.max(late), worst.2.max(apogee));
    }
    println!(
        "{accuracy:?}: worst {worst:?}, {} right-hand sides a flight",
        effort as usize / rows.len()
    );
    assert!(worst.0 < bounds.impact_m, "{} m off", worst.0);
    assert!(worst.1 < bounds.time_s, "{} s off", worst.1);
    assert!(worst.2 < bounds.apogee_m, "{} m off in apogee", worst.2);
}

#[test]
fn flights_agree_with_scipy() {
    check(Accuracy::Standard, &Bounds { impact_m: 10.0, time_s: 1e-3, apogee_m: 10.0 });
}

#[test]
fn survey_flights_agree_with_scipy() {
    check(Accuracy::Survey, &Bounds { impact_m: 20.0, time_s: 1e-2, apogee_m: 20.0 });
}

#[test]
fn fine_flights_agree_with_scipy() {
    check(Accuracy::Fine, &Bounds { impact_m: 1.0, time_s: 1e-4, apogee_m: 1.0 });
}
