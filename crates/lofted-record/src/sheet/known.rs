//! The names of a record as people write them: in any case, by name or by id, without what stands in brackets.

use lofted::claim::{ClaimantId, DeploymentId, PlaceId};

use super::header::key;
use crate::hash::NameMap;
use crate::record::Record;

/// How a name stands for a thing; an id before a name, and that before a short one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    Id,
    Name,
    Alias,
}

/// Names that each stand for one thing; a name of two things stands for none.
#[derive(Debug)]
pub(super) struct Names<K> {
    found: NameMap<String, (By, Option<K>)>,
}

impl<K> Default for Names<K> {
    fn default() -> Self {
        Self { found: NameMap::default() }
    }
}

impl<K: Clone + PartialEq> Names<K> {
    /// Takes in the name of a thing.
    pub(super) fn add(&mut self, name: &str, thing: &K) {
        self.add_by(By::Name, name, thing);
    }

    fn add_by(&mut self, by: By, name: &str, thing: &K) {
        let name = key(name);
        if name.is_empty() {
            return;
        }
        let known = self.found.entry(name).or_insert_with(|| (by, Some(thing.clone())));
        if by < known.0 {
            *known = (by, Some(thing.clone()));
        } else if by == known.0 && known.1.as_ref() != Some(thing) {
            known.1 = None;
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&K> {
        self.found.get(&key(name))?.1.as_ref()
    }
}

/// The names of a record's rows.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) claimants: Names<ClaimantId>,
    pub(super) parties: Names<String>,
    pub(super) deployments: Names<DeploymentId>,
    pub(super) places: Names<PlaceId>,
    /// Claimants by their party and what they are there: `Zenda` and `general staff`.
    offices: Names<ClaimantId>,
    /// Claimants by name, and by what stands there in brackets, with their parties, for the countries that they name.
    speakers: Vec<(String, String)>,
}

impl Known {
    pub(super) fn of(record: &Record) -> Self {
        let mut known = Self::default();
        for claimant in record.claimants() {
            known.claimants.add_by(By::Id, claimant.id.as_str(), &claimant.id);
            known.claimants.add(&claimant.name, &claimant.id);
            for name in aliases(&claimant.name) {
                known.claimants.add_by(By::Alias, name, &claimant.id);
            }
            known.parties.add(&claimant.party, &claimant.party);
            let bracketed = claimant.name.split_once(" (").map(|(_, letters)| letters);
            for name in std::iter::once(claimant.name.as_str()).chain(bracketed) {
                known.speakers.push((key(name), claimant.party.clone()));
            }
        }
        for party in record.parties.all() {
            known.parties.add(&party.name, &party.name);
        }
        for deployment in record.deployments() {
            known.deployments.add_by(By::Id, deployment.id.as_str(), &deployment.id);
            known.deployments.add(&deployment.force, &deployment.id);
        }
        for place in record.places().iter().filter(|place| place.kind.holds_figures()) {
            known.places.add_by(By::Id, place.id.as_str(), &place.id);
            known.places.add(&place.name, &place.id);
            let bare = place.name.strip_suffix(" region").unwrap_or_default();
            known.places.add_by(By::Alias, bare, &place.id);
        }
        known.add_countries(record);
        known.add_offices(record);
        known
    }

    /// What each claimant is of its party, whatever that is called: its letters or its people before the same office.
    fn add_offices(&mut self, record: &Record) {
        for claimant in record.claimants() {
            let bare =
                claimant.name.split_once(" (").map_or(claimant.name.as_str(), |(bare, _)| bare);
            let offices: Vec<String> = self.offices_of(bare).collect();
            for office in offices {
                self.offices.add(&office, &claimant.id);
            }
        }
    }

    /// A name as a party and what follows it, for each beginning of it that stands for a party.
    fn offices_of(&self, name: &str) -> impl Iterator<Item = String> {
        let plain = key(name);
        let words: Vec<&str> = plain.split(' ').collect();
        let split = |at: usize| {
            let (owner, office) = (words.get(..at)?, words.get(at..)?);
            let office = office.strip_prefix(&["s"]).unwrap_or(office);
            let party = self.party(&owner.join(" "))?;
            (!office.is_empty()).then(|| format!("{party} {}", office.join(" ")))
        };
        (1..=3).filter_map(split).collect::<Vec<_>>().into_iter()
    }

    /// The claimant that a name stands for: its own or, with another name of its party, that of its office. A name that
    /// was found so is kept, as a table has it on many rows.
    pub(super) fn claimant(&mut self, name: &str) -> Option<ClaimantId> {
        if let Some(id) = self.claimants.get(name) {
            return Some(id.clone());
        }
        let id = self.offices_of(name).find_map(|office| self.offices.get(&office))?.clone();
        self.claimants.add_by(By::Alias, name, &id);
        Some(id)
    }

