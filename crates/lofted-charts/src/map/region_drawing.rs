//! Draws the parts of a region's map inside its frame.

use lofted::earth::GeoPoint;
use lofted::math::vector::Vector;

use crate::map::geography::{Geography, LineKind};
use crate::map::layers::NamedPoint;
use crate::map::marks::{beside, square};
use crate::map::parallel::Km;
use crate::map::projection::Projection;
use crate::map::region::{RegionMap, RegionName};
use crate::map::{clip, ground, rect};
use crate::sheet::canvas::outline::Ends;
use crate::sheet::canvas::text_width::{Weight, room_px, width_px};
use crate::sheet::canvas::{Align, Canvas, Place, TextLook};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::label_place::Taken;
use crate::sheet::picture::ChartError;
use crate::sheet::plot::{Frame, TEXT_PX, label, name};
use crate::sheet::words::number;

/// A region's map being drawn.
pub(crate) struct Drawing<'a> {
    canvas: &'a Canvas,
    projection: &'a Projection,
    frame: Frame,
    px_per_km: f64,
    taken: Taken,
    /// Names of regions, each with the middle of what is drawn of it.
    regions: Vec<(String, Place)>,
}

impl<'a> Drawing<'a> {
    pub(crate) fn new(
        canvas: &'a Canvas,
        projection: &'a Projection,
        frame: Frame,
        px_per_km: f64,
    ) -> Self {
        let inner = Frame {
            left: frame.left + 2.0,
            top: frame.top + 2.0,
            right: frame.right - 2.0,
            bottom: frame.bottom - 2.0,
        };
        Self { canvas, projection, frame, px_per_km, taken: Taken::new(inner), regions: Vec::new() }
    }

    fn cut(&self, lines: &[Vec<Place>]) -> Vec<Vec<Place>> {
        lines.iter().flat_map(|line| rect::line(&self.frame, line)).collect()
    }

    fn cut_areas(&self, outlines: &[Vec<Place>]) -> Vec<Vec<Place>> {
        let cut = outlines.iter().map(|outline| rect::outline(&self.frame, outline));
        cut.filter(|outline| outline.len() > 2).collect()
    }

    /// Sea, land and graticule.
    pub(crate) fn ground(&self, geography: &Geography, centre: GeoPoint) -> Result<(), ChartError> {
        let Frame { left, top, right, bottom } = self.frame;
        let land = clip::land(self.projection, geography, centre);
        let net = self.cut(&ground::graticule(self.projection, centre));
        self.canvas.group("ground", |canvas| {
            canvas.bar((left, top), (right, bottom), Ink::Earth)?;
            canvas.area_of(&self.cut_areas(&land.outlines), Ink::Band)?;
            canvas.lines(&net, Ends::Open, Paint::from(Ink::Muted).faded(0.16), 0.7)?;
            let coasts = self.cut(&land.coasts);
            canvas.lines(&coasts, Ends::Open, Paint::from(Ink::Muted).faded(0.6), 0.6)
        })
    }

    /// A region filled softly.
    pub(crate) fn region(
        &mut self,
        geography: &Geography,
        region: &RegionName,
    ) -> Result<(), ChartError> {
        let named = geography.of_kind(LineKind::Region).filter(|line| line.name == region.name);
        for line in named {
            let locals: Vec<Vector> =
                line.points().map(|point| self.projection.of_point(point)).collect();
            let outlines = self.cut_areas(&clip::region(self.projection, &locals));
            self.canvas.area_of(&outlines, Paint::from(Ink::Accent).faded(0.14))?;
            let middles = outlines.iter().map(|outline| middle_of(outline));
            self.regions.extend(middles.map(|middle| (region.label.clone(), middle)));
            let mut edge: Vec<Place> = locals.iter().map(|at| self.projection.place(at)).collect();
            edge.extend(edge.first().copied());
            let edge = self.cut(&[edge]);
            self.canvas.lines(&edge, Ends::Open, Paint::from(Ink::Accent).faded(0.55), 1.0)?;
        }
        Ok(())
    }

    /// Country borders.
    pub(crate) fn borders(&self, geography: &Geography) -> Result<(), ChartError> {
        let lines: Vec<Vec<Place>> = geography
            .of_kind(LineKind::Border)
            .flat_map(|line| {
                let locals: Vec<Vector> =
                    line.points().map(|point| self.projection.of_point(point)).collect();
                clip::line(self.projection, &locals)
            })
            .collect();
        self.canvas.group("border", |canvas| {
            canvas.lines(&self.cut(&lines), Ends::Open, Paint::from(Ink::Text).faded(0.75), 1.3)
        })
    }

    fn place_of(&self, (east, north): Km) -> Place {
        let (x, y) = self.projection.middle;
        (x + east * self.px_per_km, y - north * self.px_per_km)
    }

    /// Lines given in km from the centre.
    pub(crate) fn km_lines(&self, parts: &[Vec<Km>], paint: Paint) -> Result<(), ChartError> {
        let lines: Vec<Vec<Place>> =
            parts.iter().map(|part| part.iter().map(|at| self.place_of(*at)).collect()).collect();
        self.canvas
            .group("distance", |canvas| canvas.lines(&self.cut(&lines), Ends::Open, paint, 2.0))
    }

    /// Where a point stands, if it is inside the frame.
    pub(crate) fn visible(&self, point: GeoPoint) -> Option<Place> {
        self.projection.mark(point).filter(|place| self.is_inside(*place))
    }

    fn is_inside(&self, (x, y): Place) -> bool {
        let Frame { left, top, right, bottom } = self.frame;
        (left..=right).contains(&x) && (top..=bottom).contains(&y)
    }

