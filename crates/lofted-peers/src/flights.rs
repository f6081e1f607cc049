//! The flights that all fly, with their exact impact.

use std::error::Error;

use lofted::earth::model::EarthModel;
use lofted::trajectory::accuracy::Accuracy;
use lofted::trajectory::flown::Flown;
use lofted::trajectory::launch::{Launch, LaunchParameters};
use lofted::trajectory::powered_flight::PoweredFlight;
use lofted::trajectory::steering::{Steering, SteeringParameters};
use lofted::trajectory::vehicle::{Stages, Vehicle, VehicleParameters};
use serde_json::Value;

use crate::legs::{Leg, legs};

/// A flight, its legs, and what is true of it.
#[derive(Debug)]
pub(crate) struct Flight {
    pub(crate) flight: PoweredFlight,
    pub(crate) exact: Flown,
    pub(crate) legs: Vec<Leg>,
}

/// The flights of the oracle over an Earth; those that do not come down over it are left out.
pub(crate) fn all(earth: EarthModel) -> Result<Vec<Flight>, Box<dyn Error>> {
    let rows: Vec<Value> =
        serde_json::from_str(include_str!("../../lofted/tests/oracle/flights.json"))?;
    let bare: Result<Vec<_>, _> = rows.iter().map(|row| flight(row, earth)).collect();
    let landed = |flight: PoweredFlight| {
        let exact = flight.fly(Accuracy::Fine).ok()?;
        Some(Flight { flight, exact, legs: legs(&flight, exact.impact.time_s) })
    };
    Ok(bare?.into_iter().filter_map(landed).collect())
}

fn flight(row: &Value, earth: EarthModel) -> Result<PoweredFlight, Box<dyn Error>> {
    let number = |key: &str| row[key].as_f64().unwrap_or(f64::NAN);
    let stages = match number("stages") as u8 {
        1 => Stages::One,
        2 => Stages::Two,
        _ => Stages::Three,
    };
    Ok(PoweredFlight {
        vehicle: Vehicle::new(VehicleParameters {
            stages,
            exhaust_speed_m_s: number("exhaust_speed_m_s"),
            burn_time_s: number("burn_time_s"),
            velocity_gain_m_s: number("velocity_gain_m_s"),
            climb_ballistic_coefficient_kg_m2: number("climb_ballistic_coefficient_kg_m2"),
            reentry_ballistic_coefficient_kg_m2: number("reentry_ballistic_coefficient_kg_m2"),
        })?,
        steering: Steering::new(SteeringParameters {
            turn_start_s: number("turn_start_s"),
            turn_end_s: number("turn_end_s"),
            final_pitch_deg: number("final_pitch_deg"),
        })?,
        launch: Launch::new(LaunchParameters {
            latitude_deg: number("latitude_deg"),
            longitude_deg: number("longitude_deg"),
            height_m: number("height_m"),
            azimuth_deg: number("azimuth_deg"),
        })?,
        earth,
    })
}
