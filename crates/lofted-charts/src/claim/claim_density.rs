//! Claims too many to draw singly: how many each month, and the least and greatest number stated in it.
//!
//! No bar is a claim and no span is a claimant's: figures of all claimants stand in one count, which is
//! said, and nothing is averaged.

mod bins;
mod months;

use lofted::claim::{Qualifier, Unit};

use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, LINE_PX, Plot, TEXT_PX, axis_width_px, label, name, ticks};
use crate::sheet::words;
use bins::{Bin, Step, bins};

pub use months::{DensityLane, DensityMonth};

const COUNTS_PX: f64 = 64.0;
const SPANS_PX: f64 = 84.0;
/// Between the counts and the spans: the title of the latter.
const GAP_PX: f64 = 34.0;
/// Under the spans: the numbers of the time axis, and room to the next lane.
const FOOT_PX: f64 = 46.0;

/// The range of time that all lanes share, in months from year 0.
struct Time {
    first: i32,
    last: i32,
    step: Step,
}

/// Draws the counts and spans of each metric under each other.
///
/// # Errors
/// - no claim in any lane: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn claim_density(lanes: &[DensityLane], sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let months = || lanes.iter().flat_map(|lane| &lane.months).map(DensityMonth::number);
    let (Some(first), Some(last)) = (months().min(), months().max()) else {
        return Err(ChartError::Nothing("claim"));
    };
    let room_px = f64::from(width_px) - 70.0;
    let time = Time { first, last, step: Step::fitting(first, last, room_px) };
    let lanes: Vec<&DensityLane> = lanes.iter().filter(|lane| !lane.months.is_empty()).collect();
    let heads: Vec<Vec<String>> = lanes
        .iter()
        .map(|lane| wrapped(&title(lane), TEXT_PX, Weight::Bold, f64::from(width_px) - 12.0))
        .collect();
    let height = |head: &Vec<String>| {
        LINE_PX * head.len() as f64 + LINE_PX + 12.0 + COUNTS_PX + GAP_PX + SPANS_PX + FOOT_PX
    };
    let height_px = heads.iter().map(height).sum::<f64>().ceil() as u32;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    let mut points = Vec::new();
    let mut top = 0.0;
    for (lane, head) in lanes.iter().zip(&heads) {
        canvas.texts(head, (4.0, top + 12.0), LINE_PX, name(Ink::Text, Align::Start))?;
        let under = top + LINE_PX * head.len() as f64;
        points.extend(draw_lane(&canvas, lane, &time, under, f64::from(width_px))?);
        top += height(head);
    }
    let readout = Readout { summary: summary(&lanes, &time), points, table: table(&lanes) };
    Ok(canvas.into_picture(readout))
}

fn title(lane: &DensityLane) -> String {
    let claims = words::number(f64::from(lane.claims()), 0);
    format!("{}: {claims} claims, not drawn singly", lane.label)
}

fn draw_lane(
    canvas: &Canvas,
    lane: &DensityLane,
    time: &Time,
    top: f64,
    width_px: f64,
) -> Result<Vec<ReadPoint>, ChartError> {
    let bins = bins(lane, time.step);
    let most = bins.iter().map(|bin| f64::from(bin.claims)).fold(1.0, f64::max);
    let greatest = bins.iter().filter_map(|bin| bin.greatest).fold(0.0, f64::max);
    let counts = 0.0..1.1 * most;
    let spans = 0.0..if greatest > 0.0 { 1.1 * greatest } else { 1.0 };
    let left = axis_width_px(&counts, 3).max(axis_width_px(&spans, 4)).max(24.0);
    let right = width_px - 16.0;
    let from = f64::from(time.step.start(time.first));
    let to = f64::from(time.step.start(time.last) + time.step.months());
    let upper =
        Frame { left, top: top + LINE_PX + 12.0, right, bottom: top + LINE_PX + 12.0 + COUNTS_PX };
    let lower_top = upper.bottom + GAP_PX;
    let lower = Frame { left, top: lower_top, right, bottom: lower_top + SPANS_PX };
    let count_plot = Plot::new(canvas, upper, from..to, counts);
    let span_plot = Plot::new(canvas, lower, from..to, spans);
    let per = format!("claims per {}", time.step.word());
    axis(canvas, &count_plot, &per, 3)?;
    let unit = words::unit_symbol(lane.unit);
    let stated = if unit.is_empty() { String::new() } else { format!(", {unit}") };
    if greatest > 0.0 {
        let full = format!("least to greatest number stated{stated}");
        let fits = room_px(&full, TEXT_PX, Weight::Regular) <= width_px - 8.0;
        let short = format!("least to greatest{stated}");
        axis(canvas, &span_plot, if fits { &full } else { &short }, 4)?;
    } else {
        let place = (left, lower.top + 0.5 * SPANS_PX);
        canvas.text("no numbers stated", place, label(Ink::Muted, Align::Start))?;
    }
    years(canvas, &span_plot, from, to)?;
    let mut points = Vec::new();
    for bin in &bins {
        points.push(draw_bin(canvas, &count_plot, &span_plot, lane, time.step, bin)?);
    }
    Ok(points)
}

/// Grid lines and numbers on the left, and the title over them.
fn axis(canvas: &Canvas, plot: &Plot<'_>, title: &str, count: usize) -> Result<(), ChartError> {
    let Frame { left, top, right, bottom } = plot.frame;
    for tick in ticks(&plot.values_up(), count) {
        let (_, y) = plot.place(0.0, tick);
        let ink = if tick > 0.0 { Ink::Rule } else { Ink::Muted };
        canvas.line([(left, y), (right, y)], ink, 1.0)?;
        if y > top - 4.0 && y <= bottom {
            let number = words::number(tick, 1);
            canvas.text(&number, (left - 6.0, y), label(Ink::Muted, Align::End))?;
        }
    }
    canvas.text(title, (4.0, top - 13.0), label(Ink::Muted, Align::Start))
}

