//! Reading the values of options.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use lofted::claim::{Amount, Date, DateError, Stated, Unit, UnknownWord};
use lofted::earth::GeoPoint;
use lofted::reconstruct::class::VehicleClass;

use crate::ask_error::AskError;

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Form {
    /// Lines for a reader.
    #[default]
    Text,
    /// JSON for a program.
    Json,
}

/// The option of a command that writes JSON as well.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(crate) struct AsJson {
    /// Write JSON for a program in place of lines for a reader
    #[arg(long)]
    json: bool,
}

impl AsJson {
    /// How the answer is written.
    pub(crate) const fn form(self) -> Form {
        if self.json { Form::Json } else { Form::Text }
    }
}

/// A value that is one of a list of names, which help and completions list.
#[derive(Debug, Clone)]
pub(crate) struct OneOf<T: 'static> {
    /// Every name.
    names: Vec<&'static str>,
    /// Reads one, and says of any other text what would be right.
    read: fn(&str) -> Result<T, AskError>,
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for OneOf<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        TypedValueParser::parse_ref(&self.read, command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.names.iter().map(PossibleValue::new)))
    }
}

/// A value that is one of a list of names.
pub(crate) fn one_of<T>(
    names: impl IntoIterator<Item = &'static str>,
    read: fn(&str) -> Result<T, AskError>,
) -> OneOf<T> {
    OneOf { names: names.into_iter().collect(), read }
}

/// An amount: `7687.5`, `~7000`, `>6000`, `6900..7100`.
pub(crate) fn amount(text: &str, option: &'static str) -> Result<Amount, AskError> {
    text.parse().map_err(|fault| AskError::Amount { option, fault })
}

/// A figure in whatever unit and words it was printed: `about 1,000 mi`, `over Mach 11`.
pub(crate) fn stated(text: &str, option: &'static str, unit: Unit) -> Result<Stated, AskError> {
    Stated::read(text, unit).map_err(|fault| AskError::Stated { option, fault })
}

/// A finite number.
pub(crate) fn number(value: &str, option: &'static str) -> Result<f64, AskError> {
    match value.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        _ => Err(fault(option, value, "write a number, such as 66.7")),
    }
}

/// Degrees clockwise from north, 0 to 360; a negative number, as calls have had it, counts the other way.
pub(crate) fn azimuth(value: &str, option: &'static str) -> Result<f64, AskError> {
    let degrees = number(value, option)?;
    let folded = degrees.rem_euclid(360.0);
    if (0.0..=360.0).contains(&degrees) {
        return Ok(degrees);
    }
    if (-360.0..0.0).contains(&degrees) {
        return Ok(folded);
    }
    let why = format!("write degrees clockwise from north, from 0 to 360, such as {folded}");
    Err(fault(option, value, &why))
}

/// A count from 1.
pub(crate) fn count(value: &str, option: &'static str, most: u32) -> Result<u32, AskError> {
    match value.parse::<u32>() {
        Ok(count) if (1..=most).contains(&count) => Ok(count),
        _ => Err(fault(option, value, &format!("write a whole number from 1 to {most}"))),
    }
}

/// A seed.
pub(crate) fn seed(value: &str) -> Result<u32, AskError> {
    let why = format!("write a whole number from 0 to {}", u32::MAX);
    value.parse().map_err(|_| fault("--seed", value, &why))
}

/// A latitude and a longitude in degrees: `39.13,125.96`.
pub(crate) fn point(value: &str, option: &'static str) -> Result<GeoPoint, AskError> {
    let parts = value.split_once(',').and_then(|(latitude, longitude)| {
        Some((latitude.trim().parse::<f64>().ok()?, longitude.trim().parse::<f64>().ok()?))
    });
    let Some((latitude_deg, longitude_deg)) = parts else {
        let why = "write latitude and longitude in degrees, such as 39.13,125.96";
        return Err(fault(option, value, why));
    };
    GeoPoint::new(latitude_deg, longitude_deg).map_err(|fault| AskError::Point { option, fault })
}

/// A day: `2024-10-31`.
pub(crate) fn day(value: &str, option: &'static str) -> Result<Date, AskError> {
    value.parse().map_err(|error: DateError| fault(option, value, &error.to_string()))
}

/// A vehicle class by its name.
pub(crate) fn class() -> OneOf<VehicleClass> {
    let read = |value: &str| {
        value.parse().map_err(|error: UnknownWord| fault("--class", value, &error.to_string()))
    };
    one_of(VehicleClass::ALL.iter().map(|class| class.id()), read)
}

/// The fault of a value that does not read.
pub(crate) fn fault(option: &'static str, value: &str, why: &str) -> AskError {
    AskError::Value { option, value: value.to_owned(), why: why.to_owned() }
}
