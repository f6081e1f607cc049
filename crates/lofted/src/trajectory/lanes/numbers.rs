//! What the formulas ask of a number, of one in each lane.

use pulp::Simd;

use super::sine::sine_and_cosine;
use super::wide::{MOST_LANES, TO_WHOLE, Wide};
use crate::earth::atmosphere::{
    AIR_END_M, LAST_LOWER, LAST_UPPER, PIECES, quintic, us76_density_kg_m3,
};
use crate::math::real::Real;
use crate::trajectory::forces::InAir;

impl<S: Simd> Real for Wide<S> {
    #[inline(always)]
    fn splat(self, value: f64) -> Self {
        Self::of(self.simd, value)
    }

    #[inline(always)]
    fn root(self) -> Self {
        Self { lanes: self.simd.sqrt_f64s(self.lanes), ..self }
    }

    #[inline(always)]
    fn sine_and_cosine(self) -> (Self, Self) {
        sine_and_cosine(self)
    }

    #[inline(always)]
    fn where_positive(self, yes: Self, no: Self) -> Self {
        self.splat(0.0).is_below(self).choose(yes, no)
    }
}

impl<S: Simd> InAir for Wide<S> {
    /// Each lane looks up its own polynomial; all are evaluated at once.
    #[inline(always)]
    fn density_kg_m3(height_m: Self, drag_m2_kg: Self) -> Option<Self> {
        let simd = height_m.simd;
        let is_airless = drag_m2_kg
            .is_at_most(Self::of(simd, 0.0))
            .or(Self::of(simd, AIR_END_M).is_at_most(height_m));
        if !is_airless.not().any() {
            return None;
        }
        let height_km = height_m * 1e-3;
        let is_deep = Self::of(simd, -6.0).is_at_most(height_km).not();
        if is_deep.any() {
            return Some(by_lane(height_m));
        }
        let (piece, above_km) = pieces(height_m, height_km);
        let (numbers, mut terms) = ((piece + TO_WHOLE).row(), [[0.0; MOST_LANES]; 6]);
        for lane in 0..Self::LANES {
            // The lowest bits of such a sum are the whole number.
            let found = &PIECES[(numbers[lane].to_bits() & 0xff) as usize % PIECES.len()];
            for (row, term) in terms.iter_mut().zip(found) {
                row[lane] = *term;
            }
        }
        Some(quintic(&Self::from_rows(simd, &terms), above_km))
    }
}

/// Which polynomial holds at the height in each lane, and how far above its lower end that is, km.
#[inline(always)]
fn pieces<S: Simd>(height_m: Wide<S>, height_km: Wide<S>) -> (Wide<S>, Wide<S>) {
    let of = |value: f64| Wide::of(height_m.simd, value);
    let (is_lower, is_upper) = (height_km.is_below(of(150.0)), height_km.is_below(of(1000.0)));
    let has_air = height_m.is_below(of(AIR_END_M));
    let above = is_lower.choose((height_km + 6.0) * 0.5, (height_km - 150.0) * 0.1);
    let near = (above + TO_WHOLE) - TO_WHOLE;
    let whole = above.is_below(near).choose(near - 1.0, near);
    let above_km = is_lower.choose(of(2.0), of(10.0)) * (above - whole);
    let last = is_lower.choose(of(LAST_LOWER), of(LAST_UPPER - LAST_LOWER - 1.0));
    let within = last.is_below(whole).choose(last, whole);
    let piece = is_lower.choose(within, within + (LAST_LOWER + 1.0));
    let beyond = has_air.choose(of(LAST_UPPER + 1.0), of(LAST_UPPER + 2.0));
    let beyond_km = has_air.choose(height_km - 1000.0, of(0.0));
    (is_upper.choose(piece, beyond), is_upper.choose(above_km, beyond_km))
}

/// The density in each lane, one after the other.
#[cold]
#[inline(never)]
fn by_lane<S: Simd>(height_m: Wide<S>) -> Wide<S> {
    let mut row = height_m.row();
    for height_m in &mut row {
        *height_m = us76_density_kg_m3(*height_m);
    }
    Wide::from_row(height_m.simd, &row)
}
