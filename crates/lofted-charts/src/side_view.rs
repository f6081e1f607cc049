//! The side view to scale: the Earth's limb, the lofted arcs, and the same speed flown for range.

use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::math::{cos, sin};
use lofted::trajectory::kepler::ArcPoint;

use crate::arc_line::{ArcLine, STATE_COLUMNS, state_cells, state_words};
use crate::canvas::text_width::{Weight, width_px};
use crate::canvas::{Align, Canvas, Place};
use crate::ink::{Dash, Ink, Paint};
use crate::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::plot::{TEXT_PX, label, name, spread};
use crate::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SideView {
    /// Lofted arcs as the claims give them.
    pub lofted: Vec<ArcLine>,
    /// The same launch speeds flown for range.
    pub normal: Vec<ArcLine>,
}

/// Mean altitude of the International Space Station, km: a height that readers know.
pub const SPACE_STATION_KM: f64 = 420.0;

const EARTH_KM: f64 = MEAN_RADIUS_M / 1000.0;
const READ_POINTS: usize = 11;
const MARGIN_PX: f64 = 14.0;

/// How km on the drawing become px: the Earth's centre and the scale.
struct Scale {
    centre: Place,
    px_per_km: f64,
}

impl Scale {
    /// Place of a point by its altitude and its ground distance clockwise from the launch point,
    /// which is at the top.
    fn place(&self, altitude_km: f64, ground_distance_km: f64) -> Place {
        let radius_px = (EARTH_KM + altitude_km) * self.px_per_km;
        let angle_rad = ground_distance_km / EARTH_KM;
        (self.centre.0 + radius_px * sin(angle_rad), self.centre.1 - radius_px * cos(angle_rad))
    }

    fn of(&self, state: &ArcPoint) -> Place {
        self.place(state.altitude_km, state.ground_distance_km)
    }
}

/// Draws the arcs beside the Earth, all to one scale, seen from the side of the flight.
///
/// # Errors
/// - no arc: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn side_view(data: &SideView, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    if data.lofted.is_empty() {
        return Err(ChartError::Nothing("arc"));
    }
    let (height_px, scale) = scale(data, f64::from(width_px));
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    earth(&canvas, &scale)?;

    let mut points = Vec::new();
    for line in data.normal.iter().chain(&data.lofted) {
        canvas.group("arc", |canvas| {
            canvas.line(line.arc.points(361).map(|state| scale.of(&state)), line.paint(), 2.2)
        })?;
    }
    for line in data.lofted.iter().chain(&data.normal) {
        points.extend(line.states(READ_POINTS).map(|state| {
            let (x_px, y_px) = scale.of(&state);
            ReadPoint { x_px, y_px, title: line.label.clone(), words: state_words(&state) }
        }));
    }
    let launch = scale.place(0.0, 0.0);
    canvas.dot(launch, 3.5, Ink::Text)?;
    canvas.text("launch", (launch.0 - 8.0, launch.1 - 10.0), name(Ink::Text, Align::End))?;
    lofted_labels(&canvas, &scale, &data.lofted, f64::from(width_px))?;
    normal_labels(&canvas, &scale, &data.normal, f64::from(width_px))?;

    let readout = Readout { summary: summary(data), points, table: table(data) };
    let svg = canvas.into_svg(&readout.summary);
    Ok(Picture { svg, width_px, height_px, readout })
}

/// The largest scale at which everything fits the width, at most 500 px high.
fn scale(data: &SideView, width_px: f64) -> (u32, Scale) {
    let mut top_km = EARTH_KM + SPACE_STATION_KM;
    let mut side_km = EARTH_KM + SPACE_STATION_KM;
    for state in data.lofted.iter().chain(&data.normal).flat_map(|line| line.arc.points(181)) {
        let radius_km = EARTH_KM + state.altitude_km;
        let angle_rad = state.ground_distance_km / EARTH_KM;
        top_km = top_km.max(radius_km * cos(angle_rad));
        side_km = side_km.max(radius_km * sin(angle_rad).abs());
    }
    let bottom_km = EARTH_KM + SPACE_STATION_KM;
    let across = (width_px - 2.0 * MARGIN_PX) / (2.0 * side_km);
    let upright = (500.0 - 2.0 * MARGIN_PX) / (top_km + bottom_km);
    let px_per_km = across.min(upright);
    let height_px = (top_km + bottom_km) * px_per_km + 2.0 * MARGIN_PX;
    let centre = (width_px / 2.0, MARGIN_PX + top_km * px_per_km);
    (height_px.ceil() as u32, Scale { centre, px_per_km })
}

