//! What was known on a day: each speaker's last figure beside the others', large, with its age.
//!
//! The chief lanes come first, share one scale from zero and carry large labels on the marks
//! themselves; the other lanes follow, smaller, each on its own scale.

use lofted::claim::{Amount, Qualifier, Unit};

use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas, TextLook};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, Plot, TEXT_PX, label, ticks};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::words;

/// A speaker's last figure.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownMark {
    /// Who said it, in short.
    pub who: String,
    /// The party's hue.
    pub ink: Ink,
    /// The amount in the lane's unit.
    pub amount: Amount,
    /// The figure as it is printed after the name: `about 10,000`.
    pub figure: String,
    /// How old it was on the day: `said 3 days before`.
    pub age: String,
    /// Who said it in which words, and where, for the read-out.
    pub said: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
}

/// How large a lane is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneSize {
    /// First and large.
    Chief,
    /// After the chief ones, small.
    Minor,
}

/// The last figures on one metric.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownLane {
    /// The metric's name.
    pub label: String,
    /// The unit of its amounts.
    pub unit: Unit,
    /// How large it is drawn.
    pub size: LaneSize,
    /// Its figures, in the order they are shown.
    pub marks: Vec<KnownMark>,
}

/// What was known on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownOnDay {
    /// The day in words: `30 October 2024`.
    pub day: String,
    /// Its lanes, chief ones first.
    pub lanes: Vec<KnownLane>,
}

/// Room left of zero, where what carries no number stands, px.
const GUTTER_PX: f64 = 58.0;
/// Room under a lane for its numbers, px.
const FOOT_PX: f64 = 32.0;

/// Height of a further line of a lane's name, px.
const HEAD_LINE_PX: f64 = 18.0;
/// Height that an age takes on a line of its own, px.
const AGE_PX: f64 = 15.0;

/// How a lane is laid out at a width.
struct Layout {
    left: f64,
    right: f64,
    place: LabelPlace,
    head_px: f64,
    text_px: f64,
    row_px: f64,
    size: f64,
}

/// A mark's row.
struct Row {
    /// Its label.
    lines: Vec<String>,
    /// Where its age stands on the last line; `None` under it.
    age_x: Option<f64>,
    height_px: f64,
}

/// Where a mark's label stands.
#[derive(Clone, Copy, PartialEq)]
enum LabelPlace {
    /// To the right of the mark.
    Beside,
    /// In lines over the mark.
    Above,
}

fn line_px(layout: &Layout) -> f64 {
    (1.35 * layout.text_px).round()
}

impl Layout {
    fn of(lanes: &[KnownLane], size: LaneSize, sheet_px: f64) -> Self {
        let (text_px, mark, head_px) = match size {
            LaneSize::Chief if sheet_px < 480.0 => (17.0, 1.4, 30.0),
            LaneSize::Chief => (21.0, 1.7, 34.0),
            LaneSize::Minor => (13.0, 1.0, 28.0),
        };
        let longest = |numbered: bool| {
            lanes
                .iter()
                .filter(|lane| lane.size == size)
                .flat_map(|lane| &lane.marks)
                .filter(|mark| mark.amount.named_number().is_some() == numbered)
                .map(|mark| {
                    let age = room_px(&mark.age, TEXT_PX, Weight::Regular);
                    room_px(&said_of(mark), text_px, Weight::Bold).max(age)
                })
                .fold(0.0, f64::max)
        };
        let right = sheet_px - longest(true) - 22.0 * mark - 14.0;
        let words_fit = GUTTER_PX + 8.0 + longest(false) < sheet_px;
        let row_px = if size == LaneSize::Chief { 52.0 } else { 36.0 };
        if words_fit && right - GUTTER_PX >= 0.3 * sheet_px {
            let (left, place) = (GUTTER_PX, LabelPlace::Beside);
            Self { left, right, place, head_px, text_px, row_px, size: mark }
        } else {
            let (left, right) = (GUTTER_PX, sheet_px - 34.0 * mark);
            let row_px = 16.0 + 22.0 * mark;
            Self { left, right, place: LabelPlace::Above, head_px, text_px, row_px, size: mark }
        }
    }

    /// How a mark's row is laid out.
    fn row(&self, mark: &KnownMark, sheet_px: f64) -> Row {
        if self.place == LabelPlace::Beside {
            return Row { lines: vec![said_of(mark)], age_x: None, height_px: self.row_px };
        }
        let room = sheet_px - 16.0;
        let lines = wrapped(&said_of(mark), self.text_px, Weight::Bold, room);
        let text_px = lines.len() as f64 * line_px(self);
        let last = lines.last().map_or(0.0, |line| room_px(line, self.text_px, Weight::Bold));
        let age_x = 8.0 + last + 10.0;
        let fits = age_x + room_px(&mark.age, TEXT_PX, Weight::Regular) <= sheet_px - 2.0;
        let height_px = text_px + self.row_px - if fits { AGE_PX } else { 0.0 };
        Row { lines, age_x: fits.then_some(age_x), height_px }
    }

