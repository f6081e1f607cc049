//! What can be wrong with the figures of a question.

use crate::claim::{FigureError, StatedError};
use crate::earth::GeoPointError;
use crate::reconstruct::clock::ClockError;
use crate::reconstruct::evidence::EvidenceError;
use crate::reconstruct::observable::Observable;

/// The most draws that are made for one question.
pub const MOST_DRAWS: u32 = 1_000_000;

/// Why figures are no question.
///
/// `Debug` prints what `Display` does, so that a program whose `main` returns it says a sentence.
#[derive(Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// A figure does not read.
    #[error("{what}: {fault}")]
    Stated {
        /// The figure.
        what: Observable,
        /// What is wrong with it, and where.
        fault: StatedError,
    },
    /// A number that is none, or is infinite or negative.
    #[error("{what} of {number}: write a number from 0, such as 7000")]
    Number {
        /// The figure.
        what: Observable,
        /// The number.
        number: f64,
    },
    /// A figure of words alone.
    #[error("{what} has no number, so nothing follows from it; write for example 7000")]
    NoNumber {
        /// The figure.
        what: Observable,
    },
    /// A figure in a unit of something else.
    #[error(transparent)]
    Figure(#[from] FigureError),
    /// A point off the Earth.
    #[error("{name}: {fault}")]
    Point {
        /// Which point.
        name: String,
        /// What is wrong with it.
        fault: GeoPointError,
    },
    /// A clock reading that is none.
    #[error(transparent)]
    Clock(#[from] ClockError),
    /// No draws, or more than are made.
    #[error("{draws} draws: write a whole number from 1 to {MOST_DRAWS}")]
    Draws {
        /// How many were asked for.
        draws: u32,
    },
    /// Figures that no reconstruction can start from.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

impl core::fmt::Debug for AskError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
