//! The app of the pages of many flights: their list, and flights side by side, with the reader's own among them.

use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is one of this part.
#[component]
pub fn FlightsApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Flights | Route::Compare => html! { <WithOwn ..props.clone() /> },
        _ => html! {},
    }
}

/// The page of the route, with what is the reader's own for as long as one of them is shown.
#[component]
fn WithOwn(props: &ReadingProps) -> Html {
    let reading = use_beside(props).reading();
    let page = match use_route() {
        Route::Flights => html! { <page::flights::Flights {reading} /> },
        Route::Compare => page::compare::compare(&reading),
        _ => return html! {},
    };
    shown(&props.reading, page)
}
