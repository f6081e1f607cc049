//! Sine and cosine in lanes, with the bits of `libm`.
//!
//! `libm` takes a multiple of π/2 from its argument in one of several ways, and then sums a polynomial. Here the way
//! that fits nearly all arguments is taken in all lanes; where another would be taken, that lane asks `libm`.

use pulp::Simd;

use super::wide::{MOST_LANES, TO_WHOLE, Wide};
use crate::math::real::Real;
use crate::math::sin_cos;

/// Up to here `libm` takes nothing from its argument: its high word is that of π/4.
const NO_TURN: f64 = f64::from_bits(0x3fe9_21fc_0000_0000);
/// Below this the sine is its argument.
const TINY: f64 = f64::from_bits(0x3e46_a09e_0000_0000);
/// Arguments farther from zero are left to `libm`.
const FARTHEST: f64 = 7.0;
/// Closer to a multiple of π/2, in units of it, `libm` takes a second round.
const NEAR_A_MULTIPLE: f64 = 1.0 / 8192.0;
/// Closer to the middle between two multiples it may take the other one.
const NEAR_A_MIDDLE: f64 = 0.4999;

const PER_QUARTER_TURN: f64 = f64::from_bits(0x3fe4_5f30_6dc9_c883);
/// π/2 in two parts, the first of 33 bits.
const QUARTER_TURN: f64 = f64::from_bits(0x3ff9_21fb_5440_0000);
const QUARTER_TURN_REST: f64 = f64::from_bits(0x3dd0_b461_1a62_6331);

const S: [f64; 6] = [
    f64::from_bits(0xbfc5_5555_5555_5549),
    f64::from_bits(0x3f81_1111_1110_f8a6),
    f64::from_bits(0xbf2a_01a0_19c1_61d5),
    f64::from_bits(0x3ec7_1de3_57b1_fe7d),
    f64::from_bits(0xbe5a_e5e6_8a2b_9ceb),
    f64::from_bits(0x3de5_d93a_5acf_d57c),
];
const C: [f64; 6] = [
    f64::from_bits(0x3fa5_5555_5555_554c),
    f64::from_bits(0xbf56_c16c_16c1_5177),
    f64::from_bits(0x3efa_01a0_19cb_1590),
    f64::from_bits(0xbe92_7e4f_809c_52ad),
    f64::from_bits(0x3e21_ee9e_bdb4_b1c4),
    f64::from_bits(0xbda8_fae9_be88_38d4),
];

/// Sine and cosine of the number in each lane.
#[inline(always)]
pub(super) fn sine_and_cosine<V: Simd>(x: Wide<V>) -> (Wide<V>, Wide<V>) {
    let (zero, far) = (x.splat(0.0), x.magnitude());
    let is_near = far.is_below(x.splat(NO_TURN));
    let turns = x * PER_QUARTER_TURN;
    let whole = (turns + TO_WHOLE) - TO_WHOLE;
    let off = (turns - whole).magnitude();
    let rounds_once = x.splat(NEAR_A_MULTIPLE).is_below(off);
    let is_clear = rounds_once.and(off.is_below(x.splat(NEAR_A_MIDDLE)));
    let is_simple = is_near.or(is_clear.and(far.is_below(x.splat(FARTHEST))));
    // What is left of the argument, in two parts.
    let (first, rest) = (x - whole * QUARTER_TURN, whole * QUARTER_TURN_REST);
    let left = first - rest;
    let (y, y_rest) = (is_near.choose(x, left), is_near.choose(zero, (first - left) - rest));
    let z = y * y;
    let sine = is_near.choose(sine_near(y, z), sine_of(y, y_rest, z));
    let sine = far.is_below(x.splat(TINY)).choose(x, sine);
    let cosine = cosine_of(y, y_rest, z);
    let whole = is_near.choose(zero, whole);
    let found = turned(whole, sine, cosine);
    if is_simple.not().any() { by_libm(x, is_simple.row(), found) } else { found }
}

/// `k_sin` without a second part.
#[inline(always)]
fn sine_near<V: Simd>(y: Wide<V>, z: Wide<V>) -> Wide<V> {
    y + z * y * (z * sine_terms(z) + S[0])
}

/// `k_sin` with a second part.
#[inline(always)]
fn sine_of<V: Simd>(y: Wide<V>, rest: Wide<V>, z: Wide<V>) -> Wide<V> {
    let v = z * y;
    y - ((z * (rest * 0.5 - v * sine_terms(z)) - rest) - v * S[0])
}

#[inline(always)]
fn sine_terms<V: Simd>(z: Wide<V>) -> Wide<V> {
    let w = z * z;
    (z * (z * S[3] + S[2]) + S[1]) + z * w * (z * S[5] + S[4])
}

/// `k_cos`.
#[inline(always)]
fn cosine_of<V: Simd>(y: Wide<V>, rest: Wide<V>, z: Wide<V>) -> Wide<V> {
    let w = z * z;
    let r = z * (z * (z * C[2] + C[1]) + C[0]) + w * w * (z * (z * C[5] + C[4]) + C[3]);
    let half = z * 0.5;
    let w = half.taken_from(1.0);
    w + ((w.taken_from(1.0) - half) + (z * r - y * rest))
}

/// Sine and cosine turned by whole quarters.
#[inline(always)]
fn turned<V: Simd>(whole: Wide<V>, sine: Wide<V>, cosine: Wide<V>) -> (Wide<V>, Wide<V>) {
    // -2 to 2 quarters.
    let quarters = whole - ((whole * 0.25 + TO_WHOLE) - TO_WHOLE) * 4.0;
    let is_past = |low: f64| quarters.splat(low).is_below(quarters);
    let is_before = |high: f64| quarters.is_below(quarters.splat(high));
    let is_odd = quarters.splat(0.5).is_below(quarters.magnitude());
    let is_odd = is_odd.and(quarters.magnitude().is_below(quarters.splat(1.5)));
    let (s, c) = (is_odd.choose(cosine, sine), is_odd.choose(sine, cosine));
    let sine = is_before(-0.5).or(is_past(1.5)).choose(-s, s);
    let cosine = is_past(0.5).or(is_before(-1.5)).choose(-c, c);
    (sine, cosine)
}

/// The lanes that are not simple, by `libm`.
#[cold]
#[inline(never)]
fn by_libm<V: Simd>(
    x: Wide<V>,
    is_simple: [f64; MOST_LANES],
    (sine, cosine): (Wide<V>, Wide<V>),
) -> (Wide<V>, Wide<V>) {
    let (x_row, mut sines, mut cosines) = (x.row(), sine.row(), cosine.row());
    for lane in 0..Wide::<V>::LANES {
        if is_simple[lane] == 0.0 {
            (sines[lane], cosines[lane]) = sin_cos(x_row[lane]);
        }
    }
    (Wide::from_row(x.simd, &sines), Wide::from_row(x.simd, &cosines))
}
