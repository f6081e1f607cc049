//! Amounts as short text, both ways: `7687.5`, `~7000`, `>7000`, `>=11000`, `<8000` (less than),
//! `<=10000`, `~<8000` (nearly: below and close), `1000..3000`, `1000..2000..3000`, `?some` (a quantity in words) and `?` (no quantity).
//!
//! Reads as well: spaces round the parts and the signs `≈`, `≥`, `≤`. What it prints it reads back
//! as the same amount, where that is nothing or at least 10⁻¹⁰. A separator such as `7,000` is
//! refused, because it is seven thousand to some readers and seven to others.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::amount::{Amount, LARGEST_AMOUNT};
use crate::decimal;

/// Why a text is no amount, with the place of the fault.
///
/// The message names the character and its place, counted from 1; [`pointer`](Self::pointer) draws
/// the text with a caret under it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("amount \"{text}\", character {place}: {fault}", place = .at + 1)]
pub struct AmountTextError {
    /// The text as given.
    pub text: String,
    /// The character the fault is at, counted from 0; the text's length where it ends too early.
    pub at: usize,
    /// What is wrong there, and what would be right.
    pub fault: AmountFault,
}

/// What is wrong at a character of an amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AmountFault {
    /// Nothing but spaces.
    #[error("nothing is written; write a number such as 7687.5, ~7000, >7000 or 1000..3000")]
    Empty,
    /// The text ends where a number should stand.
    #[error("the text ends where a number should stand, such as 7000")]
    NumberMissing,
    /// A character that no amount has there.
    #[error("\"{0}\" is no digit; write a number such as 7687.5")]
    NotADigit(char),
    /// A sign before the number.
    #[error("an amount is never negative")]
    Negative,
    /// A separator between digits, which reads as thousands to some and as decimals to others.
    #[error("\"{0}\" can mean thousands or decimals; write 7000 or 7.5 without it")]
    Separator(char),
    /// A second decimal point in one number.
    #[error("a number has one decimal point; a range is written 1000..3000")]
    SecondPoint,
    /// Larger than any amount of this subject.
    #[error("the number is above 1e15")]
    TooLarge,
    /// The numbers of a range do not ascend.
    #[error("the numbers of a range ascend, such as 1000..3000")]
    NotAscending,
    /// A sign such as `~` before a range.
    #[error("a range takes no sign before it; write 1000..3000")]
    SignBeforeRange,
    /// More than three numbers.
    #[error("a range has a low, perhaps a best, and a high number")]
    TooManyNumbers,
}

impl AmountTextError {
    /// The text with a caret under the fault, on two lines.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Amount;
    ///
    /// let error = "~70o0".parse::<Amount>().unwrap_err();
    /// assert_eq!(error.pointer(), "~70o0\n   ^");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        format!("{}\n{}^", self.text, " ".repeat(self.at))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(n) => write!(f, "{n}"),
            Self::About(n) => write!(f, "~{n}"),
            Self::AtLeast(n) => write!(f, ">={n}"),
            Self::MoreThan(n) => write!(f, ">{n}"),
            Self::Nearly(n) => write!(f, "~<{n}"),
            Self::LessThan(n) => write!(f, "<{n}"),
            Self::UpTo(n) => write!(f, "<={n}"),
            Self::Range { low, best: None, high } => write!(f, "{low}..{high}"),
            Self::Range { low, best: Some(best), high } => write!(f, "{low}..{best}..{high}"),
            Self::Vague => f.write_str("?some"),
            Self::Unspecified => f.write_str("?"),
        }
    }
}

impl FromStr for Amount {
    type Err = AmountTextError;

    /// Reads an amount from its short text.
    ///
    /// # Errors
    /// [`AmountTextError`] with the first character that does not fit and what would.
    fn from_str(text: &str) -> Result<Self, AmountTextError> {
        let chars: Vec<char> = text.chars().collect();
        Reader { chars: &chars, at: 0 }.amount().map_err(|(at, fault)| AmountTextError {
            text: text.to_owned(),
            at,
            fault,
        })
    }
}

type Fault = (usize, AmountFault);

