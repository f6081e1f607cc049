//! The map of a deployment: a region to scale, its border, and what was said of distances to the border.
//!
//! # What is true on it
//! Azimuthal equidistant about the centre, borders and towns placed by geodesics on the WGS 84 ellipsoid:
//! distances from the centre are true, any others to 0.1 % within 400 km of it. The line at a distance
//! from the border is the set of points that far from the drawn border, which Natural Earth gives to about a kilometre. It stops where the border ends.

use lofted::earth::GeoPoint;

use crate::map::geography::{GeoLine, Geography, LineKind};
use crate::map::layers::NamedPoint;
use crate::map::parallel::{Km, distance_km, parallel};
use crate::map::projection::{EARTH_KM, Projection, geodesic};
use crate::map::region::{BorderDistance, RegionMap};
use crate::map::region_drawing::Drawing;
use crate::map::stage::{KeyEntry, Sample, Stage};
use crate::sheet::canvas::Canvas;
use crate::sheet::ink::Paint;
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::words::number;

/// Draws the map.
///
/// # Errors
/// - the radius is not from 10 to 2,000 km: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn region_map(
    data: &RegionMap,
    geography: &Geography,
    sheet: Sheet,
) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    if !(10.0..=2_000.0).contains(&data.radius_km) {
        return Err(ChartError::Nothing("map of a radius from 10 to 2,000 km"));
    }
    let key: Vec<KeyEntry> = data.distances.iter().map(key_entry).collect();
    let shape = if width_px < 500 { 0.95 } else { 0.78 };
    let stage = Stage::of(f64::from(width_px), shape, 560.0, &key);
    let frame = stage.map;
    let (wide, high) = (frame.right - frame.left, frame.bottom - frame.top);
    let px_per_km = 0.5 * wide.min(high) / data.radius_km;
    let middle = (0.5 * (frame.left + frame.right), 0.5 * (frame.top + frame.bottom));
    // The cap that holds the corners, and a little more for names and lines at the edge.
    let reach_km = 1.05 * 0.5 * lofted::math::hypot(wide, high) / px_per_km;
    let centre = data.centre.point;
    let cap_px = (reach_km / EARTH_KM).min(3.0) * EARTH_KM * px_per_km;
    let projection = Projection::equidistant(centre, reach_km, middle, cap_px);

    let canvas = Canvas::new(width_px, stage.height_px, sheet.theme);
    let mut drawing = Drawing::new(&canvas, &projection, frame, px_per_km);
    drawing.ground(geography, centre)?;
    for region in &data.regions {
        drawing.region(geography, region)?;
    }
    drawing.borders(geography)?;
    let borders = Borders::of(data, geography, &projection);
    let lines: Vec<_> = data
        .distances
        .iter()
        .map(|distance| (distance, borders.parallels(distance, &projection)))
        .collect();
    for (distance, parts) in &lines {
        let paint = Paint::from(distance.ink).dashed(distance.distance.dash());
        drawing.km_lines(parts, paint)?;
    }
    drawing.towns(data)?;
    let scale_km = drawing.scale_bar()?;
    for (distance, parts) in &lines {
        drawing.line_label(parts, &distance.distance.in_words(), distance.ink)?;
    }
    lines.iter().for_each(|(_, parts)| drawing.keep_clear(parts));
    drawing.names(data)?;
    drawing.edge()?;
    stage.draw_key(&canvas, &key)?;

    let towns: Towns<'_> =
        data.towns.iter().map(|town| (town, borders.words(town.point, &projection))).collect();
    let points = read_points(&towns, &drawing, &lines);
    let readout = Readout { summary: summary(data, scale_km), points, table: table(data, towns) };
    Ok(canvas.into_picture(readout))
}

fn key_entry(distance: &BorderDistance) -> KeyEntry {
    let paint = Paint::from(distance.ink).dashed(distance.distance.dash());
    KeyEntry {
        sample: Sample::Stroke(paint, 2.0),
        title: format!("{} from the border: {}", distance.distance.in_words(), distance.label),
        words: distance.words.clone(),
    }
}

/// A line of the geography as km east and north of the map's centre.
fn plane(projection: &Projection, line: &GeoLine) -> Vec<Km> {
    line.points().map(|point| plane_point(projection, point)).collect()
}

