//! Why a text is no length, no duration and no speed, with the place of the fault.

use crate::claim::unit::{Quantity, Unit};

/// Why a text is no length, duration or speed, with the place of the fault.
///
/// The message names the character and its place, counted from 1; [`pointer`](Self::pointer) draws
/// the text with a caret under it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\", character {place}: {fault}", place = .at + 1)]
pub struct StatedError {
    /// The text as given.
    pub text: String,
    /// The character the fault is at, counted from 0; the text's length where it ends too early.
    pub at: usize,
    /// What is wrong there, and what would be right.
    pub fault: StatedFault,
}

impl StatedError {
    /// The text with a caret under the fault, on two lines.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Stated, Unit};
    ///
    /// let error = Stated::read("70o0 km", Unit::Kilometres).unwrap_err();
    /// assert_eq!(error.pointer(), "70o0 km\n  ^");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        format!("{}\n{}^", self.text, " ".repeat(self.at))
    }
}

/// What is wrong at a character of a length, duration or speed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatedFault {
    /// Nothing but spaces.
    #[error("nothing is written; write a number, such as {}", example(*.0))]
    Empty(Quantity),
    /// The text ends, or words without a number stand, where a number should.
    #[error("this needs a number, such as {}", example(*.0))]
    NumberMissing(Quantity),
    /// A character that stands in no number.
    #[error("\"{0}\" is no digit; write a number such as 7687.5")]
    NotADigit(char),
    /// A sign before the number.
    #[error("an amount is never negative")]
    Negative,
    /// Digits after a separator that are no group of three.
    #[error("after \"{0}\" three digits make thousands, as in 7,000; a decimal is written 7.5")]
    Separator(char),
    /// One point and three digits: thousands to some readers, decimals to others.
    #[error(
        "{0} can mean {whole} or {0}0: write one of them",
        whole = .0.replace('.', "")
    )]
    PointOrThousands(String),
    /// A second decimal point in one number.
    #[error("a number has one decimal point; a range is written 1000..3000 or 1000 to 3000")]
    SecondPoint,
    /// Larger than any amount of this subject.
    #[error("the number is above 1e15")]
    TooLarge,
    /// A word that is no unit of what is wanted.
    #[error("\"{word}\" is no unit that is read here; write {}", units(*.quantity))]
    Unit {
        /// The word.
        word: String,
        /// What is wanted.
        quantity: Quantity,
    },
    /// Metres or miles.
    #[error("\"m\" can mean metres or miles: write km or mi")]
    Metres,
    /// Two numbers with a colon, which can be hours and minutes or minutes and seconds.
    #[error("{0}:{1} can mean {0} h {1} min or {0} min {1} s: write one of them")]
    Clock(String, String),
    /// Sixty or more of a smaller unit after a larger one, or a part of one where another follows.
    #[error("after a larger unit stand 0 to 59 of the next, as in 1 h 27 min or 85 min 56 s")]
    Sixties,
    /// Hours and nothing else: their rounding is too coarse to be meant.
    #[error("hours alone leave the minutes open; write 1 h 30 min or 90 min")]
    HoursAlone,
    /// A range whose ends are in different units.
    #[error("both ends of a range are in one unit: one is in {0}, one in {1}")]
    UnitsDiffer(Unit, Unit),
    /// The numbers of a range do not ascend.
    #[error("the numbers of a range ascend, such as 1000 to 3000")]
    NotAscending,
    /// A sign such as `~` before a range.
    #[error("a range takes no \"about\" or bound before it; write 1000 to 3000")]
    SignBeforeRange,
    /// More than three numbers.
    #[error("a range has a low, perhaps a best, and a high number")]
    TooManyNumbers,
    /// Something after the amount has ended.
    #[error("the amount has ended before \"{0}\"")]
    Trailing(char),
}

fn example(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Duration => "87 min, 1 h 27 min or 5156 s",
        Quantity::Speed => "7.2 km/s, 17,000 mph or Mach 11",
        _ => "7,000 km, >7000 or 4350 mi",
    }
}

fn units(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Duration => "h, min or s",
        Quantity::Speed => "m/s, km/s, km/h, mph or Mach",
        _ => "km, mi, nmi or ft",
    }
}
