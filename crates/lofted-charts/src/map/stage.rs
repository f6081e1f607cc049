//! Where the disc of a map and its key stand on a sheet.

use crate::sheet::canvas::text_width::{Weight, wrapped};
use crate::sheet::canvas::{Align, Canvas, Place};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::ChartError;
use crate::sheet::plot::{Frame, TEXT_PX, label, name};

/// A line of the key: a sample of the mark, whose it is, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KeyEntry {
    pub(crate) sample: Sample,
    pub(crate) title: String,
    pub(crate) words: String,
}

/// What stands before a line of the key.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sample {
    /// A stroke with its width, px.
    Stroke(Paint, f64),
    /// A dot.
    Dot(Paint),
    /// A cross: something came down.
    Cross(Paint),
    /// A filled patch with an edge.
    Patch(Paint),
}

impl Sample {
    fn ink(self) -> Ink {
        match self {
            Self::Stroke(paint, _) | Self::Dot(paint) | Self::Cross(paint) | Self::Patch(paint) => {
                paint.ink
            }
        }
    }
}

/// From this width on the key stands beside the map, px.
const BESIDE_PX: f64 = 700.0;
const KEY_PX: f64 = 250.0;
/// Room beside a disc for names that stand over its rim, px.
const BESIDE_SPARE_PX: f64 = 110.0;
const MARGIN_PX: f64 = 10.0;
const LINE_PX: f64 = 16.0;
const GAP_PX: f64 = 7.0;
const SAMPLE_PX: f64 = 32.0;

/// The parts of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stage {
    pub(crate) height_px: u32,
    /// Room of the map and its labels.
    pub(crate) map: Frame,
    key: Frame,
}

impl Stage {
    /// A map of a shape (height over width, at most a height) and its key on a sheet of a width.
    pub(crate) fn of(width: f64, shape: f64, most_px: f64, key: &[KeyEntry]) -> Self {
        let beside = width >= BESIDE_PX && !key.is_empty();
        let room = if beside { width - KEY_PX - 3.0 * MARGIN_PX } else { width - 2.0 * MARGIN_PX };
        // Beside a disc, room for the names that stand over its rim; more would only push the key away.
        let room = if beside { room.min(most_px / shape + BESIDE_SPARE_PX) } else { room };
        let high = (room * shape).min(most_px);
        let left = MARGIN_PX;
        let map = Frame { left, top: MARGIN_PX, right: left + room, bottom: MARGIN_PX + high };
        let key_frame = if beside {
            let left = map.right + MARGIN_PX;
            Frame { left, top: MARGIN_PX + 4.0, right: width - MARGIN_PX, bottom: 0.0 }
        } else {
            Frame { left, top: map.bottom + 14.0, right: width - MARGIN_PX, bottom: 0.0 }
        };
        let mut stage = Self { height_px: 0, map, key: key_frame };
        let key_bottom = if key.is_empty() { 0.0 } else { key_frame.top + stage.key_height(key) };
        stage.height_px = (map.bottom.max(key_bottom) + MARGIN_PX).ceil() as u32;
        stage
    }

    /// The largest disc in the map's room: its middle and its radius, px.
    pub(crate) fn disc(&self) -> (Place, f64) {
        let Frame { left, top, right, bottom } = self.map;
        let radius = 0.5 * (right - left).min(bottom - top);
        let spare = right - left - 2.0 * radius;
        // With a key beside it a little to the left, since most names run to the right.
        let before = if spare > BESIDE_SPARE_PX { 0.5 * spare } else { 0.3 * spare };
        let x = left + before + radius;
        ((x, 0.5 * (top + bottom)), radius)
    }

    fn lines(&self, entry: &KeyEntry) -> (Vec<String>, Vec<String>) {
        let room = self.key.right - self.key.left - SAMPLE_PX;
        (
            wrapped(&entry.title, TEXT_PX, Weight::Bold, room),
            wrapped(&entry.words, TEXT_PX, Weight::Regular, room),
        )
    }

    fn key_height(&self, key: &[KeyEntry]) -> f64 {
        let lines = |entry| {
            let (title, words) = self.lines(entry);
            (title.len() + words.len()) as f64 * LINE_PX + GAP_PX
        };
        key.iter().map(lines).sum()
    }

    /// Draws the key.
    pub(crate) fn draw_key(&self, canvas: &Canvas, key: &[KeyEntry]) -> Result<(), ChartError> {
        let mut y = self.key.top + 0.5 * LINE_PX;
        let left = self.key.left;
        for entry in key {
            sample(canvas, entry.sample, (left, y))?;
            let (title, words) = self.lines(entry);
            let ink = match entry.sample.ink() {
                Ink::Rule | Ink::Band | Ink::Earth | Ink::Card | Ink::Paper => Ink::Text,
                ink => ink,
            };
            let x = left + SAMPLE_PX;
            y = canvas.texts(&title, (x, y), LINE_PX, name(ink, Align::Start))?;
            y = canvas.texts(&words, (x, y), LINE_PX, label(Ink::Muted, Align::Start))? + GAP_PX;
        }
        Ok(())
    }
}

fn sample(canvas: &Canvas, sample: Sample, (left, y): Place) -> Result<(), ChartError> {
    match sample {
        Sample::Stroke(paint, width) => canvas.line([(left, y), (left + 22.0, y)], paint, width),
        Sample::Dot(paint) => canvas.dot((left + 11.0, y), 3.5, paint),
        Sample::Cross(paint) => super::marks::cross(canvas, (left + 11.0, y), paint),
        Sample::Patch(paint) => {
            let (from, to) = ((left, y - 6.0), (left + 22.0, y + 6.0));
            canvas.bar(from, to, paint.faded(0.18))?;
            canvas.frame(from, to, paint.lighter(), 1.0)
        }
    }
}
