//! The figure of the Earth: geodetic places and heights on WGS 84 or on a sphere.

use serde::{Deserialize, Serialize};

use super::constants::MEAN_RADIUS_M;
use super::geo_point::GeoPoint;
use crate::math::atan2;
use crate::math::real::Real;
use crate::math::vector::{Vector, dot};

/// The surface on which heights stand and distances run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figure {
    /// The ellipsoid of WGS 84 (NIMA TR8350.2, 2000, table 3.1).
    Wgs84,
    /// A sphere of the mean radius, 6,371 km.
    Sphere,
}

/// A place by geodetic latitude, longitude and height over a [`Figure`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Geodetic {
    /// Geodetic latitude, rad, north positive.
    pub latitude_rad: f64,
    /// Longitude, rad, east positive, in −π to π.
    pub longitude_rad: f64,
    /// Height above the figure along its normal, m.
    pub height_m: f64,
}

impl Geodetic {
    /// A place from degrees, at a height in metres.
    #[must_use]
    pub fn from_degrees(latitude_deg: f64, longitude_deg: f64, height_m: f64) -> Self {
        Self {
            latitude_rad: latitude_deg.to_radians(),
            longitude_rad: longitude_deg.to_radians(),
            height_m,
        }
    }

    /// Geodetic latitude, degrees, north positive.
    #[must_use]
    pub fn latitude_deg(&self) -> f64 {
        self.latitude_rad.to_degrees()
    }

    /// Longitude, degrees, east positive, in −180 to 180.
    #[must_use]
    pub fn longitude_deg(&self) -> f64 {
        self.longitude_rad.to_degrees()
    }
}

impl From<GeoPoint> for Geodetic {
    /// The point on the figure's surface.
    fn from(point: GeoPoint) -> Self {
        Self::from_degrees(point.latitude_deg(), point.longitude_deg(), 0.0)
    }
}

impl Figure {
    /// Equatorial radius, m.
    #[must_use]
    pub fn equatorial_radius_m(self) -> f64 {
        match self {
            Self::Wgs84 => 6_378_137.0,
            Self::Sphere => MEAN_RADIUS_M,
        }
    }

    /// Flattening: by how much the polar radius is shorter, as a share of the equatorial one.
    #[must_use]
    pub fn flattening(self) -> f64 {
        match self {
            Self::Wgs84 => 1.0 / 298.257_223_563,
            Self::Sphere => 0.0,
        }
    }

    /// Polar radius, m.
    #[must_use]
    pub fn polar_radius_m(self) -> f64 {
        self.equatorial_radius_m() * (1.0 - self.flattening())
    }

    /// Earth-fixed position of a geodetic place, m.
    ///
    /// # Units and conventions
    /// Earth-fixed: origin at the centre, first axis to longitude 0 on the equator, third to the north.
    ///
    /// # Accuracy
    /// Round trip with [`Figure::geodetic_from_ecef`] to 1e-8 m (`places_come_back`).
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::ellipsoid::{Figure, Geodetic};
    /// let [x, _, _] = Figure::Wgs84.ecef_from_geodetic(&Geodetic::from_degrees(0.0, 0.0, 100.0));
    /// assert_eq!(x, 6_378_237.0);
    /// ```
    #[must_use]
    pub fn ecef_from_geodetic(self, place: &Geodetic) -> Vector {
        let (sin_lat, cos_lat) = crate::math::sin_cos(place.latitude_rad);
        let (sin_lon, cos_lon) = crate::math::sin_cos(place.longitude_rad);
        let square = self.eccentricity_squared();
        let normal_m = self.equatorial_radius_m() / (1.0 - square * sin_lat * sin_lat).sqrt();
        let across_m = (normal_m + place.height_m) * cos_lat;
        [
            across_m * cos_lon,
            across_m * sin_lon,
            (normal_m * (1.0 - square) + place.height_m) * sin_lat,
        ]
    }

