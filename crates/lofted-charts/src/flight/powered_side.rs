//! The side view of powered flight to scale: members' arcs beside the same vehicle's normal arc.

use serde::{Deserialize, Serialize};

use crate::flight::arc_line::STATE_COLUMNS;
use crate::flight::side_view::drawing::{Drawn, Line, Names, Scene, draw};
use crate::sheet::ink::{Dash, Ink};
use crate::sheet::picture::{ChartError, ReadPoint, Readout, Sheet, Table};
use crate::sheet::track::{Track, TrackPoint, Tracked};
use crate::sheet::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PoweredSide {
    /// The flight as the claims imply it.
    pub lofted: FlownArc,
    /// Other members of it: ground distance and altitude, km.
    pub others: Vec<Vec<[f32; 2]>>,
    /// The same vehicle on its normal arc.
    pub normal: Option<FlownArc>,
}

/// A flown path.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FlownArc {
    /// What it is called.
    pub label: String,
    /// Its hue.
    pub ink: Ink,
    /// States from lift-off to impact.
    pub states: Vec<FlownState>,
}

/// A state of a flown path.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FlownState {
    /// Time since launch, s.
    pub time_s: f64,
    /// Height, km.
    pub altitude_km: f64,
    /// Ground distance, km.
    pub ground_distance_km: f64,
    /// Speed relative to the turning Earth, km/s.
    pub ground_speed_km_s: f64,
    /// Angle above the horizontal, degrees.
    pub flight_path_angle_deg: f64,
}

/// A state in so many is read out.
const READ_EVERY: usize = 8;

/// Draws the arcs beside the Earth, all to one scale, seen from the side of the flight.
///
/// # Errors
/// - no states: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn powered_side(data: &PoweredSide, sheet: Sheet) -> Result<Tracked, ChartError> {
    if data.lofted.states.len() < 2 {
        return Err(ChartError::Nothing("arc"));
    }
    let others = data.others.iter().map(|arc| {
        let points =
            arc.iter().map(|[distance, altitude]| (f64::from(*altitude), f64::from(*distance)));
        (data.lofted.ink, points.collect())
    });
    let scene = Scene {
        lofted: vec![line(&data.lofted, extent_words(&data.lofted), Dash::Solid)],
        normal: data.normal.iter().map(|arc| line(arc, String::new(), Dash::Dashed)).collect(),
        faint: others.collect(),
        room_for: Vec::new(),
        names: Names::WhereRoomIs,
    };
    let Drawn { canvas, scale } = draw(&scene, sheet)?;
    let place =
        |state: &FlownState| scale.place(state.altitude_km.max(0.0), state.ground_distance_km);
    let arcs = || std::iter::once(&data.lofted).chain(&data.normal);
    let points = arcs().flat_map(|arc| {
        arc.states.iter().step_by(READ_EVERY).chain(arc.states.last()).map(|state| {
            let (x_px, y_px) = place(state);
            ReadPoint {
                opens: String::new(),
                x_px,
                y_px,
                title: arc.label.clone(),
                words: state_words(state),
            }
        })
    });
    let track = |arc: &FlownArc| {
        let points = arc.states.iter().map(|state| TrackPoint::new(state.time_s, place(state)));
        Track { upright: None, points: points.collect() }
    };
    let readout = Readout { points: points.collect(), summary: summary(data), table: table(data) };
    let tracks = arcs().map(track).collect();
    Ok(Tracked { picture: canvas.into_picture(readout), tracks, note: None })
}

fn line(arc: &FlownArc, extent: String, dash: Dash) -> Line<'_> {
    let points =
        arc.states.iter().map(|state| (state.altitude_km.max(0.0), state.ground_distance_km));
    Line { label: &arc.label, extent, ink: arc.ink, dash, points: points.collect() }
}

fn extent_words(arc: &FlownArc) -> String {
    let top_km = arc.states.iter().map(|state| state.altitude_km).fold(0.0, f64::max);
    let far_km = arc.states.last().map_or(0.0, |state| state.ground_distance_km);
    format!("about {} up, {} out", words::near_km(top_km), words::near_km(far_km))
}

fn state_words(state: &FlownState) -> String {
    format!(
        "{} after launch: {} km up, {} km out, {} km/s",
        words::minutes(state.time_s),
        words::number(state.altitude_km.max(0.0), 0),
        words::number(state.ground_distance_km, 0),
        words::number(state.ground_speed_km_s, 2),
    )
}

fn summary(data: &PoweredSide) -> String {
    let beside = data.normal.as_ref().map_or_else(String::new, |arc| {
        format!(" Beside it: {}, {}.", arc.label, extent_words(arc))
    });
    format!(
        "Side view to scale with the Earth. {}: {}.{beside}",
        data.lofted.label,
        extent_words(&data.lofted)
    )
}

fn table(data: &PoweredSide) -> Table {
    let columns = std::iter::once("Arc").chain(STATE_COLUMNS).map(str::to_owned).collect();
    let cells = |arc: &FlownArc, state: &FlownState| {
        vec![
            arc.label.clone(),
            words::number(state.time_s / 60.0, 1),
            words::number(state.altitude_km.max(0.0), 0),
            words::number(state.ground_distance_km, 0),
            words::number(state.ground_speed_km_s, 2),
            words::number(state.flight_path_angle_deg, 1),
        ]
    };
    let rows = std::iter::once(&data.lofted).chain(&data.normal).flat_map(|arc| {
        arc.states
            .iter()
            .step_by(READ_EVERY)
            .chain(arc.states.last())
            .map(|state| cells(arc, state))
    });
    Table { columns, rows: rows.collect() }
}
