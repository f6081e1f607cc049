//! Days on one axis: moments in lanes with their labels, and counts per month or day as bars with
//! their numbers.
//!
//! A moment whose label finds no free place keeps its mark; the read-out has its words.

use lofted::claim::Date;

use crate::sheet::canvas::text_width::{Weight, room_px, width_px};
use crate::sheet::canvas::{Align, Canvas, Place};
use crate::sheet::ink::Ink;
use crate::sheet::label_place::Taken;
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, TEXT_PX, label, name};
use crate::sheet::time_axis::TimeAxis;
use crate::sheet::words;

/// Lanes on one axis of days.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The first day of the axis.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// The lanes, from the top.
    pub lanes: Vec<TimeLane>,
}

/// A lane of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeLane {
    /// Its name.
    pub label: String,
    /// What stands in it.
    pub marks: Marks,
}

/// What stands in a lane, in the order of its days.
#[derive(Debug, Clone, PartialEq)]
pub enum Marks {
    /// Things of their own.
    Moments(Vec<Moment>),
    /// How many there were, month by month or day by day.
    Counts(Vec<Count>),
}

/// Something of a day or a stretch of days.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// It in a word or two, beside its mark where there is room.
    pub label: String,
    /// It in a sentence.
    pub words: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
    /// Its hue.
    pub ink: Ink,
}

/// How many there were in a stretch of days.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// The first day of the stretch.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// The stretch in words: `October 2024`.
    pub label: String,
    /// How many.
    pub count: u32,
    /// What they are, in words.
    pub words: String,
}

const HEAD_PX: f64 = 26.0;
const LABEL_ROWS: usize = 3;
const ROW_PX: f64 = 16.0;
const BARS_PX: f64 = 54.0;
const FOOT_PX: f64 = 30.0;

impl TimeLane {
    fn height_px(&self) -> f64 {
        HEAD_PX
            + match &self.marks {
                Marks::Moments(_) => ROW_PX * LABEL_ROWS as f64 + 18.0,
                Marks::Counts(_) => 16.0 + BARS_PX + 6.0,
            }
    }

    fn len(&self) -> usize {
        match &self.marks {
            Marks::Moments(moments) => moments.len(),
            Marks::Counts(counts) => counts.iter().map(|count| count.count as usize).sum(),
        }
    }
}

/// Draws the lanes over an axis of days.
///
/// # Errors
/// - nothing in any lane: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn timeline(data: &Timeline, sheet: Sheet) -> Result<Picture, ChartError> {
    let width = sheet.drawable_width_px()?;
    if data.lanes.iter().all(|lane| lane.len() == 0) {
        return Err(ChartError::Nothing("entry in this span"));
    }
    let bottom: f64 = 4.0 + data.lanes.iter().map(TimeLane::height_px).sum::<f64>();
    let height_px = (bottom + FOOT_PX).ceil() as u32;
    let canvas = Canvas::new(width, height_px, sheet.theme);
    let axis = TimeAxis::new(data.from, data.to, 14.0, f64::from(width) - 14.0);
    axis.draw(&canvas, 4.0, bottom)?;
    let greatest = greatest(data);
    let mut points = Vec::new();
    let mut top = 4.0;
    for lane in &data.lanes {
        canvas.line([(4.0, top), (f64::from(width) - 4.0, top)], Ink::Rule, 1.0)?;
        let counted = format!("{} ({})", lane.label, lane.len());
        let fits = room_px(&counted, TEXT_PX, Weight::Bold) <= f64::from(width) - 12.0;
        let head = if fits { &counted } else { &lane.label };
        let bold = room_px(head, TEXT_PX, Weight::Bold) <= f64::from(width) - 8.0;
        let look = if bold { name } else { label };
        canvas.text(head, (6.0, top + 14.0), look(Ink::Text, Align::Start))?;
        let bottom = top + lane.height_px();
        let frame = Frame { left: 4.0, top: top + HEAD_PX, right: f64::from(width) - 4.0, bottom };
        points.extend(match &lane.marks {
            Marks::Moments(moments) => draw_moments(&canvas, &axis, moments, frame)?,
            Marks::Counts(counts) => draw_counts(&canvas, &axis, counts, greatest, frame)?,
        });
        top = bottom;
    }
    let readout = Readout { summary: summary(data), points, table: table(data) };
    Ok(canvas.into_picture(readout))
}

/// The greatest count of any lane, so that bars of all lanes compare.
fn greatest(data: &Timeline) -> f64 {
    let counts = data.lanes.iter().flat_map(|lane| match &lane.marks {
        Marks::Counts(counts) => counts.as_slice(),
        Marks::Moments(_) => &[],
    });
    f64::from(counts.map(|count| count.count).max().unwrap_or(1).max(1))
}

