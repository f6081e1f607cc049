//! Questions about figures: powered flight, two-body flight, footprints.

use lofted_embed::footprint::footprint;
use serde_json::{Value, json};

use crate::outcome::{Failed, request};

/// What the command says of a question: its JSON and its lines.
///
/// # Errors
/// The question does not read: [`Failed`].
pub fn reconstruct(question: &str) -> Result<Value, Failed> {
    let told = request(question)?.answered(&[])?;
    Ok(json!({ "answer": told.json(), "text": told.text() }))
}

/// Two-body flight; null where no apogee or no distance was given.
///
/// # Errors
/// As [`reconstruct`].
pub fn energy_only(question: &str) -> Result<Value, Failed> {
    let found = request(question)?.energy_only()?;
    Ok(found.map_or(Value::Null, |energy| {
        json!({
            "launch_speed_m_s": energy.launch_speed_m_s,
            "flight_path_angle_deg": energy.flight_path_angle_deg,
            "time_of_flight_s": energy.time_of_flight_s,
            "max_range_km": energy.max_range.range_km(),
            "reaches_antipode": energy.max_range.range_km().is_none(),
        })
    }))
}

/// How far the vehicle reaches by bearing; null where it reaches the antipode.
///
/// # Errors
/// As [`reconstruct`]; or there is no launch point, or nothing is said of the vehicle.
pub fn reach(question: &str, rays: u16) -> Result<Value, Failed> {
    let told = request(question)?.answered(&[])?;
    let rim = footprint(told.answer(), rays).map_err(|error| Failed::Input(error.to_string()))?;
    Ok(json!({ "bearing_deg": rim.bearing_deg, "range_km": rim.range_km }))
}
