//! The units that figures are stated in, and what kind of quantity each measures.

use serde::{Deserialize, Serialize};

use super::vocabulary::vocabulary;

/// What kind of quantity a metric measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quantity {
    /// A length.
    Length,
    /// A duration.
    Duration,
    /// People.
    Persons,
    /// People in each day.
    PersonsPerDay,
    /// Aircraft.
    Aircraft,
    /// Shipping containers.
    Containers,
    /// Artillery rounds.
    Rounds,
    /// Nothing that is counted or measured: words alone.
    Words,
}

vocabulary! {
    /// The unit that a figure was stated in.
    pub enum Unit, "unit" {
        /// Kilometre.
        Kilometres = "km",
        /// International mile, 1,609.344 m.
        Miles = "mi",
        /// Minute.
        Minutes = "min",
        /// Second.
        Seconds = "s",
        /// People.
        Persons = "persons",
        /// People in each day.
        PersonsPerDay = "persons-per-day",
        /// Aircraft.
        Aircraft = "aircraft",
        /// Shipping containers.
        Containers = "containers",
        /// Artillery rounds.
        Rounds = "rounds",
        /// No unit: the figure is words.
        None = "none",
    }
}

impl Unit {
    /// The kind of quantity that the unit measures.
    #[must_use]
    pub const fn quantity(self) -> Quantity {
        match self {
            Self::Kilometres | Self::Miles => Quantity::Length,
            Self::Minutes | Self::Seconds => Quantity::Duration,
            Self::Persons => Quantity::Persons,
            Self::PersonsPerDay => Quantity::PersonsPerDay,
            Self::Aircraft => Quantity::Aircraft,
            Self::Containers => Quantity::Containers,
            Self::Rounds => Quantity::Rounds,
            Self::None => Quantity::Words,
        }
    }

    /// One of this unit in the SI unit of its quantity: m, s, one, or one each day.
    #[must_use]
    pub const fn in_si(self) -> f64 {
        match self {
            Self::Kilometres => 1000.0,
            Self::Miles => 1609.344,
            Self::Minutes => 60.0,
            Self::Seconds
            | Self::Persons
            | Self::PersonsPerDay
            | Self::Aircraft
            | Self::Containers
            | Self::Rounds
            | Self::None => 1.0,
        }
    }
}
