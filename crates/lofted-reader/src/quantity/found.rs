//! What is found of a quantity: its amount, what it measures or counts, and its place in the text.

use lofted::claim::{Amount, Unit};

use crate::words::noun::Noun;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counted {
    /// The noun; `None` where none stands behind it.
    pub(crate) noun: Option<Noun>,
    /// The country whose people are named with it.
    pub(crate) people: Option<usize>,
    /// Whether it is a part of what was said before: "of them".
    pub(crate) is_part: bool,
}

/// What is measured or counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Measure {
    /// A length, a duration or a speed, in a unit.
    In(Unit),
    /// A number of something.
    Count(Counted),
    /// A time of the day.
    Clock,
}

impl Measure {
    /// Whether two quantities are of one kind, so that words between them may belong to either.
    pub(crate) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::In(one), Self::In(other)) => one.quantity() == other.quantity(),
            (Self::Count(_), Self::Count(_)) | (Self::Clock, Self::Clock) => true,
            _ => false,
        }
    }
}

/// A quantity of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// First token, with the words of the qualifier.
    pub(crate) first: usize,
    /// First token of the number.
    pub(crate) number: usize,
    /// Token after the last of number and unit.
    pub(crate) end: usize,
    /// Token after what is counted, or after a conversion in brackets.
    pub(crate) after: usize,
    pub(crate) amount: Amount,
    /// Tokens of the qualifier's words.
    pub(crate) words: (usize, usize),
    pub(crate) measure: Measure,
    /// Whether the number reads in two ways.
    pub(crate) ambiguous: bool,
}
