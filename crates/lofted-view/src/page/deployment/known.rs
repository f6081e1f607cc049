//! What was known on a day: each claimant's last figure, chart data and the sentence over it.

use lofted::claim::amount::LARGEST_AMOUNT;
use lofted::claim::{Claim, Date, LinkKind, Rank, Topic};
use lofted::deployment::Deployment;
use lofted::letters::{lower_first, upper_first};
use lofted::order::by_key;
use lofted::party::PartyKind;
use lofted_charts::claim::known_on_day::{KnownLane, KnownMark, KnownOnDay, LaneSize};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::claims::{deployment_claims, topics};
use crate::page::deployment::filter::ClaimFilter;
use crate::saying::speaker::{claimant_name, ink, said, speaker};

/// What each claimant in view had last said on a topic by a day, oldest first.
///
/// All that a claimant said on its last day is kept, as the parts may differ in scope. Another
/// outlet's rendering counts only where the statement itself is not in view.
#[must_use]
pub fn standing<'a>(
    record: &'a Record,
    filter: &ClaimFilter,
    topic: &Topic,
    day: Date,
) -> Vec<&'a Claim> {
    let Some(on) = filter.on(record) else { return Vec::new() };
    let in_view = |claim: &Claim| {
        claim.topic() == *topic
            && claim.deployment() == Some(&on.id)
            && claim.stated_on <= day
            && !matches!(claim.rank, Rank::Deprecated { .. })
            && filter.lets_voice(record, claim)
    };
    let renders_one_in_view = |claim: &Claim| {
        claim.linked(LinkKind::SameStatement).filter_map(|id| record.claim(id)).any(in_view)
    };
    let mut standing: Vec<&Claim> = Vec::new();
    let said = deployment_claims(record, on)
        .filter(|claim| in_view(claim) && !renders_one_in_view(claim))
        .collect();
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

fn has_number(claim: &Claim) -> bool {
    claim.figure.amount().named_number().is_some()
}

fn by_day(claims: Vec<&Claim>) -> Vec<&Claim> {
    by_key(claims, |claim| f64::from(claim.stated_on.day_number()))
}

/// Least number first; what the press says of itself after the parties, what names no number last.
fn by_number<'a>(record: &Record, claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
    by_key(claims, |claim| match claim.figure.si().named_number() {
        Some(number) if is_press(record, claim) => number + LARGEST_AMOUNT,
        Some(number) => number,
        None => f64::INFINITY,
    })
}

fn is_press(record: &Record, claim: &Claim) -> bool {
    record.party_of(claim).is_some_and(|party| record.party_kind(party) == PartyKind::Press)
}

