//! The bytes of a record's files, which are read together.

use crate::file::RecordFile;

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
    /// `deployments.csv`; empty bytes for files of version 1, which had none.
    pub deployments: &'a [u8],
    /// `places.csv`; may be empty bytes.
    pub places: &'a [u8],
    /// `parties.csv`; may be empty bytes.
    pub parties: &'a [u8],
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
        deployments: b"",
        places: b"",
        parties: b"",
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
            RecordFile::Deployments => self.deployments,
            RecordFile::Places => self.places,
            RecordFile::Parties => self.parties,
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
            RecordFile::Deployments => self.deployments = bytes,
            RecordFile::Places => self.places = bytes,
            RecordFile::Parties => self.parties = bytes,
        }
        self
    }
}
