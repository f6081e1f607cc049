//! What a story speaks of where its next figures stand bare.

use lofted::claim::Metric;

use crate::text::phrases::Phrases;
use crate::text::{Sentence, Text};
use crate::words::list::{Table, table};

/// Words that say what is spoken of, in a sentence without a figure of it.
static TOPICS: Table<Metric> = table![
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
    ("captives", Metric::Captured),
    ("prisoners", Metric::Captured),
    ("fallen", Metric::Killed),
    ("death toll", Metric::Killed),
    ("injured", Metric::Wounded),
    ("taken home", Metric::Returned),
    ("flown home", Metric::Returned),
    ("sent home", Metric::Returned),
    ("brought home", Metric::Returned),
    ("gone home", Metric::Returned),
    ("went home", Metric::Returned),
    ("returned home", Metric::Returned),
    ("flown back", Metric::Returned),
    ("presence of", Metric::InPlace),
    ("how many are there", Metric::InPlace),
    ("how many there are", Metric::InPlace),
    ("how many troops", Metric::InPlace),
    ("how many soldiers", Metric::InPlace),
    ("troops have", Metric::InPlace),
    ("soldiers have", Metric::InPlace),
    ("troops are", Metric::InPlace),
    ("soldiers are", Metric::InPlace),
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
        let last = |wanted: &dyn Fn(Metric) -> bool| {
            (sentence.first..sentence.end).rev().find_map(|at| {
                let (_, metric) = self.words.at(text, at, sentence.end)?;
                wanted(metric).then_some(metric)
            })
        };
        let (found, home) = (last(&|_| true), last(&|metric| metric == Metric::Returned));
        let wounded = last(&|metric| metric == Metric::Wounded);
        // "Some of the wounded have been taken home."
        let found = if home.is_some() && wounded.is_some() {
            Some(Metric::RepatriatedWounded)
        } else {
            found
        };
        self.open = match (found, self.open) {
            (Some(metric), _) if !has_figures => Some((metric, 0)),
            (_, Some((metric, age))) if age + 1 < SENTENCES => Some((metric, age + 1)),
            _ => None,
        };
    }

    /// What is spoken of.
    pub(crate) fn open(&self) -> Option<Metric> {
        self.open.map(|(metric, _)| metric)
    }
}
