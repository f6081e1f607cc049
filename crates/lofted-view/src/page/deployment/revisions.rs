//! How one claimant's figure moved: which claimants said more than one thing on a metric, and what became of it.

use lofted::claim::{Claim, ClaimantId, LinkKind, Metric, Topic};
use lofted::deployment::Deployment;
use lofted_charts::claim::revisions::{Replaces, Revisions, Series, Step};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::about::About;
use crate::page::deployment::claims::topics;
use crate::saying::opens::claim_page;
use crate::saying::speaker::{claimant_name, ink, speaker};

/// What one claimant said on one topic of a deployment, twice or more.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised<'a> {
    /// The topic.
    pub topic: Topic,
    /// The claims from the first to the last.
    pub claims: Vec<&'a Claim>,
}

impl Revised<'_> {
    /// Its name in links: the claimant's and the topic's, `rok-nis.killed`.
    #[must_use]
    pub fn id(&self) -> String {
        let who = self.claims.first().map_or("", |claim| claim.claimant.as_str());
        format!("{who}.{}", self.topic)
    }

    /// The name for the list that it is chosen from.
    #[must_use]
    pub fn name(&self, record: &Record) -> String {
        let who = self.claims.first().map(|claim| claimant_name(record, claim)).unwrap_or_default();
        format!("{who}: {} ({})", record.topic_label(&self.topic), self.claims.len())
    }
}

/// What a claimant said on a topic, without what it said of a part of it.
#[must_use]
pub fn said_by<'a>(
    record: &'a Record,
    on: &Deployment,
    claimant: &ClaimantId,
    topic: &Topic,
) -> Vec<&'a Claim> {
    let is_part = |claim: &&Claim| {
        claim
            .linked(LinkKind::SubsetOf)
            .filter_map(|id| record.claim(id))
            .any(|whole| whole.claimant == claim.claimant && whole.topic() == claim.topic())
    };
    let said = record.revisions(claimant, &on.id, topic).into_iter();
    said.filter(|claim| !is_part(claim)).collect()
}

/// Every claimant and topic with two figures or more: first where the claimant said most often that a figure takes the
/// place of the one before, then where there are most figures.
#[must_use]
pub fn revised<'a>(record: &'a Record, on: &Deployment) -> Vec<Revised<'a>> {
    // Rounds follow the containers by a factor: they are no figure of their own that moves.
    let mut topics = in_order(record, on);
    topics.retain(|topic| topic.metric != Metric::DerivedCapacity);
    let mut all: Vec<Revised<'_>> = Vec::new();
    for claimant in record.claimants() {
        for topic in &topics {
            let claims = said_by(record, on, &claimant.id, topic);
            if claims.len() > 1 {
                all.push(Revised { topic: topic.clone(), claims });
            }
        }
    }
    lofted::order::by_keys(all, |one| {
        [replaced(one), one.claims.len()].map(|count| -(count as f64))
    })
}

/// Those of them that are of the deployment's people.
#[must_use]
pub fn revised_of_people<'a>(record: &'a Record, on: &Deployment) -> Vec<Revised<'a>> {
    let of_people = |claim: &&Claim| About::of(record, claim) == About::People;
    let mut all = revised(record, on);
    all.retain(|revised| revised.claims.iter().all(of_people));
    all
}

/// The topics of a deployment in the order of metrics, whichever are its chief ones.
fn in_order(record: &Record, on: &Deployment) -> Vec<Topic> {
    lofted::order::by_key(topics(record, on), |topic| f64::from(topic.metric as u8))
}

/// The one of an id, or the most revised; `None` where nothing was revised.
#[must_use]
pub fn chosen<'a>(all: &[Revised<'a>], id: Option<&str>) -> Option<Revised<'a>> {
    let named = id.and_then(|id| all.iter().find(|one| one.id() == id));
    named.or_else(|| all.first()).cloned()
}

/// A chart of claims on one topic, a series for each claimant, none joined with another.
#[must_use]
pub fn chart(record: &Record, topic: &Topic, each: &[Vec<&Claim>]) -> Revisions {
    let series = each.iter().filter_map(|claims| {
        let first = claims.first()?;
        Some(Series {
            who: speaker(record, first),
            ink: ink(record, first),
            steps: steps(record, claims),
        })
    });
    Revisions { axis: record.topic_label(topic), series: series.collect() }
}

fn steps(record: &Record, claims: &[&Claim]) -> Vec<Step> {
    let before = std::iter::once(None).chain(claims.iter().copied().map(Some));
    let step = |(claim, before): (&&Claim, Option<&Claim>)| {
        let replaced = before
            .is_some_and(|before| claim.linked(LinkKind::Supersedes).any(|id| *id == before.id));
        let source = record.source(&claim.source).map_or("", |source| source.outlet.as_str());
        Step {
            opens: claim_page(claim),
            day: claim.stated_on,
            amount: claim.figure.amount(),
            figure: words::figure(&claim.figure),
            words: format!(
                "{}: “{}”; {}, {source}",
                claimant_name(record, claim),
                claim.words,
                claim.attribution.label()
            ),
            replaces: if replaced { Replaces::TheOneBefore } else { Replaces::Nothing },
        }
    };
    claims.iter().zip(before).map(step).collect()
}

/// How often a claimant said that a figure takes the place of another.
fn replaced(revised: &Revised<'_>) -> usize {
    revised.claims.iter().map(|claim| claim.linked(LinkKind::Supersedes).count()).sum()
}

