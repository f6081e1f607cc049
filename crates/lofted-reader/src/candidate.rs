//! What the reader finds: candidates for claims, each with its place in the text and its doubts.

use std::ops::Range;

use lofted::claim::{
    Amount, Attribution, ClaimantId, Date, DeploymentId, FlightId, Kind, Metric, PlaceId, Unit,
};

/// What a figure of a text is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measurand {
    /// A metric of the core.
    Metric(Metric),
    /// When the flight began, by the clock of the text.
    LaunchTime,
    /// When the flight ended, by the clock of the text.
    ImpactTime,
}

impl Measurand {
    /// Its word: the metric's own, `launch-time` or `impact-time`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Metric(metric) => metric.id(),
            Self::LaunchTime => "launch-time",
            Self::ImpactTime => "impact-time",
        }
    }
}

/// On what grounds a figure is given, or that it is denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grounds {
    /// On these.
    Stated(Kind),
    /// The claimant says that it is not so.
    Denied,
}

impl Grounds {
    /// Its word: the kind's own, or `denied`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated(kind) => kind.id(),
            Self::Denied => "denied",
        }
    }
}

/// Who says it, as the text names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The name in the text, the fullest one that it gives.
    pub name: String,
    /// The claimant of the lexicon, where one fits.
    pub id: Option<ClaimantId>,
    /// The side that is spoken for, as far as the text tells it.
    pub party: Option<String>,
}

/// What a figure is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A flight.
    Flight {
        /// The flight of the lexicon, where one fits.
        id: Option<FlightId>,
        /// What flew, where the text names it.
        name: Option<String>,
        /// The day, the month or the year, as far as the text tells it: `2017-11-29`, `2017-11`, `2017`.
        day: Option<String>,
        /// Whether it is the flight that the story reports.
        is_latest: bool,
    },
    /// A deployment.
    Deployment {
        /// The deployment of the lexicon, where one fits.
        id: Option<DeploymentId>,
        /// The force, as the text or the lexicon names it.
        force: String,
    },
}

impl About {
    /// The shortest sure name: an id, a day, the name of what flew, the force, or `latest`.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::Flight { id: Some(id), .. } => id.as_str(),
            Self::Flight { day: Some(day), .. } => day,
            Self::Flight { name: Some(name), .. } => name,
            Self::Flight { is_latest: true, .. } => "latest",
            Self::Flight { .. } => "earlier",
            Self::Deployment { id: Some(id), .. } => id.as_str(),
            Self::Deployment { force, .. } => force,
        }
    }
}

/// The place of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Where {
    /// The place of the lexicon, where one fits.
    pub id: Option<PlaceId>,
    /// Its name in the text.
    pub name: String,
}

/// Why a candidate is less than sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// No speaker is named for it in the text.
    NoSpeaker,
    /// The speaker is that of the sentence before.
    SpeakerCarried,
    /// The words near the figure hardly say what it is of.
    WeakWords,
    /// The figure stands without its unit or its noun, beside one that has it.
    UnitCarried,
    /// Which force or flight it is of is taken from the rest of the story.
    SubjectCarried,
    /// The number reads in two ways: `7.125`.
    AmbiguousNumber,
    /// The place is not named with it.
    PlaceCarried,
    /// Words near it fit another metric as well.
    TwoMetrics,
}

impl Doubt {
    /// It in a sentence.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoSpeaker => "The text names nobody who says it.",
            Self::SpeakerCarried => "The speaker is that of the sentence before.",
            Self::WeakWords => "Few words near it say what it is of.",
            Self::UnitCarried => "Its unit or noun stands with the figure before.",
            Self::SubjectCarried => "What it is about is taken from the rest of the story.",
            Self::AmbiguousNumber => "The number reads in two ways.",
            Self::PlaceCarried => "The place is taken from the deployment.",
            Self::TwoMetrics => "Words near it fit another metric as well.",
        }
    }

    const fn weight(self) -> f64 {
        match self {
            Self::SubjectCarried | Self::PlaceCarried => 0.96,
            Self::NoSpeaker | Self::SpeakerCarried => 0.92,
            Self::UnitCarried | Self::TwoMetrics => 0.85,
            Self::WeakWords | Self::AmbiguousNumber => 0.75,
        }
    }
}

/// A claim that the text seems to make. A person may mend every part of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// What the figure is of.
    pub measurand: Measurand,
    /// The next best reading of the same figure, where words for it stand near.
    pub other: Option<Metric>,
    /// How much, with the bound that the words state; a clock reading is none.
    pub amount: Amount,
    /// The unit as printed.
    pub unit: Unit,
    /// Minutes of the day, for a launch or impact time.
    pub clock_min: Option<u16>,
    /// The words of the qualifier as printed; empty for a bare number.
    pub qualifier_words: String,
    /// Whether it counts a part of what the text counts before: "of them".
    pub is_part: bool,
    /// Where it is about.
    pub place: Option<Where>,
    /// What it is about.
    pub about: About,
    /// Who says it; `None` where the text names nobody.
    pub speaker: Option<Speaker>,
    /// On what footing.
    pub attribution: Attribution,
    /// On what grounds.
    pub grounds: Grounds,
    /// The day it was said, where the text tells it.
    pub stated_on: Option<Date>,
    /// Bytes of the phrase: qualifier, number, unit or what is counted.
    pub span: Range<usize>,
    /// Bytes of the sentence that it stands in.
    pub evidence: Range<usize>,
    /// Why it is less than sure.
    pub doubts: Vec<Doubt>,
}

impl Candidate {
    /// How sure the reader is, from 0 to 1: a product over the doubts, for ordering and not a frequency.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        self.doubts.iter().fold(0.97, |sure, doubt| sure * doubt.weight())
    }
}
