//! Pictures of an answer, as SVG.

use lofted::answer::Answer;
use lofted::reconstruct::energy_only::central;
use lofted::reconstruct::observable::Observable;
use lofted::trajectory::kepler::KeplerArc;
use lofted_charts::flight::arc_line::ArcLine;
use lofted_charts::flight::range_bars::{Range, RangeRow, range_bars};
use lofted_charts::flight::side_view::{SideView, side_view};
use lofted_charts::{ChartError, Dash, Ink, Picture, Sheet};

/// The names of the charts.
pub const NAMES: [&str; 2] = ["range", "side-view"];

/// The width of a picture where none is asked for, px.
pub const WIDTH_PX: u32 = 720;

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureError {
    /// A chart that there is not.
    #[error("there is no chart \"{0}\": write {names}", names = NAMES.join(" or "))]
    Name(String),
    /// It cannot be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
}

/// A chart of an answer: `range`, how far the same vehicle reaches by each method, or `side-view`, the two-body arc
/// of apogee and distance beside the Earth, to scale.
///
/// # Errors
/// No such chart, nothing to draw, or a sheet too narrow: [`PictureError`].
pub fn chart(answer: &Answer, name: &str, width_px: u32) -> Result<Picture, PictureError> {
    let sheet = Sheet::page(width_px);
    match name {
        "range" => Ok(range_bars(&range_rows(answer), sheet)?),
        "side-view" => {
            Ok(side_view(&SideView { lofted: arcs(answer), normal: Vec::new() }, sheet)?)
        }
        _ => Err(PictureError::Name(name.to_owned())),
    }
}

fn range_rows(answer: &Answer) -> Vec<RangeRow> {
    let row = |how: &str, range| RangeRow {
        who: "The figures given".to_owned(),
        ink: Ink::Accent,
        how: how.to_owned(),
        range,
    };
    let basis = match answer.arc_alone {
        Some(_) => "powered flight, from apogee and distance alone",
        None => "powered flight",
    };
    let powered = answer.max_range_km().ok().map(|spread| row(basis, Range::Powered(spread)));
    let energy = answer
        .energy_only
        .map(|energy| row("by energy alone", Range::EnergyOnly(energy.max_range.range_km())));
    powered.into_iter().chain(energy).collect()
}

fn arcs(answer: &Answer) -> Vec<ArcLine> {
    let evidence = &answer.ensemble.question().evidence;
    let km = |what| evidence.intervals(what).next().map(|interval| central(interval) / 1000.0);
    let arc = km(Observable::Apogee)
        .zip(km(Observable::GroundDistance))
        .and_then(|(apogee, distance)| KeplerArc::lofted(apogee, distance).ok());
    let line = |arc| ArcLine {
        label: "Two-body flight".to_owned(),
        ink: Ink::Accent,
        dash: Dash::Solid,
        arc,
    };
    arc.map(line).into_iter().collect()
}
