//! Distances to the border, containers over time, and the rounds that were computed from them.

use lofted::claim::{Claim, ClaimantId, Metric, Topic};
use lofted::deployment::Deployment;
use lofted_charts::claim::claim_lanes::ClaimMark;
use lofted_charts::claim::revisions::Revisions;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::about::About;
use crate::page::deployment::parts::{Quotient, quotient};
use crate::page::deployment::revisions::{chart, said_by};
use crate::saying::count::count_of;
use crate::saying::opens::claim_page;
use crate::saying::speaker::{claimant_name, ink, said, speaker};

/// The claims on a distance to the border, of the people or of what was shipped; in the record's order.
#[must_use]
pub fn distance_claims<'a>(record: &'a Record, on: &Deployment, about: About) -> Vec<&'a Claim> {
    let claims = claims_on(record, on, Metric::DistanceToBorder);
    claims.filter(|claim| About::of(record, claim) == about).collect()
}

/// The stated distances to the border, nearest first, each with what it is a distance of.
#[must_use]
pub fn distances(record: &Record, on: &Deployment, about: About) -> Vec<ClaimMark> {
    let claims = lofted::order::by_key(distance_claims(record, on, about), |claim| {
        claim.figure.si().named_number().unwrap_or(f64::INFINITY)
    });
    let mark = |claim: &&Claim| {
        let km = claim.figure.converted(lofted::claim::Unit::Kilometres).unwrap_or(claim.figure);
        ClaimMark {
            opens: claim_page(claim),
            who: format!(
                "{}, {} ({})",
                speaker(record, claim),
                words::short_day(claim.stated_on),
                claim.scope
            ),
            ink: ink(record, claim),
            amount: km.amount(),
            figure: words::figure(&claim.figure),
            said: said(record, claim),
        }
    };
    claims.iter().map(mark).collect()
}

/// The distances in a sentence.
#[must_use]
pub fn distance_finding(marks: &[ClaimMark]) -> String {
    match marks {
        [] => "No distance to the border was stated.".to_owned(),
        [one] => format!("One distance to the border was stated: {}.", one.figure),
        [one, other] => format!(
            "Two distances to the border were stated, {} and {}, of different places or on different days.",
            one.figure, other.figure
        ),
        [first, .., last] => format!(
            "{} were stated, from {} to {}. They are distances of different places on different days.",
            count_of(marks.len(), "distance"),
            first.figure,
            last.figure
        ),
    }
}

/// The claims of a deployment on a metric, in the record's order.
fn claims_on<'a>(
    record: &'a Record,
    on: &Deployment,
    metric: Metric,
) -> impl Iterator<Item = &'a Claim> {
    record.claims_of_deployment(&on.id).filter(move |claim| claim.figure.metric() == metric)
}

/// What each claimant said of containers, claimants in the record's order.
fn by_claimant<'a>(record: &'a Record, on: &Deployment) -> Vec<Vec<&'a Claim>> {
    let mut seen: Vec<&ClaimantId> = Vec::new();
    for claim in claims_on(record, on, Metric::Containers) {
        if !seen.contains(&&claim.claimant) {
            seen.push(&claim.claimant);
        }
    }
    let said = |claimant| said_by(record, on, claimant, &Topic::of(Metric::Containers));
    seen.into_iter().map(said).filter(|claims| !claims.is_empty()).collect()
}

/// Containers over days, a series for each claimant.
#[must_use]
pub fn containers(record: &Record, on: &Deployment) -> Revisions {
    chart(record, &Topic::of(Metric::Containers), &by_claimant(record, on))
}

/// A number of rounds that was computed from a number of containers.
#[derive(Debug, Clone, PartialEq)]
pub struct Derived<'a> {
    /// The rounds.
    pub rounds: &'a Claim,
    /// The containers that were said with them, where the record has them.
    pub containers: Option<&'a Claim>,
}

