//! A speaker as a text names it.

use std::rc::Rc;

use lofted::claim::Attribution;

use crate::candidate::Speaker;
use crate::lexicon::Rows;
use crate::words::list::{Words, words};
use crate::words::office::Office;

/// A speaker of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Voice {
    /// Shared, as a speaker is held by all that he says.
    pub(crate) name: Rc<str>,
    pub(crate) office: Option<Office>,
    pub(crate) country: Option<usize>,
    pub(crate) claimant: Option<usize>,
    pub(crate) footing: Attribution,
    /// Whether the words say that it is somebody, whatever body he speaks for: "Ivo Dragan of the navy".
    pub(crate) of_one: bool,
}

/// Heads of those who speak together: no "he" is one of them.
static MANY: Words = words![
    "officials",
    "sources",
    "diplomats",
    "lawmakers",
    "legislators",
    "analysts",
    "experts",
    "professors",
    "specialists",
    "researchers",
    "observers",
    "monitors",
    "rebels",
    "witnesses",
    "reps",
    "spotters",
];

impl Voice {
    /// Whether it is that of an office, a country or a claimant, and no other noun.
    pub(crate) const fn is_known(&self) -> bool {
        self.office.is_some() || self.country.is_some() || self.claimant.is_some()
    }

    /// Whether it is somebody, and no body of people.
    pub(crate) const fn is_person(&self) -> bool {
        match self.office {
            _ if self.of_one => true,
            Some(office) => matches!(
                office,
                Office::Leader
                    | Office::DefenceMinister
                    | Office::Minister
                    | Office::Secretary
                    | Office::Spokesman
                    | Office::Lawmaker
                    | Office::Analyst
                    | Office::Official
                    | Office::Soldier
            ),
            None => self.country.is_none() && self.claimant.is_none(),
        }
    }

    /// Whether it is one person, of whom "he" may be said.
    pub(crate) fn is_one(&self) -> bool {
        self.is_person() && !self.name.split(' ').any(|word| MANY.has(word))
    }

    /// Whether it is a body of people that speaks, and neither somebody nor a country or the press.
    pub(crate) const fn is_body(&self) -> bool {
        let named = self.office.is_some() || self.claimant.is_some();
        named && !self.is_person() && !matches!(self.office, Some(Office::Press | Office::Report))
    }

    /// The speaker for a reader of candidates.
    pub(crate) fn speaker(&self, lexicon: &Rows) -> Speaker {
        let row = self.claimant.map(|at| &lexicon.claimants[at]);
        let party = row.map(|row| row.party.clone());
        let of_country = || self.country.and_then(|at| lexicon.party_of(at)).map(str::to_owned);
        Speaker {
            name: self.name.as_ref().to_owned(),
            id: row.map(|row| row.id.clone()),
            party: party.or_else(of_country),
        }
    }
}
