//! Density of the US Standard Atmosphere 1976, continuous from below the ground to space.

use crate::math::exp;

mod us76_table;

use us76_table::{LN_DENSITY, LOWEST_KM, SECOND_KM, STEP_KM, UPPER_KNOTS_KM};

/// Number of the piece that starts at the lowest of [`UPPER_KNOTS_KM`].
const FIRST_UPPER: usize = ((UPPER_KNOTS_KM[0] - SECOND_KM) / STEP_KM + 1.5) as usize;

/// Density of the air at a geometric height, kg/m³.
///
/// One quintic spline of ln(density), four times continuously differentiable: through the layer definition
/// every 6 km from −6 km to 84 km, through the printed table from 90 km to 1,000 km. Below and above,
/// ln(density) continues as a straight line, down to 50 km deep at most. The 1976 standard has kinks where
/// its layers meet; the spline rounds them, by which an integrator of high order keeps its long steps. That
/// costs 1.6 % at the tropopause (11 km) and 0.4 % in the mean square below 86 km, a tenth of what the
/// weather does.
///
/// # Units and conventions
/// `height_m`: geometric height above the ellipsoid, m. NaN gives NaN.
///
/// # Accuracy
/// Within 1.6 % of `ambiance` up to 81 km and 0.5 % in the mean square, and within 5 % of the fit in
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
    let height_km = (height_m * 1e-3).clamp(-50.0, 1e6);
    let (piece, lower_knot_km) = piece_at(height_km);
    let [c0, c1, c2, c3, c4, c5] = LN_DENSITY[piece];
    let u = height_km - lower_knot_km;
    let bend = if u < 0.0 { 0.0 } else { u * (c2 + u * (c3 + u * (c4 + u * c5))) };
    if height_m.is_nan() { height_m } else { exp(c0 + u * (c1 + bend)) }
}

/// The piece that holds a height, and its lower knot, km.
#[inline]
fn piece_at(height_km: f64) -> (usize, f64) {
    if height_km < SECOND_KM {
        (0, LOWEST_KM)
    } else if height_km < UPPER_KNOTS_KM[0] {
        let above = ((height_km - SECOND_KM) / STEP_KM) as usize;
        (above + 1, SECOND_KM + STEP_KM * above as f64)
    } else {
        let above = UPPER_KNOTS_KM.partition_point(|knot| *knot <= height_km).saturating_sub(1);
        (FIRST_UPPER + above, UPPER_KNOTS_KM[above])
    }
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
            ("hapsira", 86e3, 1000e3, 0.05),
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
        for step in 0..1_600_000 {
            let now = us76_density_kg_m3(-60e3 + f64::from(step));
            assert!(now <= last && now > last * 0.999, "at {} m", -60e3 + f64::from(step));
            last = now;
        }
    }

    #[test]
    fn the_slope_is_continuous_at_every_knot() {
        let knots = (6..86).step_by(2).map(f64::from).chain(UPPER_KNOTS_KM);
        for knot_m in knots.map(|km| km * 1e3) {
            let ln = |height_m: f64| crate::math::ln(us76_density_kg_m3(height_m));
            let below = (ln(knot_m) - ln(knot_m - 0.5)) / 0.5;
            let above = (ln(knot_m + 0.5) - ln(knot_m)) / 0.5;
            assert!((below - above).abs() < 2e-7, "at {knot_m} m: {below} and {above}");
        }
    }

    #[test]
    fn absurd_heights_give_a_number() {
        assert!(us76_density_kg_m3(f64::NAN).is_nan());
        assert_eq!(us76_density_kg_m3(f64::INFINITY), 0.0);
        assert!(us76_density_kg_m3(f64::NEG_INFINITY).is_finite());
    }
}
