//! An address that leads nowhere, said with what it was and where to go instead.

use yew::prelude::*;

use crate::component::page_frame::PageFrame;
use crate::route::{Route, link};

/// Says what is missing and offers every page.
pub fn missing(title: &'static str, what: String) -> Html {
    html! {
        <PageFrame {title} finding={what}>
            <ul class="plain">
                for (route, name) in Route::navigation() {
                    <li>{ link(&route, name) }</li>
                }
            </ul>
        </PageFrame>
    }
}

/// The page of an unknown route.
pub fn not_found(asked: &str) -> Html {
    let what = format!("There is no page \"{asked}\" here. These are the pages:");
    missing("No such page", what)
}
