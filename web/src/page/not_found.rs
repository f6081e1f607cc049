//! An address that leads nowhere, said with what it was and where to go instead.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::component::page_frame::PageFrame;
use crate::route::Route;

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq, Properties)]
pub struct MissingProps {
    /// The heading.
    pub title: AttrValue,
    /// What was asked for and what there is.
    pub what: AttrValue,
}

/// Says what is missing and offers every page.
#[component]
pub fn Missing(props: &MissingProps) -> Html {
    html! {
        <PageFrame title={props.title.clone()} finding={props.what.clone()}>
            <ul class="plain">
                for (route, name) in Route::navigation() {
                    <li><Link<Route> to={route}>{ name }</Link<Route>></li>
                }
            </ul>
        </PageFrame>
    }
}

/// The page of an unknown route.
#[component]
pub fn NotFound() -> Html {
    let asked = use_location().map(|location| location.path().to_owned()).unwrap_or_default();
    let what = format!("There is no page \"{asked}\" here. These are the pages:");
    html! { <Missing title="No such page" {what} /> }
}
