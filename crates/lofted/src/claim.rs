//! A claim: one statement of one metric, by one claimant, with its words and its source.

pub mod amount;
pub mod amount_text;
pub mod date;
pub mod figure;
pub mod id;
pub mod metric;
pub mod party;
pub mod qualifier;
pub mod stated;
pub mod subject;
pub mod unit;
pub mod vocabulary;

use serde::{Deserialize, Serialize};

pub use amount::{Amount, AmountError};
pub use amount_text::AmountTextError;
pub use date::{AsOf, Date, DateError, Precision};
pub use figure::{Figure, FigureError};
pub use id::{ClaimId, ClaimantId, EventId, FlightId, IdError, SourceId};
pub use metric::Metric;
pub use party::{Claimant, Source};
pub use qualifier::{Qualifier, Side};
pub use stated::{Stated, StatedError};
pub use subject::Subject;
pub use unit::{Quantity, Unit};
pub use vocabulary::{Attribution, Kind, Link, LinkKind, Rank, UnknownWord};

/// One statement of one metric: who said it, when, in which words, and where it was printed.
///
/// A claim is kept as it was made. Nothing here fills in a bound that nobody stated, and nothing
/// joins two claimants.
///
/// # Units and conventions
/// - `figure` carries its own unit; [`Figure::si`] converts.
/// - `stated_on` is the day in the claimant's own time zone: what Seoul says on the morning of the
///   19th is of the 19th, though it is still the 18th in UTC and in Washington.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Name of the claim, unique in its record.
    pub id: ClaimId,
    /// The flight that the claim is about; `None` for a deployment or a general statement.
    pub flight: Option<FlightId>,
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
