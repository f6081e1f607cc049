//! Who says it: claimants and parties of a table's cells, found in the record or put to it.

use lofted::claim::{Claimant, ClaimantId, Date};

use super::book::{Book, put};
use super::days::day_as_written;
use super::fault::SheetNote;

/// The signs that stand between a name and a day beside it.
const BETWEEN: &[&str] = &[", ", " (", " [", "; ", " – ", " — ", " - ", ": ", " on ", " "];

impl Book {
    /// A name, and the day that stands behind it in its cell: `DRDO, 11 March 2031`. A name of the record is kept whole.
    pub(super) fn name_and_day<'t>(&self, cell: &'t str) -> (&'t str, Option<Date>) {
        let ends = cell.trim_end_matches([')', ']']).ends_with(|c: char| c.is_ascii_digit());
        let numbers = cell.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        // A day has two numbers at least; most names have none.
        if !ends || numbers.count() < 2 || self.known.claimants.get(cell).is_some() {
            return (cell, None);
        }
        let behind = |sign: &&str| {
            let mut places = cell.match_indices(*sign);
            places.find_map(|(at, _)| {
                let (name, rest) = (cell.get(..at)?.trim(), cell.get(at + sign.len()..)?);
                let day = day_as_written(rest.trim_end_matches([')', ']']))?;
                name.contains(char::is_alphabetic).then_some((name, day))
            })
        };
        match BETWEEN.iter().find_map(behind) {
            Some((name, day)) => (name.trim_end_matches([',', ';', ':']), Some(day)),
            None => (cell, None),
        }
    }

    /// The claimant of a row, and what is to be said of it; `None` where the row names neither one nor a party.
    pub(super) fn claimant(
        &mut self,
        who: &str,
        party: &str,
    ) -> Option<(ClaimantId, Option<SheetNote>)> {
        let name = if who.is_empty() { party } else { who };
        if name.is_empty() {
            return None;
        }
        let named = (!party.is_empty())
            .then(|| self.known.party(party).unwrap_or_else(|| party.to_owned()));
        if let Some(id) = self.known.claimant(name) {
            let theirs = self.record.claimant(&id).map(|one| one.party.clone()).unwrap_or_default();
            let differs = named.is_some_and(|party| party != theirs);
            return Some((id, differs.then_some(SheetNote::OtherParty(theirs))));
        }
        let of_name = self.known.party(name);
        let within = self.known.party_within(name);
        let (party, note) = match (named.or(of_name), within) {
            (Some(party), _) => (party, None),
            (None, Some(party)) => (party.clone(), Some(SheetNote::PartyTaken(party))),
            (None, None) => (name.to_owned(), Some(SheetNote::OwnParty)),
        };
        let id: ClaimantId =
            self.free(name, "claimant", &|record, id| record.claimant(id).is_some())?;
        self.known.claimants.add(name, &id);
        self.known.parties.add(&party, &party);
        let claimant = Claimant { id: id.clone(), name: name.to_owned(), party };
        put(&mut self.record.claimants, id.clone(), claimant);
        Some((id, note))
    }
}
