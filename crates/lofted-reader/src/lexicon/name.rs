//! The names of a lexicon as they are found in a text.

use std::borrow::Cow;

use super::rows::Rows;
use crate::text::Text;
use crate::text::phrases::Index;
use crate::text::token::tokens;
use crate::words::office::Office;

/// What a name names, by its place in the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    /// A country, by its name.
    Country(usize),
    /// The people of a country.
    People(usize),
    /// The capital of a country.
    Capital(usize),
    /// The seat of an office of a country.
    Seat(usize, Office),
    /// A place of the record that is no country.
    Place(usize),
    /// A claimant.
    Claimant(usize),
    /// The name of what flew in a flight.
    Flight(usize),
}

impl Name {
    /// The country that the name tells.
    pub(crate) fn country(self, lexicon: &Rows) -> Option<usize> {
        match self {
            Self::Country(at) | Self::People(at) | Self::Capital(at) | Self::Seat(at, _) => {
                Some(at)
            }
            Self::Place(at) => lexicon.places[at].country,
            Self::Claimant(at) => lexicon.claimants[at].country,
            Self::Flight(_) => None,
        }
    }
}

/// About how many names the world and a record have.
const ROOM: usize = 1024;

/// How a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// Its last word begins large.
    Large,
    /// All its letters are large.
    Capitals,
}

/// The names of a lexicon.
#[derive(Debug)]
pub(crate) struct Names {
    index: Index<'static>,
    meanings: Vec<(Letters, Name)>,
}

impl Names {
    /// The names of a lexicon; those of a record come before those of the world.
    pub(crate) fn new(lexicon: &Rows) -> Self {
        let mut names = Self { index: Index::with_room(ROOM), meanings: Vec::new() };
        for (at, row) in lexicon.claimants.iter().enumerate() {
            for name in &row.names {
                names.add_claimant(name, at);
            }
        }
        for (at, row) in lexicon.flights.iter().enumerate() {
            row.names.iter().for_each(|name| names.add(name, Name::Flight(at)));
        }
        for (at, row) in lexicon.places.iter().enumerate().filter(|(_, row)| !row.is_country) {
            names.add(&row.name, Name::Place(at));
            if let Some((town, _)) =
                row.name.split_once(" region").or(row.name.split_once(" province"))
            {
                names.add(town, Name::Place(at));
            }
        }
        for (at, country) in lexicon.countries.iter().enumerate() {
            names.add(&country.name, Name::Country(at));
            country.others.iter().for_each(|name| names.add(name, Name::Country(at)));
            for people in &country.people {
                names.add(people, Name::People(at));
                names.add(&format!("{people}s"), Name::People(at));
            }
            country.capitals.iter().for_each(|name| names.add(name, Name::Capital(at)));
            for (seat, office) in &country.seats {
                names.add(seat, Name::Seat(at, *office));
            }
        }
        names
    }

    /// A claimant's name, its short form in brackets and the name before a comma.
    fn add_claimant(&mut self, name: &str, at: usize) {
        let (full, short) = match name.split_once('(') {
            Some((full, rest)) => (full.trim(), rest.split(')').next().unwrap_or_default()),
            None => (name, ""),
        };
        let first = full.split(',').next().unwrap_or_default();
        self.add(first, Name::Claimant(at));
        // In brackets stands a short form, a name or a remark: only what begins large is a name.
        if short.starts_with(char::is_uppercase) && !short.contains('\'') {
            self.add(short, Name::Claimant(at));
        }
    }

    fn add(&mut self, name: &str, means: Name) {
        let lower = name.to_ascii_lowercase();
        let mut words = String::new();
        for token in tokens(&lower) {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(&lower[token.start as usize..token.end as usize]);
        }
        let capitals =
            name.chars().count() <= 4 && name.chars().all(|c| c.is_uppercase() || c == '.');
        let letters = if capitals { Letters::Capitals } else { Letters::Large };
        self.index.add(Cow::Owned(words), self.meanings.len());
        self.meanings.push((letters, means));
    }

    /// The longest name that begins at a token and ends before `end`, and its length in tokens.
    pub(crate) fn at(&self, text: &Text<'_>, at: usize, end: usize) -> Option<(usize, Name)> {
        self.index.hits(text, at, end).find_map(|(words, meaning)| {
            let (letters, name) = self.meanings[meaning];
            let last = at + words - 1;
            let written = match letters {
                Letters::Capitals => text.raw(at).chars().all(|c| c.is_uppercase() || c == '.'),
                Letters::Large => {
                    (at..=last).any(|at| text.is_capital(at))
                        && (text.is_capital(last)
                            || !text.word(last).starts_with(char::is_alphabetic)
                            || text.is_capital(at))
                }
            };
            written.then_some((words, name))
        })
    }
}
