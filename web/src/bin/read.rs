//! The part of the app that reads stories, as a wasm of its own; a worker of it reads the long ones.

use wasm_bindgen::prelude::*;

lofted_web::part!(lofted_web::app::read_app::ReadApp);

/// Reads stories for the page from now on, in a worker.
#[wasm_bindgen]
pub fn serve() {
    lofted_web::page::read::long_story::serve();
}
