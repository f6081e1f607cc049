//! Three-component vectors as plain arrays.

/// A vector in three dimensions; its frame and unit are in the name of the variable.
pub type Vector = [f64; 3];

/// The scalar product of `a` and `b`.
#[inline]
#[must_use]
pub fn dot(a: &Vector, b: &Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// The vector product of `a` and `b`, right-handed.
#[inline]
#[must_use]
pub fn cross(a: &Vector, b: &Vector) -> Vector {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/// The length of `a`.
#[inline]
#[must_use]
pub fn norm(a: &Vector) -> f64 {
    dot(a, a).sqrt()
}

/// The sum `a + factor * b`.
#[inline]
#[must_use]
pub fn add_scaled(a: &Vector, factor: f64, b: &Vector) -> Vector {
    [a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]]
}

/// The sum `p * a + q * b`.
#[inline]
#[must_use]
pub fn combine(p: f64, a: &Vector, q: f64, b: &Vector) -> Vector {
    [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]]
}

/// The angle from `a` to `b` seen against the axis `about`, rad, in −π to π.
///
/// Good at every angle, where the arc cosine of the scalar product is not.
#[must_use]
pub fn signed_angle_rad(a: &Vector, b: &Vector, about: &Vector) -> f64 {
    let normal = cross(a, b);
    let sine = norm(&normal);
    let signed = if dot(&normal, about) < 0.0 { -sine } else { sine };
    super::atan2(signed, dot(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_of_east_and_north_is_up() {
        assert_eq!(cross(&[1.0, 0.0, 0.0], &[0.0, 1.0, 0.0]), [0.0, 0.0, 1.0]);
    }

    #[test]
    fn the_angle_takes_its_sign_from_the_axis() {
        let (a, b) = ([2.0, 0.0, 0.0], [0.0, 3.0, 0.0]);
        let quarter = core::f64::consts::FRAC_PI_2;
        assert_eq!(signed_angle_rad(&a, &b, &[0.0, 0.0, 1.0]), quarter);
        assert_eq!(signed_angle_rad(&a, &b, &[0.0, 0.0, -1.0]), -quarter);
    }
}
