//! An amount as it was stated: which of low, best and high the words give, and nothing more.

use super::qualifier::{Qualifier, Side};

/// An amount as it was stated.
///
/// The variant is the qualifier, so a bound that nobody stated cannot be held. Numbers are finite
/// and not negative, in the unit of the [`Figure`](crate::claim::Figure) around the amount. Reads
/// and prints as short text: see [`amount_text`](crate::claim::amount_text).
///
/// # Examples
/// ```
/// use lofted::claim::Amount;
///
/// let zenda: Amount = ">7000".parse()?;
/// assert_eq!((zenda.low(), zenda.best(), zenda.high()), (Some(7000.0), None, None));
/// assert_eq!(zenda.to_string(), ">7000");
/// # Ok::<(), lofted::claim::AmountTextError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// A bare number.
    Exact(f64),
    /// About this number.
    About(f64),
    /// This number or more.
    AtLeast(f64),
    /// More than this number.
    MoreThan(f64),
    /// Close to this number, from below.
    Nearly(f64),
    /// Less than this number.
    LessThan(f64),
    /// This number or fewer.
    UpTo(f64),
    /// Between two numbers, with a best figure where one was stated.
    Range {
        /// The lower number.
        low: f64,
        /// The best figure between them, where one was stated.
        best: Option<f64>,
        /// The upper number.
        high: f64,
    },
    /// A quantity in words without a number.
    Vague,
    /// No quantity.
    Unspecified,
}

/// Why three columns and a qualifier are no amount.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AmountError {
    /// A number that the qualifier rests on is missing.
    #[error("qualifier \"{qualifier}\" needs a number in {needs}, and there is none", qualifier = .qualifier.id())]
    Missing {
        /// The qualifier.
        qualifier: Qualifier,
        /// The columns that could hold it.
        needs: &'static str,
    },
    /// A bound that the words do not state.
    #[error("qualifier \"{qualifier}\" states no {column}, yet {column} holds {value}: leave it empty", qualifier = .qualifier.id())]
    NotStated {
        /// The qualifier.
        qualifier: Qualifier,
        /// The column that must be empty.
        column: &'static str,
        /// The number found in it.
        value: f64,
    },
    /// Not a finite number from 0 to 1e15.
    #[error("{column} is {value}, and an amount is a number from 0 to 1e15")]
    OutOfBounds {
        /// The column.
        column: &'static str,
        /// The number found in it.
        value: f64,
    },
    /// Numbers that should ascend do not.
    #[error("low {low}, best {best:?} and high {high} do not ascend")]
    NotAscending {
        /// The lower number.
        low: f64,
        /// The best figure.
        best: Option<f64>,
        /// The upper number.
        high: f64,
    },
}

/// The largest amount read: beyond any count, distance in km or time in s of this subject.
pub const LARGEST_AMOUNT: f64 = 1e15;

