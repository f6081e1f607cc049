//! The globe: orthographic, as seen from far above a centre that the page may turn.
//!
//! # What is true on it
//! Nothing but the view: distances are read from the rings about the launch point, which are drawn at
//! their geodesic distance on the WGS 84 ellipsoid, and from the read-out. What lies behind is left out.

use lofted::earth::GeoPoint;
use serde::{Deserialize, Serialize};

use crate::map::geography::Geography;
use crate::map::layers::Layers;
use crate::map::marks::{Marks, WHOLE_EARTH_KM};
use crate::map::projection::Projection;
use crate::map::stage::Stage;
use crate::map::{ground, names, readout, scale_rings, within};
use crate::sheet::canvas::Canvas;
use crate::sheet::label_place::Taken;
use crate::sheet::picture::{ChartError, Picture, Sheet};
use crate::sheet::words::number;

/// What the globe is drawn from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Globe {
    /// What lies on it.
    pub layers: Layers,
    /// The point that is seen from straight above.
    pub centre: GeoPoint,
}

/// Draws the globe; `globe.bin` of `crates/lofted-charts/geography` is detail enough.
///
/// # Errors
/// The sheet is too narrow: [`ChartError::TooNarrow`].
pub fn globe(data: &Globe, geography: &Geography, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let key = readout::key(&data.layers, WHOLE_EARTH_KM);
    let stage = Stage::of(f64::from(width_px), 1.0, 560.0, &key);
    let (middle, radius_px) = stage.disc();
    let projection = Projection::orthographic(data.centre, middle, radius_px - 1.0);

    let canvas = Canvas::new(width_px, stage.height_px, sheet.theme);
    ground::ground(&canvas, &projection, geography, data.centre)?;
    let taken = Taken::new(within(&stage));
    let mut marks = Marks { canvas: &canvas, projection: &projection, taken };
    let rings_km = scale_rings(WHOLE_EARTH_KM);
    marks.all(&data.layers, &rings_km)?;
    names::names(&mut marks, geography)?;
    marks.ring_labels(data.layers.origin.point, &rings_km)?;
    stage.draw_key(&canvas, &key)?;

    let extent = format!(
        "Globe seen from above {}; what is behind it is in the table.",
        degrees(data.centre)
    );
    let readout = readout::readout(&data.layers, &projection, &extent);
    Ok(canvas.into_picture(readout))
}

/// A point in words: 39.2 deg N, 125.7 deg E.
fn degrees(point: GeoPoint) -> String {
    let part = |value: f64, positive: &str, negative: &str| {
        let side = if value < 0.0 { negative } else { positive };
        format!("{} deg {side}", number(value.abs(), 1))
    };
    format!("{}, {}", part(point.latitude_deg(), "N", "S"), part(point.longitude_deg(), "E", "W"))
}
