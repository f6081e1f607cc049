//! The list of deployments, and what is shown where there is none of a name.

use lofted_record::Record;
use yew::prelude::*;

use crate::location::route::{Route, link};
use crate::piece::claim::own_tag::own_mark;
use crate::piece::page_frame::PageFrame;
use crate::piece::take::take_data::take_data;
use lofted_view::page::deployment::NO_DEPLOYMENT;
use lofted_view::page::deployment::list::{TITLE, entries, list_finding};

/// What is shown where the record has no deployment, or none of the name.
pub fn missing(record: &Record, id: Option<&str>) -> Html {
    let finding = match id {
        Some(id) => format!("The record has no deployment \u{201c}{id}\u{201d}."),
        None => list_finding(record),
    };
    html! {
        <PageFrame title={NO_DEPLOYMENT} {finding}>
            { deployment_list(record) }
        </PageFrame>
    }
}

/// The list of deployments.
pub fn deployments(record: &Record) -> Html {
    html! {
        <PageFrame title={TITLE} finding={list_finding(record)}>
            { deployment_list(record) }
            { take_data() }
        </PageFrame>
    }
}

fn deployment_list(record: &Record) -> Html {
    html! {
        for one in entries(record) {
            <section class="card">
                <h2>
                    { link(&Route::Deployment { id: Some(one.deployment.id.to_string()) }, &one.name) }
                    { own_mark(one.provenance) }
                </h2>
                <p>{ one.finding }</p>
                if !one.deployment.summary.is_empty() {
                    <p class="minor">{ format!("{}.", one.deployment.summary) }</p>
                }
            </section>
        }
    }
}
