//! What of a record is the reader's own: told of its rows, and carried from one reading of its files to another.

use lofted::claim::{Claim, ClaimId, DeploymentId, FlightId};
use lofted::party::PartyKind;

use crate::provenance::Provenance;
use crate::record::Record;

impl Record {
    /// Whether a claim came with the record or is the reader's own, put beside it by
    /// [`beside`](Self::beside).
    #[must_use]
    pub fn provenance(&self, id: &ClaimId) -> Provenance {
        if self.own.has_claim(id) { Provenance::Own } else { Provenance::Record }
    }

    /// As [`provenance`](Self::provenance), of a deployment.
    #[must_use]
    pub fn provenance_of_deployment(&self, id: &DeploymentId) -> Provenance {
        if self.own.deployments.contains(id) { Provenance::Own } else { Provenance::Record }
    }

    /// As [`provenance`](Self::provenance), of a flight.
    #[must_use]
    pub fn provenance_of_flight(&self, id: &FlightId) -> Provenance {
        if self.own.flights.contains(id) { Provenance::Own } else { Provenance::Record }
    }

    /// The party whose figures a claim on a flight is counted among; `None` for a claim of another record.
    ///
    /// It is its claimant's. A claim that the reader put beside a flight of the record is counted among figures of
    /// the reader's own, `Zenda (yours)`, so that no verdict on a party's figures rests on what a reader put there.
    /// On a flight of the reader's own, which is marked as such, parties keep their names.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let claims = "id,flight,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
    ///     mine,2024-10-31,apogee,,7100,,about,km,Me,Notes,2024-11-02\n";
    /// let both = record.beside(&lofted_record::read_bare(claims.as_bytes()).record);
    /// let mine = both.own_claim(&"mine".parse()?).unwrap();
    /// assert_eq!(both.teller_of(mine), Some("Me (yours)"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn teller_of(&self, claim: &Claim) -> Option<&str> {
        let party = self.party_of(claim)?;
        let beside_the_record = self.provenance(&claim.id) == Provenance::Own
            && claim.flight().is_some_and(|id| self.provenance_of_flight(id) == Provenance::Record);
        if !beside_the_record {
            return Some(party);
        }
        Some(self.own_party(party).unwrap_or(party))
    }

    /// Whose figure a claim is: as [`teller_of`](Self::teller_of), but where the party of the record is only a kind of
    /// speaker, such as the press, whoever it was.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let claim = &record.claims()[0];
    /// // A state's claims are its own.
    /// assert_eq!(Some(record.voice_of(claim)), record.teller_of(claim));
    /// ```
    #[must_use]
    pub fn voice_of(&self, claim: &Claim) -> &str {
        let is_kind = self.provenance(&claim.id) == Provenance::Record
            && self.party_of(claim).map(|party| self.party_kind(party)) != Some(PartyKind::State);
        let claimant = self.claimant(&claim.claimant).filter(|_| is_kind);
        claimant.map_or_else(|| self.teller_of(claim).unwrap_or(""), |one| one.name.as_str())
    }

    /// The parties that said something of one flight, as [`teller_of`](Self::teller_of) names them: in the order of
    /// [`parties`](Self::parties), what is the reader's own after the record's.
    #[must_use]
    pub fn tellers_of_flight(&self, id: &FlightId) -> Vec<&str> {
        let tells = |party: &&str| {
            self.claims_of_flight(id).any(|claim| self.teller_of(claim) == Some(*party))
        };
        let parties = self.parties();
        let own = parties.iter().filter_map(|party| self.own_party(party));
        parties.iter().copied().chain(own).filter(tells).collect()
    }

    /// How a party's figures are named that the reader put beside the record.
    fn own_party(&self, party: &str) -> Option<&str> {
        let named = self.own.parties.iter().find(|(name, _)| name == party);
        named.map(|(_, own)| own.as_str())
    }

    /// Names the parties that claims of the reader's own speak for.
    pub(crate) fn name_own_parties(&mut self) {
        let mut parties: Vec<(String, String)> = Vec::new();
        for claim in self.claims().iter().filter(|claim| self.own.has_claim(&claim.id)) {
            if let Some(party) = self.party_of(claim)
                && parties.iter().all(|(name, _)| name != party)
            {
                parties.push((party.to_owned(), format!("{party} (yours)")));
            }
        }
        self.own.parties = parties;
    }
}

/// What stands between the cells of a mark.
const BETWEEN: char = '\t';

impl Record {
    /// Which rows are the reader's own, as lines that [`with_marks`](Self::with_marks) reads: files alone do not say it.
    #[must_use]
    pub fn marks(&self) -> String {
        let own = &self.own;
        let one = |kind: &str, id: &str| format!("{kind}{BETWEEN}{id}\n");
        let two =
            |kind: &str, own: &str, now: &str| format!("{kind}{BETWEEN}{own}{BETWEEN}{now}\n");
        let claims = own.claims.iter().map(|id| one("claim", id.as_str()));
        let deployments = own.deployments.iter().map(|id| one("deployment", id.as_str()));
        let flights = own.flights.iter().map(|id| one("flight", id.as_str()));
        let names = own.names.iter().map(|(own, now)| two("name", own.as_str(), now.as_str()));
        let places = own.places.iter().map(|(own, now)| two("place", own.as_str(), now.as_str()));
        claims.chain(deployments).chain(flights).chain(names).chain(places).collect()
    }

    /// This record with the rows marked as the reader's own that [`marks`](Self::marks) tells; lines that do not read
    /// mark nothing.
    ///
    /// # Examples
    /// ```
    /// use lofted_record::{Files, Provenance, RecordFile, read, write_file};
    ///
    /// let claims = "id,flight,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
    ///     mine,2031-03-12,apogee,,7100,,about,km,Me,Notes,2031-03-12\n";
    /// let own = lofted_record::read_bare(claims.as_bytes()).record;
    /// let both = lofted_record::bundled().record.beside(&own);
    /// let written = RecordFile::ALL.map(|file| (file, write_file(&both, file)));
    /// let files = written.iter().fold(Files::NONE, |files, (file, bytes)| files.with(*file, bytes));
    /// assert_eq!(read(&files).record.with_marks(&both.marks()), both);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_marks(mut self, marks: &str) -> Self {
        for line in marks.lines() {
            let mut cells = line.split(BETWEEN);
            let (kind, id, now) = (cells.next(), cells.next().unwrap_or_default(), cells.next());
            match (kind, now) {
                (Some("claim"), None) => self.own.claims.extend(id.parse().ok()),
                (Some("deployment"), None) => self.own.deployments.extend(id.parse().ok()),
                (Some("flight"), None) => self.own.flights.extend(id.parse().ok()),
                (Some("name"), Some(now)) => {
                    self.own.names.extend(id.parse().ok().zip(now.parse().ok()));
                }
                (Some("place"), Some(now)) => {
                    self.own.places.extend(id.parse().ok().zip(now.parse().ok()));
                }
                _ => {}
            }
        }
        self.name_own_parties();
        self
    }
}
