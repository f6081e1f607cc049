//! The sections of the page of a deployment, as the bar over it and its links name them.

use lofted::claim::{Claim, Quantity, Subject};
use lofted::deployment::Deployment;
use lofted_record::Record;

use crate::link::section::Section;
use crate::page::deployment::about::About;
use crate::page::deployment::claims::claims_about;
use crate::page::deployment::disagreements::disagreements;
use crate::page::deployment::parts::{contradictions, wholes};
use crate::page::deployment::revisions::{renderings, revised_of_people};
use crate::page::deployment::supply::distance_claims;

/// What was known on a day.
pub const KNOWN: Section = Section::of("now", "Known on a day");
/// The claims over time.
pub const OVER_TIME: Section = Section::of("over-time", "Over time");
/// Who disagrees most.
pub const DISAGREEMENTS: Section = Section::of("disagreements", "Disagreements");
/// How one claimant's figure moved.
pub const REVISIONS: Section = Section::of("revisions", "Revisions");
/// Parts and wholes, and one statement in two outlets.
pub const PARTS: Section = Section::of("parts", "Parts and wholes");
/// Distances and the map.
pub const WHERE: Section = Section::of("where", "Where");
/// Every claim, and what was said without a number.
pub const CLAIMS: Section = Section::of("claims", "All claims");
/// Containers over days.
pub const CONTAINERS: Section = Section::of("containers", "Containers");
/// Rounds computed from containers.
pub const ROUNDS: Section = Section::of("rounds", "Rounds");

/// Every section that a page of this kind may have, in its order.
#[must_use]
pub fn all(about: About) -> Vec<Section> {
    match about {
        About::People => {
            vec![KNOWN, OVER_TIME, DISAGREEMENTS, REVISIONS, PARTS, WHERE, CLAIMS]
        }
        About::Supply => vec![CONTAINERS, ROUNDS, OVER_TIME, WHERE, CLAIMS],
    }
}

/// The sections of a deployment that have something to show, in the page's order.
#[must_use]
pub fn shown(record: &Record, on: &Deployment, about: About) -> Vec<Section> {
    let claims = || claims_about(record, on, about);
    let any = |quantity: Quantity| {
        claims().any(|claim: &Claim| claim.figure.metric().quantity() == quantity)
    };
    let statements = record
        .claims_of_deployment(&on.id)
        .any(|claim| claim.figure.metric().subject() == Subject::Statement);
    let has = |section: &Section| match &*section.id {
        "disagreements" => {
            !disagreements(record, on, &[]).is_empty()
                || !contradictions(record, on, about).is_empty()
        }
        "revisions" => !revised_of_people(record, on).is_empty(),
        "parts" => {
            !wholes(record, on, about).is_empty() || !renderings(record, on, about).is_empty()
        }
        "where" => !distance_claims(record, on, about).is_empty(),
        "containers" => any(Quantity::Containers),
        "rounds" => any(Quantity::Rounds),
        _ => statements || claims().next().is_some(),
    };
    let mut sections = all(about);
    sections.retain(has);
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deployment_has_the_sections_that_it_has_something_for() {
        let record = &lofted_record::bundled().record;
        let ids = |on: &Deployment, about| -> Vec<String> {
            shown(record, on, about).iter().map(|one| one.id.to_string()).collect()
        };
        let (first, second) = (&record.deployments()[0], &record.deployments()[1]);
        assert_eq!(ids(first, About::People).len(), all(About::People).len());
        assert_eq!(ids(first, About::Supply).len(), all(About::Supply).len());
        assert!(
            !ids(second, About::People).contains(&"where".to_owned()),
            "no distance was stated"
        );
        assert!(ids(second, About::Supply).iter().all(|id| id == "claims" || id == "over-time"));
    }
}
