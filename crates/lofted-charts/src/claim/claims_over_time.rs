//! Claims over time: a lane per metric, time across without a break, amounts up, a mark per qualifier, a hue and a
//! name per speaker.
//!
//! Nothing is joined across claimants or metrics; a thin line joins a figure to the one that the
//! same claimant put in its place. A figure that is only planned or forecast stands in a dashed box.

mod lane;
mod marks;

use lofted::claim::{Qualifier, Side};

use crate::claim::stage::{EXPECTED, dashed_box};
use crate::sheet::canvas::text_width::{Weight, room_px, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::Ink;
use crate::sheet::picture::{ChartError, Picture, Readout, Sheet, Table};
use crate::sheet::plot::{TEXT_PX, label};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::words;
use lane::{LaneAxes, lane_height_px};

pub use crate::claim::stage::Stage;
pub use marks::{ClaimsOverTime, Scale, TimeLane, TimeMark};

const KEY_ROW_PX: f64 = 26.0;
const LINE_PX: f64 = 16.0;
/// From a speaker's place in the key to its name, px.
const VOICE_PX: f64 = 14.0;

/// Draws the lanes.
///
/// # Errors
/// - no claim in any lane: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn claims_over_time(data: &ClaimsOverTime, sheet: Sheet) -> Result<Picture, ChartError> {
    let width_px = sheet.drawable_width_px()?;
    let sheet_px = f64::from(width_px);
    let lanes: Vec<&TimeLane> = data.lanes.iter().filter(|lane| !lane.marks.is_empty()).collect();
    if lanes.is_empty() {
        return Err(ChartError::Nothing("claim"));
    }
    let key = Key::of(&lanes, sheet_px);
    let lanes_px: f64 = lanes.iter().map(|lane| lane_height_px(lane)).sum();
    let height_px = (lanes_px + key.height_px()).ceil() as u32;
    let canvas = Canvas::new(width_px, height_px, sheet.theme);
    key.draw(&canvas)?;
    let days = || lanes.iter().flat_map(|lane| &lane.marks).map(|mark| mark.day);
    let (Some(from), Some(to)) = (days().min(), days().max()) else {
        return Err(ChartError::Nothing("claim"));
    };
    let mut points = Vec::new();
    let mut top = key.height_px();
    for lane in &lanes {
        let axes = LaneAxes::of(lane, data.scale, (from, to), (sheet_px, top));
        points.extend(axes.draw(&canvas, lane)?);
        top += lane_height_px(lane);
    }
    let readout = Readout { summary: summary(data, &lanes), points, table: table(data, &lanes) };
    Ok(canvas.into_picture(readout))
}

/// What the marks and hues mean, over the lanes.
struct Key {
    /// Each with its place from the left.
    rows: Vec<Vec<(Option<Qualifier>, f64)>>,
    voices: Vec<Voice>,
}

/// Whose hue a mark has.
struct Voice {
    ink: Ink,
    lines: Vec<String>,
    x: f64,
    /// From the top of the voices.
    y: f64,
}

fn meaning(entry: Option<Qualifier>) -> &'static str {
    entry.map_or(EXPECTED, words::qualifier)
}

impl Key {
    fn of(lanes: &[&TimeLane], sheet_px: f64) -> Self {
        let marks = || lanes.iter().flat_map(|lane| &lane.marks);
        let mut entries: Vec<Option<Qualifier>> = Qualifier::ALL
            .into_iter()
            .filter(|one| marks().any(|mark| mark.amount.qualifier() == *one))
            .map(Some)
            .collect();
        if marks().any(|mark| mark.stage == Stage::Expected) {
            entries.push(None);
        }
        let (mut rows, mut x): (Vec<Vec<_>>, f64) = (Vec::new(), f64::INFINITY);
        for entry in entries {
            let entry_px = 42.0 + room_px(meaning(entry), TEXT_PX, Weight::Regular);
            if x + entry_px > sheet_px {
                rows.push(Vec::new());
                x = 6.0;
            }
            if let Some(row) = rows.last_mut() {
                row.push((entry, x));
            }
            x += entry_px;
        }
        let mut known: Vec<(&str, Ink)> = Vec::new();
        for mark in marks() {
            if !known.contains(&(mark.who.as_str(), mark.ink)) {
                known.push((&mark.who, mark.ink));
            }
        }
        Self { rows, voices: voices(&known, sheet_px) }
    }