/// Parts what stands into each speaker's last figure, or last word without one, and what they and other
/// offices of theirs said besides. A part of another that stands is no speaker's figure while that is.
fn last_words<'a>(record: &Record, standing: &[&'a Claim]) -> (Vec<&'a Claim>, Vec<&'a Claim>) {
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

/// How old a statement was on a day.
#[must_use]
pub fn age(claim: &Claim, day: Date) -> String {
    match day.days_since(claim.stated_on) {
        0 => "said the same day".to_owned(),
        1 => "said the day before".to_owned(),
        days => format!("said {} days before", words::number(f64::from(days), 0)),
    }
}

/// A figure in words; one without a number in the claimant's own.
#[must_use]
pub fn figure_or_words(claim: &Claim) -> String {
    match claim.figure.amount().named_number() {
        Some(_) => words::figure(&claim.figure),
        None => format!("\u{201c}{}\u{201d}", claim.words),
    }
}

/// Whose name a mark carries.
#[derive(Clone, Copy)]
enum Naming {
    Speaker,
    Office,
}

fn lane(
    record: &Record,
    (label, size): (String, LaneSize),
    claims: &[&Claim],
    day: Date,
    naming: Naming,
) -> Option<KnownLane> {
    let unit = claims.first()?.figure.unit();
    let mark = |claim: &&Claim| KnownMark {
        who: match naming {
            Naming::Speaker => speaker(record, claim),
            Naming::Office => claimant_name(record, claim),
        },
        ink: ink(record, claim),
        amount: claim.figure.converted(unit).unwrap_or(claim.figure).amount(),
        figure: figure_or_words(claim),
        age: age(claim, day),
        said: format!("\u{201c}{}\u{201d}. {}", claim.words, said(record, claim)),
    };
    Some(KnownLane { label, unit, size, marks: claims.iter().map(mark).collect() })
}

/// Chief topics first, then the others that have a claim.
fn topics_in_order(record: &Record, on: &Deployment, chief: &[Topic]) -> Vec<Topic> {
    let others = topics(record, on).into_iter().filter(|topic| !chief.contains(topic));
    chief.iter().cloned().chain(others).collect()
}

/// The chart of what was known on a day.
#[must_use]
pub fn known(record: &Record, filter: &ClaimFilter, day: Date) -> KnownOnDay {
    let (mut large, mut offices, mut minor) = (Vec::new(), Vec::new(), Vec::new());
    let Some(on) = filter.on(record) else {
        return KnownOnDay { day: words::day(day), lanes: large };
    };
    let chief = record.chief(on);
    for topic in topics_in_order(record, on, &chief) {
        let standing = standing(record, filter, &topic, day);
        let label = record.topic_label(&topic);
        if chief.contains(&topic) {
            let (last, before) = last_words(record, &standing);
            let small = format!("{label}: last figures of their other offices");
            large.extend(lane(record, (label, LaneSize::Chief), &last, day, Naming::Speaker));
            offices.extend(lane(record, (small, LaneSize::Minor), &before, day, Naming::Office));
        } else {
            let small = (label, LaneSize::Minor);
            minor.extend(lane(record, small, &by_number(record, standing), day, Naming::Speaker));
        }
    }
    large.extend(offices);
    large.extend(minor);
    KnownOnDay { day: words::day(day), lanes: large }
}

/// What each speaker in view had last said on the chief metrics by a day, in sentences.
///
/// True of whatever is in view: it lists figures, and compares nothing.
#[must_use]
pub fn known_sentence(record: &Record, filter: &ClaimFilter, day: Date) -> String {
    let Some(on) = filter.on(record) else {
        return "The record holds no such deployment.".to_owned();
    };
    let chief = record.chief(on);
    let lists: Vec<String> = chief
        .iter()
        .filter_map(|topic| {
            let (last, _) = last_words(record, &standing(record, filter, topic, day));
            let said: Vec<String> = last
                .iter()
                .map(|claim| format!("{} {}", speaker(record, claim), figure_or_words(claim)))
                .collect();
            (!said.is_empty())
                .then(|| format!("{}: {}.", record.topic_label(topic), said.join(", ")))
        })
        .collect();
    let day = words::day(day);
    if lists.is_empty() {
        let asked: Vec<String> =
            chief.iter().map(|topic| lower_first(&record.topic_label(topic))).collect();
        return format!("By {day} nobody in view had given a figure: {}.", asked.join(", "));
    }
    format!("{}, as known on {day}. {}", upper_first(&on.force), lists.join(" "))
}

/// The days on which anybody in view said a figure, first to last.
#[must_use]
pub fn news_days(record: &Record, filter: &ClaimFilter) -> Vec<Date> {
    let Some(on) = filter.on(record) else { return Vec::new() };
    let said = deployment_claims(record, on).filter(|claim| filter.lets_voice(record, claim));
    let mut days: Vec<Date> = by_day(said.collect()).iter().map(|claim| claim.stated_on).collect();
    days.dedup();
    days
}

/// What a reader does to choose a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayChoice {
    /// That day.
    On(Date),
    /// The last day with news before the one shown.
    Earlier,
    /// The first day with news after it.
    Later,
}

/// The filter that shows the day chosen; as it was where there is no such day.
#[must_use]
pub fn choosing(record: &Record, filter: ClaimFilter, choice: DayChoice) -> ClaimFilter {
    let shown = filter.shown_day(record);
    let news = || news_days(record, &filter).into_iter();
    let day = match choice {
        DayChoice::On(day) => Some(day),
        DayChoice::Earlier => news().rfind(|day| Some(*day) < shown),
        DayChoice::Later => news().find(|day| Some(*day) > shown),
    };
    ClaimFilter { day: day.or(filter.day), ..filter }
}

