//! The countries of the world, from their table.

use crate::words::office::{Office, office_of};

/// A country with its names.
#[derive(Debug, Clone)]
pub(crate) struct Country {
    pub(crate) name: String,
    pub(crate) people: Vec<String>,
    pub(crate) capitals: Vec<String>,
    pub(crate) others: Vec<String>,
    pub(crate) seats: Vec<(String, Office)>,
}

impl Country {
    /// A country of a record's rows.
    pub(super) fn of_row(name: &str, people: &str) -> Self {
        let people = if people.is_empty() { Vec::new() } else { vec![people.to_owned()] };
        Self {
            name: name.to_owned(),
            people,
            capitals: Vec::new(),
            others: Vec::new(),
            seats: Vec::new(),
        }
    }

    pub(super) fn add_people(&mut self, people: &str) {
        if !self.people.iter().any(|one| one == people) {
            self.people.push(people.to_owned());
        }
    }

    pub(super) fn add_capital(&mut self, capital: &str) {
        if !self.capitals.iter().any(|one| one == capital) {
            self.capitals.push(capital.to_owned());
        }
    }

    pub(super) fn is_called(&self, name: &str) -> bool {
        self.name == name || self.capitals.iter().chain(&self.others).any(|one| one == name)
    }

    pub(super) fn capital(&self) -> Option<&str> {
        self.capitals.first().map(String::as_str)
    }
}

/// The countries of the table beside the code.
pub(super) fn world() -> Vec<Country> {
    let table = include_str!("../../world/countries.txt");
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    rows.map(country).collect()
}

fn country(line: &str) -> Country {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let list = |at: usize| {
        let field = fields.get(at).copied().unwrap_or_default();
        field.split(',').map(str::trim).filter(|one| !one.is_empty())
    };
    let owned = |at: usize| list(at).map(str::to_owned).collect();
    let more = || list(3).chain(list(4));
    let seats = more().filter_map(|one| {
        let (word, office) = one.split_once('=')?;
        Some((word.to_owned(), office_of(office)?))
    });
    Country {
        name: fields[0].to_owned(),
        people: owned(1),
        capitals: owned(2),
        others: more().filter(|one| !one.contains('=')).map(str::to_owned).collect(),
        seats: seats.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_country_with_its_people_and_known_offices() {
        let table = include_str!("../../world/countries.txt");
        let seats = table
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| line.split(['|', ',']));
        assert_eq!(
            seats.filter(|one| one.contains('=')).count(),
            world().iter().map(|country| country.seats.len()).sum::<usize>(),
            "an office that is none"
        );
        for country in world() {
            assert!(!country.name.is_empty() && !country.people.is_empty(), "{country:?}");
        }
    }
}
