//! The mark of each qualifier along either axis and at any size: which way a stated number bounds
//! what it is about.
//!
//! Dot: a bare number. Ring: about. Arrow toward more: at least (closed foot), more than (open
//! foot). Arrow toward less: up to (closed foot), less than and nearly (open foot). Bar: from, to.
//! Hatching: a number in words. Tick: no number. An arrow's length says nothing: nobody stated where it ends.

use lofted::claim::{Amount, Qualifier, Side};

use crate::sheet::canvas::{Canvas, Place};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::ChartError;
use crate::sheet::plot::Frame;

/// Which way amounts grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Axis {
    /// To the right.
    Across,
    /// Up.
    Up,
}

/// A mark on the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct QualifierMark {
    pub(crate) qualifier: Qualifier,
    /// Where the number lies; of a range, the lower one.
    pub(crate) at: Place,
    /// Where the upper number of a range lies; else as `at`.
    pub(crate) end: Place,
    pub(crate) axis: Axis,
    /// 1 for a dot 5 px in radius.
    pub(crate) size: f64,
    pub(crate) ink: Ink,
    /// How far from `at` an arrow toward less may go, px: to the end of the axis, where there is one.
    pub(crate) least_px: f64,
}

const DOT_PX: f64 = 5.0;
const ARROW_PX: f64 = 22.0;
const WORDS_PX: f64 = 22.0;

impl QualifierMark {
    /// The mark of an amount at full size, whose numbers lie where `at` puts them; one without a number stands at
    /// `none`.
    pub(crate) fn of(
        amount: &Amount,
        look: (Axis, Ink),
        at: &dyn Fn(f64) -> Place,
        none: Place,
    ) -> Self {
        let places = match *amount {
            Amount::Range { low, high, .. } => (at(low), at(high)),
            _ => {
                let place = amount.named_number().map_or(none, at);
                (place, place)
            }
        };
        Self::of_places(amount.qualifier(), places, look)
    }

    /// The mark of a qualifier at full size, from the lower number to the upper.
    pub(crate) fn of_places(
        qualifier: Qualifier,
        (at, end): (Place, Place),
        (axis, ink): (Axis, Ink),
    ) -> Self {
        Self { qualifier, at, end, axis, size: 1.0, ink, least_px: f64::INFINITY }
    }

    /// The mark as a key shows it, about a place on an axis across.
    pub(crate) fn sample(qualifier: Qualifier, (x, y): Place, ink: Ink) -> Self {
        let (from, to) = match (qualifier, qualifier.side()) {
            (_, Side::Above) => (x - 0.5 * ARROW_PX, x - 0.5 * ARROW_PX),
            (_, Side::Below) => (x + 0.5 * ARROW_PX, x + 0.5 * ARROW_PX),
            (Qualifier::Range, _) => (x - 15.0, x + 15.0),
            (Qualifier::Vague, _) => (x - 0.5 * WORDS_PX, x - 0.5 * WORDS_PX),
            _ => (x, x),
        };
        Self::of_places(qualifier, ((from, y), (to, y)), (Axis::Across, ink))
    }

    /// A place `along` the axis and `aside` from it, px at size 1, from the number.
    fn off(&self, from: Place, along: f64, aside: f64) -> Place {
        let (along, aside) = (along * self.size, aside * self.size);
        match self.axis {
            Axis::Across => (from.0 + along, from.1 + aside),
            Axis::Up => (from.0 + aside, from.1 - along),
        }
    }

    /// How far the mark reaches toward less and toward more, px at size 1.
    fn reach(&self) -> (f64, f64) {
        match (self.qualifier, self.qualifier.side()) {
            (_, Side::Above) => (-DOT_PX, ARROW_PX),
            (_, Side::Below) => (-self.arrow_toward_less_px(), DOT_PX),
            (Qualifier::Vague, _) => (0.0, WORDS_PX),
            (Qualifier::Range, _) => (-1.0, 1.0),
            (Qualifier::Unspecified, _) => (-2.0, 2.0),
            _ => (-DOT_PX - 1.0, DOT_PX + 1.0),
        }
    }

    fn arrow_toward_less_px(&self) -> f64 {
        ARROW_PX.min(self.least_px / self.size)
    }

    /// The rectangle that the mark takes.
    pub(crate) fn frame(&self) -> Frame {
        let (less, more) = self.reach();
        let (one, other) = (self.off(self.at, less, -8.0), self.off(self.end, more, 8.0));
        Frame {
            left: one.0.min(other.0),
            top: one.1.min(other.1),
            right: one.0.max(other.0),
            bottom: one.1.max(other.1),
        }
    }

    /// Where the mark is read: the number itself, or the middle of a range.
    pub(crate) fn middle(&self) -> Place {
        (0.5 * (self.at.0 + self.end.0), 0.5 * (self.at.1 + self.end.1))
    }

    /// Draws it.
    ///
    /// # Errors
    /// plotters fails to draw: [`ChartError::Drawing`].
    pub(crate) fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let foot = |half: f64| [self.off(self.at, 0.0, -half), self.off(self.at, 0.0, half)];
        let width = 2.2 * self.size;
        match self.qualifier {
            Qualifier::Exact => canvas.dot(self.at, DOT_PX * self.size, self.ink),
            Qualifier::About => self.ring(canvas, DOT_PX),
            Qualifier::AtLeast | Qualifier::UpTo => {
                canvas.line(foot(6.5), self.ink, 2.5 * self.size)?;
                self.arrow(canvas)
            }
            Qualifier::MoreThan | Qualifier::Nearly | Qualifier::LessThan => {
                self.arrow(canvas)?;
                self.ring(canvas, 4.0)
            }
            Qualifier::Range => {
                let (one, other) = (self.off(self.at, 0.0, -4.0), self.off(self.end, 0.0, 4.0));
                canvas.bar(one, other, self.ink)
            }
            Qualifier::Vague => self.hatching(canvas),
            Qualifier::Unspecified => canvas.line(foot(8.0), self.ink, width + 0.8),
        }
    }

    fn ring(&self, canvas: &Canvas, radius: f64) -> Result<(), ChartError> {
        canvas.dot(self.at, radius * self.size, Ink::Card)?;
        canvas.ring(self.at, radius * self.size, self.ink, 2.2 * self.size)
    }

    fn arrow(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let (end, back) = match self.qualifier.side() {
            Side::Below => (-self.arrow_toward_less_px(), 6.0),
            Side::Above | Side::Both => (ARROW_PX, -6.0),
        };
        let width = 2.2 * self.size;
        canvas.line([self.at, self.off(self.at, end, 0.0)], self.ink, width)?;
        let head = [(end + back, -5.0), (end, 0.0), (end + back, 5.0)];
        canvas.line(head.map(|(along, aside)| self.off(self.at, along, aside)), self.ink, width)
    }

    fn hatching(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let (one, other) = (self.off(self.at, 0.0, -6.0), self.off(self.at, WORDS_PX, 6.0));
        canvas.frame(one, other, self.ink, 1.0)?;
        let mut along = 0.0;
        while along < WORDS_PX {
            let run = 12.0_f64.min(WORDS_PX - along);
            let stroke = [self.off(self.at, along, 6.0), self.off(self.at, along + run, 6.0 - run)];
            canvas.line(stroke, Paint::from(self.ink), 1.0)?;
            along += 5.0;
        }
        Ok(())
    }
}
