//! Two parties' figures held against each other: a row for each pair, on an axis of powers of ten, so that equal
//! lengths are equal ratios.

use std::ops::Range;

use lofted::claim::{Quantity, Unit};
use lofted::math::{log10, pow};

use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas, TextLook};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, LINE_PX, TEXT_PX, label, name};
use crate::sheet::words;

/// One party's figure.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// Who said it, in short.
    pub who: String,
    /// The party's hue.
    pub ink: Ink,
    /// The number, in the row's unit.
    pub number: f64,
    /// The figure in words: `about 12,000`.
    pub figure: String,
    /// The day it was said, in short.
    pub day: String,
    /// The words, and where they were read.
    pub said: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
}

/// Two figures that cannot both be right.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    /// What both are about.
    pub label: String,
    /// The unit of both.
    pub unit: Unit,
    /// The smaller figure.
    pub less: End,
    /// The greater.
    pub more: End,
    /// How many times the smaller the greater is: `4 times`.
    pub times: String,
}

/// Pairs of figures, in the order that they are shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dumbbells {
    /// The pairs.
    pub rows: Vec<Dumbbell>,
}

const BAR_PX: f64 = 24.0;
const GAP_PX: f64 = 10.0;
const FOOT_PX: f64 = 26.0;
const DOT_PX: f64 = 6.0;
/// How many powers of ten an axis spans at least.
const LEAST_POWERS: f64 = 0.6;

/// Where the two figures of a row are said.
#[derive(Clone, Copy, PartialEq)]
enum SaidAt {
    /// At their ends, outside.
    Ends,
    /// In lines over the row.
    Above,
}

/// How the rows of a sheet are laid out.
struct Layout {
    said_at: SaidAt,
    sheet_px: f64,
    left: f64,
    right: f64,
}

impl Layout {
    fn of(rows: &[Dumbbell], sheet_px: f64) -> Self {
        let longest = |end: fn(&Dumbbell) -> &End| {
            let width = |row: &Dumbbell| room_px(&said(end(row)), TEXT_PX, Weight::Bold);
            rows.iter().map(width).fold(0.0, f64::max)
        };
        let room = 2.0 * DOT_PX + 6.0;
        let (left, right) = (longest(|row| &row.less) + room, longest(|row| &row.more) + room);
        if sheet_px - left - right >= 0.4 * sheet_px {
            return Self { said_at: SaidAt::Ends, sheet_px, left, right: sheet_px - right };
        }
        let (left, right) = (DOT_PX + 8.0, sheet_px - DOT_PX - 8.0);
        Self { said_at: SaidAt::Above, sheet_px, left, right }
    }

    /// The lines over a row, with their hues: what it is about, and who says how much where that has no room at the
    /// ends.
    fn lines(&self, row: &Dumbbell) -> Vec<(String, Ink)> {
        let broken = |text: &str, ink| {
            let lines = wrapped(text, TEXT_PX, Weight::Bold, self.sheet_px - 8.0);
            lines.into_iter().map(move |line| (line, ink))
        };
        let mut lines: Vec<_> =
            broken(&format!("{}: {}", row.label, row.times), Ink::Text).collect();
        if self.said_at == SaidAt::Above {
            lines.extend(broken(&said(&row.less), row.less.ink));
            lines.extend(broken(&said(&row.more), row.more.ink));
        }
        lines
    }

    fn row_px(&self, row: &Dumbbell) -> f64 {
        self.lines(row).len() as f64 * LINE_PX + BAR_PX + GAP_PX
    }
}

fn said(end: &End) -> String {
    format!("{} {}, {}", end.who, end.figure, end.day)
}

