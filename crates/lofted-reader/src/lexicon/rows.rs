//! The rows of a lexicon: what stories call countries, places, parties, claimants, deployments and flights.

use lofted::claim::{ClaimantId, Date, DeploymentId, FlightId, PlaceId};

use super::country::Country;
use crate::words::office::Office;

/// A place as stories name it.
#[derive(Debug, Clone)]
pub(crate) struct PlaceRow {
    pub(crate) id: PlaceId,
    pub(crate) name: String,
    pub(crate) country: Option<usize>,
    pub(crate) is_country: bool,
}

/// A claimant as stories name it.
#[derive(Debug, Clone)]
pub(crate) struct ClaimantRow {
    pub(crate) id: ClaimantId,
    pub(crate) party: String,
    pub(crate) country: Option<usize>,
    pub(crate) office: Option<Office>,
    /// What it is called, and what else a caller says it is called.
    pub(crate) names: Vec<String>,
}

/// A deployment as stories tell of it.
#[derive(Debug, Clone)]
pub(crate) struct DeploymentRow {
    pub(crate) id: DeploymentId,
    pub(crate) force: String,
    pub(crate) origin: Option<usize>,
    pub(crate) host: Option<usize>,
}

/// A flight as stories tell of it.
#[derive(Debug, Clone)]
pub(crate) struct FlightRow {
    pub(crate) id: FlightId,
    pub(crate) launched_on: Date,
    pub(crate) names: Vec<String>,
}

/// All rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    pub(crate) countries: Vec<Country>,
    pub(crate) places: Vec<PlaceRow>,
    pub(crate) parties: Vec<(String, Option<usize>)>,
    pub(crate) claimants: Vec<ClaimantRow>,
    pub(crate) deployments: Vec<DeploymentRow>,
    pub(crate) flights: Vec<FlightRow>,
}

impl Rows {
    /// The country of a name.
    pub(super) fn country_named(&self, name: &str) -> Option<usize> {
        self.countries.iter().position(|country| country.is_called(name))
    }

    /// The party of a country, or its capital, or its name.
    pub(crate) fn party_of(&self, country: usize) -> Option<&str> {
        let party = self.parties.iter().find(|(_, of)| *of == Some(country));
        party.map(|(name, _)| name.as_str()).or_else(|| self.countries.get(country)?.capital())
    }
}
