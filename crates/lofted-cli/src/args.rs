//! Reading the values of options.

use lofted::claim::{Amount, Stated, Unit};
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

/// The options of a command that takes `--json` alone.
pub(crate) fn form_only(arguments: &[String]) -> Result<Form, AskError> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut form = Form::Text;
    while let Some(arg) = parser.next()? {
        match arg {
            lexopt::Arg::Long("json") => form = Form::Json,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(form)
}

/// The next value as text.
pub(crate) fn text(parser: &mut lexopt::Parser) -> Result<String, AskError> {
    Ok(parser.value()?.to_string_lossy().into_owned())
}

/// The next value as an amount: `7687.5`, `~7000`, `>6000`, `6900..7100`.
pub(crate) fn amount(
    parser: &mut lexopt::Parser,
    option: &'static str,
) -> Result<Amount, AskError> {
    let text = text(parser)?;
    text.parse().map_err(|fault| AskError::Amount { option, fault })
}

/// The next value as a figure in whatever unit and words it was printed: `about 1,000 mi`, `over Mach 11`.
pub(crate) fn stated(
    parser: &mut lexopt::Parser,
    (option, unit): (&'static str, Unit),
) -> Result<Stated, AskError> {
    let text = text(parser)?;
    Stated::read(&text, unit).map_err(|fault| AskError::Stated { option, fault })
}

/// The next value as a finite number.
pub(crate) fn number(parser: &mut lexopt::Parser, option: &'static str) -> Result<f64, AskError> {
    let value = text(parser)?;
    match value.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        _ => Err(AskError::Value { option, value, why: "write a number, such as 66.7".to_owned() }),
    }
}

/// The next value as a count from 1.
pub(crate) fn count(
    parser: &mut lexopt::Parser,
    option: &'static str,
    most: u32,
) -> Result<u32, AskError> {
    let value = text(parser)?;
    match value.parse::<u32>() {
        Ok(count) if (1..=most).contains(&count) => Ok(count),
        _ => Err(AskError::Value {
            option,
            value,
            why: format!("write a whole number from 1 to {most}"),
        }),
    }
}

/// The next value as a seed.
pub(crate) fn seed(parser: &mut lexopt::Parser) -> Result<u32, AskError> {
    let value = text(parser)?;
    value.parse().map_err(|_| AskError::Value {
        option: "--seed",
        value,
        why: format!("write a whole number from 0 to {}", u32::MAX),
    })
}

/// The next value as a latitude and a longitude in degrees: `39.13,125.96`.
pub(crate) fn point(
    parser: &mut lexopt::Parser,
    option: &'static str,
) -> Result<GeoPoint, AskError> {
    let value = text(parser)?;
    read_point(&value, option)
}

pub(crate) fn read_point(value: &str, option: &'static str) -> Result<GeoPoint, AskError> {
    let parts = value.split_once(',').and_then(|(latitude, longitude)| {
        Some((latitude.trim().parse::<f64>().ok()?, longitude.trim().parse::<f64>().ok()?))
    });
    let Some((latitude_deg, longitude_deg)) = parts else {
        return Err(AskError::Value {
            option,
            value: value.to_owned(),
            why: "write latitude and longitude in degrees, such as 39.13,125.96".to_owned(),
        });
    };
    Ok(GeoPoint::new(latitude_deg, longitude_deg)?)
}

/// The next value as a vehicle class.
pub(crate) fn class(parser: &mut lexopt::Parser) -> Result<VehicleClass, AskError> {
    let value = text(parser)?;
    value.parse().map_err(|error: lofted::claim::UnknownWord| AskError::Value {
        option: "--class",
        value,
        why: error.to_string(),
    })
}
