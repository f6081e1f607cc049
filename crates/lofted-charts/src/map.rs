//! The map of a flight: azimuthal equidistant about the launch point, so that distances from it are true.
//!
//! # What is true on it
//! Our own points (places, tracks, impact areas, footprints) stand at their geodesic distance and azimuth
//! from the launch point on the WGS 84 ellipsoid. Coasts are drawn on a sphere of the mean radius and are
//! off by up to 0.5 % of their distance, a pixel or two at the rim. Distances between two other points are not true on this projection.
//!
//! # References
//! Snyder 1987, "Map Projections: A Working Manual", USGS Professional Paper 1395, chapter 25.

pub mod geography;
pub mod globe;
pub mod outline;
pub mod region;
pub mod region_map;
pub mod zone;

pub(crate) mod clip;
#[cfg(test)]
mod clip_tests;
pub(crate) mod ground;
pub mod layers;
pub(crate) mod marks;
pub(crate) mod names;
pub(crate) mod parallel;
pub(crate) mod projection;
pub(crate) mod readout;
pub(crate) mod rect;
pub(crate) mod region_drawing;
pub(crate) mod stage;

use lofted::earth::GeoPoint;
use serde::{Deserialize, Serialize};

use crate::map::geography::Geography;
use crate::sheet::canvas::Canvas;
use crate::sheet::label_place::Taken;
use crate::sheet::picture::{ChartError, Picture, Sheet};
use crate::sheet::plot::Frame;
use crate::sheet::words::number;
use layers::Layers;
use marks::{Marks, WHOLE_EARTH_KM};
use projection::Projection;
use stage::{KeyEntry, Stage};

/// What the map is drawn from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FlightMap {
    /// What lies on it; its centre is the launch point.
    pub layers: Layers,
    /// How far it reaches from the launch point, km; 20,015 km is the whole Earth to the antipode.
    pub radius_km: f64,
}

/// Which file of `crates/lofted-charts/geography` shows the coasts of a map well.
///
/// # Examples
/// ```
/// assert_eq!(lofted_charts::map::coast_file(1_000.0), "coast.bin");
/// assert_eq!(lofted_charts::map::coast_file(20_015.0), "globe.bin");
/// ```
#[must_use]
pub fn coast_file(radius_km: f64) -> &'static str {
    if radius_km > 12_000.0 { "globe.bin" } else { "coast.bin" }
}

/// The least radius of a map, km.
pub const LEAST_RADIUS_KM: f64 = 10.0;

/// The most height of the map itself, px.
const MOST_PX: f64 = 640.0;

/// Draws the map about the launch point.
///
/// # Errors
/// - the radius is no number of at least [`LEAST_RADIUS_KM`]: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn map(data: &FlightMap, geography: &Geography, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let (key, stage, projection) = laid_out(data, width_px)?;
    let (layers, radius_km) = (&data.layers, data.radius_km.min(WHOLE_EARTH_KM));
    let centre = layers.origin.point;

    let canvas = Canvas::new(width_px, stage.height_px, sheet.theme);
    ground::ground(&canvas, &projection, geography, centre)?;
    zone::zones(&canvas, &projection, geography, &layers.zones)?;
    let taken = Taken::new(within(&stage));
    let mut marks = Marks { canvas: &canvas, projection: &projection, taken };
    let rings_km = scale_rings(radius_km);
    marks.all(layers, &rings_km)?;
    names::names(&mut marks, geography)?;
    marks.ring_labels(centre, &rings_km)?;
    stage.draw_key(&canvas, &key)?;

    let whole = if radius_km > 0.999 * WHOLE_EARTH_KM { ", the whole Earth" } else { "" };
    let extent = format!(
        "Map about {} out to {} km{whole}; distances and bearings from there are true.",
        layers.origin.label,
        number(radius_km, 0)
    );
    let readout = readout::readout(layers, &projection, &extent);
    Ok(canvas.into_picture(readout))
}

/// The point of the Earth at a place of the map's picture, px; `None` off the map.
///
/// # Accuracy
/// On the WGS 84 ellipsoid; as near as a pixel of the picture says.
///
/// # Examples
/// ```
/// use lofted::earth::GeoPoint;
/// use lofted_charts::map::layers::{Layers, NamedPoint};
/// use lofted_charts::map::FlightMap;
/// use lofted_charts::map::point_at;
///
/// let origin = NamedPoint { label: "Wonsan".into(), point: GeoPoint::new(39.2, 127.4)? };
/// let map = FlightMap { layers: Layers::about(origin), radius_km: 1_000.0 };
/// // The middle of a map of 400 px with no key is its launch point.
/// let middle = point_at(&map, 400, (200.0, 200.0)).unwrap();
/// assert!((middle.latitude_deg() - 39.2).abs() < 1e-6);
/// assert_eq!(point_at(&map, 400, (2.0, 2.0)), None);
/// # Ok::<(), lofted::earth::GeoPointError>(())
/// ```
#[must_use]
pub fn point_at(data: &FlightMap, width_px: u32, place: (f64, f64)) -> Option<GeoPoint> {
    let (.., projection) = laid_out(data, width_px).ok()?;
    let (distance_km, azimuth_deg) = projection.polar(place)?;
    projection::along(data.layers.origin.point, azimuth_deg, distance_km)
}

/// The key of a map, where everything stands on a sheet of a width, and the projection.
fn laid_out(
    data: &FlightMap,
    width_px: u32,
) -> Result<(Vec<KeyEntry>, Stage, Projection), ChartError> {
    // A negated comparison, so that what is no number is refused too.
    if data.radius_km.is_nan() || data.radius_km < LEAST_RADIUS_KM {
        return Err(ChartError::Nothing("map of a radius of at least 10 km"));
    }
    let radius_km = data.radius_km.min(WHOLE_EARTH_KM);
    let key = readout::key(&data.layers, radius_km);
    let stage = Stage::of(f64::from(width_px), 1.0, MOST_PX, &key);
    let (middle, radius_px) = stage.disc();
    let centre = data.layers.origin.point;
    let projection = Projection::equidistant(centre, radius_km, middle, radius_px - 1.0);
    Ok((key, stage, projection))
}

/// The frame that labels of a map stay in.
pub(crate) fn within(stage: &Stage) -> Frame {
    Frame { left: 2.0, top: 2.0, right: stage.map.right + 6.0, bottom: stage.map.bottom + 6.0 }
}

/// Round distances, km, a few of them inside a radius.
pub(crate) fn scale_rings(radius_km: f64) -> Vec<f64> {
    let decade = lofted::math::pow(10.0, lofted::math::log10(radius_km / 4.5).floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * decade);
    let step = steps.into_iter().find(|step| *step >= radius_km / 4.5).unwrap_or(10.0 * decade);
    (1..=5).map(|ring| step * f64::from(ring)).filter(|ring| *ring < 0.97 * radius_km).collect()
}
