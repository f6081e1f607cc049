//! Where the rows of a record come from: with the record, or from the reader.

use std::collections::{BTreeMap, BTreeSet};

use lofted::claim::{ClaimId, DeploymentId, PlaceId};

/// Where a row of a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// It came with the record.
    Record,
    /// The reader put it beside the record.
    Own,
}

/// What of a record is the reader's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Own {
    pub(crate) claims: BTreeSet<ClaimId>,
    pub(crate) deployments: BTreeSet<DeploymentId>,
    /// The names that claims of the reader's own have beside the record, where they are not their own.
    pub(crate) names: BTreeMap<ClaimId, ClaimId>,
    /// As `names`, of places.
    pub(crate) places: BTreeMap<PlaceId, PlaceId>,
}
