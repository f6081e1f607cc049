//! Names of claims, claimants, flights, deployments, places and sources: short, lower-case, safe in a link.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Why a text is no name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error(
        "the name is empty; write lower-case letters, digits, \"-\" and \".\", such as us-2024-10-30"
    )]
    Empty,
    /// The text holds a character that no name has.
    #[error("name \"{text}\", character {place}: \"{found}\" is none of lower-case letters, digits, \"-\" and \".\"", place = .at + 1)]
    Character {
        /// The text as given.
        text: String,
        /// The character's place, counted from 0.
        at: usize,
        /// The character.
        found: char,
    },
    /// The text is longer than any name.
    #[error("the name has {0} characters, and a name has at most 64")]
    TooLong(usize),
}

fn check(text: &str) -> Result<(), IdError> {
    // Nearly every name is one: a look at its bytes is enough.
    let plain = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    if (1..=64).contains(&text.len()) && text.as_bytes().iter().all(plain) {
        return Ok(());
    }
    let length = text.chars().count();
    if length == 0 {
        return Err(IdError::Empty);
    }
    if length > 64 {
        return Err(IdError::TooLong(length));
    }
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    match text.chars().enumerate().find(|(_, c)| !allowed(*c)) {
        Some((at, found)) => Err(IdError::Character { text: text.to_owned(), at, found }),
        None => Ok(()),
    }
}

macro_rules! name {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        ///
        /// Lower-case letters, digits, `-` and `.`; 1 to 64 characters. A clone shares its text.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $type(Arc<str>);

        impl $type {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $type {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                check(text).map(|()| Self(text.into()))
            }
        }

        impl TryFrom<String> for $type {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                check(&text).map(|()| Self(text.into()))
            }
        }

        impl From<$type> for String {
            fn from(name: $type) -> String {
                name.as_str().to_owned()
            }
        }

        // A name is equal to, ordered and hashed as its text, so that maps find it by that.
        impl Borrow<str> for $type {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// Name of a claim, such as `kcna-2024-11-01-apogee`.
    ClaimId
}
name! {
    /// Name of a claimant, such as `rok-jcs`.
    ClaimantId
}
name! {
    /// Name of an event, such as `2024-10-18-nis-release`.
    EventId
}
name! {
    /// Name of a flight: the day of launch at the launch site, such as `2024-10-31`.
    FlightId
}
name! {
    /// Name of a source, such as `reuters-2024-10-31`.
    SourceId
}
name! {
    /// Name of a deployment, which stands in its links.
    DeploymentId
}
name! {
    /// Name of a place, a border or a region.
    PlaceId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_and_prints() {
        let id: FlightId = "2024-10-31".parse().unwrap();
        assert_eq!(id.to_string(), "2024-10-31");
    }

    #[test]
    fn a_bad_name_is_refused_with_its_place() {
        assert_eq!("".parse::<ClaimId>(), Err(IdError::Empty));
        let error = "Us-1".parse::<ClaimId>().unwrap_err();
        assert!(error.to_string().contains("character 1: \"U\""), "{error}");
        assert_eq!("x".repeat(65).parse::<ClaimId>(), Err(IdError::TooLong(65)));
    }
}