fn earth(canvas: &Canvas, scale: &Scale) -> Result<(), ChartError> {
    let radius_px = EARTH_KM * scale.px_per_km;
    canvas.dot(scale.centre, radius_px, Ink::Earth)?;
    canvas.ring(scale.centre, radius_px, Ink::Muted, 1.0)?;
    let station_px = (EARTH_KM + SPACE_STATION_KM) * scale.px_per_km;
    let dotted = Paint::from(Ink::Muted).dashed(Dash::Dotted);
    canvas.ring(scale.centre, station_px, dotted, 1.0)?;
    canvas.text("Earth", scale.centre, label(Ink::Muted, Align::Middle))?;
    // Inside the disc, where no arc of a flight ever runs.
    let at = (scale.centre.0, scale.centre.1 + radius_px - 24.0);
    let note = format!("dotted: space station, {} km", words::number(SPACE_STATION_KM, 0));
    let narrow = width_px(&note, TEXT_PX, Weight::Regular) > radius_px * 1.1;
    if narrow {
        canvas.text("dotted:", (at.0, at.1 - 28.0), label(Ink::Muted, Align::Middle))?;
        let rest = format!("{} km", words::number(SPACE_STATION_KM, 0));
        canvas.text("space station,", (at.0, at.1 - 14.0), label(Ink::Muted, Align::Middle))?;
        canvas.text(&rest, at, label(Ink::Muted, Align::Middle))
    } else {
        canvas.text(&note, at, label(Ink::Muted, Align::Middle))
    }
}

/// Names the lofted arcs beside their apogees, moved apart where they would collide.
fn lofted_labels(
    canvas: &Canvas,
    scale: &Scale,
    lofted: &[ArcLine],
    sheet_px: f64,
) -> Result<(), ChartError> {
    let apexes: Vec<Place> = lofted
        .iter()
        .map(|line| scale.place(line.arc.apogee_km(), 0.5 * line.arc.ground_distance_km()))
        .collect();
    let heights: Vec<f64> = apexes.iter().map(|(_, y)| *y).collect();
    let lines_px = 32.0;
    for ((line, (x, y)), at_y) in lofted.iter().zip(&apexes).zip(spread(&heights, lines_px, 10.0)) {
        let first = line.label.as_str();
        let second = format!(
            "{} km up, {} km out",
            words::number(line.arc.apogee_km(), 1),
            words::number(line.arc.ground_distance_km(), 1)
        );
        let longest =
            width_px(first, TEXT_PX, Weight::Bold).max(width_px(&second, TEXT_PX, Weight::Regular));
        let start = (x + 26.0).min(sheet_px - 6.0 - longest).max(6.0);
        canvas.line([(x + 3.0, *y), (start - 4.0, at_y)], Ink::Muted, 0.75)?;
        canvas.text(first, (start, at_y), name(line.ink, Align::Start))?;
        canvas.text(&second, (start, at_y + 15.0), label(Ink::Text, Align::Start))?;
    }
    Ok(())
}

/// Names the normal arcs in the corner under the Earth's right side, or left where there is room.
fn normal_labels(
    canvas: &Canvas,
    scale: &Scale,
    normal: &[ArcLine],
    sheet_px: f64,
) -> Result<(), ChartError> {
    for (row, line) in normal.iter().enumerate() {
        let longest = width_px(&line.label, TEXT_PX, Weight::Bold);
        let state = line.arc.at_time(0.3 * line.arc.time_of_flight_s());
        let (x, y) = scale.of(&state);
        let start = (x + 12.0).min(sheet_px - 6.0 - longest).max(6.0);
        let at_y = y - 22.0 + 18.0 * row as f64;
        canvas.text(&line.label, (start, at_y), name(line.ink, Align::Start))?;
    }
    Ok(())
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
