//! The footprint: the greatest range around the compass on the turning Earth.

use serde::{Deserialize, Serialize};

use super::error::RangeError;
use super::maximum::{MaximumRange, RangeQuestion, SearchStart};
use super::outline::{Outline, outline_of};
use crate::earth::ellipsoid::{Figure, Geodetic};
use crate::earth::geodesic::{geodesic_between, place_along};
use crate::trajectory::input::within;

/// The greatest range on one bearing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ray {
    /// Bearing from the launch point, degrees clockwise from north.
    pub bearing_deg: f64,
    /// How far the vehicle reaches there.
    pub reach: MaximumRange,
}

/// The greatest range by bearing, all around.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Footprint {
    /// The launch point.
    pub centre: Geodetic,
    /// The figure on which the distances run.
    pub figure: Figure,
    /// The rays, evenly spaced from north on, clockwise.
    pub rays: Vec<Ray>,
}

impl Footprint {
    /// The footprint of a vehicle, with `rays` bearings.
    ///
    /// Each bearing starts its search from the steering of the one before.
    ///
    /// # Units and conventions
    /// `rays`: 4 to 3,600.
    ///
    /// # Errors
    /// As [`RangeQuestion::maximum_range_to_deg`], and [`RangeError::Input`] for the number of rays.
    pub fn of(question: &RangeQuestion, rays: u16) -> Result<Self, RangeError> {
        within("rays", f64::from(rays), 4.0, 3_600.0)?;
        let mut start = SearchStart::Cold;
        let mut offset_deg = 0.0;
        let mut found = Vec::with_capacity(usize::from(rays));
        for i in 0..rays {
            let bearing_deg = 360.0 * f64::from(i) / f64::from(rays);
            let launch = question.launch.towards_deg(bearing_deg + offset_deg);
            let reach =
                RangeQuestion { launch, ..*question }.maximum_range_to_deg(bearing_deg, start)?;
            (start, offset_deg) = match &reach {
                MaximumRange::UpTo(farthest) => (
                    SearchStart::From(farthest.steering),
                    farthest.flown.azimuth_rad.to_degrees() - bearing_deg,
                ),
                MaximumRange::ReachesTheAntipode => (SearchStart::Cold, 0.0),
            };
            found.push(Ray { bearing_deg, reach });
        }
        let centre = question.launch.place();
        Ok(Self { centre, figure: question.earth.figure, rays: found })
    }

    /// The rim as places, a degree of bearing apart or less, clockwise from north.
    ///
    /// Between two rays the range is drawn straight over the bearing. Where a ray reaches the antipode the
    /// rim runs through the antipode.
    #[must_use]
    pub fn rim(&self) -> Vec<Geodetic> {
        let count = self.rays.len();
        let between = 360usize.div_ceil(count.max(1));
        let mut rim = Vec::with_capacity(count * between);
        for (i, ray) in self.rays.iter().enumerate() {
            let next = &self.rays[(i + 1) % count];
            let (from_m, to_m) = (self.reach_m(ray), self.reach_m(next));
            for j in 0..between {
                let share = j as f64 / between as f64;
                let bearing_deg = ray.bearing_deg + share * 360.0 / count as f64;
                let distance_m = from_m + share * (to_m - from_m);
                rim.push(place_along(
                    self.figure,
                    &self.centre,
                    bearing_deg.to_radians(),
                    distance_m,
                ));
            }
        }
        rim
    }

    /// The footprint as polygons in longitude and latitude, cut at the dateline.
    #[must_use]
    pub fn outline(&self) -> Outline {
        if self.rays.iter().all(|ray| ray.reach == MaximumRange::ReachesTheAntipode) {
            return Outline::WholeEarth;
        }
        outline_of(&self.centre, &self.rim())
    }

    fn reach_m(&self, ray: &Ray) -> f64 {
        match &ray.reach {
            MaximumRange::UpTo(farthest) => farthest.range_km * 1000.0,
            MaximumRange::ReachesTheAntipode => {
                let antipode = Geodetic {
                    latitude_rad: -self.centre.latitude_rad,
                    longitude_rad: self.centre.longitude_rad + core::f64::consts::PI,
                    height_m: 0.0,
                };
                geodesic_between(self.figure, &self.centre, &antipode).distance_m
            }
        }
    }
}
