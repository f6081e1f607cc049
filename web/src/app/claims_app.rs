//! The app of the timeline and of single claims, claimants and sources, with the reader's own beside the record's.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is one of claims.
#[component]
pub fn ClaimsApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Timeline
        | Route::Claim { .. }
        | Route::Claimants
        | Route::Claimant { .. }
        | Route::Sources
        | Route::Source { .. } => html! { <WithOwn ..props.clone() /> },
        _ => html! {},
    }
}

/// The page of the route, with what is the reader's own for as long as one of them is shown.
#[component]
fn WithOwn(props: &ReadingProps) -> Html {
    let reading = use_beside(props).reading();
    let beside = Rc::clone(&reading);
    let record = &beside.record;
    let page = match use_route() {
        Route::Claim { id } => page::claim::claim(record, &id),
        Route::Claimants => page::claimants::claimants(record),
        Route::Claimant { id } => page::claimants::claimant(record, &id),
        Route::Sources => html! { <page::sources::SourcesPage {reading} /> },
        Route::Timeline => html! { <page::timeline::TimelinePage {reading} /> },
        Route::Source { id } => page::sources::source::source(record, &id),
        _ => return html! {},
    };
    shown(&props.reading, page)
}
