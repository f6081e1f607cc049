//! Draws the layers of a map: rings, footprints, impact areas, tracks, places, and their labels.

use std::f64::consts::TAU;

use lofted::earth::GeoPoint;
use lofted::math::vector::Vector;
use lofted::math::{asin, atan2, hypot};

use crate::map::clip;
use crate::map::geography::{angle_rad, unit};
use crate::map::layers::{Footprint, Impact, ImpactArea, Layers, Reach, Track};
use crate::map::projection::{EARTH_KM, Projection, along, between};
use crate::sheet::canvas::outline::Ends;
use crate::sheet::canvas::text_width::{Weight, room_px, width_px};
use crate::sheet::canvas::{Align, Canvas, Place, TextLook};
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::label_place::Taken;
use crate::sheet::picture::ChartError;
use crate::sheet::plot::{Frame, TEXT_PX, label, name};
use crate::sheet::words;

/// Lines between our own points are cut into pieces of at most this, rad.
const PIECE_RAD: f64 = 0.02;

/// A map being drawn.
pub(crate) struct Marks<'a> {
    pub(crate) canvas: &'a Canvas,
    pub(crate) projection: &'a Projection,
    pub(crate) taken: Taken,
}

/// The look of a ring that somebody stated.
pub(crate) fn ring_paint(ink: Ink) -> Paint {
    Paint::from(ink).dashed(Dash::Dashed)
}

/// The look of the reach over an Earth at rest.
pub(crate) fn at_rest_paint(ink: Ink) -> Paint {
    Paint::from(ink).dashed(Dash::Dotted)
}

