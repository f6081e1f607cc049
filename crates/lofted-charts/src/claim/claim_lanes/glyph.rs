//! The glyph of each qualifier: which way a stated number bounds what it is about.
//!
//! Dot: a bare number. Ring: about. Arrow right: at least (closed foot), more than (open foot).
//! Arrow left: up to (closed foot), nearly (open foot). Bar: from, to. Hatching: a number in words.
//! Tick: no number. An arrow's length says nothing: nobody stated where it ends.

use lofted::claim::{Amount, Qualifier};

use crate::sheet::canvas::{Canvas, Place};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::ChartError;

const ARROW_PX: f64 = 26.0;
const DOT_PX: f64 = 5.0;

/// A glyph with its place along the axis, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    qualifier: Qualifier,
    x: f64,
    /// The other end of a range.
    end: f64,
}

impl Glyph {
    /// The glyph of an amount, placed by `at`, which gives a number's place along the axis; an
    /// amount without a number stands at the axis.
    pub(crate) fn of(amount: &Amount, at: impl Fn(f64) -> f64, axis: f64) -> Self {
        let qualifier = amount.qualifier();
        match *amount {
            Amount::Range { low, high, .. } => Self { qualifier, x: at(low), end: at(high) },
            _ => {
                let x = amount.named_number().map_or(axis, at);
                Self { qualifier, x, end: x }
            }
        }
    }

    /// The glyph as a key shows it, between two places.
    pub(crate) fn sample(qualifier: Qualifier, from: f64, to: f64) -> Self {
        let middle = 0.5 * (from + to);
        let half = 0.5 * ARROW_PX;
        let (x, end) = match qualifier {
            Qualifier::AtLeast | Qualifier::MoreThan => (middle - half, middle - half),
            Qualifier::Nearly | Qualifier::UpTo => (middle + half, middle + half),
            Qualifier::Range | Qualifier::Vague => (from + 2.0, to - 2.0),
            _ => (middle, middle),
        };
        Self { qualifier, x, end }
    }

    /// Where it points to: the number itself, or the middle of a range.
    pub(crate) fn x(&self) -> f64 {
        0.5 * (self.x + self.end)
    }

    /// From where to where it reaches, px.
    pub(crate) fn extent(&self) -> (f64, f64) {
        match self.qualifier {
            Qualifier::AtLeast | Qualifier::MoreThan => (self.x - DOT_PX, self.x + ARROW_PX),
            Qualifier::Nearly | Qualifier::UpTo => (self.x - ARROW_PX, self.x + DOT_PX),
            Qualifier::Range => (self.x, self.end),
            Qualifier::Vague => (self.x, self.x + ARROW_PX),
            _ => (self.x - DOT_PX - 1.0, self.x + DOT_PX + 1.0),
        }
    }
}

/// Draws a glyph at a height.
///
/// # Errors
/// plotters fails to draw: [`ChartError::Drawing`].
pub(crate) fn draw_glyph(
    canvas: &Canvas,
    glyph: &Glyph,
    y: f64,
    ink: Ink,
) -> Result<(), ChartError> {
    let (from, to) = glyph.extent();
    match glyph.qualifier {
        Qualifier::Exact => canvas.dot((glyph.x, y), DOT_PX, ink),
        Qualifier::About => {
            canvas.dot((glyph.x, y), DOT_PX, Ink::Card)?;
            canvas.ring((glyph.x, y), DOT_PX, ink, 2.2)
        }
        Qualifier::AtLeast | Qualifier::UpTo => {
            canvas.line([(glyph.x, y - 7.0), (glyph.x, y + 7.0)], ink, 2.5)?;
            arrow(canvas, (glyph.x, y), far_end(glyph, from, to), ink)
        }
        Qualifier::MoreThan | Qualifier::Nearly => {
            arrow(canvas, (glyph.x, y), far_end(glyph, from, to), ink)?;
            canvas.dot((glyph.x, y), 4.0, Ink::Card)?;
            canvas.ring((glyph.x, y), 4.0, ink, 2.0)
        }
        Qualifier::Range => canvas.bar((from, y - 4.0), (to, y + 4.0), ink),
        Qualifier::Vague => hatching(canvas, (from, y - 6.0), (to, y + 6.0), ink),
        Qualifier::Unspecified => canvas.line([(glyph.x, y - 8.0), (glyph.x, y + 8.0)], ink, 3.0),
    }
}

fn far_end(glyph: &Glyph, from: f64, to: f64) -> f64 {
    match glyph.qualifier {
        Qualifier::Nearly | Qualifier::UpTo => from,
        _ => to,
    }
}

fn arrow(canvas: &Canvas, (x, y): Place, end: f64, ink: Ink) -> Result<(), ChartError> {
    let back = if end > x { -6.0 } else { 6.0 };
    canvas.line([(x, y), (end, y)], ink, 2.2)?;
    canvas.line([(end + back, y - 5.0), (end, y), (end + back, y + 5.0)], ink, 2.2)
}

fn hatching(canvas: &Canvas, from: Place, to: Place, ink: Ink) -> Result<(), ChartError> {
    canvas.frame(from, to, ink, 1.0)?;
    let height = to.1 - from.1;
    let mut x = from.0;
    while x < to.0 {
        let run = height.min(to.0 - x);
        canvas.line([(x, to.1), (x + run, to.1 - run)], Paint::from(ink), 1.0)?;
        x += 5.0;
    }
    Ok(())
}
