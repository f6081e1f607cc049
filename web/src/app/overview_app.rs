//! The app of the first view: the overview, and what is said of an address that is no page's.

use yew::prelude::*;

use crate::app::shown;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is the overview or no other's.
#[component]
pub fn OverviewApp(props: &ReadingProps) -> Html {
    let page = match use_route() {
        Route::Overview => page::overview::overview(&props.reading.record),
        Route::NotFound { asked } => page::not_found::not_found(&asked),
        _ => return html! {},
    };
    shown(&props.reading, page)
}
