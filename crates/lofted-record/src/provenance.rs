//! Where the rows of a record come from: with the record, or from the reader.

use lofted::claim::{ClaimId, DeploymentId, FlightId, PlaceId};

/// Where a row of a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// It came with the record.
    Record,
    /// The reader put it beside the record.
    Own,
}

/// What of a record is the reader's own; names in their order. Lists, not maps: every part of the app carries their code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Own {
    pub(crate) claims: Vec<ClaimId>,
    pub(crate) deployments: Vec<DeploymentId>,
    pub(crate) flights: Vec<FlightId>,
    /// How a party is named whose claims the reader put beside a flight of the record: `Zenda (yours)`.
    pub(crate) parties: Vec<(String, String)>,
    /// The names that claims of the reader's own have beside the record, where they are not their own.
    pub(crate) names: Vec<(ClaimId, ClaimId)>,
    /// As `names`, of places.
    pub(crate) places: Vec<(PlaceId, PlaceId)>,
}

impl Own {
    /// Whether a claim is among them.
    pub(crate) fn has_claim(&self, id: &ClaimId) -> bool {
        self.claims.binary_search(id).is_ok()
    }
}
