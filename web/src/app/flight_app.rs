//! The app of the page of a flight.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::shown;
use crate::location::route::{Route, use_links};
use crate::page::flight::FlightPage;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is a flight's. A link that is followed is a page anew, which reads its state.
#[component]
pub fn FlightApp(props: &ReadingProps) -> Html {
    let (route, followed) = use_links();
    let Route::Flight { id } = route else { return html! {} };
    let reading = Rc::clone(&props.reading);
    shown(&props.reading, html! { <FlightPage key={followed} {reading} {id} /> })
}
