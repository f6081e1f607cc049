//! The route in the address, followed; and links to routes.

use gloo::events::EventListener;
use gloo::utils::window;
use lofted_view::embed::page_of;
pub use lofted_view::route::Route;
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
    let route = use_state(current);
    {
        let route = route.setter();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                route.set(current());
            });
            move || drop(listener)
        });
    }
    (*route).clone()
}
