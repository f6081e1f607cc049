//! The fields of a claim of a story: what a person sees on its card and mends.

/// A field of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Field {
    /// What the figure is of: a metric, or the clock at launch or impact.
    Metric,
    /// How much, as somebody writes it; for a clock its reading.
    Amount,
    /// The flight by its day or its name in the record, or the deployment; empty for the flight of the story.
    Of,
    /// The place in a deployment.
    Place,
    /// Who says it; empty where nobody is named.
    Who,
    /// The side that is spoken for.
    Party,
    /// The day it was said; empty for the day of the story.
    Said,
    /// On what grounds, or that it is denied.
    Kind,
    /// On what footing.
    Footing,
}

/// How many there are.
pub const FIELD_COUNT: usize = Field::ALL.len();

impl Field {
    /// Every one, in the order of the form.
    pub const ALL: [Self; 9] = [
        Self::Metric,
        Self::Amount,
        Self::Of,
        Self::Place,
        Self::Who,
        Self::Party,
        Self::Said,
        Self::Kind,
        Self::Footing,
    ];

    /// Its name in a link, and in the ids of inputs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Metric => "claim",
            Self::Amount => "amount",
            Self::Of => "of",
            Self::Place => "place",
            Self::Who => "by",
            Self::Party => "party",
            Self::Said => "said",
            Self::Kind => "kind",
            Self::Footing => "footing",
        }
    }

    /// Its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Metric => "What",
            Self::Amount => "How much",
            Self::Of => "Of which flight or deployment",
            Self::Place => "Where",
            Self::Who => "Who says it",
            Self::Party => "Speaks for",
            Self::Said => "Said on",
            Self::Kind => "Grounds",
            Self::Footing => "Footing",
        }
    }

    /// An example of what is written in it, or what it means when it is empty.
    #[must_use]
    pub const fn example(self) -> &'static str {
        match self {
            Self::Metric | Self::Kind | Self::Footing => "",
            Self::Amount => "more than 7,000 km",
            Self::Of => "empty: the flight of the story",
            Self::Place => "empty: no place",
            Self::Who => "empty: nobody is named",
            Self::Party => "empty: for themselves",
            Self::Said => "empty: the day of the story",
        }
    }
}
