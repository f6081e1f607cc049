//! The vehicles of an answer as columns of numbers, a row for each.

use lofted::answer::Answer;
use lofted::reconstruct::member::{Member, Reach};

/// A column: its name with its unit, and how a vehicle fills it.
type Column = (&'static str, fn(&Member) -> f64);

/// Every column; a range beyond the antipode is infinite, one that was not looked for is no number.
pub const COLUMNS: [Column; 11] = [
    ("weight", |member| member.weight),
    ("apogee_km", |member| member.apogee_km),
    ("ground_distance_km", |member| member.ground_distance_km),
    ("time_of_flight_s", |member| member.time_of_flight_s),
    ("time_to_apogee_s", |member| member.time_to_apogee_s),
    ("burn_time_s", Member::burn_time_s),
    ("velocity_gain_m_s", Member::velocity_gain_m_s),
    ("burnout_altitude_km", |member| member.burnout_altitude_km),
    ("burnout_speed_m_s", |member| member.burnout_speed_m_s),
    ("greatest_speed_m_s", |member| member.greatest_speed_m_s),
    ("max_range_km", |member| member.max_range.map_or(f64::NAN, Reach::ordered_km)),
];

/// The columns of the vehicles that ranges are told of, in the order of their draws.
#[must_use]
pub fn columns(answer: &Answer) -> Vec<(&'static str, Vec<f64>)> {
    let members = answer.counted().members();
    COLUMNS.iter().map(|(name, of)| (*name, members.iter().map(of).collect())).collect()
}
