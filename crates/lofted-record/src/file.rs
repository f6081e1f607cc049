//! The files of a record, by name, and how long a cell of one may be.

use std::fmt;

/// The longest cell read, in bytes: far beyond any quotation or note of a record.
pub const LONGEST_CELL_BYTES: usize = 10_000;

/// What it says of a record that a file is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nothing can be read without it.
    IsAFault,
    /// The record is of version 1 of the profile, which had no such file.
    IsOfVersion1,
}

/// The files of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordFile {
    /// `claims.csv`: one row for each statement of one metric.
    Claims,
    /// `claimants.csv`: who says it.
    Claimants,
    /// `sources.csv`: where it was read.
    Sources,
    /// `flights.csv`: the test flights.
    Flights,
    /// `relations.csv`: how claims relate to each other.
    Relations,
    /// `events.csv`: what happened or was said on a day.
    Events,
    /// `deployments.csv`.
    Deployments,
    /// `places.csv`.
    Places,
    /// `parties.csv`.
    Parties,
}

impl RecordFile {
    /// Every file, in the order that their faults are told.
    pub const ALL: [Self; 9] = [
        Self::Claims,
        Self::Claimants,
        Self::Sources,
        Self::Flights,
        Self::Relations,
        Self::Events,
        Self::Deployments,
        Self::Places,
        Self::Parties,
    ];

    /// The file's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claims => "claims.csv",
            Self::Claimants => "claimants.csv",
            Self::Sources => "sources.csv",
            Self::Flights => "flights.csv",
            Self::Relations => "relations.csv",
            Self::Events => "events.csv",
            Self::Deployments => "deployments.csv",
            Self::Places => "places.csv",
            Self::Parties => "parties.csv",
        }
    }

    /// What one row of the file holds, in the singular.
    /// What it says of a record that the file is not there.
    #[must_use]
    pub const fn missing(self) -> Missing {
        match self {
            Self::Deployments | Self::Places | Self::Parties => Missing::IsOfVersion1,
            Self::Claims
            | Self::Claimants
            | Self::Sources
            | Self::Flights
            | Self::Relations
            | Self::Events => Missing::IsAFault,
        }
    }

    pub(crate) const fn holds(self) -> &'static str {
        match self {
            Self::Claims => "claim",
            Self::Claimants => "claimant",
            Self::Sources => "source",
            Self::Flights => "flight",
            Self::Relations => "relation",
            Self::Events => "event",
            Self::Deployments => "deployment",
            Self::Places => "place",
            Self::Parties => "party",
        }
    }
}

impl fmt::Display for RecordFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
