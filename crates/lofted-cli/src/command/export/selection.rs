//! Which claims of a record `lofted export` writes: all, or those of flights, of names, of pages.

use clap::Arg;
use lofted::claim::ClaimId;
use lofted_record::Record;
use lofted_record::package::Package;
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::any_page::taking::chosen;

use crate::ask_error::AskError;
use crate::error::{Error, Result};
use crate::in_order::{Listed, repeated};
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

/// The options that choose claims.
#[derive(Debug, Clone)]
pub(super) struct Choices;

impl Listed for Choices {
    fn options() -> Vec<Arg> {
        let option = |name, value, help: &'static str| {
            let head = "Which claims, each any number of times";
            repeated(name).value_name(value).help(help).help_heading(head)
        };
        vec![
            option("flight", "FLIGHT", "The claims on a flight"),
            option("claims", "ID,ID", "Claims by their names"),
            option("page", "LINK", "The claims that a page shows, by its link in the app"),
        ]
    }
}

/// What a choice gave: its claims, a title, and where or by what names they are found.
struct Found {
    title: String,
    place: String,
    claims: Vec<ClaimId>,
}

impl Choice {
    /// The choice of an option.
    pub(super) fn of((option, value): (String, String)) -> Option<Self> {
        match option.as_str() {
            "flight" => Some(Self::Flight(value)),
            "claims" => Some(Self::Claims(value)),
            "page" => Some(Self::Page(value)),
            _ => None,
        }
    }

    fn found(&self, record: &Record) -> Result<Found> {
        match self {
            Self::Flight(id) => {
                let flight = flight_of(record, id)?;
                page(record, &format!("#/flights/{}", flight.id))
            }
            Self::Claims(names) => {
                let claims: Result<Vec<ClaimId>> =
                    names.split(',').map(|name| claim(record, name.trim())).collect();
                let (title, place) = ("chosen claims".to_owned(), names.clone());
                Ok(Found { title, place, claims: claims? })
            }
            Self::Page(link) => page(record, link),
        }
    }
}

/// The claims that a page shows, as the page itself gives them.
fn page(record: &Record, link: &str) -> Result<Found> {
    let (address, faults) = Address::read(fragment_of(link), record);
    if let Some(fault) = faults.first() {
        return Err(page_fault(link, fault.clone()));
    }
    let page = address.page(record);
    let found = page.and_then(|page| Some((page.title(record), page.data(record)?.claims)));
    let (title, claims) =
        found.ok_or_else(|| page_fault(link, "this page shows no claims".to_owned()))?;
    Ok(Found { title, place: address.fragment(), claims })
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
    let found = choices.iter().map(|choice| choice.found(&package.record));
    let found = found.collect::<Result<Vec<Found>>>()?;
    let claims: Vec<ClaimId> = found.iter().flat_map(|one| one.claims.clone()).collect();
    if claims.is_empty() {
        return Err(Error::NotTaken("no claim is chosen, so nothing is written".to_owned()));
    }
    let joined = |of: fn(&Found) -> &str| found.iter().map(of).collect::<Vec<&str>>().join(", ");
    let details =
        package.details.of_selection(&joined(|one| &one.title), &joined(|one| &one.place));
    let record = chosen(&package.record, &claims);
    let outlines = package.outlines.kept_in(&record);
    Ok(Package { record, details, outlines })
}
