//! Who says it.

use serde::{Deserialize, Serialize};

use super::id::ClaimantId;

/// Somebody who states figures: an office, an official, an agency, an analyst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimant {
    /// Name of the claimant in the record.
    pub id: ClaimantId,
    /// The claimant in full, as the press writes it.
    pub name: String,
    /// The side it speaks for, as the press names capitals: the name of a [`Party`](crate::party::Party).
    /// Claimants of one party share a hue and a column; their figures are never merged.
    pub party: String,
}
