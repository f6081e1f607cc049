//! Two records as one: the reader's own beside the bundled, or more put to what is there.
//!
//! Nothing of either is lost or overwritten. A row that both have is held once; a row whose name is
//! taken by another gets a name of its own; a row that a bare file made of a name alone gives way to the
//! full one of that name.

mod excerpt;
pub(crate) mod remove;
pub(crate) mod rows;
mod subset;

use std::collections::BTreeMap;
use std::hash::Hash;

use lofted::claim::{About, Claim, ClaimId, ClaimantId, DeploymentId, FlightId, PlaceId, SourceId};
use lofted::deployment::Deployment;
use lofted::event::Event;

use crate::chain::Chains;
use crate::hash::NameMap;
use crate::provenance::Own;
use crate::record::Record;
use crate::relation::Relation;
use crate::shelf::Shelf;
use rows::Named;

/// The new names of rows whose own name was taken.
type Names<K> = NameMap<K, K>;

fn renamed<K: Hash + Eq + Clone>(names: &Names<K>, id: &mut K) {
    if let Some(new) = names.get(id) {
        *id = new.clone();
    }
}

/// Whether a row that a bare file made of its name alone gives way to a full one put later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bare {
    GivesWay,
    Stands,
}

/// Where a row goes.
enum Place<K> {
    /// To the end, under a free name.
    End(K),
    /// In place of the bare row of its name.
    Instead,
    /// Nowhere: it is there already, under the name that it then has.
    There,
}

/// The new names of what claims name.
struct Renames {
    claimants: Names<ClaimantId>,
    sources: Names<SourceId>,
    flights: Names<FlightId>,
    deployments: Names<DeploymentId>,
    places: Names<PlaceId>,
}

impl Renames {
    fn adapt(&self, claim: &mut Claim) {
        renamed(&self.claimants, &mut claim.claimant);
        renamed(&self.sources, &mut claim.source);
        match &mut claim.about {
            About::Flight(flight) => renamed(&self.flights, flight),
            About::Deployment(deployment, place) => {
                renamed(&self.deployments, deployment);
                place.iter_mut().for_each(|place| renamed(&self.places, place));
            }
            About::General => {}
        }
    }
}

/// Puts the rows of one shelf to another; gives the new names, and the names of the rows put.
fn put_all<T: Named>(
    base: &mut Shelf<T::Id, T>,
    more: &Shelf<T::Id, T>,
    bare: Bare,
    adapt: &dyn Fn(&mut T),
) -> (Names<T::Id>, Vec<T::Id>) {
    base.widen(more.extras());
    let (mut names, mut put) = (Names::default(), Vec::new());
    for (at, row) in more.all().iter().enumerate() {
        let mut row = row.clone();
        adapt(&mut row);
        let asked = row.id().clone();
        let place = place_for(base, &mut row, bare);
        if *row.id() != asked {
            names.insert(asked, row.id().clone());
        }
        match place {
            Place::There => {}
            Place::Instead => {
                if let Some(there) = base.get_mut(&row.id().clone()) {
                    *there = row;
                }
            }
            Place::End(free) => {
                let extras = base.fitted(more.extras(), at);
                let number = base.all().len() as u64 + 2;
                base.put(free.clone(), row, number, extras);
                put.push(free);
            }
        }
    }
    (names, put)
}

