//! The app of the workbench, whose scenarios start from the flights of the record and from the reader's own.

use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The workbench, where the route is its.
#[component]
pub fn BenchApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Workbench => html! { <WithOwn ..props.clone() /> },
        _ => html! {},
    }
}

/// The workbench, with the reader's own flights for as long as it is shown.
#[component]
fn WithOwn(props: &ReadingProps) -> Html {
    let reading = use_beside(props).reading();
    shown(&props.reading, html! { <page::workbench::Workbench {reading} /> })
}
