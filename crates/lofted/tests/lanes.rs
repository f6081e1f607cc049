//! Flights in lanes are those flown alone, to the last bit.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use lofted::earth::ellipsoid::Figure;
use lofted::earth::frames::Rotation;
use lofted::earth::gravity::Gravity;
use lofted::earth::model::{Atmosphere, EarthModel};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::lanes::{fly_all, fly_all_cut_off};
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Fractions between 0 and 1 that fill a space evenly (the additive recurrence of the plastic numbers).
fn fraction(index: u32, dimension: i32) -> f64 {
    let root = 1.067_161_4_f64;
    (0.5 + f64::from(index) * (0..dimension).fold(1.0, |power, _| power / root)).fract()
}

/// Flights of every kind: short, long, into orbit, off the Earth, fallen under power, never lifted off, by every Earth
/// and every steering.
fn flight(index: u32) -> PoweredFlight {
    let at = |dimension: i32, low: f64, high: f64| low + (high - low) * fraction(index, dimension);
    let stages = [Stages::One, Stages::Two, Stages::Three][(index % 3) as usize];
    let exhaust_speed_m_s = at(3, 2_000.0, 3_500.0);
    let most = [6_500.0, 9_500.0, 12_500.0][(index % 3) as usize];
    let velocity_gain_m_s = at(1, 800.0, most);
    let burn_time_s = velocity_gain_m_s / at(2, 9.0, 60.0);
    let turn = SteeringParameters {
        turn_start_s: at(6, 0.0, 20.0),
        turn_end_s: 20.1 + burn_time_s * at(7, 0.0, 1.1),
        final_pitch_deg: at(8, -20.0, 90.0),
    };
    let is_gravity_turn = index.is_multiple_of(11);
    PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages,
            exhaust_speed_m_s,
            burn_time_s,
            velocity_gain_m_s,
            climb_ballistic_coefficient_kg_m2: at(4, 500.0, 25_000.0),
            reentry_ballistic_coefficient_kg_m2: at(5, 200.0, 15_000.0),
        })
        .unwrap(),
        steering: if is_gravity_turn { Steering::gravity_turn(turn) } else { Steering::new(turn) }
            .unwrap(),
        launch: Launch::new(LaunchParameters {
            latitude_deg: if index.is_multiple_of(17) { 90.0 } else { at(9, -90.0, 90.0) },
            longitude_deg: if index.is_multiple_of(13) { 0.0 } else { at(10, -180.0, 180.0) },
            height_m: if index.is_multiple_of(5) { at(12, 0.0, 3_000.0) } else { 0.0 },
            azimuth_deg: if index.is_multiple_of(7) { 0.0 } else { at(11, 0.0, 360.0) },
        })
        .unwrap(),
        earth: EarthModel {
            figure: if index % 8 == 1 { Figure::Sphere } else { Figure::Wgs84 },
            gravity: if index % 9 == 1 { Gravity::PointMass } else { Gravity::ZonalJ4 },
            rotation: if index % 4 == 1 { Rotation::Still } else { Rotation::Turning },
            atmosphere: if index % 6 == 1 {
                Atmosphere::Vacuum
            } else {
                Atmosphere::UsStandard1976
            },
        },
    }
}

/// With every bit of every number: `Debug` writes the shortest decimal that reads back as it.
fn bits(flown: &impl core::fmt::Debug) -> String {
    format!("{flown:?}")
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn flights_in_lanes_are_those_flown_alone() {
    let flights: Vec<PoweredFlight> = (1..=1_200).map(flight).collect();
    for accuracy in [Accuracy::Survey, Accuracy::Standard] {
        let mut landed = 0;
        for (at, (flown, flight)) in fly_all(&flights, accuracy).iter().zip(&flights).enumerate() {
            let alone = flight.fly(accuracy);
            assert_eq!(bits(flown), bits(&alone), "flight {at}: {flight:?}");
            landed += u32::from(alone.is_ok());
        }
        assert!((500..1_100).contains(&landed), "{landed} came down");
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn engines_are_cut_off_in_lanes_as_alone_however_few_fly() {
    let flights: Vec<PoweredFlight> = (1..=60).map(flight).collect();
    for few in flights.chunks(7) {
        for (flown, flight) in fly_all_cut_off(few, 40.0, Accuracy::Survey).iter().zip(few) {
            assert_eq!(bits(flown), bits(&flight.fly_cut_off(40.0, Accuracy::Survey)));
        }
    }
    assert!(fly_all(&[], Accuracy::Survey).is_empty());
}

/// Numbers at the ends of what is allowed, and flights in a random order of random lengths.
#[cfg(not(target_arch = "wasm32"))]
mod drawn {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_few_flights_are_those_flown_alone(
            indices in proptest::collection::vec(1_u32..1_000_000, 1..20),
            cut_off_s in prop_oneof![Just(f64::INFINITY), 0.0..300.0_f64, Just(f64::NAN)],
        ) {
            let flights: Vec<PoweredFlight> = indices.into_iter().map(flight).collect();
            let together = fly_all_cut_off(&flights, cut_off_s, Accuracy::Survey);
            for (flown, flight) in together.iter().zip(&flights) {
                let alone = flight.fly_cut_off(cut_off_s, Accuracy::Survey);
                prop_assert_eq!(bits(flown), bits(&alone));
            }
        }
    }
}
