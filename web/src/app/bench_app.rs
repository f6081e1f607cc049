//! The app of the workbench's part: the list of flights, flights side by side, workbench, methods.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::part_root;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;
use crate::record::record_files::RecordFiles;

/// The page of the route, where it is one of this part.
#[component]
pub fn BenchApp(props: &ReadingProps) -> Html {
    let reading = Rc::clone(&props.reading);
    match use_route() {
        Route::Flights => html! { <page::flights::Flights {reading} /> },
        Route::Workbench => html! { <page::workbench::Workbench {reading} /> },
        Route::Compare => page::compare::compare(&reading),
        Route::Methods => html! { <page::methods::Methods /> },
        // The shell shows these, or another part.
        _ => html! {},
    }
}

/// Shows the app in a place.
#[must_use]
pub fn mounted(place: Element, files: &RecordFiles) -> AppHandle<BenchApp> {
    part_root::set_apart();
    let reading = Rc::new(files.read());
    yew::Renderer::<BenchApp>::with_root_and_props(place, ReadingProps { reading }).render()
}
