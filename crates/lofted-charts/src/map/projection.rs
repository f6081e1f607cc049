//! From places on the Earth to places on the sheet: azimuthal equidistant and orthographic.

use std::f64::consts::PI;

use lofted::earth::GeoPoint;
use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::geodesic::{geodesic_between, place_along};
use lofted::math::vector::{Vector, cross, dot};
use lofted::math::{atan2, cos, hypot, sin};

use crate::map::geography::{unit, unit_of};
use crate::sheet::canvas::Place;

/// Mean radius of the Earth, km: turns angles of the sphere into distances.
pub(crate) const EARTH_KM: f64 = MEAN_RADIUS_M / 1000.0;

/// The farthest that a map reaches, rad: the antipode itself is a point with every bearing.
pub(crate) const FARTHEST_RAD: f64 = PI - 1e-3;

/// Within this of the antipode, rad, the sphere stands in for the ellipsoid.
const NEARLY_OPPOSITE_RAD: f64 = PI - 0.02;

/// How a cap of the Earth is laid flat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lay {
    /// Azimuthal equidistant: distance and bearing from the centre are true.
    Equidistant,
    /// Orthographic: as seen from far away.
    Orthographic,
}

/// A cap of the Earth on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Projection {
    lay: Lay,
    centre: GeoPoint,
    east: Vector,
    north: Vector,
    up: Vector,
    /// The cap's own angle about the centre, rad.
    pub(crate) cap_rad: f64,
    /// Where the centre stands, px.
    pub(crate) middle: Place,
    /// Radius of the cap on the sheet, px.
    pub(crate) radius_px: f64,
}

impl Projection {
    /// The cap of a radius about a centre as a disc on the sheet.
    pub(crate) fn equidistant(
        centre: GeoPoint,
        radius_km: f64,
        middle: Place,
        radius_px: f64,
    ) -> Self {
        let cap_rad = (radius_km / EARTH_KM).clamp(1e-4, FARTHEST_RAD);
        Self::new(Lay::Equidistant, centre, cap_rad, middle, radius_px)
    }

    /// The half of the Earth about a centre as seen from far above it.
    pub(crate) fn orthographic(centre: GeoPoint, middle: Place, radius_px: f64) -> Self {
        Self::new(Lay::Orthographic, centre, 0.5 * PI - 1e-6, middle, radius_px)
    }

    fn new(lay: Lay, centre: GeoPoint, cap_rad: f64, middle: Place, radius_px: f64) -> Self {
        let up = unit(centre.latitude_deg(), centre.longitude_deg());
        let east = unit(0.0, 0.0);
        let longitude = centre.longitude_deg().to_radians();
        let east =
            if longitude.is_finite() { [-sin(longitude), cos(longitude), 0.0] } else { east };
        let north = cross(&up, &east);
        Self { lay, centre, east, north, up, cap_rad, middle, radius_px }
    }

    /// Direction on the Earth to the frame of the centre: east, north, up.
    pub(crate) fn local(&self, direction: &Vector) -> Vector {
        [dot(&self.east, direction), dot(&self.north, direction), dot(&self.up, direction)]
    }

    /// Whether a direction in the centre's frame lies inside the cap.
    pub(crate) fn holds(&self, local: &Vector) -> bool {
        local[2] > cos(self.cap_rad)
    }

    /// Where a direction in the centre's frame stands on the sheet.
    pub(crate) fn place(&self, local: &Vector) -> Place {
        let across = hypot(local[0], local[1]);
        let scale = match self.lay {
            Lay::Orthographic => self.radius_px,
            Lay::Equidistant if across < 1e-12 => 0.0,
            Lay::Equidistant => self.radius_px / self.cap_rad * atan2(across, local[2]) / across,
        };
        (self.middle.0 + scale * local[0], self.middle.1 - scale * local[1])
    }

    /// Where an azimuth, rad clockwise from north, meets the cap's rim.
    pub(crate) fn rim(&self, azimuth_rad: f64) -> Place {
        let (x, y) = (sin(azimuth_rad), cos(azimuth_rad));
        (self.middle.0 + self.radius_px * x, self.middle.1 - self.radius_px * y)
    }

