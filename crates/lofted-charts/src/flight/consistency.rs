//! Consistency: time of flight over apogee, the band that physics allows, each set of claims as a box.

mod drawing;

use lofted::reconstruct::spread::Spread;
use serde::{Deserialize, Serialize};

use crate::sheet::ink::Ink;
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::Plot;
use crate::sheet::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ConsistencyChart {
    /// The ground distance of the band, in words: `1,001.2 km`.
    pub distance: String,
    /// The band, from the lowest apogee to the highest.
    pub band: Vec<BandPoint>,
    /// Claims that stand together.
    pub claims: Vec<ClaimBox>,
}

/// Times of flight to one apogee.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BandPoint {
    /// The apogee, km.
    pub apogee_km: f64,
    /// Time of two-body flight, s.
    pub two_body_s: f64,
    /// Time of powered flight, s.
    pub powered_s: Spread,
}

/// An apogee and a time that were stated together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimBox {
    /// Who, and the figures: `Seoul: 87 min with 7,000 km`.
    pub label: String,
    /// Their hue.
    pub ink: Ink,
    /// The apogee, km.
    pub apogee_km: Extent,
    /// The time of flight, s.
    pub time_s: Extent,
    /// The verdict in words.
    pub verdict: String,
}

/// An interval, open on one side or on none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Extent {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Which end nobody stated.
    pub open: Open,
}

/// The end of an interval that nobody stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Open {
    /// Both are stated, or follow from the rounding.
    Neither,
    /// The upper one: "more than".
    Above,
    /// The lower one: "up to".
    Below,
}

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
    let svg = drawn.canvas.into_svg(&readout.summary);
    Ok(Picture { svg, width_px, height_px: drawn.height_px, readout })
}

fn points(data: &ConsistencyChart, plot: &Plot<'_>) -> Vec<ReadPoint> {
    let claims = data.claims.iter().map(|claim| {
        let (x_px, y_px) = plot.place(claim.apogee_km.middle(), claim.time_s.middle() / 60.0);
        let title = format!("{}: {}", claim.label, claim.verdict);
        let words = format!(
            "apogee {} km, time {} min",
            claim.apogee_km.words(1.0),
            claim.time_s.words(60.0)
        );
        ReadPoint { x_px, y_px, title, words }
    });
    let band = data.band.iter().map(|point| {
        let (x_px, y_px) = plot.place(point.apogee_km, point.powered_s.p50 / 60.0);
        let title = format!("To {} km", words::number(point.apogee_km, 0));
        let words = format!(
            "powered flight takes {} min, two-body flight {}",
            span(point.powered_s, 60.0),
            words::minutes(point.two_body_s)
        );
        ReadPoint { x_px, y_px, title, words }
    });
    claims.chain(band).collect()
}

fn span(spread: Spread, unit: f64) -> String {
    format!("{} to {}", words::number(spread.p05 / unit, 1), words::number(spread.p95 / unit, 1))
}

impl Extent {
    fn middle(self) -> f64 {
        0.5 * (self.low + self.high)
    }

    fn words(self, unit: f64) -> String {
        let number = |value: f64| words::number(value / unit, 2);
        match self.open {
            Open::Neither => format!("{} to {}", number(self.low), number(self.high)),
            Open::Above => format!("{} or more", number(self.low)),
            Open::Below => format!("{} or less", number(self.high)),
        }
    }
}

fn summary(data: &ConsistencyChart) -> String {
    let claims: Vec<String> =
        data.claims.iter().map(|claim| format!("{}: {}", claim.label, claim.verdict)).collect();
    format!(
        "Time of flight over apogee at {} ground distance, with the band of powered flight. {}.",
        data.distance,
        claims.join("; ")
    )
}

fn table(data: &ConsistencyChart) -> Table {
    let columns = ["What", "Apogee, km", "Time of flight, min", "Verdict"];
    let claims = data.claims.iter().map(|claim| {
        let (apogee, time) = (claim.apogee_km.words(1.0), claim.time_s.words(60.0));
        vec![claim.label.clone(), apogee, time, claim.verdict.clone()]
    });
    let band = data.band.iter().map(|point| {
        let time = format!(
            "{}; two-body {}",
            span(point.powered_s, 60.0),
            words::number(point.two_body_s / 60.0, 1)
        );
        let name = "Powered flight, 5 to 95 %".to_owned();
        vec![name, words::number(point.apogee_km, 0), time, String::new()]
    });
    Table::new(&columns, claims.chain(band).collect())
}
