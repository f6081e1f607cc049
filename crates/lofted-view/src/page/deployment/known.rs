//! What was known on a day: each claimant's last figure, chart data and the sentence over it.

use lofted::claim::{Claim, Date, Topic};
use lofted::deployment::Deployment;
use lofted::letters::{lower_first, upper_first};
use lofted::order::by_key;
use lofted_charts::claim::known_on_day::{KnownLane, KnownMark, KnownOnDay, LaneSize};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::about::About;
use crate::page::deployment::age::{FRESH_DAYS, age};
use crate::page::deployment::claims::{claims_about, topics_about};
use crate::page::deployment::filter::{ClaimFilter, latest};
use crate::saying::count::count_of;
use crate::saying::opens::claim_page;
use crate::saying::speaker::{claimant_name, ink, said, speaker};
use crate::saying::standing::{
    by_day, by_number, figure_or_words, is_press, last_words, standing as all_standing,
};

/// What each claimant in view had last said on a topic by a day, oldest first.
#[must_use]
pub fn standing<'a>(
    record: &'a Record,
    filter: &ClaimFilter,
    topic: &Topic,
    day: Date,
) -> Vec<&'a Claim> {
    let Some(on) = filter.on(record) else { return Vec::new() };
    all_standing(record, (on, topic, day), &|claim| filter.lets_voice(record, claim))
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
        opens: claim_page(claim),
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
fn topics_in_order(
    record: &Record,
    (on, about): (&Deployment, About),
    chief: &[Topic],
) -> Vec<Topic> {
    let others = topics_about(record, on, about).into_iter();
    let others = others.filter(|topic| !chief.contains(topic));
    chief.iter().cloned().chain(others).collect()
}

/// What was known on a day: the chart of the chief figures, and that of all others, with what other offices of the
/// same parties had said of the chief ones. Where nobody had said a chief figure, the first has the others.
#[must_use]
pub fn known(record: &Record, filter: &ClaimFilter, day: Date) -> [KnownOnDay; 2] {
    let (mut large, mut offices, mut minor) = (Vec::new(), Vec::new(), Vec::new());
    let of_day = |lanes| KnownOnDay { day: words::day(day), lanes };
    let Some(on) = filter.on(record) else { return [large, minor].map(of_day) };
    let chief = record.chief(on);
    for topic in topics_in_order(record, (on, filter.about), &chief) {
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
    offices.extend(minor);
    if large.is_empty() {
        return [offices, large].map(of_day);
    }
    [large, offices].map(of_day)
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
            let said: Vec<String> = last.iter().map(|claim| told(record, claim)).collect();
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
    format!("{}, the last figures by {day}. {}", upper_first(&on.force), lists.join(" "))
}

/// A figure with who gave it and when: `Edelweiss about 550 (12 Mar 2031)`.
fn told(record: &Record, claim: &Claim) -> String {
    let (who, what) = (speaker(record, claim), figure_or_words(claim));
    let own = if is_press(record, claim) { ", naming no office," } else { "" };
    format!("{who}{own} {what} ({})", words::short_day(claim.stated_on))
}

/// The beginning of that: what each had last said on the first of the chief figures that anybody had given by a day,
/// after the newest figure of any other kind where that is newer, so that nobody takes old figures for news.
#[must_use]
pub fn known_lead(record: &Record, filter: &ClaimFilter, day: Date) -> String {
    let Some(on) = filter.on(record) else { return known_sentence(record, filter, day) };
    let chief = record.chief(on);
    let said = |topic: &Topic| !standing(record, filter, topic, day).is_empty();
    match chief.into_iter().find(said) {
        Some(topic) => {
            let newer = newest_besides(record, filter, (&topic, day));
            let asked = ClaimFilter { topic: Some(topic), ..filter.clone() };
            format!("{}{}", newer.unwrap_or_default(), known_sentence(record, &asked, day))
        }
        None => known_sentence(record, filter, day),
    }
}

/// The newest figure on another topic, in a sentence, where it is newer than all on a topic by more than
/// [`FRESH_DAYS`].
fn newest_besides(
    record: &Record,
    filter: &ClaimFilter,
    (topic, day): (&Topic, Date),
) -> Option<String> {
    let newest = |topic: &Topic| {
        let (last, _) = last_words(record, &standing(record, filter, topic, day));
        last.into_iter().max_by_key(|claim| claim.stated_on)
    };
    let before = newest(topic)?.stated_on;
    let on = filter.on(record)?;
    let others = topics_in_order(record, (on, filter.about), &record.chief(on)).into_iter();
    let others = others.filter(|other| other != topic);
    let newest_of: Vec<(Topic, &Claim)> =
        others.filter_map(|other| newest(&other).map(|claim| (other, claim))).collect();
    // Of those of one day the first, which is a chief one where there is one.
    let (other, claim) = newest_of.into_iter().rev().max_by_key(|(_, claim)| claim.stated_on)?;
    let on = lower_first(&record.topic_label(&other));
    (claim.stated_on.days_since(before) > FRESH_DAYS)
        .then(|| format!("The newest figure: {on}, {}. ", told(record, claim)))
}

/// The days on which anybody in view said a figure, first to last.
#[must_use]
pub fn news_days(record: &Record, filter: &ClaimFilter) -> Vec<Date> {
    let Some(on) = filter.on(record) else { return Vec::new() };
    let said = claims_about(record, on, filter.about);
    let said = said.filter(|claim| filter.lets_voice(record, claim));
    let mut days: Vec<Date> = by_day(said.collect()).iter().map(|claim| claim.stated_on).collect();
    days.dedup();
    days
}

/// A day that has a button of its own, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    /// The day.
    pub day: Date,
    /// The words on its button: `Latest, 12 Feb 2026`.
    pub name: String,
}

