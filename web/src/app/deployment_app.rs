//! The app of the deployments, with the reader's own claims beside the record's.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::shown;
use crate::app::use_beside::use_beside;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;

/// The page of the route, where it is one of this part.
#[component]
pub fn DeploymentApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Deployment { .. } | Route::Deployments => {
            html! { <WithOwn ..props.clone() /> }
        }
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
        Route::Deployment { id } => {
            // Another deployment is another page.
            let key = id.clone().unwrap_or_default();
            html! { <page::deployment::Deployment {key} {reading} {id} /> }
        }
        Route::Deployments => page::deployment::deployment_list::deployments(record),
        _ => return html! {},
    };
    shown(&props.reading, page)
}
