//! Why a claim is not entered.

use lofted::claim::{Claim, ClaimId, DeploymentId, FlightId, PlaceId};

use crate::record::Record;

/// A claim that is not entered, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The claim, under the name that it came with.
    pub claim: Claim,
    /// Why it is not entered.
    pub why: Unfit,
}

/// Why a claim does not fit into a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Its claimant said the same of the same on that day, whichever outlet printed it.
    #[error("it is there already, as \"{0}\"")]
    There(ClaimId),
    /// The page's words stand for a claim on the same already, as an editor mended it.
    #[error("these words of the page are there already, as \"{0}\"")]
    SameWords(ClaimId),
    /// The record has no such flight.
    #[error(
        "the record has no flight \"{0}\"; add its row to flights.csv, or name the flight that is meant"
    )]
    NoFlight(FlightId),
    /// The record has no such deployment.
    #[error(
        "the record has no deployment \"{0}\"; add its row to deployments.csv, or name the deployment that is meant"
    )]
    NoDeployment(DeploymentId),
    /// The record has no such place.
    #[error(
        "the record has no place \"{0}\"; add its row to places.csv, after the place it lies in"
    )]
    NoPlace(PlaceId),
}

/// Why a claim does not fit into a record, where it does not.
pub(super) fn unfit(record: &Record, claim: &Claim) -> Option<Unfit> {
    if let Some(flight) = claim.flight()
        && record.flight(flight).is_none()
    {
        return Some(Unfit::NoFlight(flight.clone()));
    }
    if let Some(deployment) = claim.deployment()
        && record.deployment(deployment).is_none()
    {
        return Some(Unfit::NoDeployment(deployment.clone()));
    }
    if let Some(place) = claim.about.place()
        && record.place(place).is_none()
    {
        return Some(Unfit::NoPlace(place.clone()));
    }
    let like = record.claims().iter().filter(|there| {
        there.about == claim.about && there.figure.metric() == claim.figure.metric()
    });
    like.clone()
        .find(|there| is_same_statement(there, claim))
        .map(|there| Unfit::There(there.id.clone()))
        .or_else(|| {
            let mut like = like.clone();
            let there = like.find(|there| is_of_same_words(there, claim))?;
            Some(Unfit::SameWords(there.id.clone()))
        })
}

fn is_same_statement(there: &Claim, claim: &Claim) -> bool {
    // Of what has no number the words alone tell one statement from another.
    let has_number = claim.figure.amount().named_number().is_some();
    there.claimant == claim.claimant
        && there.stated_on == claim.stated_on
        && there.figure == claim.figure
        && (has_number || there.words == claim.words)
}

fn is_of_same_words(there: &Claim, claim: &Claim) -> bool {
    !claim.words.is_empty() && there.source == claim.source && there.words == claim.words
}
