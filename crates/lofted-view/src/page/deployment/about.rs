//! What a page of a deployment is about: its people, or what was shipped with them. The two never share a chart.

use lofted::claim::{Claim, Quantity};
use lofted_record::Record;

/// What the page of a deployment shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum About {
    /// The people of the deployment: how many, where, lost.
    #[default]
    People,
    /// Containers and rounds.
    Supply,
}

impl About {
    /// Both.
    pub const ALL: [Self; 2] = [Self::People, Self::Supply];

    /// The word for it in a link.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Supply => "supply",
        }
    }

    /// Which of the two a claim on a deployment is of.
    ///
    /// A distance is of what was shipped where whoever said it spoke, on the same day, of containers or rounds and of
    /// no people.
    #[must_use]
    pub fn of(record: &Record, claim: &Claim) -> Self {
        let supplies = |claim: &Claim| {
            matches!(claim.figure.metric().quantity(), Quantity::Containers | Quantity::Rounds)
        };
        let counts_people = |claim: &Claim| claim.figure.metric().quantity() == Quantity::Persons;
        if supplies(claim) {
            return Self::Supply;
        }
        if claim.figure.metric().quantity() != Quantity::Length {
            return Self::People;
        }
        let along = || {
            let same = record.claims_by(&claim.claimant);
            same.filter(|one| {
                one.stated_on == claim.stated_on && one.deployment() == claim.deployment()
            })
        };
        if along().any(supplies) && !along().any(counts_people) {
            Self::Supply
        } else {
            Self::People
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str) -> About {
        let record = &lofted_record::bundled().record;
        About::of(record, record.claim(&id.parse().unwrap()).unwrap())
    }

    #[test]
    fn a_depot_is_no_barracks_and_containers_are_no_people() {
        assert_eq!(of("us-nsc-2023-10-13-depot-distance"), About::Supply);
        assert_eq!(of("us-nsc-2023-10-13-containers"), About::Supply);
        assert_eq!(of("ukraine-official-2024-10-30-distance"), About::People);
        assert_eq!(of("rok-nis-2024-10-23-in-country"), About::People);
        assert_eq!(of("ukraine-hur-2024-11-02-aircraft"), About::People);
    }
}
