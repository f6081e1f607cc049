//! Reading a record: five CSV files in, a record and every fault out.

mod claimants;
mod claims;
mod column;
mod flights;
mod gathered;
mod records;
mod relations;
mod row;
mod sources;
mod table;

use crate::fault::Fault;
use crate::record::Record;

/// The longest cell read, in bytes: far beyond any quotation or note of a record.
pub const LONGEST_CELL_BYTES: usize = 10_000;

/// The bytes of a record's files: CSV in UTF-8, with or without a byte order mark.
///
/// The columns may stand in any order; columns that are not known are passed over.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `claims.csv`.
    pub claims: &'a [u8],
    /// `claimants.csv`.
    pub claimants: &'a [u8],
    /// `sources.csv`.
    pub sources: &'a [u8],
    /// `flights.csv`.
    pub flights: &'a [u8],
    /// `relations.csv`.
    pub relations: &'a [u8],
}

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
/// let claimants = b"id,name,party\nkcna,KCNA,Pyongyang\nrok-jcs,,Seoul\n";
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
    let named = claims::Named { claimants: &claimants, sources: &sources, flights: &flights };
    let mut claims = claims::read_claims(files.claims, &named, &mut faults);
    relations::read_relations(files.relations, &mut claims, &mut faults);
    // By file, then by row; a file-wide fault stands before those of its rows.
    let place =
        |fault: &Fault| (fault.file as u8) as f64 * 1e12 + fault.row.map_or(0.0, |row| row as f64);
    let faults = lofted::order::by_key(faults, place);
    let record = Record {
        claims: claims.shelf,
        claimants: claimants.shelf,
        sources: sources.shelf,
        flights: flights.shelf,
    };
    Reading { record, faults }
}
