//! A claim: one statement of one metric, by one claimant, with its words and its source.

pub mod about;
pub mod amount;
pub mod amount_text;
pub mod claimant;
pub mod date;
pub mod figure;
pub mod id;
pub mod metric;
pub mod qualifier;
pub mod qualifier_words;
pub mod source;
pub mod stated;
pub mod subject;
pub mod topic;
pub mod unit;
pub mod vocabulary;

use serde::{Deserialize, Serialize};

pub use about::{About, AboutError};
pub use amount::{Amount, AmountError};
pub use amount_text::AmountTextError;
pub use claimant::Claimant;
pub use date::{AsOf, Date, DateError, Precision};
pub use figure::{Figure, FigureError};
pub use id::{ClaimId, ClaimantId, DeploymentId, EventId, FlightId, IdError, PlaceId, SourceId};
pub use metric::{Metric, Terms};
pub use qualifier::{Qualifier, Side};
pub use source::{ReadIn, Source};
pub use stated::{Stated, StatedError};
pub use subject::Subject;
pub use topic::{Topic, TopicError};
pub use unit::{Quantity, Unit};
pub use vocabulary::{Attribution, Kind, Link, LinkKind, Rank, UnknownWord};

/// One statement of one metric: who said it, when, in which words, and where it was printed.
///
/// A claim is kept as it was made. Nothing here fills in a bound that nobody stated, and nothing
/// joins two claimants.
///
/// # Units and conventions
/// - `figure` carries its own unit; [`Figure::si`] converts.
/// - `stated_on` is the day in the claimant's own time zone: what is said in East Asia on the
///   morning of the 19th is of the 19th, though it is still the 18th in UTC and in America.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Name of the claim, unique in its record.
    pub id: ClaimId,
    /// What the claim is about.
    pub about: About,
    /// What was said to be how much.
    pub figure: Figure,
    /// The claimant's words that carry the figure, verbatim and short.
    pub words: String,
    /// What the figure covers: place and subset, in a few words; empty where nothing narrows it.
    pub scope: String,
    /// How a derived figure was come by and what was assumed: payload, rotation, a factor. Empty
    /// where nothing was said of it, and where nothing was computed.
    pub method: String,
    /// Whether it was observed, assessed, planned, forecast or derived.
    pub kind: Kind,
    /// The time that the figure is about; `None` where the claimant named none.
    pub as_of: Option<AsOf>,
    /// The day it was said.
    pub stated_on: Date,
    /// Who said it.
    pub claimant: ClaimantId,
    /// On what footing it was said.
    pub attribution: Attribution,
    /// Where it was read.
    pub source: SourceId,
    /// How an editor ranks it among claims of the same claimant and metric.
    pub rank: Rank,
    /// Relations to other claims.
    pub links: Vec<Link>,
    /// An editor's remark; empty where there is none.
    pub note: String,
}

impl Claim {
    /// The flight that the claim is about; `None` for any other.
    #[must_use]
    pub const fn flight(&self) -> Option<&FlightId> {
        self.about.flight()
    }

    /// The deployment that the claim is about; `None` for any other.
    #[must_use]
    pub const fn deployment(&self) -> Option<&DeploymentId> {
        self.about.deployment()
    }

    /// What is counted: the metric, and the place where the claim names one.
    #[must_use]
    pub fn topic(&self) -> Topic {
        Topic { metric: self.figure.metric(), place: self.about.place().cloned() }
    }

    /// The claims that this one names by links of one kind, in the order given.
    ///
    /// # Examples
    /// ```
    /// # use lofted::claim::*;
    /// # fn example(claim: &Claim) {
    /// for whole in claim.linked(LinkKind::SubsetOf) {
    ///     println!("{} is part of {whole}", claim.id);
    /// }
    /// # }
    /// ```
    pub fn linked(&self, kind: LinkKind) -> impl Iterator<Item = &ClaimId> {
        self.links.iter().filter(move |link| link.kind == kind).map(|link| &link.to)
    }
}
