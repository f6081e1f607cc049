//! Great circles on a sphere: where an azimuth and an angle lead, and what joins two points.
//!
//! Spherical, for the closed forms; the ellipsoid's geodesics differ by up to 0.5 %.

use crate::earth::GeoPoint;
use crate::math::{asin, atan2, cos, sin, sqrt};

/// Angle and directions between two points on a sphere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GreatCircle {
    /// Central angle between the points, rad, 0 to π.
    pub angle_rad: f64,
    /// Azimuth of the second point at the first, rad clockwise from north, -π to π.
    pub azimuth_rad: f64,
}

/// The great circle from a latitude to a second point, by latitude and difference of longitude.
///
/// # Units and conventions
/// All in radians; `longitude_difference_rad` is second minus first, east positive.
///
/// # Accuracy
/// To rounding everywhere, antipodes and short distances included: the angle is an arc tangent.
///
/// # Examples
/// ```
/// use lofted::earth::great_circle::between;
///
/// let quarter = between(0.0, 0.0, std::f64::consts::FRAC_PI_2);
/// assert!((quarter.angle_rad - std::f64::consts::FRAC_PI_2).abs() < 1e-15);
/// ```
///
/// # References
/// Vincenty 1975, "Direct and inverse solutions of geodesics on the ellipsoid", with flattening 0.
#[must_use]
pub fn between(
    from_latitude_rad: f64,
    to_latitude_rad: f64,
    longitude_difference_rad: f64,
) -> GreatCircle {
    let (sin_from, cos_from) = (sin(from_latitude_rad), cos(from_latitude_rad));
    let (sin_to, cos_to) = (sin(to_latitude_rad), cos(to_latitude_rad));
    let (sin_dl, cos_dl) = (sin(longitude_difference_rad), cos(longitude_difference_rad));
    let east = cos_to * sin_dl;
    let north = cos_from * sin_to - sin_from * cos_to * cos_dl;
    let along = sin_from * sin_to + cos_from * cos_to * cos_dl;
    GreatCircle {
        angle_rad: atan2(sqrt(east * east + north * north), along),
        azimuth_rad: atan2(east, north),
    }
}

/// Latitude and difference of longitude reached from a latitude by going an angle along an azimuth.
///
/// # Units and conventions
/// All in radians; azimuth clockwise from north; the result is (latitude, longitude difference),
/// east positive.
///
/// # Examples
/// ```
/// use lofted::earth::great_circle::destination;
///
/// let (latitude_rad, longitude_difference_rad) = destination(0.0, 0.0, 0.5);
/// assert!((latitude_rad - 0.5).abs() < 1e-15 && longitude_difference_rad == 0.0);
/// ```
#[must_use]
pub fn destination(from_latitude_rad: f64, azimuth_rad: f64, angle_rad: f64) -> (f64, f64) {
    let (sin_from, cos_from) = (sin(from_latitude_rad), cos(from_latitude_rad));
    let (sin_angle, cos_angle) = (sin(angle_rad), cos(angle_rad));
    let sin_to = sin_from * cos_angle + cos_from * sin_angle * cos(azimuth_rad);
    let sin_to = sin_to.clamp(-1.0, 1.0);
    let longitude_difference_rad =
        atan2(sin(azimuth_rad) * sin_angle * cos_from, cos_angle - sin_from * sin_to);
    (asin(sin_to), longitude_difference_rad)
}

/// Central angle in radians and azimuth in degrees (0 to 360) from one point to another.
///
/// # Examples
/// ```
/// use lofted::earth::{GeoPoint, great_circle};
///
/// let edelweiss = GeoPoint::new(39.2, 125.67)?;
/// let zenda = GeoPoint::new(35.68, 139.77)?;
/// let (angle_rad, azimuth_deg) = great_circle::between_points(edelweiss, zenda);
/// assert!((angle_rad * 6371.0 - 1306.0).abs() < 5.0 && (azimuth_deg - 103.0).abs() < 1.0);
/// # Ok::<(), lofted::earth::GeoPointError>(())
/// ```
#[must_use]
pub fn between_points(from: GeoPoint, to: GeoPoint) -> (f64, f64) {
    let circle = between(
        from.latitude_deg().to_radians(),
        to.latitude_deg().to_radians(),
        (to.longitude_deg() - from.longitude_deg()).to_radians(),
    );
    let azimuth_deg = circle.azimuth_rad.to_degrees();
    let azimuth_deg = if azimuth_deg < 0.0 { azimuth_deg + 360.0 } else { azimuth_deg };
    (circle.angle_rad, azimuth_deg)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn going_there_and_measuring_agree(
            latitude in -1.5..1.5_f64, azimuth in -3.1..3.1_f64, angle in 1e-6..3.1_f64,
        ) {
            let (to, dl) = destination(latitude, azimuth, angle);
            let circle = between(latitude, to, dl);
            prop_assert!((circle.angle_rad - angle).abs() < 1e-7);
        }
    }
}
