//! What differs between two records, in words: under the flight or the deployment that it is about, a line each.

mod cells;
mod claims;
mod rows;

use std::collections::BTreeMap;

use lofted::claim::Claim;
use lofted_record::changes::{Change, Changes, How, Part};
use lofted_record::{Record, RecordFile};

use crate::saying::deployment_names;
use crate::saying::flight_names;

/// What differs of one flight, of one deployment, or of one kind of row beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedGroup {
    /// The flight, the deployment or the kind of row.
    pub heading: String,
    /// A line for each change: first what is new, last what is gone.
    pub lines: Vec<ChangedLine>,
}

/// A change in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLine {
    /// What it is of.
    pub part: Part,
    /// How it is another.
    pub how: How,
    /// Its place among [`Changes::all`]; of rows that stand elsewhere, which one line tells of, the first.
    pub at: usize,
    /// What is another: `Killed, Zenda, 12 January 2025: about 300, was at least 300`.
    pub words: String,
}

/// Where a group stands: flights, deployments, claims on neither, and the other kinds; each in the order of the
/// later record, then of the earlier.
type Key = (u8, usize, String);

/// What differs between two records, in words.
///
/// # Examples
/// ```
/// use lofted_record::changes::changes;
/// use lofted_record::{Files, read};
/// use lofted_view::saying::changed::changed;
///
/// let read = |cells: &str| {
///     let claims = format!(
///         "id,deployment,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
///          a,d,killed,{cells},persons,nis,post,2025-01-12\n"
///     );
///     let (claimants, sources) = (b"id,name,party\nnis,Spies,Zenda\n", b"id,outlet,published_on\npost,Post,\n");
///     let deployments = b"id,force\nd,engineers\n";
///     read(&Files { claims: claims.as_bytes(), claimants, sources, deployments, ..Files::NONE }).record
/// };
/// let (before, after) = (read("300,,,at-least"), read(",300,,about"));
/// let groups = changed(&before, &after, &changes(&before, &after));
/// assert_eq!(groups[0].heading, "Engineers");
/// assert_eq!(groups[0].lines[0].words, "Killed, Zenda, 12 January 2025: about 300, was at least 300");
/// ```
#[must_use]
pub fn changed(before: &Record, after: &Record, changes: &Changes) -> Vec<ChangedGroup> {
    let places = Places::of(before, after);
    let mut groups: BTreeMap<Key, Vec<ChangedLine>> = BTreeMap::new();
    for (at, change) in changes.all().iter().enumerate() {
        let (part, how) = (change.part, change.how);
        if how == How::Moved {
            let moved = groups.entry((ORDER, 0, "Order of rows".to_owned())).or_default();
            if moved.iter().all(|line| line.part != part) {
                let words = moved_words(part, changes.count(part, how));
                moved.push(ChangedLine { part, how, at, words });
            }
            continue;
        }
        let (key, words) = match part {
            Part::Row(RecordFile::Claims) => of_claim(&places, change),
            Part::Row(RecordFile::Flights) => {
                let words = rows::words(before, after, change, "The flight");
                (places.flight(&change.name_after()), words)
            }
            Part::Row(RecordFile::Deployments) => {
                let words = rows::words(before, after, change, "The deployment");
                (places.deployment(&change.name_after()), words)
            }
            other => {
                let (rank, heading) = kind_of(other);
                ((rank, 0, heading.to_owned()), rows::words(before, after, change, ""))
            }
        };
        groups.entry(key).or_default().push(ChangedLine { part, how, at, words });
    }
    let group = |((_, _, heading), mut lines): (Key, Vec<ChangedLine>)| {
        lines.sort_by_key(|line| How::ALL.iter().position(|how| *how == line.how));
        ChangedGroup { heading, lines }
    };
    groups.into_iter().map(group).collect()
}

/// How many of each kind are others: `Claims: 2 added, 1 changed; sources: 1 added`; that nothing differs where nothing
/// does.
///
/// # Examples
/// ```
/// use lofted_record::changes::changes;
/// use lofted_view::saying::changed::counted;
///
/// let record = &lofted_record::bundled().record;
/// assert_eq!(counted(&changes(record, record)), "Nothing differs");
/// ```
#[must_use]
pub fn counted(changes: &Changes) -> String {
    let mut parts = Part::all();
    // Rows are what is asked for; their columns come after.
    parts.sort_by_key(|part| !matches!(part, Part::Row(_)));
    let of = |part: Part| {
        let counts = How::ALL.into_iter().map(|how| (how, changes.count(part, how)));
        let counts: Vec<String> =
            counts.filter(|(_, count)| *count > 0).map(|(how, n)| format!("{n} {how}")).collect();
        (!counts.is_empty()).then(|| format!("{}: {}", several(part), counts.join(", ")))
    };
    let all: Vec<String> = parts.into_iter().filter_map(of).collect();
    match all.is_empty() {
        true => "Nothing differs".to_owned(),
        false => lofted::letters::upper_first(&all.join("; ")),
    }
}