fn plane_point(projection: &Projection, point: GeoPoint) -> Km {
    let (x, y) = projection.place(&projection.of_point(point));
    let km_per_px = projection.cap_rad * EARTH_KM / projection.radius_px;
    ((x - projection.middle.0) * km_per_px, (projection.middle.1 - y) * km_per_px)
}

/// The borders that are spoken of, each once, as km from the map's centre.
struct Borders<'a>(Vec<(&'a str, Vec<Vec<Km>>)>);

impl<'a> Borders<'a> {
    fn of(data: &'a RegionMap, geography: &Geography, projection: &Projection) -> Self {
        let mut borders: Vec<(&str, Vec<Vec<Km>>)> = Vec::new();
        for distance in &data.distances {
            let name = distance.border.as_str();
            if borders.iter().all(|(other, _)| *other != name) {
                let lines = geography.of_kind(LineKind::Border).filter(|line| line.name == name);
                borders.push((name, lines.map(|line| plane(projection, line)).collect()));
            }
        }
        Self(borders)
    }

    /// All points at a stated distance from its border, on the side that is meant.
    fn parallels(&self, distance: &BorderDistance, projection: &Projection) -> Vec<Vec<Km>> {
        let towards = plane_point(projection, distance.towards);
        let named = self.0.iter().filter(|(name, _)| *name == distance.border);
        let lines: Vec<&Vec<Km>> = named.flat_map(|(_, lines)| lines).collect();
        let spans = distance.distance.lines_km().into_iter();
        spans
            .flat_map(|km| lines.iter().flat_map(move |line| parallel(line, km, towards)))
            .collect()
    }

    /// How far a point lies from each border, in words.
    fn words(&self, point: GeoPoint, projection: &Projection) -> String {
        let point = plane_point(projection, point);
        let words = self.0.iter().filter_map(|(name, lines)| {
            let km =
                lines.iter().map(|line| distance_km(line, point)).fold(f64::INFINITY, f64::min);
            km.is_finite()
                .then(|| format!("{} km from the {name} border, by geodesics", number(km, 0)))
        });
        words.collect::<Vec<_>>().join("; ")
    }
}

/// Each town with its distances from the borders in words.
type Towns<'a> = Vec<(&'a NamedPoint, String)>;

fn read_points(
    towns: &Towns<'_>,
    drawing: &Drawing<'_>,
    lines: &[(&BorderDistance, Vec<Vec<Km>>)],
) -> Vec<ReadPoint> {
    let towns = towns.iter().filter_map(|(town, words)| {
        let (x_px, y_px) = drawing.visible(town.point)?;
        Some(ReadPoint {
            opens: String::new(),
            x_px,
            y_px,
            title: town.label.clone(),
            words: words.clone(),
        })
    });
    let distances = lines.iter().filter_map(|(distance, parts)| {
        let (x_px, y_px) = drawing.nearest_to_centre(parts)?;
        let title = format!("{}: {}", distance.label, distance.distance.in_words());
        Some(ReadPoint { opens: String::new(), x_px, y_px, title, words: distance.words.clone() })
    });
    towns.chain(distances).collect()
}

fn table(data: &RegionMap, towns: Towns<'_>) -> Table {
    let centre = &data.centre;
    let columns =
        ["What".to_owned(), format!("Distance from {}", centre.label), "Words".to_owned()].to_vec();
    let town_row = |(town, words): (&NamedPoint, String)| {
        let (km, _) = geodesic(centre.point, town.point);
        vec![town.label.clone(), format!("{} km", number(km, 0)), words]
    };
    let distance_row = |distance: &BorderDistance| {
        let words = format!(
            "{} from the {} border: {}",
            distance.distance.in_words(),
            distance.border,
            distance.words
        );
        vec![distance.label.clone(), String::new(), words]
    };
    let rows = towns.into_iter().map(town_row).chain(data.distances.iter().map(distance_row));
    Table { columns, rows: rows.collect() }
}

fn summary(data: &RegionMap, scale_km: f64) -> String {
    let mut parts = vec![format!(
        "Map about {} out to {} km; the scale bar is {} km.",
        data.centre.label,
        number(data.radius_km, 0),
        number(scale_km, 0)
    )];
    parts.extend(data.distances.iter().map(|distance| {
        format!(
            "{}: {} from the {} border.",
            distance.label,
            distance.distance.in_words(),
            distance.border
        )
    }));
    parts.join(" ")
}