impl Marks<'_> {
    /// Draws every layer and its names, with `scale_km` as quiet rings of distance.
    pub(crate) fn all(&mut self, layers: &Layers, scale_km: &[f64]) -> Result<(), ChartError> {
        let origin = layers.origin.point;
        for distance_km in scale_km {
            let paint = Paint::from(Ink::Muted).faded(0.5);
            self.circle(origin, *distance_km, paint, 0.8)?;
        }
        for footprint in &layers.footprints {
            self.footprint(footprint, origin)?;
        }
        for ring in &layers.rings {
            self.circle(origin, ring.distance_km, ring_paint(ring.ink), 1.4)?;
        }
        for impact in &layers.impacts {
            self.impact(impact)?;
        }
        for track in &layers.tracks {
            self.track(track)?;
        }
        for end in ends(layers).into_iter().filter_map(|end| self.projection.mark(end)) {
            self.taken.take(square(end, 4.0));
        }
        let mut dots = Vec::new();
        for (point, ink) in points(layers) {
            let Some(place) = self.projection.mark(point) else { continue };
            let radius_px = if point == origin { 4.0 } else { 2.8 };
            self.canvas.dot(place, radius_px + 1.2, Paint::from(Ink::Card).faded(0.8))?;
            self.canvas.dot(place, radius_px, ink)?;
            let dot = square(place, radius_px + 1.0);
            self.taken.take(dot);
            dots.push((point, dot));
        }
        for (names, point, weight) in labels(layers) {
            let Some((_, dot)) = dots.iter().find(|(other, _)| *other == point) else { continue };
            self.named(&names, dot, weight)?;
        }
        for track in &layers.tracks {
            self.tick_labels(track)?;
        }
        for track in &layers.tracks {
            self.keep_off(track);
        }
        Ok(())
    }

    /// Names the quiet rings of distance, which have room at many places and so come last.
    pub(crate) fn ring_labels(
        &mut self,
        origin: GeoPoint,
        scale_km: &[f64],
    ) -> Result<(), ChartError> {
        scale_km.iter().try_for_each(|distance_km| self.ring_label(origin, *distance_km))
    }

    /// What comes later does not lie across a track.
    fn keep_off(&mut self, track: &Track) {
        let points: Vec<GeoPoint> = track.points.iter().map(|point| point.point).collect();
        for part in self.own_line(&points) {
            for pair in part.windows(2) {
                self.taken.take_line(pair[0], pair[1]);
            }
        }
    }

    /// Sets the first of some names that has room beside a mark.
    fn named(&mut self, names: &[String], mark: &Frame, weight: Weight) -> Result<(), ChartError> {
        for text in names {
            if let Some(place) = self.taken.label(text, weight, beside(mark, text, weight)) {
                let look = TextLook { weight, ..name(Ink::Text, Align::Start) };
                return self.canvas.text(text, place, look);
            }
        }
        Ok(())
    }

    fn ring_label(&mut self, origin: GeoPoint, distance_km: f64) -> Result<(), ChartError> {
        let text = format!("{} km", words::number(distance_km, 0));
        let half = 0.5 * width_px(&text, TEXT_PX, Weight::Regular);
        let places: Vec<Place> =
            [140, 150, 130, 160, 120, 170, 180, 110, 200, 220, 60, 240, 300, 30, 0]
                .into_iter()
                .filter_map(|bearing: i32| {
                    let azimuth = f64::from(bearing).to_radians();
                    let local = self.projection.at_distance(origin, azimuth, distance_km);
                    let (x, y) =
                        self.projection.holds(&local).then(|| self.projection.place(&local))?;
                    Some((x - half, y))
                })
                .collect();
        match self.taken.label(&text, Weight::Regular, places) {
            Some(place) => {
                let look = label(Ink::Muted, Align::Start);
                let look = TextLook { paint: look.paint.with_halo(), ..look };
                self.canvas.text(&text, place, look)
            }
            None => Ok(()),
        }
    }

    /// A line at a distance round a point.
    fn circle(
        &self,
        origin: GeoPoint,
        distance_km: f64,
        paint: Paint,
        width_px: f64,
    ) -> Result<(), ChartError> {
        // Past the antipode a ring would come back from behind.
        if !(0.0..0.999 * WHOLE_EARTH_KM).contains(&distance_km) {
            return Ok(());
        }
        let round = self.circle_points(origin, distance_km);
        let parts = clip::line(self.projection, &round);
        self.canvas.lines(&parts, Ends::Open, paint, width_px)
    }

    fn circle_points(&self, origin: GeoPoint, distance_km: f64) -> Vec<Vector> {
        let azimuth = |step: i32| TAU * f64::from(step) / 120.0;
        (0..=120)
            .map(|step| self.projection.at_distance(origin, azimuth(step), distance_km))
            .collect()
    }

    fn footprint(&self, footprint: &Footprint, origin: GeoPoint) -> Result<(), ChartError> {
        let paint = Paint::from(footprint.ink);
        self.canvas.group("footprint", |_| {
            if let Some(distance_km) =
                footprint.at_rest_km.filter(|km| *km < 0.999 * WHOLE_EARTH_KM)
            {
                self.circle(origin, distance_km, at_rest_paint(footprint.ink), 1.4)?;
            }
            for reach in [&footprint.p05, &footprint.p95].into_iter().flatten() {
                self.rim(reach, paint.lighter(), 1.2)?;
            }
            self.rim(&footprint.p50, paint, 2.2)
        })
    }

    fn rim(&self, reach: &Reach, paint: Paint, width_px: f64) -> Result<(), ChartError> {
        let Reach::Rim(points) = reach else { return Ok(()) };
        let mut points = points.clone();
        points.extend(points.first().copied());
        self.canvas.lines(&self.own_line(&points), Ends::Open, paint, width_px)
    }

    /// A line of our own points, on great circles between them.
    fn own_line(&self, points: &[GeoPoint]) -> Vec<Vec<Place>> {
        let mut locals = Vec::new();
        for pair in points.windows(2) {
            let [from, to] = [pair[0], pair[1]].map(|p| unit(p.latitude_deg(), p.longitude_deg()));
            let pieces = (angle_rad(&from, &to) / PIECE_RAD).ceil().clamp(1.0, 160.0) as u32;
            for piece in 0..pieces {
                let on = between(&from, &to, f64::from(piece) / f64::from(pieces));
                locals.extend(point_of(&on).map(|point| self.projection.of_point(point)));
            }
        }
        locals.extend(points.last().map(|point| self.projection.of_point(*point)));
        clip::line(self.projection, &locals)
    }

    fn impact(&self, impact: &Impact) -> Result<(), ChartError> {
        let paint = Paint::from(impact.ink);
        match &impact.area {
            ImpactArea::Disc { centre, radius_km } => {
                let parts = clip::line(self.projection, &self.circle_points(*centre, *radius_km));
                self.canvas.area_of(&parts, paint.faded(0.22))?;
                self.canvas.lines(&parts, Ends::Open, paint, 1.2)
            }
            ImpactArea::Around { from, distance_km } => {
                self.circle(from.point, *distance_km, ring_paint(impact.ink), 1.4)
            }
            ImpactArea::Along { from, distance_km, azimuth_deg } => {
                let azimuth = azimuth_deg.to_radians();
                let steps = (0..=24).map(|step| f64::from(step) / 24.0);
                let line: Vec<_> = steps
                    .map(|part| {
                        self.projection.at_distance(from.point, azimuth, part * distance_km)
                    })
                    .collect();
                let parts = clip::line(self.projection, &line);
                self.canvas.lines(&parts, Ends::Open, paint.dashed(Dash::Dotted), 1.2)?;
                match line.last().filter(|end| self.projection.holds(end)) {
                    Some(end) => cross(self.canvas, self.projection.place(end), paint),
                    None => Ok(()),
                }
            }
        }
    }

    fn track(&self, track: &Track) -> Result<(), ChartError> {
        let points: Vec<GeoPoint> = track.points.iter().map(|point| point.point).collect();
        let paint = Paint::from(track.ink).dashed(track.dash);
        self.canvas.group("track", |canvas| {
            canvas.lines(&self.own_line(&points), Ends::Open, paint, 2.0)?;
            for (_, point) in ticks(track) {
                if let Some(place) = self.projection.mark(point) {
                    canvas.dot(place, 2.4, Ink::Card)?;
                    canvas.ring(place, 2.4, track.ink, 1.2)?;
                }
            }
            match points.last().and_then(|end| self.projection.mark(*end)) {
                Some(place) => cross(canvas, place, Paint::from(track.ink)),
                None => Ok(()),
            }
        })
    }

    fn tick_labels(&mut self, track: &Track) -> Result<(), ChartError> {
        for (minutes, point) in ticks(track) {
            let Some(place) = self.projection.mark(point) else { continue };
            let text = format!("{} min", words::number(minutes, 1));
            let mark = square(place, 3.0);
            let near = beside(&mark, &text, Weight::Regular);
            if let Some(place) = self.taken.label(&text, Weight::Regular, near) {
                let look = label(track.ink, Align::Start);
                let look = TextLook { paint: look.paint.with_halo(), ..look };
                self.canvas.text(&text, place, look)?;
            }
        }
        Ok(())
    }
}

