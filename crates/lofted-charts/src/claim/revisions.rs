//! How figures moved: amounts over days, one series for each claimant and metric, as steps.
//!
//! Only figures of one series are joined. A step rises where the claimant said the later figure in
//! place of the earlier; otherwise the two stand apart. Bounds nobody stated are open: an arrow.

use lofted::claim::{Amount, Date};

use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Canvas, Place, TextLook};
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::label_place::{Taken, around};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, Plot, TEXT_PX, axis_width_px, name};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::time_axis::TimeAxis;
use crate::sheet::words;

/// Series of figures over days, all in one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Revisions {
    /// What the vertical axis counts: `Killed`.
    pub axis: String,
    /// The series, each of one claimant.
    pub series: Vec<Series>,
}

/// What one claimant said on one metric, in the order of days.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Who.
    pub who: String,
    /// The party's hue.
    pub ink: Ink,
    /// The figures.
    pub steps: Vec<Step>,
}

/// A figure of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The day it was said.
    pub day: Date,
    /// The amount.
    pub amount: Amount,
    /// It in words: `at least 100`.
    pub figure: String,
    /// Its own words, and where they were read.
    pub words: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
    /// What it does to the figure before it.
    pub replaces: Replaces,
}

/// What a figure does to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaces {
    /// It was said in its place.
    TheOneBefore,
    /// Nothing was said of it.
    Nothing,
}

const TOP_PX: f64 = 40.0;
const PLOT_PX: f64 = 250.0;
const FOOT_PX: f64 = 30.0;

/// Draws amounts over days as steps.
///
/// # Errors
/// - no figure with a number: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn revisions(data: &Revisions, sheet: Sheet) -> Result<Picture, ChartError> {
    let width = sheet.drawable_width_px()?;
    let steps = || data.series.iter().flat_map(|series| &series.steps);
    let greatest = steps().filter_map(|step| level(&step.amount)).fold(0.0, f64::max);
    let days = steps().map(|step| step.day);
    let (Some(from), Some(to)) = (days.clone().min(), days.max()) else {
        return Err(ChartError::Nothing("figure"));
    };
    let height_px = (TOP_PX + PLOT_PX + FOOT_PX) as u32;
    let canvas = Canvas::new(width, height_px, sheet.theme);
    let range = 0.0..if greatest > 0.0 { 1.25 * greatest } else { 1.0 };
    let left = axis_width_px(&range, 5) + 6.0;
    let bottom = TOP_PX + PLOT_PX;
    let frame = Frame { left, top: TOP_PX, right: f64::from(width) - 10.0, bottom };
    let plot = Plot::new(&canvas, frame, 0.0..1.0, range);
    plot.vertical_axis(&data.axis, 5)?;
    let axis = TimeAxis::new(from, to, left + 14.0, f64::from(width) - 30.0);
    axis.draw(&canvas, TOP_PX, bottom)?;
    let at = |step: &Step| {
        let level = level(&step.amount).unwrap_or(0.0);
        (axis.x(step.day), plot.place(0.0, level).1)
    };
    let mut points = Vec::new();
    let mut taken = Taken::new(Frame { top: TOP_PX - 6.0, right: f64::from(width), ..frame });
    for series in &data.series {
        draw_steps(&canvas, (series, &mut taken), &at)?;
        for step in &series.steps {
            taken.take(mark(&step.amount, series.ink, at(step), &plot).frame());
        }
    }
    for series in &data.series {
        for step in &series.steps {
            mark(&step.amount, series.ink, at(step), &plot).draw(&canvas)?;
            draw_label(&canvas, &mut taken, data, series, step, at(step))?;
            points.push(point(series, step, at(step)));
        }
    }
    let readout = Readout { summary: summary(data), points, table: table(data) };
    Ok(canvas.into_picture(readout))
}

/// The height of an amount: its number, or the middle of a range.
fn level(amount: &Amount) -> Option<f64> {
    match *amount {
        Amount::Range { low, best, high } => Some(best.unwrap_or(0.5 * (low + high))),
        _ => amount.named_number(),
    }
}