impl Amount {
    /// The amount from a record's three columns and its qualifier.
    ///
    /// `exact` takes its number from `best`, or from `low` and `high` where all that are given agree.
    ///
    /// # Errors
    /// - a number that the qualifier needs is missing: [`AmountError::Missing`];
    /// - a number stands where the qualifier states none: [`AmountError::NotStated`];
    /// - a number is negative, not finite or above 1e15: [`AmountError::OutOfBounds`];
    /// - `low`, `best`, `high` do not ascend: [`AmountError::NotAscending`].
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Amount, Qualifier};
    ///
    /// let strelsau = Amount::from_columns(Qualifier::MoreThan, Some(3000.0), None, None)?;
    /// assert_eq!(strelsau, Amount::MoreThan(3000.0));
    /// assert!(Amount::from_columns(Qualifier::MoreThan, None, None, Some(3000.0)).is_err());
    /// # Ok::<(), lofted::claim::AmountError>(())
    /// ```
    pub fn from_columns(
        qualifier: Qualifier,
        low: Option<f64>,
        best: Option<f64>,
        high: Option<f64>,
    ) -> Result<Self, AmountError> {
        let columns = [("low", low), ("best", best), ("high", high)];
        for (column, value) in columns {
            if let Some(value) = value {
                within_bounds(column, value)?;
            }
        }
        let amount = match qualifier {
            Qualifier::Exact => Self::Exact(one_number(low, best, high)?),
            Qualifier::About => Self::About(needed(qualifier, best, "best")?),
            Qualifier::AtLeast => Self::AtLeast(needed(qualifier, low, "low")?),
            Qualifier::MoreThan => Self::MoreThan(needed(qualifier, low, "low")?),
            Qualifier::Nearly => Self::Nearly(needed(qualifier, high, "high")?),
            Qualifier::LessThan => Self::LessThan(needed(qualifier, high, "high")?),
            Qualifier::UpTo => Self::UpTo(needed(qualifier, high, "high")?),
            Qualifier::Range => {
                Self::range(needed(qualifier, low, "low")?, best, needed(qualifier, high, "high")?)?
            }
            Qualifier::Vague => Self::Vague,
            Qualifier::Unspecified => Self::Unspecified,
        };
        if qualifier != Qualifier::Exact {
            let stated = [amount.low(), amount.best(), amount.high()];
            for ((column, given), stated) in columns.into_iter().zip(stated) {
                if let (Some(value), None) = (given, stated) {
                    return Err(AmountError::NotStated { qualifier, column, value });
                }
            }
        }
        Ok(amount)
    }

    /// The range from `low` to `high`, with a best figure where one was stated.
    ///
    /// # Errors
    /// - a number is negative, not finite or above 1e15: [`AmountError::OutOfBounds`];
    /// - the numbers do not ascend: [`AmountError::NotAscending`].
    pub fn range(low: f64, best: Option<f64>, high: f64) -> Result<Self, AmountError> {
        within_bounds("low", low)?;
        within_bounds("high", high)?;
        if let Some(best) = best {
            within_bounds("best", best)?;
        }
        let middle = best.unwrap_or(low);
        if low <= middle && middle <= high {
            Ok(Self::Range { low, best, high })
        } else {
            Err(AmountError::NotAscending { low, best, high })
        }
    }

    /// The qualifier that the amount was stated with.
    #[must_use]
    pub const fn qualifier(&self) -> Qualifier {
        match self {
            Self::Exact(_) => Qualifier::Exact,
            Self::About(_) => Qualifier::About,
            Self::AtLeast(_) => Qualifier::AtLeast,
            Self::MoreThan(_) => Qualifier::MoreThan,
            Self::Nearly(_) => Qualifier::Nearly,
            Self::LessThan(_) => Qualifier::LessThan,
            Self::UpTo(_) => Qualifier::UpTo,
            Self::Range { .. } => Qualifier::Range,
            Self::Vague => Qualifier::Vague,
            Self::Unspecified => Qualifier::Unspecified,
        }
    }

    /// On which side of its number the words leave the amount open, as [`Qualifier::side`].
    #[must_use]
    pub const fn side(&self) -> Side {
        self.qualifier().side()
    }

    /// The lower bound, where one was stated.
    #[must_use]
    pub const fn low(&self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::AtLeast(n) | Self::MoreThan(n) => Some(*n),
            Self::Range { low, .. } => Some(*low),
            _ => None,
        }
    }

    /// The best figure, where one was stated.
    #[must_use]
    pub const fn best(&self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) => Some(*n),
            Self::Range { best, .. } => *best,
            _ => None,
        }
    }

    /// The upper bound, where one was stated.
    #[must_use]
    pub const fn high(&self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::Nearly(n) | Self::LessThan(n) | Self::UpTo(n) => Some(*n),
            Self::Range { high, .. } => Some(*high),
            _ => None,
        }
    }

    /// The number that the words name, whichever way they bound it: for placing a mark, never for
    /// arithmetic on what was claimed. The best figure, or else the middle of a range.
    #[must_use]
    pub fn named_number(&self) -> Option<f64> {
        match self {
            Self::Range { low, best: None, high } => Some(0.5 * (low + high)),
            _ => self.best().or(self.low()).or(self.high()),
        }
    }

    /// The same amount in another unit: every number multiplied by `factor`.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        self.mapped(|n| n * factor)
    }

    /// The same amount with every number rounded to whole ones: what was converted has no digits of its own.
    #[must_use]
    pub fn rounded(&self) -> Self {
        self.mapped(f64::round)
    }

    pub(crate) fn mapped(&self, number: impl Fn(f64) -> f64) -> Self {
        match *self {
            Self::Exact(n) => Self::Exact(number(n)),
            Self::About(n) => Self::About(number(n)),
            Self::AtLeast(n) => Self::AtLeast(number(n)),
            Self::MoreThan(n) => Self::MoreThan(number(n)),
            Self::Nearly(n) => Self::Nearly(number(n)),
            Self::LessThan(n) => Self::LessThan(number(n)),
            Self::UpTo(n) => Self::UpTo(number(n)),
            Self::Range { low, best, high } => {
                Self::Range { low: number(low), best: best.map(&number), high: number(high) }
            }
            Self::Vague => Self::Vague,
            Self::Unspecified => Self::Unspecified,
        }
    }
}

