//! A point of the geography.

/// Longitude and latitude, degrees.
pub(crate) type Point = (f64, f64);
