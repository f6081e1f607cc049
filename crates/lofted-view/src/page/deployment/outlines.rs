//! The outlines of a package's own places as the map of a region takes them.

use lofted_charts::map::outline::{Drawn, Outline};
use lofted_record::package::{Outlines, Shape};

/// Every line and every ring round an area, under the names of their places. Holes are not drawn.
#[must_use]
pub fn drawn(outlines: &Outlines) -> Vec<Outline> {
    let lines = outlines.all().iter().flat_map(|outline| {
        let (drawn, parts): (Drawn, Vec<_>) = match &outline.shape {
            Shape::Lines(lines) => (Drawn::Line, lines.iter().collect()),
            Shape::Areas(areas) => {
                (Drawn::Ring, areas.iter().filter_map(|rings| rings.first()).collect())
            }
        };
        let place = outline.place.to_string();
        parts.into_iter().map(move |points| Outline {
            place: place.clone(),
            drawn,
            points: points.clone(),
        })
    });
    lines.collect()
}