fn place_for<T: Named>(base: &Shelf<T::Id, T>, row: &mut T, bare: Bare) -> Place<T::Id> {
    let asked = row.id().clone();
    let mut number = 1;
    loop {
        match base.get(row.id()) {
            None => return Place::End(row.id().clone()),
            Some(there) if row.is_same(there) || row.yields() => return Place::There,
            Some(there) if bare == Bare::GivesWay && there.yields() => return Place::Instead,
            Some(_) => {}
        }
        number += 1;
        // A name always takes a number; were it not so, the row there would stand.
        let Some(next) = T::numbered(&asked, number) else { return Place::There };
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
        self.joined_naming(more).0
    }

    /// As [`joined`](Self::joined), with the names that places of the other have now, where these are not their own.
    #[must_use]
    pub fn joined_naming(&self, more: &Self) -> (Self, BTreeMap<PlaceId, PlaceId>) {
        let (both, put) = self.put(more, Bare::GivesWay);
        (both, put.places.into_iter().collect())
    }

    /// This record with the reader's own beside it, whose rows [`provenance`](Self::provenance) tells
    /// from its own.
    #[must_use]
    pub fn beside(&self, own: &Self) -> Self {
        let (mut both, put) = self.put(own, Bare::Stands);
        both.own.claims.extend(put.claims);
        both.own.claims.sort_unstable();
        both.own.deployments.extend(put.deployments);
        both.own.flights.extend(put.flights);
        both.own.names.extend(put.names);
        both.own.names.sort_unstable();
        both.own.places.extend(put.places);
        both.name_own_parties();
        both
    }

    /// A claim of the reader's own by the name that it has among the reader's own.
    #[must_use]
    pub fn own_claim(&self, id: &ClaimId) -> Option<&Claim> {
        let now = self.own.names.iter().find(|(own, _)| own == id);
        self.claim(now.map_or(id, |(_, now)| now))
    }

    /// A place of the reader's own by the name that it has among the reader's own.
    #[must_use]
    pub fn own_place<'a>(&'a self, id: &'a PlaceId) -> &'a PlaceId {
        let now = self.own.places.iter().find(|(own, _)| own == id);
        now.map_or(id, |(_, now)| now)
    }

    /// This record with one of its claims as another record states it, with what that claim names. It
    /// keeps its name, its place and its relations.
    ///
    /// # Examples
    /// ```
    /// let head = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on";
    /// let read = |number: u32| {
    ///     let row = format!("a,in-country,,{number},,exact,persons,Me,Notes,2024-10-28");
    ///     lofted_record::read_bare(format!("{head}\n{row}\n").as_bytes()).record
    /// };
    /// let (one, other) = (read(9000), read(9500));
    /// assert_eq!(one.revised(&one.claims()[0].id, &other), other);
    /// ```
    #[must_use]
    pub fn revised(&self, id: &ClaimId, one: &Self) -> Self {
        let mut both = self.clone();
        let (names, ..) = both.put_named(one, Bare::GivesWay);
        // The claim may be about another flight from here on.
        both.chains = Chains::default();
        if let (Some(there), Some(claim)) = (both.claims.get_mut(id), one.claims().first()) {
            let (id, links) = (there.id.clone(), std::mem::take(&mut there.links));
            *there = Claim { id, links, ..claim.clone() };
            names.adapt(there);
        }
        both.named_or_not(self)
    }

    /// Puts what claims of another record name to this; gives the new names, and the deployments and flights put.
    fn put_named(
        &mut self,
        more: &Self,
        bare: Bare,
    ) -> (Renames, Vec<DeploymentId>, Vec<FlightId>) {
        let (claimants, _) = put_all(&mut self.claimants, &more.claimants, bare, &|_| ());
        let (sources, _) = put_all(&mut self.sources, &more.sources, bare, &|_| ());
        let (flights, new_flights) = put_all(&mut self.flights, &more.flights, bare, &|_| ());
        let (places, (deployments, put)) = self.put_ground(more, bare);
        (Renames { claimants, sources, flights, deployments, places }, put, new_flights)
    }

    /// Puts the places, deployments and parties of another record to this; gives their new names, and the deployments put.
    fn put_ground(
        &mut self,
        more: &Self,
        bare: Bare,
    ) -> (Names<PlaceId>, (Names<DeploymentId>, Vec<DeploymentId>)) {
        // What lies around a place stands before it, but is put under its new name only while it is put.
        let (mut places, mut again) = (Names::default(), true);
        while again {
            let before = places.len();
            let known = places.clone();
            let mut put = self.places.clone();
            let within = |place: &mut lofted::place::Place| {
                place.within.iter_mut().for_each(|around| renamed(&known, around));
            };
            (places, _) = put_all(&mut put, &more.places, bare, &within);
            again = places.len() > before;
            if !again {
                self.places = put;
            }
        }
        let adapt = |deployment: &mut Deployment| {
            let of_chief = deployment.chief.iter_mut().filter_map(|topic| topic.place.as_mut());
            let places_named = deployment.origin.iter_mut().chain(&mut deployment.host);
            let places_named = places_named.chain(&mut deployment.border);
            for place in places_named.chain(&mut deployment.places).chain(of_chief) {
                renamed(&places, place);
            }
        };
        let deployments = put_all(&mut self.deployments, &more.deployments, bare, &adapt);
        put_all(&mut self.parties, &more.parties, bare, &|_| ());
        (places, deployments)
    }

    fn put(&self, more: &Self, bare: Bare) -> (Self, Own) {
        let mut both = self.clone();
        let (names, new_deployments, new_flights) = both.put_named(more, bare);
        let adapt = |claim: &mut Claim| {
            names.adapt(claim);
            // Put again with the relations, under the names that the claims then have.
            claim.links.clear();
        };
        let (claims, new_claims) = put_all(&mut both.claims, &more.claims, bare, &adapt);
        both.put_relations(more, &claims);
        put_all(&mut both.events, &more.events, bare, &|event: &mut Event| {
            event.sources.iter_mut().for_each(|id| renamed(&names.sources, id));
            event.flights.iter_mut().for_each(|id| renamed(&names.flights, id));
            event.claims.iter_mut().for_each(|id| renamed(&claims, id));
        });
        let own = Own {
            claims: new_claims,
            deployments: new_deployments,
            flights: new_flights,
            parties: Vec::new(),
            names: claims.into_iter().collect(),
            places: names.places.into_iter().collect(),
        };
        both.give_hues();
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
