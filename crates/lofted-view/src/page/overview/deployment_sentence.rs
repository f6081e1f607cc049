//! The deployment in a sentence.

use lofted::claim::{Claim, LinkKind};
use lofted::deployment::Deployment;
use lofted::letters::{lower_first, upper_first};
use lofted::order::by_key;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::speaker::speaker;

/// A deployment in a sentence for each of its chief topics: what each speaker last said of it, and when.
///
/// True of whatever claims it is given: it lists them, and compares nothing.
#[must_use]
pub fn finding<'a>(
    record: &'a Record,
    on: &Deployment,
    claims: impl Iterator<Item = &'a Claim>,
) -> String {
    let claims = by_day(claims.collect());
    let sentences = record.chief(on).into_iter().enumerate().filter_map(|(at, topic)| {
        let of_topic: Vec<&Claim> =
            claims.iter().copied().filter(|claim| claim.topic() == topic).collect();
        let of_topic = last_of_each(record, of_topic);
        if of_topic.is_empty() {
            return None;
        }
        let label = record.topic_label(&topic);
        let subject = match at {
            0 => format!("{} {}", upper_first(&on.force), lower_first(&label)),
            _ => label,
        };
        let said: Vec<String> = of_topic
            .iter()
            .map(|claim| {
                let who = in_sentence(&speaker(record, claim));
                format!("{who} {}", words::figure(&claim.figure))
            })
            .collect();
        Some(format!("{subject}: {} ({}).", said.join(", "), days(&of_topic)))
    });
    let sentences: Vec<String> = sentences.collect();
    if sentences.is_empty() {
        return "No claim on troop numbers is in view.".to_owned();
    }
    sentences.join(" ")
}

/// What each speaker said last with a number, of claims in the order they were made; another outlet's
/// rendering of a statement is no later word.
fn last_of_each<'a>(record: &Record, claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
    let mut last: Vec<(String, &Claim)> = Vec::new();
    for claim in claims {
        let rendering = claim.linked(LinkKind::SameStatement).next().is_some();
        if rendering || claim.figure.amount().named_number().is_none() {
            continue;
        }
        let who = speaker(record, claim);
        last.retain(|(other, _)| *other != who);
        last.push((who, claim));
    }
    last.into_iter().map(|(_, claim)| claim).collect()
}

/// A speaker's name inside a sentence: a plain noun such as "Several governments" loses its capital.
fn in_sentence(speaker: &str) -> String {
    speaker
        .strip_prefix("Several ")
        .map_or_else(|| speaker.to_owned(), |rest| format!("several {rest}"))
}

/// The claims from the first said to the last.
fn by_day(claims: Vec<&Claim>) -> Vec<&Claim> {
    by_key(claims, |claim| f64::from(claim.stated_on.day_number()))
}

/// The days on which claims were made, which are in that order: `30 and 31 October 2024`, `28 October to 4 November 2024`.
fn days(claims: &[&Claim]) -> String {
    let (Some(first), Some(last)) = (claims.first(), claims.last()) else {
        return String::new();
    };
    let (first, last) = (first.stated_on, last.stated_on);
    let between = claims.iter().any(|claim| first < claim.stated_on && claim.stated_on < last);
    let end = words::day(last);
    if first == last {
        return end;
    }
    let joint = if between { "to" } else { "and" };
    let start = words::day(first);
    // What both have in common is said once.
    let start = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => first.day().to_string(),
        (true, false) => start.trim_end_matches(&format!(" {}", first.year())).to_owned(),
        _ => start,
    };
    format!("{start} {joint} {end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::deployment::claims::deployment_claims;

    fn sentence(keep: impl Fn(&&Claim) -> bool) -> String {
        let record = &lofted_record::bundled().record;
        let on = &record.deployments()[0];
        finding(record, on, deployment_claims(record, on).filter(keep))
    }

    #[test]
    fn the_sentence_names_who_said_how_many_and_when() {
        let day = "2024-11-05".parse().unwrap();
        let sentence = sentence(|claim| claim.stated_on <= day);
        for part in [
            "Washington 11,000 to 12,000",
            "several governments 11,000",
            "Seoul more than 10,000",
            "Seoul more than 3,000",
            "5 November 2024",
        ] {
            assert!(sentence.contains(part), "{sentence}");
        }
    }

    #[test]
    fn the_sentence_is_true_of_one_claim_and_of_none() {
        let one = sentence(|claim| claim.id.as_str() == "us-2024-10-30-in-country");
        assert_eq!(
            one,
            "North Korean troops in Russia: Washington about 10,000 (30 October 2024)."
        );
        assert_eq!(sentence(|_| false), "No claim on troop numbers is in view.");
    }
}
