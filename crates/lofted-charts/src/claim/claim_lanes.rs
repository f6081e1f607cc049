//! Claims side by side: a lane per metric, a row per claim, a glyph per qualifier, a hue per party.
//!
//! Amounts run from zero to the right. Nothing is joined, stacked or summed.

use lofted::claim::{Amount, Qualifier, Unit};

use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::Ink;
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, Plot, TEXT_PX, label, name, ticks};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::words;

/// A claim in a lane.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimMark {
    /// Who said it, in short: shown beside the glyph.
    pub who: String,
    /// The party's hue.
    pub ink: Ink,
    /// The amount in the lane's unit.
    pub amount: Amount,
    /// The figure in words: `about 10,000`.
    pub figure: String,
    /// When, on what footing and where it was said.
    pub said: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
}

/// The claims of one metric.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// The metric's name.
    pub label: String,
    /// The unit of its amounts.
    pub unit: Unit,
    /// Its claims, in the order they are shown.
    pub marks: Vec<ClaimMark>,
}

const HEAD_PX: f64 = 30.0;
const FOOT_PX: f64 = 34.0;

/// How the rows are laid out at a width.
struct Layout {
    left: f64,
    right: f64,
    row_px: f64,
    /// Whether the name stands over its glyph, on a narrow sheet, or left of it.
    names: Names,
}

#[derive(PartialEq)]
enum Names {
    Above,
    Beside,
}

impl Layout {
    fn of(lanes: &[Lane], sheet_px: f64) -> Self {
        let right = sheet_px - 14.0;
        let longest = lanes
            .iter()
            .flat_map(|lane| &lane.marks)
            .map(|mark| room_px(&mark.who, TEXT_PX, Weight::Bold))
            .fold(0.0, f64::max);
        if longest + 16.0 < 0.36 * sheet_px {
            Self { left: longest + 20.0, right, row_px: 28.0, names: Names::Beside }
        } else {
            Self { left: 8.0, right, row_px: 44.0, names: Names::Above }
        }
    }
}

/// Draws the lanes.
///
/// # Errors
/// - no claim in any lane: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn claim_lanes(lanes: &[Lane], sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    if lanes.iter().all(|lane| lane.marks.is_empty()) {
        return Err(ChartError::Nothing("claim"));
    }
    let layout = Layout::of(lanes, f64::from(width_px));
    let key = key_rows(lanes, f64::from(width_px));
    let lanes_px: f64 = lanes.iter().map(|lane| lane_height_px(lane, &layout)).sum();
    let height_px = (lanes_px + 22.0 * key.len() as f64 + 12.0).ceil() as u32;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    let mut points = Vec::new();
    let mut top = 0.0;
    for lane in lanes {
        points.extend(draw_lane(&canvas, lane, greatest(lanes, lane.unit), &layout, top)?);
        top += lane_height_px(lane, &layout);
    }
    draw_key(&canvas, &key, top)?;
    let readout = Readout { summary: summary(lanes), points, table: table(lanes) };
    Ok(canvas.into_picture(readout))
}

fn lane_height_px(lane: &Lane, layout: &Layout) -> f64 {
    HEAD_PX + layout.row_px * lane.marks.len() as f64 + FOOT_PX
}

/// The end of the axis that all lanes of a unit share, so that their lengths compare.
fn greatest(lanes: &[Lane], unit: Unit) -> f64 {
    let greatest = lanes
        .iter()
        .filter(|lane| lane.unit == unit)
        .flat_map(|lane| &lane.marks)
        .filter_map(|mark| mark.amount.high().or(mark.amount.named_number()))
        .fold(0.0, f64::max);
    if greatest > 0.0 { greatest * 1.15 } else { 1.0 }
}

fn draw_lane(
    canvas: &Canvas,
    lane: &Lane,
    greatest: f64,
    layout: &Layout,
    top: f64,
) -> Result<Vec<ReadPoint>, ChartError> {
    let first = top + HEAD_PX;
    let bottom = first + layout.row_px * lane.marks.len() as f64;
    let frame = Frame { left: layout.left, top: first, right: layout.right, bottom };
    let plot = Plot::new(canvas, frame, 0.0..greatest, 0.0..1.0);
    canvas.text(&lane.label, (4.0, top + 15.0), name(Ink::Text, Align::Start))?;
    let count = ((layout.right - layout.left) / 75.0).clamp(2.0, 8.0) as usize;
    for tick in ticks(&(0.0..greatest), count) {
        let (x, _) = plot.place(tick, 0.0);
        let ink = if tick > 0.0 { Ink::Rule } else { Ink::Muted };
        canvas.line([(x, first), (x, bottom)], ink, 1.0)?;
        let number = words::number(tick, 1);
        canvas.text(&number, (x, bottom + 10.0), label(Ink::Muted, Align::Middle))?;
    }
    let unit = words::unit_symbol(lane.unit);
    if unit == "km" {
        canvas.text(unit, (layout.right, top + 15.0), label(Ink::Muted, Align::End))?;
    }
    let mut points = Vec::new();
    for (row, mark) in lane.marks.iter().enumerate() {
        let row_top = first + layout.row_px * row as f64;
        points.push(draw_mark(canvas, &plot, lane, mark, layout, row_top)?);
    }
    Ok(points)
}

