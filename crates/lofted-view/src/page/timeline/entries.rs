//! The timeline of everything: its entries, the filter that a link carries, and the chart's lanes.

use lofted::claim::{Claim, Date, DeploymentId, Subject};
use lofted::event::Event;
use lofted::flight::Flight;
use lofted::order::by_key;
use lofted_charts::Ink;
use lofted_charts::claim::timeline::{Count, Marks, Moment, TimeLane, Timeline};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::link::route::Route;
use crate::page::timeline::filter::{EntryKind, TimelineFilter};
use crate::saying::count::count_of;
use crate::saying::deployment_names::name;
use crate::saying::flight_names::title as flight_title;
use crate::saying::opens::claim_page;
use crate::saying::speaker::{claimant_name, ink, speaker};
use crate::saying::wording::{quoted_or_figure, scope_beside};

/// Something with a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What<'a> {
    /// A flight.
    Flight(&'a Flight),
    /// An event that is no flight.
    Event(&'a Event),
    /// A claim with a number or a name: of a flight or of the deployment.
    Claim(&'a Claim),
    /// A statement without a number.
    Statement(&'a Claim),
}

impl What<'_> {
    /// The kind that the filter knows it by.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Flight(_) => EntryKind::Flights,
            Self::Event(_) => EntryKind::Events,
            Self::Claim(claim) if claim.flight().is_some() => EntryKind::FlightClaims,
            Self::Claim(_) => EntryKind::DeploymentClaims,
            Self::Statement(_) => EntryKind::Statements,
        }
    }

    /// The deployment that it is about; an event is about that of its claims.
    #[must_use]
    pub fn about<'a>(&'a self, record: &'a Record) -> Option<&'a DeploymentId> {
        match self {
            Self::Flight(_) => None,
            Self::Event(event) => event.claims.iter().find_map(|id| record.claim(id)?.deployment()),
            Self::Claim(claim) | Self::Statement(claim) => claim.deployment(),
        }
    }

    /// Its first and its last day.
    #[must_use]
    pub fn days(&self) -> (Date, Date) {
        match self {
            Self::Flight(flight) => (flight.launched_on, flight.launched_on),
            Self::Event(event) => (event.date.first_day(), event.date.last_day()),
            Self::Claim(claim) | Self::Statement(claim) => (claim.stated_on, claim.stated_on),
        }
    }
}

/// Every entry that a filter lets through, in the order of days; of one day, flights before events before claims.
#[must_use]
pub fn entries<'a>(record: &'a Record, filter: &TimelineFilter) -> Vec<What<'a>> {
    let flights = record.flights().iter().map(What::Flight);
    // An event that is about a flight stands there as the flight.
    let events = record.events().iter().filter(|event| event.flights.is_empty()).map(What::Event);
    let claims = record.claims().iter().map(|claim| match claim.figure.metric().subject() {
        Subject::Statement => What::Statement(claim),
        _ => What::Claim(claim),
    });
    let all = flights.chain(events).chain(claims).filter(|what| {
        let (first, last) = what.days();
        filter.lets(what.kind())
            && filter.holds(first, last)
            && filter.lets_about(what.about(record))
    });
    by_key(all.collect(), |what| f64::from(what.days().0.day_number()))
}

/// The lanes of some entries; `None` where there is no entry.
#[must_use]
pub fn timeline(
    record: &Record,
    entries: &[What<'_>],
    filter: &TimelineFilter,
) -> Option<Timeline> {
    let first = entries.first()?.days().0;
    let last = entries.iter().map(|what| what.days().1).max()?;
    let (from, to) = (filter.from.unwrap_or(first).max(first.min(last)), filter.to.unwrap_or(last));
    let (from, to) = (filter.from.unwrap_or(from), to.max(from));
    let lanes = filter.kinds().filter(|kind| filter.lets(*kind)).map(|kind| {
        let of_kind: Vec<What<'_>> =
            entries.iter().copied().filter(|what| what.kind() == kind).collect();
        let marks = match kind {
            EntryKind::FlightClaims | EntryKind::DeploymentClaims => {
                Marks::Counts(counts(record, &of_kind, from, to))
            }
            _ => Marks::Moments(of_kind.iter().filter_map(|what| moment(record, what)).collect()),
        };
        TimeLane { label: kind.label().to_owned(), marks }
    });
    Some(Timeline { from, to, lanes: lanes.collect() })
}

fn moment(record: &Record, what: &What<'_>) -> Option<Moment> {
    let (first, last) = what.days();
    let (label, words, ink) = match what {
        What::Flight(flight) => {
            let title = flight_title(record, flight);
            let name = title.split(", ").next().unwrap_or(&title);
            (name.to_owned(), flight.summary.clone(), Ink::Text)
        }
        What::Event(event) => (event.title.clone(), sources(record, event), Ink::Accent),
        What::Statement(claim) => {
            let words = format!(
                "{}: {} {}",
                claimant_name(record, claim),
                quoted_or_figure(claim),
                scope_beside(claim).unwrap_or("")
            );
            (speaker(record, claim), words.trim_end().to_owned(), ink(record, claim))
        }
        What::Claim(_) => return None,
    };
    let opens = match what {
        What::Flight(flight) => Route::Flight { id: flight.id.to_string() }.href(),
        What::Statement(claim) => claim_page(claim),
        What::Event(_) | What::Claim(_) => String::new(),
    };
    Some(Moment { opens, first, last, label, words, ink })
}

/// The outlets that an event was read in.
#[must_use]
pub fn sources(record: &Record, event: &Event) -> String {
    let mut outlets: Vec<&str> = Vec::new();
    for source in event.sources.iter().filter_map(|id| record.source(id)) {
        if !outlets.contains(&source.outlet.as_str()) {
            outlets.push(&source.outlet);
        }
    }
    outlets.join(", ")
}

/// What is in view, in a sentence that counts.
#[must_use]
pub fn finding(record: &Record, filter: &TimelineFilter, entries: &[What<'_>]) -> String {
    let on = filter.deployment.as_ref().and_then(|id| record.deployment(id));
    let on = on.map(|on| format!("{}: ", name(record, on))).unwrap_or_default();
    let Some(first) = entries.first() else {
        return format!("{on}Nothing of the chosen kinds and days is in the record.");
    };
    let last = entries.iter().map(|what| what.days().1).max().unwrap_or(first.days().1);
    let counts: Vec<String> = EntryKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let count = entries.iter().filter(|what| what.kind() == kind).count();
            (count > 0).then(|| count_of(count, kind.one()))
        })
        .collect();
    let first = first.days().0;
    let days = if first == last {
        format!("{on}On {}", words::day(first))
    } else {
        format!("{on}From {} to {}", words::day(first), words::day(last))
    };
    format!("{days}: {}. Order is not cause.", counts.join(", "))
}

