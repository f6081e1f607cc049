//! The fields of the form, and the columns that they fill.

use lofted_record::{Fault, RecordFile};

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What is counted or measured.
    Metric,
    /// How much, as lofted writes amounts.
    Amount,
    /// The unit.
    Unit,
    /// The claimant's words.
    Words,
    /// What the figure covers.
    Scope,
    /// How a derived figure was come by.
    Method,
    /// Observed, assessed, planned, forecast or derived.
    Kind,
    /// The time that the figure is about.
    AsOf,
    /// The day it was said.
    StatedOn,
    /// Who said it: a name of the record, or [`NEW`](super::texts::NEW).
    Claimant,
    /// The name of a new claimant.
    ClaimantName,
    /// The party of a new claimant.
    Party,
    /// On what footing it was said.
    Attribution,
    /// Where it was read: a name of the record, or [`NEW`](super::texts::NEW).
    Source,
    /// The outlet of a new source.
    Outlet,
    /// The title of a new source.
    Title,
    /// The day of a new source.
    PublishedOn,
    /// The address of a new source.
    Url,
    /// The flight that the claim is about: a name of the record, or [`NEW`](super::texts::NEW).
    Flight,
    /// The day of launch of a new flight.
    LaunchedOn,
    /// The deployment that the claim is about: a name of the record, or [`NEW`](super::texts::NEW).
    Deployment,
    /// Whose soldiers a new deployment is of.
    Force,
    /// The country that a new deployment went to.
    Host,
    /// The place in the deployment: a name of the record, or [`NEW`](super::texts::NEW).
    Place,
    /// The name of a new place.
    PlaceName,
    /// What a new place is: a country, a region or a town.
    PlaceKind,
    /// A remark.
    Note,
}

impl Field {
    /// The field that a fault is in; nothing for one that no entry can cause.
    pub(super) fn of(fault: &Fault) -> Option<Self> {
        let column = fault.column?;
        Some(match (fault.file, column) {
            (RecordFile::Claims, "metric") => Self::Metric,
            (RecordFile::Claims, "low" | "best" | "high" | "qualifier") => Self::Amount,
            (RecordFile::Claims, "unit") => Self::Unit,
            (RecordFile::Claims, "words") => Self::Words,
            (RecordFile::Claims, "scope") => Self::Scope,
            (RecordFile::Claims, "method") => Self::Method,
            (RecordFile::Claims, "kind") => Self::Kind,
            (RecordFile::Claims, "as_of") => Self::AsOf,
            (RecordFile::Claims, "stated_on") => Self::StatedOn,
            (RecordFile::Claims, "attribution") => Self::Attribution,
            (RecordFile::Claims, "flight") => Self::Flight,
            (RecordFile::Flights, _) => Self::LaunchedOn,
            (RecordFile::Claims, "deployment") => Self::Deployment,
            (RecordFile::Claims, "place") => Self::Place,
            (RecordFile::Deployments, "host") => Self::Host,
            (RecordFile::Deployments, _) => Self::Force,
            (RecordFile::Places, "kind") => Self::PlaceKind,
            (RecordFile::Places, _) => Self::PlaceName,
            (RecordFile::Claims, "note") => Self::Note,
            (RecordFile::Claimants, "party") => Self::Party,
            (RecordFile::Claimants, _) => Self::ClaimantName,
            (RecordFile::Sources, "title") => Self::Title,
            (RecordFile::Sources, "published_on") => Self::PublishedOn,
            (RecordFile::Sources, "url") => Self::Url,
            (RecordFile::Sources, _) => Self::Outlet,
            _ => return None,
        })
    }

    /// The field's name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Metric => "claim-metric",
            Self::Amount => "claim-amount",
            Self::Unit => "claim-unit",
            Self::Words => "claim-words",
            Self::Scope => "claim-scope",
            Self::Method => "claim-method",
            Self::Kind => "claim-kind",
            Self::AsOf => "claim-as-of",
            Self::StatedOn => "claim-stated-on",
            Self::Claimant => "claim-claimant",
            Self::ClaimantName => "claimant-name",
            Self::Party => "claimant-party",
            Self::Attribution => "claim-attribution",
            Self::Source => "claim-source",
            Self::Outlet => "source-outlet",
            Self::Title => "source-title",
            Self::PublishedOn => "source-published-on",
            Self::Url => "source-url",
            Self::Flight => "claim-flight",
            Self::LaunchedOn => "flight-launched-on",
            Self::Deployment => "claim-deployment",
            Self::Force => "deployment-force",
            Self::Host => "deployment-host",
            Self::Place => "claim-place",
            Self::PlaceName => "place-name",
            Self::PlaceKind => "place-kind",
            Self::Note => "claim-note",
        }
    }
}