/// A part, in the plural.
fn several(part: Part) -> String {
    match part {
        Part::Row(file) => file.name().trim_end_matches(".csv").to_owned(),
        Part::Column(file) => format!("columns of {file}"),
        Part::Outline => "outlines".to_owned(),
    }
}

fn moved_words(part: Part, count: usize) -> String {
    let (thing, file) = match part {
        Part::Row(file) => ("row", file.name()),
        Part::Column(file) => ("column", file.name()),
        Part::Outline => ("outline", "places.geojson"),
    };
    match count {
        1 => format!("{file}: 1 {thing} stands elsewhere"),
        count => format!("{file}: {count} {thing}s stand elsewhere"),
    }
}

const FLIGHTS: u8 = 0;
const DEPLOYMENTS: u8 = 1;
const GENERAL: u8 = 2;
const ORDER: u8 = u8::MAX;

fn kind_of(part: Part) -> (u8, &'static str) {
    match part {
        Part::Row(RecordFile::Claimants) => (3, "Claimants"),
        Part::Row(RecordFile::Sources) => (4, "Sources"),
        Part::Row(RecordFile::Events) => (5, "Events"),
        Part::Row(RecordFile::Relations) => (6, "Relations"),
        Part::Row(RecordFile::Places) => (7, "Places"),
        Part::Row(RecordFile::Parties) => (8, "Parties"),
        Part::Outline => (9, "Outlines"),
        Part::Row(_) | Part::Column(_) => (10, "Columns of their owner\u{2019}s"),
    }
}

fn of_claim(places: &Places<'_>, change: &Change) -> (Key, String) {
    let id = |name: String| name.parse().ok();
    let earlier = id(change.name()).and_then(|id| places.before.claim(&id));
    let later = id(change.name_after()).and_then(|id| places.after.claim(&id));
    let earlier = earlier.filter(|_| change.how != How::Added);
    let later = later.filter(|_| change.how != How::Withdrawn);
    let key = places.of_claim(later.or(earlier));
    let words = claims::words((places.before, earlier), (places.after, later), change);
    (key, words)
}

/// Where flights and deployments stand in either record.
struct Places<'a> {
    before: &'a Record,
    after: &'a Record,
    flights: BTreeMap<&'a str, usize>,
    deployments: BTreeMap<&'a str, usize>,
}

impl<'a> Places<'a> {
    fn of(before: &'a Record, after: &'a Record) -> Self {
        let (mut flights, mut deployments) = (BTreeMap::new(), BTreeMap::new());
        for record in [after, before] {
            for flight in record.flights() {
                let at = flights.len();
                flights.entry(flight.id.as_str()).or_insert(at);
            }
            for deployment in record.deployments() {
                let at = deployments.len();
                deployments.entry(deployment.id.as_str()).or_insert(at);
            }
        }
        Self { before, after, flights, deployments }
    }

    fn of_claim(&self, claim: Option<&Claim>) -> Key {
        match (claim.and_then(Claim::flight), claim.and_then(Claim::deployment)) {
            (Some(id), _) => self.flight(id.as_str()),
            (None, Some(id)) => self.deployment(id.as_str()),
            (None, None) => (GENERAL, 0, "On neither flight nor deployment".to_owned()),
        }
    }

    fn flight(&self, id: &str) -> Key {
        let find = |record: &'a Record| {
            let flight = id.parse().ok().and_then(|id| record.flight(&id))?;
            Some(flight_names::title(record, flight))
        };
        let title = find(self.after).or_else(|| find(self.before));
        let at = self.flights.get(id).copied().unwrap_or(usize::MAX);
        (FLIGHTS, at, title.unwrap_or_else(|| id.to_owned()))
    }

    fn deployment(&self, id: &str) -> Key {
        let find = |record: &'a Record| {
            let on = id.parse().ok().and_then(|id| record.deployment(&id))?;
            Some(deployment_names::name(record, on))
        };
        let name = find(self.after).or_else(|| find(self.before));
        let at = self.deployments.get(id).copied().unwrap_or(usize::MAX);
        (DEPLOYMENTS, at, name.unwrap_or_else(|| id.to_owned()))
    }
}
