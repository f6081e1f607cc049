//! A splashdown statement as a claim: "about 200 km west of Okushiri island" gives, with the launch point,
//! the bearing of the impact and the ground distance.

use serde::{Deserialize, Serialize};

use super::energy_only::central;
use super::evidence::Heading;
use super::interval::{Belief, Interval};
use crate::earth::GeoPoint;
use crate::earth::ellipsoid::{Figure, Geodetic};
use crate::earth::geodesic::{Geodesic, geodesic_between, place_along};

/// How far a place of impact is taken to be off at least, m: no report gives it more closely.
pub const IMPACT_ERROR_M: f64 = 25_000.0;

/// A splashdown by its distance and direction from a place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Splashdown {
    /// The place that the statement names.
    pub reference: GeoPoint,
    /// Distance from it, m.
    pub offset_m: Interval,
    /// Direction from it, degrees clockwise from north: 270 for "west of".
    pub direction_deg: f64,
}

/// What a splashdown says of the flight from a launch point.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Flown {
    /// Launch point and bearing of the impact.
    pub heading: Heading,
    /// Ground distance, m.
    pub ground_distance_m: Interval,
}

impl Splashdown {
    /// A splashdown at a point itself.
    #[must_use]
    pub fn at(point: GeoPoint) -> Self {
        let offset_m = Interval { low: 0.0, high: 0.0, belief: Belief::Even };
        Self { reference: point, offset_m, direction_deg: 0.0 }
    }

    /// Bearing and ground distance from a launch point, along the ellipsoid.
    ///
    /// The bearing is that of the likeliest place; the distance runs over the stated offsets, and at least
    /// 25 km either way, because "west of" is no exact direction.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Amount, Unit};
    /// use lofted::earth::GeoPoint;
    /// use lofted::reconstruct::interval::Interval;
    /// use lofted::reconstruct::splashdown::Splashdown;
    ///
    /// // 31 October 2024: about 200 km west of Okushiri island.
    /// let splashdown = Splashdown {
    ///     reference: GeoPoint::new(42.17, 139.47)?,
    ///     offset_m: Interval::of_amount(&Amount::About(200.0), Unit::Kilometres).unwrap(),
    ///     direction_deg: 270.0,
    /// };
    /// let flown = splashdown.seen_from(GeoPoint::new(39.1266, 125.9645)?);
    /// assert!((flown.heading.bearing_deg - 66.7).abs() < 0.3);
    /// assert!(flown.ground_distance_m.low < 1.0e6 && flown.ground_distance_m.high > 1.0e6);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn seen_from(&self, launch: GeoPoint) -> Flown {
        let at = |offset_m: f64| self.line_to(launch, offset_m);
        let likeliest = at(central(&self.offset_m));
        let (one, other) = (at(self.offset_m.low).distance_m, at(self.offset_m.high).distance_m);
        let middle_m = likeliest.distance_m;
        let ground_distance_m = Interval {
            low: one.min(other).min(middle_m - IMPACT_ERROR_M).max(0.0),
            high: one.max(other).max(middle_m + IMPACT_ERROR_M),
            belief: Belief::MostAt(middle_m),
        };
        let bearing_deg = likeliest.azimuth_rad.to_degrees().rem_euclid(360.0);
        Flown { heading: Heading { launch, bearing_deg }, ground_distance_m }
    }

    fn line_to(&self, launch: GeoPoint, offset_m: f64) -> Geodesic {
        let reference = Geodetic::from(self.reference);
        let impact =
            place_along(Figure::Wgs84, &reference, self.direction_deg.to_radians(), offset_m);
        geodesic_between(Figure::Wgs84, &Geodetic::from(launch), &impact)
    }
}
