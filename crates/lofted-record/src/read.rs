//! Reading a record: six CSV files in, a record and every fault out.

mod claimants;
mod claims;
mod column;
mod events;
#[cfg(feature = "lint")]
mod excerpt;
mod flights;
mod gathered;
mod named;
mod records;
mod relations;
mod row;
mod sources;
mod table;

use named::{Named, Naming};

#[cfg(feature = "package")]
pub(crate) use column::{Column, Need};
#[cfg(feature = "lint")]
pub use excerpt::{RowCells, cells_of_rows};
#[cfg(feature = "package")]
pub(crate) use row::begins_formula;

use crate::fault::Fault;
use crate::file::RecordFile;
use crate::record::Record;

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
    /// `events.csv`.
    pub events: &'a [u8],
}

impl<'a> Files<'a> {
    /// Files of nothing but the columns they need: a record without a row.
    pub const NONE: Files<'static> = Files {
        claims: b"id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n",
        claimants: b"id,name,party\n",
        sources: b"id,outlet,published_on\n",
        flights: b"id,launched_on\n",
        relations: b"from,relation,to\n",
        events: b"id,date,title,sources\n",
    };

    /// The bytes of one file.
    #[must_use]
    pub const fn get(&self, file: RecordFile) -> &'a [u8] {
        match file {
            RecordFile::Claims => self.claims,
            RecordFile::Claimants => self.claimants,
            RecordFile::Sources => self.sources,
            RecordFile::Flights => self.flights,
            RecordFile::Relations => self.relations,
            RecordFile::Events => self.events,
        }
    }

    /// The files of a text that has them one after the other, in the order of [`RecordFile::ALL`], with
    /// [`Self::BETWEEN`] between two; what is missing at its end is empty of rows.
    #[must_use]
    pub fn joined(text: &'a [u8]) -> Self {
        let mut files = Files::NONE;
        for (file, bytes) in
            RecordFile::ALL.into_iter().zip(text.split(|byte| *byte == Self::BETWEEN))
        {
            files = files.with(file, bytes);
        }
        files
    }

    /// The record separator of ASCII, which no file has: reading refuses control characters in names, and
    /// whoever joins files leaves it out of texts.
    pub const BETWEEN: u8 = 0x1e;

    /// The same files with one put in place of its own.
    #[must_use]
    pub const fn with(mut self, file: RecordFile, bytes: &'a [u8]) -> Self {
        match file {
            RecordFile::Claims => self.claims = bytes,
            RecordFile::Claimants => self.claimants = bytes,
            RecordFile::Sources => self.sources = bytes,
            RecordFile::Flights => self.flights = bytes,
            RecordFile::Relations => self.relations = bytes,
            RecordFile::Events => self.events = bytes,
        }
        self
    }
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
    let named = Named { naming: Naming::Files, claimants, sources, flights };
    read_with(named, files, faults)
}

/// Reads a bare file of claims: its cells name claimants and sources in whatever words they use.
///
/// Each claimant and source becomes one of the record, under a name made of its letters and digits,
/// and a party of its own; a flight is named by its day. Otherwise as [`read`].
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
    let Named { claimants, sources, flights, .. } = named;
    let told = events::Told { sources: &sources, flights: &flights, claims: &claims };
    let events = events::read_events(files.events, &told, &mut faults);
    // By file, then by row; a file-wide fault stands before those of its rows.
    let place =
        |fault: &Fault| [f64::from(fault.file as u8), fault.row.map_or(0.0, |row| row as f64)];
    let faults = lofted::order::by_keys(faults, place);
    let record = Record {
        claims: claims.shelf,
        claimants: claimants.shelf,
        sources: sources.shelf,
        flights: flights.shelf,
        relations: relations.shelf,
        events: events.shelf,
        ..Record::default()
    };
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
        }
    }
}
