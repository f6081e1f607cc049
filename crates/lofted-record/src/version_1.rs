//! Version 1 of the profile: one deployment, which no row told of, and places in the names of metrics.
//!
//! What such records took for granted stands in `version-1`, as rows of today's profile.

use std::sync::OnceLock;

use lofted::claim::{Claim, Topic};
use lofted::place::Place;

use crate::record::Record;
use crate::shelf::Shelf;

/// `deployments.csv` as version 1 meant it.
pub(crate) const DEPLOYMENTS: &[u8] = include_bytes!("../version-1/deployments.csv");

/// `places.csv` as version 1 meant it.
pub(crate) const PLACES: &[u8] = include_bytes!("../version-1/places.csv");

/// `parties.csv` as version 1 meant it.
pub(crate) const PARTIES: &[u8] = include_bytes!("../version-1/parties.csv");

/// Metrics that had a place in their name, a line each: the old name, and the topic it means.
const METRICS: &str = include_str!("../version-1/metrics.csv");

/// The topic that a metric's old name means; `None` for a name that version 1 had not, or that stands as it was.
///
/// # Examples
/// ```
/// let topic = lofted_record::topic_of_version_1("in-country").map(|topic| topic.metric.to_string());
/// assert_eq!(topic.as_deref(), Some("in-place"));
/// assert_eq!(lofted_record::topic_of_version_1("killed"), None);
/// ```
#[must_use]
pub fn topic_of_version_1(name: &str) -> Option<&'static Topic> {
    static TOPICS: OnceLock<Vec<(&str, Topic)>> = OnceLock::new();
    let topics = TOPICS.get_or_init(|| {
        let lines = METRICS.lines().skip(1).filter_map(|line| line.split_once(','));
        lines.filter_map(|(old, topic)| Some((old, topic.parse().ok()?))).collect()
    });
    topics.iter().find(|(old, _)| *old == name).map(|(_, topic)| topic)
}

/// Charts that had a place in their name, a line each: the old name in links, and the name of now.
const FIGURES: &str = include_str!("../version-1/figures.csv");

/// The name that a chart has now, of one that it had in links of version 1; `None` for a name that stands.
#[must_use]
pub fn figure_of_version_1(name: &str) -> Option<&'static str> {
    let mut lines = FIGURES.lines().skip(1).filter_map(|line| line.split_once(','));
    lines.find(|(old, _)| *old == name).map(|(_, now)| now)
}

/// Keeps, of the rows that version 1 took for granted, those that a record of its time needs.
pub(crate) fn keep_needed_ground(record: &mut Record) {
    let deployed = record.claims().iter().any(|claim| claim.deployment().is_some());
    let flown = record.claims().iter().any(|claim: &Claim| claim.flight().is_some())
        || record.events().iter().any(|event| !event.flights.is_empty());
    if !deployed {
        record.deployments = Shelf::default();
    }
    let is_needed = |place: &Place| if place.kind.is_of_flights() { flown } else { deployed };
    let places: Vec<Place> = record.places().to_vec();
    let needed = |place: &Place| {
        is_needed(place)
            || places.iter().any(|one| is_needed(one) && one.within.as_ref() == Some(&place.id))
    };
    let mut left = Shelf::default();
    for (row, place) in (2..).zip(places.iter().filter(|place| needed(place))) {
        left.put(place.id.clone(), place.clone(), row, Vec::new());
    }
    let speaks = |name: &str| record.claimants().iter().any(|claimant| claimant.party == name);
    let mut parties = Shelf::default();
    for (row, party) in (2..).zip(record.parties.all().iter().filter(|one| speaks(&one.name))) {
        parties.put(party.name.clone(), party.clone(), row, Vec::new());
    }
    (record.places, record.parties) = (left, parties);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_old_name_has_its_topic() {
        let names =
            METRICS.lines().skip(1).filter_map(|line| line.split_once(',')).map(|line| line.0);
        let (all, read): (Vec<_>, Vec<_>) =
            names.map(|name| (name, topic_of_version_1(name))).unzip();
        assert!(all.len() == 3 && read.iter().all(Option::is_some), "{all:?}");
    }
}
