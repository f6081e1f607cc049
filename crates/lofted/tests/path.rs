//! A flight as a value: its path passes through its events and comes back from storage.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use lofted::earth::model::EarthModel;
use lofted::math::vector::{add_scaled, norm};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::error::FlightError;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::path::Path;
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

fn lofted_flight(velocity_gain_m_s: f64, final_pitch_deg: f64) -> PoweredFlight {
    PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages: Stages::Two,
            exhaust_speed_m_s: 2750.0,
            burn_time_s: 260.0,
            velocity_gain_m_s,
            climb_ballistic_coefficient_kg_m2: 15_000.0,
            reentry_ballistic_coefficient_kg_m2: 8_000.0,
        })
        .unwrap(),
        steering: Steering::new(SteeringParameters {
            turn_start_s: 10.0,
            turn_end_s: 170.0,
            final_pitch_deg,
        })
        .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: 39.282,
            longitude_deg: 125.869,
            height_m: 0.0,
            azimuth_deg: 76.0,
        })
        .unwrap(),
        earth: EarthModel::FULL,
    }
}

fn path() -> Path {
    lofted_flight(9000.0, 81.5).record(Accuracy::Standard).unwrap()
}

#[test]
fn the_path_passes_through_its_events() {
    let path = path();
    let flown = path.flown();
    assert_eq!(flown.burnout.time_s, 260.0);
    for event in [flown.burnout, flown.apogee, flown.impact] {
        let state = path.state_at(event.time_s).unwrap();
        assert!(norm(&add_scaled(&state.position_m, -1.0, &event.position_m)) < 1e-3, "{event:?}");
        assert!(
            norm(&add_scaled(&state.velocity_m_s, -1.0, &event.velocity_m_s)) < 1e-4,
            "{event:?}"
        );
    }
    assert!(path.state_at(-1.0).is_none() && path.state_at(flown.impact.time_s + 1.0).is_none());
    assert!(path.state_at(f64::NAN).is_none());
}

#[test]
fn recording_changes_nothing() {
    let recorded = *path().flown();
    let flown = lofted_flight(9000.0, 81.5).fly(Accuracy::Standard).unwrap();
    assert_eq!(
        (recorded.burnout, recorded.apogee, recorded.impact),
        (flown.burnout, flown.apogee, flown.impact)
    );
}

#[test]
fn velocity_is_the_rate_of_position_all_along() {
    let path = path();
    let end = path.flown().impact.time_s;
    for i in 1..2000 {
        let (time_s, step_s) = (end * f64::from(i) / 2000.0, 0.05);
        let (Some(before), Some(here), Some(after)) =
            (path.state_at(time_s - step_s), path.state_at(time_s), path.state_at(time_s + step_s))
        else {
            continue;
        };
        let moved = add_scaled(&after.position_m, -1.0, &before.position_m);
        let off = add_scaled(&here.velocity_m_s, -0.5 / step_s, &moved);
        assert!(norm(&off) < 0.5, "{off:?} at {time_s} s");
    }
}

#[test]
fn no_sample_is_higher_than_the_apogee_and_the_last_is_on_the_ground() {
    let path = path();
    let samples = path.samples(500);
    assert_eq!(samples.len(), 500);
    let top = samples.iter().map(|s| s.height_km).fold(f64::MIN, f64::max);
    assert!(top <= path.flown().apogee_km() && top > path.flown().apogee_km() - 1.0);
    let last = samples.last().unwrap();
    assert!(
        last.height_km.abs() < 1e-3
            && (last.downrange_km - path.flown().ground_distance_km()).abs() < 1e-6
    );
    assert!(samples[0].height_km.abs() < 1e-6 && samples[0].downrange_km < 1e-6);
    assert_eq!((path.samples(0).len(), path.samples(1).len()), (0, 1));
}

#[test]
fn a_path_comes_back_from_storage() {
    let path = path();
    let text = serde_json::to_string(&path).unwrap();
    let back: Path = serde_json::from_str(&text).unwrap();
    let middle = path.flown().impact.time_s / 3.0;
    let (a, b) = (path.state_at(middle).unwrap(), back.state_at(middle).unwrap());
    assert!(norm(&add_scaled(&a.position_m, -1.0, &b.position_m)) < 1e-6);
}

#[test]
fn flights_that_do_not_come_down_say_why() {
    let fly = |gain, pitch| lofted_flight(gain, pitch).fly(Accuracy::Survey).unwrap_err();
    assert!(
        matches!(fly(10_000.0, -20.0), FlightError::Orbits { perigee_km } if perigee_km > 150.0)
    );
    assert!(
        matches!(fly(10_500.0, -10.0), FlightError::Orbits { perigee_km } if perigee_km < 100.0)
    );
    assert!(matches!(fly(16_000.0, 60.0), FlightError::LeavesTheEarth { .. }));
    assert!(
        matches!(fly(3_000.0, 60.0), FlightError::CannotLiftOff { thrust_m_s2, .. } if thrust_m_s2 > 5.0)
    );
    assert!(
        matches!(fly(6_000.0, -80.0), FlightError::FellUnderPower { time_s } if time_s < 260.0)
    );
}
