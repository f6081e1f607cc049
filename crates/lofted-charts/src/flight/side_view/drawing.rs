//! The drawing of a side view: scale, limb of the Earth, arcs, and where they are named.

use lofted::earth::constants::MEAN_RADIUS_M;
use lofted::math::{cos, sin, sqrt};

use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas, Place};
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::picture::{ChartError, Sheet};
use crate::sheet::plot::{TEXT_PX, label, name, spread};
use crate::sheet::words;

/// Mean altitude of the International Space Station, km: a height that readers know.
pub const SPACE_STATION_KM: f64 = 420.0;

const EARTH_KM: f64 = MEAN_RADIUS_M / 1000.0;
const MARGIN_PX: f64 = 14.0;

/// A point seen from the side: altitude and ground distance, km.
pub(crate) type Point = (f64, f64);

/// An arc to be drawn.
#[derive(Debug, Clone)]
pub(crate) struct Line<'a> {
    pub(crate) label: &'a str,
    /// How high and how far, in words; empty where the label says it.
    pub(crate) extent: String,
    pub(crate) ink: Ink,
    pub(crate) dash: Dash,
    pub(crate) points: Vec<Point>,
}

impl Line<'_> {
    fn paint(&self) -> Paint {
        Paint::from(self.ink).dashed(self.dash)
    }

    fn apex(&self) -> Point {
        let highest = self.points.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0));
        highest.unwrap_or((0.0, 0.0))
    }
}

/// Everything that is drawn.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scene<'a> {
    pub(crate) lofted: Vec<Line<'a>>,
    pub(crate) normal: Vec<Line<'a>>,
    /// Thin lines under the others, with their hue.
    pub(crate) faint: Vec<(Ink, Vec<Point>)>,
    /// What else the drawing has room for, so that it stays where it is when an arc changes.
    pub(crate) room_for: Vec<Point>,
    /// Where the arcs are named.
    pub(crate) names: Names,
}

/// Where the arcs of a scene are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Names {
    /// Beside themselves where there is room.
    #[default]
    WhereRoomIs,
    /// In rows above the drawing, so that it stays where it is when an arc changes.
    Above,
}

impl Scene<'_> {
    fn lines(&self) -> impl Iterator<Item = &Line<'_>> {
        self.lofted.iter().chain(&self.normal)
    }
}

/// How km on the drawing become px: the Earth's centre and the scale.
pub(crate) struct Scale {
    centre: Place,
    px_per_km: f64,
}

impl Scale {
    /// Place of a point by its altitude and its ground distance clockwise from the launch point,
    /// which is at the top.
    pub(crate) fn place(&self, altitude_km: f64, ground_distance_km: f64) -> Place {
        let radius_px = (EARTH_KM + altitude_km) * self.px_per_km;
        let angle_rad = ground_distance_km / EARTH_KM;
        (self.centre.0 + radius_px * sin(angle_rad), self.centre.1 - radius_px * cos(angle_rad))
    }
}

/// A drawn scene, to be read out.
pub(crate) struct Drawn {
    pub(crate) canvas: Canvas,
    pub(crate) scale: Scale,
}

