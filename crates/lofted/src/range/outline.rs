//! A region around a place as polygons on a flat map: cut at the dateline, closed over the poles.

use serde::{Deserialize, Serialize};

use crate::earth::ellipsoid::Geodetic;

/// A corner of a polygon: longitude −180 to 180 and latitude −90 to 90, degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Corner {
    /// Longitude, degrees, east positive.
    pub longitude_deg: f64,
    /// Latitude, degrees, north positive.
    pub latitude_deg: f64,
}

/// A polygon in longitude and latitude, with holes; rings are closed without repeating their first corner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Polygon {
    /// The outer ring.
    pub outer: Vec<Corner>,
    /// What is cut out.
    pub holes: Vec<Vec<Corner>>,
}

/// A region of the Earth on a flat map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outline {
    /// All of it.
    WholeEarth,
    /// These polygons together.
    Polygons(Vec<Polygon>),
}

impl Outline {
    /// The region around `centre` that a rim encloses: its places in order, the first not repeated.
    ///
    /// Neighbours on the rim lie less than half a turn of longitude apart.
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::ellipsoid::{Figure, Geodetic};
    /// use lofted::earth::geodesic::place_along;
    /// use lofted::range::outline::Outline;
    /// let centre = Geodetic::from_degrees(41.0, 179.0, 0.0);
    /// let rim: Vec<Geodetic> = (0..72)
    ///     .map(|k| place_along(Figure::Wgs84, &centre, f64::from(5 * k).to_radians(), 300e3))
    ///     .collect();
    /// let Outline::Polygons(polygons) = Outline::of_rim(&centre, &rim) else { panic!("a disc") };
    /// assert_eq!(polygons.len(), 2, "cut at the dateline");
    /// ```
    #[must_use]
    pub fn of_rim(centre: &Geodetic, rim: &[Geodetic]) -> Self {
        outline_of(centre, rim)
    }

    /// Whether a place lies inside, by counting edges to its north.
    #[must_use]
    pub fn contains(&self, place: &Geodetic) -> bool {
        let point =
            Corner { longitude_deg: place.longitude_deg(), latitude_deg: place.latitude_deg() };
        match self {
            Self::WholeEarth => true,
            Self::Polygons(polygons) => polygons.iter().any(|polygon| {
                ring_contains(&polygon.outer, &point)
                    && !polygon.holes.iter().any(|hole| ring_contains(hole, &point))
            }),
        }
    }
}

/// The region around `centre` that a rim encloses, as polygons.
///
/// The rim is followed around; whether it closes after a turn about the axis, and whether each pole lies on
/// the centre's side of it, says how the flat polygon must be closed: as it is, over one pole, or, with both
/// poles inside, as the whole map less what lies beyond the rim.
pub(crate) fn outline_of(centre: &Geodetic, rim: &[Geodetic]) -> Outline {
    let mut ring = unrolled(rim);
    let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) else {
        return Outline::Polygons(Vec::new());
    };
    let turned = last.longitude_deg + nearest(first.longitude_deg - last.longitude_deg)
        - first.longitude_deg;
    let (north, south) = poles_inside(centre, &ring, turned);
    if turned.abs() > 180.0 {
        // Around the axis: one pole is inside. The ring is closed over that pole, along the dateline.
        ring = from_the_dateline(&ring, turned);
        let pole = if north { 90.0 } else { -90.0 };
        let ends = [ring.last().copied(), ring.first().copied()];
        ring.extend(ends.into_iter().flatten().map(|end| Corner { latitude_deg: pole, ..end }));
    }
    let pieces = cut_at_the_dateline(&ring);
    if turned.abs() <= 180.0 && north && south {
        return Outline::Polygons(vec![Polygon { outer: whole_map(), holes: pieces }]);
    }
    Outline::Polygons(
        pieces.into_iter().map(|outer| Polygon { outer, holes: Vec::new() }).collect(),
    )
}

/// The rim with longitudes that run on past 180 degrees instead of jumping.
fn unrolled(rim: &[Geodetic]) -> Vec<Corner> {
    let mut ring: Vec<Corner> = Vec::with_capacity(rim.len() + 3);
    for place in rim {
        let longitude_deg = ring.last().map_or(place.longitude_deg(), |before: &Corner| {
            before.longitude_deg + nearest(place.longitude_deg() - before.longitude_deg)
        });
        ring.push(Corner { longitude_deg, latitude_deg: place.latitude_deg() });
    }
    ring
}