/// Half the Earth's girth on the sphere, km: as far as anything lies.
pub(crate) const WHOLE_EARTH_KM: f64 = std::f64::consts::PI * EARTH_KM;

/// The marks of a track's times, each with its minutes.
pub(crate) fn ticks(track: &Track) -> Vec<(f64, GeoPoint)> {
    let is_step = |step: &f64| *step > 0.0 && step.is_finite();
    let Some(step) = track.tick_min.filter(is_step) else { return Vec::new() };
    let mut out = Vec::new();
    let mut next = step;
    for pair in track.points.windows(2) {
        let (Some(from_s), Some(to_s)) = (pair[0].time_s, pair[1].time_s) else { continue };
        while 60.0 * next <= to_s && out.len() < 200 {
            let part = if to_s > from_s { (60.0 * next - from_s) / (to_s - from_s) } else { 0.0 };
            let [a, b] = [pair[0], pair[1]]
                .map(|end| unit(end.point.latitude_deg(), end.point.longitude_deg()));
            let on = between(&a, &b, part.clamp(0.0, 1.0));
            let Some(point) = point_of(&on) else { return out };
            out.push((next, point));
            next += step;
        }
    }
    out
}

/// The point of a direction on the sphere.
fn point_of(direction: &Vector) -> Option<GeoPoint> {
    let latitude = asin(direction[2].clamp(-1.0, 1.0)).to_degrees();
    let longitude = atan2(direction[1], direction[0]).to_degrees();
    (hypot(direction[0], direction[1]) + direction[2].abs() > 0.5)
        .then(|| GeoPoint::new(latitude, longitude).ok())
        .flatten()
}

