//! A place: somewhere that a figure can be about, a border, or what a map names.

use serde::{Deserialize, Serialize};

use crate::claim::PlaceId;
use crate::claim::vocabulary::vocabulary;
use crate::earth::GeoPoint;

vocabulary! {
    /// What kind of place it is.
    pub enum PlaceKind, "kind of place" {
        /// A country.
        Country = "country",
        /// A part of a country, or a sea.
        Region = "region",
        /// A town or another point.
        Town = "town",
        /// A border; its point lies near it, on the side of the host.
        Border = "border",
        /// A name that a map sets over an area; its point is the middle of the name.
        Area = "area",
        /// A city that the ranges of flights are held against.
        City = "city",
        /// A place that flights are launched from.
        LaunchSite = "launch-site",
        /// A place that a splashdown is stated from.
        Landmark = "landmark",
    }
}

impl PlaceKind {
    /// Whether a figure can be about it.
    #[must_use]
    pub const fn holds_figures(self) -> bool {
        matches!(self, Self::Country | Self::Region | Self::Town)
    }

    /// Whether flights are told by it: held against, launched from, seen to fall near.
    #[must_use]
    pub const fn is_of_flights(self) -> bool {
        matches!(self, Self::City | Self::LaunchSite | Self::Landmark)
    }
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Name of the place in the record.
    pub id: PlaceId,
    /// Its name as it stands in the middle of a sentence, with an article where it takes one.
    pub name: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// A point of it, degrees north and east; `None` where the record knows none.
    pub point: Option<GeoPoint>,
    /// The place that it lies in.
    pub within: Option<PlaceId>,
    /// What its people are called, as an adjective; empty where nothing asks for it.
    pub people: String,
    /// What its point rests on; empty where that was not noted.
    pub basis: String,
}
