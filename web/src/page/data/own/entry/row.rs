//! An entry as rows of a record's files, so that the reader of records judges it.

use lofted::claim::{Amount, Rank};
use lofted_record::sheet::day_as_written;
use lofted_record::{Record, RecordFile};

use super::cells::{columns, free, line};
use super::ground::Ground;
use crate::page::data::own::entry::field::Field;
use crate::page::data::own::entry::texts::{Entry, NEW};

const CLAIMS: &str = "id,flight,deployment,place,metric,low,best,high,qualifier,words,unit,scope,method,kind,as_of,\
    stated_on,claimant,attribution,source,rank,rank_reason,note\n";

/// An entry in rows.
pub(super) struct Rows {
    /// The file of the one claim.
    pub(super) claims: String,
    /// The row of a new claimant, to be put to those of the record; empty where it is not new.
    pub(super) claimant: String,
    /// The row of a new source; empty where it is not new.
    pub(super) source: String,
    /// The row of a new flight; empty where it is not new.
    pub(super) flight: String,
    /// The rows of a new deployment and of new places; empty where they are not new.
    pub(super) ground: Ground,
}

impl Rows {
    pub(super) fn of(entry: &Entry, record: &Record, amount: &Amount) -> Self {
        let mut claimant_id = entry.text(Field::Claimant).to_owned();
        let mut claimant = String::new();
        if claimant_id == NEW {
            let name = entry.text(Field::ClaimantName);
            claimant_id = free(name, "claimant", |id| {
                id.parse().is_ok_and(|id| record.claimant(&id).is_some())
            });
            claimant = line(&[&claimant_id, name, entry.text(Field::Party)]);
        }
        let mut source_id = entry.text(Field::Source).to_owned();
        let mut source = String::new();
        if source_id == NEW {
            let (outlet, day) = (entry.text(Field::Outlet), day(entry, Field::PublishedOn));
            let day = day.as_str();
            source_id = free(&format!("{outlet} {day}"), "source", |id| {
                id.parse().is_ok_and(|id| record.source(&id).is_some())
            });
            let [title, url] = [Field::Title, Field::Url].map(|field| entry.text(field));
            let mut cells = vec![source_id.as_str(), outlet, title, day, url];
            cells.resize(columns(record, RecordFile::Sources).max(cells.len()), "");
            source = line(&cells);
        }
        let mut flight_id = entry.text(Field::Flight).to_owned();
        let mut flight = String::new();
        if flight_id == NEW {
            let day = day(entry, Field::LaunchedOn);
            let day = day.as_str();
            flight_id =
                free(day, "flight", |id| id.parse().is_ok_and(|id| record.flight(&id).is_some()));
            let mut cells = vec![flight_id.as_str(), day];
            cells.resize(columns(record, RecordFile::Flights).max(cells.len()), "");
            flight = line(&cells);
        }
        let ground = Ground::of(entry, record);
        let about = [flight_id.as_str(), ground.deployment.as_str(), ground.place.as_str()];
        let claim = claim(entry, record, amount, about, [&claimant_id, &source_id]);
        Self { claims: format!("{CLAIMS}{claim}"), claimant, source, flight, ground }
    }
}

fn claim(
    entry: &Entry,
    record: &Record,
    amount: &Amount,
    [flight, deployment, place]: [&str; 3],
    [claimant, source]: [&str; 2],
) -> String {
    let text = |field| entry.text(field);
    let (as_of, stated_on) = (day(entry, Field::AsOf), day(entry, Field::StatedOn));
    let id = entry.editing().map_or_else(
        || {
            let (day, metric) = (&stated_on, text(Field::Metric));
            free(&format!("{claimant} {day} {metric}"), "claim", |id| {
                id.parse().is_ok_and(|id| record.claim(&id).is_some())
            })
        },
        ToString::to_string,
    );
    let best = match amount {
        Amount::Exact(number) => Some(*number),
        _ => amount.best(),
    };
    // A bare number stands in best alone.
    let (low, high) = match amount {
        Amount::Exact(_) => (None, None),
        _ => (amount.low(), amount.high()),
    };
    let [low, best, high] =
        [low, best, high].map(|number| number.map_or(String::new(), |number| number.to_string()));
    let (rank, reason) = rank(&entry.rank);
    line(&[
        &id,
        flight,
        deployment,
        place,
        text(Field::Metric),
        &low,
        &best,
        &high,
        amount.qualifier().id(),
        text(Field::Words),
        text(Field::Unit),
        text(Field::Scope),
        text(Field::Method),
        text(Field::Kind),
        &as_of,
        &stated_on,
        claimant,
        text(Field::Attribution),
        source,
        rank,
        reason,
        text(Field::Note),
    ])
}

/// A day however it was written, as a record has it; what is no day stays, and is told.
fn day(entry: &Entry, field: Field) -> String {
    let text = entry.text(field);
    day_as_written(text).map_or_else(|| text.to_owned(), |day| day.to_string())
}

fn rank(rank: &Rank) -> (&'static str, &str) {
    match rank {
        Rank::Normal => ("", ""),
        Rank::Preferred => ("preferred", ""),
        Rank::Deprecated { reason } => ("deprecated", reason),
    }
}
