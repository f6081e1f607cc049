//! A chart with what stands around it: name, finding, method and sources. Page, embed and command show the same.

use std::borrow::Cow;

use super::chart_data::ChartData;
use super::route::Route;

/// A chart and the words that belong to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The chart's name, unique on its page.
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
    /// The chart's name in an address and on the command line: `how-far-the-same-vehicle-reaches`.
    #[must_use]
    pub fn id(&self) -> String {
        id(&self.title)
    }

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

/// A name as addresses write it: lower case, one hyphen for all that is no letter and no digit.
#[must_use]
pub fn id(title: &str) -> String {
    let mut id = String::with_capacity(title.len());
    for c in title.chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_an_address_is_made_of_letters_digits_and_single_hyphens() {
        assert_eq!(id("The flight, minute by minute"), "the-flight-minute-by-minute");
        assert_eq!(id("How one claimant\u{2019}s figure moved"), "how-one-claimant-s-figure-moved");
        assert_eq!(
            id("  What was known on 30 October 2024. "),
            "what-was-known-on-30-october-2024"
        );
        assert_eq!(id("…"), "");
    }
}
