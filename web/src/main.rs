//! Starts the app in the page's `#app`, in place of the static shell.

fn main() {
    wasm_bindgen_futures::spawn_local(lofted_web::app::start::start());
}