/// Draws the pairs; those of one unit share an axis.
///
/// # Errors
/// - no pair: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn dumbbells(data: &Dumbbells, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let drawable = |row: &&Dumbbell| row.less.number > 0.0 && row.more.number.is_finite();
    let rows: Vec<Dumbbell> = data.rows.iter().filter(drawable).cloned().collect();
    if rows.is_empty() {
        return Err(ChartError::Nothing("disagreement"));
    }
    let layout = Layout::of(&rows, f64::from(width_px));
    let panels = panels(&rows);
    let panel_px =
        |rows: &Vec<&Dumbbell>| rows.iter().map(|row| layout.row_px(row)).sum::<f64>() + FOOT_PX;
    let height_px = panels.iter().map(panel_px).sum::<f64>().ceil() as u32 + 4;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    let (mut points, mut top) = (Vec::new(), 4.0);
    for rows in &panels {
        let bottom = top + panel_px(rows) - FOOT_PX;
        let frame = Frame { left: layout.left, top, right: layout.right, bottom };
        points.extend(draw_panel(&canvas, rows, &layout, frame)?);
        top = bottom + FOOT_PX;
    }
    let readout = Readout { summary: summary(&rows), points, table: table(&rows) };
    Ok(canvas.into_picture(readout))
}

/// The rows by what they count, each kind in the order that it first comes.
fn panels(rows: &[Dumbbell]) -> Vec<Vec<&Dumbbell>> {
    let mut panels: Vec<(Quantity, Vec<&Dumbbell>)> = Vec::new();
    for row in rows {
        let quantity = row.unit.quantity();
        match panels.iter_mut().find(|(known, _)| *known == quantity) {
            Some((_, of_kind)) => of_kind.push(row),
            None => panels.push((quantity, vec![row])),
        }
    }
    panels.into_iter().map(|(_, rows)| rows).collect()
}

/// The powers of ten that an axis runs between: a little beyond the numbers on it, and never so near each other that
/// a small gap looks like a wide one.
fn powers(rows: &[&Dumbbell]) -> Range<f64> {
    let least = rows.iter().map(|row| row.less.number).fold(f64::INFINITY, f64::min);
    let greatest = rows.iter().map(|row| row.more.number).fold(0.0, f64::max);
    let (from, to) = (log10(least), log10(greatest));
    let room = f64::max(0.03 * (to - from), 0.5 * (LEAST_POWERS - (to - from)));
    from - room..to + room
}

fn draw_panel(
    canvas: &Canvas,
    rows: &[&Dumbbell],
    layout: &Layout,
    frame: Frame,
) -> Result<Vec<ReadPoint>, ChartError> {
    let range = powers(rows);
    let x = |number: f64| {
        let share = (log10(number) - range.start) / (range.end - range.start);
        frame.left + share * (frame.right - frame.left)
    };
    let (mut points, mut top, mut spans) = (Vec::new(), frame.top, Vec::new());
    for row in rows {
        let y = top + layout.lines(row).len() as f64 * LINE_PX + 0.5 * BAR_PX;
        spans.push((row, top, y));
        top += layout.row_px(row);
    }
    let heights: Vec<f64> = spans.iter().map(|(_, _, y)| *y).collect();
    draw_axis(canvas, (&range, &x), frame, (&heights, rows))?;
    for (row, top, y) in spans {
        let mut line_y = top + 0.5 * LINE_PX;
        for (line, ink) in layout.lines(row) {
            canvas.text(&line, (4.0, line_y), name(ink, Align::Start))?;
            line_y += LINE_PX;
        }
        let ends = [&row.less, &row.more].map(|end| (x(end.number), y));
        canvas.line(ends, Ink::Muted, 2.5)?;
        for (end, at) in [&row.less, &row.more].into_iter().zip(ends) {
            canvas.dot(at, DOT_PX, end.ink)?;
            points.push(point(row, end, at));
        }
        if layout.said_at == SaidAt::Ends {
            let look =
                |ink, align| TextLook { paint: Paint::from(ink).with_halo(), ..name(ink, align) };
            let ([less, more], off) = (ends, DOT_PX + 6.0);
            canvas.text(&said(&row.less), (less.0 - off, y), look(row.less.ink, Align::End))?;
            canvas.text(&said(&row.more), (more.0 + off, y), look(row.more.ink, Align::Start))?;
        }
    }
    Ok(points)
}

