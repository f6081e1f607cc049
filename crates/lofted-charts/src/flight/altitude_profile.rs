//! Altitude against time: the two-body arcs of each party's figures beside the times reported.

use lofted::order::by_key;
use serde::{Deserialize, Serialize};

use crate::flight::arc_line::{ArcLine, STATE_COLUMNS, state_cells, state_words};
use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, Plot, TEXT_PX, axis_width_px, label, name};
use crate::sheet::words;

/// A time of flight that somebody reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportedTime {
    /// Who, and the time in their words: `Strelsau: 87 min`.
    pub label: String,
    /// Their hue.
    pub ink: Ink,
    /// The time, s.
    pub time_s: f64,
}

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AltitudeProfile {
    /// Two-body arcs.
    pub arcs: Vec<ArcLine>,
    /// Reported times of flight.
    pub reported: Vec<ReportedTime>,
}

const ROW_PX: f64 = 18.0;
const READ_POINTS: usize = 21;

/// Draws altitude (km) against time since launch (min).
///
/// # Errors
/// - no arc: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn altitude_profile(data: &AltitudeProfile, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    if data.arcs.is_empty() {
        return Err(ChartError::Nothing("arc"));
    }
    // Legend, then the reported times, then the axis title, each in rows of its own above the plot.
    let legend: Vec<Vec<String>> = data
        .arcs
        .iter()
        .map(|line| wrapped(&line.label, TEXT_PX, Weight::Regular, f64::from(width_px) - 36.0))
        .collect();
    let legend_px = ROW_PX * legend.iter().map(Vec::len).sum::<usize>() as f64;
    let plot_px = (f64::from(width_px) * 0.5).clamp(200.0, 360.0);
    let top = legend_px + ROW_PX * data.reported.len() as f64 + 30.0;
    let height_px = (top + plot_px + 42.0).ceil() as u32;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);

    let highest_km = fold_max(data.arcs.iter().map(|line| line.arc.apogee_km()));
    let longest_s = fold_max(
        data.arcs
            .iter()
            .map(|line| line.arc.time_of_flight_s())
            .chain(data.reported.iter().map(|time| time.time_s)),
    );
    let (x, y) = (0.0..longest_s / 60.0 * 1.03, 0.0..highest_km * 1.08);
    let left = axis_width_px(&y, 5);
    let right = f64::from(width_px) - 10.0;
    let plot = Plot::new(&canvas, Frame { left, top, right, bottom: top + plot_px }, x, y);
    plot.vertical_axis("altitude, km", 5)?;
    plot.horizontal_axis("time since launch, min", ((right - left) / 45.0) as usize)?;

    let mut points = Vec::new();
    let mut y = 10.0;
    for (line, texts) in data.arcs.iter().zip(&legend) {
        canvas.line([(4.0, y), (26.0, y)], line.paint(), 2.5)?;
        for text in texts {
            canvas.text(text, (32.0, y), label(Ink::Text, Align::Start))?;
            y += ROW_PX;
        }
        canvas.group("arc", |_| {
            let values = line.arc.points(241).map(|p| (p.time_s / 60.0, p.altitude_km));
            plot.curve(values, line.paint(), 2.0)
        })?;
        points.extend(line.states(READ_POINTS).map(|state| {
            let (x_px, y_px) = plot.place(state.time_s / 60.0, state.altitude_km.max(0.0));
            ReadPoint {
                opens: String::new(),
                x_px,
                y_px,
                title: line.label.clone(),
                words: state_words(&state),
            }
        }));
    }
    points.extend(reported_times(&canvas, &plot, &data.reported, legend_px + 12.0)?);

    let readout = Readout { summary: summary(data), points, table: table(data) };
    Ok(canvas.into_picture(readout))
}

fn fold_max(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, f64::max)
}

/// Marks each reported time by a line that rises from the axis to its label above the plot.
fn reported_times(
    canvas: &Canvas,
    plot: &Plot<'_>,
    reported: &[ReportedTime],
    first_row_px: f64,
) -> Result<Vec<ReadPoint>, ChartError> {
    // The longest time on top: a label runs to the left of its line, so no line crosses a label.
    let order = by_key(reported.iter().collect(), |time: &&ReportedTime| -time.time_s);
    let mut points = Vec::new();
    for (row, time) in order.into_iter().enumerate() {
        let (x, ground) = plot.place(time.time_s / 60.0, 0.0);
        let y = first_row_px + ROW_PX * row as f64;
        let paint = Paint::from(time.ink).dashed(Dash::Dotted);
        canvas.line([(x, ground), (x, y)], paint, 1.5)?;
        canvas.dot((x, ground), 3.0, time.ink)?;
        let room = x - plot.frame.left > room_px(&time.label, TEXT_PX, Weight::Bold) + 8.0;
        let (at, align) = if room { (x - 5.0, Align::End) } else { (x + 5.0, Align::Start) };
        canvas.text(&time.label, (at, y), name(time.ink, align))?;
        points.push(ReadPoint {
            opens: String::new(),
            x_px: x,
            y_px: ground,
            title: "Reported time of flight".to_owned(),
            words: time.label.clone(),
        });
    }
    Ok(points)
}

fn summary(data: &AltitudeProfile) -> String {
    let arcs: Vec<String> = data
        .arcs
        .iter()
        .map(|line| {
            let (apogee_km, time_s) = (line.arc.apogee_km(), line.arc.time_of_flight_s());
            format!(
                "{}: two-body flight to {} km and down takes {}",
                line.label,
                words::number(apogee_km, 1),
                words::minutes(time_s)
            )
        })
        .collect();
    let reported: Vec<&str> = data.reported.iter().map(|time| time.label.as_str()).collect();
    if reported.is_empty() {
        format!("Altitude against time since launch. {}.", arcs.join(". "))
    } else {
        format!(
            "Altitude against time since launch. {}. Reported times of flight: {}.",
            arcs.join(". "),
            reported.join(", ")
        )
    }
}

fn table(data: &AltitudeProfile) -> Table {
    let columns =
        std::iter::once("Arc").chain(STATE_COLUMNS).map(str::to_owned).collect::<Vec<_>>();
    let rows = data
        .arcs
        .iter()
        .flat_map(|line| {
            line.states(11).map(|state| {
                std::iter::once(line.label.clone()).chain(state_cells(&state)).collect()
            })
        })
        .collect();
    Table { columns, rows }
}
