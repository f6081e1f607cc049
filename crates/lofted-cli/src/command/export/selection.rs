//! Which claims of a record `lofted export` writes: all, or those of flights, of names, of pages.

use lofted::claim::ClaimId;
use lofted_record::Record;
use lofted_record::package::Package;
use lofted_view::address::{Address, fragment_of};
use lofted_view::page_data::page_data;
use lofted_view::taking::chosen;

use crate::ask_error::AskError;
use crate::error::{Error, Result};
use crate::input::flight_of;

/// A choice of claims; several together choose what any of them chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// The claims on a flight.
    Flight(String),
    /// Claims by their names, with commas.
    Claims(String),
    /// The claims that a page shows, by its link.
    Page(String),
}

impl Choice {
    fn claims(&self, record: &Record) -> Result<Vec<ClaimId>> {
        match self {
            Self::Flight(id) => {
                let flight = flight_of(record, id)?;
                Ok(record.claims_of_flight(&flight.id).map(|claim| claim.id.clone()).collect())
            }
            Self::Claims(names) => {
                names.split(',').map(|name| claim(record, name.trim())).collect()
            }
            Self::Page(link) => {
                let (address, faults) = Address::read(fragment_of(link), record);
                if let Some(fault) = faults.first() {
                    return Err(page_fault(link, fault.clone()));
                }
                let data = page_data(record, &address);
                let data =
                    data.ok_or_else(|| page_fault(link, "this page shows no claims".to_owned()))?;
                Ok(data.claims)
            }
        }
    }

    /// The choice as it was asked for.
    fn words(&self) -> &str {
        match self {
            Self::Flight(words) | Self::Claims(words) | Self::Page(words) => words,
        }
    }
}

fn page_fault(link: &str, why: String) -> Error {
    AskError::Value { option: "--page", value: link.to_owned(), why }.into()
}

fn claim(record: &Record, name: &str) -> Result<ClaimId> {
    let id = name.parse::<ClaimId>().ok().filter(|id| record.claim(id).is_some());
    id.ok_or_else(|| {
        let why = "the record has no such claim; names stand in claims.csv".to_owned();
        AskError::Value { option: "--claims", value: name.to_owned(), why }.into()
    })
}

/// The package of what was chosen; all of it where nothing was.
pub(super) fn selected(package: Package, choices: &[Choice]) -> Result<Package> {
    if choices.is_empty() {
        return Ok(package);
    }
    let mut claims = Vec::new();
    for choice in choices {
        claims.extend(choice.claims(&package.record)?);
    }
    if claims.is_empty() {
        return Err(Error::NotTaken("no claim is chosen, so nothing is written".to_owned()));
    }
    let words: Vec<&str> = choices.iter().map(Choice::words).collect();
    let words = words.join(", ");
    Ok(Package {
        record: chosen(&package.record, &claims),
        details: package.details.of_selection("selection", &words),
    })
}
