//! Two records as one: the reader's own beside the bundled, or more put to what is there.
//!
//! Nothing of either is lost or overwritten. A row that both have is held once; a row whose name is
//! taken by another gets a name of its own; a row that a bare file made of a name alone gives way to the
//! full one of that name.

mod remove;
mod rows;

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

use lofted::claim::{Claim, ClaimId, FlightId};
use lofted::event::Event;

use crate::record::Record;
use crate::relation::Relation;
use crate::shelf::Shelf;
use rows::Named;

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
    pub(crate) flights: BTreeSet<FlightId>,
}

/// The new names of rows whose own name was taken.
type Names<K> = HashMap<K, K>;

fn renamed<K: Hash + Eq>(names: &Names<K>, id: &mut K)
where
    K: Clone,
{
    if let Some(new) = names.get(id) {
        *id = new.clone();
    }
}

/// Puts the rows of one shelf to another; gives the new names, and the names of the rows put.
fn put_all<T: Named>(
    base: &mut Shelf<T::Id, T>,
    more: &Shelf<T::Id, T>,
    adapt: &dyn Fn(&mut T),
) -> (Names<T::Id>, Vec<T::Id>) {
    base.widen(more.extras());
    let (mut names, mut put) = (Names::new(), Vec::new());
    for (at, row) in more.all().iter().enumerate() {
        let mut row = row.clone();
        adapt(&mut row);
        let asked = row.id().clone();
        let Some(free) = place_for(base, &mut row) else {
            if *row.id() != asked {
                names.insert(asked, row.id().clone());
            }
            continue;
        };
        if free != asked {
            names.insert(asked, free.clone());
        }
        let extras = base.fitted(more.extras(), at);
        let number = base.all().len() as u64 + 2;
        base.put(free.clone(), row, number, extras);
        put.push(free);
    }
    (names, put)
}

/// The name under which a row can be put, which it is given; nothing where the row is there already, under
/// the name that it then has.
fn place_for<T: Named>(base: &Shelf<T::Id, T>, row: &mut T) -> Option<T::Id> {
    let asked = row.id().clone();
    let mut number = 1;
    loop {
        match base.get(row.id()) {
            None => return Some(row.id().clone()),
            Some(there) if row.is_same(there) || row.yields() => return None,
            Some(_) => {}
        }
        number += 1;
        // A name that cannot be lengthened belongs to a row that is left as it is there.
        let next = T::numbered(&asked, number)?;
        row.set_id(next);
    }
}

impl Record {
    /// This record with the rows of another put to it.
    ///
    /// # Examples
    /// ```
    /// let claims = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
    ///     a,in-country,,10000,,about,persons,rok-nis,AFP,2024-10-28\n";
    /// let own = lofted_record::read_bare(claims.as_bytes()).record;
    /// let both = lofted_record::bundled().record.joined(&own);
    /// assert_eq!(both, both.joined(&own), "what is there is held once");
    /// // The bare name is that of a claimant of the record.
    /// assert_eq!(both.claimants(), lofted_record::bundled().record.claimants());
    /// ```
    #[must_use]
    pub fn joined(&self, more: &Self) -> Self {
        self.put(more).0
    }

    /// This record with the reader's own beside it, whose rows [`provenance`](Self::provenance) tells
    /// from its own.
    #[must_use]
    pub fn beside(&self, own: &Self) -> Self {
        let (mut both, put) = self.put(own);
        both.own.claims.extend(put.claims);
        both.own.flights.extend(put.flights);
        both
    }

    fn put(&self, more: &Self) -> (Self, Own) {
        let mut both = self.clone();
        let (claimants, _) = put_all(&mut both.claimants, &more.claimants, &|_| ());
        let (sources, _) = put_all(&mut both.sources, &more.sources, &|_| ());
        let (flights, new_flights) = put_all(&mut both.flights, &more.flights, &|_| ());
        let (claims, new_claims) = put_all(&mut both.claims, &more.claims, &|claim: &mut Claim| {
            renamed(&claimants, &mut claim.claimant);
            renamed(&sources, &mut claim.source);
            claim.flight.iter_mut().for_each(|flight| renamed(&flights, flight));
            // Put again with the relations, under the names that the claims then have.
            claim.links.clear();
        });
        both.put_relations(more, &claims);
        put_all(&mut both.events, &more.events, &|event: &mut Event| {
            event.sources.iter_mut().for_each(|id| renamed(&sources, id));
            event.flights.iter_mut().for_each(|id| renamed(&flights, id));
            event.claims.iter_mut().for_each(|id| renamed(&claims, id));
        });
        let own = Own {
            claims: new_claims.into_iter().collect(),
            flights: new_flights.into_iter().collect(),
        };
        (both, own)
    }

    fn put_relations(&mut self, more: &Self, claims: &Names<ClaimId>) {
        self.relations.widen(more.relations.extras());
        for (at, relation) in more.relations.all().iter().enumerate() {
            let mut relation: Relation = relation.clone();
            renamed(claims, &mut relation.from);
            renamed(claims, &mut relation.link.to);
            let (key, link) = (relation.key(), relation.link.clone());
            let extras = self.relations.fitted(more.relations.extras(), at);
            let (from, number) = (relation.from.clone(), self.relations.all().len() as u64 + 2);
            let taken = self.relations.put(key, relation, number, extras).is_some();
            if let Some(claim) = self.claims.get_mut(&from)
                && !taken
            {
                claim.links.push(link);
            }
        }
    }
}
