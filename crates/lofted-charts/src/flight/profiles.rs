//! Profiles: altitude, speed, distance and flight-path angle against time, each with its spread.

use lofted::letters::upper_first;
use lofted::order::by_key;
use lofted::reconstruct::spread::Spread;
use serde::{Deserialize, Serialize};

use crate::flight::altitude_profile::ReportedTime;
use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Dash, Ink, Paint};
use crate::sheet::picture::{ChartError, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, Plot, TEXT_PX, axis_width_px, label, name};
use crate::sheet::track::{Track, TrackPoint, Tracked};
use crate::sheet::words;

/// What the chart is drawn from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profiles {
    /// Whose figures, in words.
    pub label: String,
    /// Their hue.
    pub ink: Ink,
    /// Members that the spread was counted over.
    pub members: u32,
    /// One small plot each.
    pub panels: Vec<Panel>,
    /// Times of flight that were reported.
    pub reported: Vec<ReportedTime>,
}

/// One quantity against time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// The quantity: `altitude`.
    pub quantity: String,
    /// Its unit.
    pub unit: String,
    /// Digits after the point in words.
    pub decimals: u8,
    /// Whether it has negative values, and is drawn from −90 to 90.
    pub scale: Scale,
    /// Times since launch, s.
    pub times_s: Vec<f64>,
    /// The spread at each of them.
    pub spread: Vec<Spread>,
}

/// What a panel's axis runs over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// From 0 to the greatest value.
    FromZero,
    /// From −90° to 90°.
    Angle,
}

const ROW_PX: f64 = 18.0;
/// Sheets this wide have two panels side by side.
const TWO_PX: u32 = 640;

/// Room under the lowest plot: axis numbers and axis title, px.
const UNDER_PX: f64 = 44.0;

/// How the panels stand on a sheet.
struct Grid {
    columns: usize,
    /// Height of a plot, px.
    panel_px: f64,
    /// From a plot's bottom to the next plot's top: axis numbers, axis title, the next one's title, px.
    between_px: f64,
}

impl Grid {
    /// Four panels under each other are lower, so that one screen holds them.
    fn of(width_px: u32) -> Self {
        if width_px >= TWO_PX {
            Self { columns: 2, panel_px: 150.0, between_px: 72.0 }
        } else {
            Self { columns: 1, panel_px: 118.0, between_px: 62.0 }
        }
    }
}

/// A point in so many is read out.
const READ_EVERY: usize = 5;

/// Draws each quantity against time since launch (min): the median, and 5 to 95 % of the members.
///
/// # Errors
/// - no panel or no times: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn profiles(data: &Profiles, sheet: Sheet) -> Result<Tracked, ChartError> {
    let width = sheet.drawable_width_px()?;
    let end_s =
        data.panels.iter().filter_map(|panel| panel.times_s.last()).copied().fold(0.0, f64::max);
    if end_s <= 0.0 {
        return Err(ChartError::Nothing("profile"));
    }
    let end_s = data.reported.iter().map(|time| time.time_s).fold(end_s, f64::max);
    let Grid { columns, panel_px, between_px } = Grid::of(width);
    let rows = data.panels.len().div_ceil(columns);
    let legend_px = legend_rows(f64::from(width)) * ROW_PX;
    let above_px = legend_px + ROW_PX * data.reported.len() as f64 + 34.0;
    let height = above_px + rows as f64 * (panel_px + between_px) - between_px + UNDER_PX;
    let canvas = Canvas::new(width, height.ceil() as u32, sheet.theme);
    legend(&canvas, data, f64::from(width))?;
    let mut drawn = Parts::default();
    for (at, panel) in data.panels.iter().enumerate() {
        let top = above_px + (at / columns) as f64 * (panel_px + between_px);
        let share = f64::from(width) / columns as f64;
        let left = (at % columns) as f64 * share;
        let y = range(panel);
        let frame = Frame {
            left: left + axis_width_px(&y, 6).max(34.0),
            top,
            right: left + share - 14.0,
            bottom: top + panel_px,
        };
        let plot = Plot::new(&canvas, frame, 0.0..end_s / 60.0 * 1.02, y);
        drawn.panel(&canvas, &plot, panel, data.ink)?;
        let labelled = if at == 0 { Some(legend_px + 14.0) } else { None };
        reported_times(&canvas, &plot, &data.reported, labelled, f64::from(width))?;
    }
    let readout = Readout { summary: summary(data), points: drawn.points, table: table(data) };
    Ok(Tracked { picture: canvas.into_picture(readout), tracks: drawn.tracks, note: None })
}

