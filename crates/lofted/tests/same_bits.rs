//! Same inputs, same bits: run natively and, by `cargo xtask test`, as wasm in a browser.

#![allow(clippy::expect_used, reason = "clippy does not know wasm_bindgen_test for a test")]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A value of every function at an argument where libraries tend to differ in the last bit.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn mathematics_gives_the_same_bits_everywhere() {
    use lofted::math;
    let found = [
        math::sin(0.7).to_bits(),
        math::cos(0.7).to_bits(),
        math::tan(1.3).to_bits(),
        math::asin(0.3).to_bits(),
        math::acos(0.3).to_bits(),
        math::atan2(-0.3, 0.9).to_bits(),
        math::exp(1.7).to_bits(),
        math::ln(3.3).to_bits(),
        math::pow(1.1, 7.3).to_bits(),
        math::cbrt(5.0).to_bits(),
        math::hypot(0.3, 0.4).to_bits(),
    ];
    assert_eq!(found, EXPECTED, "{found:#018x?}");
}

const EXPECTED: [u64; 11] = [
    0x3fe4_9d6e_6946_19b8,
    0x3fe8_7996_529f_9d93,
    0x400c_d11b_1696_e97e,
    0x3fd3_8015_9e14_f6ff,
    0x3ff4_41f5_ecbe_ef59,
    0xbfd4_978f_a326_9ee1,
    0x4015_e552_770d_f8a6,
    0x3ff3_1a4e_7240_c777,
    0x4000_0abb_db22_bbdf,
    0x3ffb_5c0f_bcfe_c4d4,
    0x3fe0_0000_0000_0000,
];

/// The two-body closed forms of one flight, from its figures to its range.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn two_body_flight_gives_the_same_bits_everywhere() {
    use lofted::earth::GeoPoint;
    use lofted::trajectory::kepler::{KeplerArc, LaunchAim, TurningEarthArc, maximum_range};
    let arc = KeplerArc::lofted(3724.9, 998.0).expect("an arc");
    let launch = GeoPoint::new(40.6112, 126.4257).expect("a point");
    let aim = LaunchAim { launch, azimuth_deg: 70.0 };
    let turning = TurningEarthArc::lofted(3724.9, 998.0, aim).expect("an arc");
    let range = maximum_range(turning.ground_relative_speed_m_s).expect("a range");
    let point = arc.at_time(1000.0);
    let found = [
        arc.time_of_flight_s().to_bits(),
        arc.launch_speed_m_s().to_bits(),
        point.altitude_km.to_bits(),
        point.ground_distance_km.to_bits(),
        point.flight_path_angle_deg.to_bits(),
        turning.ground_relative_speed_m_s.to_bits(),
        range.arc().range_angle_rad().to_bits(),
    ];
    assert_eq!(found, EXPECTED_FLIGHT, "{found:#018x?}");
}

const EXPECTED_FLIGHT: [u64; 7] = [
    0x40a4_3616_8054_7bef,
    0x40ba_99c0_dabc_ee0d,
    0x40ab_c8c3_6c96_e3f0,
    0x4079_dfea_bf30_c50a,
    0x4051_0db8_d845_3ce4,
    0x40ba_8590_7759_0f16,
    0x3ff3_edbf_dc69_1f3c,
];
