//! Lines and land cut to a cap of the Earth, and laid on the sheet.

use std::f64::consts::{PI, TAU};

use lofted::earth::GeoPoint;
use lofted::math::vector::Vector;
use lofted::math::{asin, atan2, cos};
use lofted::order::by_key;

use crate::map::geography::{GeoLine, Geography, LineKind, angle_rad};
use crate::map::projection::{Projection, at, between};
use crate::sheet::canvas::Place;

/// A bend of the drawn line that matters, px.
const BEND_PX: f64 = 0.3;
/// Points nearer than this to the one before are left out, px.
const STEP_PX: f64 = 0.5;

/// Land on the sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Land {
    /// Closed outlines, the rim of the map among them: what an odd number of them holds is land.
    pub(crate) outlines: Vec<Vec<Place>>,
    /// The coasts alone, without the rim.
    pub(crate) coasts: Vec<Vec<Place>>,
}

impl Land {
    /// Whether a place of the sheet is drawn as land.
    #[cfg(test)]
    pub(crate) fn holds(&self, place: Place) -> bool {
        let crossing = |(from, to): (&Place, &Place)| {
            (from.1 < place.1) != (to.1 < place.1)
                && from.0 + (to.0 - from.0) * (place.1 - from.1) / (to.1 - from.1) > place.0
        };
        let edges = |outline: &Vec<Place>| {
            let next = outline.iter().skip(1).chain(outline.first());
            outline.iter().zip(next).filter(|edge| crossing(*edge)).count()
        };
        self.outlines.iter().map(edges).sum::<usize>() % 2 == 1
    }
}

/// A stretch of a line inside the cap.
#[derive(Debug)]
struct Stretch {
    places: Vec<Place>,
    /// Azimuths at which it comes in over the rim and goes out, rad from 0 to 2π.
    comes_in: f64,
    goes_out: f64,
}

/// Cuts a line, given in the centre's frame, to the cap: the open stretches that lie inside.
pub(crate) fn line(projection: &Projection, points: &[Vector]) -> Vec<Vec<Place>> {
    let cut = Cut::of(projection, points.iter().copied());
    cut.stretches
        .into_iter()
        .chain(cut.open)
        .map(|stretch| stretch.places)
        .filter(|places| places.len() > 1)
        .collect()
}

/// The land of a geography on the sheet.
pub(crate) fn land(projection: &Projection, geography: &Geography, centre: GeoPoint) -> Land {
    let mut land = Land::default();
    let mut stretches = Vec::new();
    for ring in geography.of_kind(LineKind::Land) {
        if out_of_reach(projection, ring) || ring.units.len() < 3 {
            continue;
        }
        let locals: Vec<Vector> = ring.units.iter().map(|unit| projection.local(unit)).collect();
        match ring_on(projection, &locals) {
            Ring::Whole(places) if places.len() > 2 => {
                let mut coast = places.clone();
                coast.extend(places.first());
                land.coasts.push(coast);
                land.outlines.push(places);
            }
            Ring::Whole(_) => {}
            Ring::Cut(parts) => stretches.extend(parts),
        }
    }
    if stretches.is_empty() {
        if geography.is_land(rim_point(projection, centre)) {
            land.outlines.push(arc(projection, 0.0, TAU));
        }
    } else {
        land.coasts.extend(stretches.iter().map(|stretch| stretch.places.clone()));
        land.outlines.extend(closed(projection, stretches));
    }
    land
}

/// Closed outlines of one ring, given in the centre's frame, cut to the cap.
pub(crate) fn region(projection: &Projection, locals: &[Vector]) -> Vec<Vec<Place>> {
    match ring_on(projection, locals) {
        Ring::Whole(places) => vec![places],
        Ring::Cut(stretches) => closed(projection, stretches),
    }
}

enum Ring {
    Whole(Vec<Place>),
    Cut(Vec<Stretch>),
}

fn ring_on(projection: &Projection, locals: &[Vector]) -> Ring {
    // From a point outside, so that no stretch is split by where the ring happens to start.
    let first = locals.iter().position(|local| !projection.holds(local));
    let cycle = locals.iter().copied().cycle().skip(first.unwrap_or(0)).take(locals.len() + 1);
    let cut = Cut::of(projection, cycle);
    match (first, cut.open) {
        (None, Some(mut whole)) => {
            whole.places.pop();
            Ring::Whole(whole.places)
        }
        _ => Ring::Cut(cut.stretches),
    }
}

/// A line being cut.
struct Cut<'a> {
    projection: &'a Projection,
    rim_up: f64,
    stretches: Vec<Stretch>,
    /// The stretch that has not left the cap yet.
    open: Option<Stretch>,
}

impl<'a> Cut<'a> {
    fn of(projection: &'a Projection, points: impl Iterator<Item = Vector>) -> Self {
        let rim_up = cos(projection.cap_rad);
        let mut cut = Self { projection, rim_up, stretches: Vec::new(), open: None };
        let mut last: Option<(Vector, Place)> = None;
        for point in points {
            let place = projection.place(&point);
            match last {
                Some((from, from_place)) => cut.edge(&from, from_place, &point, place),
                None if projection.holds(&point) => cut.open(0.0, place),
                None => {}
            }
            last = Some((point, place));
        }
        cut
    }

    fn open(&mut self, comes_in: f64, place: Place) {
        self.open = Some(Stretch { places: vec![place], comes_in, goes_out: 0.0 });
    }

