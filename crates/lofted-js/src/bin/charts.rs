//! The wasm of charts: what JavaScript calls.

use lofted_js::outcome::outcome;
use lofted_js::pictures;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// A chart of a question's answer.
#[wasm_bindgen]
pub fn chart(question: &str, name: &str, width_px: u32) -> String {
    outcome(pictures::draw(question, name, width_px))
}
