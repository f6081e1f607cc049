//! The acceleration of a body by gravity and drag, in the inertial frame.

use crate::earth::atmosphere::{AIR_END_M, us76_density_kg_m3};
use crate::earth::ellipsoid::QuickHeight;
use crate::earth::gravity::zonal_acceleration_m_s2;
use crate::earth::model::{Atmosphere, EarthModel};
use crate::math::real::{Real, dot};
use crate::math::vector::Vector;

/// Gravity and drag on one body, as numbers ready for a right-hand side.
///
/// For integrating flights by other means than this crate's own; flights need no such thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forces {
    pub(crate) on_body: OnBody<f64>,
}

/// What [`Forces`] holds, for one body or for one in each lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct OnBody<R> {
    pub(crate) zonal: [R; 3],
    pub(crate) rotation_rad_s: R,
    pub(crate) height: QuickHeight<R>,
    /// Squared eccentricity times equatorial radius, m: it tilts the radius into the normal.
    pub(crate) tilt_m: R,
    /// Half of one over the ballistic coefficient, m²/kg; zero in a vacuum.
    pub(crate) drag_m2_kg: R,
}

/// Numbers that know the density of the air.
pub(crate) trait InAir: Real {
    /// Density at a height, kg/m³, where there is air and the body has drag; none where no lane has.
    fn density_kg_m3(height_m: Self, drag_m2_kg: Self) -> Option<Self>;
}

impl InAir for f64 {
    #[inline(always)]
    fn density_kg_m3(height_m: f64, drag_m2_kg: f64) -> Option<f64> {
        let is_airless = drag_m2_kg <= 0.0 || height_m >= AIR_END_M;
        (!is_airless).then(|| us76_density_kg_m3(height_m))
    }
}

impl Forces {
    /// The forces on a body of a ballistic coefficient, kg/m², over an Earth.
    #[must_use]
    pub fn new(earth: &EarthModel, ballistic_coefficient_kg_m2: f64) -> Self {
        let flattening = earth.figure.flattening();
        let on_body = OnBody {
            zonal: earth.gravity.zonal_coefficients(),
            rotation_rad_s: earth.rotation.rate_rad_s(),
            height: QuickHeight::over(earth.figure),
            tilt_m: flattening * (2.0 - flattening) * earth.figure.equatorial_radius_m(),
            drag_m2_kg: match earth.atmosphere {
                Atmosphere::Vacuum => 0.0,
                Atmosphere::UsStandard1976 => 0.5 / ballistic_coefficient_kg_m2,
            },
        };
        Self { on_body }
    }

    /// Acceleration at an inertial position, m, and velocity, m/s; in m/s².
    ///
    /// The air turns with the Earth. Its density is taken at a height that is within 1 cm of the geodetic
    /// one up to 100 km.
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::model::EarthModel;
    /// use lofted::trajectory::forces::Forces;
    /// let forces = Forces::new(&EarthModel::TWO_BODY, 5000.0);
    /// let [x, y, z] = forces.acceleration_m_s2(&[7e6, 0.0, 0.0], &[0.0, 7500.0, 0.0]);
    /// assert!((x + 8.1347).abs() < 1e-4 && y == 0.0 && z == 0.0);
    /// ```
    #[inline]
    #[must_use]
    pub fn acceleration_m_s2(&self, position_m: &Vector, velocity_m_s: &Vector) -> Vector {
        self.on_body.acceleration_m_s2(position_m, velocity_m_s)
    }
}

impl<R: InAir> OnBody<R> {
    /// Gravity and drag, m/s².
    #[inline(always)]
    pub(crate) fn acceleration_m_s2(&self, position_m: &[R; 3], velocity_m_s: &[R; 3]) -> [R; 3] {
        // The root and the reciprocal of the square do not wait for each other.
        let square = dot(position_m, position_m);
        let (radius_m, inverse_square) = (square.root(), square.dividing(1.0));
        let inverse = radius_m * inverse_square;
        let mut acceleration =
            zonal_acceleration_m_s2(position_m, inverse_square, inverse, &self.zonal);
        let sine_squared = position_m[2] * position_m[2] * inverse_square;
        let height_m = self.height.height_m(radius_m, inverse, sine_squared);
        if let Some(density) = R::density_kg_m3(height_m, self.drag_m2_kg) {
            let relative = self.through_the_air_m_s(position_m, velocity_m_s);
            let speed = dot(&relative, &relative).root();
            let factor = self.drag_m2_kg * density * speed;
            for (component, wind) in acceleration.iter_mut().zip(relative) {
                *component = *component - factor * wind;
            }
        }
        acceleration
    }

    /// Velocity relative to air that turns with the Earth, m/s, of an inertial position, m, and velocity, m/s.
    #[inline(always)]
    pub(crate) fn through_the_air_m_s(&self, position_m: &[R; 3], velocity_m_s: &[R; 3]) -> [R; 3] {
        [
            velocity_m_s[0] + self.rotation_rad_s * position_m[1],
            velocity_m_s[1] - self.rotation_rad_s * position_m[0],
            velocity_m_s[2],
        ]
    }

    /// Height above the figure to half a metre, m, and the rate of climb to a few cm/s, m/s.
    #[inline(always)]
    pub(crate) fn height_and_climb(&self, position_m: &[R; 3], velocity_m_s: &[R; 3]) -> (R, R) {
        let radius_m = dot(position_m, position_m).root();
        let inverse = radius_m.dividing(1.0);
        let (sine, tilt) = (position_m[2] * inverse, self.tilt_m * inverse);
        let height_m = self.height.height_m(radius_m, inverse, sine * sine);
        let climb = dot(position_m, velocity_m_s) * inverse + tilt * sine * velocity_m_s[2];
        (height_m, climb / (tilt * sine * sine + 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::ellipsoid::{Figure, Geodetic};

    #[test]
    fn drag_is_half_density_speed_squared_over_the_coefficient_against_the_air() {
        let earth = EarthModel::FULL;
        let position =
            Figure::Wgs84.ecef_from_geodetic(&Geodetic::from_degrees(0.0, 0.0, 20_000.0));
        // Straight up through air that turns with the Earth.
        let still = earth.rotation.inertial_velocity_m_s(&position, &[0.0; 3]);
        let velocity = [still[0] + 1000.0, still[1], still[2]];
        let with = Forces::new(&earth, 5000.0).acceleration_m_s2(&position, &velocity);
        let without = Forces::new(&EarthModel { atmosphere: Atmosphere::Vacuum, ..earth }, 5000.0)
            .acceleration_m_s2(&position, &velocity);
        let expected = -0.5 * us76_density_kg_m3(20_000.0) * 1e6 / 5000.0;
        assert!((with[0] - without[0] - expected).abs() < 1e-9 * expected.abs());
        assert!((with[1] - without[1]).abs() < 1e-12);
    }

    #[test]
    fn the_quick_climb_is_close_to_the_exact_one() {
        let position = Figure::Wgs84.ecef_from_geodetic(&Geodetic::from_degrees(45.0, 30.0, 1e6));
        let velocity = [1000.0, -4000.0, 5000.0];
        let forces = Forces::new(&EarthModel::FULL, 1e3).on_body;
        let (_, climb) = forces.height_and_climb(&position, &velocity);
        let exact = Figure::Wgs84.climb_rate_m_s(&position, &velocity);
        assert!((climb - exact).abs() < 0.2, "{climb} {exact}");
    }
}
