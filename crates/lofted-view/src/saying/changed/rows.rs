//! A row beside the claims that is new, gone or another, in words.

use lofted::claim::LinkKind;
use lofted_charts::sheet::words as plain;
use lofted_record::changes::{Change, How, Part};
use lofted_record::{Record, RecordFile};

use super::cells;
use crate::saying::source_heading::source_heading;

/// A row in words; `called` stands for its name where its heading bears that.
pub(super) fn words(before: &Record, after: &Record, change: &Change, called: &str) -> String {
    let (earlier, later) = (change.name(), change.name_after());
    let was = || name(before, change.part, &earlier);
    let is = || name(after, change.part, &later);
    let told = |name: String| if called.is_empty() { name } else { called.to_owned() };
    match change.how {
        How::Added => format!("New: {}", is()),
        How::Withdrawn => format!("Withdrawn: {}", was()),
        How::Renamed => {
            let mut parts = vec![format!("{}, was {}", is(), was())];
            let names = |column: &str| matches!(column, "id" | "from" | "relation" | "to" | "name");
            let others = change.cells.iter().filter(|cell| !names(&cell.column));
            parts.extend(others.map(cells::words));
            parts.join("; ")
        }
        How::Changed | How::Moved => {
            let parts: Vec<String> = change.cells.iter().map(cells::words).collect();
            format!("{}: {}", told(is()), parts.join("; "))
        }
    }
}

/// A row by what it is called.
fn name(record: &Record, part: Part, id: &str) -> String {
    let found = match part {
        Part::Row(RecordFile::Claimants) => id.parse().ok().and_then(|id| {
            let claimant = record.claimant(&id)?;
            Some(format!("{} ({})", claimant.name, claimant.party))
        }),
        Part::Row(RecordFile::Sources) => {
            id.parse().ok().and_then(|id| record.source(&id)).map(source_heading)
        }
        Part::Row(RecordFile::Flights) => id.parse().ok().and_then(|id| {
            let flight = record.flight(&id)?;
            let day = plain::day(flight.launched_on);
            Some(match flight.summary.as_str() {
                "" => format!("the flight of {day}"),
                summary => format!("the flight of {day}; {summary}"),
            })
        }),
        Part::Row(RecordFile::Deployments) => id.parse().ok().and_then(|id| {
            let on = record.deployment(&id)?;
            Some(match on.summary.as_str() {
                "" => format!("the deployment of {}", on.force),
                summary => format!("the deployment of {}; {summary}", on.force),
            })
        }),
        Part::Row(RecordFile::Events) => {
            let event = record.events().iter().find(|event| event.id.as_str() == id);
            event.map(|event| format!("{}: {}", plain::as_of(event.date), event.title))
        }
        Part::Row(RecordFile::Places) => {
            id.parse().ok().and_then(|id| record.place(&id)).map(|place| place.name.clone())
        }
        Part::Row(RecordFile::Relations) => relation(id),
        Part::Outline => id
            .parse()
            .ok()
            .and_then(|id| record.place(&id))
            .map(|place| format!("the outline of {}", place.name)),
        Part::Column(file) => Some(format!("\u{201c}{id}\u{201d} of {file}")),
        Part::Row(RecordFile::Parties | RecordFile::Claims) => None,
    };
    found.unwrap_or_else(|| id.to_owned())
}

/// A relation in words: `a is a part of b`.
fn relation(id: &str) -> Option<String> {
    let mut cells = id.split(' ');
    let (from, kind, to) = (cells.next()?, cells.next()?, cells.next()?);
    let said = match kind.parse::<LinkKind>().ok()? {
        LinkKind::SubsetOf => "is a part of",
        LinkKind::Supersedes => "replaces",
        LinkKind::Contradicts => "contradicts",
        LinkKind::Relays => "relays",
        LinkKind::SameStatement => "is the same statement as",
    };
    Some(format!("{from} {said} {to}"))
}
