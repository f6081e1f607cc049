//! What the page says of its stories, in sentences.

use lofted_record::Record;

use crate::page::read::claimed::{Claimed, Clock, What};
use crate::page::read::draft::{Decision, Draft};
use crate::page::read::field::Field;
use crate::page::read::story::{MOST_CLAIMS, Phase, Story};
use crate::saying::count::count_of;

/// The page's title.
pub const TITLE: &str = "Read a story";

/// What the page is for, and where the text stays.
pub const PURPOSE: &str = "Paste a report and get its figures, each with its speaker and its words. It is read on \
                           this device, by rules and tables: no model, nothing is sent anywhere. Every claim is a \
                           guess until you accept it.";

/// An example of a story, written for this page.
pub const EXAMPLE: &str = "STRELSAU, March 4 (Lofted) \u{2014} Ruritania fired a long-range missile on Monday \
that flew for more than 70 minutes, its defence ministry said.\n\nThe missile reached an altitude of about 6,000 \
kilometers (3,730 miles) and came down some 900 kilometers from the launch site, the ministry said in a \
statement.\n\nA military official of a neighbouring state, who spoke on condition of anonymity, put the \
distance at as many as 950 km and the time of flight at 72 minutes.";

/// The day of the example.
pub const EXAMPLE_DAY: &str = "2024-03-04";

/// What was found in a story, in a sentence.
#[must_use]
pub fn finding(story: &Story) -> String {
    match &story.phase {
        Phase::Writing => String::new(),
        Phase::UnderWay => "The story is being read.".to_owned(),
        Phase::Refused(why) => why.clone(),
        Phase::Read if story.drafts.is_empty() => {
            "No figure of a flight or a deployment was found in this text. Others are passed over: dates, ages, \
             sums of money, designations."
                .to_owned()
        }
        Phase::Read => {
            let all = count_of(story.drafts.len(), "claim");
            let count = |decision| story.decided(decision).count();
            let (accepted, dropped) = (count(Decision::Accepted), count(Decision::Dropped));
            let more = if story.drafts.len() == MOST_CLAIMS { ", the most that are shown" } else { "" };
            match (accepted, dropped) {
                (0, 0) => format!("{all} found{more}."),
                (_, 0) => format!("{all} found{more}, {accepted} accepted."),
                (0, _) => format!("{all} found{more}, {dropped} dropped."),
                _ => format!("{all} found{more}, {accepted} accepted, {dropped} dropped."),
            }
        }
    }
}

/// How sure the reader is, in a word.
#[must_use]
pub const fn confidence(sure: u8) -> &'static str {
    match sure {
        90.. => "sure",
        80.. => "fairly sure",
        65.. => "unsure",
        _ => "a guess",
    }
}

/// What a claim is of, in words.
#[must_use]
pub fn heading(record: &Record, claimed: &Claimed) -> String {
    use crate::page::read::claimed::{Of, Where};
    match &claimed.what {
        What::Clock(clock, _) => clock.label().to_owned(),
        What::Figure(figure) => {
            let deployment = match &claimed.of {
                Of::Deployment(id) => Some(id),
                _ => None,
            };
            let place = match &claimed.place {
                Some(Where::Known(id)) => Some(id),
                _ => None,
            };
            let label = figure.metric().label_with(&record.terms(deployment, place));
            match &claimed.place {
                Some(Where::Named(name)) => format!("{label}, {name}"),
                _ => label,
            }
        }
    }
}

/// What a claim is of where its fields do not read: its word as it is.
#[must_use]
pub fn rough_heading(draft: &Draft) -> String {
    let word = draft.text(Field::Metric);
    let clock = Clock::ALL.into_iter().find(|clock| clock.id() == word).map(Clock::label);
    let metric = word.parse::<lofted::claim::Metric>().ok().map(lofted::claim::Metric::label);
    clock.or(metric).unwrap_or(word).to_owned()
}

/// How much is claimed, in words.
#[must_use]
pub fn how_much(claimed: &Claimed) -> String {
    match &claimed.what {
        What::Figure(figure) => lofted_charts::sheet::words::figure(figure),
        What::Clock(_, text) => text.clone(),
    }
}

/// Which flight or deployment, in words; empty where nothing is to be said.
#[must_use]
pub fn about(record: &Record, claimed: &Claimed, flown: &str) -> String {
    use crate::page::read::claimed::Of;
    use lofted_charts::sheet::words::day;
    let named = |text: String| if flown.is_empty() { text } else { format!("{flown}: {text}") };
    match &claimed.of {
        Of::Flight(id) => {
            let launched = record.flight(id).map(|flight| day(flight.launched_on));
            named(format!(
                "flight of {}, in the record",
                launched.unwrap_or_else(|| id.to_string())
            ))
        }
        Of::Day(on) => named(format!("flight of {}", day(*on))),
        Of::Story => named("the flight of the story".to_owned()),
        Of::Deployment(id) => {
            record.deployment(id).map_or_else(|| id.to_string(), |one| one.force.clone())
        }
        Of::Force(force) => format!("{force}, not in the record"),
        Of::General => String::new(),
    }
}

/// Who says it and when, in words.
#[must_use]
pub fn said(claimed: &Claimed) -> String {
    let who = if claimed.who.is_empty() { "Nobody named" } else { &claimed.who };
    let party = match &claimed.party {
        party if party.is_empty() || *party == claimed.who => String::new(),
        party => format!(" ({party})"),
    };
    let day = claimed.said.map(lofted_charts::sheet::words::day);
    let day = day.map_or_else(|| ", day not told".to_owned(), |day| format!(", {day}"));
    format!("{who}{party}{day}")
}

/// What is told of an accepted claim, after "Kept": how many, and which were not.
#[must_use]
pub fn kept(count: usize, left: &[String]) -> String {
    let kept = match count {
        0 => "Nothing was kept.".to_owned(),
        1 => "1 claim is in your data now.".to_owned(),
        count => format!("{count} claims are in your data now."),
    };
    [&[kept][..], left].concat().join(" ")
}
