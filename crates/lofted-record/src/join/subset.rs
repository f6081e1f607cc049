//! A record of some of its claims, with what they name.

use std::collections::HashSet;

use lofted::claim::{Claim, ClaimId, FlightId};

use super::remove::{claim_id, event_id, kept};
use crate::chain::Chains;
use crate::provenance::Own;
use crate::record::Record;
use crate::relation::Relation;

impl Record {
    /// The record of a selection of its claims: those that `wanted` takes, the claimants, sources and
    /// flights that they name, the relations between them, and the events of them or of their flights.
    ///
    /// Nothing in it names what is not there: an event and a claim lose the names of what was left out.
    /// Order and unknown columns stay. Written and read again, it is the same.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let flight = &record.flights()[0].id;
    /// let part = record.subset(&|claim| claim.flight() == Some(flight));
    /// assert_eq!(part.claims().len(), record.claims_of_flight(flight).count());
    /// assert_eq!(part.flights().len(), 1);
    /// ```
    #[must_use]
    pub fn subset(&self, wanted: &dyn Fn(&Claim) -> bool) -> Self {
        let has = |id: &ClaimId| self.claim(id).is_some_and(wanted);
        let claims = kept(&self.claims, claim_id, wanted, &|claim| {
            claim.links.retain(|link| has(&link.to));
        });
        let flights: HashSet<&FlightId> = claims.all().iter().filter_map(Claim::flight).collect();
        let events = kept(
            &self.events,
            event_id,
            &|event| {
                event.claims.iter().any(has) || event.flights.iter().any(|f| flights.contains(f))
            },
            &|event| {
                event.claims.retain(has);
                event.flights.retain(|flight| flights.contains(flight));
            },
        );
        let relations = kept(
            &self.relations,
            Relation::key,
            &|relation| has(&relation.from) && has(&relation.link.to),
            &|_| (),
        );
        let own = Own {
            claims: self.own.claims.iter().filter(|id| has(id)).cloned().collect(),
            deployments: self
                .own
                .deployments
                .iter()
                .filter(|id| claims.all().iter().any(|claim| claim.deployment() == Some(id)))
                .cloned()
                .collect(),
            flights: self.own.flights.clone(),
            parties: self.own.parties.clone(),
            places: self.own.places.clone(),
            names: self.own.names.iter().filter(|(_, id)| has(id)).cloned().collect(),
        };
        let (claimants, sources) = (self.claimants.clone(), self.sources.clone());
        let mut part = Self {
            chains: Chains::default(),
            claims,
            claimants,
            sources,
            flights: self.flights.clone(),
            relations,
            events,
            own,
            deployments: self.deployments.clone(),
            places: self.places.clone(),
            parties: self.parties.clone(),
            hues: self.hues.clone(),
        };
        part.drop_unnamed();
        part.hold_hues(self);
        part
    }
}
