//! The wasm of records and stories: what JavaScript calls.

use lofted_js::outcome::outcome;
use lofted_js::records::{self, Files};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The rows of a record.
#[wasm_bindgen]
pub fn read_record(names: &str, bytes: &[u8]) -> String {
    outcome(records::read_record(Files { names, bytes }))
}

/// The faults and doubts of a record.
#[wasm_bindgen]
pub fn lint(name: &str, names: &str, bytes: &[u8]) -> String {
    outcome(records::lint(name, Files { names, bytes }))
}

/// The claims of a story; no names, no record; an empty day, none.
#[wasm_bindgen]
pub fn read(story: &str, published: &str, names: &str, bytes: &[u8]) -> String {
    let published = Some(published).filter(|day| !day.is_empty());
    let files = Some(Files { names, bytes }).filter(|files| !files.names.is_empty());
    outcome(records::read_story(story, published, files))
}
