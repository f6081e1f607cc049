//! A frame with two linear axes on the sheet: plotters' coordinates, and axes drawn our way.

use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::PathElement;
use plotters::style::{Color, ShapeStyle};

use crate::sheet::canvas::svg_backend::{SvgBackend, UNITS_PER_PX};
use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Canvas, Place, TextLook};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::ChartError;
use crate::sheet::words;

/// Size of the text of axes and labels, px.
pub const TEXT_PX: f64 = 12.0;

/// From a line of such text to the next, px.
pub const LINE_PX: f64 = 15.0;

/// Edges of a plot on its sheet, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

/// A plot on its sheet.
pub struct Plot<'a> {
    canvas: &'a Canvas,
    area: DrawingArea<SvgBackend, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    /// Edges of the plot.
    pub frame: Frame,
    x: Range<f64>,
    y: Range<f64>,
}

impl std::fmt::Debug for Plot<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plot")
            .field("frame", &self.frame)
            .field("x", &self.x)
            .field("y", &self.y)
            .finish_non_exhaustive()
    }
}

fn units(px: f64) -> i32 {
    (px * f64::from(UNITS_PER_PX)).round() as i32
}

/// The look of ordinary labels.
#[must_use]
pub fn label(ink: Ink, align: Align) -> TextLook {
    TextLook { paint: Paint::from(ink), size_px: TEXT_PX, weight: Weight::Regular, align }
}

/// The look of labels that name a mark: bold, with a halo.
#[must_use]
pub fn name(ink: Ink, align: Align) -> TextLook {
    TextLook { paint: Paint::from(ink).with_halo(), size_px: TEXT_PX, weight: Weight::Bold, align }
}

/// Round numbers across a range, about `count` of them.
#[must_use]
pub fn ticks(range: &Range<f64>, count: usize) -> Vec<f64> {
    let mut ticks = RangedCoordf64::from(range.clone()).key_points(count);
    ticks.retain(|tick| range.start <= *tick && *tick <= range.end);
    ticks
}

impl<'a> Plot<'a> {
    /// A plot between edges, with the values at its left and right and at its bottom and top.
    #[must_use]
    pub fn new(canvas: &'a Canvas, frame: Frame, x: Range<f64>, y: Range<f64>) -> Self {
        let spec = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
            x.clone(),
            y.clone(),
            (units(frame.left)..units(frame.right), units(frame.bottom)..units(frame.top)),
        );
        Self { canvas, area: canvas.area().apply_coord_spec(spec), frame, x, y }
    }

    /// Where a pair of values lies on the sheet.
    #[must_use]
    pub fn place(&self, x: f64, y: f64) -> Place {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (f64::from(x) / f64::from(UNITS_PER_PX), f64::from(y) / f64::from(UNITS_PER_PX))
    }

    /// The values from the bottom to the top.
    #[must_use]
    pub fn values_up(&self) -> Range<f64> {
        self.y.clone()
    }

    /// Draws a curve through pairs of values.
    ///
    /// # Errors
    /// plotters fails to draw: [`ChartError::Drawing`].
    pub fn curve(
        &self,
        values: impl IntoIterator<Item = (f64, f64)>,
        paint: Paint,
        width_px: f64,
    ) -> Result<(), ChartError> {
        let stroke_width = units(width_px).unsigned_abs();
        let style = ShapeStyle { color: paint.to_rgba(), filled: false, stroke_width };
        let values: Vec<_> = values.into_iter().collect();
        Ok(self.area.draw(&PathElement::new(values, style))?)
    }

    /// Draws the grid lines and numbers of the vertical axis and its title above it.
    ///
    /// # Errors
    /// As [`curve`](Self::curve).
    pub fn vertical_axis(&self, title: &str, count: usize) -> Result<(), ChartError> {
        for tick in ticks(&self.y, count) {
            let (_, y) = self.place(self.x.start, tick);
            let ink = if tick > self.y.start { Ink::Rule } else { Ink::Muted };
            self.canvas.line([(self.frame.left, y), (self.frame.right, y)], ink, 1.0)?;
            let number = words::number(tick, 1);
            self.canvas.text(&number, (self.frame.left - 6.0, y), label(Ink::Muted, Align::End))?;
        }
        self.canvas.text(title, (4.0, self.frame.top - 16.0), label(Ink::Muted, Align::Start))
    }

    /// Draws the numbers of the horizontal axis under the plot and its title at the right end.
    ///
    /// # Errors
    /// As [`curve`](Self::curve).
    pub fn horizontal_axis(&self, title: &str, count: usize) -> Result<(), ChartError> {
        let below = self.frame.bottom;
        for tick in ticks(&self.x, count) {
            let (x, _) = self.place(tick, self.y.start);
            self.canvas.line([(x, below), (x, below + 4.0)], Ink::Muted, 1.0)?;
            let number = words::number(tick, 1);
            self.canvas.text(&number, (x, below + 13.0), label(Ink::Muted, Align::Middle))?;
        }
        self.canvas.text(title, (self.frame.right, below + 30.0), label(Ink::Muted, Align::End))
    }
}

/// Width that the numbers of a vertical axis take, px.
#[must_use]
pub fn axis_width_px(range: &Range<f64>, count: usize) -> f64 {
    ticks(range, count)
        .into_iter()
        .map(|tick| room_px(&words::number(tick, 1), TEXT_PX, Weight::Regular))
        .fold(0.0, f64::max)
        + 10.0
}

/// Heights moved apart so that neighbours are at least `gap` from each other, in the order given,
/// none above `top`.
#[must_use]
pub fn spread(heights: &[f64], gap: f64, top: f64) -> Vec<f64> {
    let mut placed = heights.to_vec();
    let mut least = top;
    for at in lofted::order::ascending(heights.iter().copied()) {
        placed[at] = heights[at].max(least);
        least = placed[at] + gap;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_would_collide_are_moved_apart() {
        assert_eq!(spread(&[10.0, 12.0, 60.0], 15.0, 0.0), [10.0, 25.0, 60.0]);
        assert_eq!(spread(&[12.0, 10.0], 15.0, 20.0), [35.0, 20.0]);
    }

    #[test]
    fn ticks_are_round_and_inside() {
        assert_eq!(ticks(&(0.0..8000.0), 5), [0.0, 2000.0, 4000.0, 6000.0, 8000.0]);
    }
}
