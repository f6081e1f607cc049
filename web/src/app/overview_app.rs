//! The app of the first view: the overview's pictures, and what is said of an address that is no page's.

use yew::prelude::*;

use crate::app::shown;
use crate::location::embedded::embedded;
use crate::location::route::{Route, use_route};
use crate::location::stand_in::use_stood_in;
use crate::page;
use crate::page::overview::PLACES;
use crate::piece::reading_props::ReadingProps;
use lofted_view::page::overview::words::first_verdict;

/// The page of the route, where it is the overview or no other's.
#[component]
pub fn OverviewApp(props: &ReadingProps) -> Html {
    let stood_in = use_stood_in();
    let page = match use_route() {
        Route::Overview if stood_in => return html! {},
        Route::Overview => page::overview::overview(props, verdict(props), place(PLACES[1])),
        Route::NotFound { asked } => page::not_found::not_found(&asked),
        _ => return html! {},
    };
    shown(&props.reading, page)
}

/// What two-body flight says of the newest flight, until more is said in the place after it.
fn verdict(props: &ReadingProps) -> Html {
    if embedded().is_some() {
        return html! {};
    }
    let said = first_verdict(&props.reading.record).unwrap_or_default();
    html! {
        <div class="front-verdict">
            { page::overview::verdict_words(&said) }
            { place(PLACES[0]) }
        </div>
    }
}

/// A place that another part fills, so nothing is ever put there by this one.
fn place(id: &'static str) -> Html {
    html! { <div {id}></div> }
}
