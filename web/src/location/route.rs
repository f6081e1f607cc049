//! The route in the address, followed; and links to routes.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use lofted_view::link::embed::page_of;
pub use lofted_view::link::route::Route;
use yew::prelude::*;

/// The route in the address now.
#[must_use]
pub fn current() -> Route {
    Route::of_fragment(&page_of(&window().location().hash().unwrap_or_default()))
}

/// A link to a page.
pub fn link(route: &Route, text: &str) -> Html {
    html! { <a href={route.href()}>{ text }</a> }
}

/// The route in the address, followed as it changes.
#[hook]
pub fn use_route() -> Route {
    use_links().0
}

/// The route in the address, and how many links were followed to it since the app began.
#[hook]
pub fn use_links() -> (Route, u32) {
    let links = use_state(|| (current(), 0));
    {
        let links = links.setter();
        use_effect_with((), move |()| {
            let followed = Cell::new(0);
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                followed.set(followed.get() + 1);
                links.set((current(), followed.get()));
            });
            move || drop(listener)
        });
    }
    (*links).clone()
}
