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
    /// A speed.
    Speed,
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
        /// Nautical mile, 1,852 m.
        NauticalMiles = "nmi",
        /// Metre.
        Metres = "m",
        /// International foot, 0.3048 m.
        Feet = "ft",
        /// Minute.
        Minutes = "min",
        /// Second.
        Seconds = "s",
        /// Metre per second.
        MetresPerSecond = "m/s",
        /// Kilometre per second.
        KilometresPerSecond = "km/s",
        /// Kilometre per hour.
        KilometresPerHour = "km/h",
        /// Mile per hour.
        MilesPerHour = "mph",
        /// Mach number: speed over that of sound, which is 295 m/s in the stratosphere and 340 at sea level.
        Mach = "Mach",
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

/// The least and the greatest speed of sound that a Mach number may be counted in, m/s: that of the cold air
/// from 11 to 20 km, and that at sea level (US Standard Atmosphere 1976).
pub const MACH_M_S: [f64; 2] = [295.1, 340.3];

impl Unit {
    /// The kind of quantity that the unit measures.
    #[must_use]
    pub const fn quantity(self) -> Quantity {
        match self {
            Self::Kilometres | Self::Miles | Self::NauticalMiles | Self::Metres | Self::Feet => {
                Quantity::Length
            }
            Self::Minutes | Self::Seconds => Quantity::Duration,
            Self::MetresPerSecond
            | Self::KilometresPerSecond
            | Self::KilometresPerHour
            | Self::MilesPerHour
            | Self::Mach => Quantity::Speed,
            Self::Persons => Quantity::Persons,
            Self::PersonsPerDay => Quantity::PersonsPerDay,
            Self::Aircraft => Quantity::Aircraft,
            Self::Containers => Quantity::Containers,
            Self::Rounds => Quantity::Rounds,
            Self::None => Quantity::Words,
        }
    }

    /// One of this unit in the SI unit of its quantity: m, s, m/s, one, or one each day.
    ///
    /// Mach 1 is the middle of what it may mean, see [`MACH_M_S`].
    #[must_use]
    pub const fn in_si(self) -> f64 {
        match self {
            Self::Kilometres => 1000.0,
            Self::Miles => 1609.344,
            Self::NauticalMiles => 1852.0,
            Self::Feet => 0.3048,
            Self::KilometresPerSecond => 1000.0,
            Self::KilometresPerHour => 1.0 / 3.6,
            Self::MilesPerHour => 0.447_04,
            Self::Mach => 0.5 * (MACH_M_S[0] + MACH_M_S[1]),
            Self::Minutes => 60.0,
            Self::Seconds
            | Self::Metres
            | Self::MetresPerSecond
            | Self::Persons
            | Self::PersonsPerDay
            | Self::Aircraft
            | Self::Containers
            | Self::Rounds
            | Self::None => 1.0,
        }
    }

    /// The unit that a word in small letters names among those of a quantity; hours are none.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Quantity, Unit};
    ///
    /// assert_eq!(Unit::of_word("kilometers", Quantity::Length), Some(Unit::Kilometres));
    /// assert_eq!(Unit::of_word("m", Quantity::Length), None, "metres or miles?");
    /// ```
    #[must_use]
    pub fn of_word(word: &str, quantity: Quantity) -> Option<Self> {
        Some(match (quantity, word) {
            (
                Quantity::Length,
                "km" | "kms" | "kilometre" | "kilometres" | "kilometer" | "kilometers",
            ) => Self::Kilometres,
            (Quantity::Length, "mi" | "mile" | "miles") => Self::Miles,
            (Quantity::Length, "nmi") => Self::NauticalMiles,
            (Quantity::Length, "ft" | "foot" | "feet") => Self::Feet,
            (Quantity::Length, "metre" | "metres" | "meter" | "meters") => Self::Metres,
            (Quantity::Speed, "m/s" | "mps") => Self::MetresPerSecond,
            (Quantity::Speed, "km/s") => Self::KilometresPerSecond,
            (Quantity::Speed, "km/h" | "kmh" | "kph") => Self::KilometresPerHour,
            (Quantity::Speed, "mph" | "mi/h") => Self::MilesPerHour,
            (Quantity::Speed, "mach") => Self::Mach,
            (Quantity::Duration, "min" | "mins" | "minute" | "minutes" | "m") => Self::Minutes,
            (Quantity::Duration, "s" | "sec" | "secs" | "second" | "seconds") => Self::Seconds,
            _ => return None,
        })
    }
}
