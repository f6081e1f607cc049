//! A record without one of its claims.

use std::collections::HashSet;
use std::hash::Hash;

use lofted::claim::{
    Claim, ClaimId, ClaimantId, DeploymentId, EventId, FlightId, PlaceId, SourceId,
};
use lofted::event::Event;

use crate::record::Record;
use crate::relation::Relation;
use crate::shelf::Shelf;

/// What claims and events name.
#[derive(Default)]
struct Used {
    claimants: HashSet<ClaimantId>,
    sources: HashSet<SourceId>,
    flights: HashSet<FlightId>,
    deployments: HashSet<DeploymentId>,
    places: HashSet<PlaceId>,
    parties: HashSet<String>,
}

impl Used {
    fn by(record: &Record) -> Self {
        let mut used = Self::default();
        for claim in record.claims() {
            used.claimants.insert(claim.claimant.clone());
            used.sources.insert(claim.source.clone());
            used.flights.extend(claim.flight().cloned());
            used.deployments.extend(claim.deployment().cloned());
            used.places.extend(claim.about.place().cloned());
        }
        for event in record.events() {
            used.sources.extend(event.sources.iter().cloned());
            used.flights.extend(event.flights.iter().cloned());
        }
        used.add_ground(record);
        used
    }

    /// What the deployments and flights that are named stand on, and whom the claimants speak for.
    fn add_ground(&mut self, record: &Record) {
        for deployment in record.deployments() {
            if self.deployments.contains(&deployment.id) {
                let of_chief = deployment.chief.iter().filter_map(|topic| topic.place.as_ref());
                let places =
                    deployment.origin.iter().chain(&deployment.host).chain(&deployment.border);
                self.places.extend(places.chain(&deployment.places).chain(of_chief).cloned());
            }
        }
        if !self.flights.is_empty() {
            let of_flights = record.places().iter().filter(|place| place.kind.is_of_flights());
            self.places.extend(of_flights.map(|place| place.id.clone()));
        }
        // A place lies in one of an earlier row: from the last to the first, each names what is around it.
        for place in record.places().iter().rev() {
            if self.places.contains(&place.id) {
                self.places.extend(place.within.clone());
            }
        }
        let speaking = record.claimants().iter().filter(|one| self.claimants.contains(&one.id));
        let speaking: HashSet<String> = speaking.map(|one| one.party.clone()).collect();
        self.parties = speaking;
    }
}

/// The rows of a shelf that are kept, as they stand after `change`.
pub(crate) fn kept<K: Hash + Eq, T: Clone>(
    shelf: &Shelf<K, T>,
    key: impl Fn(&T) -> K,
    keep: &dyn Fn(&T) -> bool,
    change: &dyn Fn(&mut T),
) -> Shelf<K, T> {
    let mut left = Shelf::default();
    left.name_extras(shelf.extras().names.clone());
    for (at, row) in shelf.all().iter().enumerate() {
        if keep(row) {
            let mut row = row.clone();
            change(&mut row);
            // The columns are the same, of which two may have one name.
            let extras = shelf.extras().cells.get(at).cloned().unwrap_or_default();
            let number = left.all().len() as u64 + 2;
            left.put(key(&row), row, number, extras);
        }
    }
    left
}

pub(super) fn claim_id(claim: &Claim) -> ClaimId {
    claim.id.clone()
}

pub(super) fn event_id(event: &Event) -> EventId {
    event.id.clone()
}

impl Record {
    /// The record without a claim, and without the relations of it and the claimant, source and flight
    /// that nothing else names.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let id = record.claims()[0].id.clone();
    /// assert!(record.without_claim(&id).claim(&id).is_none());
    /// ```
    #[must_use]
    pub fn without_claim(&self, id: &ClaimId) -> Self {
        let mut left = self.clone();
        left.claims = kept(&self.claims, claim_id, &|claim| claim.id != *id, &|claim| {
            claim.links.retain(|link| link.to != *id)
        });
        left.relations = kept(
            &self.relations,
            Relation::key,
            &|relation| relation.from != *id && relation.link.to != *id,
            &|_| (),
        );
        left.events = kept(&self.events, event_id, &|_| true, &|event| {
            event.claims.retain(|claim| claim != id)
        });
        left.own.claims.retain(|own| own != id);
        left.named_or_not(self)
    }

    /// The record without what an earlier one named and this one does not. What neither names was put
    /// there by itself, and stays.
    pub(super) fn named_or_not(mut self, earlier: &Self) -> Self {
        let (before, after) = (Used::by(earlier), Used::by(&self));
        self.keep_named(
            |claimant| after.claimants.contains(claimant) || !before.claimants.contains(claimant),
            |source| after.sources.contains(source) || !before.sources.contains(source),
            |flight| after.flights.contains(flight) || !before.flights.contains(flight),
        );
        self.keep_ground(&after, Some(&before));
        self
    }

    /// The record without the claimants, sources and flights that neither a claim nor an event names.
    #[must_use]
    pub fn named_only(&self) -> Self {
        let mut left = self.clone();
        left.drop_unnamed();
        left
    }

    pub(super) fn drop_unnamed(&mut self) {
        let used = Used::by(self);
        self.keep_named(
            |claimant| used.claimants.contains(claimant),
            |source| used.sources.contains(source),
            |flight| used.flights.contains(flight),
        );
        self.keep_ground(&used, None);
    }

    /// Keeps of deployments, places and parties what is used, and what was not used before either: that was
    /// put there by itself.
    fn keep_ground(&mut self, after: &Used, before: Option<&Used>) {
        let by_itself = |was: &dyn Fn(&Used) -> bool| before.is_some_and(|before| !was(before));
        self.deployments = kept(
            &self.deployments,
            |row| row.id.clone(),
            &|row| {
                let used = |by: &Used| by.deployments.contains(&row.id);
                used(after) || by_itself(&used)
            },
            &|_| (),
        );
        self.places = kept(
            &self.places,
            |row| row.id.clone(),
            &|row| {
                let used = |by: &Used| by.places.contains(&row.id);
                used(after) || by_itself(&used)
            },
            &|_| (),
        );
        self.parties = kept(
            &self.parties,
            |row| row.name.clone(),
            &|row| {
                let used = |by: &Used| by.parties.contains(&row.name);
                used(after) || by_itself(&used)
            },
            &|_| (),
        );
    }

    fn keep_named(
        &mut self,
        claimant: impl Fn(&ClaimantId) -> bool,
        source: impl Fn(&SourceId) -> bool,
        flight: impl Fn(&FlightId) -> bool,
    ) {
        self.claimants =
            kept(&self.claimants, |row| row.id.clone(), &|row| claimant(&row.id), &|_| ());
        self.sources = kept(&self.sources, |row| row.id.clone(), &|row| source(&row.id), &|_| ());
        self.flights = kept(&self.flights, |row| row.id.clone(), &|row| flight(&row.id), &|_| ());
    }
}
