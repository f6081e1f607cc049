//! Questions asked of a record's claims: the latest as of a day, one claimant's revisions, the parts
//! of a whole, who contradicts whom.

use std::collections::BTreeMap;

use lofted::claim::{
    About, Claim, ClaimId, ClaimantId, Date, DeploymentId, LinkKind, Metric, Topic,
};
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
    /// What each claimant said last, up to and on a day, on a metric of each flight or of the deployment.
    ///
    /// A claimant that said something new keeps only the new; nobody's words take the place of
    /// another's. Another outlet's rendering of a statement is not counted, and neither is a
    /// deprecated claim. In the order they were said; of one day, in the order of the file.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Date, Metric};
    ///
    /// let record = &lofted_record::bundled().record;
    /// let latest = record.latest(Metric::Killed, Date::new(2025, 5, 1)?);
    /// let nis = latest.iter().find(|claim| claim.claimant.as_str() == "rok-nis");
    /// assert_eq!(nis.map(|claim| claim.figure.amount().to_string()).as_deref(), Some("600"));
    /// # Ok::<(), lofted::claim::DateError>(())
    /// ```
    #[must_use]
    pub fn latest(&self, metric: Metric, as_of: Date) -> Vec<&Claim> {
        type Series<'a> = (&'a ClaimantId, &'a About);
        let said = self.claims_on(metric).filter(|claim| {
            let deprecated = matches!(claim.rank, lofted::claim::Rank::Deprecated { .. });
            claim.stated_on <= as_of && !deprecated && !is_rendering(claim)
        });
        let mut latest: BTreeMap<Series<'_>, &Claim> = BTreeMap::new();
        for claim in by_day(said.collect()) {
            latest.insert((&claim.claimant, &claim.about), claim);
        }
        by_day(latest.into_values().collect())
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
    /// assert_eq!(said, [">=100", "~300", "600", "~2000"]);
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

    /// Every pair of claims that an editor holds to contradict each other, in the order of
    /// `relations.csv`.
    ///
    /// # Examples
    /// ```
    /// let record = &lofted_record::bundled().record;
    /// let names: Vec<(&str, &str)> = record
    ///     .contradictions()
    ///     .iter()
    ///     .map(|(one, other)| (one.claimant.as_str(), other.claimant.as_str()))
    ///     .collect();
    /// assert!(names.contains(&("us-pacom", "kcna")));
    /// ```
    #[must_use]
    pub fn contradictions(&self) -> Vec<(&Claim, &Claim)> {
        let pairs = self.relations().iter().filter(|one| one.link.kind == LinkKind::Contradicts);
        pairs.filter_map(|one| Some((self.claim(&one.from)?, self.claim(&one.link.to)?))).collect()
    }

    /// The claims that contradict one, whichever of the two the record names first.
    #[must_use]
    pub fn contradicting(&self, id: &ClaimId) -> Vec<&Claim> {
        self.contradictions()
            .into_iter()
            .filter_map(|(one, other)| match (one.id == *id, other.id == *id) {
                (true, _) => Some(other),
                (_, true) => Some(one),
                _ => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use lofted::claim::{Date, Metric};

    use crate::bundled;

    #[test]
    fn the_latest_as_of_a_day_is_not_what_was_said_after_it() {
        let record = &bundled().record;
        let kursk = "kursk".parse().unwrap();
        let said = |year, month, day| -> Vec<String> {
            let day = Date::new(year, month, day).unwrap();
            let latest = record
                .latest(Metric::InPlace, day)
                .into_iter()
                .filter(|c| c.about.place() == Some(&kursk));
            latest.map(|c| format!("{} {}", c.claimant, c.figure.amount())).collect()
        };
        assert!(said(2024, 10, 27).is_empty());
        assert_eq!(said(2024, 10, 28), ["nato-secretary-general ?"]);
        let november = said(2024, 11, 4);
        assert!(november.contains(&"us-state <=10000".to_owned()), "{november:?}");
        assert!(!november.iter().any(|line| line == "us-state ~8000"), "{november:?}");
        assert!(november.contains(&"ukraine-president 11000".to_owned()), "{november:?}");
    }

    #[test]
    fn contradictions_are_found_from_both_sides() {
        let record = &bundled().record;
        for (one, other) in record.contradictions() {
            assert!(record.contradicting(&one.id).contains(&other));
            assert!(record.contradicting(&other.id).contains(&one));
        }
        let names = record.contradicting(&"kcna-2022-03-25-designation".parse().unwrap());
        assert_eq!(names.len(), 2, "Seoul and Washington");
    }
}
