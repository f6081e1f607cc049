//! Shortest lines on the figure of the Earth: distance and azimuth between places, and the way back.
//!
//! Our own, because every figure must have the same bits on native and wasm: `geographiclib-rs` calls the
//! transcendental functions of the platform. It is the oracle of the tests here.

use core::f64::consts::PI;

use super::ellipsoid::{Figure, Geodetic};
use crate::math::root::bracketed_root;
use crate::math::{atan2, sin_cos};

/// The shortest line between two places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geodesic {
    /// Length on the figure at height zero, m.
    pub distance_m: f64,
    /// Azimuth at the first place, rad, clockwise from north, in −π to π.
    pub azimuth_rad: f64,
}

/// The shortest line from one place to another at height zero of a figure.
///
/// # Units and conventions
/// Heights are ignored. Between places where the azimuth has no meaning (the same place twice, a pole) it is
/// that of the limit along the meridian of the first place.
///
/// # Accuracy
/// Within 1 mm of `geographiclib-rs` for places anywhere, and within 0.1 m where they are nearly opposite
/// (`lines_agree_with_geographiclib`).
///
/// # Examples
/// ```
/// use lofted::earth::ellipsoid::{Figure, Geodetic};
/// use lofted::earth::geodesic::geodesic_between;
/// let edelweiss = Geodetic::from_degrees(39.20, 125.67, 0.0);
/// let zenda = Geodetic::from_degrees(35.68, 139.77, 0.0);
/// let line = geodesic_between(Figure::Wgs84, &edelweiss, &zenda);
/// assert!((line.distance_m / 1000.0 - 1_305.891).abs() < 0.001);
/// ```
///
/// # References
/// Vincenty 1975, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review 23(176);
/// for nearly opposite places Karney 2013, "Algorithms for geodesics", J. Geodesy 87, section 4.
#[must_use]
pub fn geodesic_between(figure: Figure, from: &Geodetic, to: &Geodetic) -> Geodesic {
    let mut longitude = to.longitude_rad - from.longitude_rad;
    if longitude > PI {
        longitude -= 2.0 * PI;
    } else if longitude < -PI {
        longitude += 2.0 * PI;
    }
    let start = reduced(figure, from.latitude_rad);
    let end = reduced(figure, to.latitude_rad);
    if (start.0 + end.0 + longitude).is_nan() {
        return Geodesic { distance_m: f64::NAN, azimuth_rad: f64::NAN };
    }
    by_iteration(figure, start, end, longitude)
        .unwrap_or_else(|| nearly_opposite(figure, start, end, longitude))
}

/// The place a distance away along an azimuth, at height zero.
///
/// # Units and conventions
/// `azimuth_rad` clockwise from north; `distance_m` along the surface, m. The longitude comes in −π to π.
///
/// # Accuracy
/// Within 1 mm of `geographiclib-rs` (`lines_agree_with_geographiclib`).
///
/// # References
/// Vincenty 1975, as above.
#[must_use]
pub fn place_along(figure: Figure, from: &Geodetic, azimuth_rad: f64, distance_m: f64) -> Geodetic {
    let f = figure.flattening();
    let b = figure.polar_radius_m();
    let (sin_u1, cos_u1) = reduced(figure, from.latitude_rad);
    let (sin_a1, cos_a1) = sin_cos(azimuth_rad);
    let sigma1 = atan2(sin_u1, cos_u1 * cos_a1);
    let sin_a0 = cos_u1 * sin_a1;
    let square = (1.0 - sin_a0 * sin_a0).max(0.0);
    let (big_a, big_b) = length_coefficients(figure, square);
    let mut sigma = distance_m / (b * big_a);
    let mut arc = Arc::new(2.0 * sigma1 + sigma, sigma);
    for _ in 0..6 {
        sigma = distance_m / (b * big_a) + arc.length_correction(big_b);
        arc = Arc::new(2.0 * sigma1 + sigma, sigma);
    }
    let (s, c) = (arc.sin_sigma, arc.cos_sigma);
    let across = sin_u1 * s - cos_u1 * c * cos_a1;
    let latitude = atan2(
        sin_u1 * c + cos_u1 * s * cos_a1,
        (1.0 - f) * (sin_a0 * sin_a0 + across * across).sqrt(),
    );
    let omega = atan2(s * sin_a1, cos_u1 * c - sin_u1 * s * cos_a1);
    let longitude =
        from.longitude_rad + omega - arc.longitude_correction(figure, sin_a0, square, sigma);
    let (sine, cosine) = sin_cos(longitude);
    Geodetic { latitude_rad: latitude, longitude_rad: atan2(sine, cosine), height_m: 0.0 }
}