/// The claims that the chart of a day shows.
#[must_use]
pub fn known_claims<'a>(record: &'a Record, filter: &ClaimFilter, day: Date) -> Vec<&'a Claim> {
    let Some(on) = filter.on(record) else { return Vec::new() };
    let topics = topics_in_order(record, on, &record.chief(on));
    topics.iter().flat_map(|topic| standing(record, filter, topic, day)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(day: &str) -> String {
        let record = &lofted_record::bundled().record;
        known_sentence(record, &ClaimFilter::default(), day.parse().unwrap())
    }

    #[test]
    fn the_eve_of_the_flight_and_the_day_itself() {
        let eve = sentence("2024-10-30");
        for part in [
            "In Russia: Washington about 10,000, Seoul 11,000, ",
            "Kyiv about 12,000",
            "Seoul more than 3,000",
            "In Kursk region: Kyiv about 3,000",
        ] {
            assert!(eve.contains(part), "{part}: {eve}");
        }
        assert!(!eve.contains("8,000"), "said the day after: {eve}");
        let day = sentence("2024-10-31");
        for part in ["Washington about 8,000", "Several governments 11,000"] {
            assert!(day.contains(part), "{part}: {day}");
        }
    }

    #[test]
    fn a_day_knows_nothing_of_what_was_said_later_and_each_speaker_stands_once_in_a_chief_lane() {
        let record = &lofted_record::bundled().record;
        for day in news_days(record, &ClaimFilter::default()) {
            let claims = known_claims(record, &ClaimFilter::default(), day);
            assert!(claims.iter().all(|claim| claim.stated_on <= day));
            let chart = known(record, &ClaimFilter::default(), day);
            let marks: usize = chart.lanes.iter().map(|lane| lane.marks.len()).sum();
            assert_eq!(marks, claims.len(), "nothing is left out and nothing stands twice");
            for lane in chart.lanes.iter().filter(|lane| lane.size == LaneSize::Chief) {
                let mut who: Vec<&str> = lane.marks.iter().map(|mark| mark.who.as_str()).collect();
                who.sort_unstable();
                who.dedup();
                assert_eq!(who.len(), lane.marks.len(), "{day} {}", lane.label);
            }
        }
        assert!(sentence("2020-01-01").starts_with("By 1 January 2020 nobody"));
    }

    #[test]
    fn the_days_with_news_are_walked_and_end_at_both_ends() {
        let record = &lofted_record::bundled().record;
        let walk = |filter, choice| choosing(record, filter, choice);
        let news = news_days(record, &ClaimFilter::default());
        let (first, last) = (news[0], news[news.len() - 1]);
        let on = |day| walk(ClaimFilter::default(), DayChoice::On(day));
        assert_eq!(walk(on(first), DayChoice::Earlier).day, Some(first));
        assert_eq!(walk(on(last), DayChoice::Later).day, Some(last));
        assert_eq!(walk(walk(on(first), DayChoice::Later), DayChoice::Later).day, Some(news[2]));
        assert_eq!(walk(on(news[3]), DayChoice::Earlier).day, Some(news[2]));
        let voices = ClaimFilter { claimant: Some("nobody".to_owned()), ..on(first) };
        assert_eq!(walk(voices.clone(), DayChoice::Later), voices, "no day has news of nobody");
    }

    #[test]
    fn a_rendering_counts_where_its_statement_is_out_of_view() {
        let record = &lofted_record::bundled().record;
        let day = "2024-10-30".parse().unwrap();
        let filter =
            ClaimFilter { outlet: Some("Daily Mail".to_owned()), ..ClaimFilter::default() };
        let claims = known_claims(record, &filter, day);
        assert!(
            claims.iter().any(|claim| figure_or_words(claim) == "at least 11,000"),
            "{claims:?}"
        );
    }
}
