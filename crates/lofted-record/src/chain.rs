//! Claims that share a flight, a deployment, a source or a claimant, found without looking at all others: what is asked
//! of each flight of a record takes as long as the record, not as its square.

use std::hash::BuildHasher;
use std::sync::OnceLock;

use lofted::claim::Claim;

use crate::hash::{NameMap, Seed};

/// The name that claims are found by; `None` for a claim that has none.
type Name = fn(&Claim) -> Option<&str>;

/// Claims by one of their names. Made when it is first asked for; a copy makes its own, and none is part of what a
/// record says.
#[derive(Debug)]
pub(crate) struct Chain {
    name: Name,
    links: OnceLock<Links>,
}

/// For each hash of a name its first claim, and for each claim the next of the same hash.
#[derive(Debug)]
struct Links {
    first: NameMap<u64, usize>,
    next: Vec<usize>,
    seed: Seed,
}

/// What stands after the last claim of a chain.
const END: usize = usize::MAX;

impl Chain {
    pub(crate) const fn by(name: Name) -> Self {
        Self { name, links: OnceLock::new() }
    }

    /// The claims of a name, in their order.
    pub(crate) fn of<'a, 'n>(
        &'a self,
        claims: &'a [Claim],
        wanted: &'n str,
    ) -> impl Iterator<Item = &'a Claim> + use<'a, 'n> {
        let links = self.links.get_or_init(|| Links::of(claims, self.name));
        // Claims put since are looked at one by one.
        let all = links.next.len() != claims.len();
        let first = || links.first.get(&links.seed.hash_one(wanted)).copied().unwrap_or(END);
        let mut at = if all { 0 } else { first() };
        std::iter::from_fn(move || {
            loop {
                let claim = claims.get(at)?;
                at = if all { at + 1 } else { links.next.get(at).copied().unwrap_or(END) };
                // Names of one hash are told apart here.
                if (self.name)(claim) == Some(wanted) {
                    return Some(claim);
                }
            }
        })
    }
}

impl Links {
    fn of(claims: &[Claim], name: Name) -> Self {
        let mut links = Self {
            first: NameMap::default(),
            next: vec![END; claims.len()],
            seed: Seed::default(),
        };
        for (at, claim) in claims.iter().enumerate().rev() {
            if let (Some(name), Some(next)) = (name(claim), links.next.get_mut(at)) {
                *next = links.first.insert(links.seed.hash_one(name), at).unwrap_or(END);
            }
        }
        links
    }
}

impl Clone for Chain {
    fn clone(&self) -> Self {
        Self::by(self.name)
    }
}

/// How claims are found is no part of what is said.
impl PartialEq for Chain {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Claims by each of the names that a record is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Chains {
    pub(crate) flight: Chain,
    pub(crate) deployment: Chain,
    pub(crate) source: Chain,
    pub(crate) claimant: Chain,
}

impl Default for Chains {
    fn default() -> Self {
        Self {
            flight: Chain::by(|claim| Some(claim.flight()?.as_str())),
            deployment: Chain::by(|claim| Some(claim.deployment()?.as_str())),
            source: Chain::by(|claim| Some(claim.source.as_str())),
            claimant: Chain::by(|claim| Some(claim.claimant.as_str())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on";

    #[test]
    fn the_claims_of_a_name_are_those_that_a_look_at_all_finds_in_their_order() {
        let row = |at: usize| {
            format!(
                "c{at},in-country,,{at},,exact,persons,Me {},Notes {},2024-10-28\n",
                at % 3,
                at % 7
            )
        };
        let rows: String = (1..50).map(row).collect();
        let mut record = crate::read_bare(format!("{HEAD}\n{rows}").as_bytes()).record;
        let agrees = |record: &crate::Record| {
            for source in record.sources() {
                let all = record.claims().iter().filter(|claim| claim.source == source.id);
                assert!(all.eq(record.claims_from(&source.id)));
            }
            record.sources().len()
        };
        assert_eq!(agrees(&record), 7);
        // One that came later is found as well.
        let claim = Claim { id: "late".parse().unwrap(), ..record.claims()[0].clone() };
        record.claims.put(claim.id.clone(), claim, 99, Vec::new());
        assert_eq!(agrees(&record), 7);
        assert_eq!(agrees(&record.clone()), 7);
    }
}