    fn height_px(&self) -> f64 {
        let bottom = |voice: &Voice| voice.y + LINE_PX * voice.lines.len() as f64;
        let voices_px = self.voices.iter().map(bottom).fold(0.0, f64::max);
        KEY_ROW_PX * self.rows.len() as f64 + voices_px + 16.0
    }

    fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let mut y = 14.0;
        for row in &self.rows {
            for &(entry, x) in row {
                // Drawn as in the lanes: toward more is up.
                let low = match entry {
                    Some(qualifier) if qualifier.side() == Side::Below => y - 7.0,
                    Some(Qualifier::Exact | Qualifier::About) | None => y,
                    _ => y + 8.0,
                };
                let low = if entry == Some(Qualifier::Unspecified) { y } else { low };
                let at = (x + 14.0, low);
                let end = if entry == Some(Qualifier::Range) { (at.0, y - 8.0) } else { at };
                match entry {
                    Some(qualifier) => {
                        let (axis, ink) = (Axis::Up, Ink::Muted);
                        QualifierMark {
                            size: 0.8,
                            ..QualifierMark::of_places(qualifier, (at, end), (axis, ink))
                        }
                        .draw(canvas)?;
                    }
                    None => dashed_box(
                        canvas,
                        (at.0 - 8.0, y - 8.0),
                        (at.0 + 8.0, y + 8.0),
                        Ink::Muted,
                    )?,
                }
                canvas.text(meaning(entry), (x + 28.0, y), label(Ink::Muted, Align::Start))?;
            }
            y += KEY_ROW_PX;
        }
        for voice in &self.voices {
            let at = (voice.x, y + voice.y);
            canvas.dot((at.0 + 5.0, at.1), 4.0, voice.ink)?;
            let place = (at.0 + VOICE_PX, at.1);
            canvas.texts(&voice.lines, place, LINE_PX, label(Ink::Muted, Align::Start))?;
        }
        Ok(())
    }
}

/// Each speaker after its dot, beside each other where there is room.
fn voices(known: &[(&str, Ink)], sheet_px: f64) -> Vec<Voice> {
    let (mut voices, mut x, mut y, mut next_y) = (Vec::new(), 6.0, 0.0, 0.0);
    for &(who, ink) in known {
        let lines = wrapped(who, TEXT_PX, Weight::Regular, sheet_px - 12.0 - VOICE_PX);
        let width = lines.iter().map(|line| room_px(line, TEXT_PX, Weight::Regular));
        let width = VOICE_PX + width.fold(0.0, f64::max);
        if x > 6.0 && x + width > sheet_px - 6.0 {
            (x, y) = (6.0, next_y);
        }
        next_y = f64::max(next_y, y + LINE_PX * lines.len() as f64);
        voices.push(Voice { ink, lines, x, y });
        x += width + 14.0;
    }
    voices
}

fn summary(data: &ClaimsOverTime, lanes: &[&TimeLane]) -> String {
    let lanes: Vec<String> =
        lanes.iter().map(|lane| format!("{}: {}", lane.label, lane.marks.len())).collect();
    let scale = match data.scale {
        Scale::Linear => "amounts from zero",
        Scale::Log => "amounts in powers of ten",
    };
    let day = &data.day_is;
    format!("Claims over time by the day {day}, {scale}. Claims by metric: {}.", lanes.join(", "))
}

fn table(data: &ClaimsOverTime, lanes: &[&TimeLane]) -> Table {
    let mut columns =
        ["Metric", "Day", "Who", "Figure", "Stage", "Words"].map(str::to_owned).to_vec();
    if let Some(day) = columns.get_mut(1) {
        *day = format!("Day {}", data.day_is);
    }
    let row = |lane: &TimeLane, mark: &TimeMark| {
        let stage = if mark.stage == Stage::Expected { EXPECTED } else { "held to be so" };
        let day = words::short_day(mark.day);
        vec![
            lane.label.clone(),
            day,
            mark.who.clone(),
            mark.figure.clone(),
            stage.to_owned(),
            mark.said.clone(),
        ]
    };
    let rows =
        lanes.iter().flat_map(|lane| lane.marks.iter().map(|mark| row(lane, mark))).collect();
    Table { columns, rows }
}
