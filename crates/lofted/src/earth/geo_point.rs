//! A point on the Earth's surface.

use serde::{Deserialize, Serialize};

/// A point on the Earth's surface.
///
/// # Units and conventions
/// Geodetic latitude from -90 to 90 degrees, north positive; longitude from -180 to 180 degrees,
/// east positive.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Degrees", into = "Degrees")]
pub struct GeoPoint {
    latitude_deg: f64,
    longitude_deg: f64,
}

/// Why two numbers are no point on the Earth.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum GeoPointError {
    /// The latitude is not a number from -90 to 90.
    #[error("latitude {0} deg is not between -90 and 90")]
    Latitude(f64),
    /// The longitude is not a number from -180 to 180.
    #[error("longitude {0} deg is not between -180 and 180")]
    Longitude(f64),
}

impl GeoPoint {
    /// The point at a latitude and a longitude.
    ///
    /// # Errors
    /// - latitude not a number from -90 to 90: [`GeoPointError::Latitude`];
    /// - longitude not a number from -180 to 180: [`GeoPointError::Longitude`].
    pub fn new(latitude_deg: f64, longitude_deg: f64) -> Result<Self, GeoPointError> {
        if !(-90.0..=90.0).contains(&latitude_deg) {
            return Err(GeoPointError::Latitude(latitude_deg));
        }
        if !(-180.0..=180.0).contains(&longitude_deg) {
            return Err(GeoPointError::Longitude(longitude_deg));
        }
        Ok(Self { latitude_deg, longitude_deg })
    }

    /// Geodetic latitude, degrees, north positive.
    #[must_use]
    pub const fn latitude_deg(self) -> f64 {
        self.latitude_deg
    }

    /// Longitude, degrees, east positive.
    #[must_use]
    pub const fn longitude_deg(self) -> f64 {
        self.longitude_deg
    }
}

#[derive(Serialize, Deserialize)]
struct Degrees {
    latitude_deg: f64,
    longitude_deg: f64,
}

impl TryFrom<Degrees> for GeoPoint {
    type Error = GeoPointError;

    fn try_from(point: Degrees) -> Result<Self, GeoPointError> {
        Self::new(point.latitude_deg, point.longitude_deg)
    }
}

impl From<GeoPoint> for Degrees {
    fn from(point: GeoPoint) -> Self {
        Self { latitude_deg: point.latitude_deg, longitude_deg: point.longitude_deg }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_off_the_earth_is_refused() {
        assert_eq!(GeoPoint::new(90.5, 0.0), Err(GeoPointError::Latitude(90.5)));
        assert_eq!(GeoPoint::new(0.0, 181.0), Err(GeoPointError::Longitude(181.0)));
        assert!(GeoPoint::new(f64::NAN, 0.0).is_err());
    }
}
