//! Whether a figure is of what is, or of what is to come, and how the latter is marked.

use crate::sheet::canvas::Canvas;
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::picture::ChartError;

/// Whether a figure is of what is, or of what is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Observed, assessed or derived.
    Held,
    /// Planned or forecast.
    Expected,
}

/// What a dashed box says.
pub(crate) const EXPECTED: &str = "planned or forecast";

/// The box round a figure that is planned or forecast.
pub(crate) fn dashed_box(
    canvas: &Canvas,
    (left, top): (f64, f64),
    (right, bottom): (f64, f64),
    ink: Ink,
) -> Result<(), ChartError> {
    let paint = Paint::from(ink).dashed(Dash::Dashed);
    let round = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    canvas.line(round, paint, 1.2)
}