/// Sine and cosine of the reduced latitude.
fn reduced(figure: Figure, latitude_rad: f64) -> (f64, f64) {
    let (sine, cosine) = sin_cos(latitude_rad);
    let sine = (1.0 - figure.flattening()) * sine;
    let length = (sine * sine + cosine * cosine).sqrt();
    (sine / length, cosine.max(0.0) / length)
}

/// The arc on the auxiliary sphere: its extent sigma and twice its middle.
struct Arc {
    sin_sigma: f64,
    cos_sigma: f64,
    cos_twice_middle: f64,
}

impl Arc {
    fn new(twice_middle: f64, sigma: f64) -> Self {
        let (sin_sigma, cos_sigma) = sin_cos(sigma);
        Self { sin_sigma, cos_sigma, cos_twice_middle: crate::math::cos(twice_middle) }
    }

    /// Vincenty's Δσ.
    fn length_correction(&self, big_b: f64) -> f64 {
        let (s, c, m) = (self.sin_sigma, self.cos_sigma, self.cos_twice_middle);
        let inner =
            c * (2.0 * m * m - 1.0) - big_b / 6.0 * m * (4.0 * s * s - 3.0) * (4.0 * m * m - 3.0);
        big_b * s * (m + 0.25 * big_b * inner)
    }

    /// By how much the longitude on the auxiliary sphere exceeds that on the figure, rad.
    fn longitude_correction(&self, figure: Figure, sin_a0: f64, square: f64, sigma: f64) -> f64 {
        let f = figure.flattening();
        let (s, c, m) = (self.sin_sigma, self.cos_sigma, self.cos_twice_middle);
        let big_c = f / 16.0 * square * (4.0 + f * (4.0 - 3.0 * square));
        let bracket = sigma + big_c * s * (m + big_c * c * (2.0 * m * m - 1.0));
        (1.0 - big_c) * f * sin_a0 * bracket
    }
}

/// Vincenty's A and B for a squared cosine of the azimuth at the equator.
fn length_coefficients(figure: Figure, square: f64) -> (f64, f64) {
    let ratio = 1.0 / (1.0 - figure.flattening());
    let u2 = square * (ratio * ratio - 1.0);
    let a = 1.0 + u2 / 16_384.0 * (4_096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2)));
    let b = u2 / 1_024.0 * (256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2)));
    (a, b)
}

