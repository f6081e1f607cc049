//! The query of the page's address: reading it, following it, putting another in its place.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{history, window};
use lofted_view::link::embed::{Embed, query_of};
pub use lofted_view::link::query::Query;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::location::live::{Change, Live, use_live};

/// The query in the address now.
#[must_use]
pub fn current() -> Query {
    query_of(&fragment())
}

/// The fragment of the address now, with its `#`.
#[must_use]
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address now: what a link to the page as it stands is.
#[must_use]
pub fn address() -> String {
    window().location().href().unwrap_or_default()
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
        // The state stays: it holds the place on the page (web/site/place.js).
        let state = history().state().unwrap_or(JsValue::NULL);
        let _ = history().replace_state_with_url(&state, "", Some(&address));
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
    use_live_query().get()
}

/// The query that a page is shown by, and what changes it and the address with it.
///
/// Links and the history change it as well. What [`show`] puts there is not heard: whoever calls it knows.
#[derive(Debug, Clone)]
pub struct ShownQuery(Live<Query>);

/// The query in the address, with what changes it.
#[hook]
pub fn use_shown_query() -> ShownQuery {
    ShownQuery(use_live_query())
}

impl ShownQuery {
    /// The query now.
    #[must_use]
    pub fn get(&self) -> Query {
        self.0.get()
    }

    /// What changes the state that the query stands for: read from it, changed, written into it.
    pub fn changing<S: 'static>(
        &self,
        read: impl Fn(&Query) -> S + 'static,
        write: fn(&S) -> Query,
    ) -> Callback<Change<S>> {
        let query = self.0.clone();
        Callback::from(move |change: Change<S>| {
            show(&query.change(|query| write(&change(read(&query)))));
        })
    }
}

#[hook]
fn use_live_query() -> Live<Query> {
    let query = use_live(current);
    {
        let query = query.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                query.set(current());
            });
            move || drop(listener)
        });
    }
    query
}
