//! Questions asked of a record's claims: one claimant's revisions, the parts of a whole, who contradicts whom.

use lofted::claim::{Claim, ClaimId, ClaimantId, Date, DeploymentId, LinkKind, Source, Topic};
use lofted::order::by_key;

use crate::record::Record;

/// Whether a claim is another outlet's rendering of a statement that stands in the record already.
fn is_rendering(claim: &Claim) -> bool {
    claim.linked(LinkKind::SameStatement).next().is_some()
}

fn by_day(claims: Vec<&Claim>) -> Vec<&Claim> {
    by_key(claims, |claim| f64::from(claim.stated_on.day_number()))
}

impl Record {
    /// The sources whose claims were not held against their text on a day or since: those never checked
    /// first, then the longest unchecked.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let stale = record.unchecked_since("2026-11-26".parse()?);
    /// assert!(!stale.is_empty() && stale.len() < record.sources().len());
    /// assert!(stale[0].checked_on.is_none());
    /// # Ok::<(), lofted::claim::DateError>(())
    /// ```
    #[must_use]
    pub fn unchecked_since(&self, day: Date) -> Vec<&Source> {
        let is_stale = |source: &&Source| source.checked_on.is_none_or(|checked| checked < day);
        let stale = self.sources().iter().filter(is_stale).collect();
        by_key(stale, |source: &&Source| {
            source.checked_on.map_or(f64::NEG_INFINITY, |checked| f64::from(checked.day_number()))
        })
    }

    /// What one claimant said on one topic of a deployment, from the first to the last, without other
    /// outlets' renderings: how a figure was revised.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Metric, Topic};
    ///
    /// let record = &lofted_record::bundled().record;
    /// let deployment = &record.deployments()[0].id;
    /// let killed = Topic::of(Metric::Killed);
    /// let revisions = record.revisions(&"rok-nis".parse()?, deployment, &killed);
    /// let said: Vec<String> = revisions.iter().map(|c| c.figure.amount().to_string()).collect();
    /// assert_eq!(said, [">=100", ">300", ">600", ">2000"]);
    /// # Ok::<(), lofted::claim::IdError>(())
    /// ```
    #[must_use]
    pub fn revisions(
        &self,
        claimant: &ClaimantId,
        deployment: &DeploymentId,
        topic: &Topic,
    ) -> Vec<&Claim> {
        let said = self.claims_by(claimant).filter(|claim| {
            claim.deployment() == Some(deployment)
                && claim.topic() == *topic
                && !is_rendering(claim)
        });
        by_day(said.collect())
    }

    /// The claims that count a part of what a claim counts, in the order of the file.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let parts = record.parts_of(&"rok-nis-2025-04-30-casualties".parse()?);
    /// assert_eq!(parts[0].id.as_str(), "rok-nis-2025-04-30-killed");
    /// # Ok::<(), lofted::claim::IdError>(())
    /// ```
    #[must_use]
    pub fn parts_of(&self, whole: &ClaimId) -> Vec<&Claim> {
        self.linked_to(whole, LinkKind::SubsetOf)
    }

    /// The claims that relate to one by a kind of link, in the order of the file.
    #[must_use]
    pub fn linked_to(&self, to: &ClaimId, kind: LinkKind) -> Vec<&Claim> {
        let links = |claim: &&Claim| claim.linked(kind).any(|other| other == to);
        self.claims().iter().filter(links).collect()
    }

    /// Every pair of claims that an editor holds to contradict each other, with the editor's remark, in the order of
    /// `relations.csv`.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let names: Vec<(&str, &str)> = record
    ///     .contradictions()
    ///     .map(|(one, other, _)| (one.claimant.as_str(), other.claimant.as_str()))
    ///     .collect();
    /// assert!(names.contains(&("us-pacom", "kcna")));
    /// ```
    pub fn contradictions(&self) -> impl Iterator<Item = (&Claim, &Claim, &str)> {
        let pairs = self.relations().iter().filter(|one| one.link.kind == LinkKind::Contradicts);
        pairs.filter_map(|pair| {
            Some((self.claim(&pair.from)?, self.claim(&pair.link.to)?, pair.note.as_str()))
        })
    }
}
