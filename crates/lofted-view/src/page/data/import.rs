//! Files brought in: the steps, and what was found, in words.

use lofted_charts::sheet::words;
use serde::{Deserialize, Serialize};

use crate::page::data::words::count_of;

/// A step of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// The files are opened.
    Opening,
    /// Rows are read.
    Reading {
        /// About how many, by their lines.
        lines: u32,
    },
    /// Claims are checked.
    Checking {
        /// How many.
        claims: u32,
    },
    /// They are put to the data there is.
    Joining,
    /// The files are written.
    Writing,
}

impl Stage {
    /// Steps of an import.
    pub const STEPS: u32 = 5;

    /// Steps done when this one begins.
    #[must_use]
    pub const fn done(self) -> u32 {
        match self {
            Self::Opening => 0,
            Self::Reading { .. } => 1,
            Self::Checking { .. } => 2,
            Self::Joining => 3,
            Self::Writing => 4,
        }
    }

    /// What is done now, in a sentence.
    #[must_use]
    pub fn words(self) -> String {
        let number = |count| words::number(f64::from(count), 0);
        match self {
            Self::Opening => "Opening the files.".to_owned(),
            Self::Reading { lines } => format!("Reading about {} rows.", number(lines)),
            Self::Checking { claims } => format!("Checking {} claims.", number(claims)),
            Self::Joining => "Putting them to what there is.".to_owned(),
            Self::Writing => "Writing the files.".to_owned(),
        }
    }
}

/// What an import found, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Found {
    /// Claims read.
    pub claims: u32,
    /// Of these, claims that were there already.
    pub there_already: u32,
    /// Rows left out because they cannot be read.
    pub left_out: u32,
    /// Rows that read, and are doubtful.
    pub doubtful: u32,
    /// Whether anything could not be read.
    pub has_errors: bool,
}

impl Found {
    /// It in a sentence: `1,204 claims read, 3 rows left out, 5 doubtful.`
    #[must_use]
    pub fn sentence(self) -> String {
        let number = |count| words::number(f64::from(count), 0);
        let rows = |count: u32| count_of(count as usize, "row", "rows");
        if self.claims == 0 && self.has_errors {
            return match self.left_out {
                0 => "Nothing could be read.".to_owned(),
                count => format!("No claim could be read, {} left out.", rows(count)),
            };
        }
        let mut sentence = format!("{} read", count_of(self.claims as usize, "claim", "claims"));
        if self.there_already > 0 {
            sentence += &format!(" ({} of them there already)", number(self.there_already));
        }
        sentence += &match self.left_out {
            0 if !self.has_errors => ", no row left out".to_owned(),
            0 => ", part of the files not read".to_owned(),
            count => format!(", {} left out", rows(count)),
        };
        sentence += &match self.doubtful {
            0 => ", none doubtful.".to_owned(),
            count => format!(", {} doubtful.", number(count)),
        };
        sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_counts_what_was_read_left_out_and_doubtful() {
        let found = Found { claims: 1204, left_out: 3, doubtful: 5, ..Found::default() };
        assert_eq!(found.sentence(), "1,204 claims read, 3 rows left out, 5 doubtful.");
        let found = Found { claims: 1, there_already: 1, ..Found::default() };
        assert_eq!(
            found.sentence(),
            "1 claim read (1 of them there already), no row left out, none doubtful."
        );
        let found = Found { has_errors: true, ..Found::default() };
        assert_eq!(found.sentence(), "Nothing could be read.");
        let found = Found { left_out: 1, ..found };
        assert_eq!(found.sentence(), "No claim could be read, 1 row left out.");
    }
}
