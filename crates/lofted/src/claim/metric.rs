//! What can be claimed, in which units: the one list of metrics.

use serde::{Deserialize, Serialize};

use super::vocabulary::vocabulary;

/// Which part of the record a metric belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// A missile flight.
    Flight,
    /// A troop deployment or its supply.
    Deployment,
    /// Something said about either, or about both.
    Statement,
}

/// What kind of quantity a metric measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quantity {
    /// A length.
    Length,
    /// A duration.
    Duration,
    /// People.
    Persons,
    /// Shipping containers.
    Containers,
    /// Nothing that is counted or measured: words alone.
    Words,
}

vocabulary! {
    /// What a figure counts or measures. [`Metric::definition`] says it in a sentence.
    pub enum Metric, "metric" {
        /// Highest altitude of a flight above the Earth's surface.
        Apogee = "apogee",
        /// Great-circle distance over the ground from launch point to impact.
        GroundDistance = "ground-distance",
        /// Time from lift-off to impact.
        FlightTime = "flight-time",
        /// Distance of the splashdown from the place named in the scope.
        Splashdown = "splashdown",
        /// A range on a normal trajectory, as a party stated it.
        PublishedRange = "published-range",
        /// The name that a party gave the missile.
        Designation = "designation",
        /// How the missile was launched or flew, in words.
        LaunchManner = "launch-manner",
        /// Troops in the country they were sent to.
        InCountry = "in-country",
        /// Troops in Kursk region.
        InKursk = "in-kursk",
        /// Troops moved toward or near the front.
        NearFront = "near-front",
        /// Distance of troops or of a depot from the border.
        DistanceToBorder = "distance-to-border",
        /// Shipping containers sent.
        Containers = "containers",
        /// Presence or movement of troops, in words.
        Presence = "presence",
        /// What a party expects, judges likely or warns of, in words.
        Assessment = "assessment",
    }
}

impl Metric {
    /// Which part of the record the metric belongs to.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Apogee
            | Self::GroundDistance
            | Self::FlightTime
            | Self::Splashdown
            | Self::PublishedRange
            | Self::Designation
            | Self::LaunchManner => Subject::Flight,
            Self::InCountry
            | Self::InKursk
            | Self::NearFront
            | Self::DistanceToBorder
            | Self::Containers => Subject::Deployment,
            Self::Presence | Self::Assessment => Subject::Statement,
        }
    }

    /// What kind of quantity it measures; its figures come in units of that kind.
    #[must_use]
    pub const fn quantity(self) -> Quantity {
        match self {
            Self::Apogee
            | Self::GroundDistance
            | Self::Splashdown
            | Self::PublishedRange
            | Self::DistanceToBorder => Quantity::Length,
            Self::FlightTime => Quantity::Duration,
            Self::InCountry | Self::InKursk | Self::NearFront => Quantity::Persons,
            Self::Containers => Quantity::Containers,
            Self::Designation | Self::LaunchManner | Self::Presence | Self::Assessment => {
                Quantity::Words
            }
        }
    }

    /// The metric's name for readers.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Apogee => "Apogee",
            Self::GroundDistance => "Ground distance",
            Self::FlightTime => "Time of flight",
            Self::Splashdown => "Splashdown",
            Self::PublishedRange => "Published range",
            Self::Designation => "Name",
            Self::LaunchManner => "Launch",
            Self::InCountry => "In Russia",
            Self::InKursk => "In Kursk region",
            Self::NearFront => "Toward or near the front",
            Self::DistanceToBorder => "Distance to the border",
            Self::Containers => "Containers shipped",
            Self::Presence => "Presence",
            Self::Assessment => "Assessment",
        }
    }

    /// What the metric counts or measures, in a sentence.
    #[must_use]
    pub const fn definition(self) -> &'static str {
        match self {
            Self::Apogee => "Highest altitude of the flight above the Earth's surface.",
            Self::GroundDistance => {
                "Great-circle distance over the ground from the launch point to the impact."
            }
            Self::FlightTime => "Time from lift-off to impact.",
            Self::Splashdown => "Distance of the impact from the place named in the scope.",
            Self::PublishedRange => {
                "Range on a normal trajectory as a party stated it, by whatever method it used."
            }
            Self::Designation => "The name that the party gave the missile.",
            Self::LaunchManner => "How the missile was launched or flew, in the party's words.",
            Self::InCountry => "North Korean troops in Russia, wherever they are.",
            Self::InKursk => "North Korean troops in Kursk region.",
            Self::NearFront => "North Korean troops moved toward the front or near it.",
            Self::DistanceToBorder => "Distance of the troops from the Ukrainian border.",
            Self::Containers => "Shipping containers sent from North Korea to Russia.",
            Self::Presence => "That troops are somewhere or on the move, without a number.",
            Self::Assessment => "What a party expects, judges likely or warns of.",
        }
    }
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
        /// Shipping containers.
        Containers = "containers",
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
            Self::Containers => Quantity::Containers,
            Self::None => Quantity::Words,
        }
    }

    /// One of this unit in the SI unit of its quantity: m, s, or one.
    #[must_use]
    pub const fn in_si(self) -> f64 {
        match self {
            Self::Kilometres => 1000.0,
            Self::Miles => 1609.344,
            Self::Minutes => 60.0,
            Self::Seconds | Self::Persons | Self::Containers | Self::None => 1.0,
        }
    }
}
