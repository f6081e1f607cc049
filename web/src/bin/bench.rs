//! The part of the app with the list of flights, the workbench and the methods, as a wasm of its own
//! that the shell loads.

use std::cell::RefCell;

use js_sys::Array;
use lofted_web::bench_app::{BenchApp, mounted};
use lofted_web::record_files::RecordFiles;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;

thread_local! {
    static SHOWN: RefCell<Vec<(Element, AppHandle<BenchApp>)>> = const { RefCell::new(Vec::new()) };
}

fn main() {}

/// Shows its page in a place, on a record's files.
#[wasm_bindgen]
pub fn mount(place: &Element, files: &Array) {
    unmount(place);
    let handle = mounted(place.clone(), &RecordFiles::of_list(files));
    SHOWN.with_borrow_mut(|shown| shown.push((place.clone(), handle)));
}

/// Takes it down again.
#[wasm_bindgen]
pub fn unmount(place: &Element) {
    let at = |shown: &mut Vec<(Element, AppHandle<BenchApp>)>| {
        shown.iter().position(|(known, _)| known == place).map(|at| shown.swap_remove(at))
    };
    if let Some((_, handle)) = SHOWN.with_borrow_mut(at) {
        handle.destroy();
    }
}
