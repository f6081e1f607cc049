//! Range with the payload flown: by powered flight, by energy alone, and as parties published it.

use lofted::claim::Amount;
use lofted::letters::upper_first;
use lofted::reconstruct::spread::Spread;
use lofted::trajectory::kepler::ANTIPODE_KM;
use serde::{Deserialize, Serialize};

use crate::sheet::canvas::text_width::{Weight, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, LINE_PX, Plot, TEXT_PX, label, name, ticks};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::words;

/// One range, with whose or by which method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RangeRow {
    /// Whose figures, or who stated it, as in the middle of a sentence.
    pub who: String,
    /// Their hue.
    pub ink: Ink,
    /// The method, or the scope of the statement.
    pub how: String,
    /// The range.
    pub range: Range,
}

/// How far.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Range {
    /// Powered flight: spread of the members, km; infinite where the antipode is within reach.
    Powered(Spread),
    /// Energy alone, km; `None` where every point on Earth is within reach.
    EnergyOnly(Option<f64>),
    /// As published, km.
    Published(Amount),
}

const BAR_PX: f64 = 18.0;

/// Draws a row for each range, from 0 km to the antipode.
///
/// # Errors
/// - no range: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn range_bars(rows: &[RangeRow], sheet: Sheet) -> Result<Picture, ChartError> {
    let width = sheet.drawable_width_px()?;
    if rows.is_empty() {
        return Err(ChartError::Nothing("range"));
    }
    let room = f64::from(width) - 22.0;
    let texts: Vec<[Vec<String>; 2]> = rows
        .iter()
        .map(|row| {
            let how = format!("{}: {}", row.how, row.range.words());
            [
                wrapped(&upper_first(&row.who), TEXT_PX, Weight::Bold, room),
                wrapped(&how, TEXT_PX, Weight::Regular, room),
            ]
        })
        .collect();
    let text_px = |[who, how]: &[Vec<String>; 2]| LINE_PX * (who.len() + how.len()) as f64;
    let bottom = 4.0 + texts.iter().map(|lines| text_px(lines) + BAR_PX + 22.0).sum::<f64>();
    let height_px = (bottom + 56.0).ceil() as u32;
    let canvas = Canvas::new(width, height_px, sheet.theme);
    let frame = Frame { left: 10.0, top: 4.0, right: f64::from(width) - 24.0, bottom };
    let plot = Plot::new(&canvas, frame, 0.0..ANTIPODE_KM, 0.0..1.0);
    axis(&canvas, &plot)?;
    let mut points = Vec::new();
    let mut top = 4.0;
    for (row, lines) in rows.iter().zip(&texts) {
        let [who, how] = lines;
        let (left, bold) = (frame.left, name(row.ink, Align::Start));
        let under = canvas.texts(who, (left, top + 12.0), LINE_PX, bold)?;
        canvas.texts(how, (left, under), LINE_PX, label(Ink::Muted, Align::Start))?;
        let middle = top + text_px(lines) + 8.0 + 0.5 * BAR_PX;
        let x_px = canvas_mark(&canvas, &plot, row, middle)?;
        let words = format!("{}: {}", row.how, row.range.words());
        points.push(ReadPoint {
            opens: String::new(),
            x_px,
            y_px: middle,
            title: upper_first(&row.who),
            words,
        });
        top += text_px(lines) + BAR_PX + 22.0;
    }
    let readout = Readout { summary: summary(rows), points, table: table(rows) };
    Ok(canvas.into_picture(readout))
}

/// Round distances, and the end of the axis in words: nothing on Earth is farther.
fn axis(canvas: &Canvas, plot: &Plot<'_>) -> Result<(), ChartError> {
    let Frame { left, top, right, bottom } = plot.frame;
    for tick in ticks(&(0.0..ANTIPODE_KM), ((right - left) / 90.0) as usize) {
        let (x, _) = plot.place(tick, 0.0);
        canvas.line([(x, top), (x, bottom)], Ink::Rule, 1.0)?;
    }
    canvas.line([(right, top), (right, bottom)], Ink::Muted, 1.5)?;
    plot.horizontal_axis("", ((right - left) / 90.0) as usize)?;
    canvas.text("range, km", (right, bottom + 30.0), label(Ink::Muted, Align::End))?;
    let words = "right edge: any point on Earth";
    canvas.text(words, (right, bottom + 46.0), label(Ink::Muted, Align::End))
}

