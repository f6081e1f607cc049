//! A claim as the reader found it in a story, in fields that a person may mend, and what was decided of it.

use std::ops::Range;

use lofted::claim::{Figure, Unit};
use lofted_charts::sheet::words;
use lofted_reader::{About, Candidate, Measurand, Speaker};
use lofted_record::Record;
use serde::{Deserialize, Serialize};

use crate::page::read::field::{FIELD_COUNT, Field};

/// What a person decided of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Open,
    /// It stands.
    Accepted,
    /// It is none, or of no interest.
    Dropped,
}

/// Where a claim stands in its text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The phrase.
    pub phrase: Range<usize>,
    /// The sentence.
    pub sentence: Range<usize>,
}

/// A claim of a story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub(super) texts: [String; FIELD_COUNT],
    /// The unit of a number that is written without one.
    pub unit: Unit,
    /// The words of the story that carry the figure.
    pub words: String,
    /// The sentence that it stands in, cut where it is long.
    pub sentence: String,
    /// What flew, where the story names it.
    pub flown: String,
    /// Where it stands; `None` of a claim that came with a link.
    pub marked: Option<Marked>,
    /// Why the reader is unsure, in sentences.
    pub doubts: Vec<String>,
    /// How sure it is, in hundredths.
    pub sure: u8,
    /// What was decided.
    pub decision: Decision,
}

/// The most characters of a sentence that are kept with a claim.
const LONGEST_SENTENCE: usize = 400;

impl Draft {
    /// A claim with nothing in its fields.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            texts: Default::default(),
            unit: Unit::None,
            words: String::new(),
            sentence: String::new(),
            flown: String::new(),
            marked: None,
            doubts: Vec::new(),
            sure: 100,
            decision: Decision::Open,
        }
    }

    /// What the reader found in a text, with the names that a record has for what it names.
    #[must_use]
    pub fn of_candidate(record: &Record, text: &str, found: &Candidate) -> Self {
        let cut = |range: &Range<usize>| one_line(text.get(range.clone()).unwrap_or_default());
        let sentence = cut(&found.evidence);
        let (of, flown) = subject(found);
        let place = found.place.as_ref().map(|place| {
            let known = place.id.as_ref().and_then(|id| record.place(id));
            known.map_or_else(|| place.name.clone(), |place| place.name.clone())
        });
        let (who, party) =
            found.speaker.as_ref().map(|one| speaker(record, one)).unwrap_or_default();
        let said = found.stated_on.map(|day| day.to_string()).unwrap_or_default();
        let fields = [
            (Field::Metric, found.measurand.id().to_owned()),
            (Field::Amount, amount(found)),
            (Field::Of, of),
            (Field::Place, place.unwrap_or_default()),
            (Field::Who, who),
            (Field::Party, party),
            (Field::Said, said),
            (Field::Kind, found.grounds.id().to_owned()),
            (Field::Footing, found.attribution.id().to_owned()),
        ];
        let draft = Self {
            unit: found.unit,
            words: cut(&found.span),
            sentence: sentence.chars().take(LONGEST_SENTENCE).collect(),
            flown,
            marked: Some(Marked { phrase: found.span.clone(), sentence: found.evidence.clone() }),
            doubts: found.doubts.iter().map(|doubt| doubt.words().to_owned()).collect(),
            sure: (100.0 * found.confidence()).round() as u8,
            ..Self::empty()
        };
        fields.into_iter().fold(draft, |draft, (field, text)| draft.with(field, &text))
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        &self.texts[field as usize]
    }

    /// The claim with another text in a field.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Self {
        text.clone_into(&mut self.texts[field as usize]);
        self
    }

    /// The claim decided so.
    #[must_use]
    pub fn decided(self, decision: Decision) -> Self {
        Self { decision, ..self }
    }

    /// Whether another is the same reading of the same words: what was decided of it holds for this one.
    #[must_use]
    pub fn is_of_same_words(&self, other: &Self) -> bool {
        self.words == other.words && self.sentence == other.sentence
    }

    /// This reading with what a person made of an earlier one of the same words.
    #[must_use]
    pub fn as_mended(self, earlier: &Self) -> Self {
        Self {
            texts: earlier.texts.clone(),
            decision: earlier.decision,
            unit: earlier.unit,
            ..self
        }
    }
}

/// A text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How much, as the one grammar of amounts reads it.
fn amount(found: &Candidate) -> String {
    if let Some(minutes) = found.clock_min {
        return format!("{:02}:{:02}", minutes / 60, minutes % 60);
    }
    match found.measurand {
        Measurand::Metric(metric) => Figure::new(metric, found.amount, found.unit)
            .map_or_else(|_| found.amount.to_string(), |figure| amount_text(&figure)),
        Measurand::LaunchTime | Measurand::ImpactTime => String::new(),
    }
}

/// A figure as text that reads back as the same.
#[must_use]
pub fn amount_text(figure: &Figure) -> String {
    use lofted::claim::{Amount, Quantity, Stated};
    let (amount, unit) = (figure.amount(), figure.unit());
    match (amount, unit.quantity()) {
        (Amount::Vague | Amount::Unspecified, _) => amount.to_string(),
        (_, Quantity::Length | Quantity::Duration | Quantity::Speed) => {
            let said = words::figure(figure);
            let stated = Stated { amount, unit };
            let reads = Stated::read(&said, unit) == Ok(stated);
            if reads { said } else { stated.to_string() }
        }
        _ => words::amount(&amount),
    }
}

/// Which flight or deployment, and what flew.
fn subject(found: &Candidate) -> (String, String) {
    match &found.about {
        About::Flight { id, name, day, .. } => {
            let of = id.as_ref().map(ToString::to_string).or_else(|| day.clone());
            (of.unwrap_or_default(), name.clone().unwrap_or_default())
        }
        About::Deployment { id, force } => {
            (id.as_ref().map_or_else(|| force.clone(), ToString::to_string), String::new())
        }
    }
}

/// The name of a speaker, and for whom they speak.
fn speaker(record: &Record, speaker: &Speaker) -> (String, String) {
    let known = speaker.id.as_ref().and_then(|id| record.claimant(id));
    match known {
        Some(known) => (known.name.clone(), known.party.clone()),
        None => (speaker.name.clone(), speaker.party.clone().unwrap_or_default()),
    }
}
