//! The figures of `lofted reconstruct`: options that may be given any number of times, by several parties.

use clap::Arg;
use lofted::claim::{Figure, Metric, Unit};

use crate::args;
use crate::ask_error::AskError;
use crate::error::Result;
use crate::in_order::{Listed, repeated};

/// An option that takes a figure: its name, what it is, the unit of a bare number, its help.
type Row = (&'static str, Metric, Unit, &'static str);

/// The options that take a figure as it was printed.
const STATED: [Row; 8] = [
    ("apogee", Metric::Apogee, Unit::Kilometres, "The greatest height"),
    (
        "distance",
        Metric::GroundDistance,
        Unit::Kilometres,
        "Over the ground, from launch to impact",
    ),
    ("time", Metric::FlightTime, Unit::Minutes, "From launch to impact"),
    ("time-to-apogee", Metric::TimeToApogee, Unit::Seconds, "From launch to the greatest height"),
    ("burn-time", Metric::BurnTime, Unit::Seconds, "From launch to burnout"),
    ("burnout-altitude", Metric::BurnoutAltitude, Unit::Kilometres, "The height at burnout"),
    ("burnout-speed", Metric::BurnoutSpeed, Unit::KilometresPerSecond, "The speed at burnout"),
    (
        "speed",
        Metric::GreatestSpeed,
        Unit::KilometresPerSecond,
        "The greatest speed: m/s, km/s, km/h, mph or Mach",
    ),
];

/// The options that take a bare amount in the unit of their name.
const BARE: [Row; 4] = [
    (
        "apogee-km",
        Metric::Apogee,
        Unit::Kilometres,
        "7687.5, ~7000 (about), >7000 (more than), >=7000",
    ),
    (
        "distance-km",
        Metric::GroundDistance,
        Unit::Kilometres,
        "<8000 (less than), <=8000 (up to), ~<8000 (nearly)",
    ),
    ("time-min", Metric::FlightTime, Unit::Minutes, "The time of flight in minutes"),
    ("time-s", Metric::FlightTime, Unit::Seconds, "The same in seconds"),
];

const STATED_HEAD: &str =
    "Figures in the unit and the words they were printed in, each any number of times";
const BARE_HEAD: &str = "Figures as bare amounts";

/// The options that take a figure.
#[derive(Debug, Clone)]
pub(super) struct Figures;

impl Listed for Figures {
    fn options() -> Vec<Arg> {
        let option = |(name, _, _, help): Row, head| {
            let option = repeated(name).value_name("FIGURE").help(help).help_heading(head);
            let option = option.conflicts_with("csv");
            // One time in two units is a slip, not two parties.
            if name == "time-min" { option.conflicts_with("time-s") } else { option }
        };
        let stated = STATED.map(|row| option(row, STATED_HEAD));
        let bare = BARE.map(|row| option(row, BARE_HEAD));
        stated.into_iter().chain(bare).collect()
    }
}

/// The figure of an option.
pub(super) fn figure(name: &str, text: &str) -> Result<Figure> {
    let row = |rows: &[Row]| rows.iter().copied().find(|row| row.0 == name);
    let figure = if let Some((option, metric, unit, _)) = row(&STATED) {
        let stated = args::stated(text, option, unit)?;
        Figure::new(metric, stated.amount, stated.unit)?
    } else if let Some((option, metric, unit, _)) = row(&BARE) {
        Figure::new(metric, args::amount(text, option)?, unit)?
    } else {
        let why = format!("write one of {}", STATED.map(|row| row.0).join(", "));
        return Err(args::fault("the figure", name, &why).into());
    };
    if figure.amount().named_number().is_none() {
        return Err(AskError::NoNumber { option: name.to_owned() }.into());
    }
    Ok(figure)
}
