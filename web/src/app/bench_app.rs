//! The app of the workbench's part: the list of flights, flights side by side, workbench, methods.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::shown;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is one of this part.
#[component]
pub fn BenchApp(props: &ReadingProps) -> Html {
    let reading = Rc::clone(&props.reading);
    let page = match use_route() {
        Route::Flights => html! { <page::flights::Flights {reading} /> },
        Route::Workbench => html! { <page::workbench::Workbench {reading} /> },
        Route::Compare => page::compare::compare(&reading),
        Route::Methods => html! { <page::methods::Methods /> },
        _ => return html! {},
    };
    shown(&props.reading, page)
}
