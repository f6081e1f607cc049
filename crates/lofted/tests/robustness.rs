//! Any input gives a value or an error: no panic, no hang, no NaN passed off as a flight.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use lofted::earth::ellipsoid::Figure;
use lofted::earth::frames::Rotation;
use lofted::earth::gravity::Gravity;
use lofted::earth::model::{Atmosphere, EarthModel};
use lofted::range::maximum::{MaximumRange, RangeQuestion, SearchStart};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::error::FlightError;
use lofted::trajectory::flown::Flown;
use lofted::trajectory::free_flight::{FreeBody, FreeBodyParameters, FreeFlight};
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
use proptest::prelude::*;

/// Mostly numbers inside an interval, often its ends, sometimes anything that an `f64` can be.
fn number(low: f64, high: f64) -> impl Strategy<Value = f64> {
    prop_oneof![
        20 => low..=high,
        1 => Just(low),
        1 => Just(high),
        1 => prop_oneof![
            Just(f64::NAN), Just(f64::INFINITY), Just(f64::NEG_INFINITY), Just(0.0), Just(-0.0),
            Just(f64::MIN_POSITIVE), Just(f64::MAX), any::<f64>(),
        ],
    ]
}

fn earth() -> impl Strategy<Value = EarthModel> {
    (
        prop_oneof![Just(Figure::Wgs84), Just(Figure::Sphere)],
        prop_oneof![Just(Gravity::ZonalJ4), Just(Gravity::PointMass)],
        prop_oneof![Just(Rotation::Turning), Just(Rotation::Still)],
        prop_oneof![Just(Atmosphere::UsStandard1976), Just(Atmosphere::Vacuum)],
    )
        .prop_map(|(figure, gravity, rotation, atmosphere)| EarthModel {
            figure,
            gravity,
            rotation,
            atmosphere,
        })
}

prop_compose! {
    fn vehicle()(
        stages in prop_oneof![Just(Stages::One), Just(Stages::Two), Just(Stages::Three)],
        exhaust_speed_m_s in number(300.0, 10_000.0),
        burn_time_s in number(1.0, 600.0),
        velocity_gain_m_s in number(10.0, 14_000.0),
        climb_ballistic_coefficient_kg_m2 in number(1.0, 30_000.0),
        reentry_ballistic_coefficient_kg_m2 in number(1.0, 30_000.0),
    ) -> VehicleParameters {
        VehicleParameters {
            stages, exhaust_speed_m_s, burn_time_s, velocity_gain_m_s,
            climb_ballistic_coefficient_kg_m2, reentry_ballistic_coefficient_kg_m2,
        }
    }
}

prop_compose! {
    fn launch()(
        latitude_deg in number(-90.0, 90.0),
        longitude_deg in number(-180.0, 180.0),
        height_m in number(0.0, 9_000.0),
        azimuth_deg in number(0.0, 360.0),
    ) -> LaunchParameters {
        LaunchParameters { latitude_deg, longitude_deg, height_m, azimuth_deg }
    }
}

prop_compose! {
    fn steering()(
        turn_start_s in number(0.0, 60.0),
        turn_end_s in number(0.0, 600.0),
        final_pitch_deg in number(-90.0, 90.0),
    ) -> SteeringParameters {
        SteeringParameters { turn_start_s, turn_end_s, final_pitch_deg }
    }
}

/// What every flight that was flown must show.
fn is_a_flight(flown: &Flown) {
    let impact = flown.impact_place();
    assert!(flown.flight_time_s().is_finite() && flown.flight_time_s() >= 0.0, "{flown:?}");
    assert!(
        impact.height_m.abs() < 1.0 || flown.flight_time_s() == 0.0,
        "impact at {} m: {flown:?}",
        impact.height_m
    );
    assert!(impact.latitude_rad.is_finite() && impact.longitude_rad.is_finite());
    assert!((0.0..=20_020.0).contains(&flown.ground_distance_km()), "{flown:?}");
    assert!(flown.apogee_km() >= -0.001 && flown.apogee_km() < 201_000.0, "{flown:?}");
    assert!(flown.apogee.time_s <= flown.impact.time_s + 1e-6, "{flown:?}");
    assert!(flown.effort.steps <= 4_000);
}

/// A flight that fails must fail with reasons that are about it, not with an empty budget.
fn is_a_reason(error: &FlightError) {
    assert!(!error.to_string().contains("NaN"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn powered_flights_end(v in vehicle(), l in launch(), s in steering(), earth in earth()) {
        let (Ok(vehicle), Ok(launch), Ok(steering)) = (Vehicle::new(v), Launch::new(l), Steering::new(s))
        else { return Ok(()) };
        match (PoweredFlight { vehicle, steering, launch, earth }).fly(Accuracy::Survey) {
            Ok(flown) => is_a_flight(&flown),
            Err(error) => is_a_reason(&error),
        }
    }

    #[test]
    fn free_flights_end(
        l in launch(), height_m in number(0.0, 1e7), ground_speed_m_s in number(0.0, 13_000.0),
        flight_path_angle_deg in number(-90.0, 90.0), ballistic_coefficient_kg_m2 in number(1.0, 30_000.0),
        earth in earth(),
    ) {
        let body = FreeBody::new(FreeBodyParameters {
            latitude_deg: l.latitude_deg, longitude_deg: l.longitude_deg, height_m, azimuth_deg: l.azimuth_deg,
            ground_speed_m_s, flight_path_angle_deg, ballistic_coefficient_kg_m2,
        });
        let Ok(body) = body else { return Ok(()) };
        match (FreeFlight { body, earth }).fly(Accuracy::Survey) {
            Ok(flown) => is_a_flight(&flown),
            Err(error) => is_a_reason(&error),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn ranges_end(v in vehicle(), l in launch(), turn_start_s in number(0.0, 30.0), earth in earth(), bearing in number(0.0, 360.0)) {
        let (Ok(vehicle), Ok(launch)) = (Vehicle::new(v), Launch::new(l)) else { return Ok(()) };
        let question = RangeQuestion { vehicle, launch, earth, turn_start_s };
        if let Ok(MaximumRange::UpTo(farthest)) = question.maximum_range(SearchStart::Cold) {
            prop_assert!((0.0..=20_020.0).contains(&farthest.range_km));
            prop_assert!(farthest.flights < 200);
        }
        if let Err(error) = question.maximum_range_to_deg(bearing, SearchStart::Cold) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
