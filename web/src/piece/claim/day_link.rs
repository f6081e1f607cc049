//! Links to the deployment as it was known on a day.

use yew::prelude::*;

use crate::location::query::Query;
use crate::location::route::Route;

/// A link to the deployment as it was known on a day, `2024-10-31`.
pub fn deployment_link(day: &str, text: &str) -> Html {
    let query = Query::default().with("day", day).address();
    html! { <a href={format!("{}{query}", Route::Deployment.href())}>{ text }</a> }
}
