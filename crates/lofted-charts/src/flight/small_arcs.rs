//! Small multiples: the arcs of many flights side by side, all on one scale, up and out alike.

use crate::flight::arc_line::ArcLine;
use crate::sheet::canvas::text_width::{Weight, room_px, width_px, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::Ink;
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{TEXT_PX, axis_width_px, label, name, ticks};
use crate::sheet::words;

/// One flight's arcs.
#[derive(Debug, Clone, PartialEq)]
pub struct SmallArcs {
    /// The flight: `31 Oct 2024`.
    pub title: String,
    /// Its arcs, each with whose figures it is of: `Zenda, 7,000 km`.
    pub arcs: Vec<ArcLine>,
}

const ROW_PX: f64 = 16.0;
const TITLE_PX: f64 = 24.0;
const GAP_PX: f64 = 14.0;
/// The narrowest cell: a date and a party with its figure.
const CELL_PX: f64 = 118.0;
/// How high the highest arc of all is drawn at most.
const TALLEST_PX: f64 = 150.0;

/// Where a cell's parts lie.
struct Grid {
    left: f64,
    cell_px: f64,
    columns: usize,
    px_per_km: f64,
    highest_km: f64,
}

/// Draws each flight's arcs in a cell of their own: altitude over ground distance, all to one scale.
///
/// The ground is drawn flat. The figures of different parties are arcs of their own.
///
/// # Errors
/// - no flight with an arc: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn small_arcs(flights: &[SmallArcs], sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let flights: Vec<&SmallArcs> = flights.iter().filter(|one| !one.arcs.is_empty()).collect();
    if flights.is_empty() {
        return Err(ChartError::Nothing("arc"));
    }
    let grid = Grid::of(&flights, f64::from(width_px));
    let texts: Vec<Vec<(Ink, String)>> = flights.iter().map(|one| grid.texts(one)).collect();
    let plot_px = grid.highest_km * grid.px_per_km;
    let heights: Vec<f64> = texts
        .chunks(grid.columns)
        .map(|row| {
            let lines = row.iter().map(Vec::len).fold(0, usize::max);
            TITLE_PX + plot_px + 8.0 + ROW_PX * lines as f64 + GAP_PX
        })
        .collect();
    let height_px = (16.0 + heights.iter().sum::<f64>()).ceil() as u32;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    canvas.text("altitude, km", (4.0, 9.0), label(Ink::Muted, Align::Start))?;

    let mut points = Vec::new();
    let mut top = 16.0;
    let rows = flights.chunks(grid.columns).zip(texts.chunks(grid.columns));
    for ((row, texts), height) in rows.zip(&heights) {
        let ground = top + TITLE_PX + plot_px;
        grid.scale_lines(&canvas, ground, f64::from(width_px))?;
        for (column, (flight, lines)) in row.iter().zip(texts).enumerate() {
            let left = grid.left + grid.cell_px * column as f64;
            canvas.text(&flight.title, (left, top + 8.0), name(Ink::Text, Align::Start))?;
            points.extend(grid.arcs(&canvas, flight, (left, ground))?);
            for (line, (ink, text)) in lines.iter().enumerate() {
                let y = ground + 14.0 + ROW_PX * line as f64;
                canvas.text(text, (left, y), label(*ink, Align::Start))?;
            }
        }
        top += height;
    }
    let readout = Readout { summary: summary(&flights), points, table: table(&flights) };
    Ok(canvas.into_picture(readout))
}

impl Grid {
    fn of(flights: &[&SmallArcs], width_px: f64) -> Self {
        let arcs = || flights.iter().flat_map(|one| &one.arcs);
        let highest_km = arcs().map(|line| line.arc.apogee_km()).fold(1.0, f64::max);
        let widest_km = arcs().map(|line| line.arc.ground_distance_km()).fold(1.0, f64::max);
        let left = axis_width_px(&(0.0..highest_km), 5) + 6.0;
        let room = width_px - left;
        // As many columns as the fewest rows need, so that the last row is no stray cell.
        let title_px = |one: &&SmallArcs| room_px(&one.title, TEXT_PX, Weight::Bold) + 10.0;
        let least_px = flights.iter().map(title_px).fold(CELL_PX, f64::max);
        let most = ((room / least_px).floor() as usize).clamp(1, flights.len());
        let columns = flights.len().div_ceil(flights.len().div_ceil(most));
        let cell_px = (room / columns as f64).min(1.8 * least_px);
        let across = (cell_px - 2.0 * GAP_PX) / widest_km;
        Self { left, cell_px, columns, px_per_km: across.min(TALLEST_PX / highest_km), highest_km }
    }

