//! The app that reads stories, beside the record with the reader's own claims.

use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::route::{Route, use_route};
use crate::page::read::ReadPage;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is this part's.
#[component]
pub fn ReadApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Read => html! { <WithOwn ..props.clone() /> },
        _ => html! {},
    }
}

/// The page, with what is the reader's own for as long as it is shown.
#[component]
fn WithOwn(props: &ReadingProps) -> Html {
    let reading = use_beside(props).reading();
    shown(&props.reading, html! { <ReadPage {reading} /> })
}