/// Marks under the plot where years begin, as many as have room.
fn years(canvas: &Canvas, plot: &Plot<'_>, from: f64, to: f64) -> Result<(), ChartError> {
    let below = plot.frame.bottom;
    canvas.line([(plot.frame.left, below), (plot.frame.right, below)], Ink::Muted, 1.0)?;
    let (first, last) = ((from / 12.0).ceil() as i32, (to / 12.0).floor() as i32);
    let room = ((plot.frame.right - plot.frame.left) / 46.0).floor().max(1.0) as i32;
    let every = ((last - first) / room + 1).max(1);
    let mut marked = false;
    for year in (first..=last).filter(|year| year % every == 0) {
        let (x, _) = plot.place(f64::from(12 * year), 0.0);
        canvas.line([(x, below), (x, below + 4.0)], Ink::Muted, 1.0)?;
        // The number of a year that begins at the edge would leave the sheet.
        if x >= plot.frame.left + 4.0 && x <= plot.frame.right - 4.0 {
            canvas.text(&year.to_string(), (x, below + 13.0), label(Ink::Muted, Align::Middle))?;
            marked = true;
        }
    }
    if !marked {
        let start = words::month_of_year(from as i32);
        let place = (plot.frame.left, below + 13.0);
        canvas.text(&format!("from {start}"), place, label(Ink::Muted, Align::Start))?;
    }
    Ok(())
}

fn draw_bin(
    canvas: &Canvas,
    counts: &Plot<'_>,
    spans: &Plot<'_>,
    lane: &DensityLane,
    step: Step,
    bin: &Bin,
) -> Result<ReadPoint, ChartError> {
    let start = f64::from(bin.start);
    let (from, top) = counts.place(start, f64::from(bin.claims));
    let (to, bottom) = counts.place(start + f64::from(step.months()), 0.0);
    let gap = if to - from > 6.0 { 1.0 } else { 0.4 };
    // A month of one claim among thousands still leaves a mark.
    let top = top.min(bottom - 1.0);
    let (left, right) = (from + gap, (to - gap).max(from + gap + 1.0));
    canvas.bar((left, top), (right, bottom), Paint::from(Ink::Other))?;
    if let (Some(least), Some(greatest)) = (bin.least, bin.greatest) {
        let (_, low) = spans.place(start, least);
        let (_, high) = spans.place(start, greatest);
        let high = high.min(low - 1.5);
        canvas.bar((left, high), (right, low), Paint::from(Ink::Other).lighter())?;
        canvas.line([(left, high), (right, high)], Ink::Other, 1.5)?;
        canvas.line([(left, low), (right, low)], Ink::Other, 1.5)?;
    }
    Ok(ReadPoint {
        opens: String::new(),
        x_px: 0.5 * (left + right),
        y_px: top,
        title: format!("{}, {}", lane.label, step.name(bin.start)),
        words: in_words(bin, lane.unit),
    })
}

fn in_words(bin: &Bin, unit: Unit) -> String {
    let claims = if bin.claims == 1 {
        "1 claim".to_owned()
    } else {
        format!("{} claims", words::number(f64::from(bin.claims), 0))
    };
    let numbers = numbers(bin.least, bin.greatest, unit);
    format!("{claims}; {numbers}; {}", qualifiers(&bin.qualifiers))
}

fn numbers(least: Option<f64>, greatest: Option<f64>, unit: Unit) -> String {
    let unit = words::unit_symbol(unit);
    let space = if unit.is_empty() { "" } else { " " };
    match (least, greatest) {
        (Some(least), Some(greatest)) => format!(
            "numbers from {} to {}{space}{unit}",
            words::stated_number(least),
            words::stated_number(greatest)
        ),
        _ => "no numbers".to_owned(),
    }
}

fn qualifiers(counts: &[u32; 10]) -> String {
    let told: Vec<String> = Qualifier::ALL
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| **count > 0)
        .map(|(one, count)| {
            format!("{} {}", words::number(f64::from(*count), 0), words::qualifier(one))
        })
        .collect();
    told.join(", ")
}

fn summary(lanes: &[&DensityLane], time: &Time) -> String {
    let told: Vec<String> = lanes
        .iter()
        .map(|lane| format!("{} {}", lane.label, words::number(f64::from(lane.claims()), 0)))
        .collect();
    format!(
        "Claims counted per {}, not drawn singly, with the least and greatest number stated. {}. From {} to {}.",
        time.step.word(),
        told.join("; "),
        words::month_of_year(time.first),
        words::month_of_year(time.last),
    )
}

fn table(lanes: &[&DensityLane]) -> Table {
    let columns = ["What", "Month", "Claims", "Least", "Greatest", "By qualifier"];
    let number = |number: Option<f64>| number.map(words::stated_number).unwrap_or_default();
    let rows = lanes.iter().flat_map(|lane| {
        lane.months.iter().map(|month| {
            vec![
                lane.label.clone(),
                words::month_of_year(month.number()),
                words::number(f64::from(month.claims), 0),
                number(month.least),
                number(month.greatest),
                qualifiers(&month.qualifiers),
            ]
        })
    });
    Table::new(&columns, rows.collect())
}
