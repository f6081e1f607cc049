//! The charts that are drawn away from the page, as data that can be sent.

use serde::{Deserialize, Serialize};

use crate::picture::{ChartError, Sheet};
use crate::powered_side::{PoweredSide, powered_side};
use crate::profiles::{Profiles, profiles};
use crate::track::Tracked;

/// A chart's data, to be drawn by a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum WorkerChart {
    /// Altitude, speed, distance and angle against time.
    Profiles(Profiles),
    /// Powered flight from the side.
    Side(PoweredSide),
}

impl WorkerChart {
    /// Draws the chart.
    ///
    /// # Errors
    /// As the chart's own function.
    pub fn draw(&self, sheet: Sheet) -> Result<Tracked, ChartError> {
        match self {
            Self::Profiles(data) => profiles(data, sheet),
            Self::Side(data) => powered_side(data, sheet),
        }
    }
}