    /// The place of some lines that is nearest to the middle of the map.
    pub(crate) fn nearest_to_centre(&self, parts: &[Vec<Km>]) -> Option<Place> {
        let off = |(east, north): &Km| east * east + north * north;
        let points = parts.iter().flatten().filter(|at| self.is_inside(self.place_of(**at)));
        let nearest = points.min_by(|one, other| off(one).total_cmp(&off(other)))?;
        Some(self.place_of(*nearest))
    }

    /// Towns as dots with their names; a town without room keeps its dot.
    pub(crate) fn towns(&mut self, data: &RegionMap) -> Result<(), ChartError> {
        let mut dots = Vec::new();
        for town in &data.towns {
            let Some(place) = self.visible(town.point) else { continue };
            self.canvas.dot(place, 4.0, Paint::from(Ink::Card).faded(0.8))?;
            self.canvas.dot(place, 2.8, Ink::Text)?;
            self.taken.take(square(place, 3.8));
            dots.push((town, square(place, 3.8)));
        }
        for (town, dot) in dots {
            let text = &town.label;
            let places = beside(&dot, text, Weight::Bold);
            if let Some(place) = self.taken.label(text, Weight::Bold, places) {
                self.canvas.text(text, place, name(Ink::Text, Align::Start))?;
            }
        }
        Ok(())
    }

    /// The distance written on its line, where there is room, from the middle of the map outwards.
    pub(crate) fn line_label(
        &mut self,
        parts: &[Vec<Km>],
        text: &str,
        ink: Ink,
    ) -> Result<(), ChartError> {
        let half = 0.5 * width_px(text, TEXT_PX, Weight::Bold);
        let points = parts.iter().flatten().step_by(6).copied().collect();
        let outwards = lofted::order::by_key(points, |(east, north): &Km| {
            let (x, y) = self.place_of((*east, *north));
            let (mx, my) = self.projection.middle;
            // Not at the very middle, where the towns are.
            (lofted::math::hypot(x - mx, y - my) - 120.0).abs()
        });
        let places = outwards.into_iter().map(|at| self.place_of(at)).map(|(x, y)| (x - half, y));
        let places: Vec<Place> = places.collect();
        match self.taken.label(text, Weight::Bold, places) {
            Some(place) => self.canvas.text(text, place, name(ink, Align::Start)),
            None => Ok(()),
        }
    }

    /// Keeps names off lines given in km from the centre.
    pub(crate) fn keep_clear(&mut self, parts: &[Vec<Km>]) {
        for at in parts.iter().flatten() {
            let place = self.place_of(*at);
            if self.is_inside(place) {
                self.taken.take(square(place, 2.0));
            }
        }
    }

    /// Names of regions and of areas, quietly, where there is room.
    pub(crate) fn names(&mut self, data: &RegionMap) -> Result<(), ChartError> {
        let areas = data
            .areas
            .iter()
            .filter_map(|NamedPoint { label, point }| Some((label.clone(), self.visible(*point)?)));
        for (text, (x, y)) in self.regions.clone().into_iter().chain(areas.collect::<Vec<_>>()) {
            let half = 0.5 * room_px(&text, TEXT_PX, Weight::Regular);
            let ups = [0.0, -16.0, 16.0, -32.0, 32.0];
            let places = ups.map(|up| [0.0, -40.0, 40.0, 80.0].map(|on| (x + on - half, y + up)));
            if let Some(place) = self.taken.label(&text, Weight::Regular, places.concat()) {
                let look = label(Ink::Muted, Align::Start);
                let look = TextLook { paint: look.paint.with_halo(), ..look };
                self.canvas.text(&text, place, look)?;
            }
        }
        Ok(())
    }

    /// A bar of a round number of km at the bottom left; gives its length, km.
    pub(crate) fn scale_bar(&mut self) -> Result<f64, ChartError> {
        let Frame { left, right, bottom, .. } = self.frame;
        let most = 0.3 * (right - left) / self.px_per_km;
        let rounds = [500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0];
        let km = rounds.into_iter().find(|round| *round <= most).unwrap_or(1.0);
        let (from, y) = (left + 14.0, bottom - 14.0);
        let to = from + km * self.px_per_km;
        let text = format!("{} km", number(km, 0));
        let text_px = room_px(&text, TEXT_PX, Weight::Regular);
        self.taken.take(Frame { left, top: y - 12.0, right: to + 12.0 + text_px, bottom });
        let ink = Ink::Text;
        self.canvas.line([(from, y - 4.0), (from, y), (to, y), (to, y - 4.0)], ink, 1.3)?;
        let look = label(Ink::Text, Align::Start);
        let look = TextLook { paint: look.paint.with_halo(), ..look };
        self.canvas.text(&text, (to + 6.0, y - 2.0), look)?;
        Ok(km)
    }

    /// The edge of the map.
    pub(crate) fn edge(&self) -> Result<(), ChartError> {
        let Frame { left, top, right, bottom } = self.frame;
        let paint = Paint::from(Ink::Muted).faded(0.5);
        self.canvas.frame((left, top), (right, bottom), paint, 1.0)
    }
}

/// The middle of the box round an outline.
fn middle_of(outline: &[Place]) -> Place {
    let start = (f64::INFINITY, f64::NEG_INFINITY);
    let span = |pick: fn(&Place) -> f64| {
        let (low, high) =
            outline.iter().map(pick).fold(start, |(low, high), at| (low.min(at), high.max(at)));
        0.5 * (low + high)
    };
    (span(|place| place.0), span(|place| place.1))
}
