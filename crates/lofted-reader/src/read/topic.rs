//! Bare figures of what a story speaks of: "How many have died? Zenda says 45."

use lofted::claim::{Metric, Quantity, Unit};

use super::Story;
use crate::candidate::{Candidate, Doubt, Measurand};
use crate::classify::Reading;
use crate::quantity::{Counted, Found};
use crate::text::Sentence;
use crate::words::list::word_is;

/// How much the words weigh by which people are surely somewhere.
const SURE_PRESENCE: i32 = 28;

impl Story<'_, '_, '_> {
    /// Takes the topic of a sentence that had no figure, or lets the one before grow old.
    pub(super) fn take_topic(&mut self, sentence: Sentence, has_figures: bool) {
        self.topics.take(self.text, sentence, has_figures);
    }

    /// "Some of the wounded went home. They number 2,000": those of whom the sentence before tells.
    pub(super) fn of_those(&self, sentence: Sentence, reading: Reading, metric: Metric) -> Metric {
        let weak = reading.meaning().is_none_or(|meaning| meaning.weight < SURE_PRESENCE);
        let those = word_is!(self.text, sentence.first, "they" | "those" | "these");
        match self.topics.open() {
            Some(topic)
                if weak
                    && those
                    && metric == Metric::InPlace
                    && topic.quantity() == Quantity::Persons =>
            {
                topic
            }
            _ => metric,
        }
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
        let metric = self.topics.open()?;
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
