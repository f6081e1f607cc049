//! A record: claims, claimants, sources, flights and events that name each other, and the questions
//! asked of them.

use lofted::claim::{
    Claim, ClaimId, Claimant, ClaimantId, DeploymentId, EventId, FlightId, Metric, PlaceId, Source,
    SourceId, Subject,
};
use lofted::deployment::Deployment;
use lofted::event::Event;
use lofted::flight::Flight;
use lofted::party::{Hue, Party};
use lofted::place::Place;

use crate::chain::Chains;
use crate::file::RecordFile;
use crate::hash::NameMap;
use crate::provenance::Own;
use crate::relation::{Relation, RelationKey};
use crate::shelf::Shelf;

/// Claims, and the claimants, sources and flights that they name.
///
/// Made by [`read`](crate::read), which holds what is always true of it: names are unique, and
/// every claimant, source, flight and linked claim that a claim names is in the record. All lists
/// are in the order of their files.
///
/// # Examples
/// ```
/// use lofted::claim::{Metric, Subject};
///
/// let record = &lofted_record::bundled().record;
/// let flight = &record.flights()[0];
/// let told = record.claims_of_flight(&flight.id).filter(|c| c.figure.metric() == Metric::Apogee);
/// for claim in told {
///     if let Some(claimant) = record.claimant(&claim.claimant) {
///         println!("{}: {} {}", claimant.name, claim.figure.amount(), claim.figure.unit());
///     }
/// }
/// assert!(record.claims_of_subject(Subject::Deployment).count() > 0);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    pub(crate) claims: Shelf<ClaimId, Claim>,
    pub(crate) claimants: Shelf<ClaimantId, Claimant>,
    pub(crate) sources: Shelf<SourceId, Source>,
    pub(crate) flights: Shelf<FlightId, Flight>,
    pub(crate) relations: Shelf<RelationKey, Relation>,
    pub(crate) events: Shelf<EventId, Event>,
    pub(crate) own: Own,
    pub(crate) deployments: Shelf<DeploymentId, Deployment>,
    pub(crate) places: Shelf<PlaceId, Place>,
    pub(crate) parties: Shelf<String, Party>,
    /// The hue of each party that has one.
    pub(crate) hues: Vec<(String, Hue)>,
    /// Where claims are found by what they name.
    pub(crate) chains: Chains,
}

impl Record {
    /// Every claim, in the order of `claims.csv`.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        self.claims.all()
    }

    /// Every claimant, in the order of `claimants.csv`.
    #[must_use]
    pub fn claimants(&self) -> &[Claimant] {
        self.claimants.all()
    }

    /// Every source, in the order of `sources.csv`.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        self.sources.all()
    }

    /// Every flight, in the order of `flights.csv`.
    #[must_use]
    pub fn flights(&self) -> &[Flight] {
        self.flights.all()
    }

    /// Every relation between claims, in the order of `relations.csv`.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        self.relations.all()
    }

    /// Every event, in the order of `events.csv`.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        self.events.all()
    }

    /// The names of a file's columns that the record does not know and keeps for writing.
    #[must_use]
    pub fn extra_names(&self, file: RecordFile) -> &[String] {
        let extras = match file {
            RecordFile::Claims => self.claims.extras(),
            RecordFile::Claimants => self.claimants.extras(),
            RecordFile::Sources => self.sources.extras(),
            RecordFile::Flights => self.flights.extras(),
            RecordFile::Relations => self.relations.extras(),
            RecordFile::Events => self.events.extras(),
            RecordFile::Deployments => self.deployments.extras(),
            RecordFile::Places => self.places.extras(),
            RecordFile::Parties => self.parties.extras(),
        };
        &extras.names
    }

    /// The claim of a name.
    #[must_use]
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.get(id)
    }

    /// The claimant of a name. Every claimant that a claim of this record names is found.
    #[must_use]
    pub fn claimant(&self, id: &ClaimantId) -> Option<&Claimant> {
        self.claimants.get(id)
    }

    /// The source of a name. Every source that a claim of this record names is found.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id)
    }

    /// The flight of a name. Every flight that a claim of this record names is found.
    #[must_use]
    pub fn flight(&self, id: &FlightId) -> Option<&Flight> {
        self.flights.get(id)
    }

    /// What was said of one flight, by anybody.
    pub fn claims_of_flight<'a, 'n>(
        &'a self,
        id: &'n FlightId,
    ) -> impl Iterator<Item = &'a Claim> + use<'a, 'n> {
        self.chains.flight.of(self.claims(), id.as_str())
    }

    /// What was said of one deployment, statements without a number included.
    pub fn claims_of_deployment<'a, 'n>(
        &'a self,
        id: &'n DeploymentId,
    ) -> impl Iterator<Item = &'a Claim> + use<'a, 'n> {
        self.chains.deployment.of(self.claims(), id.as_str())
    }

    /// The claims whose metric belongs to one subject.
    ///
    /// A statement about a flight counts as a statement here and is found by
    /// [`claims_of_flight`](Self::claims_of_flight) as well.
    pub fn claims_of_subject(&self, subject: Subject) -> impl Iterator<Item = &Claim> {
        self.claims().iter().filter(move |claim| claim.figure.metric().subject() == subject)
    }

    /// The claims on one metric.
    pub fn claims_on(&self, metric: Metric) -> impl Iterator<Item = &Claim> {
        self.claims().iter().filter(move |claim| claim.figure.metric() == metric)
    }

    /// The claims that were read in one source.
    pub fn claims_from<'a, 'n>(
        &'a self,
        source: &'n SourceId,
    ) -> impl Iterator<Item = &'a Claim> + use<'a, 'n> {
        self.chains.source.of(self.claims(), source.as_str())
    }

    /// The claims that one claimant made.
    pub fn claims_by<'a, 'n>(
        &'a self,
        claimant: &'n ClaimantId,
    ) -> impl Iterator<Item = &'a Claim> + use<'a, 'n> {
        self.chains.claimant.of(self.claims(), claimant.as_str())
    }

    /// The party that a claim's claimant speaks for; `None` for a claim of another record.
    #[must_use]
    pub fn party_of(&self, claim: &Claim) -> Option<&str> {
        self.claimant(&claim.claimant).map(|claimant| claimant.party.as_str())
    }

    /// Every party, each once, in the order that `claimants.csv` first names them.
    ///
    /// The order does not depend on the claims in view, so a party keeps its colour everywhere.
    #[must_use]
    pub fn parties(&self) -> Vec<&str> {
        let mut seen: NameMap<&str, ()> = NameMap::default();
        let parties = self.claimants().iter().map(|claimant| claimant.party.as_str());
        parties.filter(|party| seen.insert(party, ()).is_none()).collect()
    }
}
