//! The names that a reading knows: a record's parties, claimants, places, deployments and flights, and the
//! countries of the world.

mod country;
mod name;
mod rows;

use lofted::claim::{Claimant, ClaimantId, PlaceId};
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted::party::Party;
use lofted::place::{Place, PlaceKind};

use crate::text::Text;
use crate::words::office::OFFICES;
use country::{Country, world};
pub(crate) use name::{Name, Names};
pub(crate) use rows::{ClaimantRow, Rows};
use rows::{DeploymentRow, FlightRow, PlaceRow};

/// The names that a reading knows.
///
/// Plain rows of the core go in; no party, force, place or deployment is known otherwise, but for the
/// countries of the world with their peoples and capitals.
///
/// # Examples
/// ```
/// use lofted::place::{Place, PlaceKind};
/// use lofted_reader::Lexicon;
///
/// let ruritania = Place {
///     id: "ruritania".parse()?,
///     name: "Ruritania".into(),
///     kind: PlaceKind::Country,
///     point: None,
///     within: None,
///     people: "Ruritanian".into(),
///     basis: String::new(),
/// };
/// let lexicon = Lexicon::world().with_places(&[ruritania]);
/// let claims = lofted_reader::read("About 300 Ruritanian soldiers are stationed in France.", None, &lexicon);
/// assert_eq!(claims.len(), 1);
/// # Ok::<(), lofted::claim::IdError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Lexicon {
    pub(crate) rows: Rows,
}

impl Lexicon {
    /// The countries of the world, and no record.
    #[must_use]
    pub fn world() -> Self {
        Self { rows: Rows { countries: world(), ..Rows::default() } }
    }

    /// Adds a record's places. A country that the world has not is one from here on.
    #[must_use]
    pub fn with_places(mut self, places: &[Place]) -> Self {
        let countries = places.iter().filter(|place| place.kind == PlaceKind::Country);
        for place in countries {
            match self.rows.country_named(&place.name) {
                Some(at) if !place.people.is_empty() => {
                    self.rows.countries[at].add_people(&place.people)
                }
                Some(_) => {}
                None => self.rows.countries.push(Country::of_row(&place.name, &place.people)),
            }
        }
        for place in places.iter().filter(|place| place.kind != PlaceKind::Area) {
            let country = self.country_of(place, places, 4);
            self.rows.places.push(PlaceRow {
                id: place.id.clone(),
                name: place.name.clone(),
                country,
                is_country: place.kind == PlaceKind::Country,
            });
        }
        self
    }

    fn country_of(&self, place: &Place, places: &[Place], depth: usize) -> Option<usize> {
        if place.kind == PlaceKind::Country {
            return self.rows.country_named(&place.name);
        }
        let within = place.within.as_ref().filter(|_| depth > 0)?;
        let outer = places.iter().find(|outer| outer.id == *within)?;
        self.country_of(outer, places, depth - 1)
    }

    /// Adds a record's parties; one named as a capital or a country speaks for that country.
    #[must_use]
    pub fn with_parties(mut self, parties: &[Party]) -> Self {
        for party in parties {
            let country = self.rows.country_named(&party.name);
            self.rows.parties.push((party.name.clone(), country));
        }
        self
    }

    /// Says for which country a party speaks whose name tells no country of the world.
    #[must_use]
    pub fn with_seat(mut self, party: &str, country: &PlaceId) -> Self {
        let row = self.rows.places.iter().find(|place| place.id == *country);
        let country = row.and_then(|place| place.country);
        if let Some(at) = country {
            self.rows.countries[at].add_capital(party);
        }
        for (name, of) in &mut self.rows.parties {
            if name == party {
                *of = country;
            }
        }
        self
    }

    /// Adds a record's claimants.
    #[must_use]
    pub fn with_claimants(mut self, claimants: &[Claimant]) -> Self {
        for claimant in claimants {
            let text = Text::new(&claimant.name);
            let names = Names::new(&self.rows);
            let end = text.tokens.len();
            let country = (0..end).find_map(|at| names.at(&text, at, end)?.1.country(&self.rows));
            let of_party = self.rows.parties.iter().find(|(name, _)| *name == claimant.party);
            let offices = OFFICES
                .iter()
                .filter(|(words, _)| claimant.name.to_ascii_lowercase().contains(words));
            self.rows.claimants.push(ClaimantRow {
                id: claimant.id.clone(),
                party: claimant.party.clone(),
                country: country.or_else(|| of_party.and_then(|(_, country)| *country)),
                office: offices.max_by_key(|(words, _)| words.len()).map(|(_, (office, _))| office),
                names: vec![claimant.name.clone()],
            });
        }
        self
    }

    /// Adds another name of a claimant, as stories write it.
    #[must_use]
    pub fn with_alias(mut self, claimant: &ClaimantId, alias: &str) -> Self {
        for row in self.rows.claimants.iter_mut().filter(|row| row.id == *claimant) {
            row.names.push(alias.to_owned());
        }
        self
    }

    /// Adds a record's deployments; their places are those that the lexicon has by then.
    #[must_use]
    pub fn with_deployments(mut self, deployments: &[Deployment]) -> Self {
        for deployment in deployments {
            let country = |id: &Option<PlaceId>| {
                let id = id.as_ref()?;
                self.rows.places.iter().find(|place| place.id == *id)?.country
            };
            let row = DeploymentRow {
                id: deployment.id.clone(),
                force: deployment.force.clone(),
                origin: country(&deployment.origin),
                host: country(&deployment.host),
            };
            self.rows.deployments.push(row);
        }
        self
    }

    /// Adds a flight with the names that were given to what flew.
    #[must_use]
    pub fn with_flight(mut self, flight: &Flight, names: &[&str]) -> Self {
        self.rows.flights.push(FlightRow {
            id: flight.id.clone(),
            launched_on: flight.launched_on,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        });
        self
    }
}