fn range(panel: &Panel) -> std::ops::Range<f64> {
    match panel.scale {
        Scale::Angle => -90.0..90.0,
        Scale::FromZero => {
            let top = panel.spread.iter().map(|one| one.p95).fold(0.0, f64::max);
            0.0..(top * 1.08).max(1e-3)
        }
    }
}

/// What the panels leave behind besides their marks.
#[derive(Default)]
struct Parts {
    points: Vec<ReadPoint>,
    tracks: Vec<Track>,
}

impl Parts {
    fn panel(
        &mut self,
        canvas: &Canvas,
        plot: &Plot<'_>,
        panel: &Panel,
        ink: Ink,
    ) -> Result<(), ChartError> {
        let at = |time_s: &f64, value: f64| plot.place(time_s / 60.0, value);
        let pairs = || panel.times_s.iter().zip(&panel.spread);
        let upper = pairs().map(|(time_s, one)| at(time_s, one.p95));
        let lower = pairs().rev().map(|(time_s, one)| at(time_s, one.p05));
        canvas.line(upper.clone(), ink, 0.8)?;
        canvas.line(lower.clone(), ink, 0.8)?;
        canvas.polygon(upper.chain(lower), Paint::from(ink).faded(0.22))?;
        let Frame { left, right, top, bottom } = plot.frame;
        axis(canvas, plot, panel)?;
        plot.horizontal_axis("time since launch, min", ((right - left) / 60.0) as usize)?;
        canvas.group("median", |_| {
            plot.curve(pairs().map(|(time_s, one)| (time_s / 60.0, one.p50)), Paint::from(ink), 2.0)
        })?;
        let track = pairs().map(|(time_s, one)| TrackPoint::new(*time_s, at(time_s, one.p50)));
        self.tracks
            .push(Track { upright: Some((top as f32, bottom as f32)), points: track.collect() });
        self.points.extend(pairs().step_by(READ_EVERY).map(|(time_s, one)| {
            let (x_px, y_px) = at(time_s, one.p50);
            let title = format!(
                "{}, {} after launch",
                upper_first(&panel.quantity),
                words::minutes(*time_s)
            );
            ReadPoint { opens: String::new(), x_px, y_px, title, words: spread_words(panel, one) }
        }));
        Ok(())
    }
}

fn axis(canvas: &Canvas, plot: &Plot<'_>, panel: &Panel) -> Result<(), ChartError> {
    let title = format!("{}, {}", panel.quantity, panel.unit);
    let Frame { left, top, right, bottom } = plot.frame;
    let y = range(panel);
    for tick in crate::sheet::plot::ticks(&y, 6) {
        let (_, at) = plot.place(0.0, tick);
        let ink = if tick == 0.0 { Ink::Muted } else { Ink::Rule };
        canvas.line([(left, at), (right, at)], ink, 1.0)?;
        let number = words::number(tick, 1);
        canvas.text(&number, (left - 6.0, at), label(Ink::Muted, Align::End))?;
    }
    canvas.line([(left, bottom), (right, bottom)], Ink::Muted, 1.0)?;
    canvas.text(&title, (left, top - 14.0), label(Ink::Text, Align::Start))
}

/// `7,680 km (7,640 to 7,690)`.
fn spread_words(panel: &Panel, one: &Spread) -> String {
    let number = |value| words::number(value, usize::from(panel.decimals));
    format!("{} {} ({} to {})", number(one.p50), panel.unit, number(one.p05), number(one.p95))
}

const MEDIAN: &str = "median of simulations";
const BAND: &str = "5 to 95 % of them";
const SWATCH_PX: f64 = 32.0;

fn legend_rows(sheet_px: f64) -> f64 {
    let one = |text: &str| SWATCH_PX + room_px(text, TEXT_PX, Weight::Regular) + 24.0;
    if one(MEDIAN) + one(BAND) <= sheet_px { 1.0 } else { 2.0 }
}