    fn edge(&mut self, from: &Vector, from_place: Place, to: &Vector, to_place: Place) {
        match (from[2] > self.rim_up, to[2] > self.rim_up) {
            (true, true) => self.bent(from, from_place, to, to_place, 10),
            (true, false) => {
                let (rim, azimuth) = self.rim_between(from, to);
                let place = self.projection.rim(azimuth);
                self.bent(from, from_place, &rim, place, 10);
                if let Some(mut stretch) = self.open.take() {
                    stretch.places.push(place);
                    stretch.goes_out = azimuth;
                    self.stretches.push(stretch);
                }
            }
            (false, true) => {
                let (rim, azimuth) = self.rim_between(to, from);
                let place = self.projection.rim(azimuth);
                self.open(azimuth, place);
                self.bent(&rim, place, to, to_place, 10);
            }
            (false, false) => self.past(from, to),
        }
    }

    /// An edge between two points outside, which may still dip in.
    fn past(&mut self, from: &Vector, to: &Vector) {
        let half = between(from, to, 0.5);
        // Half the edge's length; nothing of it is nearer to the centre than its ends less that.
        let reach = asin((0.5 * chord(from, to)).min(1.0));
        let cap_rad = self.projection.cap_rad;
        // What is no number is nowhere near.
        let is_near = half[2] >= cos((cap_rad + reach).min(PI));
        if reach < 0.01 * cap_rad || !is_near {
            return;
        }
        let place = self.projection.place(&half);
        self.edge(from, place, &half, place);
        self.edge(&half, place, to, self.projection.place(to));
    }

    /// Adds the end of an edge, and before it as many points as its bend on the sheet asks for.
    fn bent(&mut self, from: &Vector, from_place: Place, to: &Vector, to_place: Place, depth: u8) {
        let (dx, dy) = (to_place.0 - from_place.0, to_place.1 - from_place.1);
        if depth > 0 && dx * dx + dy * dy > 4.0 {
            let half = between(from, to, 0.5);
            let place = self.projection.place(&half);
            let off_x = place.0 - 0.5 * (from_place.0 + to_place.0);
            let off_y = place.1 - 0.5 * (from_place.1 + to_place.1);
            if off_x * off_x + off_y * off_y > BEND_PX * BEND_PX {
                self.bent(from, from_place, &half, place, depth - 1);
                self.bent(&half, place, to, to_place, depth - 1);
                return;
            }
        }
        let Some(stretch) = &mut self.open else { return };
        let near = stretch.places.last().is_some_and(|last| {
            let (dx, dy) = (to_place.0 - last.0, to_place.1 - last.1);
            dx * dx + dy * dy < STEP_PX * STEP_PX
        });
        if !near {
            stretch.places.push(to_place);
        }
    }

    /// Where the edge from a point inside to one outside meets the rim, and that place's azimuth.
    fn rim_between(&self, inside: &Vector, outside: &Vector) -> (Vector, f64) {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..40 {
            let half = 0.5 * (low + high);
            if between(inside, outside, half)[2] > self.rim_up { low = half } else { high = half }
        }
        let rim = between(inside, outside, low);
        let azimuth = atan2(rim[0], rim[1]);
        (at(self.projection.cap_rad, azimuth), if azimuth < 0.0 { azimuth + TAU } else { azimuth })
    }
}

fn chord(from: &Vector, to: &Vector) -> f64 {
    let off = [0, 1, 2].map(|axis| to[axis] - from[axis]);
    lofted::math::vector::norm(&off)
}

fn out_of_reach(projection: &Projection, ring: &GeoLine) -> bool {
    let middle = projection.local(&ring.middle);
    angle_rad(&middle, &[0.0, 0.0, 1.0]) > projection.cap_rad + ring.reach_rad + 0.01
}

/// Joins stretches along the rim into outlines: the land is on their right, so from where one goes out
/// the rim is followed clockwise to where the next comes in.
fn closed(projection: &Projection, stretches: Vec<Stretch>) -> Vec<Vec<Place>> {
    let mut left: Vec<Option<Stretch>> =
        by_key(stretches, |stretch| stretch.comes_in).into_iter().map(Some).collect();
    let comes_in: Vec<f64> = left.iter().flatten().map(|stretch| stretch.comes_in).collect();
    let mut outlines = Vec::new();
    for start in 0..left.len() {
        let Some(first) = left[start].take() else { continue };
        let mut outline = first.places;
        let mut out = first.goes_out;
        for _ in 0..comes_in.len() {
            let next = comes_in.iter().position(|azimuth| *azimuth >= out).unwrap_or(0);
            let to = if comes_in[next] < out { comes_in[next] + TAU } else { comes_in[next] };
            outline.extend(arc(projection, out, to));
            match left[next].take() {
                Some(stretch) => {
                    outline.extend(stretch.places);
                    out = stretch.goes_out;
                }
                None => break,
            }
        }
        outlines.push(outline);
    }
    outlines
}

/// The rim clockwise from one azimuth to another.
fn arc(projection: &Projection, from: f64, to: f64) -> Vec<Place> {
    let steps = ((to - from) / 0.03).ceil().max(1.0) as usize;
    let azimuth = |step: usize| from + (to - from) * step as f64 / steps as f64;
    (0..=steps).map(|step| projection.rim(azimuth(step))).collect()
}

/// A point on the rim of the map.
fn rim_point(projection: &Projection, centre: GeoPoint) -> GeoPoint {
    let latitude = centre.latitude_deg().to_radians();
    let (latitude, east) =
        lofted::earth::great_circle::destination(latitude, 0.0, projection.cap_rad);
    let longitude = centre.longitude_deg() + east.to_degrees();
    let longitude = longitude - 360.0 * (longitude / 360.0).round();
    GeoPoint::new(latitude.to_degrees().clamp(-90.0, 90.0), longitude).unwrap_or(centre)
}
