//! Who says it: claimants and parties of a table's cells, found in the record or put to it.

use lofted::claim::{Claimant, ClaimantId};

use super::book::{Book, put};
use super::fault::SheetNote;

impl Book {
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
