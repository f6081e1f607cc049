//! Consistency: time of flight over apogee, the band that physics allows, each set of claims as a box.

mod boxes;
mod drawing;
mod readout;

use crate::sheet::picture::{ChartError, Picture, Readout, Sheet};
use readout::{summary, table};

pub use boxes::{BandPoint, ClaimBox, ConsistencyChart, Extent, Open};

/// Draws time of flight (min) over apogee (km).
///
/// # Errors
/// - fewer than two points of the band: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn consistency(data: &ConsistencyChart, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    if data.band.len() < 2 {
        return Err(ChartError::Nothing("band of times"));
    }
    let drawn = drawing::draw(data, width_px, sheet.theme)?;
    let readout = Readout { summary: summary(data), points: drawn.points, table: table(data) };
    Ok(drawn.canvas.into_picture(readout))
}
