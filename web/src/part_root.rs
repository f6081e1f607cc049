//! The root of a part, set apart from the shell's.
//!
//! Yew numbers the roots of a wasm from its first and marks its elements with the number, by which a root
//! knows the events that are its own. The shell's root and the first root of a part would have one number,
//! and the shell's buttons would answer the clicks of the part.

use std::cell::Cell;

use yew::prelude::*;

thread_local! {
    static IS_APART: Cell<bool> = const { Cell::new(false) };
}

/// Takes the number that the shell's root has, for a root that is never shown.
pub fn set_apart() {
    if IS_APART.replace(true) {
        return;
    }
    if let Ok(nowhere) = gloo::utils::document().create_element("div") {
        yew::Renderer::<Nothing>::with_root(nowhere).render();
    }
}

/// Nothing.
#[component]
fn Nothing() -> Html {
    html! {}
}
