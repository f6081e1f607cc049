//! Gravity of the Earth: a point mass, with or without the zonal terms J2 to J4.

use serde::{Deserialize, Serialize};

use super::constants::MU_M3_S2;
use crate::math::real::Real;
use crate::math::vector::{Vector, dot};

/// Which gravity acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gravity {
    /// A point mass: the two-body problem.
    PointMass,
    /// The zonal terms J2, J3 and J4 as well.
    ZonalJ4,
}

/// Radius to which the zonal coefficients refer, m (EGM96, Lemoine et al. 1998).
pub const ZONAL_RADIUS_M: f64 = 6_378_136.3;
/// Second zonal coefficient (EGM96, Lemoine et al. 1998).
pub const J2: f64 = 1.082_626_683_55e-3;
/// Third zonal coefficient (EGM96, Lemoine et al. 1998).
pub const J3: f64 = -2.532_656_485_33e-6;
/// Fourth zonal coefficient (EGM96, Lemoine et al. 1998).
pub const J4: f64 = -1.619_621_591_37e-6;

impl Gravity {
    /// The coefficients J2, J3, J4 of this model.
    #[must_use]
    pub fn zonal_coefficients(self) -> [f64; 3] {
        match self {
            Self::PointMass => [0.0; 3],
            Self::ZonalJ4 => [J2, J3, J4],
        }
    }

    /// Acceleration by gravity at a position, m/s², in the frame of that position.
    ///
    /// The zonal terms are symmetric about the polar axis, so the frame may be the Earth-fixed or the
    /// inertial one. Not modelled: tesseral terms, tides, Sun and Moon.
    ///
    /// # Units and conventions
    /// `position_m`: from the centre of the Earth, third component along the axis to the north, m.
    ///
    /// # Accuracy
    /// The gradient of the potential to 1e-9 (`the_acceleration_is_the_gradient_of_the_potential`).
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::gravity::Gravity;
    /// let [x, ..] = Gravity::ZonalJ4.acceleration_m_s2(&[6_378_137.0, 0.0, 0.0]);
    /// assert!((x + 9.8142).abs() < 1e-3);
    /// ```
    ///
    /// # References
    /// Vallado 2013, Fundamentals of Astrodynamics, section 8.6.
    #[must_use]
    pub fn acceleration_m_s2(self, position_m: &Vector) -> Vector {
        let inverse_square = 1.0 / dot(position_m, position_m);
        zonal_acceleration_m_s2(
            position_m,
            inverse_square,
            inverse_square.sqrt(),
            &self.zonal_coefficients(),
        )
    }
}

/// Acceleration by the point mass and three zonal terms, m/s², given one over the radius and over its square.
///
/// With s = z/r and q = a/r: −(µ/r²) { r̂ [1 − Σ Jₙ qⁿ P′ₙ₊₁(s)] + ẑ Σ Jₙ qⁿ P′ₙ(s) }.
#[inline(always)]
pub(crate) fn zonal_acceleration_m_s2<R: Real>(
    position_m: &[R; 3],
    inverse_square_1_m2: R,
    inverse_radius_1_m: R,
    &[j2, j3, j4]: &[R; 3],
) -> [R; 3] {
    let s = position_m[2] * inverse_radius_1_m;
    let s2 = position_m[2] * position_m[2] * inverse_square_1_m2;
    let q = inverse_radius_1_m * ZONAL_RADIUS_M;
    let q2 = inverse_square_1_m2 * (ZONAL_RADIUS_M * ZONAL_RADIUS_M);
    let (t2, t3, t4) = (j2 * q2, j3 * q * q2, j4 * q2 * q2);
    // Derivatives of the Legendre polynomials P2 to P5.
    let d2 = s * 3.0;
    let d3 = s2 * 7.5 - 1.5;
    let d4 = s * (s2 * 17.5 - 7.5);
    let d5 = s2 * (s2 * 39.375 - 26.25) + 1.875;
    let pull = inverse_square_1_m2 * MU_M3_S2;
    let radial = -pull * inverse_radius_1_m * (t2 * d3 + t3 * d4 + t4 * d5).taken_from(1.0);
    let axial = -pull * (t2 * d2 + t3 * d3 + t4 * d4);
    [radial * position_m[0], radial * position_m[1], radial * position_m[2] + axial]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The potential, written out from the Legendre polynomials themselves.
    fn potential(position_m: &Vector) -> f64 {
        let r = crate::math::vector::norm(position_m);
        let (s, q) = (position_m[2] / r, ZONAL_RADIUS_M / r);
        let p2 = 0.5 * (3.0 * s * s - 1.0);
        let p3 = 0.5 * s * (5.0 * s * s - 3.0);
        let p4 = 0.125 * (35.0 * s * s * s * s - 30.0 * s * s + 3.0);
        MU_M3_S2 / r * (1.0 - J2 * q * q * p2 - J3 * q * q * q * p3 - J4 * q * q * q * q * p4)
    }

    #[test]
    fn the_acceleration_is_the_gradient_of_the_potential() {
        for position in
            [[6.4e6, 1e5, -2e6], [1e6, -2e6, 6.1e6], [-7e6, 3e6, 3.3e6], [0.0, 10.0, -6.5e6]]
        {
            let acceleration = Gravity::ZonalJ4.acceleration_m_s2(&position);
            for axis in 0..3 {
                let step = 500.0;
                let at = |offset: f64| {
                    let mut moved = position;
                    moved[axis] += offset;
                    potential(&moved)
                };
                // Fourth-order central difference.
                let slope = (8.0 * (at(step) - at(-step)) - (at(2.0 * step) - at(-2.0 * step)))
                    / (12.0 * step);
                assert!((slope - acceleration[axis]).abs() < 1e-9, "{slope} {acceleration:?}");
            }
        }
    }

    #[test]
    fn a_point_mass_pulls_by_the_inverse_square() {
        let [x, y, z] = Gravity::PointMass.acceleration_m_s2(&[0.0, 0.0, 7e6]);
        assert_eq!((x, y), (0.0, 0.0));
        assert!((z + MU_M3_S2 / 4.9e13).abs() < 1e-14);
    }
}
