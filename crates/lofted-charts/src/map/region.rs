//! A region, its border, and what was said of distances to it: what the map of a region is drawn from.

use lofted::claim::{Amount, Side};
use lofted::earth::GeoPoint;
use serde::{Deserialize, Serialize};

use crate::map::layers::NamedPoint;
use crate::sheet::ink::{Dash, Ink};
use crate::sheet::words::number;

/// What the map is drawn from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegionMap {
    /// The middle of the map.
    pub centre: NamedPoint,
    /// From the middle to the nearest edge of the map, km.
    pub radius_km: f64,
    /// The regions to be filled, by their names in the geography: the ids of their places.
    pub regions: Vec<RegionName>,
    /// Towns, the most wanted first.
    pub towns: Vec<NamedPoint>,
    /// Names of whole areas, each set round its point: countries.
    pub areas: Vec<NamedPoint>,
    /// What was said of distances to a border.
    pub distances: Vec<BorderDistance>,
}

/// A region of the geography and how it is called on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegionName {
    /// Its name in the geography.
    pub name: String,
    /// Its label.
    pub label: String,
}

/// A stated distance from a border.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BorderDistance {
    /// Who stated it: "An official to an agency".
    pub label: String,
    /// Hue of the claimant.
    pub ink: Ink,
    /// In which words.
    pub words: String,
    /// The distance.
    pub distance: Span,
    /// The border, by its name in the geography: the id of its place.
    pub border: String,
    /// A point on the side that is meant.
    pub towards: GeoPoint,
}

/// A distance as stated, km: a bound that nobody stated has no place here.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Span {
    /// One number, exact or about.
    At(f64),
    /// At least or more than.
    From(f64),
    /// At most or nearly.
    UpTo(f64),
    /// Between two.
    Between(f64, f64),
}

impl Span {
    /// The span of an amount of km; `None` for one without a number.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Amount, Side};
    /// use lofted_charts::map::region::Span;
    ///
    /// assert_eq!(Span::of(&Amount::About(50.0)), Some(Span::At(50.0)));
    /// assert_eq!(Span::of(&Amount::Vague), None);
    /// ```
    #[must_use]
    pub fn of(amount: &Amount) -> Option<Self> {
        if let Amount::Range { low, high, .. } = *amount {
            return Some(Self::Between(low, high));
        }
        let bound = match amount.side() {
            Side::Above => Self::From,
            Side::Below => Self::UpTo,
            Side::Both => Self::At,
        };
        amount.named_number().map(bound)
    }

    /// The distances that are drawn, km.
    pub(super) fn lines_km(self) -> Vec<f64> {
        match self {
            Self::At(km) | Self::From(km) | Self::UpTo(km) => vec![km],
            Self::Between(low, high) => vec![low, high],
        }
    }

    /// How a line of it is broken: one bound alone is drawn open.
    pub(super) fn dash(self) -> Dash {
        match self {
            Self::At(_) | Self::Between(..) => Dash::Solid,
            Self::From(_) | Self::UpTo(_) => Dash::Dashed,
        }
    }

    pub(super) fn in_words(self) -> String {
        match self {
            Self::At(km) => format!("{} km", number(km, 1)),
            Self::From(km) => format!("{} km or more", number(km, 1)),
            Self::UpTo(km) => format!("up to {} km", number(km, 1)),
            Self::Between(low, high) => format!("{} to {} km", number(low, 1), number(high, 1)),
        }
    }
}