/// Strokes at round numbers beside the rows, and the numbers with their unit under them.
fn draw_axis(
    canvas: &Canvas,
    (range, x): (&Range<f64>, &dyn Fn(f64) -> f64),
    frame: Frame,
    (heights, rows): (&[f64], &[&Dumbbell]),
) -> Result<(), ChartError> {
    let unit = rows.first().map_or("", |row| words::unit_symbol(row.unit));
    let mut free = 0.0;
    for tick in round_numbers(range) {
        let at = x(tick);
        for y in heights {
            canvas.line([(at, y - 9.0), (at, y + 9.0)], Ink::Rule, 1.0)?;
        }
        let text = format!("{} {unit}", words::number(tick, 1));
        let half = 0.5 * room_px(&text, TEXT_PX, Weight::Regular);
        let middle = at.min(frame.right + 8.0 - half).max(half + 2.0);
        if middle - half >= free && (middle - at).abs() < half {
            let place = (middle, frame.bottom + 8.0);
            canvas.text(text.trim_end(), place, label(Ink::Muted, Align::Middle))?;
            free = middle + half + 8.0;
        }
    }
    Ok(())
}

/// One, two and five times the powers of ten in a range of powers; the powers alone where it is long.
fn round_numbers(range: &Range<f64>) -> Vec<f64> {
    let steps: &[f64] = if range.end - range.start > 1.6 { &[1.0] } else { &[1.0, 2.0, 5.0] };
    let powers = range.start.floor() as i32..=range.end.ceil() as i32;
    let mut numbers: Vec<f64> = powers
        .flat_map(|power| steps.iter().map(move |step| step * pow(10.0, f64::from(power))))
        .collect();
    numbers.retain(|number| range.contains(&log10(*number)));
    numbers
}

fn point(row: &Dumbbell, end: &End, (x_px, y_px): (f64, f64)) -> ReadPoint {
    ReadPoint {
        x_px,
        y_px,
        title: format!("{}, {}: {}", row.label, end.who, end.figure),
        words: format!("{}. {}", row.times, end.said),
        opens: end.opens.clone(),
    }
}

fn summary(rows: &[Dumbbell]) -> String {
    let said = |row: &Dumbbell| {
        format!("{}: {} against {}, {}", row.label, said(&row.more), said(&row.less), row.times)
    };
    let rows: Vec<String> = rows.iter().map(said).collect();
    format!("Who disagrees most, on an axis of powers of ten. {}.", rows.join("; "))
}

fn table(rows: &[Dumbbell]) -> Table {
    let columns = ["What", "Times", "Greater", "Said", "Smaller", "Said there"];
    let row = |row: &Dumbbell| {
        let (more, less) = (said(&row.more), said(&row.less));
        let (more_said, less_said) = (row.more.said.clone(), row.less.said.clone());
        vec![row.label.clone(), row.times.clone(), more, more_said, less, less_said]
    };
    Table::new(&columns, rows.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_numbers_are_few_and_within_the_axis() {
        assert_eq!(round_numbers(&(3.3..4.2)), [2000.0, 5000.0, 10000.0]);
        assert_eq!(round_numbers(&(0.9..4.2)), [10.0, 100.0, 1000.0, 10000.0]);
    }

    #[test]
    fn equal_ratios_are_equal_lengths() {
        let end = |number: f64| End {
            opens: String::new(),
            who: "Zenda".into(),
            ink: Ink::Hue1,
            number,
            figure: words::number(number, 0),
            day: "1 Jan 2031".into(),
            said: String::new(),
        };
        let row = |less: f64, more: f64| Dumbbell {
            label: "Killed".into(),
            unit: Unit::Persons,
            less: end(less),
            more: end(more),
            times: "4 times".into(),
        };
        let data = Dumbbells { rows: vec![row(100.0, 400.0), row(3000.0, 12000.0)] };
        let points = dumbbells(&data, Sheet::page(900)).unwrap().readout.points;
        let lengths = [points[1].x_px - points[0].x_px, points[3].x_px - points[2].x_px];
        assert!((lengths[0] - lengths[1]).abs() < 0.01, "{lengths:?}");
        assert!(matches!(
            dumbbells(&Dumbbells::default(), Sheet::page(600)),
            Err(ChartError::Nothing(_))
        ));
    }
}
