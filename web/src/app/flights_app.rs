//! The app of the pages of many flights: their list, and flights side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::shown;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is one of this part.
#[component]
pub fn FlightsApp(props: &ReadingProps) -> Html {
    let reading = Rc::clone(&props.reading);
    let page = match use_route() {
        Route::Flights => html! { <page::flights::Flights {reading} /> },
        Route::Compare => page::compare::compare(&reading),
        _ => return html! {},
    };
    shown(&props.reading, page)
}
