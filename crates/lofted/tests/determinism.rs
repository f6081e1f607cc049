//! The same inputs give the same bits, native and wasm: figures computed once, committed, and held on both.
//!
//! Run natively and, by `cargo xtask test`, as wasm in a browser.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

use lofted::earth::model::EarthModel;
use lofted::range::footprint::Footprint;
use lofted::range::maximum::{RangeQuestion, SearchStart};
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};

/// Figures of flights, a range and a footprint that run through every part of the core.
fn figures() -> Vec<(&'static str, f64)> {
    let vehicle = Vehicle::new(VehicleParameters {
        stages: Stages::Two,
        exhaust_speed_m_s: 2750.0,
        burn_time_s: 260.0,
        velocity_gain_m_s: 8400.0,
        climb_ballistic_coefficient_kg_m2: 15_000.0,
        reentry_ballistic_coefficient_kg_m2: 8_000.0,
    })
    .unwrap();
    let launch = Launch::new(LaunchParameters {
        latitude_deg: 39.282,
        longitude_deg: 125.869,
        height_m: 0.0,
        azimuth_deg: 76.0,
    })
    .unwrap();
    let steering = Steering::new(SteeringParameters {
        turn_start_s: 10.0,
        turn_end_s: 170.0,
        final_pitch_deg: 70.0,
    })
    .unwrap();
    let earth = EarthModel::FULL;
    let path =
        PoweredFlight { vehicle, steering, launch, earth }.record(Accuracy::Standard).unwrap();
    let flown = path.flown();
    let middle = path.point_at(1234.5).unwrap();
    let question = RangeQuestion { vehicle, launch, earth, turn_start_s: 10.0 };
    let farthest = *question.maximum_range(SearchStart::Cold).unwrap().farthest().unwrap();
    let footprint = Footprint::of(&question, 6).unwrap();
    let rim = footprint.rim();
    vec![
        ("apogee_km", flown.apogee_km()),
        ("flight_time_s", flown.flight_time_s()),
        ("ground_distance_km", flown.ground_distance_km()),
        ("impact_latitude_rad", flown.impact_place().latitude_rad),
        ("impact_longitude_rad", flown.impact_place().longitude_rad),
        ("burnout_speed_km_s", flown.ground_speed_km_s(&flown.burnout)),
        ("flight_path_angle_deg", flown.flight_path_angle_deg(&flown.burnout)),
        ("middle_height_km", middle.height_km),
        ("middle_downrange_km", middle.downrange_km),
        ("range_km", farthest.range_km),
        ("final_pitch_deg", farthest.steering.parameters().final_pitch_deg),
        ("ray_km", footprint.rays[4].reach.farthest().unwrap().range_km),
        ("rim_longitude_rad", rim[100].longitude_rad),
    ]
}

/// The bits of [`figures`], in order.
const EXPECTED: [u64; 13] = [
    0x40abc61133190a8f, // apogee_km 3555.0335929704083
    0x40a54ae71119cff4, // flight_time_s 2725.451302343974
    0x40a2a714e5fbbc1a, // ground_distance_km 2387.5408171336285
    0x3fe5dfc076f7427e, // impact_latitude_rad 0.683563454013054
    0x4005734d7f1b4772, // impact_longitude_rad 2.681300156612388
    0x4017a5a39a12becd, // burnout_speed_km_s 5.911756904024242
    0x4052211764475d00, // flight_path_angle_deg 72.5170527169139
    0x40ab1fa927516768, // middle_height_km 3471.830378097413
    0x409066509a73f0f4, // middle_downrange_km 1049.5787141910378
    0x40c89a801e873b08, // range_km 12597.000931648086
    0x402d0c66eb896315, // final_pitch_deg 14.524222717781905
    0x40c186efb559a44a, // ray_km 8973.87272186777
    0xc002c78d289b0853, // rim_longitude_rad -2.3474372074424905
];

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn the_bits_are_the_committed_ones() {
    let found = figures();
    let bits: Vec<u64> = found.iter().map(|(_, value)| value.to_bits()).collect();
    let listed: Vec<String> =
        found.iter().map(|(name, v)| format!("{:#018x}, // {name} {v}", v.to_bits())).collect();
    assert_eq!(bits, EXPECTED, "found\n{}", listed.join("\n"));
}