    /// The direction, in the centre's frame, of one of our own points.
    ///
    /// On the equidistant map it stands at its geodesic distance and azimuth on the WGS 84 ellipsoid, so
    /// that distances from the centre are true; the coasts, drawn on the sphere, are off by up to 0.5 %.
    pub(crate) fn of_point(&self, point: GeoPoint) -> Vector {
        let sphere = self.local(&unit(point.latitude_deg(), point.longitude_deg()));
        let angle = atan2(hypot(sphere[0], sphere[1]), sphere[2]);
        if self.lay == Lay::Orthographic || angle > NEARLY_OPPOSITE_RAD {
            return sphere;
        }
        let line = geodesic_between(Figure::Wgs84, &geodetic(self.centre), &geodetic(point));
        at(line.distance_m / MEAN_RADIUS_M, line.azimuth_rad)
    }

    /// The direction, in the centre's frame, at a distance and an azimuth from a point.
    pub(crate) fn at_distance(&self, from: GeoPoint, azimuth_rad: f64, distance_km: f64) -> Vector {
        if self.lay == Lay::Equidistant && from == self.centre {
            return at((distance_km / EARTH_KM).min(PI), azimuth_rad);
        }
        let point = along(from, azimuth_rad.to_degrees(), distance_km);
        point.map_or([0.0, 0.0, 1.0], |point| self.of_point(point))
    }

    /// Where one of our own points stands, if it is on the map.
    pub(crate) fn mark(&self, point: GeoPoint) -> Option<Place> {
        let local = self.of_point(point);
        self.holds(&local).then(|| self.place(&local))
    }

    /// Distance, km, and azimuth, degrees, from the centre of an equidistant map to a place of the sheet;
    /// `None` outside the disc.
    pub(crate) fn polar(&self, place: Place) -> Option<(f64, f64)> {
        let (x, y) = (place.0 - self.middle.0, self.middle.1 - place.1);
        let share = hypot(x, y) / self.radius_px;
        let inside = self.lay == Lay::Equidistant && share <= 1.0;
        inside.then(|| (share * self.cap_rad * EARTH_KM, atan2(x, y).to_degrees()))
    }

    /// The direction on the Earth that a place of the sheet shows, the reverse of `place`.
    #[cfg(test)]
    pub(crate) fn direction(&self, place: Place) -> Vector {
        let (x, y) = (place.0 - self.middle.0, self.middle.1 - place.1);
        let share = hypot(x, y) / self.radius_px;
        let angle = match self.lay {
            Lay::Equidistant => share * self.cap_rad,
            Lay::Orthographic => lofted::math::asin(share.min(1.0)),
        };
        let local = at(angle, atan2(x, y));
        let mut direction = [0.0; 3];
        for (axis, part) in [self.east, self.north, self.up].iter().zip(local) {
            direction = lofted::math::vector::add_scaled(&direction, part, axis);
        }
        direction
    }
}

/// The direction at an angle from the centre along an azimuth.
pub(crate) fn at(angle_rad: f64, azimuth_rad: f64) -> Vector {
    let across = sin(angle_rad);
    [across * sin(azimuth_rad), across * cos(azimuth_rad), cos(angle_rad)]
}

/// A point of the surface, as the geodesics take it.
pub(crate) fn geodetic(point: GeoPoint) -> Geodetic {
    Geodetic::from_degrees(point.latitude_deg(), point.longitude_deg(), 0.0)
}

/// Distance in km and azimuth in degrees, 0 to 360, from one point to another on the WGS 84 ellipsoid.
pub(crate) fn geodesic(from: GeoPoint, to: GeoPoint) -> (f64, f64) {
    let line = geodesic_between(Figure::Wgs84, &geodetic(from), &geodetic(to));
    let degrees = line.azimuth_rad.to_degrees();
    (line.distance_m / 1000.0, if degrees < 0.0 { degrees + 360.0 } else { degrees })
}

/// The direction a part of the way from one to another, on the great circle between them.
pub(crate) fn between(from: &Vector, to: &Vector, part: f64) -> Vector {
    let mix = [0, 1, 2].map(|axis| (1.0 - part) * from[axis] + part * to[axis]);
    unit_of(&mix)
}

/// The point at a distance and an azimuth from another, on the WGS 84 ellipsoid.
pub(crate) fn along(from: GeoPoint, azimuth_deg: f64, distance_km: f64) -> Option<GeoPoint> {
    let azimuth = azimuth_deg.to_radians();
    let place = place_along(Figure::Wgs84, &geodetic(from), azimuth, 1000.0 * distance_km);
    GeoPoint::new(place.latitude_deg(), place.longitude_deg()).ok()
}
