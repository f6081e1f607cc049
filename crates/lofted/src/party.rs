//! A party: who a claimant speaks for, and its hue.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::claim::vocabulary::vocabulary;

/// How many hues there are: as many as hold apart, also for colour-blind readers.
pub const HUES: u8 = 8;

/// How many looks there are: each hue plain, and each again with its marks doubled, for parties beyond the eighth.
pub const LOOKS: u8 = 2 * HUES;

/// Whether the marks of a party are drawn once or doubled, which tells it from another of the same colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// As they are.
    Plain,
    /// With a core set off from them.
    Doubled,
}

/// One of the looks that hold apart, from 1 to [`LOOKS`]: up to [`HUES`] a hue of its own, and beyond one of these again
/// with its marks doubled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Hue(u8);

/// A number that is no hue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no hue; hues are numbered from 1 to {LOOKS}, and \"grey\" is none")]
pub struct HueError(String);

impl Hue {
    /// Every hue, in order.
    pub const ALL: [Self; LOOKS as usize] = {
        let mut all = [Self(1); LOOKS as usize];
        let mut at = 1;
        while at < LOOKS {
            all[at as usize] = Self(at + 1);
            at += 1;
        }
        all
    };

    /// The number of its colour, from 1 to [`HUES`].
    #[must_use]
    pub const fn colour(self) -> u8 {
        (self.0 - 1) % HUES + 1
    }

    /// Whether its marks are doubled.
    #[must_use]
    pub const fn stroke(self) -> Stroke {
        if self.0 > HUES { Stroke::Doubled } else { Stroke::Plain }
    }

    /// Its number, from 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Hue {
    type Error = HueError;

    fn try_from(number: u8) -> Result<Self, HueError> {
        match number {
            1..=LOOKS => Ok(Self(number)),
            _ => Err(HueError(number.to_string())),
        }
    }
}

impl From<Hue> for u8 {
    fn from(hue: Hue) -> Self {
        hue.0
    }
}

impl FromStr for Hue {
    type Err = HueError;

    fn from_str(text: &str) -> Result<Self, HueError> {
        text.parse()
            .map_err(|_| HueError(text.to_owned()))
            .and_then(|n: u8| Self::try_from(n).map_err(|_| HueError(text.to_owned())))
    }
}

impl fmt::Display for Hue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Which hue a party has.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum PartyHue {
    /// One that is free, in order of appearance.
    #[default]
    Free,
    /// None: it is drawn grey.
    Grey,
    /// This one.
    Of(Hue),
}

impl FromStr for PartyHue {
    type Err = HueError;

    /// Reads a number, `grey`, or nothing for a free one.
    fn from_str(text: &str) -> Result<Self, HueError> {
        match text {
            "" => Ok(Self::Free),
            "grey" => Ok(Self::Grey),
            number => number.parse().map(Self::Of),
        }
    }
}

impl fmt::Display for PartyHue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Free => Ok(()),
            Self::Grey => f.write_str("grey"),
            Self::Of(hue) => hue.fmt(f),
        }
    }
}

vocabulary! {
    /// What kind of voice a party is.
    pub enum PartyKind, "kind of party" {
        /// A government, or an organisation of several.
        State = "state",
        /// News media, each of which speaks for itself: a claim bears the claimant's own name.
        Press = "press",
        /// Analysts, each of whom speaks for themselves.
        Analysts = "analysts",
    }
}

/// A side that claimants speak for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its name, as claimants name it.
    pub name: String,
    /// Its hue.
    pub hue: PartyHue,
    /// What kind of voice it is.
    pub kind: PartyKind,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hue_is_a_number_from_one_to_sixteen_and_the_ninth_is_the_first_doubled() {
        assert_eq!("8".parse::<Hue>().unwrap(), Hue::ALL[7]);
        let ninth = "9".parse::<Hue>().unwrap();
        assert_eq!((ninth.colour(), ninth.stroke()), (1, Stroke::Doubled));
        assert_eq!((Hue::ALL[7].colour(), Hue::ALL[7].stroke()), (8, Stroke::Plain));
        for text in ["0", "17", "-1", "red", "", "300"] {
            let said = text.parse::<Hue>().unwrap_err().to_string();
            assert!(said.contains(&format!("\"{text}\"")) && said.contains("1 to 16"), "{said}");
        }
    }
}
