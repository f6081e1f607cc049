//! The words before a number: how it bounds what it is about, and on which side it leaves that open.

use serde::{Deserialize, Serialize};

/// How a stated number bounds what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// A bare number: "2,600".
    Exact,
    /// About, around, approximately, some.
    About,
    /// At least, or more: the number itself is included.
    AtLeast,
    /// More than, over: the number itself is excluded.
    MoreThan,
    /// Nearly, almost, approaching: below the number and close to it.
    Nearly,
    /// Less than, under, fewer than: below the number, which is excluded, and how far was not said.
    LessThan,
    /// Up to, as many as: at most the number, which is included.
    UpTo,
    /// Between two numbers.
    Range,
    /// A quantity in words without a number: "several hundred".
    Vague,
    /// No quantity at all: "units have arrived".
    Unspecified,
}

impl Qualifier {
    /// Every qualifier, in the order of this file.
    pub const ALL: [Self; 10] = [
        Self::Exact,
        Self::About,
        Self::AtLeast,
        Self::MoreThan,
        Self::Nearly,
        Self::LessThan,
        Self::UpTo,
        Self::Range,
        Self::Vague,
        Self::Unspecified,
    ];

    /// The qualifier's name in a record: `at-least`, `more-than`, ...
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::Nearly => "nearly",
            Self::LessThan => "less-than",
            Self::UpTo => "up-to",
            Self::Range => "range",
            Self::Vague => "vague",
            Self::Unspecified => "unspecified",
        }
    }

    /// Which of a record's columns its numbers stand in.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::Qualifier;
    ///
    /// assert_eq!(Qualifier::MoreThan.columns(), ["low"]);
    /// assert_eq!(Qualifier::Range.columns(), ["low", "high"]);
    /// ```
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match (self, self.side()) {
            (Self::Range, _) => &["low", "high"],
            (Self::Vague | Self::Unspecified, _) => &[],
            (_, Side::Above) => &["low"],
            (_, Side::Below) => &["high"],
            (_, Side::Both) => &["best"],
        }
    }

    /// On which side of its number the words leave the amount open.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Amount, Side};
    ///
    /// assert_eq!(Amount::MoreThan(7000.0).side(), Side::Above);
    /// assert_eq!(Amount::UpTo(8000.0).side(), Side::Below);
    /// assert_eq!(Amount::About(200.0).side(), Side::Both);
    /// ```
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::AtLeast | Self::MoreThan => Side::Above,
            Self::Nearly | Self::LessThan | Self::UpTo => Side::Below,
            Self::Exact | Self::About | Self::Range | Self::Vague | Self::Unspecified => Side::Both,
        }
    }
}

/// On which side of the stated number the true amount may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// Below it: "nearly", "less than", "up to".
    Below,
    /// Above it: "at least", "more than".
    Above,
    /// Either side, or there is no number: bare, about, a range, words.
    Both,
}
