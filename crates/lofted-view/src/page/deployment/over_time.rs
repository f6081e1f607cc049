//! The claims in view over time: chart data, and the sentences over it.

use lofted::claim::{Claim, Date, Kind, LinkKind, Side, Topic};
use lofted::order::{by_key, by_keys};
use lofted_charts::claim::claims_over_time::{ClaimsOverTime, Stage, TimeLane, TimeMark};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::claims::{deployment_claims, topics};
use crate::page::deployment::filter::{ClaimFilter, TimeBasis};
use crate::saying::opens::claim_page;
use crate::saying::speaker::{ink, said, speaker};
use crate::saying::standing::figure_or_words;

/// How many questions stand in the first chart.
const FIRST: usize = 4;

/// The claims in view over time: the chart of the questions that matter first, and that of all others.
///
/// First are the chief figures of the deployment, then those with most claims in view.
#[must_use]
pub fn over_time(record: &Record, filter: &ClaimFilter) -> [ClaimsOverTime; 2] {
    let claims = filter.claims(record);
    let Some(on) = filter.on(record) else { return <[ClaimsOverTime; 2]>::default() };
    let chief = record.chief(on);
    let in_view = |topic: &Topic| claims.iter().filter(|claim| claim.topic() == *topic).count();
    let order = by_key(topics(record, on), |topic| match chief.contains(topic) {
        true => f64::NEG_INFINITY,
        false => -(in_view(topic) as f64),
    });
    let mut lanes: Vec<TimeLane> = order
        .into_iter()
        .filter_map(|topic| {
            let claims = of_topic(filter, &claims, &topic);
            let unit = claims.first()?.0.figure.unit();
            let mark = |(claim, day): &(&Claim, Date)| TimeMark {
                opens: claim_page(claim),
                who: speaker(record, claim),
                ink: ink(record, claim),
                day: *day,
                amount: claim.figure.converted(unit).unwrap_or(claim.figure).amount(),
                stage: stage(claim),
                revises: revised(claim, &claims),
                figure: figure_or_words(claim),
                said: told(record, claim),
            };
            let marks = claims.iter().map(mark).collect();
            Some(TimeLane { label: record.topic_label(&topic), unit, marks })
        })
        .collect();
    let day_is = match filter.time {
        TimeBasis::SaidOn => "it was said",
        TimeBasis::AsOf => "it is about",
    };
    let rest = lanes.split_off(FIRST.min(lanes.len()));
    [lanes, rest].map(|lanes| ClaimsOverTime {
        lanes,
        scale: filter.scale,
        day_is: day_is.to_owned(),
    })
}

/// The claims on a topic with the days they stand at, first to last.
fn of_topic<'a>(
    filter: &ClaimFilter,
    claims: &[&'a Claim],
    topic: &Topic,
) -> Vec<(&'a Claim, Date)> {
    let dated = claims
        .iter()
        .filter(|claim| claim.topic() == *topic)
        .filter_map(|claim| Some((*claim, filter.day_of(claim)?)))
        .collect();
    by_key(dated, |(_, day)| f64::from(day.day_number()))
}

fn stage(claim: &Claim) -> Stage {
    match claim.kind {
        Kind::Planned | Kind::Forecast => Stage::Expected,
        Kind::Observed | Kind::Assessed | Kind::Derived | Kind::NotStated => Stage::Held,
    }
}

/// The place of the claim that the same claimant put this one in place of.
fn revised(claim: &Claim, lane: &[(&Claim, Date)]) -> Option<usize> {
    let earlier = claim.linked(LinkKind::Supersedes).next()?;
    lane.iter().position(|(other, _)| other.id == *earlier && other.claimant == claim.claimant)
}

/// A claim's words, what they cover, the time they are about, and how they were said.
fn told(record: &Record, claim: &Claim) -> String {
    let mut told = format!("\u{201c}{}\u{201d}", claim.words);
    if !claim.scope.is_empty() {
        told.push_str(&format!(", {}", claim.scope));
    }
    if let Some(as_of) = claim.as_of {
        told.push_str(&format!("; as of {}", words::as_of(as_of)));
    }
    format!("{told}. {}", said(record, claim))
}

