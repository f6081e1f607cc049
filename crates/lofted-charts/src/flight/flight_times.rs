//! The time that two-body flight needs beside the time reported, a row for each account.

use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, LINE_PX, Plot, TEXT_PX, label, name};
use crate::sheet::words;

/// One account: a reported time and the two-body time of the figures it stands with.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeRow {
    /// Who reported the time, and it: `Strelsau: 87 min`.
    pub who: String,
    /// The figures that give the two-body time, and whose they are.
    pub with: String,
    /// Their hue.
    pub ink: Ink,
    /// Time of two-body flight, s.
    pub two_body_s: f64,
    /// Reported time, s.
    pub reported_s: f64,
    /// What is left between them, in words: `leaves 11.4 min`.
    pub left: String,
}

const BAR_PX: f64 = 20.0;

/// Draws a bar of two-body time for each account, and the reported time beyond it (min).
///
/// # Errors
/// - no account: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn flight_times(rows: &[TimeRow], sheet: Sheet) -> Result<Picture, ChartError> {
    let width = sheet.drawable_width_px()?;
    if rows.is_empty() {
        return Err(ChartError::Nothing("reported time of flight"));
    }
    let room = f64::from(width) - 22.0;
    let texts: Vec<Vec<String>> =
        rows.iter().map(|row| wrapped(&row.with, TEXT_PX, Weight::Regular, room)).collect();
    let heights: Vec<f64> =
        texts.iter().map(|lines| 26.0 + LINE_PX * lines.len() as f64 + BAR_PX + 14.0).collect();
    let bottom = 4.0 + heights.iter().sum::<f64>();
    let height_px = (bottom + 40.0).ceil() as u32;
    let canvas = Canvas::new(width, height_px, sheet.theme);
    let longest_s = rows.iter().map(|row| row.reported_s.max(row.two_body_s)).fold(0.0, f64::max);
    let right = f64::from(width) - 14.0;
    let frame = Frame { left: 8.0, top: 4.0, right, bottom };
    let plot = Plot::new(&canvas, frame, 0.0..longest_s / 60.0 * 1.02, 0.0..1.0);
    for tick in crate::sheet::plot::ticks(&(0.0..longest_s / 60.0 * 1.02), (right / 60.0) as usize)
    {
        let (x, _) = plot.place(tick, 0.0);
        canvas.line([(x, 4.0), (x, bottom)], Ink::Rule, 1.0)?;
    }
    plot.horizontal_axis("min", (right / 60.0) as usize)?;
    let mut points = Vec::new();
    let mut top = 4.0;
    for ((row, lines), height) in rows.iter().zip(&texts).zip(&heights) {
        points.push(time_row(&canvas, &plot, row, lines, top)?);
        top += height;
    }
    let readout = Readout { summary: summary(rows), points, table: table(rows) };
    Ok(canvas.into_picture(readout))
}

fn time_row(
    canvas: &Canvas,
    plot: &Plot<'_>,
    row: &TimeRow,
    lines: &[String],
    top: f64,
) -> Result<ReadPoint, ChartError> {
    let (start, _) = plot.place(0.0, 0.0);
    let (two_body, _) = plot.place(row.two_body_s / 60.0, 0.0);
    let (reported, _) = plot.place(row.reported_s / 60.0, 0.0);
    canvas.text(&row.who, (start, top + 12.0), name(row.ink, Align::Start))?;
    let under = (start, top + 12.0 + LINE_PX);
    canvas.texts(lines, under, LINE_PX, label(Ink::Muted, Align::Start))?;
    let bar_top = top + 24.0 + LINE_PX * lines.len() as f64;
    let bar_bottom = bar_top + BAR_PX;
    canvas.bar((start, bar_top), (two_body, bar_bottom), Ink::Band)?;
    canvas.bar((two_body, bar_top), (reported, bar_bottom), Paint::from(row.ink).faded(0.35))?;
    canvas.frame((start, bar_top), (two_body, bar_bottom), Ink::Muted, 0.8)?;
    canvas.frame((two_body, bar_top), (reported, bar_bottom), row.ink, 0.8)?;
    canvas.line([(reported, bar_top - 3.0), (reported, bar_bottom + 3.0)], row.ink, 2.5)?;
    canvas.line([(two_body, bar_top), (two_body, bar_bottom)], Ink::Text, 1.25)?;
    let middle = 0.5 * (bar_top + bar_bottom);
    let inside = format!("two-body {}", words::minutes(row.two_body_s));
    canvas.text(&inside, (start + 8.0, middle), label(Ink::Text, Align::Start))?;
    // On a narrow sheet what is left stands over the bar, at the right end of the first line.
    let bar_end = two_body.min(reported) - 8.0;
    let needed = room_px(&inside, TEXT_PX, Weight::Regular)
        + room_px(&row.left, TEXT_PX, Weight::Bold)
        + 24.0;
    let first_line =
        room_px(&row.who, TEXT_PX, Weight::Bold) + room_px(&row.left, TEXT_PX, Weight::Bold) + 8.0;
    let place = if bar_end - start > needed {
        (bar_end, middle)
    } else if plot.frame.right - start > first_line {
        (plot.frame.right, top + 12.0)
    } else {
        (plot.frame.right, bar_bottom + 9.0)
    };
    canvas.text(&row.left, place, name(row.ink, Align::End))?;
    Ok(ReadPoint {
        opens: String::new(),
        x_px: reported,
        y_px: middle,
        title: row.who.clone(),
        words: format!("{} {inside}; {}", row.with, row.left),
    })
}

fn summary(rows: &[TimeRow]) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|row| {
            format!("{}, two-body {}, {}", row.who, words::minutes(row.two_body_s), row.left)
        })
        .collect();
    format!("Reported time of flight beside the time of two-body flight. {}.", rows.join("; "))
}

fn table(rows: &[TimeRow]) -> Table {
    let columns = ["Reported time", "Figures it stands with", "Two-body time, min", "Left"];
    Table {
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    row.who.clone(),
                    row.with.clone(),
                    words::number(row.two_body_s / 60.0, 1),
                    row.left.clone(),
                ]
            })
            .collect(),
    }
}