/// A ring that runs once around the axis, begun and ended where it crosses the dateline.
fn from_the_dateline(ring: &[Corner], turned: f64) -> Vec<Corner> {
    let count = ring.len();
    let later = |i: usize| {
        let turns = if i < count { 0.0 } else { turned };
        Corner { longitude_deg: ring[i % count].longitude_deg + turns, ..ring[i % count] }
    };
    let sheet = |corner: &Corner| ((corner.longitude_deg + 180.0) / 360.0).floor();
    let Some(before) = (0..count).find(|&i| sheet(&later(i)) != sheet(&later(i + 1))) else {
        return ring.to_vec();
    };
    let (a, b) = (later(before), later(before + 1));
    let edge = 360.0 * sheet(&a).max(sheet(&b)) - 180.0;
    let share = (edge - a.longitude_deg) / (b.longitude_deg - a.longitude_deg);
    let latitude_deg = a.latitude_deg + share * (b.latitude_deg - a.latitude_deg);
    let mut begun = vec![Corner { longitude_deg: edge, latitude_deg }];
    begun.extend((before + 1..=before + count).map(later));
    begun.push(Corner { longitude_deg: edge + turned, latitude_deg });
    begun
}

/// A difference of longitudes brought into −180 to 180.
fn nearest(difference_deg: f64) -> f64 {
    let turned = (difference_deg + 180.0).rem_euclid(360.0) - 180.0;
    if turned == -180.0 && difference_deg > 0.0 { 180.0 } else { turned }
}

/// Whether the north and the south pole lie on the same side of the rim as the centre.
fn poles_inside(centre: &Geodetic, ring: &[Corner], turned: f64) -> (bool, bool) {
    let (mut above, mut below) = (0, 0);
    // The turn that a longitude from the centre's meridian lies in is taken once per corner, so that a corner
    // on that very meridian, as the first one is, counts on one side of it in both of its edges.
    let corner = |i: usize| {
        let turns = if i < ring.len() { 0.0 } else { (turned / 360.0).round() };
        let from_centre = ring[i % ring.len()].longitude_deg - centre.longitude_deg();
        ((from_centre / 360.0).floor() + turns, from_centre + 360.0 * turns)
    };
    for i in 0..ring.len() {
        let ((turn_from, from), (turn_to, to)) = (corner(i), corner(i + 1));
        if turn_from != turn_to {
            // The edge crosses the centre's meridian.
            let share = (360.0 * turn_from.max(turn_to) - from) / (to - from);
            let (a, b) = (ring[i].latitude_deg, ring[(i + 1) % ring.len()].latitude_deg);
            if a + share * (b - a) > centre.latitude_deg() {
                above += 1;
            } else {
                below += 1;
            }
        }
    }
    (above % 2 == 0, below % 2 == 0)
}

/// The ring's parts on each sheet of the map, moved onto the map.
fn cut_at_the_dateline(ring: &[Corner]) -> Vec<Vec<Corner>> {
    let (low, high) = ring.iter().fold((f64::MAX, f64::MIN), |(low, high), corner| {
        (low.min(corner.longitude_deg), high.max(corner.longitude_deg))
    });
    let first = ((low + 180.0) / 360.0).floor() as i32;
    let last = ((high + 180.0) / 360.0).ceil() as i32;
    let mut pieces = Vec::new();
    for sheet in first..last.max(first + 1) {
        let middle = 360.0 * f64::from(sheet);
        let right = clipped(ring, |c| c.longitude_deg - (middle - 180.0));
        let both = clipped(&right, |c| middle + 180.0 - c.longitude_deg);
        if both.len() > 2 {
            let moved =
                both.into_iter().map(|c| Corner { longitude_deg: c.longitude_deg - middle, ..c });
            pieces.push(moved.collect());
        }
    }
    pieces
}

/// The part of a ring where `inside` is not negative (Sutherland and Hodgman 1974).
fn clipped(ring: &[Corner], inside: impl Fn(&Corner) -> f64) -> Vec<Corner> {
    let mut kept = Vec::with_capacity(ring.len() + 4);
    for (i, b) in ring.iter().enumerate() {
        let a = &ring[(i + ring.len() - 1) % ring.len()];
        let (at_a, at_b) = (inside(a), inside(b));
        if (at_a < 0.0) != (at_b < 0.0) {
            let share = at_a / (at_a - at_b);
            kept.push(Corner {
                longitude_deg: a.longitude_deg + share * (b.longitude_deg - a.longitude_deg),
                latitude_deg: a.latitude_deg + share * (b.latitude_deg - a.latitude_deg),
            });
        }
        if at_b >= 0.0 {
            kept.push(*b);
        }
    }
    kept
}