/// Vincenty's iteration on the longitude of the auxiliary sphere; none where it does not settle.
fn by_iteration(
    figure: Figure,
    start: (f64, f64),
    end: (f64, f64),
    longitude: f64,
) -> Option<Geodesic> {
    let ((sin_u1, cos_u1), (sin_u2, cos_u2)) = (start, end);
    let mut omega = longitude;
    for _ in 0..12 {
        let (sin_omega, cos_omega) = sin_cos(omega);
        let (east, north) = (cos_u2 * sin_omega, cos_u1 * sin_u2 - sin_u1 * cos_u2 * cos_omega);
        let sin_sigma = (east * east + north * north).sqrt();
        let cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_omega;
        if sin_sigma == 0.0 {
            let same = Geodesic { distance_m: 0.0, azimuth_rad: 0.0 };
            return (cos_sigma > 0.0).then_some(same);
        }
        let sigma = atan2(sin_sigma, cos_sigma);
        let sin_a0 = cos_u1 * cos_u2 * sin_omega / sin_sigma;
        let square = 1.0 - sin_a0 * sin_a0;
        let cos_twice_middle =
            if square > 0.0 { cos_sigma - 2.0 * sin_u1 * sin_u2 / square } else { 0.0 };
        let arc = Arc { sin_sigma, cos_sigma, cos_twice_middle };
        let next = longitude + arc.longitude_correction(figure, sin_a0, square, sigma);
        if next.abs() > PI {
            return None;
        }
        if (next - omega).abs() < 1e-13 {
            let (big_a, big_b) = length_coefficients(figure, square);
            return Some(Geodesic {
                distance_m: figure.polar_radius_m()
                    * big_a
                    * (sigma - arc.length_correction(big_b)),
                azimuth_rad: atan2(east, north),
            });
        }
        omega = next;
    }
    None
}

