//! What stands in place of a page on something that is not there, with where to go instead.

use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::page_frame::PageFrame;
use lofted_view::link::route::Deployments;

/// Says what is missing and offers every page.
pub fn missing(title: &'static str, what: String) -> Html {
    html! {
        <PageFrame {title} finding={what}>
            <ul class="plain">
                for (route, name) in Route::navigation(Deployments::One) {
                    <li>{ link(&route, name) }</li>
                }
            </ul>
        </PageFrame>
    }
}

/// Says that the record has nothing of a name, and links to what was perhaps meant.
pub fn missing_near(
    thing: &'static str,
    asked: &str,
    near: &[&str],
    route: impl Fn(String) -> Route,
) -> Html {
    let finding = if near.is_empty() {
        format!("The record has no {thing} \"{asked}\", and none with a name near to it.")
    } else {
        format!("The record has no {thing} \"{asked}\". Near to it are:")
    };
    html! {
        <PageFrame title={format!("No such {thing}")} {finding}>
            <ul class="plain">
                for name in near {
                    <li>{ link(&route((*name).to_owned()), name) }</li>
                }
            </ul>
            <p>
                { "All of them: " }
                { link(&Route::Claimants, "Claimants") }
                { ", " }
                { link(&Route::Sources, "Sources") }
                { "." }
            </p>
        </PageFrame>
    }
}
