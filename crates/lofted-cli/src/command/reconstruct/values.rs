//! Values of options of `lofted reconstruct` that no other command takes.

use lofted::claim::{Amount, Unit};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::reach::Place;
use lofted::reconstruct::splashdown::Splashdown;
use lofted_view::judging::heavier::{Heavier, NO_HEAVIER};

use crate::args;
use crate::ask_error::AskError;

/// What a heavier payload costs.
pub(super) fn heavier(value: &str) -> Result<Heavier, AskError> {
    Heavier::of_text(value).ok_or_else(|| args::fault("--heavier", value, NO_HEAVIER))
}

/// A place by name and point.
pub(super) fn place(value: &str) -> Result<Place, AskError> {
    let why = "write a name and a point, such as Hilo=21.31,-157.86";
    let (name, point) = value.split_once('=').ok_or_else(|| args::fault("--place", value, why))?;
    Ok(Place { name: name.to_owned(), point: args::point(point, "--place")? })
}

/// A splashdown by distance and direction from a point.
pub(super) fn splashdown(value: &str) -> Result<Splashdown, AskError> {
    let parts: Vec<&str> = value.splitn(3, ',').collect();
    let fault = |why: &str| {
        let right = "write distance in km, direction in degrees, and a point, such as ~200,270,42.17,139.47";
        args::fault("--splashdown", value, &format!("{why}; {right}"))
    };
    let [distance, direction, point] = parts[..] else {
        return Err(fault("three parts are needed"));
    };
    let amount: Amount = distance.parse().map_err(|_| fault("the distance does not read"))?;
    let offset_m = Interval::of_amount(&amount, Unit::Kilometres)
        .ok_or_else(|| fault("the distance has no number"))?;
    let direction_deg: f64 =
        direction.trim().parse().map_err(|_| fault("the direction is no number"))?;
    if !(-360.0..=360.0).contains(&direction_deg) || offset_m.high > 2e7 {
        return Err(fault("that leads off the map"));
    }
    Ok(Splashdown { reference: args::point(point, "--splashdown")?, offset_m, direction_deg })
}
