//! What a claim names: rows of other files, or, of a bare file of claims, whatever its cells say.

use std::borrow::Borrow;
use std::fmt::Display;
use std::hash::Hash;
use std::str::FromStr;

use lofted::claim::{
    Claimant, ClaimantId, Date, DeploymentId, FlightId, IdError, PlaceId, ReadIn, Source, SourceId,
};
use lofted::deployment::Deployment;
use lofted::flight::Flight;
use lofted::place::{Place, PlaceKind};

use super::column::Column;
use super::gathered::Gathered;
use super::ground::Ground;
use super::row::Row;
use crate::cause::Cause;
use crate::file::RecordFile;
use crate::slug::slug;

/// Where the things stand that a claim names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// In files of their own.
    Files,
    /// Nowhere else: a name stands for itself.
    Bare,
}

/// The claimants, sources and flights that claims name.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) naming: Naming,
    pub(super) claimants: Gathered<ClaimantId, Claimant>,
    pub(super) sources: Gathered<SourceId, Source>,
    pub(super) flights: Gathered<FlightId, Flight>,
    pub(super) ground: Ground,
}

impl Named {
    /// No claimants, sources and flights but those that a bare file of claims names.
    pub(super) fn bare() -> Self {
        Self {
            naming: Naming::Bare,
            claimants: Gathered::new(RecordFile::Claimants),
            sources: Gathered::new(RecordFile::Sources),
            flights: Gathered::new(RecordFile::Flights),
            ground: Ground::of_version_1(),
        }
    }

    /// The claimant that a cell names.
    pub(super) fn claimant(&mut self, row: &mut Row<'_>, column: Column) -> Option<ClaimantId> {
        refer(self.naming, &mut self.claimants, row, column, |id, text| Claimant {
            id,
            name: text.to_owned(),
            party: text.to_owned(),
        })
    }

    /// The source that a cell names.
    pub(super) fn source(&mut self, row: &mut Row<'_>, column: Column) -> Option<SourceId> {
        refer(self.naming, &mut self.sources, row, column, |id, text| {
            let address = text.starts_with("https://") || text.starts_with("http://");
            Source {
                id,
                outlet: text.to_owned(),
                title: String::new(),
                published_on: None,
                url: if address { text.to_owned() } else { String::new() },
                read_in: ReadIn::NotStated,
                checked_on: None,
                note: String::new(),
            }
        })
    }

    /// The deployment that a cell names; `None` within where it is empty.
    #[expect(
        clippy::option_option,
        reason = "no deployment in the cell is not a fault in the cell"
    )]
    pub(super) fn deployment(
        &mut self,
        row: &mut Row<'_>,
        column: Column,
    ) -> Option<Option<DeploymentId>> {
        if row.text(column)?.is_empty() {
            return Some(None);
        }
        let named =
            refer(self.naming, &mut self.ground.deployments, row, column, |id, text| Deployment {
                id,
                force: text.to_owned(),
                origin: None,
                host: None,
                border: None,
                chief: Vec::new(),
                places: Vec::new(),
                first_shown: None,
                summary: String::new(),
            });
        named.map(Some)
    }

    /// The place that a cell names; `None` within where it is empty.
    #[expect(clippy::option_option, reason = "no place in the cell is not a fault in the cell")]
    pub(super) fn place(&mut self, row: &mut Row<'_>, column: Column) -> Option<Option<PlaceId>> {
        if row.text(column)?.is_empty() {
            return Some(None);
        }
        let named = refer(self.naming, &mut self.ground.places, row, column, |id, text| Place {
            id,
            name: text.to_owned(),
            kind: PlaceKind::Region,
            point: None,
            within: None,
            people: String::new(),
            basis: String::new(),
        });
        named.map(Some)
    }

    /// The flight of a name; of a bare file, one whose name begins with its day.
    pub(super) fn flight(
        &mut self,
        row: &mut Row<'_>,
        column: Column,
        id: FlightId,
    ) -> Option<FlightId> {
        if self.naming == Naming::Files || self.flights.shelf.get(&id).is_some() {
            return self.flights.refer(row, column, id);
        }
        let Some(launched_on) = id.as_str().get(..10).and_then(|day| day.parse::<Date>().ok())
        else {
            row.fault(column, Cause::FlightWithoutDay);
            return None;
        };
        let flight = Flight {
            id: id.clone(),
            launched_on,
            launched_at: None,
            launch_site: None,
            launch_azimuth: None,
            summary: String::new(),
            known_by: String::new(),
            country: String::new(),
        };
        self.flights.shelf.put(id.clone(), flight, row.number(), Vec::new());
        Some(id)
    }
}

/// A name that must be in another file, or that a bare file makes by naming it.
fn refer<K, T>(
    naming: Naming,
    named: &mut Gathered<K, T>,
    row: &mut Row<'_>,
    column: Column,
    make: impl Fn(K, &str) -> T,
) -> Option<K>
where
    K: Hash + Ord + Clone + Display + FromStr<Err = IdError> + Borrow<str>,
{
    if naming == Naming::Files {
        let text = row.filled(column)?;
        // Nearly every cell names a row; that row's own name is shared, not made anew.
        if let Some(name) = named.shelf.name_of(text) {
            return Some(name.clone());
        }
        let name = row.parsed(column, text)?;
        return named.refer(row, column, name);
    }
    let text = row.filled(column)?;
    let name: K =
        slug(text).parse().map_err(|error: IdError| row.fault(column, error.into())).ok()?;
    if named.shelf.get(&name).is_none() {
        named.shelf.put(name.clone(), make(name.clone(), text), row.number(), Vec::new());
    }
    Some(name)
}
