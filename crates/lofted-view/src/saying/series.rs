//! Claims that can stand in one lane: on one topic of one deployment, or on one metric of flights.

use lofted::claim::{Claim, DeploymentId, Topic};
use lofted::order::by_keys;
use lofted_record::Record;

/// What the claims of one lane have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The deployment; `None` for flights and for statements of their own.
    pub deployment: Option<DeploymentId>,
    /// The topic.
    pub topic: Topic,
}

impl Series {
    /// The series that a claim stands in.
    #[must_use]
    pub fn of(claim: &Claim) -> Self {
        Self { deployment: claim.deployment().cloned(), topic: claim.topic() }
    }

    /// Its name; with the force where the record has several deployments.
    #[must_use]
    pub fn label(&self, record: &Record) -> String {
        let label = record.topic_label(&self.topic);
        let several = record.deployments().len() > 1;
        match self.deployment.as_ref().and_then(|id| record.deployment(id)) {
            Some(on) if several => format!("{label} ({})", on.force),
            _ => label,
        }
    }
}

/// Claims series by series, in the order of metrics, then of deployments and places as they first come; in
/// each series from the first said to the last.
#[must_use]
pub fn by_series(claims: Vec<&Claim>) -> Vec<(Series, Vec<&Claim>)> {
    let mut all: Vec<(Series, Vec<&Claim>)> = Vec::new();
    for claim in claims {
        let series = Series::of(claim);
        match all.iter_mut().find(|(known, _)| *known == series) {
            Some((_, of_series)) => of_series.push(claim),
            None => all.push((series, vec![claim])),
        }
    }
    let all = by_keys(all, |(series, _)| [f64::from(series.topic.metric as u8), 0.0]);
    let by_day =
        |claims| by_keys(claims, |claim: &&Claim| [f64::from(claim.stated_on.day_number()), 0.0]);
    all.into_iter().map(|(series, claims)| (series, by_day(claims))).collect()
}

/// The name of what a claim is on, wherever claims of several deployments may stand together.
#[must_use]
pub fn label(record: &Record, claim: &Claim) -> String {
    Series::of(claim).label(record)
}
