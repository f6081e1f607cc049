//! The claims on a deployment, and what they speak of: topics, footings, parties, claimants, outlets.

use lofted::claim::{Attribution, Claim, ClaimantId, Subject, Topic};
use lofted::deployment::Deployment;
use lofted_record::Record;

use crate::page::deployment::about::About;

/// The claims that count something of a deployment, in the record's order; statements without a number stand
/// apart.
pub fn deployment_claims<'a>(
    record: &'a Record,
    deployment: &Deployment,
) -> impl Iterator<Item = &'a Claim> {
    let claims = record.claims_of_deployment(&deployment.id);
    claims.filter(|claim| claim.figure.metric().subject() == Subject::Deployment)
}

/// Those of the claims that are about its people, or about what was shipped.
pub fn claims_about<'a>(
    record: &'a Record,
    deployment: &Deployment,
    about: About,
) -> impl Iterator<Item = &'a Claim> {
    let claims = deployment_claims(record, deployment);
    claims.filter(move |claim| About::of(record, claim) == about)
}

/// The topics of a deployment on which a claim is about its people, or about what was shipped: the chief ones first.
#[must_use]
pub fn topics_about(record: &Record, deployment: &Deployment, about: About) -> Vec<Topic> {
    let said: Vec<Topic> = claims_about(record, deployment, about).map(Claim::topic).collect();
    let mut topics = topics(record, deployment);
    topics.retain(|topic| said.contains(topic));
    topics
}

/// The topics of a deployment that have a claim, the chief ones first.
#[must_use]
pub fn topics(record: &Record, deployment: &Deployment) -> Vec<Topic> {
    let mut topics = record.topics(deployment);
    topics.retain(|topic| topic.metric.subject() == Subject::Deployment);
    topics
}

/// The footings of a deployment's claims.
#[must_use]
pub fn attributions(record: &Record, deployment: &Deployment) -> Vec<Attribution> {
    let used = |one: &&Attribution| {
        deployment_claims(record, deployment).any(|claim| claim.attribution == **one)
    };
    Attribution::ALL.iter().filter(used).copied().collect()
}

/// The parties that speak of a deployment, in the record's order.
#[must_use]
pub fn parties<'a>(record: &'a Record, deployment: &Deployment) -> Vec<&'a str> {
    let mut parties = record.parties();
    parties.retain(|one| {
        deployment_claims(record, deployment).any(|claim| record.party_of(claim) == Some(one))
    });
    parties
}

/// The outlets that the claims were read in, each once, in the record's order.
#[must_use]
pub fn outlets<'a>(record: &'a Record, deployment: &Deployment) -> Vec<&'a str> {
    let mut outlets: Vec<&str> = Vec::new();
    for claim in deployment_claims(record, deployment) {
        let outlet = outlet(record, claim);
        if !outlets.contains(&outlet) {
            outlets.push(outlet);
        }
    }
    outlets
}

/// The claimants of a deployment's claims: name in the record, and name in words.
#[must_use]
pub fn claimants<'a>(record: &'a Record, deployment: &Deployment) -> Vec<(&'a str, &'a str)> {
    let speaks =
        |id: &ClaimantId| deployment_claims(record, deployment).any(|claim| claim.claimant == *id);
    let speaking = record.claimants().iter().filter(|one| speaks(&one.id));
    speaking.map(|one| (one.id.as_str(), one.name.as_str())).collect()
}

/// The outlet that a claim was read in.
#[must_use]
pub fn outlet<'a>(record: &'a Record, claim: &Claim) -> &'a str {
    record.source(&claim.source).map_or("", |source| source.outlet.as_str())
}
