//! What claims stand on: deployments, places, parties and their hues, and the words of a claim's metric.

use lofted::claim::{Claim, DeploymentId, Metric, PlaceId, Terms, Topic};
use lofted::deployment::Deployment;
use lofted::party::{Hue, Party, PartyHue, PartyKind};
use lofted::place::{Place, PlaceKind};

use crate::record::Record;
use crate::shelf::Shelf;

/// How many topics are shown large of a deployment that names none.
const CHIEF_UNNAMED: usize = 3;

impl Record {
    /// Every deployment, in the order of `deployments.csv`.
    #[must_use]
    pub fn deployments(&self) -> &[Deployment] {
        self.deployments.all()
    }

    /// The deployment of a name. Every deployment that a claim of this record names is found.
    #[must_use]
    pub fn deployment(&self, id: &DeploymentId) -> Option<&Deployment> {
        self.deployments.get(id)
    }

    /// Every place, in the order of `places.csv`: one lies in places of earlier rows alone.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        self.places.all()
    }

    /// The place of a name. Every place that a claim or a deployment of this record names is found.
    #[must_use]
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.get(id)
    }

    /// The places of a kind, in the order of `places.csv`.
    pub fn places_of_kind(&self, kind: PlaceKind) -> impl Iterator<Item = &Place> {
        self.places().iter().filter(move |place| place.kind == kind)
    }

    /// What `parties.csv` says of a party; `None` where it has no row.
    #[must_use]
    pub fn party(&self, name: &str) -> Option<&Party> {
        self.parties.get(&name.to_owned())
    }

    /// What kind of voice a party is; one without a row speaks for a state.
    #[must_use]
    pub fn party_kind(&self, name: &str) -> PartyKind {
        self.party(name).map_or(PartyKind::State, |party| party.kind)
    }

    /// The hue of a party, of a ninth and those after it with its marks doubled; `None` for one that is drawn grey.
    ///
    /// It is given by `parties.csv`, and else is the first free one in the order in which `claimants.csv`
    /// names parties; so it does not depend on the claims in view, and a party put beside a record takes
    /// none from it.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let hues: Vec<_> = record.parties().into_iter().filter_map(|one| record.hue_of(one)).collect();
    /// let apart: std::collections::BTreeSet<_> = hues.iter().collect();
    /// assert!(hues.len() == 10 && apart.len() == 10, "no two look alike");
    /// ```
    #[must_use]
    pub fn hue_of(&self, party: &str) -> Option<Hue> {
        // A party's figures that the reader put beside the record have its hue.
        let of_own = self.own.parties.iter().find(|(_, own)| *own == party);
        let party = of_own.map_or(party, |(name, _)| name);
        self.hues.iter().find(|(name, _)| name == party).map(|(_, hue)| *hue)
    }

    /// Gives every party its hue, from the rows and in order of appearance.
    pub(crate) fn give_hues(&mut self) {
        let mut hues: Vec<(String, Hue)> = Vec::new();
        for party in self.parties.all() {
            if let PartyHue::Of(hue) = party.hue {
                hues.push((party.name.clone(), hue));
            }
        }
        for name in self.parties() {
            let is_free = match self.party(name) {
                Some(party) => party.hue == PartyHue::Free && party.kind == PartyKind::State,
                None => true,
            };
            let free = Hue::ALL.into_iter().find(|hue| hues.iter().all(|(_, taken)| taken != hue));
            if let Some(hue) = free
                && is_free
                && hues.iter().all(|(party, _)| party != name)
            {
                hues.push((name.to_owned(), hue));
            }
        }
        self.hues = hues;
    }

    /// Writes the hues that parties have in another record into rows, so that a selection of it looks alike.
    pub(crate) fn hold_hues(&mut self, whole: &Self) {
        let mut rows = Shelf::default();
        rows.name_extras(self.parties.extras().names.clone());
        for name in self.parties() {
            let hue = whole.hue_of(name).map_or(PartyHue::Grey, PartyHue::Of);
            let party = Party { name: name.to_owned(), hue, kind: whole.party_kind(name) };
            let place = self.parties.place_of(&party.name);
            let extras = place.map(|at| rows.fitted(self.parties.extras(), at)).unwrap_or_default();
            let number = rows.all().len() as u64 + 2;
            rows.put(party.name.clone(), party, number, extras);
        }
        self.parties = rows;
        self.give_hues();
    }

    /// The words of a deployment for its metrics, with the place of a topic; plain ones where the deployment
    /// is none of the record.
    #[must_use]
    pub fn terms(&self, deployment: Option<&DeploymentId>, place: Option<&PlaceId>) -> Terms<'_> {
        let name = |id: Option<&PlaceId>| Some(self.place(id?)?.name.as_str());
        let place = name(place);
        let Some(deployment) = deployment.and_then(|id| self.deployment(id)) else {
            return Terms { place, ..Terms::PLAIN };
        };
        Terms {
            force: &deployment.force,
            place,
            origin: name(deployment.origin.as_ref()).unwrap_or(Terms::PLAIN.origin),
            host: name(deployment.host.as_ref()).unwrap_or(Terms::PLAIN.host),
            border: name(deployment.border.as_ref()).unwrap_or(Terms::PLAIN.border),
        }
    }

    /// The words of a claim's deployment and place for its metric.
    #[must_use]
    pub fn terms_of(&self, claim: &Claim) -> Terms<'_> {
        self.terms(claim.deployment(), claim.about.place())
    }

    /// The name for readers of what a claim is on: its metric, with its place where it has one.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let claim = record.claim(&"rok-nis-2025-04-30-killed".parse()?).unwrap();
    /// assert_eq!(record.label(claim), "Killed");
    /// # Ok::<(), lofted::claim::IdError>(())
    /// ```
    #[must_use]
    pub fn label(&self, claim: &Claim) -> String {
        claim.figure.metric().label_with(&self.terms_of(claim))
    }

    /// The name of a topic for readers.
    #[must_use]
    pub fn topic_label(&self, topic: &Topic) -> String {
        topic.metric.label_with(&self.terms(None, topic.place.as_ref()))
    }

    /// The topics of a deployment that have a claim: the chief ones first, then those of each metric in the
    /// order of [`Metric::ALL`], one without a place before those with, these in the order of `places.csv`.
    #[must_use]
    pub fn topics(&self, deployment: &Deployment) -> Vec<Topic> {
        let claimed: Vec<Topic> =
            self.claims_of_deployment(&deployment.id).map(Claim::topic).collect();
        let mut topics: Vec<Topic> =
            deployment.chief.iter().filter(|topic| claimed.contains(topic)).cloned().collect();
        let metric_at = |of: &Topic| Metric::ALL.iter().position(|metric| *metric == of.metric);
        let place_at = |of: &Topic| match &of.place {
            None => Some(0),
            Some(id) => Some(1 + self.places().iter().position(|place| place.id == *id)?),
        };
        let rest = claimed.into_iter().filter(|topic| !topics.contains(topic));
        let mut rest: Vec<((usize, usize), Topic)> = rest
            .filter_map(|topic| Some(((metric_at(&topic)?, place_at(&topic)?), topic)))
            .collect();
        rest.sort_by_key(|(at, _)| *at);
        rest.dedup_by_key(|(at, _)| *at);
        topics.extend(rest.into_iter().map(|(_, topic)| topic));
        topics
    }

    /// The topics of a deployment that are shown first and large: its chief ones, else the first with a claim.
    #[must_use]
    pub fn chief(&self, deployment: &Deployment) -> Vec<Topic> {
        if deployment.chief.is_empty() {
            self.topics(deployment).into_iter().take(CHIEF_UNNAMED).collect()
        } else {
            deployment.chief.clone()
        }
    }
}
