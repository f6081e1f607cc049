//! The answers that every language gives, to the last bit: made anew and held beside `vectors.json`, which the packages
//! for JavaScript and Python are held beside as well.
//!
//! `LOFTED_WRITE_VECTORS=1 cargo test -p lofted-embed --test vectors` writes the file.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::PathBuf;

use lofted_embed::footprint::footprint;
use lofted_embed::request::Request;
use serde_json::{Value, json};

/// Questions, each with what is asked of it.
fn questions() -> Vec<(&'static str, Value)> {
    vec![
        ("reconstruct", json!({ "apogee": 2802, "distance": 933, "time": 39, "draws": 120 })),
        (
            "reconstruct",
            json!({ "apogee": ["about 4,350 mi", "7,000 km"], "distance": "1,000 km", "time": "1 h 27 min", "draws": 80 }),
        ),
        (
            "reconstruct",
            json!({ "distance": "about 800 km", "speed": "over Mach 11", "draws": 60 }),
        ),
        ("reconstruct", json!({ "apogee": 600, "distance": 7000, "time": 87, "draws": 40 })),
        (
            "reconstruct",
            json!({
                "apogee": 3724.9, "distance": 998, "time": "45..47.2 min", "class": "two-stage-liquid",
                "launch": [40.6112, 126.4257], "azimuth_deg": 70, "seed": 7, "draws": 40,
                "places": { "Hilo": [19.72, -155.09] }, "heavier": "300 m/s",
            }),
        ),
        ("energy_only", json!({ "apogee": 7687.5, "distance": 1001.2 })),
        (
            "energy_only",
            json!({ "apogee": 600, "launch": [39.13, 125.96], "impact": [42.17, 137.05] }),
        ),
        (
            "footprint",
            json!({
                "apogee": 2802, "distance": 933, "time": "39 min", "draws": 120,
                "launch": [39.13, 125.96], "azimuth_deg": 66.7,
            }),
        ),
    ]
}

/// Bearings of a footprint: few, since each is a search.
const RAYS: u16 = 8;

fn answer(ask: &str, question: &Value) -> Value {
    let request = Request::read(question).unwrap();
    match ask {
        "reconstruct" => {
            let told = request.answered(&[]).unwrap();
            json!({ "json": told.json(), "text": told.text() })
        }
        "energy_only" => json!(request.energy_only().unwrap().map(|energy| json!({
            "launch_speed_m_s": energy.launch_speed_m_s,
            "flight_path_angle_deg": energy.flight_path_angle_deg,
            "time_of_flight_s": energy.time_of_flight_s,
            "max_range_km": energy.max_range.range_km(),
            "reaches_antipode": energy.max_range.range_km().is_none(),
        }))),
        _ => {
            let rim = footprint(request.answered(&[]).unwrap().answer(), RAYS).unwrap();
            json!({ "rays": RAYS, "bearing_deg": rim.bearing_deg, "range_km": rim.range_km })
        }
    }
}

#[test]
fn every_language_gives_these_bits() {
    let made: Vec<Value> = questions()
        .into_iter()
        .map(|(ask, question)| json!({ "ask": ask, "answer": answer(ask, &question), "question": question }))
        .collect();
    // Numbers are written so that they read back to the same bits.
    let made = format!("{}\n", serde_json::to_string_pretty(&made).unwrap());
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors.json");
    if std::env::var_os("LOFTED_WRITE_VECTORS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        made == kept,
        "other bits than vectors.json holds: git diff after LOFTED_WRITE_VECTORS=1 shows which"
    );
}
