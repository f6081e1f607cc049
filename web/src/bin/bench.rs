//! The part of the app with the list of flights, the workbench and the methods, as a wasm of its own
//! that the shell loads.

use js_sys::Array;
use lofted_web::app::bench_app::{BenchApp, mounted};
use lofted_web::app::part_root::Shown;
use lofted_web::record::record_files::RecordFiles;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

thread_local! {
    static SHOWN: Shown<BenchApp> = const { Shown::nowhere() };
}

fn main() {}

/// Shows its page in a place, on a record's files.
#[wasm_bindgen]
pub fn mount(place: &Element, files: &Array) {
    let files = RecordFiles::of_list(files);
    SHOWN.with(|shown| shown.show(place, |place| mounted(place, &files)));
}

/// Takes it down again.
#[wasm_bindgen]
pub fn unmount(place: &Element) {
    SHOWN.with(|shown| shown.take_down(place));
}