fn within_bounds(column: &'static str, value: f64) -> Result<(), AmountError> {
    if (0.0..=LARGEST_AMOUNT).contains(&value) {
        Ok(())
    } else {
        Err(AmountError::OutOfBounds { column, value })
    }
}

fn needed(
    qualifier: Qualifier,
    value: Option<f64>,
    needs: &'static str,
) -> Result<f64, AmountError> {
    value.ok_or(AmountError::Missing { qualifier, needs })
}

fn one_number(low: Option<f64>, best: Option<f64>, high: Option<f64>) -> Result<f64, AmountError> {
    let n = needed(Qualifier::Exact, best.or(low).or(high), "best")?;
    #[expect(clippy::float_cmp, reason = "the columns must repeat one number")]
    if [low, high].into_iter().flatten().any(|other| other != n) {
        return Err(AmountError::NotAscending {
            low: low.unwrap_or(n),
            best,
            high: high.unwrap_or(n),
        });
    }
    Ok(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bound_is_invented() {
        let about = Amount::About(10_000.0);
        assert_eq!((about.low(), about.high()), (None, None));
        let nearly = Amount::Nearly(11_000.0);
        assert_eq!((nearly.low(), nearly.best()), (None, None));
        assert_eq!(Amount::Vague.named_number(), None);
    }

    #[test]
    fn a_number_in_a_column_that_the_words_do_not_state_is_refused() {
        let flipped = Amount::from_columns(Qualifier::UpTo, Some(10_000.0), None, None);
        assert_eq!(
            flipped,
            Err(AmountError::Missing { qualifier: Qualifier::UpTo, needs: "high" })
        );
        let both = Amount::from_columns(Qualifier::UpTo, Some(1.0), None, Some(2.0));
        assert!(matches!(both, Err(AmountError::NotStated { column: "low", .. })));
        let vague = Amount::from_columns(Qualifier::Vague, None, Some(300.0), None);
        assert!(matches!(vague, Err(AmountError::NotStated { column: "best", .. })));
    }

    #[test]
    fn columns_come_back_as_they_went_in() {
        for amount in [
            Amount::Exact(7687.5),
            Amount::About(200.0),
            Amount::AtLeast(11_000.0),
            Amount::MoreThan(7000.0),
            Amount::Nearly(11_000.0),
            Amount::LessThan(300.0),
            Amount::UpTo(10_000.0),
            Amount::Range { low: 1000.0, best: None, high: 3000.0 },
            Amount::Range { low: 1000.0, best: Some(2000.0), high: 3000.0 },
            Amount::Vague,
            Amount::Unspecified,
        ] {
            let again = Amount::from_columns(
                amount.qualifier(),
                amount.low(),
                amount.best(),
                amount.high(),
            );
            assert_eq!(again, Ok(amount));
        }
    }

    #[test]
    fn a_descending_range_and_a_negative_or_infinite_number_are_refused() {
        assert!(matches!(Amount::range(3.0, None, 1.0), Err(AmountError::NotAscending { .. })));
        for bad in [-1.0, f64::NAN, f64::INFINITY, 1e16] {
            assert!(matches!(
                Amount::from_columns(Qualifier::About, None, Some(bad), None),
                Err(AmountError::OutOfBounds { column: "best", .. })
            ));
        }
    }
}