    /// The lines of a lane's name, and the height of its head.
    fn head(&self, lane: &KnownLane, sheet_px: f64) -> (Vec<String>, f64) {
        let room = sheet_px - 8.0;
        let lines = wrapped(&lane.label, head_size_px(lane.size), Weight::Bold, room);
        let height = self.head_px + HEAD_LINE_PX * (lines.len() as f64 - 1.0);
        (lines, height)
    }

    fn rows_px(&self, lane: &KnownLane, sheet_px: f64) -> f64 {
        lane.marks.iter().map(|mark| self.row(mark, sheet_px).height_px).sum()
    }
}

fn head_size_px(size: LaneSize) -> f64 {
    match size {
        LaneSize::Chief => 16.0,
        LaneSize::Minor => 13.0,
    }
}

fn said_of(mark: &KnownMark) -> String {
    format!("{} {}", mark.who, mark.figure)
}

/// Draws what was known.
///
/// # Errors
/// - no claim in any lane: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn known_on_day(data: &KnownOnDay, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let lanes: Vec<&KnownLane> = data.lanes.iter().filter(|lane| !lane.marks.is_empty()).collect();
    if lanes.is_empty() {
        return Err(ChartError::Nothing("claim"));
    }
    let sheet_px = f64::from(width_px);
    let layouts =
        [LaneSize::Chief, LaneSize::Minor].map(|size| Layout::of(&data.lanes, size, sheet_px));
    let layout = |lane: &KnownLane| match lane.size {
        LaneSize::Chief => &layouts[0],
        LaneSize::Minor => &layouts[1],
    };
    let lane_px = |lane: &KnownLane| {
        layout(lane).head(lane, sheet_px).1 + layout(lane).rows_px(lane, sheet_px) + FOOT_PX
    };
    let height_px = lanes.iter().map(|lane| lane_px(lane)).sum::<f64>().ceil() as u32 + 4;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    let mut points = Vec::new();
    let mut top = 0.0;
    for lane in &lanes {
        let greatest = greatest(&lanes, lane);
        points.extend(draw_lane(&canvas, lane, greatest, layout(lane), (sheet_px, top))?);
        top += lane_px(lane);
    }
    let readout = Readout { summary: summary(&data.day, &lanes), points, table: table(&lanes) };
    Ok(canvas.into_picture(readout))
}

/// The end of a lane's axis: the chief lanes of a unit share it, so that their lengths compare.
fn greatest(lanes: &[&KnownLane], of: &KnownLane) -> f64 {
    let shares = |lane: &&&KnownLane| {
        std::ptr::eq(**lane, of)
            || (of.size == LaneSize::Chief && lane.size == of.size && lane.unit == of.unit)
    };
    let greatest = lanes
        .iter()
        .filter(shares)
        .flat_map(|lane| &lane.marks)
        .filter_map(|mark| mark.amount.high().or(mark.amount.named_number()))
        .fold(0.0, f64::max);
    if greatest > 0.0 { greatest * 1.06 } else { 0.0 }
}

fn draw_lane(
    canvas: &Canvas,
    lane: &KnownLane,
    greatest: f64,
    layout: &Layout,
    (sheet_px, top): (f64, f64),
) -> Result<Vec<ReadPoint>, ChartError> {
    let (names, head_px) = layout.head(lane, sheet_px);
    let first = top + head_px;
    let bottom = first + layout.rows_px(lane, sheet_px);
    let frame = Frame { left: layout.left, top: first, right: layout.right, bottom };
    let plot = Plot::new(canvas, frame, 0.0..greatest.max(1.0), 0.0..1.0);
    let size_px = head_size_px(lane.size);
    let look = TextLook { size_px, weight: Weight::Bold, ..label(Ink::Text, Align::Start) };
    canvas.texts(&names, (4.0, top + 15.0), HEAD_LINE_PX, look)?;
    let mut rows = Vec::new();
    let mut row_top = first;
    for mark in &lane.marks {
        let row = layout.row(mark, sheet_px);
        let row_px = row.height_px;
        rows.push((mark, row, row_top));
        row_top += row_px;
    }
    if greatest > 0.0 {
        // Grid lines stand beside the marks alone where labels lie over these.
        let spans: Vec<(f64, f64)> = match layout.place {
            LabelPlace::Beside => vec![(first, bottom)],
            LabelPlace::Above => rows
                .iter()
                .map(|(_, row, top)| top + row.height_px - 12.0 * layout.size)
                .map(|y| (y - 9.0 * layout.size, y + 9.0 * layout.size))
                .collect(),
        };
        axis(canvas, &plot, lane.unit, (greatest, &spans))?;
    }
    let mut points = Vec::new();
    for (mark, row, row_top) in rows {
        let (x_px, y_px) = draw_mark(canvas, &plot, mark, layout, (&row, row_top))?;
        points.push(ReadPoint {
            x_px,
            y_px,
            title: format!("{}, {}: {}", lane.label, mark.who, mark.figure),
            words: format!("{}. {}", mark.age, mark.said),
            opens: mark.opens.clone(),
        });
    }
    Ok(points)
}

