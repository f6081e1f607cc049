//! The names of a question's fields.

use lofted::reconstruct::observable::Observable;

/// The figures by their fields, each a number, a text or a list of them.
pub const FIGURES: [(&str, Observable); 8] = [
    ("apogee", Observable::Apogee),
    ("distance", Observable::GroundDistance),
    ("time", Observable::FlightTime),
    ("time_to_apogee", Observable::TimeToApogee),
    ("burn_time", Observable::BurnTime),
    ("burnout_altitude", Observable::BurnoutAltitude),
    ("burnout_speed", Observable::BurnoutSpeed),
    ("speed", Observable::GreatestSpeed),
];

/// The other fields: where it flew, what is assumed, what is asked beside.
pub(super) const OTHERS: [&str; 10] = [
    "launch",
    "azimuth_deg",
    "impact",
    "launched_at",
    "landed_at",
    "class",
    "seed",
    "draws",
    "places",
    "heavier",
];

/// Every field, for a message.
pub(super) fn known() -> String {
    let names = FIGURES.iter().map(|(name, _)| *name).chain(OTHERS);
    names.collect::<Vec<_>>().join(", ")
}
