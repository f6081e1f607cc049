//! The app of the page of methods.

use yew::prelude::*;

use crate::app::shown;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of methods, where the route is its.
#[component]
pub fn MethodsApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Methods => shown(&props.reading, html! { <page::methods::Methods /> }),
        _ => html! {},
    }
}
