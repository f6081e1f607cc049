//! Links to a deployment as it was known on a day.

use lofted::deployment::Deployment;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::query::Query;
use crate::location::route::Route;

/// A link to a deployment as it was known on a day, `2024-10-31`; to the first by its short address.
pub fn deployment_link(record: &Record, on: &Deployment, day: &str, text: &str) -> Html {
    let query = Query::default().with("day", day).address();
    let is_first = record.deployments().first().is_some_and(|first| first.id == on.id);
    let route = Route::Deployment { id: (!is_first).then(|| on.id.to_string()) };
    html! { <a href={format!("{}{query}", route.href())}>{ text }</a> }
}
