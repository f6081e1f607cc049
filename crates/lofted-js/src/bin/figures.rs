//! The wasm of figures: what JavaScript calls.

use lofted_js::figures;
use lofted_js::outcome::outcome;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Powered flight of a question.
#[wasm_bindgen]
pub fn reconstruct(question: &str) -> String {
    outcome(figures::reconstruct(question))
}

/// Two-body flight of a question.
#[wasm_bindgen]
pub fn energy_only(question: &str) -> String {
    outcome(figures::energy_only(question))
}

/// Ranges by bearing.
#[wasm_bindgen]
pub fn footprint(question: &str, rays: u16) -> String {
    outcome(figures::reach(question, rays))
}
