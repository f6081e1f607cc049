//! The query of the page's address: reading it, following it, putting another in its place.

use gloo::events::EventListener;
use gloo::utils::{history, window};
pub use lofted_view::query::Query;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The query in the address now.
#[must_use]
pub fn current() -> Query {
    Query::of_fragment(&window().location().hash().unwrap_or_default())
}

/// Puts a query into the address, in place of the one there, without a step in the history.
pub fn show(query: &Query) {
    let fragment = window().location().hash().unwrap_or_default();
    let path = fragment.split('?').next().filter(|path| !path.is_empty()).unwrap_or("#/");
    let address = format!("{path}{}", query.address());
    if address != fragment {
        let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// The query in the address, followed when a link or the history changes it.
///
/// What [`show`] puts there is not heard: whoever calls it knows already.
#[hook]
pub fn use_query() -> Query {
    let query = use_state(current);
    {
        let query = query.setter();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                query.set(current());
            });
            move || drop(listener)
        });
    }
    (*query).clone()
}

/// The query in the address, and what puts another there and shows the page by it.
///
/// Links and the history change it as well.
#[hook]
pub fn use_shown_query() -> (Query, Callback<Query>) {
    let query = use_state(current);
    {
        let query = query.setter();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                query.set(current());
            });
            move || drop(listener)
        });
    }
    let show = {
        let query = query.setter();
        use_callback((), move |next: Query, ()| {
            show(&next);
            query.set(next);
        })
    };
    ((*query).clone(), show)
}