/// Every point that gets a dot.
fn points(layers: &Layers) -> Vec<(GeoPoint, Ink)> {
    let mut points = vec![(layers.origin.point, Ink::Text)];
    points.extend(stated_from(layers).map(|place| (place.point, Ink::Muted)));
    points.extend(layers.places.iter().map(|place| (place.point, Ink::Text)));
    points
}

/// Every point that gets a cross.
fn ends(layers: &Layers) -> Vec<GeoPoint> {
    let mut ends: Vec<GeoPoint> =
        layers.tracks.iter().filter_map(|track| Some(track.points.last()?.point)).collect();
    ends.extend(layers.impacts.iter().filter_map(|impact| match &impact.area {
        ImpactArea::Along { from, distance_km, azimuth_deg } => {
            along(from.point, *azimuth_deg, *distance_km)
        }
        _ => None,
    }));
    ends
}

/// The names that belong to dots, the most wanted first.
fn labels(layers: &Layers) -> Vec<(Vec<String>, GeoPoint, Weight)> {
    let one = |place: &super::layers::NamedPoint, weight| {
        (vec![place.label.clone()], place.point, weight)
    };
    let mut labels = vec![one(&layers.origin, Weight::Bold)];
    labels.extend(stated_from(layers).map(|place| one(place, Weight::Regular)));
    labels.extend(layers.places.iter().map(|place| (place.names(), place.point, Weight::Regular)));
    labels
}

/// The places from which a distance was stated, those of a list of places left to it.
fn stated_from(layers: &Layers) -> impl Iterator<Item = &super::layers::NamedPoint> {
    let from = layers.impacts.iter().filter_map(|impact| match &impact.area {
        ImpactArea::Disc { .. } => None,
        ImpactArea::Around { from, .. } | ImpactArea::Along { from, .. } => Some(from),
    });
    from.filter(|from| {
        from.point != layers.origin.point
            && layers.places.iter().all(|place| place.point != from.point)
    })
}

/// Places of a label right beside a mark, so that it is plain whose it is: right, left, above, below.
pub(crate) fn beside(mark: &Frame, text: &str, weight: Weight) -> Vec<Place> {
    // Fonts of other systems run up to 8 % wider than the bundled widths.
    let width = room_px(text, TEXT_PX, weight);
    let (x, y) = (0.5 * (mark.left + mark.right), 0.5 * (mark.top + mark.bottom));
    let (right, left) = (mark.right + 3.5, mark.left - 3.5 - width);
    let (above, below) = (mark.top - 8.0, mark.bottom + 8.0);
    let middle = x - 0.5 * width;
    let sides = [right, left].map(|side| [(side, y), (side, y - 6.0), (side, y + 6.0)]);
    let mut places: Vec<Place> = sides.concat();
    for end in [middle, x - 6.0, x + 6.0 - width] {
        places.extend([(end, above), (end, below)]);
    }
    places
}

/// A square round a place.
pub(crate) fn square((x, y): Place, half_px: f64) -> Frame {
    Frame { left: x - half_px, top: y - half_px, right: x + half_px, bottom: y + half_px }
}

/// A cross over a place: something came down here.
pub(crate) fn cross(canvas: &Canvas, (x, y): Place, paint: Paint) -> Result<(), ChartError> {
    let paint = paint.dashed(Dash::Solid);
    canvas.line([(x - 4.0, y - 4.0), (x + 4.0, y + 4.0)], paint, 2.0)?;
    canvas.line([(x - 4.0, y + 4.0), (x + 4.0, y - 4.0)], paint, 2.0)
}
