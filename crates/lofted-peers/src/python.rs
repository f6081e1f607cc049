//! The peers in Python: their legs as JSON, and what they say.

use std::env;
use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::flights::Flight;
use crate::table::Line;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python/peers.py");

/// What the peers in Python say of flights; nothing where there is no Python that has them.
pub(crate) fn lines(flights: &[Flight]) -> Vec<Line> {
    let python = env::var_os("LOFTED_PEERS_PYTHON").unwrap_or_else(|| "python3".into());
    let path = env::temp_dir().join(format!("lofted-peers-{}.json", std::process::id()));
    if fs::write(&path, legs(flights).to_string()).is_err() {
        return Vec::new();
    }
    let said = Command::new(python).arg(SCRIPT).arg(&path).output();
    let _ = fs::remove_file(&path);
    let text = said.map(|said| String::from_utf8_lossy(&said.stdout).into_owned());
    text.unwrap_or_default().lines().filter_map(line).collect()
}

fn line(text: &str) -> Option<Line> {
    let said: Value = serde_json::from_str(text).ok()?;
    Some(Line {
        name: said["name"].as_str()?.to_owned(),
        tolerance: said["tolerance"].as_str()?.to_owned(),
        us: said["us"].as_f64()?,
        evaluations: said["rhs"].as_f64(),
        off_m: said["off_m"].as_f64()?,
    })
}

/// Every flight as its legs and its exact impact.
fn legs(flights: &[Flight]) -> Value {
    let of = |flight: &Flight| {
        let legs: Vec<Value> = flight
            .legs
            .iter()
            .map(|leg| {
                let thrust = leg.thrust.map(|t| {
                    json!([t.exhaust_speed_m_s, t.exhausted_at_s, t.off_rad, t.rate_rad_s])
                });
                json!({
                    "from_s": leg.from_s,
                    "to_s": leg.to_s,
                    "thrust": thrust,
                    "up": leg.thrust.map(|t| t.up),
                    "ahead": leg.thrust.map(|t| t.ahead),
                })
            })
            .collect();
        json!({
            "pad": flight.legs.first().map(|leg| leg.pad),
            "legs": legs,
            "impact_m": flight.exact.impact.position_m,
            "impact_m_s": flight.exact.impact.velocity_m_s,
        })
    };
    flights.iter().map(of).collect()
}