/// Draws the arcs beside the Earth, all to one scale.
pub(crate) fn draw(scene: &Scene<'_>, sheet: Sheet) -> Result<Drawn, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let plan = Plan::of(scene, f64::from(width_px));
    let Plan { height_px, scale, .. } = &plan;
    let canvas = Canvas::new(width_px, *height_px, sheet.theme);
    earth(&canvas, scale)?;
    let placed = |points: &[Point]| -> Vec<Place> {
        points.iter().map(|(altitude, distance)| scale.place(*altitude, *distance)).collect()
    };
    for (ink, points) in &scene.faint {
        canvas.line(placed(points), Paint::from(*ink).faded(0.4), 0.8)?;
    }
    for line in scene.normal.iter().chain(&scene.lofted) {
        canvas.group("arc", |canvas| canvas.line(placed(&line.points), line.paint(), 2.2))?;
    }
    let launch = scale.place(0.0, 0.0);
    canvas.dot(launch, 3.5, Ink::Text)?;
    canvas.text("launch", (launch.0 - 8.0, launch.1 - 10.0), name(Ink::Text, Align::End))?;
    match plan.naming {
        Naming::Direct => {
            lofted_labels(&canvas, scale, &scene.lofted)?;
            normal_labels(&canvas, &plan, &scene.normal, f64::from(width_px))?;
        }
        Naming::Legend => legend(&canvas, scene, f64::from(width_px))?,
    }
    Ok(Drawn { canvas, scale: plan.scale })
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
    /// The largest scale at which everything fits the width, at most 500 px high, and lower than wide on a phone.
    fn of(scene: &Scene<'_>, sheet_px: f64) -> Self {
        let ring_km = EARTH_KM + SPACE_STATION_KM;
        let (mut top_km, mut right_km) = (ring_km, ring_km);
        let faint = scene.faint.iter().flat_map(|(_, points)| points);
        let drawn = scene.lines().flat_map(|line| &line.points).chain(faint);
        for (altitude_km, distance_km) in drawn.chain(&scene.room_for) {
            let radius_km = EARTH_KM + altitude_km;
            let angle_rad = distance_km / EARTH_KM;
            top_km = top_km.max(radius_km * cos(angle_rad));
            right_km = right_km.max(radius_km * sin(angle_rad));
        }
        let tallest_px = (0.8 * sheet_px).clamp(260.0, 500.0);
        let upright = (tallest_px - 2.0 * MARGIN_PX) / (top_km + ring_km);
        let across = (sheet_px - 2.0 * MARGIN_PX) / (ring_km + right_km);
        let px_per_km = across.min(upright);
        let free_px = sheet_px - 2.0 * MARGIN_PX - (ring_km + right_km) * px_per_km;
        // Words stand on the right, so the drawing stands left of the middle.
        let centre_x = MARGIN_PX + 0.2 * free_px + ring_km * px_per_km;
        let naming = naming(scene, centre_x, px_per_km, sheet_px, 0.8 * free_px);
        let above_px = match naming {
            Naming::Direct => 0.0,
            Naming::Legend => legend_px(scene, sheet_px),
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
    scene: &Scene<'_>,
    centre_x: f64,
    px_per_km: f64,
    sheet_px: f64,
    right_room_px: f64,
) -> Naming {
    let lofted_fit = scene.lofted.iter().all(|line| {
        let scale = Scale { centre: (centre_x, 0.0), px_per_km };
        let (altitude_km, distance_km) = line.apex();
        let (apex_x, _) = scale.place(altitude_km, distance_km);
        let longest = room_px(line.label, TEXT_PX, Weight::Bold).max(room_px(
            &line.extent,
            TEXT_PX,
            Weight::Regular,
        ));
        apex_x + 26.0 + longest + 6.0 <= sheet_px
    });
    let beside = scene.names == Names::WhereRoomIs;
    if beside && lofted_fit && right_room_px >= NORMAL_PX { Naming::Direct } else { Naming::Legend }
}

/// The least width for the wrapped names of normal arcs, px.
const NORMAL_PX: f64 = 130.0;
const LEGEND_LEFT_PX: f64 = 30.0;
const LINE_PX: f64 = 16.0;

/// The words of each arc in the legend: its name, and for a lofted one how high and how far.
fn legend_lines<'a>(
    scene: &'a Scene<'_>,
    sheet_px: f64,
) -> Vec<(&'a Line<'a>, Vec<String>, Vec<String>)> {
    let room = sheet_px - LEGEND_LEFT_PX - 4.0;
    let extent = |line: &Line<'_>| match line.extent.as_str() {
        "" => Vec::new(),
        words => wrapped(words, TEXT_PX, Weight::Regular, room),
    };
    scene
        .lines()
        .map(|line| (line, wrapped(line.label, TEXT_PX, Weight::Bold, room), extent(line)))
        .collect()
}

fn legend_px(scene: &Scene<'_>, sheet_px: f64) -> f64 {
    let lines: usize =
        legend_lines(scene, sheet_px).iter().map(|(_, one, two)| one.len() + two.len()).sum();
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
    let narrow = room_px(&note, TEXT_PX, Weight::Regular) + 12.0 > 2.0 * half_px;
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
fn lofted_labels(canvas: &Canvas, scale: &Scale, lofted: &[Line<'_>]) -> Result<(), ChartError> {
    let apexes: Vec<Place> = lofted
        .iter()
        .map(|line| {
            let (altitude_km, distance_km) = line.apex();
            scale.place(altitude_km, distance_km)
        })
        .collect();
    let heights: Vec<f64> = apexes.iter().map(|(_, y)| *y).collect();
    for ((line, (x, y)), at_y) in lofted.iter().zip(&apexes).zip(spread(&heights, 34.0, 10.0)) {
        let start = x + 26.0;
        canvas.line([(x + 3.0, *y), (start - 4.0, at_y)], Ink::Muted, 0.75)?;
        canvas.text(line.label, (start, at_y), name(line.ink, Align::Start))?;
        let place = (start, at_y + 15.0);
        canvas.text(&line.extent, place, label(Ink::Text, Align::Start))?;
    }
    Ok(())
}

/// Names the normal arcs right of all that is drawn, at the height of the Earth's centre.
fn normal_labels(
    canvas: &Canvas,
    plan: &Plan,
    normal: &[Line<'_>],
    sheet_px: f64,
) -> Result<(), ChartError> {
    let start = plan.right_px + 12.0;
    let mut y = plan.scale.centre.1;
    for line in normal {
        let texts = wrapped(line.label, TEXT_PX, Weight::Bold, sheet_px - start - 6.0);
        y = canvas.texts(&texts, (start, y), LINE_PX, name(line.ink, Align::Start))? + 10.0;
    }
    Ok(())
}

/// Names every arc in rows above the drawing.
fn legend(canvas: &Canvas, scene: &Scene<'_>, sheet_px: f64) -> Result<(), ChartError> {
    let mut y = 10.0;
    for (line, names, extents) in legend_lines(scene, sheet_px) {
        canvas.line([(4.0, y), (24.0, y)], line.paint(), 2.5)?;
        let x = LEGEND_LEFT_PX;
        y = canvas.texts(&names, (x, y), LINE_PX, name(line.ink, Align::Start))?;
        y = canvas.texts(&extents, (x, y), LINE_PX, label(Ink::Text, Align::Start))?;
    }
    Ok(())
}