/// The longest axis on which days are counted instead of months, days.
const DAILY: i32 = 100;

/// How many entries, which are in the order of days, each month has; each day where the axis is short.
fn counts(record: &Record, entries: &[What<'_>], from: Date, to: Date) -> Vec<Count> {
    let daily = to.days_since(from) <= DAILY;
    let mut counts: Vec<(Count, Vec<(String, u32)>)> = Vec::new();
    for what in entries {
        let What::Claim(claim) = what else { continue };
        let day = claim.stated_on;
        let (first, last) = if daily { (day, day) } else { month_of(day) };
        if counts.last().is_none_or(|(count, _)| count.first != first) {
            let label = if daily { words::short_day(day) } else { words::month_and_year(day) };
            let count = Count { first, last, label, count: 0, words: String::new() };
            counts.push((count, Vec::new()));
        }
        let Some((count, voices)) = counts.last_mut() else { continue };
        count.count += 1;
        let who = speaker(record, claim);
        match voices.iter_mut().find(|(name, _)| *name == who) {
            Some((_, said)) => *said += 1,
            None => voices.push((who, 1)),
        }
    }
    let worded = |(count, voices): (Count, Vec<(String, u32)>)| {
        let voices: Vec<String> =
            voices.iter().map(|(who, said)| format!("{who} {said}")).collect();
        Count { words: voices.join(", "), ..count }
    };
    counts.into_iter().map(worded).collect()
}

/// The first and the last day of a day's month.
fn month_of(day: Date) -> (Date, Date) {
    let in_month = |of_month| Date::new(day.year(), day.month(), of_month).ok();
    let last = [31, 30, 29, 28].into_iter().find_map(in_month).unwrap_or(day);
    (in_month(1).unwrap_or(day), last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> (&'static Record, Vec<What<'static>>) {
        let record = &lofted_record::bundled().record;
        (record, entries(record, &TimelineFilter::default()))
    }

    #[test]
    fn a_month_has_its_own_last_day() {
        let month = |text: &str| month_of(text.parse().unwrap()).1.to_string();
        assert_eq!(month("2024-02-10"), "2024-02-29");
        assert_eq!(month("2025-02-28"), "2025-02-28");
        assert_eq!(month("2024-12-01"), "2024-12-31");
    }

    #[test]
    fn everything_of_the_record_is_on_it_once_and_in_order() {
        let (record, entries) = all();
        let flights_told_as_events =
            record.events().iter().filter(|event| !event.flights.is_empty()).count();
        let expected = record.flights().len() + record.events().len() - flights_told_as_events
            + record.claims().len();
        assert_eq!(entries.len(), expected);
        assert!(entries.is_sorted_by_key(|what| what.days().0));
    }

    #[test]
    fn the_lanes_hold_every_entry() {
        let (record, entries) = all();
        let timeline = timeline(record, &entries, &TimelineFilter::default()).unwrap();
        let held: usize = timeline
            .lanes
            .iter()
            .map(|lane| match &lane.marks {
                Marks::Moments(moments) => moments.len(),
                Marks::Counts(counts) => counts.iter().map(|count| count.count as usize).sum(),
            })
            .sum();
        assert_eq!(held, entries.len());
    }

    #[test]
    fn the_sentence_counts_what_is_there_and_is_true_of_nothing() {
        let (record, entries) = all();
        let said = |entries: &[What<'_>]| finding(record, &TimelineFilter::default(), entries);
        let flights = format!("{} flights", record.flights().len());
        assert!(said(&entries).contains(&flights), "{}", said(&entries));
        let first = entries.iter().position(|entry| matches!(entry, What::Flight(_))).unwrap();
        let flight = said(&entries[first..=first]);
        assert!(flight.starts_with("On 22 June 2016: 1 flight. "), "{flight}");
        assert!(said(&[]).starts_with("Nothing"));
    }

    #[test]
    fn a_span_and_a_kind_leave_only_their_entries() {
        let record = &lofted_record::bundled().record;
        let day: Date = "2024-10-31".parse().unwrap();
        let filter = TimelineFilter {
            from: Some(day),
            to: Some(day),
            left_out: vec![EntryKind::FlightClaims, EntryKind::DeploymentClaims],
            ..TimelineFilter::default()
        };
        let kept = entries(record, &filter);
        assert!(!kept.is_empty());
        assert!(kept.iter().all(|what| what.days() == (day, day)));
        assert!(kept.iter().all(|what| !matches!(what, What::Claim(_))));
    }
}
