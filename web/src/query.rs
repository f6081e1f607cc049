//! The query of the page's address: reading it, following it, putting another in its place.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{history, window};
use lofted_view::embed::{Embed, query_of};
pub use lofted_view::query::Query;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The query in the address now.
#[must_use]
pub fn current() -> Query {
    query_of(&fragment())
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts a query into the address, in place of the one there, without a step in the history.
///
/// The address of an embed stays: whoever framed the chart chose what it shows.
pub fn show(query: &Query) {
    let fragment = fragment();
    if Embed::of_fragment(&fragment).is_some() {
        return;
    }
    let path = fragment.split('?').next().filter(|path| !path.is_empty()).unwrap_or("#/");
    let address = format!("{path}{}", query.address());
    if address != fragment {
        let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Time without another change after which [`show_soon`] shows, ms: browsers let a page write so often only.
const SOON_MS: u32 = 250;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Puts a query into the address as [`show`] does, once changes rest; not where a link was followed meanwhile.
pub fn show_soon(query: Query) {
    let before = fragment();
    let timeout = Timeout::new(SOON_MS, move || {
        if fragment() == before {
            show(&query);
        }
    });
    WAITING.set(Some(timeout));
}

/// The query in the address, followed when a link or the history changes it.
#[hook]
pub fn use_query() -> Query {
    use_followed_query().0
}

/// The query in the address, and what puts another there and shows the page by it.
///
/// Links and the history change it as well. What [`show`] puts there is not heard: whoever calls it knows.
#[hook]
pub fn use_shown_query() -> (Query, Callback<Query>) {
    let (query, set) = use_followed_query();
    let show = use_callback((), move |next: Query, ()| {
        show(&next);
        set.set(next);
    });
    (query, show)
}

#[hook]
fn use_followed_query() -> (Query, UseStateSetter<Query>) {
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
    ((*query).clone(), query.setter())
}