impl Derived<'_> {
    /// Rounds in a container by the two numbers as stated; `None` where one is missing.
    #[must_use]
    pub fn factor(&self) -> Option<f64> {
        let containers = self.containers?.figure.amount().named_number()?;
        let rounds = self.rounds.figure.amount().named_number()?;
        (containers > 0.0).then_some(rounds / containers)
    }

    /// The factor in words, with what was assumed.
    #[must_use]
    pub fn factor_in_words(&self) -> String {
        let (Some(factor), Some(containers)) = (self.factor(), self.containers) else {
            return "the number of containers is not in the record".to_owned();
        };
        let factor = format!("{} rounds a container", words::number(factor, 0));
        match quotient(&self.rounds.figure.amount(), &containers.figure.amount()) {
            Some(Quotient::Number) => format!("{factor}, by the two numbers as stated"),
            Some(Quotient::Least) => {
                format!("at least {factor}, by the bound and the number stated")
            }
            Some(Quotient::Most) => format!("at most {factor}, by the bound and the number stated"),
            None => format!("{factor} if both bounds were numbers; as bounds they leave it open"),
        }
    }
}

/// Every number of rounds that was computed from containers, in the record's order.
#[must_use]
pub fn derived<'a>(record: &'a Record, on: &Deployment) -> Vec<Derived<'a>> {
    let with = |rounds: &Claim| {
        claims_on(record, on, Metric::Containers).find(|containers| {
            containers.claimant == rounds.claimant && containers.stated_on == rounds.stated_on
        })
    };
    claims_on(record, on, Metric::DerivedCapacity)
        .map(|rounds| Derived { rounds, containers: with(rounds) })
        .collect()
}

/// The containers in a sentence: what each claimant said last.
#[must_use]
pub fn containers_finding(record: &Record, on: &Deployment) -> String {
    let said: Vec<String> = by_claimant(record, on)
        .iter()
        .filter_map(|claims| {
            let last = claims.last()?;
            let (who, figure) = (claimant_name(record, last), words::figure(&last.figure));
            Some(format!("{who} {figure} ({})", words::short_day(last.stated_on)))
        })
        .collect();
    if said.is_empty() {
        return "No number of containers was stated.".to_owned();
    }
    let derived = match derived(record, on).len() {
        0 => "no number of rounds was computed from them".to_owned(),
        1 => "one number of rounds was computed from them, none was counted".to_owned(),
        more => format!("{more} numbers of rounds were computed from them, none was counted"),
    };
    format!("Containers, last said by each claimant: {}; {derived}.", said.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_derived_count_has_its_containers_and_factor() {
        let record = &lofted_record::bundled().record;
        let on = &record.deployments()[0];
        let factors: Vec<f64> =
            derived(record, on).iter().map(|derived| derived.factor().unwrap().round()).collect();
        assert_eq!(factors, [400.0, 80.0, 448.0, 75.0, 462.0, 470.0, 429.0, 455.0]);
        let words: Vec<String> = derived(record, on).iter().map(Derived::factor_in_words).collect();
        let by_both = "by the bound and the number stated";
        assert_eq!(
            words,
            [
                format!("at least 400 rounds a container, {by_both}"),
                format!("at least 80 rounds a container, {by_both}"),
                format!("at least 448 rounds a container, {by_both}"),
                format!("at least 75 rounds a container, {by_both}"),
                format!("at most 462 rounds a container, {by_both}"),
                "470 rounds a container if both bounds were numbers; as bounds they leave it open"
                    .into(),
                "429 rounds a container if both bounds were numbers; as bounds they leave it open"
                    .into(),
                format!("at most 455 rounds a container, {by_both}"),
            ]
        );
        assert!(derived(record, on).iter().all(|derived| !derived.rounds.method.is_empty()));
    }

    #[test]
    fn the_sentences_are_true_of_many_of_one_and_of_none() {
        let record = &lofted_record::bundled().record;
        let on = &record.deployments()[0];
        let marks = distances(record, on, About::People);
        let two = distance_finding(&marks);
        assert!(
            two.starts_with("Two distances to the border were stated, 50 km and about"),
            "{two}"
        );
        let depot = distances(record, on, About::Supply);
        assert!(distance_finding(&depot).ends_with("about 290 km."), "in a lane of its own");
        assert!(distance_finding(&marks[..1]).starts_with("One distance"));
        assert!(distance_finding(&[]).starts_with("No distance"));
        assert!(
            containers_finding(record, on)
                .contains("Agency more than 28,000 containers (13 Jul 2025)")
        );
        assert!(containers_finding(&Record::default(), on).starts_with("No number"));
    }

    #[test]
    fn containers_of_two_claimants_are_two_series() {
        let record = &lofted_record::bundled().record;
        let chart = containers(record, &record.deployments()[0]);
        assert!(chart.series.len() >= 4);
        assert!(chart.series.iter().all(|series| !series.steps.is_empty()));
    }
}