fn draw_moments(
    canvas: &Canvas,
    axis: &TimeAxis,
    moments: &[Moment],
    frame: Frame,
) -> Result<Vec<ReadPoint>, ChartError> {
    let y = frame.bottom - 10.0;
    let mut taken = Taken::new(Frame { top: frame.top - 4.0, ..frame });
    let mut labels = Vec::new();
    let mut points = Vec::new();
    for moment in moments {
        let (from, to) = (axis.x(moment.first), axis.x(moment.last));
        if let Some((place, align)) = label_place(&mut taken, &moment.label, from, y) {
            // Lines first, so that the names laid over them stay readable.
            canvas.line([(from, y), (from, place.1 + 6.0)], Ink::Muted, 1.0)?;
            labels.push((moment.label.as_str(), place, align));
        }
        let (x_px, y_px) = (0.5 * (from + to), y);
        let title = format!("{}: {}", days(moment.first, moment.last), moment.label);
        points.push(ReadPoint {
            x_px,
            y_px,
            title,
            words: moment.words.clone(),
            opens: moment.opens.clone(),
        });
    }
    for (text, place, align) in labels {
        let look = label(Ink::Text, align);
        let look = crate::sheet::canvas::TextLook { paint: look.paint.with_halo(), ..look };
        canvas.text(text, place, look)?;
    }
    for moment in moments {
        let (from, to) = (axis.x(moment.first), axis.x(moment.last));
        if to - from > 6.0 {
            canvas.bar((from, y - 4.0), (to, y + 4.0), moment.ink)?;
        } else {
            canvas.dot((from, y), 5.5, Ink::Card)?;
            canvas.dot((from, y), 4.5, moment.ink)?;
        }
    }
    Ok(points)
}

/// A free place over a mark for its label, to its right or to its left, the lowest row first.
fn label_place(taken: &mut Taken, text: &str, x: f64, y: f64) -> Option<(Place, Align)> {
    let room = room_px(text, TEXT_PX, Weight::Regular);
    (0..LABEL_ROWS).find_map(|row| {
        let row = y - 16.0 - ROW_PX * row as f64;
        if let Some(place) = taken.label(text, Weight::Regular, [(x - 3.0, row)]) {
            return Some((place, Align::Start));
        }
        let place = taken.label(text, Weight::Regular, [(x + 3.0 - room, row)])?;
        Some(((x + 3.0, place.1), Align::End))
    })
}

fn draw_counts(
    canvas: &Canvas,
    axis: &TimeAxis,
    counts: &[Count],
    greatest: f64,
    frame: Frame,
) -> Result<Vec<ReadPoint>, ChartError> {
    let base = frame.bottom - 4.0;
    canvas.line([(frame.left, base), (frame.right, base)], Ink::Muted, 1.0)?;
    let mut taken = Taken::new(Frame { top: frame.top - 8.0, ..frame });
    let mut points = Vec::new();
    let column = |count: &Count| {
        let (from, to) = (axis.x(count.first), axis.x_after(count.last));
        let top = base - BARS_PX * f64::from(count.count) / greatest;
        Frame { left: from, top, right: to.max(from + 2.0), bottom: base }
    };
    for count in counts {
        taken.take(column(count));
    }
    for count in counts {
        let Frame { left, top, right, .. } = column(count);
        let gap = if right - left > 5.0 { 0.5 } else { 0.0 };
        canvas.bar((left + gap, top), (right - gap, base), Ink::Other)?;
        let number = count.count.to_string();
        let middle = 0.5 * (left + right);
        let half = 0.5 * width_px(&number, TEXT_PX, Weight::Regular);
        if let Some(place) = taken.label(&number, Weight::Regular, [(middle - half, top - 9.0)]) {
            canvas.text(&number, place, label(Ink::Text, Align::Start))?;
        }
        points.push(ReadPoint {
            opens: String::new(),
            x_px: middle,
            y_px: top,
            title: format!("{}: {number}", count.label),
            words: count.words.clone(),
        });
    }
    Ok(points)
}

fn days(first: Date, last: Date) -> String {
    if first == last {
        words::short_day(first)
    } else {
        format!("{} to {}", words::short_day(first), words::short_day(last))
    }
}

fn summary(data: &Timeline) -> String {
    let lanes: Vec<String> =
        data.lanes.iter().map(|lane| format!("{} {}", lane.label, lane.len())).collect();
    format!("Days from {}: {}.", days(data.from, data.to), lanes.join(", "))
}

fn table(data: &Timeline) -> Table {
    let row = |lane: &TimeLane, when: String, what: &str, words: &str| {
        vec![lane.label.clone(), when, what.to_owned(), words.to_owned()]
    };
    let rows = data.lanes.iter().flat_map(|lane| -> Vec<Vec<String>> {
        match &lane.marks {
            Marks::Moments(moments) => moments
                .iter()
                .map(|m| row(lane, days(m.first, m.last), &m.label, &m.words))
                .collect(),
            Marks::Counts(counts) => counts
                .iter()
                .map(|c| row(lane, c.label.clone(), &c.count.to_string(), &c.words))
                .collect(),
        }
    });
    let columns = ["Lane", "When", "What, or how many", "In words"];
    Table::new(&columns, rows.collect())
}
