//! One vehicle turned from straight up to flat, seen from the side: the arc at one place of the turn, to scale, among
//! the others.

use crate::flight::side_view::drawing::{Drawn, Line, Names, Point, Scene, draw};
use crate::sheet::ink::{Dash, Ink};
use crate::sheet::picture::{ChartError, ReadPoint, Readout, Sheet, Table};
use crate::sheet::track::{Track, TrackPoint, Tracked};
use crate::sheet::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnedArcs {
    /// The arcs from straight up to flat.
    pub family: Vec<SideArc>,
    /// Which of them is shown, counted from 0.
    pub shown: usize,
    /// Which of them is the flight itself.
    pub as_flown: usize,
    /// An arc to compare with, dashed.
    pub beside: Option<SideArc>,
    /// The hue of the vehicle's arcs.
    pub ink: Ink,
}

/// An arc seen from the side.
#[derive(Debug, Clone, PartialEq)]
pub struct SideArc {
    /// What it is called.
    pub label: String,
    /// How high, how far, how long.
    pub extent: String,
    /// Height of its apogee, km.
    pub apogee_km: f64,
    /// Distance of its impact, km.
    pub ground_distance_km: f64,
    /// Time from lift-off to impact, s.
    pub time_of_flight_s: f64,
    /// Where it is when, from lift-off to impact.
    pub points: Vec<SidePoint>,
}

/// A moment of an arc.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SidePoint {
    /// Time since launch, s.
    pub time_s: f32,
    /// Ground distance, km.
    pub ground_distance_km: f32,
    /// Altitude, km.
    pub altitude_km: f32,
}

/// An arc in so many of the family is drawn thin.
const THIN_EVERY: usize = 4;

/// Draws the arc shown, thick, over the others of the family, thin; the flight itself dotted beside it, and the arc to
/// compare with dashed; a cursor follows the arc shown and the one beside it. The scale is that of the whole family, so
/// that it stays while the vehicle is turned.
///
/// # Errors
/// - no such arc: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn turned_arc(data: &TurnedArcs, sheet: Sheet) -> Result<Tracked, ChartError> {
    let shown = data.family.get(data.shown).ok_or(ChartError::Nothing("arc"))?;
    let as_flown = data.family.get(data.as_flown).filter(|_| data.shown != data.as_flown);
    let thin = data.family.iter().step_by(THIN_EVERY).chain(data.family.last());
    let scene = Scene {
        lofted: std::iter::once(line(shown, data.ink, Dash::Solid))
            .chain(as_flown.map(|arc| line(arc, data.ink, Dash::Dotted)))
            .collect(),
        normal: data.beside.iter().map(|arc| line(arc, Ink::Muted, Dash::Dashed)).collect(),
        faint: thin.map(|arc| (data.ink, points(arc).collect())).collect(),
        room_for: data.family.iter().flat_map(points).collect(),
        names: Names::Above,
    };
    let Drawn { canvas, scale } = draw(&scene, sheet)?;
    let read = data.family.iter().map(|arc| {
        let (altitude_km, distance_km) =
            points(arc).max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default();
        let (x_px, y_px) = scale.place(altitude_km, distance_km);
        ReadPoint {
            opens: String::new(),
            x_px,
            y_px,
            title: arc.label.clone(),
            words: arc.extent.clone(),
        }
    });
    let readout = Readout {
        points: read.collect(),
        summary: format!(
            "Side view to scale with the Earth. One vehicle turned from straight up to flat, {} arcs; shown is {}: {}.",
            data.family.len(),
            shown.label,
            shown.extent
        ),
        table: table(data),
    };
    let track = |arc: &SideArc| {
        let place = |point: &SidePoint| {
            let (altitude_km, distance_km) = place(point);
            TrackPoint::new(f64::from(point.time_s), scale.place(altitude_km, distance_km))
        };
        Track { upright: None, points: arc.points.iter().map(place).collect() }
    };
    let tracks = std::iter::once(shown).chain(&data.beside).map(track).collect();
    Ok(Tracked { picture: canvas.into_picture(readout), tracks, note: None })
}

fn points(arc: &SideArc) -> impl Iterator<Item = Point> + '_ {
    arc.points.iter().map(place)
}

/// Altitude and ground distance, km, as the scene takes them.
fn place(point: &SidePoint) -> Point {
    (f64::from(point.altitude_km), f64::from(point.ground_distance_km))
}

fn line(arc: &SideArc, ink: Ink, dash: Dash) -> Line<'_> {
    Line { label: &arc.label, extent: arc.extent.clone(), ink, dash, points: points(arc).collect() }
}

fn table(data: &TurnedArcs) -> Table {
    let columns = ["Arc", "Apogee, km", "Ground distance, km", "Time of flight, min"];
    let row = |arc: &SideArc| {
        vec![
            arc.label.clone(),
            words::number(arc.apogee_km, 0),
            words::number(arc.ground_distance_km, 0),
            words::number(arc.time_of_flight_s / 60.0, 1),
        ]
    };
    Table {
        columns: columns.map(str::to_owned).to_vec(),
        rows: data.family.iter().chain(&data.beside).map(row).collect(),
    }
}
