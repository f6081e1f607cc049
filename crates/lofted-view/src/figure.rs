//! A chart with what stands around it: name, finding, method and sources. Page, embed and command show the same.

pub mod chart_data;
pub mod shaped;
pub mod taken;

use std::borrow::Cow;

use lofted_record::hyphenated;

use crate::figure::chart_data::ChartData;
use crate::link::route::Route;

/// A chart and the words that belong to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its name in addresses and on the command line, unique on its page and kept for good:
    /// `how-far-the-same-vehicle-reaches`.
    pub id: &'static str,
    /// The chart's title.
    pub title: Cow<'static, str>,
    /// What it shows, in a sentence.
    pub finding: Cow<'static, str>,
    /// How it was computed and where its figures come from.
    pub source: Vec<Words>,
    /// What it is drawn from.
    pub data: ChartData,
}

/// A piece of what stands under a chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Words {
    /// Plain words.
    Text(Cow<'static, str>),
    /// A page of the app by its name.
    Page(Route, &'static str),
}

impl From<&'static str> for Words {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl Figure {
    /// Method and sources without links, as a picture carries them.
    #[must_use]
    pub fn source_text(&self) -> String {
        let text = |words: &Words| match words {
            Words::Text(text) => text.clone(),
            Words::Page(_, name) => Cow::Borrowed(*name),
        };
        self.source.iter().map(text).collect()
    }
}

/// Words as a name of files: lower case, one hyphen for all that is no letter and no digit.
#[must_use]
pub fn file_stem(words: &str) -> String {
    hyphenated(words, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_of_letters_digits_and_single_hyphens() {
        assert_eq!(file_stem("The flight, minute by minute"), "the-flight-minute-by-minute");
        assert_eq!(
            file_stem("How one claimant\u{2019}s figure moved"),
            "how-one-claimant-s-figure-moved"
        );
        assert_eq!(
            file_stem("  What was known on 30 October 2024. "),
            "what-was-known-on-30-october-2024"
        );
        assert_eq!(file_stem("…"), "");
    }
}
