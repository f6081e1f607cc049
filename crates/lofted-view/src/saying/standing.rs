//! What stands of all that was said on a topic of a deployment by a day: each claimant's last, each speaker's last.

use lofted::claim::amount::LARGEST_AMOUNT;
use lofted::claim::{Claim, Date, LinkKind, Rank, Subject, Topic};
use lofted::deployment::Deployment;
use lofted::order::by_key;
use lofted::party::PartyKind;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::speaker::speaker;
use crate::saying::wording::quoted_or_figure;

/// What each claimant had last said on a topic by a day, oldest first, of the claims that `heard` lets speak.
///
/// All that a claimant said on its last day is kept, as the parts may differ in scope. Another outlet's rendering
/// counts only where the statement itself is not heard.
#[must_use]
pub fn standing<'a>(
    record: &'a Record,
    (on, topic, day): (&Deployment, &Topic, Date),
    heard: &dyn Fn(&Claim) -> bool,
) -> Vec<&'a Claim> {
    let counts = |claim: &Claim| {
        claim.topic() == *topic
            && topic.metric.subject() == Subject::Deployment
            && claim.deployment() == Some(&on.id)
            && claim.stated_on <= day
            && !matches!(claim.rank, Rank::Deprecated { .. })
            && heard(claim)
    };
    let renders_one_heard = |claim: &Claim| {
        claim.linked(LinkKind::SameStatement).filter_map(|id| record.claim(id)).any(counts)
    };
    let said = record.claims().iter();
    let said = said.filter(|claim| counts(claim) && !renders_one_heard(claim)).collect();
    let mut standing: Vec<&Claim> = Vec::new();
    for claim in by_day(said) {
        // Words without a number take no number's place.
        standing.retain(|other| {
            other.claimant != claim.claimant
                || other.stated_on == claim.stated_on
                || (has_number(other) && !has_number(claim))
        });
        standing.push(claim);
    }
    standing
}

/// Parts what stands into each speaker's last figure, or last word without one, and what they and other
/// offices of theirs said besides; each with the least number first. A part of another that stands is no speaker's
/// figure while that is.
#[must_use]
pub fn last_words<'a>(record: &Record, standing: &[&'a Claim]) -> (Vec<&'a Claim>, Vec<&'a Claim>) {
    let (mut last, mut before): (Vec<&Claim>, Vec<&Claim>) = (Vec::new(), Vec::new());
    let latest = || standing.iter().rev();
    let is_part = |claim: &Claim| {
        claim.linked(LinkKind::SubsetOf).any(|whole| standing.iter().any(|one| one.id == *whole))
    };
    let numbers_first = latest()
        .filter(|claim| has_number(claim) && !is_part(claim))
        .chain(latest().filter(|claim| has_number(claim) && is_part(claim)))
        .chain(latest().filter(|claim| !has_number(claim)));
    for &claim in numbers_first {
        let who = speaker(record, claim);
        if last.iter().any(|other| speaker(record, other) == who) {
            before.push(claim);
        } else {
            last.push(claim);
        }
    }
    (by_number(record, last), by_number(record, before))
}

/// Claims from the first said to the last.
#[must_use]
pub fn by_day(claims: Vec<&Claim>) -> Vec<&Claim> {
    by_key(claims, |claim| f64::from(claim.stated_on.day_number()))
}

/// Least number first; what the press says of itself after the parties, what names no number last.
#[must_use]
pub fn by_number<'a>(record: &Record, claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
    by_key(claims, |claim| match claim.figure.si().named_number() {
        Some(number) if is_press(record, claim) => number + LARGEST_AMOUNT,
        Some(number) => number,
        None => f64::INFINITY,
    })
}

/// Whether the press says it of itself.
#[must_use]
pub fn is_press(record: &Record, claim: &Claim) -> bool {
    record.party_of(claim).is_some_and(|party| record.party_kind(party) == PartyKind::Press)
}

fn has_number(claim: &Claim) -> bool {
    claim.figure.amount().named_number().is_some()
}

/// A figure in words; one without a number in the claimant's own.
#[must_use]
pub fn figure_or_words(claim: &Claim) -> String {
    match claim.figure.amount().named_number() {
        Some(_) => words::figure(&claim.figure),
        None => quoted_or_figure(claim),
    }
}