    /// Geodetic place of an Earth-fixed position.
    ///
    /// # Units and conventions
    /// `position_m`: Earth-fixed, m. At the centre the answer is a place on the equator.
    ///
    /// # Accuracy
    /// Better than 1e-6 m from the ground to 40,000 km (`places_come_back`).
    ///
    /// # References
    /// Bowring 1985, "The accuracy of geodetic latitude and height equations", Survey Review 28(218).
    #[must_use]
    pub fn geodetic_from_ecef(self, position_m: &Vector) -> Geodetic {
        let normal = self.shape().normal_at(position_m, 2);
        Geodetic {
            latitude_rad: atan2(normal.sine, normal.cosine),
            longitude_rad: atan2(position_m[1], position_m[0]),
            height_m: normal.height_m,
        }
    }

    /// Height of a position above the figure, m; the frame may be Earth-fixed or inertial.
    #[must_use]
    pub fn height_m(self, position_m: &Vector) -> f64 {
        self.shape().height_m(position_m)
    }

    /// The outward unit normal of the figure at the foot of a position, in the frame of the position.
    #[must_use]
    pub fn up(self, position_m: &Vector) -> Vector {
        self.shape().up(position_m)
    }

    /// Rate of climb at a position, m/s: the velocity along the normal of the figure.
    #[must_use]
    pub fn climb_rate_m_s(self, position_m: &Vector, velocity_m_s: &Vector) -> f64 {
        dot(&self.up(position_m), velocity_m_s)
    }

    fn eccentricity_squared(self) -> f64 {
        self.flattening() * (2.0 - self.flattening())
    }

    /// The numbers that heights and normals follow from.
    #[inline]
    pub(crate) fn shape(self) -> Shape<f64> {
        let square = self.eccentricity_squared();
        Shape {
            equatorial_radius_m: self.equatorial_radius_m(),
            polar_radius_m: self.polar_radius_m(),
            eccentricity_squared: square,
            second_eccentricity_squared: square / (1.0 - square),
        }
    }
}

/// A [`Figure`] as numbers, one or one in each lane.
#[derive(Clone, Copy)]
pub(crate) struct Shape<R> {
    pub(crate) equatorial_radius_m: R,
    pub(crate) polar_radius_m: R,
    pub(crate) eccentricity_squared: R,
    pub(crate) second_eccentricity_squared: R,
}

impl<R: Real> Shape<R> {
    /// Height of a position, m.
    #[inline(always)]
    pub(crate) fn height_m(&self, position_m: &[R; 3]) -> R {
        self.normal_at(position_m, 1).height_m
    }

    /// The outward unit normal at the foot of a position.
    #[inline(always)]
    pub(crate) fn up(&self, position_m: &[R; 3]) -> [R; 3] {
        let [x, y, _] = *position_m;
        let normal = self.normal_at(position_m, 1);
        let across_m = (x * x + y * y).root();
        let cosine = normal.cosine / across_m;
        let on_axis = [normal.cosine, x.splat(0.0)];
        [
            across_m.where_positive(x * cosine, on_axis[0]),
            across_m.where_positive(y * cosine, on_axis[1]),
            normal.sine,
        ]
    }

    /// Sine and cosine of the geodetic latitude, and the height, by Bowring's step.
    ///
    /// One step gives the height, to which an error of the latitude counts by its square; two give all.
    #[inline(always)]
    fn normal_at(&self, &[x, y, z]: &[R; 3], steps: u8) -> Normal<R> {
        let (a, b) = (self.equatorial_radius_m, self.polar_radius_m);
        let (square, second_square) = (self.eccentricity_squared, self.second_eccentricity_squared);
        let across = (x * x + y * y).root();
        let radius = (across * across + z * z).root();
        let (mut sin_beta, mut cos_beta) =
            unit(b * z * (second_square * b / radius + 1.0), a * across);
        let (mut sine, mut cosine) = (x.splat(0.0), x.splat(1.0));
        for _ in 0..steps {
            (sine, cosine) = unit(
                z + second_square * b * sin_beta * sin_beta * sin_beta,
                across - square * a * cos_beta * cos_beta * cos_beta,
            );
            (sin_beta, cos_beta) = unit(b * sine, a * cosine);
        }
        let height_m =
            across * cosine + z * sine - a * (square * sine * sine).taken_from(1.0).root();
        Normal { sine, cosine, height_m }
    }
}

/// The normal through a position: its latitude as sine and cosine, and the height along it.
struct Normal<R> {
    sine: R,
    cosine: R,
    height_m: R,
}

