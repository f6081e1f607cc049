//! The words for a qualifier, before a number and after it: one list for forms, commands and texts.

use super::amount::Amount;
use super::qualifier::Qualifier;

/// Words before a number, in small letters: "as many as 11,000". Where two begin alike the longer counts.
pub const BEFORE: &[(&str, Qualifier)] = &[
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("approximately", Qualifier::About),
    ("approx", Qualifier::About),
    ("approx.", Qualifier::About),
    ("roughly", Qualifier::About),
    ("some", Qualifier::About),
    ("circa", Qualifier::About),
    ("c", Qualifier::About),
    ("ca", Qualifier::About),
    ("an estimated", Qualifier::About),
    ("estimated", Qualifier::About),
    ("estimated at", Qualifier::About),
    ("estimated to be", Qualifier::About),
    ("closer to", Qualifier::About),
    ("close to", Qualifier::About),
    ("in the region of", Qualifier::About),
    ("in the order of", Qualifier::About),
    ("on the order of", Qualifier::About),
    ("in the neighborhood of", Qualifier::About),
    ("in the neighbourhood of", Qualifier::About),
    ("something like", Qualifier::About),
    ("more or less", Qualifier::About),
    ("nearer", Qualifier::About),
    ("nearer to", Qualifier::About),
    ("somewhere around", Qualifier::About),
    ("somewhere near", Qualifier::About),
    ("in the vicinity of", Qualifier::About),
    ("just about", Qualifier::About),
    ("~", Qualifier::About),
    ("≈", Qualifier::About),
    ("perhaps", Qualifier::About),
    ("maybe", Qualifier::About),
    ("possibly", Qualifier::About),
    ("more than", Qualifier::MoreThan),
    ("greater than", Qualifier::MoreThan),
    ("higher than", Qualifier::MoreThan),
    ("longer than", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("well over", Qualifier::MoreThan),
    ("just over", Qualifier::MoreThan),
    ("slightly over", Qualifier::MoreThan),
    ("a little over", Qualifier::MoreThan),
    ("little more than", Qualifier::MoreThan),
    ("a little more than", Qualifier::MoreThan),
    ("well above", Qualifier::MoreThan),
    ("above", Qualifier::MoreThan),
    ("beyond", Qualifier::MoreThan),
    ("slightly more than", Qualifier::MoreThan),
    ("just above", Qualifier::MoreThan),
    ("a bit more than", Qualifier::MoreThan),
    ("a bit over", Qualifier::MoreThan),
    ("upwards of", Qualifier::MoreThan),
    ("upward of", Qualifier::MoreThan),
    ("in excess of", Qualifier::MoreThan),
    ("north of", Qualifier::MoreThan),
    ("exceeds", Qualifier::MoreThan),
    ("exceeded", Qualifier::MoreThan),
    ("exceeding", Qualifier::MoreThan),
    ("exceed", Qualifier::MoreThan),
    ("topped", Qualifier::MoreThan),
    ("topping", Qualifier::MoreThan),
    ("passed", Qualifier::MoreThan),
    ("pass", Qualifier::MoreThan),
    ("passes", Qualifier::MoreThan),
    ("tops", Qualifier::MoreThan),
    ("surpassed", Qualifier::MoreThan),
    ("surpassing", Qualifier::MoreThan),
    ("at least", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    ("not fewer than", Qualifier::AtLeast),
    ("no less than", Qualifier::AtLeast),
    ("not less than", Qualifier::AtLeast),
    ("a minimum of", Qualifier::AtLeast),
    ("as few as", Qualifier::AtLeast),
    ("no lower than", Qualifier::AtLeast),
    ("never fewer than", Qualifier::AtLeast),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("approaching", Qualifier::Nearly),
    ("approached", Qualifier::Nearly),
    ("nearing", Qualifier::Nearly),
    ("just under", Qualifier::Nearly),
    ("slightly less than", Qualifier::Nearly),
    ("a little less than", Qualifier::Nearly),
    ("slightly below", Qualifier::Nearly),
    ("slightly short of", Qualifier::Nearly),
    ("just shy of", Qualifier::Nearly),
    ("shy of", Qualifier::Nearly),
    ("just short of", Qualifier::Nearly),
    ("a little under", Qualifier::Nearly),
    ("slightly under", Qualifier::Nearly),
    ("just below", Qualifier::Nearly),
    ("under", Qualifier::LessThan),
    ("well under", Qualifier::LessThan),
    ("below", Qualifier::LessThan),
    ("well below", Qualifier::LessThan),
    ("fewer than", Qualifier::LessThan),
    ("less than", Qualifier::LessThan),
    ("lower than", Qualifier::LessThan),
    ("shorter than", Qualifier::LessThan),
    ("up to", Qualifier::UpTo),
    ("at most", Qualifier::UpTo),
    ("at the most", Qualifier::UpTo),
    ("as many as", Qualifier::UpTo),
    ("as much as", Qualifier::UpTo),
    ("as high as", Qualifier::UpTo),
    ("as far as", Qualifier::UpTo),
    ("as long as", Qualifier::UpTo),
    ("no more than", Qualifier::UpTo),
    ("not more than", Qualifier::UpTo),
    ("no farther than", Qualifier::UpTo),
    ("no further than", Qualifier::UpTo),
    ("no higher than", Qualifier::UpTo),
    ("a maximum of", Qualifier::UpTo),
    ("not exceeding", Qualifier::UpTo),
    ("never exceeded", Qualifier::UpTo),
    ("never exceeding", Qualifier::UpTo),
    ("did not exceed", Qualifier::UpTo),
    ("not higher than", Qualifier::UpTo),
    ("not above", Qualifier::UpTo),
    ("never more than", Qualifier::UpTo),
    ("at most some", Qualifier::UpTo),
    ("anything up to", Qualifier::UpTo),
    ("could grow to", Qualifier::UpTo),
    ("could rise to", Qualifier::UpTo),
    ("could reach", Qualifier::UpTo),
    ("could swell to", Qualifier::UpTo),
];

/// Words after a number, in small letters: "3,000 or more"; a hyphen is a word of its own.
pub const AFTER: &[(&str, Qualifier)] = &[
    ("or more", Qualifier::AtLeast),
    ("or higher", Qualifier::AtLeast),
    ("and more", Qualifier::AtLeast),
    ("at least", Qualifier::AtLeast),
    ("at a minimum", Qualifier::AtLeast),
    ("- plus", Qualifier::MoreThan),
    ("plus", Qualifier::MoreThan),
    ("+", Qualifier::MoreThan),
    ("or so", Qualifier::About),
    ("- odd", Qualifier::About),
    ("odd", Qualifier::About),
    ("or thereabouts", Qualifier::About),
    (", give or take", Qualifier::About),
    ("give or take", Qualifier::About),
    ("or fewer", Qualifier::UpTo),
    ("or less", Qualifier::UpTo),
    ("at most", Qualifier::UpTo),
    ("at the most", Qualifier::UpTo),
];

impl Qualifier {
    /// The amount that a number is with this qualifier; `None` where the qualifier takes not one number.
    ///
    /// # Examples
    /// ```
    /// use lofted::claim::{Amount, Qualifier};
    ///
    /// assert_eq!(Qualifier::UpTo.amount(8000.0), Some(Amount::UpTo(8000.0)));
    /// assert_eq!(Qualifier::Vague.amount(8000.0), None);
    /// ```
    #[must_use]
    pub const fn amount(self, number: f64) -> Option<Amount> {
        Some(match self {
            Self::Exact => Amount::Exact(number),
            Self::About => Amount::About(number),
            Self::AtLeast => Amount::AtLeast(number),
            Self::MoreThan => Amount::MoreThan(number),
            Self::Nearly => Amount::Nearly(number),
            Self::LessThan => Amount::LessThan(number),
            Self::UpTo => Amount::UpTo(number),
            Self::Range | Self::Vague | Self::Unspecified => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_stands_once_and_makes_an_amount() {
        for table in [BEFORE, AFTER] {
            for (at, (phrase, qualifier)) in table.iter().enumerate() {
                assert_eq!(qualifier.amount(3.0).unwrap().qualifier(), *qualifier, "{phrase}");
                assert!(table[at + 1..].iter().all(|(other, _)| other != phrase), "{phrase} twice");
            }
        }
    }
}