    /// The words under a cell: a line or more for each arc.
    fn texts(&self, flight: &SmallArcs) -> Vec<(Ink, String)> {
        let room = self.cell_px - 10.0;
        let lines = flight.arcs.iter().flat_map(|line| {
            wrapped(&line.label, TEXT_PX, Weight::Regular, room)
                .into_iter()
                .map(|text| (line.ink, text))
        });
        lines.filter(|(_, text)| width_px(text, TEXT_PX, Weight::Regular) > 0.0).collect()
    }

    /// The lines of equal altitude across a row of cells, with their numbers at its left.
    fn scale_lines(&self, canvas: &Canvas, ground: f64, right: f64) -> Result<(), ChartError> {
        for tick in ticks(&(0.0..self.highest_km), 5) {
            let y = ground - tick * self.px_per_km;
            let ink = if tick > 0.0 { Ink::Rule } else { Ink::Muted };
            canvas.line([(self.left - 4.0, y), (right - 2.0, y)], ink, 1.0)?;
            let number = words::number(tick, 0);
            canvas.text(&number, (self.left - 8.0, y), label(Ink::Muted, Align::End))?;
        }
        Ok(())
    }

    /// Draws a flight's arcs from the launch point of its cell, and gives their apogees to read.
    fn arcs(
        &self,
        canvas: &Canvas,
        flight: &SmallArcs,
        (left, ground): (f64, f64),
    ) -> Result<Vec<ReadPoint>, ChartError> {
        let mut points = Vec::new();
        for line in &flight.arcs {
            let place = |out_km: f64, up_km: f64| {
                (left + 4.0 + out_km * self.px_per_km, ground - up_km.max(0.0) * self.px_per_km)
            };
            let path = line.arc.points(81).map(|at| place(at.ground_distance_km, at.altitude_km));
            canvas.group("arc", |canvas| canvas.line(path, line.paint(), 2.0))?;
            let (apogee_km, distance_km) = (line.arc.apogee_km(), line.arc.ground_distance_km());
            let (x_px, y_px) = place(0.5 * distance_km, apogee_km);
            points.push(ReadPoint {
                opens: String::new(),
                x_px,
                y_px,
                title: format!("{}: {}", flight.title, line.label),
                words: format!(
                    "{} km up, {} km out, two-body flight {}",
                    words::number(apogee_km, 1),
                    words::number(distance_km, 1),
                    words::minutes(line.arc.time_of_flight_s())
                ),
            });
        }
        Ok(points)
    }
}

fn summary(flights: &[&SmallArcs]) -> String {
    let each: Vec<String> = flights
        .iter()
        .map(|one| {
            let arcs: Vec<&str> = one.arcs.iter().map(|line| line.label.as_str()).collect();
            format!("{}: {}", one.title, arcs.join("; "))
        })
        .collect();
    format!("Arcs of {} flights on one scale. {}.", flights.len(), each.join(". "))
}

fn table(flights: &[&SmallArcs]) -> Table {
    let columns = ["Flight", "Figures", "Apogee, km", "Ground distance, km", "Two-body time, min"];
    let rows = flights.iter().flat_map(|one| {
        one.arcs.iter().map(|line| {
            vec![
                one.title.clone(),
                line.label.clone(),
                words::number(line.arc.apogee_km(), 1),
                words::number(line.arc.ground_distance_km(), 1),
                words::number(line.arc.time_of_flight_s() / 60.0, 1),
            ]
        })
    });
    Table::new(&columns, rows.collect())
}
