//! Constants of the Earth, each with its source.

/// Geocentric gravitational constant, m³/s² (WGS 84, NIMA TR8350.2, 2000, table 3.1).
pub const MU_M3_S2: f64 = 3.986_004_418e14;

/// Mean radius of the Earth, m: the sphere on which the two-body closed forms stand.
pub const MEAN_RADIUS_M: f64 = 6_371_000.0;

/// Rotation rate of the Earth in inertial space, rad/s (WGS 84, NIMA TR8350.2, 2000, table 3.1).
pub const ROTATION_RAD_S: f64 = 7.292_115e-5;
