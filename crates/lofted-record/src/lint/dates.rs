//! Rules on days: what comes before what, and names that say another day than their row.

use lofted::claim::Date;

use super::ledger::{Doubt, Entry, Ledger};
use super::rule::Rule;
use super::wording::is_later;
use crate::file::RecordFile;

/// Days by which two clocks can differ, so that less is no disorder.
const CLOCKS_DAYS: i32 = 1;
/// Days after which a source prints a statement late.
const LATE_DAYS: i32 = 90;

/// Checks one claim.
pub(super) fn check_claim(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    published(ledger, entry);
    as_of(ledger, entry);
    launch(ledger, entry);
}

/// Checks flights and sources.
pub(super) fn check(ledger: &mut Ledger<'_>) {
    flights(ledger);
    sources(ledger);
    unused(ledger);
}

fn published(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let claim = entry.claim;
    let source = ledger.record.sources().get(entry.source as usize);
    let published = source.and_then(|source| source.published_on);
    let Some(published) = published else { return };
    let days = published.day_number() - entry.stated_day;
    let (rule, order) = if days < -CLOCKS_DAYS {
        (Rule::PublishedBeforeSaid, "before")
    } else if days > LATE_DAYS {
        (Rule::PublishedLongAfter, "after")
    } else {
        return;
    };
    ledger.doubt_claim(
        entry,
        Doubt {
            rule,
            column: "stated_on",
            value: claim.stated_on.to_string(),
            why: format!(
                "source \"{}\" is of {published}, {} days {order} the statement",
                claim.source,
                days.abs()
            ),
            fix: "mend the day of the one or the other".to_owned(),
        },
    );
}

fn as_of(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let claim = entry.claim;
    let Some(as_of) = claim.as_of else { return };
    if is_later(claim) || as_of.first_day().day_number() - entry.stated_day <= CLOCKS_DAYS {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::AsOfAfterSaid,
            column: "as_of",
            value: as_of.to_string(),
            why: format!("{as_of} is after {}, on which it was said", claim.stated_on),
            fix: "mend the day, or write kind \"planned\" or \"forecast\"".to_owned(),
        },
    );
}

fn launch(ledger: &mut Ledger<'_>, entry: Entry<'_>) {
    let claim = entry.claim;
    let flight =
        entry.subject.flight().and_then(|place| ledger.record.flights().get(place as usize));
    let Some(flight) = flight else { return };
    if is_later(claim) || flight.launched_on.days_since(claim.stated_on) <= CLOCKS_DAYS {
        return;
    }
    ledger.doubt_claim(
        entry,
        Doubt {
            rule: Rule::SaidBeforeLaunch,
            column: "stated_on",
            value: claim.stated_on.to_string(),
            why: format!("flight \"{}\" was launched later, on {}", flight.id, flight.launched_on),
            fix: "mend the day; days are of the clocks of the place".to_owned(),
        },
    );
}

/// The day that a name begins with.
fn day_at_start(name: &str) -> Option<Date> {
    name.get(..10)?.parse().ok()
}

/// The day that a name ends with.
fn day_at_end(name: &str) -> Option<Date> {
    name.get(name.len().checked_sub(10)?..)?.parse().ok()
}

fn flights(ledger: &mut Ledger<'_>) {
    let record = ledger.record;
    for (flight, row) in record.flights().iter().zip(record.flights.rows()) {
        let of_name = day_at_start(flight.id.as_str()).filter(|day| *day != flight.launched_on);
        let of_minute = flight.launched_at.filter(|minute| minute.day() != flight.launched_on);
        let (column, value, why) = match (of_name, of_minute) {
            (Some(day), _) => {
                let why = format!("flight \"{}\" is named by {day}", flight.id);
                ("launched_on", flight.launched_on.to_string(), why)
            }
            (None, Some(minute)) => {
                let why = format!("{minute} is not on {}", flight.launched_on);
                ("launched_at", minute.to_string(), why)
            }
            (None, None) => continue,
        };
        let fix = "write the day of the clocks at the launch site; in UTC it may be the day before";
        let doubt = Doubt { rule: Rule::LaunchDay, column, value, why, fix: fix.to_owned() };
        ledger.doubt(RecordFile::Flights, Some(*row), doubt);
    }
}

fn sources(ledger: &mut Ledger<'_>) {
    let record = ledger.record;
    for (source, row) in record.sources().iter().zip(record.sources.rows()) {
        let (Some(named), Some(published)) = (day_at_end(source.id.as_str()), source.published_on)
        else {
            continue;
        };
        if named.days_since(published).abs() <= CLOCKS_DAYS {
            continue;
        }
        let doubt = Doubt {
            rule: Rule::DateInName,
            column: "published_on",
            value: published.to_string(),
            why: format!("source \"{}\" is named by {named}", source.id),
            fix: "mend the one or the other; a page's own date can be that of its copy".to_owned(),
        };
        ledger.doubt(RecordFile::Sources, Some(*row), doubt);
    }
}

/// Which rows of a file are named.
struct Named(Vec<bool>);

impl Named {
    fn none_of(rows: usize) -> Self {
        Self(vec![false; rows])
    }

    fn name(&mut self, place: Option<usize>) {
        if let Some(named) = place.and_then(|place| self.0.get_mut(place)) {
            *named = true;
        }
    }

    /// Those that are not named, with their rows.
    fn unnamed<'a, T>(&self, all: &'a [T], rows: &[u64]) -> impl Iterator<Item = (&'a T, u64)> {
        let rows = self.0.iter().zip(rows);
        all.iter().zip(rows).filter(|(_, (named, _))| !**named).map(|(one, (_, row))| (one, *row))
    }
}

/// Claimants, sources and flights that nothing names.
fn unused(ledger: &mut Ledger<'_>) {
    let record = ledger.record;
    let mut claimants = Named::none_of(record.claimants().len());
    let mut sources = Named::none_of(record.sources().len());
    let mut flights = Named::none_of(record.flights().len());
    for entry in ledger.entries().iter() {
        claimants.name(Some(entry.claimant as usize));
        sources.name(Some(entry.source as usize));
        flights.name(entry.subject.flight().map(|place| place as usize));
    }
    for source in record.events().iter().flat_map(|event| &event.sources) {
        sources.name(record.sources.place_of(source));
    }
    let mut found: Vec<(RecordFile, u64, String)> = Vec::new();
    let unnamed = claimants.unnamed(record.claimants(), record.claimants.rows());
    found.extend(unnamed.map(|(one, row)| (RecordFile::Claimants, row, one.id.to_string())));
    let unnamed = sources.unnamed(record.sources(), record.sources.rows());
    found.extend(unnamed.map(|(one, row)| (RecordFile::Sources, row, one.id.to_string())));
    let unnamed = flights.unnamed(record.flights(), record.flights.rows());
    found.extend(unnamed.map(|(one, row)| (RecordFile::Flights, row, one.id.to_string())));
    for (file, row, value) in found {
        let why = format!("no claim names {} \"{value}\"", file.holds());
        let fix = "remove the row, or add the claims".to_owned();
        ledger.doubt(file, Some(row), Doubt { rule: Rule::Unused, column: "id", value, why, fix });
    }
}