#[derive(Debug)]
struct Reader<'a> {
    chars: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn amount(mut self) -> Result<Amount, Fault> {
        self.spaces();
        if self.at == self.chars.len() {
            return Err((self.at, AmountFault::Empty));
        }
        if self.eat('?') {
            return self.without_number();
        }
        let sign_at = self.at;
        let Some(make) = self.sign() else {
            return self.exact_or_range();
        };
        let n = self.number()?;
        self.spaces();
        if self.peek() == Some('.') {
            return Err((sign_at, AmountFault::SignBeforeRange));
        }
        self.end()?;
        Ok(make(n))
    }

    fn without_number(mut self) -> Result<Amount, Fault> {
        let mut amount = Amount::Unspecified;
        if self.peek() == Some('s') {
            for expected in "some".chars() {
                if !self.eat(expected) {
                    return Err((self.at, self.unexpected()));
                }
            }
            amount = Amount::Vague;
        }
        self.spaces();
        self.end()?;
        Ok(amount)
    }

    fn sign(&mut self) -> Option<fn(f64) -> Amount> {
        let make: fn(f64) -> Amount = if self.eat('~') || self.eat('≈') {
            if self.eat('<') { Amount::Nearly } else { Amount::About }
        } else if self.eat('≥') {
            Amount::AtLeast
        } else if self.eat('≤') {
            Amount::UpTo
        } else if self.eat('>') {
            if self.eat('=') { Amount::AtLeast } else { Amount::MoreThan }
        } else if self.eat('<') {
            if self.eat('=') { Amount::UpTo } else { Amount::LessThan }
        } else {
            return None;
        };
        Some(make)
    }

    fn exact_or_range(mut self) -> Result<Amount, Fault> {
        let mut numbers = [(0, 0.0); 3];
        let mut count = 0;
        loop {
            self.spaces();
            let at = self.at;
            if count == numbers.len() {
                return Err((at, AmountFault::TooManyNumbers));
            }
            numbers[count] = (at, self.number()?);
            if count > 0 && numbers[count].1 < numbers[count - 1].1 {
                return Err((at, AmountFault::NotAscending));
            }
            count += 1;
            self.spaces();
            if !self.eat_range_dots() {
                break;
            }
        }
        self.end()?;
        let [(_, first), (_, second), (_, third)] = numbers;
        Ok(match count {
            1 => Amount::Exact(first),
            2 => Amount::Range { low: first, best: None, high: second },
            _ => Amount::Range { low: first, best: Some(second), high: third },
        })
    }

    fn number(&mut self) -> Result<f64, Fault> {
        self.spaces();
        let start = self.at;
        self.digits();
        if self.peek() == Some('.') && self.chars.get(self.at + 1) != Some(&'.') {
            self.at += 1;
            self.digits();
        }
        let text: String = self.chars[start..self.at].iter().collect();
        if !text.contains(|c: char| c.is_ascii_digit()) {
            return Err(match self.peek() {
                None => (self.at, AmountFault::NumberMissing),
                Some(_) => (self.at, self.unexpected()),
            });
        }
        match decimal::number(&text) {
            Some(n) if n <= LARGEST_AMOUNT => Ok(n),
            _ => Err((start, AmountFault::TooLarge)),
        }
    }

    fn end(&self) -> Result<(), Fault> {
        if self.at == self.chars.len() { Ok(()) } else { Err((self.at, self.unexpected())) }
    }

    fn unexpected(&self) -> AmountFault {
        match self.peek() {
            None => AmountFault::NumberMissing,
            Some('-' | '−') if self.at == 0 => AmountFault::Negative,
            Some(c @ (',' | '\'' | '’' | '_' | ' ' | '\u{a0}' | '\u{202f}')) => {
                AmountFault::Separator(c)
            }
            Some('.') => AmountFault::SecondPoint,
            Some(c) if c.is_ascii_digit() => AmountFault::Separator(' '),
            Some(c) => AmountFault::NotADigit(c),
        }
    }

    fn digits(&mut self) {
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
    }

    fn spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn eat_range_dots(&mut self) -> bool {
        let dots = self.chars[self.at..].starts_with(&['.', '.']);
        self.at += if dots { 2 } else { 0 };
        dots
    }

    fn eat(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        self.at += usize::from(found);
        found
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
