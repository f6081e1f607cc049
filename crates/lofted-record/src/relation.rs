//! A relation between two claims, as a row of `relations.csv` holds it.

use lofted::claim::{ClaimId, Link, LinkKind};

/// How one claim relates to another, with an editor's remark.
///
/// The link alone stands in the claim too: [`Claim::links`](lofted::claim::Claim::links).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The claim that the relation starts from.
    pub from: ClaimId,
    /// What the relation is, and to which claim.
    pub link: Link,
    /// An editor's remark; empty where there is none.
    pub note: String,
}

/// What makes a relation: no two rows have the same.
pub(crate) type RelationKey = (ClaimId, LinkKind, ClaimId);

impl Relation {
    pub(crate) fn key(&self) -> RelationKey {
        (self.from.clone(), self.link.kind, self.link.to.clone())
    }
}
