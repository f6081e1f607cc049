//! The deployments: what each party last said of how many, as a picture and in sentences.

use lofted::claim::{Claim, Date, Topic};
use lofted::deployment::Deployment;
use lofted::letters::upper_first;
use lofted::party::PartyKind;
use lofted_charts::claim::known_on_day::{
    KnownLane, KnownMark, KnownOnDay, LaneSize, known_on_day,
};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::figure::chart_data::{ChartData, PartChart};
use crate::figure::{Figure, Words};
use crate::link::route::Route;
use crate::saying::deployment_names::name;
use crate::saying::opens::claim_page;
use crate::saying::outlets::outlets;
use crate::saying::speaker::{ink, said, speaker};
use crate::saying::standing::{figure_or_words, last_words, standing};

/// What the marks of the picture are.
const KEY: &str = "A dot is a bare number, a ring a rounded one, an arrow a bound, of which nobody stated the other end.";

/// What stands on the chief topics of a deployment after all that was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Latest<'a> {
    /// The deployment.
    pub on: &'a Deployment,
    /// The day of the last claim on a chief topic.
    pub day: Date,
    /// Each chief topic that somebody spoke of, with each speaker's last figure or words, least first.
    pub topics: Vec<(Topic, Vec<&'a Claim>)>,
}

/// The deployments that somebody spoke of on a chief topic, the one with the latest claim first.
#[must_use]
pub fn latest(record: &Record) -> Vec<Latest<'_>> {
    let all = record.deployments().iter().filter_map(|on| latest_of(record, on));
    let mut all: Vec<Latest<'_>> = all.collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.day));
    all
}

fn latest_of<'a>(record: &'a Record, on: &'a Deployment) -> Option<Latest<'a>> {
    let chief = record.chief(on);
    let spoken = record.claims_of_deployment(&on.id).filter(|claim| chief.contains(&claim.topic()));
    let day = spoken.map(|claim| claim.stated_on).max()?;
    let stands = |topic: Topic| {
        let (last, _) = last_words(record, &all_standing(record, on, &topic, day));
        (!last.is_empty()).then_some((topic, last))
    };
    let topics: Vec<_> = chief.into_iter().filter_map(stands).collect();
    (!topics.is_empty()).then_some(Latest { on, day, topics })
}

/// All that stands on a topic, each claimant's last.
pub(super) fn all_standing<'a>(
    record: &'a Record,
    on: &Deployment,
    topic: &Topic,
    day: Date,
) -> Vec<&'a Claim> {
    standing(record, (on, topic, day), &|_| true)
}

impl Latest<'_> {
    /// The name of the deployment: `Soldiers of the brigade in the host country`.
    #[must_use]
    pub fn name(&self, record: &Record) -> String {
        name(record, self.on)
    }

    /// The page of the deployment.
    #[must_use]
    pub fn route(&self, record: &Record) -> Route {
        let first = record.deployments().first().is_some_and(|first| first.id == self.on.id);
        Route::Deployment { id: (!first).then(|| self.on.id.to_string()) }
    }

    /// What each speaker last said, in a sentence for each chief topic but the first few.
    ///
    /// True of whatever the record holds: it lists figures with their days, and compares nothing.
    #[must_use]
    pub fn sentences(&self, record: &Record, but_first: usize) -> String {
        let told = |topic| sentence(record, topic);
        self.topics.iter().skip(but_first).map(told).collect::<Vec<_>>().join(" ")
    }

    /// The figures of the picture in a line, each with its day: what a narrow screen has no room to show at once.
    #[must_use]
    pub fn in_a_line(&self, record: &Record) -> Option<String> {
        let first = self.topics.first()?;
        Some(format!("{}. {}", upper_first(&self.name(record)), sentence(record, first)))
    }

    /// What the picture shows of all that was said, and whether its other counts are of later days.
    fn finding(&self) -> &'static str {
        let last =
            |(_, claims): &(Topic, Vec<&Claim>)| claims.iter().map(|one| one.stated_on).max();
        match self.topics.split_first() {
            Some((_, [])) | None => "The last figure that each party gave.",
            Some((first, others)) if others.iter().any(|other| last(other) > last(first)) => {
                "The last figure that each party gave on this; other counts, some of them later, stand below."
            }
            Some(_) => "The last figure that each party gave on this; other counts stand below.",
        }
    }

    /// Each party's last figure on the first chief topic, as a picture.
    #[must_use]
    pub fn figure(&self, record: &Record) -> Option<Figure> {
        let (topic, claims) = self.topics.first()?;
        let claims = parties(record, claims);
        let unit = claims.first()?.figure.unit();
        let mark = |claim: &&Claim| KnownMark {
            opens: claim_page(claim),
            who: speaker(record, claim),
            ink: ink(record, claim),
            amount: claim.figure.converted(unit).unwrap_or(claim.figure).amount(),
            figure: figure_or_words(claim),
            age: words::day(claim.stated_on),
            said: format!("\u{201c}{}\u{201d}. {}", claim.words, said(record, claim)),
        };
        let lane = KnownLane {
            label: record.topic_label(topic),
            unit,
            size: LaneSize::Chief,
            marks: claims.iter().map(mark).collect(),
        };
        let data = KnownOnDay { day: words::day(self.day), lanes: vec![lane] };
        Some(Figure {
            id: "latest-figure-of-each-party",
            title: format!("{}: who last said how many", upper_first(&self.name(record))).into(),
            finding: self.finding().into(),
            source: vec![
                format!("{KEY} Sources: {}. ", outlets(record, claims)).into(),
                Words::Page(self.route(record), "Every claim, side by side"),
            ],
            data: ChartData::Part(PartChart::of(data, known_on_day)),
        })
    }
}

/// What each speaker last said on a topic, in a sentence.
fn sentence(record: &Record, (topic, claims): &(Topic, Vec<&Claim>)) -> String {
    let each = parties(record, claims).into_iter().map(|claim| {
        let (who, figure) = (speaker(record, claim), figure_or_words(claim));
        format!("{who} {figure} ({})", words::short_day(claim.stated_on))
    });
    let each: Vec<String> = each.collect();
    format!("{}: {}.", record.topic_label(topic), each.join(", "))
}

/// What parties that speak for a state said; all that was said where none of them did.
fn parties<'a>(record: &Record, claims: &[&'a Claim]) -> Vec<&'a Claim> {
    let of_state = |claim: &&&Claim| {
        record.party_of(claim).is_some_and(|one| record.party_kind(one) == PartyKind::State)
    };
    let states: Vec<&Claim> = claims.iter().filter(of_state).copied().collect();
    if states.is_empty() { claims.to_vec() } else { states }
}