fn draw_steps(
    canvas: &Canvas,
    (series, taken): (&Series, &mut Taken),
    at: &impl Fn(&Step) -> Place,
) -> Result<(), ChartError> {
    for (one, next) in series.steps.iter().zip(series.steps.iter().skip(1)) {
        if level(&one.amount).is_none() || level(&next.amount).is_none() {
            continue;
        }
        let ((from, y), (to, next_y)) = (at(one), at(next));
        canvas.line([(from, y), (to, y)], series.ink, 1.5)?;
        taken.take_line((from, y), (to, y));
        if next.replaces == Replaces::TheOneBefore {
            let rise = Paint::from(series.ink).dashed(Dash::Dotted);
            canvas.line([(to, y), (to, next_y)], rise, 1.5)?;
            taken.take_line((to, y), (to, next_y));
        }
    }
    Ok(())
}

/// The mark of a figure at its day; an arrow toward less ends at zero.
fn mark(amount: &Amount, ink: Ink, (x, y): Place, plot: &Plot<'_>) -> QualifierMark {
    let at = |number: f64| (x, plot.place(0.0, number).1);
    let sign = QualifierMark::of(amount, (Axis::Up, ink), &at, (x, y));
    QualifierMark { least_px: plot.frame.bottom - y, ..sign }
}

/// The figure beside its mark, with its speaker where the chart has several.
fn draw_label(
    canvas: &Canvas,
    taken: &mut Taken,
    data: &Revisions,
    series: &Series,
    step: &Step,
    (x, y): Place,
) -> Result<(), ChartError> {
    let several = data.series.len() > 1;
    let texts = if several {
        vec![format!("{}: {}", series.who, step.figure), step.figure.clone()]
    } else {
        vec![format!("{}, {}", step.figure, words::short_day(step.day)), step.figure.clone()]
    };
    for text in texts {
        let box_of_mark = Frame { left: x - 7.0, top: y - 8.0, right: x + 7.0, bottom: y + 8.0 };
        let width = room_px(&text, TEXT_PX, Weight::Bold);
        let mut places = vec![(x + 11.0, y - 9.0), (x - width - 11.0, y - 9.0)];
        places.extend(around(&box_of_mark, &text, Weight::Bold));
        places.extend((2..5).map(|row| (x + 11.0, y - 12.0 * f64::from(row))));
        if let Some(place) = taken.label(&text, Weight::Bold, places) {
            let look: TextLook = name(series.ink, Align::Start);
            return canvas.text(&text, place, look);
        }
    }
    Ok(())
}

fn point(series: &Series, step: &Step, (x_px, y_px): Place) -> ReadPoint {
    ReadPoint {
        x_px,
        y_px,
        title: format!("{}, {}: {}", series.who, words::short_day(step.day), step.figure),
        words: step.words.clone(),
        opens: step.opens.clone(),
    }
}

fn summary(data: &Revisions) -> String {
    let series: Vec<String> = data
        .series
        .iter()
        .map(|series| {
            let steps: Vec<String> = series
                .steps
                .iter()
                .map(|step| format!("{} on {}", step.figure, words::short_day(step.day)))
                .collect();
            format!("{}: {}", series.who, steps.join(", "))
        })
        .collect();
    format!("{} over days. {}.", data.axis, series.join(". "))
}

fn table(data: &Revisions) -> Table {
    let columns = ["Who", "Day", "Figure", "In place of the one before", "Words and source"];
    let rows = data.series.iter().flat_map(|series| {
        series.steps.iter().map(|step| {
            let replaces = match step.replaces {
                Replaces::TheOneBefore => "yes",
                Replaces::Nothing => "not said",
            };
            let day = words::short_day(step.day);
            let (who, figure) = (series.who.clone(), step.figure.clone());
            vec![who, day, figure, replaces.to_owned(), step.words.clone()]
        })
    });
    Table::new(&columns, rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_figures_of_one_series_are_joined() {
        let step = |day: &str, amount: f64| Step {
            opens: String::new(),
            day: day.parse().unwrap(),
            amount: Amount::Exact(amount),
            figure: amount.to_string(),
            words: String::new(),
            replaces: Replaces::Nothing,
        };
        let series = |steps| Series { who: "Seoul".into(), ink: Ink::Hue2, steps };
        let data = |series| Revisions { axis: "Killed".into(), series };
        let (one, two) = (step("2024-12-19", 100.0), step("2025-01-13", 300.0));
        let joined = data(vec![series(vec![one.clone(), two.clone()])]);
        let apart = data(vec![series(vec![one]), series(vec![two])]);
        let lines = |data| {
            let picture = revisions(data, Sheet::page(600)).unwrap();
            picture.svg.matches("var(--hue-2)").count()
        };
        assert!(lines(&joined) > lines(&apart));
    }
}
