//! Density of the US Standard Atmosphere 1976, continuous from below the ground to space.

use crate::math::exp;
use crate::math::real::Real;

mod us76_table;

use us76_table::{FADING, LOWER, LOWEST_LN_DENSITY, LOWEST_SLOPE_1_KM, UPPER};

/// Where the air ends, m.
pub(crate) const AIR_END_M: f64 = 1_300_000.0;

/// Density of the air at a geometric height, kg/m³.
///
/// A quintic spline of ln(density) runs through the layer definition every 6 km from −6 km to 84 km and
/// through the printed table from 90 km to 1,000 km; it is kept as polynomials of the density itself, which
/// follow it within 1e-6 and are smooth to the curvature. From 1,000 km the density fades to nothing at
/// 1,300 km; below −6 km ln(density) goes on as a straight line, down to 50 km deep. The 1976 standard has kinks where
/// its layers meet; the spline rounds them, by which an integrator of high order keeps its long steps. That
/// costs 1.6 % at the tropopause (11 km) and 0.4 % in the mean square below 86 km, a tenth of what the
/// weather does.
///
/// # Units and conventions
/// `height_m`: geometric height above the ellipsoid, m. NaN gives NaN.
///
/// # Accuracy
/// Within 1.6 % of `ambiance` up to 81 km and 0.5 % in the mean square, and within 3 % of the fit in
/// `hapsira` up to 1,000 km (`densities_agree_with_independent_programs`).
///
/// # Examples
/// ```
/// let sea_level = lofted::earth::atmosphere::us76_density_kg_m3(0.0);
/// assert!((sea_level - 1.225).abs() < 1e-4);
/// ```
///
/// # References
/// NOAA, NASA and USAF 1976, U.S. Standard Atmosphere, part 1.2 and table I.
#[inline]
#[must_use]
pub fn us76_density_kg_m3(height_m: f64) -> f64 {
    match piece(height_m) {
        Some((terms, above_km)) => quintic(terms, above_km),
        None => beside_the_pieces(height_m),
    }
}

/// The polynomial at a height, and how far above its lower end that is, km; none where there is no polynomial.
#[inline(always)]
fn piece(height_m: f64) -> Option<(&'static [f64; 6], f64)> {
    let height_km = height_m * 1e-3;
    if height_km < -6.0 {
        None
    } else if height_km < 150.0 {
        let above = (height_km + 6.0) * 0.5;
        let piece = above as usize;
        Some((&LOWER[piece.min(LOWER.len() - 1)], 2.0 * (above - piece as f64)))
    } else if height_km < 1000.0 {
        let above = (height_km - 150.0) * 0.1;
        let piece = above as usize;
        Some((&UPPER[piece.min(UPPER.len() - 1)], 10.0 * (above - piece as f64)))
    } else if height_m < AIR_END_M {
        Some((&FADING, height_km - 1000.0))
    } else {
        None
    }
}

/// All polynomials one after the other, for lanes: the lower, the upper, the fading one, and nothing.
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
pub(crate) static PIECES: [[f64; 6]; LOWER.len() + UPPER.len() + 2] = {
    let mut all = [[0.0; 6]; LOWER.len() + UPPER.len() + 2];
    let mut at = 0;
    while at < LOWER.len() + UPPER.len() {
        all[at] = if at < LOWER.len() { LOWER[at] } else { UPPER[at - LOWER.len()] };
        at += 1;
    }
    all[at] = FADING;
    all
};

/// The last of the lower and of the upper [`PIECES`].
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
pub(crate) const LAST_LOWER: f64 = (LOWER.len() - 1) as f64;
#[cfg(all(feature = "lanes", target_arch = "x86_64"))]
pub(crate) const LAST_UPPER: f64 = (LOWER.len() + UPPER.len() - 1) as f64;

/// Density where there is no polynomial: far below the ground, and in space.
fn beside_the_pieces(height_m: f64) -> f64 {
    let height_km = height_m * 1e-3;
    if height_km < -6.0 {
        exp(LOWEST_LN_DENSITY + LOWEST_SLOPE_1_KM * (height_km.max(-50.0) + 6.0))
    } else if height_m.is_nan() {
        height_m
    } else {
        0.0
    }
}

/// A polynomial, its terms in pairs that a processor computes side by side.
#[inline(always)]
pub(crate) fn quintic<R: Real>(&[c0, c1, c2, c3, c4, c5]: &[R; 6], u: R) -> R {
    let square = u * u;
    (c0 + c1 * u) + square * ((c2 + c3 * u) + square * (c4 + c5 * u))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFERENCE: &str = include_str!("../../tests/oracle/us76_reference.csv");

    /// Worst relative difference to one source of the reference between two heights.
    fn worst(source: &str, from_m: f64, to_m: f64) -> f64 {
        let mut seen = 0;
        let mut worst: f64 = 0.0;
        for line in REFERENCE.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let height_m: f64 = cells[1].parse().unwrap();
            if cells[0] == source && (from_m..=to_m).contains(&height_m) {
                let expected: f64 = cells[2].parse().unwrap();
                worst = worst.max((us76_density_kg_m3(height_m) / expected - 1.0).abs());
                seen += 1;
            }
        }
        assert!(seen > 4, "{seen} rows of {source}");
        worst
    }

    #[test]
    fn densities_agree_with_independent_programs() {
        for (source, from_m, to_m, bound) in [
            ("ambiance", 0.0, 81e3, 0.016),
            ("ussa1976", 0.0, 86e3, 0.016),
            ("hapsira", 86e3, 1000e3, 0.03),
            // This one computes the upper air itself and stands off the printed table by up to 7 %.
            ("ussa1976", 86.1e3, 1000e3, 0.10),
        ] {
            let found = worst(source, from_m, to_m);
            assert!(found < bound, "{source}: {found}");
        }
    }

    #[test]
    fn density_falls_with_height_without_a_jump() {
        let mut last = us76_density_kg_m3(-60e3);
        for step in 0..1_400_000 {
            let now = us76_density_kg_m3(-60e3 + f64::from(step));
            let smallest = if step < 1_060_000 { 0.999 * last } else { last - 1e-16 };
            assert!(now <= last && now >= smallest, "at {} m", -60e3 + f64::from(step));
            last = now;
        }
        assert_eq!(last, 0.0);
    }

    #[test]
    fn slope_and_curvature_are_continuous_where_pieces_meet() {
        let knots =
            (-2..75).map(|k| 2.0 * f64::from(k)).chain((15..=100).map(|k| 10.0 * f64::from(k)));
        for (knot_m, step_m) in knots.map(|km| (km * 1e3, if km < 150.0 { 20.0 } else { 100.0 })) {
            let ln = |height_m: f64| crate::math::ln(us76_density_kg_m3(height_m));
            let curve =
                |at: f64| (ln(at + step_m) - 2.0 * ln(at) + ln(at - step_m)) / (step_m * step_m);
            let (below, above) = (curve(knot_m - step_m), curve(knot_m + step_m));
            assert!((below - above).abs() < 3e-10, "at {knot_m} m: {below} and {above}");
        }
    }

    #[test]
    fn absurd_heights_give_a_number() {
        assert!(us76_density_kg_m3(f64::NAN).is_nan());
        assert_eq!(us76_density_kg_m3(f64::INFINITY), 0.0);
        assert!(us76_density_kg_m3(f64::NEG_INFINITY).is_finite());
    }
}
