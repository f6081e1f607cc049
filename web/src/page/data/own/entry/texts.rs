//! The texts of the form, and where the reader stands with them.

use lofted::claim::{Claim, ClaimId, Rank};

use crate::page::data::own::entry::field::Field;

/// The choice of a claimant or source that is not in the record yet.
pub const NEW: &str = "+";

/// The texts of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    texts: Vec<String>,
    editing: Option<ClaimId>,
    /// The rank of an edited claim, which the form does not ask for.
    pub(super) rank: Rank,
    sent: Sent,
}

/// Whether the reader has tried to add what is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sent {
    /// Not yet: empty fields are no faults.
    #[default]
    NotYet,
    /// Yes: every fault is told.
    Tried,
}

impl Entry {
    /// An empty form, with the fields kept that the next claim often shares: who said it, where, when.
    #[must_use]
    pub fn after(earlier: &Self) -> Self {
        let mut entry = Self::default();
        for field in [
            Field::Metric,
            Field::Unit,
            Field::Deployment,
            Field::Place,
            Field::Kind,
            Field::Attribution,
            Field::StatedOn,
        ] {
            entry = entry.with(field, earlier.text(field));
        }
        entry
    }

    /// The form filled with a claim to be edited, which has a name of its own among the reader's.
    #[must_use]
    pub fn of_claim(claim: &Claim, own: &ClaimId) -> Self {
        let flight = claim.flight().map(ToString::to_string).unwrap_or_default();
        let as_of = claim.as_of.map(|as_of| as_of.to_string()).unwrap_or_default();
        let amount = claim.figure.amount().to_string();
        let filled = [
            (Field::Metric, claim.figure.metric().id().to_owned()),
            (Field::Amount, amount),
            (Field::Unit, claim.figure.unit().id().to_owned()),
            (Field::Words, claim.words.clone()),
            (Field::Scope, claim.scope.clone()),
            (Field::Method, claim.method.clone()),
            (Field::Kind, claim.kind.id().to_owned()),
            (Field::AsOf, as_of),
            (Field::StatedOn, claim.stated_on.to_string()),
            (Field::Claimant, claim.claimant.to_string()),
            (Field::Attribution, claim.attribution.id().to_owned()),
            (Field::Source, claim.source.to_string()),
            (Field::Flight, flight),
            (Field::Deployment, claim.deployment().map(ToString::to_string).unwrap_or_default()),
            (Field::Place, claim.about.place().map(ToString::to_string).unwrap_or_default()),
            (Field::Note, claim.note.clone()),
        ];
        let (editing, rank) = (Some(own.clone()), claim.rank.clone());
        let entry = Self { editing, rank, ..Self::default() };
        filled.iter().fold(entry, |entry, (field, text)| entry.with(*field, text))
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(field as usize).map_or("", String::as_str)
    }

    /// The form with another text in a field.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Self {
        let at = field as usize;
        if self.texts.len() <= at {
            self.texts.resize(at + 1, String::new());
        }
        if let Some(place) = self.texts.get_mut(at) {
            text.clone_into(place);
        }
        self
    }

    /// The form after the reader tried to add what is entered.
    #[must_use]
    pub fn tried(self) -> Self {
        Self { sent: Sent::Tried, ..self }
    }

    /// Whether the reader tried to.
    #[must_use]
    pub const fn sent(&self) -> Sent {
        self.sent
    }

    /// The claim that is edited, if one is.
    #[must_use]
    pub const fn editing(&self) -> Option<&ClaimId> {
        self.editing.as_ref()
    }
}
