//! Reading a record: nine CSV files in, a record and every fault out.

mod claimants;
mod claims;
mod column;
mod deployments;
mod events;
#[cfg(feature = "lint")]
mod excerpt;
mod files;
mod flights;
mod gathered;
mod ground;
mod named;
mod parties;
mod places;
mod records;
mod relations;
mod row;
mod sources;
mod table;

use ground::{Ground, Version};
use named::{Named, Naming};

#[cfg(feature = "package")]
pub(crate) use column::{Column, Need};
#[cfg(feature = "lint")]
pub use excerpt::{RowCells, cells_of_rows};
pub use files::Files;
#[cfg(feature = "package")]
pub(crate) use row::{begins_formula, unguarded};

use crate::fault::Fault;
use crate::file::RecordFile;
use crate::record::Record;
use crate::version_1;

/// What reading gave: everything that could be read, and everything that could not.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The rows without a fault.
    pub record: Record,
    /// Every fault, by file and row.
    pub faults: Vec<Fault>,
}

/// Reads a record from its files, with every fault at once.
///
/// A row with a fault is left out, and a row that names one left out is left out too, with a fault
/// that says so; everything else is read. No bytes make this panic.
///
/// # Examples
/// ```
/// use lofted_record::{BUNDLED_FILES, Files, read};
///
/// let claimants = b"id,name,party\nkcna,KCNA,Edelweiss\nrok-jcs,,Strelsau\n";
/// let reading = read(&Files { claimants, ..BUNDLED_FILES });
/// assert_eq!(reading.record.claimants().len(), 1);
/// assert!(reading.faults.iter().any(|fault| {
///     fault.to_string() == "claimants.csv row 3, column name: the cell is empty; fill it in"
/// }));
/// ```
#[must_use]
pub fn read(files: &Files<'_>) -> Reading {
    let mut faults = Vec::new();
    let claimants = claimants::read_claimants(files.claimants, &mut faults);
    let sources = sources::read_sources(files.sources, &mut faults);
    let flights = flights::read_flights(files.flights, &mut faults);
    let ground = Ground::of(files, &mut faults);
    read_with(Named { naming: Naming::Files, claimants, sources, flights, ground }, files, faults)
}

/// Reads a bare file of claims: its cells name claimants and sources in whatever words they use.
///
/// Each claimant and source becomes one of the record, under a name made of its letters and digits,
/// and a party of its own; so do a deployment and a place that are named; a flight is named by its day.
/// A file without a column `deployment` is of version 1, which knew one. Otherwise as [`read`].
///
/// # Examples
/// ```
/// let claims = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
///     a,in-country,,10000,,about,persons,US DoD (Singh),AFP,2024-10-28\n";
/// let reading = lofted_record::read_bare(claims.as_bytes());
/// assert!(reading.faults.is_empty());
/// assert_eq!(reading.record.claimants()[0].id.as_str(), "us-dod-singh");
/// ```
#[must_use]
pub fn read_bare(claims: &[u8]) -> Reading {
    read_with(Named::bare(), &Files { claims, ..Files::NONE }, Vec::new())
}

fn read_with(mut named: Named, files: &Files<'_>, mut faults: Vec<Fault>) -> Reading {
    let mut claims = claims::read_claims(files.claims, &mut named, &mut faults);
    let relations = relations::read_relations(files.relations, &mut claims, &mut faults);
    let Named { claimants, sources, flights, ground, .. } = named;
    let told = events::Told { sources: &sources, flights: &flights, claims: &claims };
    let events = events::read_events(files.events, &told, &mut faults);
    // By file, then by row; a file-wide fault stands before those of its rows.
    let place =
        |fault: &Fault| [f64::from(fault.file as u8), fault.row.map_or(0.0, |row| row as f64)];
    let faults = lofted::order::by_keys(faults, place);
    let taken_for_granted = ground.version == Version::One;
    let mut record = Record {
        claims: claims.shelf,
        claimants: claimants.shelf,
        sources: sources.shelf,
        flights: flights.shelf,
        relations: relations.shelf,
        events: events.shelf,
        deployments: ground.deployments.shelf,
        places: ground.places.shelf,
        parties: ground.parties.shelf,
        ..Record::default()
    };
    if taken_for_granted {
        version_1::keep_needed_ground(&mut record);
    }
    record.give_hues();
    Reading { record, faults }
}

impl RecordFile {
    /// The columns of the file, in the order that they are written.
    #[cfg(feature = "package")]
    pub(crate) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Claims => claims::COLUMNS,
            Self::Claimants => claimants::COLUMNS,
            Self::Sources => sources::COLUMNS,
            Self::Flights => flights::COLUMNS,
            Self::Relations => relations::COLUMNS,
            Self::Events => events::COLUMNS,
            Self::Deployments => deployments::COLUMNS,
            Self::Places => places::COLUMNS,
            Self::Parties => parties::COLUMNS,
        }
    }
}