fn whole_map() -> Vec<Corner> {
    [(-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0)]
        .map(|(longitude_deg, latitude_deg)| Corner { longitude_deg, latitude_deg })
        .to_vec()
}

fn ring_contains(ring: &[Corner], point: &Corner) -> bool {
    let mut inside = false;
    for (i, a) in ring.iter().enumerate() {
        let b = &ring[(i + 1) % ring.len()];
        if (a.longitude_deg > point.longitude_deg) != (b.longitude_deg > point.longitude_deg) {
            let share =
                (point.longitude_deg - a.longitude_deg) / (b.longitude_deg - a.longitude_deg);
            if a.latitude_deg + share * (b.latitude_deg - a.latitude_deg) > point.latitude_deg {
                inside = !inside;
            }
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::ellipsoid::Figure;
    use crate::earth::geodesic::geodesic_between;
    use crate::earth::geodesic::place_along;
    use proptest::prelude::*;

    fn circle(centre: &Geodetic, radius_m: f64) -> Outline {
        let rim: Vec<Geodetic> = (0..360)
            .map(|deg| place_along(Figure::Wgs84, centre, f64::from(deg).to_radians(), radius_m))
            .collect();
        outline_of(centre, &rim)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn a_place_is_inside_when_it_is_nearer_than_the_rim(
            lat in -89.9..89.9_f64, lon in -180.0..180.0_f64, radius in 3e5..19.5e6_f64,
            to_lat in -89.0..89.0_f64, to_lon in -179.99..179.99_f64,
        ) {
            let centre = Geodetic::from_degrees(lat, lon, 0.0);
            let place = Geodetic::from_degrees(to_lat, to_lon, 0.0);
            let distance = geodesic_between(Figure::Wgs84, &centre, &place).distance_m;
            // The flat edges cut corners where the rim passes close by a pole.
            prop_assume!((distance - radius).abs() > 60e3);
            prop_assert_eq!(circle(&centre, radius).contains(&place), distance < radius);
        }

        #[test]
        fn corners_stay_on_the_map(lat in -90.0..90.0_f64, lon in -180.0..180.0_f64, radius in 1e5..19.9e6_f64) {
            let Outline::Polygons(polygons) = circle(&Geodetic::from_degrees(lat, lon, 0.0), radius) else {
                panic!("a circle is not the whole Earth")
            };
            prop_assert!(!polygons.is_empty());
            for corner in polygons.iter().flat_map(|p| p.outer.iter().chain(p.holes.iter().flatten())) {
                prop_assert!(corner.longitude_deg.abs() <= 180.0 + 1e-9 && corner.latitude_deg.abs() <= 90.0 + 1e-9);
            }
        }
    }

    #[test]
    fn a_circle_over_a_pole_is_one_polygon_along_its_edge() {
        let Outline::Polygons(polygons) = circle(&Geodetic::from_degrees(70.0, 30.0, 0.0), 5e6)
        else {
            panic!("a circle is not the whole Earth")
        };
        assert_eq!(polygons.len(), 1);
        let reaches = |edge: Corner| polygons[0].outer.contains(&edge);
        assert!(reaches(Corner { longitude_deg: -180.0, latitude_deg: 90.0 }));
        assert!(reaches(Corner { longitude_deg: 180.0, latitude_deg: 90.0 }));
    }

    #[test]
    fn a_circle_across_the_dateline_is_cut_in_two() {
        let Outline::Polygons(polygons) = circle(&Geodetic::from_degrees(0.0, 179.0, 0.0), 1e6)
        else {
            panic!("a circle is not the whole Earth")
        };
        assert_eq!(polygons.len(), 2);
    }

    #[test]
    fn a_circle_with_both_poles_is_the_map_less_a_hole() {
        let outline = circle(&Geodetic::from_degrees(39.0, 126.0, 0.0), 15e6);
        let Outline::Polygons(polygons) = &outline else {
            panic!("a circle is not the whole Earth")
        };
        assert_eq!((polygons.len(), polygons[0].outer.len()), (1, 4));
        assert!(!polygons[0].holes.is_empty());
        assert!(!outline.contains(&Geodetic::from_degrees(-39.0, -54.0, 0.0)));
        assert!(outline.contains(&Geodetic::from_degrees(-89.0, 10.0, 0.0)));
    }
}