/// Draws the mark of a row, and gives the place that it is read at.
fn canvas_mark(
    canvas: &Canvas,
    plot: &Plot<'_>,
    row: &RangeRow,
    y: f64,
) -> Result<f64, ChartError> {
    let at = |km: f64| plot.place(km.min(ANTIPODE_KM), 0.0).0;
    let (top, bottom) = (y - 0.5 * BAR_PX, y + 0.5 * BAR_PX);
    match row.range {
        Range::Powered(spread) => {
            let (from, to) = (at(spread.p05).min(plot.frame.right - 3.0), at(spread.p95));
            canvas.bar((from, top), (to, bottom), Paint::from(row.ink).faded(0.35))?;
            canvas.frame((from, top), (to, bottom), row.ink, 1.0)?;
            let middle = at(spread.p50);
            canvas.line([(middle, top - 3.0), (middle, bottom + 3.0)], row.ink, 2.5)?;
            Ok(middle)
        }
        Range::EnergyOnly(range_km) => {
            let x = range_km.map_or(plot.frame.right, at);
            canvas.line([(x, top), (x, bottom)], row.ink, 3.0)?;
            Ok(x)
        }
        Range::Published(amount) => {
            let at = |km: f64| (at(km), y);
            let none = (plot.frame.left, y);
            let mark = QualifierMark::of(&amount, (Axis::Across, row.ink), &at, none);
            mark.draw(canvas)?;
            Ok(mark.middle().0)
        }
    }
}

const ANYWHERE: &str = "any point on Earth";

impl Range {
    /// The range in words; one that reaches the antipode never as a number.
    #[must_use]
    pub fn words(&self) -> String {
        let km = |km: f64| {
            if km.is_finite() {
                format!("{} km", words::number(100.0 * (km / 100.0).round(), 0))
            } else {
                ANYWHERE.to_owned()
            }
        };
        match *self {
            Self::Powered(spread) if spread.p05.is_infinite() => {
                format!("{ANYWHERE}, for 95 % of the simulated flights or more")
            }
            Self::Powered(spread) => format!(
                "{} to {} (5 to 95 % of the simulated flights), median {}",
                km(spread.p05),
                km(spread.p95),
                km(spread.p50)
            ),
            Self::EnergyOnly(range_km) => km(range_km.unwrap_or(f64::INFINITY)),
            Self::Published(amount) => match amount.named_number() {
                Some(_) => format!("{} km", words::amount(&amount)),
                None => words::amount(&amount),
            },
        }
    }
}

fn summary(rows: &[RangeRow]) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|row| format!("{}, {}: {}", upper_first(&row.who), row.how, row.range.words()))
        .collect();
    format!("Range with the payload flown. {}.", rows.join("; "))
}

fn table(rows: &[RangeRow]) -> Table {
    let columns = ["Whose", "Method or scope", "Range"];
    Table {
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows
            .iter()
            .map(|row| vec![upper_first(&row.who), row.how.clone(), row.range.words()])
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reaches_the_antipode_is_said_in_words() {
        let spread = |p05, p50, p95| Range::Powered(Spread { p05, p50, p95 }).words();
        let far = f64::INFINITY;
        assert_eq!(
            spread(far, far, far),
            "any point on Earth, for 95 % of the simulated flights or more"
        );
        assert_eq!(
            spread(12_344.0, 15_010.0, far),
            "12,300 km to any point on Earth (5 to 95 % of the simulated flights), median 15,000 km"
        );
        assert_eq!(Range::EnergyOnly(None).words(), "any point on Earth");
        assert_eq!(Range::Published(Amount::MoreThan(15_000.0)).words(), "more than 15,000 km");
    }
}
