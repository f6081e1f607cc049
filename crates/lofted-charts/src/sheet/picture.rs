//! What a chart gives back: the picture, what it says in words, and its numbers.

use plotters::drawing::DrawingAreaErrorKind;
use serde::{Deserialize, Serialize};

use crate::sheet::canvas::svg_backend::SvgError;
use crate::sheet::ink::Theme;

/// A drawn chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The picture: one `<svg>` element.
    pub svg: String,
    /// Width, px.
    pub width_px: u32,
    /// Height, px.
    pub height_px: u32,
    /// What it says.
    pub readout: Readout,
}

/// What a chart says: in a sentence, point by point, and as a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Readout {
    /// The chart in a sentence: what is drawn against what, and its extent.
    pub summary: String,
    /// Its points in reading order.
    pub points: Vec<ReadPoint>,
    /// Its numbers.
    pub table: Table,
}

/// A point of a chart with its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadPoint {
    /// Place in the picture, px from the left.
    pub x_px: f64,
    /// Place in the picture, px from the top.
    pub y_px: f64,
    /// What it shows, first line: who or which curve.
    pub title: String,
    /// What it shows, second line: the numbers with their units.
    pub words: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
}

/// Numbers of a chart, every cell as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// Head of each column.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with the heads of its columns.
    #[must_use]
    pub fn new(columns: &[&str], rows: Vec<Vec<String>>) -> Self {
        Self { columns: columns.iter().map(|&column| column.to_owned()).collect(), rows }
    }
}

/// How a chart is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Width to fill, px. The height follows from what is drawn.
    pub width_px: u32,
    /// Where the colours come from.
    pub theme: Theme,
}

/// The narrowest sheet that a chart is drawn on, px.
pub const LEAST_WIDTH_PX: u32 = 220;

/// The widest sheet, px: a wider one is drawn at this width.
pub const GREATEST_WIDTH_PX: u32 = 4000;

impl Sheet {
    /// A sheet of the page's colours.
    #[must_use]
    pub fn page(width_px: u32) -> Self {
        Self { width_px, theme: Theme::Page }
    }

    /// The sheet's width, if a chart can be drawn on it.
    ///
    /// # Errors
    /// Narrower than [`LEAST_WIDTH_PX`]: [`ChartError::TooNarrow`].
    pub fn drawable_width_px(self) -> Result<u32, ChartError> {
        if self.width_px < LEAST_WIDTH_PX {
            return Err(ChartError::TooNarrow { width_px: self.width_px });
        }
        Ok(self.width_px.min(GREATEST_WIDTH_PX))
    }
}

/// Why a chart was not drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChartError {
    /// The sheet is too narrow for its words.
    #[error(
        "the space is {width_px} px wide and a chart needs {LEAST_WIDTH_PX} px; its table holds the same numbers"
    )]
    TooNarrow {
        /// The width given, px.
        width_px: u32,
    },
    /// There is nothing to draw.
    #[error("no {0} to draw")]
    Nothing(&'static str),
    /// plotters failed.
    #[error("the chart could not be drawn: {0}")]
    Drawing(String),
}

impl From<DrawingAreaErrorKind<SvgError>> for ChartError {
    fn from(error: DrawingAreaErrorKind<SvgError>) -> Self {
        Self::Drawing(error.to_string())
    }
}
