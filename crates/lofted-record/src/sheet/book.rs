//! The record that a table's rows are put into: that beside which they stand, with what they add.

use std::collections::HashSet;
use std::hash::Hash;
use std::str::FromStr;

use lofted::claim::{Claim, ClaimId, Date, FlightId, SourceId};
use lofted::flight::LaunchSite;

use super::known::Known;
use crate::hash::NameMap;
use crate::provenance::Own;
use crate::record::Record;
use crate::shelf::{Extras, Shelf};
use crate::slug::slug;

/// The record so far, and what finds its rows.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) record: Record,
    pub(super) known: Known,
    pub(super) flights: FlightIndex,
    /// Launch sites by their names.
    pub(super) sites: NameMap<String, LaunchSite>,
    /// Sources by address, and by outlet and day; none where several are.
    pub(super) sources: NameMap<String, Option<SourceId>>,
    claims: HashSet<ClaimId>,
    /// What claims say, by all but their names, with the row of the paste that they stand in.
    said: NameMap<String, (ClaimId, Option<u64>)>,
    /// The next number of each name that was taken.
    numbers: NameMap<String, u32>,
}

/// What finds a flight.
#[derive(Debug, Default)]
pub(super) struct FlightIndex {
    /// Those of a day, by its number.
    pub(super) of_day: NameMap<u32, Vec<FlightId>>,
    /// Those of the table by the name that it gives them, and by name and day.
    pub(super) named: NameMap<String, FlightId>,
    /// Those that the table adds.
    pub(super) new: HashSet<FlightId>,
}

impl FlightIndex {
    pub(super) fn on(&self, day: Date) -> &[FlightId] {
        self.of_day.get(&day.day_number().cast_unsigned()).map_or(&[], Vec::as_slice)
    }

    pub(super) fn add(&mut self, day: Date, id: &FlightId) {
        self.of_day.entry(day.day_number().cast_unsigned()).or_default().push(id.clone());
    }
}

/// What became of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Put {
    /// It was put under this name.
    New(ClaimId),
    /// The table has it already, in this row.
    Twice(Option<u64>),
    /// The record has it already.
    There(ClaimId),
}

impl Book {
    pub(super) fn beside(beside: &Record) -> Self {
        let mut record = beside.clone();
        (record.relations, record.events, record.own) =
            (Shelf::default(), Shelf::default(), Own::default());
        let mut book = Self {
            known: Known::of(&record),
            flights: FlightIndex::default(),
            sites: NameMap::default(),
            sources: NameMap::default(),
            claims: HashSet::new(),
            said: NameMap::default(),
            numbers: NameMap::default(),
            record,
        };
        for flight in book.record.flights() {
            book.flights.add(flight.launched_on, &flight.id);
        }
        for claim in book.record.claims() {
            book.said.entry(said(claim)).or_insert((claim.id.clone(), None));
        }
        book.index_sites();
        book.index_sources();
        book
    }

    /// Puts a claim under a free name; one that says the same as another is put once.
    pub(super) fn put_claim(&mut self, mut claim: Claim, row: Option<u64>) -> Put {
        let print = said(&claim);
        if let Some((id, at)) = self.said.get(&print) {
            return if self.claims.contains(id) { Put::Twice(*at) } else { Put::There(id.clone()) };
        }
        let metric = claim.figure.metric();
        let place = claim.about.place().map(|place| format!(" {place}")).unwrap_or_default();
        let name = format!("{} {} {metric}{place}", claim.claimant, claim.stated_on);
        let taken = |id: &ClaimId| self.record.claims.get(id).is_some();
        let Some(id) = free(&name, "claim", &mut self.numbers, &taken) else {
            return Put::Twice(None);
        };
        claim.id = id;
        self.said.insert(print, (claim.id.clone(), row));
        self.claims.insert(claim.id.clone());
        let id = claim.id.clone();
        put(&mut self.record.claims, id.clone(), claim);
        Put::New(id)
    }

    /// A free name for a row, made of a text.
    pub(super) fn free<K: FromStr + Clone>(
        &mut self,
        text: &str,
        otherwise: &str,
        taken: &dyn Fn(&Record, &K) -> bool,
    ) -> Option<K> {
        free(text, otherwise, &mut self.numbers, &|id| taken(&self.record, id))
    }

    /// The record of the claims put, with what they name.
    pub(super) fn into_record(mut self) -> Record {
        self.record.give_hues();
        let claims = &self.claims;
        self.record.subset(&|claim| claims.contains(&claim.id))
    }
}

/// Puts a row at the end of a shelf, with empty cells for columns that the record does not know.
pub(super) fn put<K: Hash + Eq, T>(shelf: &mut Shelf<K, T>, id: K, row: T) {
    let extras = shelf.fitted(&Extras::default(), 0);
    let number = shelf.all().len() as u64 + 2;
    shelf.put(id, row, number, extras);
}

/// The longest name, without room for a number behind it.
const LONGEST_BASE: usize = 56;

/// A name made of a text, with a number behind it where it is taken.
fn free<K: FromStr>(
    text: &str,
    otherwise: &str,
    numbers: &mut NameMap<String, u32>,
    taken: &dyn Fn(&K) -> bool,
) -> Option<K> {
    let mut base = slug(text);
    if !base.contains(|c: char| c.is_ascii_alphanumeric()) {
        otherwise.clone_into(&mut base);
    }
    base.truncate(LONGEST_BASE);
    base.truncate(base.trim_end_matches('-').len());
    let number = numbers.entry(format!("{otherwise} {base}")).or_insert(1);
    loop {
        let name = if *number == 1 { base.clone() } else { format!("{base}-{number}") };
        *number += 1;
        match name.parse() {
            Ok(id) if taken(&id) => {}
            found => return found.ok(),
        }
    }
}

/// What a claim says: two that differ in nothing of it are one.
fn said(claim: &Claim) -> String {
    let figure = &claim.figure;
    let as_of = claim.as_of.map(|as_of| as_of.to_string()).unwrap_or_default();
    let words = if figure.amount().named_number().is_none() { claim.words.as_str() } else { "" };
    let place = claim.about.place().map(ToString::to_string).unwrap_or_default();
    let subject = claim.flight().map(ToString::to_string);
    let subject =
        subject.or_else(|| claim.deployment().map(|id| format!("@{id}"))).unwrap_or_default();
    format!(
        "{subject}|{place}|{}|{}|{}|{}|{}|{}|{as_of}|{}|{words}",
        figure.metric(),
        figure.amount(),
        figure.unit(),
        claim.claimant,
        claim.stated_on,
        claim.source,
        claim.scope,
    )
}
