//! The side view to scale: the Earth's limb, the lofted arcs, and the same speed flown for range.

use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::math::{cos, sin, sqrt};
use lofted::trajectory::kepler::ArcPoint;

use crate::arc_line::{ArcLine, STATE_COLUMNS, state_cells, state_words};
use crate::canvas::text_width::{Weight, width_px, wrapped};
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
    let plan = Plan::of(data, f64::from(width_px));
    let (height_px, scale) = (plan.height_px, &plan.scale);
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    earth(&canvas, scale)?;

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
    match plan.naming {
        Naming::Direct => {
            lofted_labels(&canvas, scale, &data.lofted)?;
            normal_labels(&canvas, &plan, &data.normal, f64::from(width_px))?;
        }
        Naming::Legend => legend(&canvas, data, f64::from(width_px))?,
    }

    let readout = Readout { summary: summary(data), points, table: table(data) };
    let svg = canvas.into_svg(&readout.summary);
    Ok(Picture { svg, width_px, height_px, readout })
}

/// Where the arcs are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    /// Beside themselves.
    Direct,
    /// In rows above the drawing, on a sheet with no room beside them.
    Legend,
}

/// The drawing's scale and what it leaves for words.
struct Plan {
    height_px: u32,
    scale: Scale,
    naming: Naming,
    /// The right edge of all that is drawn, px.
    right_px: f64,
}

impl Plan {
    /// The largest scale at which everything fits the width, at most 500 px high.
    fn of(data: &SideView, sheet_px: f64) -> Self {
        let ring_km = EARTH_KM + SPACE_STATION_KM;
        let (mut top_km, mut right_km) = (ring_km, ring_km);
        for state in data.lofted.iter().chain(&data.normal).flat_map(|line| line.arc.points(181)) {
            let radius_km = EARTH_KM + state.altitude_km;
            let angle_rad = state.ground_distance_km / EARTH_KM;
            top_km = top_km.max(radius_km * cos(angle_rad));
            right_km = right_km.max(radius_km * sin(angle_rad));
        }
        let upright = (500.0 - 2.0 * MARGIN_PX) / (top_km + ring_km);
        let across = (sheet_px - 2.0 * MARGIN_PX) / (ring_km + right_km);
        let px_per_km = across.min(upright);
        let free_px = sheet_px - 2.0 * MARGIN_PX - (ring_km + right_km) * px_per_km;
        // Words stand on the right, so the drawing stands left of the middle.
        let centre_x = MARGIN_PX + 0.2 * free_px + ring_km * px_per_km;
        let naming = naming(data, centre_x, px_per_km, sheet_px, 0.8 * free_px);
        let above_px = match naming {
            Naming::Direct => 0.0,
            Naming::Legend => legend_px(data, sheet_px),
        };
        let centre = (centre_x, above_px + MARGIN_PX + top_km * px_per_km);
        let height_px = (centre.1 + ring_km * px_per_km + MARGIN_PX).ceil() as u32;
        let right_px = centre_x + right_km * px_per_km;
        Self { height_px, scale: Scale { centre, px_per_km }, naming, right_px }
    }
}

/// Direct, where the names of the lofted arcs fit beside their apogees and those of the normal arcs
/// right of the drawing; else in a legend.
fn naming(
    data: &SideView,
    centre_x: f64,
    px_per_km: f64,
    sheet_px: f64,
    right_room_px: f64,
) -> Naming {
    let lofted_fit = data.lofted.iter().all(|line| {
        let scale = Scale { centre: (centre_x, 0.0), px_per_km };
        let (apex_x, _) = scale.place(line.arc.apogee_km(), 0.5 * line.arc.ground_distance_km());
        let longest = width_px(&line.label, TEXT_PX, Weight::Bold).max(width_px(
            &extent_words(line),
            TEXT_PX,
            Weight::Regular,
        ));
        apex_x + 26.0 + longest + 6.0 <= sheet_px
    });
    if lofted_fit && right_room_px >= NORMAL_PX { Naming::Direct } else { Naming::Legend }
}

/// The least width for the wrapped names of normal arcs, px.
const NORMAL_PX: f64 = 130.0;
const LEGEND_LEFT_PX: f64 = 30.0;
const LINE_PX: f64 = 16.0;

