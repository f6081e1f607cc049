//! The root of a part: shown in a place and taken down, and set apart from the shell's.
//!
//! Yew numbers the roots of a wasm from its first and marks its elements with the number, by which a root
//! knows the events that are its own. The shell's root and the first root of a part would have one number,
//! and the shell's buttons would answer the clicks of the part.

use std::cell::{Cell, RefCell};

use web_sys::Element;
use yew::html::BaseComponent;
use yew::prelude::*;

/// The places in which a part's app is shown.
pub struct Shown<A: BaseComponent>(RefCell<Vec<(Element, AppHandle<A>)>>);

impl<A: BaseComponent> std::fmt::Debug for Shown<A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shown").finish_non_exhaustive()
    }
}

impl<A: BaseComponent> Shown<A> {
    /// No place yet.
    #[must_use]
    pub const fn nowhere() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    /// Shows the app that `mount` mounts in a place, instead of the one shown there before.
    pub fn show(&self, place: &Element, mount: impl FnOnce(Element) -> AppHandle<A>) {
        self.take_down(place);
        let handle = mount(place.clone());
        self.0.borrow_mut().push((place.clone(), handle));
    }

    /// Takes down the app shown in a place, if there is one.
    pub fn take_down(&self, place: &Element) {
        let at = self.0.borrow().iter().position(|(known, _)| known == place);
        let gone = at.map(|at| self.0.borrow_mut().swap_remove(at));
        if let Some((_, handle)) = gone {
            handle.destroy();
        }
    }
}

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
