//! The side view to scale: the Earth's limb, the lofted arcs, and the same speed flown for range.

pub(crate) mod drawing;

use drawing::{Drawn, Line, Names, Scene, draw};

pub use drawing::SPACE_STATION_KM;

use crate::flight::arc_line::{ArcLine, STATE_COLUMNS, state_cells, state_words};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SideView {
    /// Lofted arcs as the claims give them.
    pub lofted: Vec<ArcLine>,
    /// The same launch speeds flown for range.
    pub normal: Vec<ArcLine>,
}

const READ_POINTS: usize = 11;

/// Draws the arcs beside the Earth, all to one scale, seen from the side of the flight.
///
/// # Errors
/// - no arc: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn side_view(data: &SideView, sheet: Sheet) -> Result<Picture, ChartError> {
    if data.lofted.is_empty() {
        return Err(ChartError::Nothing("arc"));
    }
    let scene = Scene {
        lofted: data.lofted.iter().map(|arc| line(arc, extent_words(arc))).collect(),
        normal: data.normal.iter().map(|arc| line(arc, String::new())).collect(),
        faint: Vec::new(),
        room_for: Vec::new(),
        names: Names::WhereRoomIs,
    };
    let Drawn { canvas, scale } = draw(&scene, sheet)?;
    let mut points = Vec::new();
    for line in data.lofted.iter().chain(&data.normal) {
        points.extend(line.states(READ_POINTS).map(|state| {
            let (x_px, y_px) = scale.place(state.altitude_km, state.ground_distance_km);
            ReadPoint {
                opens: String::new(),
                x_px,
                y_px,
                title: line.label.clone(),
                words: state_words(&state),
            }
        }));
    }
    let readout = Readout { summary: summary(data), points, table: table(data) };
    Ok(canvas.into_picture(readout))
}

fn line(arc: &ArcLine, extent: String) -> Line<'_> {
    let points = arc.arc.points(361).map(|state| (state.altitude_km, state.ground_distance_km));
    Line { label: &arc.label, extent, ink: arc.ink, dash: arc.dash, points: points.collect() }
}

/// Apogee and ground distance of an arc in words.
fn extent_words(line: &ArcLine) -> String {
    format!(
        "{} km up, {} km out",
        words::number(line.arc.apogee_km(), 1),
        words::number(line.arc.ground_distance_km(), 1)
    )
}

fn summary(data: &SideView) -> String {
    let lofted: Vec<String> = data
        .lofted
        .iter()
        .map(|line| {
            format!(
                "{}, {} km up and {} km out",
                line.label,
                words::number(line.arc.apogee_km(), 1),
                words::number(line.arc.ground_distance_km(), 1)
            )
        })
        .collect();
    let normal: Vec<&str> = data.normal.iter().map(|line| line.label.as_str()).collect();
    let beside = if normal.is_empty() {
        String::new()
    } else {
        format!(" Beside them, with the same launch speed flown for range: {}.", normal.join("; "))
    };
    format!("Side view to scale with the Earth. Lofted: {}.{beside}", lofted.join("; "))
}

fn table(data: &SideView) -> Table {
    let columns =
        std::iter::once("Arc").chain(STATE_COLUMNS).map(str::to_owned).collect::<Vec<_>>();
    let rows = data
        .lofted
        .iter()
        .chain(&data.normal)
        .flat_map(|line| {
            line.states(READ_POINTS).map(|state| {
                std::iter::once(line.label.clone()).chain(state_cells(&state)).collect()
            })
        })
        .collect();
    Table { columns, rows }
}
