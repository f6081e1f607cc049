//! What a story speaks of where its next figures stand bare.

use lofted::claim::Metric;

use crate::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::{Table, table};

/// Words that say what is spoken of, in a sentence without a figure of it.
const TOPICS: Table<Metric> = table![
    ("altitude", Metric::Apogee),
    ("apogee", Metric::Apogee),
    ("height", Metric::Apogee),
    ("how high", Metric::Apogee),
    ("distance", Metric::GroundDistance),
    ("how far", Metric::GroundDistance),
    ("range", Metric::PublishedRange),
    ("reach", Metric::PublishedRange),
    ("flight time", Metric::FlightTime),
    ("time of flight", Metric::FlightTime),
    ("killed", Metric::Killed),
    ("died", Metric::Killed),
    ("dead", Metric::Killed),
    ("deaths", Metric::Killed),
    ("wounded", Metric::Wounded),
    ("casualties", Metric::KilledAndWounded),
    ("losses", Metric::KilledAndWounded),
    ("captured", Metric::Captured),
];

/// How many sentences a topic holds.
const SENTENCES: usize = 2;

/// The topics of a story.
#[derive(Debug)]
pub(crate) struct Topics {
    words: Phrases<Metric>,
    /// What the last sentence without a figure spoke of, and how many sentences ago.
    open: Option<(Metric, usize)>,
}

impl Topics {
    pub(crate) fn new() -> Self {
        Self { words: Phrases::with(TOPICS), open: None }
    }

    /// Takes the topic of a sentence that had no figure, or lets the one before grow old.
    pub(crate) fn take(&mut self, text: &Text<'_>, sentence: Sentence, has_figures: bool) {
        let found = (sentence.first..sentence.end)
            .rev()
            .find_map(|at| self.words.at(text, at, sentence.end));
        self.open = match (found, self.open) {
            (Some((_, metric)), _) if !has_figures => Some((metric, 0)),
            (_, Some((metric, age))) if age + 1 < SENTENCES => Some((metric, age + 1)),
            _ => None,
        };
    }

    /// What is spoken of.
    pub(crate) fn open(&self) -> Option<Metric> {
        self.open.map(|(metric, _)| metric)
    }
}