/// How a figure moved, in a sentence.
#[must_use]
pub fn finding(record: &Record, revised: &Revised<'_>) -> String {
    let (Some(first), Some(last)) = (revised.claims.first(), revised.claims.last()) else {
        return "Nothing was said.".to_owned();
    };
    let who = claimant_name(record, first);
    let metric = record.topic_label(&revised.topic);
    let said = |claim: &Claim| {
        format!("{} on {}", words::figure(&claim.figure), words::day(claim.stated_on))
    };
    if first.id == last.id {
        return format!("{metric}, {who}: {}, and nothing later.", said(first));
    }
    let days = last.stated_on.days_since(first.stated_on);
    let replaced = match replaced(revised) {
        0 => "it did not say that it was revising a figure".to_owned(),
        many => format!("it revised the figure {}", times(many)),
    };
    let days = match days {
        1 => "one day later".to_owned(),
        days => format!("{} days later", words::number(f64::from(days), 0)),
    };
    format!("{metric}, {who}: {}; {days} {}; {replaced}.", said(first), words::figure(&last.figure))
}

/// How often, in words: `once`, `three times`.
fn times(count: usize) -> String {
    const WORDS: [&str; 8] = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => match many.checked_sub(3).and_then(|at| WORDS.get(at)) {
            Some(word) => format!("{word} times"),
            None => format!("{many} times"),
        },
    }
}

/// One statement in several renderings: the claim that stands for it, and how others print or pass it on.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendering<'a> {
    /// The rendering.
    pub claim: &'a Claim,
    /// What it renders.
    pub of: &'a Claim,
    /// Which way: the same statement, or passed on by another.
    pub kind: LinkKind,
    /// The editor's remark.
    pub note: &'a str,
}

/// Every rendering of a statement on a deployment's people, or on what was shipped.
#[must_use]
pub fn renderings<'a>(record: &'a Record, on: &Deployment, about: About) -> Vec<Rendering<'a>> {
    let relations = record.relations().iter();
    relations
        .filter(|r| matches!(r.link.kind, LinkKind::SameStatement | LinkKind::Relays))
        .filter_map(|r| {
            let (claim, of) = (record.claim(&r.from)?, record.claim(&r.link.to)?);
            let of_it = |claim: &Claim| {
                claim.deployment() == Some(&on.id) && About::of(record, claim) == about
            };
            (of_it(claim) && of_it(of)).then_some(Rendering {
                claim,
                of,
                kind: r.link.kind,
                note: &r.note,
            })
        })
        .collect()
}

/// How many renderings there are and how many of them print another figure.
#[must_use]
pub fn renderings_finding(all: &[Rendering<'_>]) -> String {
    let differ = all
        .iter()
        .filter(|one| words::figure(&one.claim.figure) != words::figure(&one.of.figure))
        .count();
    match (all.len(), differ) {
        (0, _) => "No statement stands in the record from two outlets.".to_owned(),
        (1, 0) => "Two outlets, one statement, the same figure: do not count it twice.".to_owned(),
        (1, _) => {
            "Two outlets, one statement, different figures: do not count it twice.".to_owned()
        }
        (many, differ) => format!(
            "{many} times two outlets carry one statement; {differ} times with different figures. Do not count it twice."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(claimant: &str, metric: Metric) -> (&'static Record, Revised<'static>) {
        let record = &lofted_record::bundled().record;
        let topic = Topic::of(metric);
        let claims = said_by(record, &record.deployments()[0], &claimant.parse().unwrap(), &topic);
        (record, Revised { topic, claims })
    }

    #[test]
    fn the_sentence_says_first_last_and_what_was_replaced() {
        let (record, killed) = of("rok-nis", Metric::Killed);
        let sentence = finding(record, &killed);
        for part in [
            "at least 100 on 19 December 2024",
            "257 days later more than 2,000",
            "it revised the figure three times",
        ] {
            assert!(sentence.contains(part), "{part}: {sentence}");
        }
        let one = Revised { claims: killed.claims[..1].to_vec(), ..killed.clone() };
        assert!(finding(record, &one).ends_with("and nothing later."));
        let none = Revised { claims: Vec::new(), ..killed };
        assert!(finding(record, &none).starts_with("Nothing"));
    }

    #[test]
    fn a_part_is_no_revision_of_its_whole() {
        let (_, reinforcement) = of("rok-nis", Metric::Reinforcement);
        assert!(
            reinforcement.claims.iter().all(|c| c.id.as_str() != "rok-nis-2025-09-02-engineers")
        );
    }

    #[test]
    fn the_list_holds_those_with_two_figures_and_starts_with_the_most_revised() {
        let record = &lofted_record::bundled().record;
        let on = &record.deployments()[0];
        let all = revised(record, on);
        assert!(all.windows(2).all(|two| replaced(&two[0]) >= replaced(&two[1])));
        assert!(finding(record, &all[0]).contains("it revised the figure"));
        assert!(all.iter().all(|revised| revised.claims.len() > 1));
        assert!(revised_of_people(record, on).len() < all.len(), "containers stand elsewhere");
        let renderings = renderings(record, on, About::People);
        assert!(renderings_finding(&renderings).starts_with(&renderings.len().to_string()));
        assert!(renderings_finding(&renderings[..1]).contains("do not count it twice"));
        assert!(renderings_finding(&[]).starts_with("No"));
    }
}
