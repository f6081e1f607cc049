//! A point on the Earth as short text: `39.0 N, 125.7 E`, or signed degrees `39.0, 125.7`.

use std::str::FromStr;

use super::geo_point::{GeoPoint, GeoPointError};
use crate::decimal;

/// Why a text is no point on the Earth.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum GeoPointTextError {
    /// Not two numbers.
    #[error("\"{0}\" is no point: write latitude and longitude, such as 39.0 N, 125.7 E")]
    Form(String),
    /// A part of it is no number of degrees.
    #[error("\"{part}\" in \"{text}\" is no number of degrees: write 39.0 N, 125.7 E")]
    Number {
        /// The part.
        part: String,
        /// The text.
        text: String,
    },
    /// A sign and a letter, or letters of the same axis.
    #[error(
        "\"{0}\": write one of N and S and one of E and W, without a sign, or two signed numbers"
    )]
    Hemispheres(String),
    /// Off the Earth.
    #[error(transparent)]
    OffTheEarth(#[from] GeoPointError),
}

impl FromStr for GeoPoint {
    type Err = GeoPointTextError;

    /// Reads a point from decimal degrees, with letters in either order or with signs, latitude first.
    ///
    /// # Errors
    /// - not two numbers, or one that does not read: [`GeoPointTextError::Form`], [`GeoPointTextError::Number`];
    /// - letters that are not one of N and S and one of E and W: [`GeoPointTextError::Hemispheres`];
    /// - a point off the Earth: [`GeoPointTextError::OffTheEarth`].
    ///
    /// # Examples
    /// ```
    /// use lofted::earth::GeoPoint;
    ///
    /// let pad: GeoPoint = "39.0 N, 125.7 E".parse()?;
    /// assert_eq!((pad.latitude_deg(), pad.longitude_deg()), (39.0, 125.7));
    /// # Ok::<(), lofted::earth::GeoPointTextError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, GeoPointTextError> {
        let (one, other) = halves(text).ok_or_else(|| GeoPointTextError::Form(text.to_owned()))?;
        let (one, other) = (degrees(one, text)?, degrees(other, text)?);
        let (latitude_deg, longitude_deg) = match (one, other) {
            ((a, None), (b, None)) => (a, b),
            ((a, Some('N')), (b, Some('E' | 'W'))) => (a, b),
            ((b, Some('E' | 'W')), (a, Some('N'))) => (a, b),
            _ => return Err(GeoPointTextError::Hemispheres(text.to_owned())),
        };
        Ok(Self::new(latitude_deg, longitude_deg)?)
    }
}

/// Latitude and longitude apart: at the comma or semicolon, or behind the first letter, or at the space.
fn halves(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(halves) = text.split_once([',', ';']) {
        return Some(halves);
    }
    let letter =
        text.find(['N', 'S', 'E', 'W', 'n', 's', 'e', 'w']).filter(|at| at + 1 < text.len());
    match letter {
        Some(at) => Some(text.split_at(at + 1)),
        None => text.split_once(char::is_whitespace),
    }
}

/// Degrees with the axis that a letter names: `N` for latitude, `E` for longitude; south and west negative.
fn degrees(part: &str, text: &str) -> Result<(f64, Option<char>), GeoPointTextError> {
    let part = part.trim();
    let letter =
        part.chars().last().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase());
    let number = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number = number.trim().trim_end_matches('°').trim().replace('−', "-");
    let value = decimal::number(&number);
    let fault = || GeoPointTextError::Number { part: part.to_owned(), text: text.to_owned() };
    let value = value.ok_or_else(fault)?;
    let signed = number.starts_with(['-', '+']);
    Ok(match letter {
        None => (value, None),
        Some(_) if signed => return Err(GeoPointTextError::Hemispheres(text.to_owned())),
        Some('N') => (value, Some('N')),
        Some('S') => (-value, Some('N')),
        Some('E') => (value, Some('E')),
        Some('W') => (-value, Some('E')),
        Some(_) => return Err(fault()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_reads() {
        for text in [
            "39.0 N, 125.7 E",
            "39.0, 125.7",
            "39.0°N 125.7°E",
            "39N125.7E",
            "125.7 E, 39 N",
            " 39.0 125.7 ",
            "+39;+125.7",
            "39.0 n, 125.7 e",
        ] {
            assert_eq!(text.parse(), Ok(GeoPoint::new(39.0, 125.7).unwrap()), "{text}");
        }
        assert_eq!("5.5 S, 0.5 W".parse(), Ok(GeoPoint::new(-5.5, -0.5).unwrap()));
    }

    #[test]
    fn what_is_no_point_is_quoted() {
        for (text, part) in [
            ("", "is no point"),
            ("39.0", "is no point"),
            ("Samsok", "is no point"),
            ("39.0 N, 125.7 N", "one of N and S"),
            ("-39.0 N, 125.7 E", "without a sign"),
            ("39.0, 125.7 E", "one of N and S"),
            ("39.x, 125", "\"39.x\""),
            ("1, nan", "\"nan\""),
            ("1, 2, 3", "\"2, 3\""),
            ("91, 0", "latitude 91"),
            ("0, 200 ", "longitude 200"),
            ("39 K, 125 E", "\"39 K\""),
        ] {
            let said = text.parse::<GeoPoint>().unwrap_err().to_string();
            assert!(said.contains(part), "{text}: {said}");
        }
    }
}