/// Grid lines, their numbers under the lane, and the unit after the last.
fn axis(
    canvas: &Canvas,
    plot: &Plot<'_>,
    unit: Unit,
    (greatest, spans): (f64, &[(f64, f64)]),
) -> Result<(), ChartError> {
    let Frame { left, right, bottom, .. } = plot.frame;
    let count = ((right - left) / 90.0).clamp(2.0, 7.0) as usize;
    for tick in ticks(&(0.0..greatest), count) {
        let (x, _) = plot.place(tick, 0.0);
        let ink = if tick > 0.0 { Ink::Rule } else { Ink::Muted };
        for (from, to) in spans {
            canvas.line([(x, *from), (x, *to)], ink, 1.0)?;
        }
        let number = words::number(tick, 1);
        let number = if tick > 0.0 || unit != Unit::Kilometres {
            number
        } else {
            format!("{number} {}", words::unit_symbol(unit))
        };
        canvas.text(&number, (x, bottom + 10.0), label(Ink::Muted, Align::Middle))?;
    }
    Ok(())
}

fn draw_mark(
    canvas: &Canvas,
    plot: &Plot<'_>,
    mark: &KnownMark,
    layout: &Layout,
    (row, top): (&Row, f64),
) -> Result<(f64, f64), ChartError> {
    let place = |number: f64, y: f64| (plot.place(number, 0.0).0, y);
    let y = match layout.place {
        LabelPlace::Beside => top + 0.5 * row.height_px,
        LabelPlace::Above => top + row.height_px - 12.0 * layout.size,
    };
    let (at, end) = match mark.amount {
        Amount::Range { low, high, .. } => (place(low, y), place(high, y)),
        amount => {
            let at = amount.named_number().map_or((12.0, y), |number| place(number, y));
            (at, at)
        }
    };
    let qualifier = mark.amount.qualifier();
    let drawn = QualifierMark {
        size: layout.size,
        // An arrow toward less ends at zero.
        least_px: (at.0 - layout.left).max(0.0),
        ..QualifierMark::of_places(qualifier, (at, end), (Axis::Across, mark.ink))
    };
    if !matches!(qualifier, Qualifier::Vague | Qualifier::Unspecified) {
        canvas.line([(layout.left, y), at], Paint::from(Ink::Rule), 1.0)?;
    }
    drawn.draw(canvas)?;
    let paint = Paint::from(mark.ink).with_halo();
    let look =
        TextLook { paint, size_px: layout.text_px, weight: Weight::Bold, align: Align::Start };
    let age = label(Ink::Muted, Align::Start);
    let age = TextLook { paint: age.paint.with_halo(), ..age };
    match layout.place {
        LabelPlace::Beside => {
            // What carries no number stands left of zero, and its label right of it.
            let x = (drawn.frame().right + 10.0).max(layout.left + 8.0);
            canvas.text(&said_of(mark), (x, y - 0.38 * layout.text_px), look)?;
            canvas.text(&mark.age, (x, y + 0.55 * layout.text_px + 3.0), age)?;
        }
        LabelPlace::Above => {
            let mut line_y = top + 0.6 * line_px(layout);
            for line in &row.lines {
                canvas.text(line, (8.0, line_y), look)?;
                line_y += line_px(layout);
            }
            let place = row.age_x.map_or((8.0, line_y - 1.0), |x| (x, line_y - line_px(layout)));
            canvas.text(&mark.age, place, age)?;
        }
    }
    Ok(drawn.middle())
}

fn summary(day: &str, lanes: &[&KnownLane]) -> String {
    let lanes: Vec<String> = lanes
        .iter()
        .map(|lane| {
            let marks: Vec<String> =
                lane.marks.iter().map(|mark| format!("{}, {}", said_of(mark), mark.age)).collect();
            format!("{}: {}", lane.label, marks.join("; "))
        })
        .collect();
    format!("What each had last said by {day}, amounts from zero. {}.", lanes.join(". "))
}

fn table(lanes: &[&KnownLane]) -> Table {
    let columns = ["Metric", "Who", "Figure", "Age", "Said"];
    let row = |lane: &KnownLane, mark: &KnownMark| {
        [&lane.label, &mark.who, &mark.figure, &mark.age, &mark.said].map(Clone::clone).to_vec()
    };
    let rows =
        lanes.iter().flat_map(|lane| lane.marks.iter().map(|mark| row(lane, mark))).collect();
    Table::new(&columns, rows)
}