/// How many days with most claims have a button.
const BUSIEST: usize = 2;

/// The days that have a button: the latest with a claim, the one that the record singles out, and those with most
/// claims of all.
#[must_use]
pub fn presets(record: &Record, on: &Deployment, about: About) -> Vec<Preset> {
    let claims = || claims_about(record, on, about);
    let mut presets: Vec<Preset> = Vec::new();
    let mut add = |day: Date, name: String| {
        if presets.iter().all(|known| known.day != day) {
            presets.push(Preset { day, name });
        }
    };
    if let Some(day) = latest(record, on, about) {
        add(day, format!("Latest, {}", words::short_day(day)));
    }
    let singled_out = on.first_shown.filter(|day| claims().any(|claim| claim.stated_on <= *day));
    if let Some(day) = singled_out {
        add(day, words::short_day(day));
    }
    let mut days: Vec<Date> = by_day(claims().collect()).iter().map(|c| c.stated_on).collect();
    days.dedup();
    let said_on = |day: &Date| claims().filter(|claim| claim.stated_on == *day).count();
    let busiest = by_key(days, |day| -(said_on(day) as f64));
    for day in busiest.into_iter().filter(|day| said_on(day) > 1).take(BUSIEST) {
        add(day, format!("{}, {}", words::short_day(day), count_of(said_on(&day), "claim")));
    }
    presets
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
    let topics = topics_in_order(record, (on, filter.about), &record.chief(on));
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
            "In Russia: Washington about 10,000 (30 Oct 2024), Seoul 11,000 (30 Oct 2024), ",
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
    fn the_lead_is_the_first_of_the_sentences() {
        let record = &lofted_record::bundled().record;
        let (filter, day) = (ClaimFilter::default(), "2024-10-30".parse().unwrap());
        let lead = known_lead(record, &filter, day);
        assert!(lead.ends_with('.') && !lead.contains("Kursk"), "{lead}");
        assert!(known_sentence(record, &filter, day).starts_with(&lead), "{lead}");
        let early = "2020-01-01".parse().unwrap();
        assert!(known_lead(record, &filter, early).starts_with("By 1 January 2020 nobody"));
    }

    #[test]
    fn the_lead_of_old_figures_names_the_newest_first() {
        let record = &lofted_record::bundled().record;
        let filter = ClaimFilter::default();
        let day = filter.shown_day(record).unwrap();
        let chief = record.chief(filter.on(record).unwrap());
        let all = chief.iter().flat_map(|topic| standing(record, &filter, topic, day));
        let newest = all.map(|claim| claim.stated_on).max().unwrap();
        let lead = known_lead(record, &filter, day);
        assert!(lead.starts_with("The newest figure: in "), "{lead}");
        let at = lead.find(&words::short_day(newest)).unwrap();
        assert!(at < lead.find("the last figures by").unwrap(), "{lead}");
    }

    #[test]
    fn a_day_knows_nothing_of_what_was_said_later_and_each_speaker_stands_once_in_a_chief_lane() {
        let record = &lofted_record::bundled().record;
        for day in news_days(record, &ClaimFilter::default()) {
            let claims = known_claims(record, &ClaimFilter::default(), day);
            assert!(claims.iter().all(|claim| claim.stated_on <= day));
            let charts = known(record, &ClaimFilter::default(), day);
            let lanes = || charts.iter().flat_map(|chart| &chart.lanes);
            let marks: usize = lanes().map(|lane| lane.marks.len()).sum();
            assert_eq!(marks, claims.len(), "nothing is left out and nothing stands twice");
            assert!(charts[0].lanes.len() <= 3, "the chief panels alone");
            for lane in lanes().filter(|lane| lane.size == LaneSize::Chief) {
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
    fn days_with_a_button_come_from_the_record_the_latest_first() {
        let record = &lofted_record::bundled().record;
        for on in record.deployments() {
            let presets = presets(record, on, About::People);
            assert_eq!(Some(presets[0].day), latest(record, on, About::People));
            assert!(presets.iter().any(|one| Some(one.day) == on.first_shown), "{presets:?}");
            assert!(presets.len() <= 2 + BUSIEST);
        }
        let filter = ClaimFilter::default();
        let shown = filter.shown_day(record);
        assert_eq!(shown, latest(record, &record.deployments()[0], About::People));
    }

    #[test]
    fn a_rendering_counts_where_its_statement_is_out_of_view() {
        let record = &lofted_record::bundled().record;
        let day = "2024-10-30".parse().unwrap();
        let filter =
            ClaimFilter { outlet: Some("Deutsche Welle".to_owned()), ..ClaimFilter::default() };
        let claims = known_claims(record, &filter, day);
        assert!(
            claims.iter().any(|claim| figure_or_words(claim) == "at least 11,000"),
            "{claims:?}"
        );
    }
}
