//! Distances from a border on a strip to scale: the border at zero, a row for each stated distance.

use crate::claim::claim_lanes::ClaimMark;
use crate::sheet::canvas::text_width::{Weight, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::Ink;
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, LINE_PX, Plot, TEXT_PX, label, name, ticks};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::words;

const LEFT_PX: f64 = 12.0;
const TOP_PX: f64 = 24.0;
const FOOT_PX: f64 = 34.0;

/// Draws each distance (km) from the border, from zero.
///
/// # Errors
/// - no distance: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn distance_strip(
    border: &str,
    marks: &[ClaimMark],
    sheet: Sheet,
) -> Result<Picture, ChartError> {
    let width = sheet.drawable_width_px()?;
    if marks.is_empty() {
        return Err(ChartError::Nothing("distance"));
    }
    let room = f64::from(width) - LEFT_PX - 16.0;
    let title = |mark: &ClaimMark| format!("{}: {}", mark.who, mark.figure);
    let texts: Vec<Vec<String>> =
        marks.iter().map(|mark| wrapped(&title(mark), TEXT_PX, Weight::Bold, room)).collect();
    let height_of = |lines: &Vec<String>| LINE_PX * lines.len() as f64 + 30.0;
    let bottom = TOP_PX + texts.iter().map(height_of).sum::<f64>();
    let height_px = (bottom + FOOT_PX).ceil() as u32;
    let canvas = Canvas::new(width, height_px, sheet.theme);
    let far = marks.iter().filter_map(|mark| mark.amount.high().or(mark.amount.named_number()));
    let far = far.fold(1.0, f64::max);
    let frame = Frame { left: LEFT_PX, top: TOP_PX, right: f64::from(width) - 34.0, bottom };
    let plot = Plot::new(&canvas, frame, 0.0..far, 0.0..1.0);
    for tick in ticks(&(0.0..far), ((frame.right - LEFT_PX) / 70.0).clamp(2.0, 8.0) as usize) {
        let (x, _) = plot.place(tick, 0.0);
        canvas.line([(x, TOP_PX), (x, bottom)], Ink::Rule, 1.0)?;
        canvas.text(
            &words::number(tick, 0),
            (x, bottom + 10.0),
            label(Ink::Muted, Align::Middle),
        )?;
    }
    canvas.text("km", (f64::from(width) - 4.0, bottom + 10.0), label(Ink::Muted, Align::End))?;
    canvas.line([(LEFT_PX, TOP_PX - 4.0), (LEFT_PX, bottom)], Ink::Text, 3.0)?;
    canvas.text(border, (4.0, 11.0), name(Ink::Text, Align::Start))?;
    let mut points = Vec::new();
    let mut top = TOP_PX;
    for (mark, lines) in marks.iter().zip(&texts) {
        let look = name(mark.ink, Align::Start);
        canvas.texts(lines, (LEFT_PX + 8.0, top + 10.0), LINE_PX, look)?;
        let y = top + LINE_PX * lines.len() as f64 + 14.0;
        let at = |km: f64| (plot.place(km, 0.0).0, y);
        let sign = QualifierMark::of(&mark.amount, (Axis::Across, mark.ink), &at, (LEFT_PX, y));
        canvas.line([(LEFT_PX, y), sign.middle()], mark.ink, 1.25)?;
        sign.draw(&canvas)?;
        let words = mark.said.clone();
        points.push(ReadPoint {
            x_px: sign.middle().0,
            y_px: y,
            title: title(mark),
            words,
            opens: mark.opens.clone(),
        });
        top += height_of(lines);
    }
    let said: Vec<String> = marks.iter().map(title).collect();
    let summary = format!("Distances from the {border} in km, to scale. {}.", said.join(", "));
    let rows = marks.iter().map(|m| vec![m.who.clone(), m.figure.clone(), m.said.clone()]);
    let columns = ["Who", "Distance", "Said"].map(str::to_owned).to_vec();
    let readout = Readout { summary, points, table: Table { columns, rows: rows.collect() } };
    Ok(canvas.into_picture(readout))
}
