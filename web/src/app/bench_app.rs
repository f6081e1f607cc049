//! The app of the workbench.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::shown;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The workbench, where the route is its.
#[component]
pub fn BenchApp(props: &ReadingProps) -> Html {
    let reading = Rc::clone(&props.reading);
    match use_route() {
        Route::Workbench => {
            shown(&props.reading, html! { <page::workbench::Workbench {reading} /> })
        }
        _ => html! {},
    }
}