/// How many metrics the sentences speak of.
const TOLD_METRICS: usize = 3;

/// What is in view, in sentences: how many claims by how many, and the least and the greatest
/// number on each of the first metrics in view.
#[must_use]
pub fn over_time_sentence(record: &Record, filter: &ClaimFilter) -> String {
    let Some(on) = filter.on(record) else {
        return "The record holds no such deployment.".to_owned();
    };
    let claims = filter.claims(record);
    let left_out = match filter.time {
        TimeBasis::SaidOn => 0,
        TimeBasis::AsOf => deployment_claims(record, on)
            .filter(|claim| claim.as_of.is_none() && filter.lets_voice(record, claim))
            .count(),
    };
    let undated = match left_out {
        0 => String::new(),
        1 => " 1 claim that names no time is left out.".to_owned(),
        _ => format!(" {left_out} claims that name no time are left out."),
    };
    if claims.is_empty() {
        return format!("No claim is in view.{undated}");
    }
    let metrics: Vec<String> = topics(record, on)
        .iter()
        .filter_map(|topic| topic_sentence(record, filter, &claims, topic))
        .take(TOLD_METRICS)
        .collect();
    format!("{}{undated} {}", counted(filter, &claims), metrics.join(" "))
}

fn counted(filter: &ClaimFilter, claims: &[&Claim]) -> String {
    let mut claimants: Vec<_> = claims.iter().map(|claim| &claim.claimant).collect();
    let mut known = Vec::new();
    claimants.retain(|one| {
        let new = !known.contains(one);
        known.push(*one);
        new
    });
    let days = by_key(claims.iter().filter_map(|claim| filter.day_of(claim)).collect(), |day| {
        f64::from(day.day_number())
    });
    let verb = match filter.time {
        TimeBasis::SaidOn => "said",
        TimeBasis::AsOf => "about times that end",
    };
    let when = match (days.first(), days.last()) {
        (Some(first), Some(last)) if first != last => {
            format!("{verb} from {} to {}", words::day(*first), words::day(*last))
        }
        (Some(day), _) => format!("{verb} on {}", words::day(*day)),
        _ => String::new(),
    };
    let claimants = match claimants.len() {
        1 => "one claimant".to_owned(),
        many => format!("{many} claimants"),
    };
    match claims.len() {
        1 => format!("1 claim by one claimant is in view, {when}."),
        many => format!("{many} claims by {claimants} are in view, {when}."),
    }
}

fn topic_sentence(
    record: &Record,
    filter: &ClaimFilter,
    claims: &[&Claim],
    topic: &Topic,
) -> Option<String> {
    let claims = of_topic(filter, claims, topic);
    claims.first()?;
    let number = |claim: &Claim| claim.figure.si().named_number();
    // A part is no count of the whole.
    let is_part = |claim: &Claim| claim.linked(LinkKind::SubsetOf).next().is_some();
    let numbered: Vec<&Claim> = claims
        .iter()
        .map(|(claim, _)| *claim)
        .filter(|claim| number(claim).is_some() && !is_part(claim))
        .collect();
    // "More than 3,000" is more than 3,000, and "up to" less.
    let beyond = |claim: &Claim| match claim.figure.amount().qualifier().side() {
        Side::Above => 1.0,
        Side::Below => -1.0,
        _ => 0.0,
    };
    let numbered = by_keys(numbered, |claim| [number(claim).unwrap_or_default(), beyond(claim)]);
    let label = record.topic_label(topic);
    let one = |claim: &Claim| {
        let day = words::day(claim.stated_on);
        format!("{} ({}, {day})", words::figure(&claim.figure), speaker(record, claim))
    };
    Some(match (numbered.first(), numbered.last()) {
        (Some(least), Some(greatest)) if number(least) < number(greatest) => {
            format!("{label}: the lowest figure is {}, the highest {}.", one(least), one(greatest))
        }
        (Some(only), _) if numbered.len() == 1 => format!("{label}: {}.", one(only)),
        (Some(first), _) => {
            format!(
                "{label}: {} figures name the same number, first {}.",
                numbered.len(),
                one(first)
            )
        }
        _ => format!("{label}: no number."),
    })
}

#[cfg(test)]
mod tests;
