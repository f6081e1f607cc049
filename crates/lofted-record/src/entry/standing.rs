//! Where entered rows stand, so that files keep their order.

use std::collections::HashMap;

use lofted::claim::{Claim, ClaimId, SourceId};

use crate::changes::Below;

/// Below which row each of some claims is to stand: among those on the same flight or deployment, after all that were
/// said no later; those of a subject without claims come last.
pub(super) fn below_claims(there: &[Claim], new: &[Claim]) -> HashMap<ClaimId, Below> {
    let mut order: Vec<&Claim> = there.iter().collect();
    let mut below = HashMap::with_capacity(new.len());
    for claim in new {
        let at = place(&order, claim);
        let above = at.checked_sub(1).and_then(|at| order.get(at));
        let row = above.map_or(Below::Top, |above| Below::Row(above.id.to_string()));
        below.insert(claim.id.clone(), row);
        order.insert(at, claim);
    }
    below
}

/// Below which source that of new claims is to stand: that of the claim above them, where it is of their subject.
pub(super) fn below_source(there: &[Claim], new: &[Claim]) -> Option<SourceId> {
    let first = new.first()?;
    let order: Vec<&Claim> = there.iter().collect();
    let above = order.get(place(&order, first).checked_sub(1)?)?;
    is_of_same_subject(above, first).then(|| above.source.clone())
}

fn place(order: &[&Claim], claim: &Claim) -> usize {
    let of_subject =
        || order.iter().enumerate().filter(|(_, other)| is_of_same_subject(other, claim));
    let earlier = of_subject().rfind(|(_, other)| other.stated_on <= claim.stated_on);
    let after = earlier.map(|(at, _)| at + 1);
    after.or_else(|| of_subject().next().map(|(at, _)| at)).unwrap_or(order.len())
}

fn is_of_same_subject(one: &Claim, other: &Claim) -> bool {
    one.flight() == other.flight() && one.deployment() == other.deployment()
}
