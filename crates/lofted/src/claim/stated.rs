//! A length, a duration or a speed as somebody types it: an amount with its unit, `7,000 km`, `1 h 27 min`,
//! `over Mach 11`.
//!
//! Looser than [`amount_text`](crate::claim::amount_text), which is for records: thousands may be
//! grouped, the unit may stand behind the number, and `about`, `more than`, `at least`, `nearly`,
//! `up to`, `6,900 to 7,100` may be words. What could be read in two ways is refused with both:
//! `4:18`, `7.000 km`, `7,5`, `900 m`. What it prints it reads back as the same.

mod fault;
mod reader;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use fault::{StatedError, StatedFault};

use super::amount::Amount;
use super::unit::Unit;
use reader::Reader;

/// An amount with the unit it was stated in.
///
/// # Units and conventions
/// Hours with minutes count as minutes, and with seconds as seconds: the smallest unit written says
/// how finely the time was given.
///
/// # Examples
/// ```
/// use lofted::claim::{Amount, Stated, Unit};
///
/// let apogee = Stated::read("4,350 mi", Unit::Kilometres)?;
/// assert_eq!((apogee.amount, apogee.unit), (Amount::Exact(4350.0), Unit::Miles));
/// let time = Stated::read("about 1 h 27 min", Unit::Minutes)?;
/// assert_eq!(time.to_string(), "~87 min");
/// assert!(Stated::read("4:18", Unit::Minutes).is_err(), "hours or minutes?");
/// # Ok::<(), lofted::claim::StatedError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stated {
    /// How much.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
}

impl Stated {
    /// Reads a length, a duration or a speed; a number without a unit takes `unit`, which also says which of
    /// the three is wanted.
    ///
    /// # Errors
    /// [`StatedError`] with the first character that does not fit or reads in two ways, and what
    /// would be right. A unit that is none of the three reads no text at all.
    pub fn read(text: &str, unit: Unit) -> Result<Self, StatedError> {
        let chars: Vec<char> = text.chars().collect();
        match Reader::new(&chars, unit).stated() {
            Ok((amount, unit)) => Ok(Self { amount, unit }),
            Err((at, fault)) => Err(StatedError { text: text.to_owned(), at, fault }),
        }
    }

    /// The amount in the SI unit of its quantity: m, s or m/s.
    #[must_use]
    pub fn si(&self) -> Amount {
        self.amount.scaled(self.unit.in_si())
    }
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |n: f64| {
            let text = n.to_string();
            // Three decimals alone could be thousands: a zero more says that they are not.
            let three = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
            if three { text + "0" } else { text }
        };
        match self.amount {
            Amount::Exact(n) => f.write_str(&number(n)),
            Amount::About(n) => write!(f, "~{}", number(n)),
            Amount::AtLeast(n) => write!(f, ">={}", number(n)),
            Amount::MoreThan(n) => write!(f, ">{}", number(n)),
            Amount::Nearly(n) => write!(f, "~<{}", number(n)),
            Amount::LessThan(n) => write!(f, "<{}", number(n)),
            Amount::UpTo(n) => write!(f, "<={}", number(n)),
            Amount::Range { low, best: None, high } => {
                write!(f, "{}..{}", number(low), number(high))
            }
            Amount::Range { low, best: Some(best), high } => {
                write!(f, "{}..{}..{}", number(low), number(best), number(high))
            }
            Amount::Vague | Amount::Unspecified => return write!(f, "{}", self.amount),
        }?;
        write!(f, " {}", self.unit.id())
    }
}

#[cfg(test)]
mod tests;