/// The direction (sine, cosine) of two components; the equator when there is none.
#[inline(always)]
fn unit<R: Real>(sine: R, cosine: R) -> (R, R) {
    let length = (sine * sine + cosine * cosine).root();
    (
        length.where_positive(sine / length, length.splat(0.0)),
        length.where_positive(cosine / length, length.splat(1.0)),
    )
}

/// A quick height for the drag and the watch on events: from the radius alone, without the normal.
///
/// The radius of the figure at the geocentric latitude is expanded in the second eccentricity; what the
/// slant of the normal takes off is kept to second order in the flattening. Within 1 cm up to 100 km.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct QuickHeight<R = f64> {
    pub(crate) radius_m: R,
    pub(crate) second_eccentricity_squared: R,
    pub(crate) slant: R,
}

impl QuickHeight {
    pub(crate) fn over(figure: Figure) -> Self {
        let square = figure.eccentricity_squared();
        let (radius_m, flattening) = (figure.equatorial_radius_m(), figure.flattening());
        Self {
            radius_m,
            second_eccentricity_squared: square / (1.0 - square),
            slant: 2.0 * flattening * flattening * radius_m,
        }
    }
}

impl<R: Real> QuickHeight<R> {
    /// Height, m, of a point at a radius, m, with its squared sine of geocentric latitude.
    #[inline(always)]
    pub(crate) fn height_m(&self, radius_m: R, inverse_radius_1_m: R, square: R) -> R {
        let t = self.second_eccentricity_squared * square;
        // 1 / sqrt(1 + t), to the fourth power of t.
        let t2 = t * t;
        let ratio =
            (t * 0.5).taken_from(1.0) + t2 * ((t * 0.3125).taken_from(0.375) + t2 * 0.273_437_5);
        let over = radius_m - self.radius_m * ratio;
        over - over * (self.slant * inverse_radius_1_m * square * square.taken_from(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::vector::norm;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_come_back(lat in -90.0..90.0_f64, lon in -180.0..180.0_f64, height in -5e3..4e7_f64) {
            for figure in [Figure::Wgs84, Figure::Sphere] {
                let place = Geodetic::from_degrees(lat, lon, height);
                let position = figure.ecef_from_geodetic(&place);
                let back = figure.geodetic_from_ecef(&position);
                prop_assert!((back.height_m - height).abs() < 1e-6);
                let again = figure.ecef_from_geodetic(&back);
                let off = [again[0] - position[0], again[1] - position[1], again[2] - position[2]];
                prop_assert!(norm(&off) < 1e-6, "{off:?}");
            }
        }

        #[test]
        fn the_quick_height_is_good_to_centimetres(lat in -90.0..90.0_f64, height in -5e3..2e5_f64) {
            let position = Figure::Wgs84.ecef_from_geodetic(&Geodetic::from_degrees(lat, 20.0, height));
            let r = norm(&position);
            let quick = QuickHeight::over(Figure::Wgs84).height_m(r, 1.0 / r, position[2] * position[2] / (r * r));
            let bound = 1e-3 + 1e-7 * height.abs();
            prop_assert!((quick - height).abs() < bound, "{} at {height}", quick - height);
        }
    }

    #[test]
    fn known_places_have_known_positions() {
        let p = Figure::Wgs84.ecef_from_geodetic(&Geodetic::from_degrees(90.0, 0.0, 0.0));
        assert!((p[2] - 6_356_752.314_245).abs() < 1e-6, "{p:?}");
        let pole = Figure::Wgs84.geodetic_from_ecef(&[0.0, 0.0, -6_356_752.314_245]);
        assert!((pole.latitude_deg() + 90.0).abs() < 1e-12 && pole.height_m.abs() < 1e-6);
    }

    #[test]
    fn a_point_of_the_surface_has_height_zero() {
        let place = Geodetic::from(GeoPoint::new(39.2, 125.67).unwrap());
        assert_eq!(place, Geodetic::from_degrees(39.2, 125.67, 0.0));
    }

    #[test]
    fn the_centre_and_nan_do_not_panic() {
        let centre = Figure::Wgs84.geodetic_from_ecef(&[0.0; 3]);
        assert!(centre.height_m.is_nan() || centre.height_m < 0.0);
        assert!(Figure::Wgs84.height_m(&[f64::NAN, 0.0, 0.0]).is_nan());
    }
}