/// The words of each arc in the legend: its name, and for a lofted one its apogee and distance.
fn legend_lines(data: &SideView, sheet_px: f64) -> Vec<(&ArcLine, Vec<String>, Vec<String>)> {
    let room = sheet_px - LEGEND_LEFT_PX - 4.0;
    let named = |line: &ArcLine| wrapped(&line.label, TEXT_PX, Weight::Bold, room);
    let lofted = data.lofted.iter().map(|line| {
        (line, named(line), wrapped(&extent_words(line), TEXT_PX, Weight::Regular, room))
    });
    lofted.chain(data.normal.iter().map(|line| (line, named(line), Vec::new()))).collect()
}

fn legend_px(data: &SideView, sheet_px: f64) -> f64 {
    let lines: usize =
        legend_lines(data, sheet_px).iter().map(|(_, one, two)| one.len() + two.len()).sum();
    LINE_PX * lines as f64 + 10.0
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
    // The chord of the disc at the height of the words.
    let half_px = sqrt((radius_px * radius_px - (radius_px - 18.0) * (radius_px - 18.0)).max(0.0));
    let narrow = width_px(&note, TEXT_PX, Weight::Regular) + 12.0 > 2.0 * half_px;
    if narrow {
        canvas.text("dotted:", (at.0, at.1 - 28.0), label(Ink::Muted, Align::Middle))?;
        let rest = format!("{} km", words::number(SPACE_STATION_KM, 0));
        canvas.text("space station,", (at.0, at.1 - 14.0), label(Ink::Muted, Align::Middle))?;
        canvas.text(&rest, at, label(Ink::Muted, Align::Middle))
    } else {
        canvas.text(&note, at, label(Ink::Muted, Align::Middle))
    }
}

/// Apogee and ground distance of an arc in words.
fn extent_words(line: &ArcLine) -> String {
    format!(
        "{} km up, {} km out",
        words::number(line.arc.apogee_km(), 1),
        words::number(line.arc.ground_distance_km(), 1)
    )
}

/// Names the lofted arcs beside their apogees, moved apart where they would collide.
fn lofted_labels(canvas: &Canvas, scale: &Scale, lofted: &[ArcLine]) -> Result<(), ChartError> {
    let apexes: Vec<Place> = lofted
        .iter()
        .map(|line| scale.place(line.arc.apogee_km(), 0.5 * line.arc.ground_distance_km()))
        .collect();
    let heights: Vec<f64> = apexes.iter().map(|(_, y)| *y).collect();
    for ((line, (x, y)), at_y) in lofted.iter().zip(&apexes).zip(spread(&heights, 34.0, 10.0)) {
        let start = x + 26.0;
        canvas.line([(x + 3.0, *y), (start - 4.0, at_y)], Ink::Muted, 0.75)?;
        canvas.text(&line.label, (start, at_y), name(line.ink, Align::Start))?;
        let place = (start, at_y + 15.0);
        canvas.text(&extent_words(line), place, label(Ink::Text, Align::Start))?;
    }
    Ok(())
}

/// Names the normal arcs right of all that is drawn, at the height of the Earth's centre.
fn normal_labels(
    canvas: &Canvas,
    plan: &Plan,
    normal: &[ArcLine],
    sheet_px: f64,
) -> Result<(), ChartError> {
    let start = plan.right_px + 12.0;
    let mut y = plan.scale.centre.1;
    for line in normal {
        for text in wrapped(&line.label, TEXT_PX, Weight::Bold, sheet_px - start - 6.0) {
            canvas.text(&text, (start, y), name(line.ink, Align::Start))?;
            y += 16.0;
        }
        y += 10.0;
    }
    Ok(())
}

/// Names every arc in rows above the drawing.
fn legend(canvas: &Canvas, data: &SideView, sheet_px: f64) -> Result<(), ChartError> {
    let mut y = 10.0;
    for (line, names, extents) in legend_lines(data, sheet_px) {
        canvas.line([(4.0, y), (24.0, y)], line.paint(), 2.5)?;
        for text in names {
            canvas.text(&text, (LEGEND_LEFT_PX, y), name(line.ink, Align::Start))?;
            y += LINE_PX;
        }
        for text in extents {
            canvas.text(&text, (LEGEND_LEFT_PX, y), label(Ink::Text, Align::Start))?;
            y += LINE_PX;
        }
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
