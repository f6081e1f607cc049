//! What a story speaks of where its next figures stand bare: "How many have died? Zenda says 45."

use lofted::claim::{Metric, Quantity, Unit};

use super::Story;
use crate::candidate::{Candidate, Doubt, Measurand};
use crate::phrases::Phrases;
use crate::quantity::{Counted, Found};
use crate::text::Sentence;

/// Words that say what is spoken of, in a sentence without a figure of it.
const TOPICS: &[(&str, Metric)] = &[
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
pub(super) struct Topics {
    words: Phrases<'static, Metric>,
    /// What the last sentence without a figure spoke of, and how many sentences ago.
    open: Option<(Metric, usize)>,
}

impl Topics {
    pub(super) fn new() -> Self {
        Self { words: Phrases::new(TOPICS.iter().copied()), open: None }
    }
}

impl Story<'_, '_, '_> {
    /// Takes the topic of a sentence that had no figure, or lets the one before grow old.
    pub(super) fn take_topic(&mut self, sentence: Sentence, has_figures: bool) {
        let found = (sentence.first..sentence.end)
            .rev()
            .find_map(|at| self.topics.words.at(self.text, at, sentence.end));
        self.topics.open = match (found, self.topics.open) {
            (Some((_, metric)), _) if !has_figures => Some((metric, 0)),
            (_, Some((metric, age))) if age + 1 < SENTENCES => Some((metric, age + 1)),
            _ => None,
        };
    }

    /// A bare number of people of whom the story speaks.
    pub(super) fn spoken_of(
        &self,
        sentence: Sentence,
        figure: &Found,
        counted: Counted,
    ) -> Option<Candidate> {
        let bare = counted.noun.is_none() && counted.people.is_none() && !counted.is_part;
        let many = figure.amount.named_number().is_some_and(|number| number >= 3.0);
        (bare && many).then(|| self.of_topic(sentence, figure, None)).flatten()
    }

    /// A bare figure of what is spoken of, where nothing like it stands before.
    pub(super) fn of_topic(
        &self,
        sentence: Sentence,
        figure: &Found,
        unit: Option<Unit>,
    ) -> Option<Candidate> {
        let (metric, _) = self.topics.open?;
        let quantity = metric.quantity();
        let fits = unit.map_or(quantity == Quantity::Persons, |unit| unit.quantity() == quantity);
        let told = self.is_told_as_a_figure(sentence, figure);
        (fits && told && self.ends(figure.after)).then_some(())?;
        let about = match unit {
            Some(_) => self.flights.of(self.text, figure.first).0,
            None => self.forces.about(self.forces.main.as_ref()?),
        };
        let unit = unit.unwrap_or(Unit::Persons);
        let doubts = vec![Doubt::WeakWords, Doubt::SubjectCarried];
        let measurand = Measurand::Metric(metric);
        Some(self.made(sentence, figure, figure.amount, unit, measurand, about, doubts))
    }
}