/// The line between nearly opposite places, by the azimuth at the place further from the equator.
fn nearly_opposite(figure: Figure, start: (f64, f64), end: (f64, f64), longitude: f64) -> Geodesic {
    // Karney's arrangement: first place south and further from the equator, second to its east.
    let swapped = start.0.abs() < end.0.abs();
    let (first, second) = if swapped { (end, start) } else { (start, end) };
    let south = if first.0 > 0.0 { -1.0 } else { 1.0 };
    // Never quite on the equator nor at the pole, so that every angle keeps its quadrant.
    let (sin_u1, cos_u1) = ((south * first.0).min(-1e-150), first.1.max(1e-16));
    let (sin_u2, cos_u2) = (south * second.0, second.1.max(1e-16));
    let wanted = longitude.abs();
    let solve = |azimuth: f64| {
        let (sin_a1, cos_a1) = sin_cos(azimuth);
        let sin_a0 = sin_a1 * cos_u1;
        let beyond = (cos_u2 - cos_u1) * (cos_u2 + cos_u1);
        let cos_a2_u2 = (cos_a1 * cos_a1 * cos_u1 * cos_u1 + beyond).max(0.0).sqrt();
        let sigma1 = atan2(sin_u1, cos_a1 * cos_u1);
        let sigma2 = atan2(sin_u2, cos_a2_u2);
        let omega = atan2(sin_a0 * sin_u2, cos_a2_u2) - atan2(sin_a0 * sin_u1, cos_a1 * cos_u1);
        let square = (1.0 - sin_a0 * sin_a0).max(0.0);
        let sigma = sigma2 - sigma1;
        let arc = Arc::new(sigma1 + sigma2, sigma);
        let found = omega - arc.longitude_correction(figure, sin_a0, square, sigma);
        let (big_a, big_b) = length_coefficients(figure, square);
        let distance = figure.polar_radius_m() * big_a * (sigma - arc.length_correction(big_b));
        (found - wanted, distance, cos_a2_u2 / cos_u2, sin_a0 / cos_u2)
    };
    let azimuth = bracketed_root(0.0, -wanted, PI, PI - wanted, 1e-15, |a| solve(a).0);
    let (_, distance_m, cos_a2, sin_a2) = solve(azimuth);
    let (sin_a1, cos_a1) = sin_cos(azimuth);
    let (east, north) = if swapped { (sin_a2, -cos_a2) } else { (sin_a1, cos_a1) };
    // Swapping the places turns the line about; mirroring north and south turns its north component.
    let east = if longitude < 0.0 { -east } else { east };
    let north = if swapped { -north * -south } else { north * south };
    Geodesic { distance_m, azimuth_rad: atan2(east, north) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geographiclib_rs::{DirectGeodesic, Geodesic as Oracle, InverseGeodesic};
    use proptest::prelude::*;

    fn oracle_inverse(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
        let (distance, azimuth, _, _): (f64, f64, f64, f64) =
            Oracle::wgs84().inverse(a.0, a.1, b.0, b.1);
        (distance, azimuth)
    }

    fn line(a: (f64, f64), b: (f64, f64)) -> Geodesic {
        let place = |p: (f64, f64)| Geodetic::from_degrees(p.0, p.1, 0.0);
        geodesic_between(Figure::Wgs84, &place(a), &place(b))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn lines_agree_with_geographiclib(
            lat1 in -90.0..90.0_f64, lon1 in -180.0..180.0_f64,
            lat2 in -90.0..90.0_f64, lon2 in -180.0..180.0_f64,
        ) {
            let (distance, azimuth) = oracle_inverse((lat1, lon1), (lat2, lon2));
            let found = line((lat1, lon1), (lat2, lon2));
            let bound = if distance > 19.8e6 { 0.1 } else { 1e-3 };
            prop_assert!((found.distance_m - distance).abs() < bound, "{found:?} {distance}");
            if distance > 1e3 && distance < 19.8e6 && lat1.abs() < 89.9 {
                let off = (found.azimuth_rad.to_degrees() - azimuth + 540.0).rem_euclid(360.0) - 180.0;
                prop_assert!(off.abs() < 1e-6, "{found:?} {azimuth}");
            }
            let start = Geodetic::from_degrees(lat1, lon1, 0.0);
            let end = place_along(Figure::Wgs84, &start, azimuth.to_radians(), distance);
            let (lat, lon): (f64, f64) = Oracle::wgs84().direct(lat1, lon1, azimuth, distance);
            let (off, _) = oracle_inverse((lat, lon), (end.latitude_deg(), end.longitude_deg()));
            prop_assert!(off < 1e-3, "{off} m off");
        }

        #[test]
        fn nearly_opposite_places_are_solved(
            lat in -90.0..90.0_f64, north in -1.0..1.0_f64, east in -1.0..1.0_f64,
        ) {
            let to = ((-lat + north).clamp(-90.0, 90.0), 180.0 + east);
            let (distance, azimuth) = oracle_inverse((lat, 0.0), to);
            let found = line((lat, 0.0), to);
            prop_assert!((found.distance_m - distance).abs() < 0.1, "{found:?} {distance}");
            // Where the line is short of the far side its azimuth is defined, if loosely.
            let landed: (f64, f64) =
                Oracle::wgs84().direct(lat, 0.0, found.azimuth_rad.to_degrees(), found.distance_m);
            let (off, _) = oracle_inverse(landed, to);
            prop_assert!(off < 100.0, "{off} m off, {azimuth} {found:?}");
        }
    }

    #[test]
    fn special_lines() {
        let quarter = 10_001_965.729_312;
        for (from, to, distance) in [
            ((0.0, 0.0), (90.0, 0.0), quarter),
            ((90.0, 0.0), (-90.0, 0.0), 2.0 * quarter),
            ((0.0, 0.0), (0.0, 180.0), 2.0 * quarter),
            ((0.0, 179.0), (0.0, -179.0), 2.0_f64.to_radians() * 6_378_137.0),
            ((10.0, 20.0), (10.0, 20.0), 0.0),
            ((30.0, 0.0), (-30.0, 180.0), 2.0 * quarter),
        ] {
            let found = line(from, to);
            assert!((found.distance_m - distance).abs() < 1e-2, "{from:?} {to:?} {found:?}");
        }
        let sphere = geodesic_between(
            Figure::Sphere,
            &Geodetic::from_degrees(0.0, 0.0, 0.0),
            &Geodetic::from_degrees(0.0, 90.0, 0.0),
        );
        assert!((sphere.distance_m - 6_371_000.0 * PI / 2.0).abs() < 1e-6);
        assert!(line((f64::NAN, 0.0), (0.0, 0.0)).distance_m.is_nan());
    }
}
