//! Questions that do not read are told with what would be right, and whose slip it is.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use lofted_embed::request::Request;
use serde_json::{Value, json};

fn refused(question: &Value) -> (bool, String) {
    let error = match Request::read(question) {
        Err(error) => error,
        Ok(request) => request.answered(&[]).unwrap_err(),
    };
    (error.is_of_type(), error.to_string())
}

#[test]
fn slips_of_the_program_are_of_type() {
    for (question, part) in [
        (json!("7000"), "no object"),
        (
            json!({ "apogee_km": 7000 }),
            "\"apogee_km\" is no field of a question; there are apogee, distance",
        ),
        (json!({ "apogee": true }), "apogee is true, a boolean: write a number or a text"),
        (json!({ "apogee": [7000, {}] }), "apogee is an object"),
        (
            json!({ "apogee": 7000, "launch": [1, 2, 3] }),
            "launch is a list: write latitude and longitude",
        ),
        (json!({ "apogee": 7000, "seed": 1.5 }), "seed is the number 1.5: write a whole number"),
        (json!({ "apogee": 7000, "places": [] }), "places is a list: write an object of points"),
    ] {
        let (of_type, said) = refused(&question);
        assert!(of_type && said.contains(part), "{question}: {said}");
    }
}

#[test]
fn slips_of_the_figures_are_not() {
    for (question, part) in [
        (json!({}), "no figure that an arc follows from"),
        (json!({ "apogee": -1 }), "apogee of -1: write a number from 0"),
        (json!({ "apogee": "7.000 km" }), "7.000 can mean 7000 or 7.0000"),
        (json!({ "apogee": 7000, "distance": "87 min" }), "ground-distance: "),
        (json!({ "apogee": 7000, "draws": 0 }), "0 draws: write a whole number from 1"),
        (json!({ "apogee": 7000, "launch": [99, 0], "azimuth_deg": 1 }), "launch: latitude 99"),
        (json!({ "apogee": 7000, "launch": [9, 0] }), "launch with azimuth_deg or impact"),
        (
            json!({ "apogee": 7000, "launched_at": "7:11" }),
            "launched_at and landed_at stand together",
        ),
        (json!({ "apogee": 7000, "class": "rocket" }), "one-stage-liquid"),
        (json!({ "apogee": 7000, "heavier": "a bit" }), "heavier \"a bit\": write what it costs"),
        (json!({ "apogee": 1e300 }), "a reconstruction takes 0.001 to 100,000 km"),
    ] {
        let (of_type, said) = refused(&question);
        assert!(!of_type && said.contains(part), "{question}: {said}");
    }
}