fn legend(canvas: &Canvas, data: &Profiles, sheet_px: f64) -> Result<(), ChartError> {
    canvas.line([(4.0, 10.0), (26.0, 10.0)], data.ink, 2.5)?;
    canvas.text(MEDIAN, (SWATCH_PX, 10.0), label(Ink::Text, Align::Start))?;
    let (x, y) = if legend_rows(sheet_px) > 1.0 {
        (4.0, 10.0 + ROW_PX)
    } else {
        (SWATCH_PX + room_px(MEDIAN, TEXT_PX, Weight::Regular) + 28.0, 10.0)
    };
    canvas.bar((x, y - 6.0), (x + 22.0, y + 6.0), Paint::from(data.ink).faded(0.22))?;
    canvas.frame((x, y - 6.0), (x + 22.0, y + 6.0), data.ink, 0.8)?;
    canvas.text(BAND, (x + 28.0, y), label(Ink::Text, Align::Start))
}

/// Marks each reported time on a plot; with `first_row_px` its name stands above in a row of its own.
fn reported_times(
    canvas: &Canvas,
    plot: &Plot<'_>,
    reported: &[ReportedTime],
    first_row_px: Option<f64>,
    sheet_px: f64,
) -> Result<(), ChartError> {
    // The longest time on top: a label runs to the left of its line, so no line crosses a label.
    let order = by_key(reported.iter().collect(), |time: &&ReportedTime| -time.time_s);
    let Frame { left, top, bottom, .. } = plot.frame;
    for (row, time) in order.into_iter().enumerate() {
        let (x, _) = plot.place(time.time_s / 60.0, 0.0);
        let y = first_row_px.map_or(top, |first| first + ROW_PX * row as f64);
        canvas.line([(x, bottom), (x, y)], Paint::from(time.ink).dashed(Dash::Dotted), 1.5)?;
        canvas.dot((x, bottom), 2.5, time.ink)?;
        if first_row_px.is_some() {
            let width_px = room_px(&time.label, TEXT_PX, Weight::Bold);
            let (at, align) = if x - left > width_px + 8.0 {
                (x - 5.0, Align::End)
            } else if x + width_px + 5.0 < sheet_px {
                (x + 5.0, Align::Start)
            } else {
                // Too long for either side: as far to the right as the sheet goes.
                ((sheet_px - width_px - 2.0).max(2.0), Align::Start)
            };
            canvas.text(&time.label, (at, y), name(time.ink, align))?;
        }
    }
    Ok(())
}

fn summary(data: &Profiles) -> String {
    let panels: Vec<&str> = data.panels.iter().map(|panel| panel.quantity.as_str()).collect();
    let reported: Vec<&str> = data.reported.iter().map(|time| time.label.as_str()).collect();
    let reported = match reported.as_slice() {
        [] => String::new(),
        times => format!(" Reported times of flight: {}.", times.join(", ")),
    };
    format!(
        "{} against time since launch, {}: the median of {} simulated flights and 5 to 95 % of them.{reported}",
        upper_first(&panels.join(", ")),
        data.label,
        data.members,
    )
}

fn table(data: &Profiles) -> Table {
    let heads = data
        .panels
        .iter()
        .map(|panel| format!("{}, {} (5 to 95 %)", upper_first(&panel.quantity), panel.unit));
    let columns = std::iter::once("Time since launch, min".to_owned()).chain(heads).collect();
    let times = data.panels.iter().map(|panel| &panel.times_s).max_by_key(|times| times.len());
    let rows = times.into_iter().flatten().enumerate().step_by(READ_EVERY).map(|(at, time_s)| {
        let cell = |panel: &Panel| match panel.spread.get(at) {
            Some(one) => {
                let number = |value| words::number(value, usize::from(panel.decimals));
                format!("{} ({} to {})", number(one.p50), number(one.p05), number(one.p95))
            }
            None => "landed".to_owned(),
        };
        std::iter::once(words::number(time_s / 60.0, 1))
            .chain(data.panels.iter().map(cell))
            .collect()
    });
    Table { columns, rows: rows.collect() }
}
