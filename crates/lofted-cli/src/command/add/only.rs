//! Which of numbered claims are meant: `4`, or `3-5`.

use crate::args;
use crate::ask_error::AskError;

/// A number, or those from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbers {
    first: usize,
    last: usize,
}

impl Numbers {
    /// Reads `4` or `3-5`.
    pub(super) fn read(text: &str) -> Result<Self, AskError> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        match (first.trim().parse(), last.trim().parse()) {
            (Ok(first), Ok(last)) if 1 <= first && first <= last => Ok(Self { first, last }),
            _ => Err(args::fault("--only", text, "write numbers of claims, such as 1,3-5")),
        }
    }

    const fn holds(self, number: usize) -> bool {
        self.first <= number && number <= self.last
    }
}

/// Whether a claim is meant, counted from 1; all are where no numbers are given.
pub(super) fn is_meant(only: &[Numbers], number: usize) -> bool {
    only.is_empty() || only.iter().any(|numbers| numbers.holds(number))
}

/// The first number that no claim of so many has.
pub(super) fn beyond(only: &[Numbers], count: usize) -> Option<usize> {
    only.iter().map(|numbers| numbers.last).find(|last| *last > count)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "helpers of tests")]

    use super::*;

    #[test]
    fn numbers_are_single_or_from_one_to_another() {
        let only = ["1", "3-5"].map(|text| Numbers::read(text).unwrap());
        let meant: Vec<usize> = (1..=6).filter(|number| is_meant(&only, *number)).collect();
        assert_eq!(meant, [1, 3, 4, 5]);
        assert!(is_meant(&[], 9));
        assert_eq!((beyond(&only, 5), beyond(&only, 4)), (None, Some(5)));
        for wrong in ["", "0", "5-3", "a", "1-", "-2", "1.5"] {
            assert!(Numbers::read(wrong).is_err(), "{wrong}");
        }
    }
}
