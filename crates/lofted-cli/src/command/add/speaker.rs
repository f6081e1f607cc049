//! Which claimant of a record a speaker of a story is, and which it may be.

use lofted::claim::Claimant;
use lofted_record::Record;

use crate::args;
use crate::ask_error::AskError;

/// A name in a story, and the claimant of the record that it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaker {
    name: String,
    id: String,
}

impl Speaker {
    /// Reads `Joint Chiefs=zenda-jcs`.
    pub(super) fn read(text: &str) -> Result<Self, AskError> {
        match text.rsplit_once('=').map(|(name, id)| (name.trim(), id.trim())) {
            Some((name, id)) if !name.is_empty() && !id.is_empty() => {
                Ok(Self { name: name.to_owned(), id: id.to_owned() })
            }
            _ => {
                let why = "write the name in the story, = and the claimant's id";
                Err(args::fault("--claimant", text, why))
            }
        }
    }

    /// Whether the record has the claimant.
    pub(super) fn check(&self, record: &Record) -> Result<(), AskError> {
        let known = self.id.parse().ok().and_then(|id| record.claimant(&id));
        let why = "the record has no claimant of that id; claimants.csv lists them";
        known.map(|_| ()).ok_or_else(|| args::fault("--claimant", &self.id, why))
    }

    /// Whether a name is the one meant.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.name.to_lowercase() == name.to_lowercase()
    }

    /// The claimant's name in the record.
    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

/// The fewest last words that two names of one office share: two, as in "Intelligence Service".
const SHARED_WORDS: usize = 2;

/// The claimant of a record that another, of the same party, may be: one whose name ends as its name does.
pub(super) fn nearest<'a>(record: &'a Record, new: &Claimant) -> Option<&'a Claimant> {
    let of_party = record.claimants().iter().filter(|one| one.party == new.party);
    let shared = |one: &Claimant| {
        let last = |name: &str| name.to_lowercase().split(' ').rev().map(str::to_owned).collect();
        let (one, new): (Vec<String>, Vec<String>) = (last(&one.name), last(&new.name));
        one.iter().zip(&new).take_while(|(one, new)| one == new).count()
    };
    let near = of_party.map(|one| (shared(one), one)).filter(|(words, _)| *words >= SHARED_WORDS);
    near.max_by_key(|(words, _)| *words).map(|(_, one)| one)
}
