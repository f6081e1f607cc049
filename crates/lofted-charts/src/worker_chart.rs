//! The charts that are drawn away from the page, as data that can be sent.

use serde::{Deserialize, Serialize};

use crate::flight::consistency::{ConsistencyChart, consistency};
use crate::flight::powered_side::{PoweredSide, powered_side};
use crate::flight::profiles::{Profiles, profiles};
use crate::flight::range_bars::{RangeRow, range_bars};
use crate::map::geography::Geography;
use crate::map::globe::{Globe, globe};
use crate::map::{FlightMap, coast_file, map};
use crate::sheet::picture::{ChartError, Picture, Sheet};
use crate::sheet::track::Tracked;

/// A chart's data, to be drawn by a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum WorkerChart {
    /// Altitude, speed, distance and angle against time.
    Profiles(Profiles),
    /// Powered flight from the side.
    Side(PoweredSide),
    /// A map about the launch point.
    Map(FlightMap),
    /// The globe.
    Globe(Globe),
    /// Time over apogee with the band that physics allows.
    Consistency(ConsistencyChart),
    /// Ranges by method.
    Ranges(Vec<RangeRow>),
}

impl WorkerChart {
    /// The file of `crates/lofted-charts/geography` with the coasts that the chart is drawn over; none for most charts.
    #[must_use]
    pub fn coast_file(&self) -> Option<&'static str> {
        match self {
            Self::Map(data) => Some(coast_file(data.radius_km)),
            Self::Globe(_) => Some("globe.bin"),
            _ => None,
        }
    }

    /// Draws the chart; maps over the coasts of `geography`.
    ///
    /// # Errors
    /// As the chart's own function.
    pub fn draw(&self, geography: &Geography, sheet: Sheet) -> Result<Tracked, ChartError> {
        let still = |picture: Picture| Tracked { picture, tracks: Vec::new(), note: None };
        match self {
            Self::Profiles(data) => profiles(data, sheet),
            Self::Side(data) => powered_side(data, sheet),
            Self::Map(data) => map(data, geography, sheet).map(still),
            Self::Globe(data) => globe(data, geography, sheet).map(still),
            Self::Consistency(data) => consistency(data, sheet).map(still),
            Self::Ranges(rows) => range_bars(rows, sheet).map(still),
        }
    }
}
