//! Same inputs, same bits: run natively and, by `cargo xtask test`, as wasm in a browser.

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