    /// Countries stand for the one party whose claimants are of them.
    fn add_countries(&mut self, record: &Record) {
        let countries =
            record.places().iter().filter(|place| place.kind == lofted::place::PlaceKind::Country);
        let mut found: Vec<(String, String)> = Vec::new();
        for place in countries {
            let names = [key(&place.name), key(&place.people)];
            if let Some(party) = names.iter().find_map(|name| self.party_of_country(name)) {
                found.extend(names.map(|name| (name, party.clone())));
            }
        }
        for (name, party) in found {
            if self.parties.get(&name).is_none() {
                self.parties.add(&name, &party);
            }
        }
    }

    /// The party that a name stands for: its own, or that of the country whose claimants speak for it.
    pub(super) fn party(&self, name: &str) -> Option<String> {
        let plain = key(name);
        let bare = plain.strip_prefix("the ").unwrap_or(&plain);
        // `U.S.` is a word of letters, each with its point.
        let letters = bare.split(' ').all(|word| word.len() == 1);
        let word = if letters { bare.replace(' ', "") } else { bare.to_owned() };
        let party = self.parties.get(&word).cloned().or_else(|| self.party_of_country(&word));
        // Offices go by a country's letters where the country itself makes no claim: `US Forces Korea`.
        party.or_else(|| self.party_of_country(&initials(&word)?))
    }

    /// The party whose name, country or people a claimant's name begins with: `Zenda's general staff`.
    pub(super) fn party_within(&self, name: &str) -> Option<String> {
        let owner =
            name.split_once("'s ").or_else(|| name.split_once("’s ")).map(|(owner, _)| owner);
        let words = name.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at).take(3);
        let mut starts = words.filter_map(|at| name.get(..at));
        owner
            .and_then(|owner| self.party(owner))
            .or_else(|| starts.find_map(|start| self.party(start)))
    }

    /// The one party of the claimants whose name begins with a country or ends in `of` it.
    fn party_of_country(&self, country: &str) -> Option<String> {
        if country.is_empty() {
            return None;
        }
        let mut parties =
            self.speakers.iter().filter(|(name, _)| is_of(name, country)).map(|(_, party)| party);
        let first = parties.next()?;
        parties.all(|party| party == first).then(|| first.clone())
    }
}

/// The first letters of a name of several words.
fn initials(name: &str) -> Option<String> {
    let letters: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
    name.contains(' ').then_some(letters)
}

/// Whether a claimant's name is one of a country: it begins with it, or has `of` before it.
fn is_of(name: &str, country: &str) -> bool {
    name.match_indices(country).any(|(at, _)| {
        let (before, after) = (
            name.get(..at).unwrap_or_default(),
            name.get(at + country.len()..).unwrap_or_default(),
        );
        let ends = after.is_empty() || after.starts_with(' ');
        ends && (before.is_empty() || before.ends_with(" of ") || before.ends_with(" of the "))
    })
}

/// A name without what stands in brackets, and that where it is an abbreviation.
fn aliases(name: &str) -> impl Iterator<Item = &str> {
    let split = name.split_once(" (");
    let inside = split.and_then(|(_, rest)| rest.strip_suffix(')'));
    let is_short = |text: &&str| text.len() <= 12 && text.chars().all(|c| c.is_uppercase());
    [split.map(|(bare, _)| bare), inside.filter(is_short)].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_bundled_record_resolve() {
        let mut known = Known::of(&crate::bundled().record);
        let mut who = |name| known.claimant(name).map(|id| id.to_string());
        let is = |id: &str| Some(id.to_owned());
        assert_eq!(who("kcna"), is("kcna"));
        assert_eq!(who("South Korea's  Joint Chiefs of Staff"), is("rok-jcs"));
        assert_eq!(who("nis"), is("rok-nis"));
        assert_eq!(who("ROK Joint Chiefs of Staff"), is("rok-jcs"));
        assert_eq!(who("Japan Ministry of Defense"), is("japan-mod"));
        assert_eq!(who("the U.S. Department of State"), is("us-state"));
        assert_eq!(who("ROK navy"), None);
        assert_eq!(who("isw"), is("isw"));
        assert_eq!(who("Nobody"), None);
        let party = |name| known.party(name);
        for (name, is) in [
            ("tokyo", "Tokyo"),
            ("Japan", "Tokyo"),
            ("Russia", "Moscow"),
            ("Ukraine", "Kyiv"),
            ("United States", "Washington"),
            ("US", "Washington"),
            ("the U.S.", "Washington"),
            ("ROK", "Seoul"),
            ("DPRK", "Pyongyang"),
            ("Germany", "Berlin"),
            ("Lithuania", "Vilnius"),
        ] {
            assert_eq!(party(name).as_deref(), Some(is), "{name}");
        }
        assert_eq!(party("Ruritania"), None);
        let within = |name| known.party_within(name);
        for (name, is) in [
            ("Japan's coast guard", Some("Tokyo")),
            ("U.S. Space Command", Some("Washington")),
            ("German chancellor", Some("Berlin")),
            ("Russian embassy", Some("Moscow")),
            ("Reuters", None),
            ("The Black Michael Times", None),
        ] {
            assert_eq!(within(name).as_deref(), is, "{name}");
        }
        assert_eq!(known.places.get("kursk").map(PlaceId::as_str), Some("kursk"));
        assert!(known.deployments.get("german soldiers").is_some());
    }
}