fn draw_mark(
    canvas: &Canvas,
    plot: &Plot<'_>,
    lane: &Lane,
    mark: &ClaimMark,
    layout: &Layout,
    row_top: f64,
) -> Result<ReadPoint, ChartError> {
    let y = match layout.names {
        Names::Beside => {
            let y = row_top + 0.5 * layout.row_px;
            let place = (layout.left - 12.0, y);
            canvas.text(&mark.who, place, name(mark.ink, Align::End))?;
            y
        }
        Names::Above => {
            canvas.text(&mark.who, (12.0, row_top + 12.0), name(mark.ink, Align::Start))?;
            row_top + 30.0
        }
    };
    let at = |number: f64| (plot.place(number, 0.0).0, y);
    let sign = QualifierMark::of(&mark.amount, (Axis::Across, mark.ink), &at, (layout.left, y));
    sign.draw(canvas)?;
    let Frame { left: from, right: to, .. } = sign.frame();
    let words_px = room_px(&mark.figure, TEXT_PX, Weight::Regular);
    let look = label(Ink::Text, Align::Start);
    let look = crate::sheet::canvas::TextLook { paint: look.paint.with_halo(), ..look };
    if to + 8.0 + words_px <= layout.right + 12.0 {
        canvas.text(&mark.figure, (to + 8.0, y), look)?;
    } else {
        let look = crate::sheet::canvas::TextLook { align: Align::End, ..look };
        canvas.text(&mark.figure, (from - 8.0, y), look)?;
    }
    Ok(ReadPoint {
        x_px: sign.middle().0,
        y_px: y,
        title: format!("{}, {}: {}", lane.label, mark.who, mark.figure),
        words: mark.said.clone(),
        opens: mark.opens.clone(),
    })
}

/// The qualifiers in view, in rows that fit the width.
fn key_rows(lanes: &[Lane], width_px: f64) -> Vec<Vec<Qualifier>> {
    let mut rows: Vec<Vec<Qualifier>> = Vec::new();
    let mut x = f64::INFINITY;
    for qualifier in Qualifier::ALL {
        let used = |mark: &ClaimMark| mark.amount.qualifier() == qualifier;
        if !lanes.iter().flat_map(|lane| &lane.marks).any(used) {
            continue;
        }
        let entry_px = key_entry_px(qualifier);
        if x + entry_px > width_px - 8.0 {
            rows.push(Vec::new());
            x = 8.0;
        }
        x += entry_px;
        if let Some(row) = rows.last_mut() {
            row.push(qualifier);
        }
    }
    rows
}

fn key_entry_px(qualifier: Qualifier) -> f64 {
    62.0 + room_px(words::qualifier(qualifier), TEXT_PX, Weight::Regular)
}

fn draw_key(canvas: &Canvas, rows: &[Vec<Qualifier>], top: f64) -> Result<(), ChartError> {
    for (row, qualifiers) in rows.iter().enumerate() {
        let y = top + 12.0 + 22.0 * row as f64;
        let mut x = 8.0;
        for &qualifier in qualifiers {
            QualifierMark::sample(qualifier, (x + 17.0, y), Ink::Muted).draw(canvas)?;
            let meaning = words::qualifier(qualifier);
            canvas.text(meaning, (x + 42.0, y), label(Ink::Muted, Align::Start))?;
            x += key_entry_px(qualifier);
        }
    }
    Ok(())
}

fn summary(lanes: &[Lane]) -> String {
    let lanes: Vec<String> = lanes
        .iter()
        .filter(|lane| !lane.marks.is_empty())
        .map(|lane| {
            let marks: Vec<String> =
                lane.marks.iter().map(|mark| format!("{} {}", mark.who, mark.figure)).collect();
            format!("{}: {}", lane.label, marks.join(", "))
        })
        .collect();
    format!("Claims by metric, amounts from zero. {}.", lanes.join(". "))
}

fn table(lanes: &[Lane]) -> Table {
    let columns = ["Metric", "Who", "Figure", "Said"];
    let rows = lanes
        .iter()
        .flat_map(|lane| {
            lane.marks.iter().map(|mark| {
                vec![lane.label.clone(), mark.who.clone(), mark.figure.clone(), mark.said.clone()]
            })
        })
        .collect();
    Table::new(&columns, rows)
}
