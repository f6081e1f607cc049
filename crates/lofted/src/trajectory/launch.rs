//! Where a flight starts and which way it heads.

use serde::{Deserialize, Serialize};

use super::input::{InputError, within};
use crate::earth::ellipsoid::Geodetic;

/// The figures of a [`Launch`] before they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LaunchParameters {
    /// Geodetic latitude, degrees; −90 to 90.
    pub latitude_deg: f64,
    /// Longitude, degrees, east positive; −360 to 360.
    pub longitude_deg: f64,
    /// Height above the ellipsoid, m; 0 to 9,000.
    pub height_m: f64,
    /// Azimuth of the launch plane, degrees clockwise from north; −360 to 720.
    pub azimuth_deg: f64,
}

/// A launch point and azimuth.
///
/// # Examples
/// ```
/// use lofted::trajectory::launch::{Launch, LaunchParameters};
/// let launch = Launch::new(LaunchParameters {
///     latitude_deg: 39.2,
///     longitude_deg: 125.67,
///     height_m: 0.0,
///     azimuth_deg: 72.0,
/// })?;
/// assert_eq!(launch.parameters().azimuth_deg, 72.0);
/// # Ok::<(), lofted::trajectory::input::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "LaunchParameters", into = "LaunchParameters")]
pub struct Launch(LaunchParameters);

impl Launch {
    /// A launch from its figures.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] for a figure outside the interval that its field names.
    pub fn new(parameters: LaunchParameters) -> Result<Self, InputError> {
        within("latitude_deg", parameters.latitude_deg, -90.0, 90.0)?;
        within("longitude_deg", parameters.longitude_deg, -360.0, 360.0)?;
        within("height_m", parameters.height_m, 0.0, 9_000.0)?;
        within("azimuth_deg", parameters.azimuth_deg, -360.0, 720.0)?;
        Ok(Self(parameters))
    }

    /// The figures of this launch.
    #[must_use]
    pub fn parameters(&self) -> &LaunchParameters {
        &self.0
    }

    /// The launch point.
    #[must_use]
    pub fn place(&self) -> Geodetic {
        Geodetic::from_degrees(self.0.latitude_deg, self.0.longitude_deg, self.0.height_m)
    }

    /// The same launch point with another azimuth, brought into 0 to 360 degrees.
    #[must_use]
    pub(crate) fn towards_deg(&self, azimuth_deg: f64) -> Self {
        Self(LaunchParameters { azimuth_deg: azimuth_deg.rem_euclid(360.0), ..self.0 })
    }
}

impl TryFrom<LaunchParameters> for Launch {
    type Error = InputError;

    fn try_from(parameters: LaunchParameters) -> Result<Self, InputError> {
        Self::new(parameters)
    }
}

impl From<Launch> for LaunchParameters {
    fn from(launch: Launch) -> Self {
        launch.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_off_the_earth_are_refused() {
        let good = LaunchParameters {
            latitude_deg: 90.0,
            longitude_deg: 0.0,
            height_m: 0.0,
            azimuth_deg: 0.0,
        };
        assert!(Launch::new(good).is_ok());
        for spoilt in [
            LaunchParameters { latitude_deg: 90.1, ..good },
            LaunchParameters { longitude_deg: f64::NAN, ..good },
            LaunchParameters { height_m: -1.0, ..good },
            LaunchParameters { azimuth_deg: f64::INFINITY, ..good },
        ] {
            assert!(Launch::new(spoilt).is_err(), "{spoilt:?}");
        }
    }
}
