//! The app of the pages of claims, on the record with the reader's own claims beside it.

use std::rc::Rc;

use lofted_record::Reading;
use yew::prelude::*;

use crate::app::shown;
use crate::location::embedded::embedded;
use crate::location::navigation::tell_deployments;
use crate::location::route::{Route, use_route};
use crate::page;
use crate::piece::reading_props::ReadingProps;
use crate::record::own::use_kept::use_kept;

/// The page of the route, where it is one of claims.
#[component]
pub fn ClaimsApp(props: &ReadingProps) -> Html {
    match use_route() {
        Route::Deployment { .. }
        | Route::Deployments
        | Route::Timeline
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
    let own = use_kept();
    // A chart in a frame is the same for every reader.
    let own = if embedded().is_some() { Default::default() } else { own };
    let beside = use_memo((own, props.clone()), |(own, props)| match own.singly() {
        Some(own) => Rc::new(Reading {
            record: props.reading.record.beside(own),
            ..(*props.reading).clone()
        }),
        None => Rc::clone(&props.reading),
    });
    let (reading, record) = ((*beside).clone(), &beside.record);
    // Kept before there was anybody to tell; that there are fewer says the page of own data, where they are deleted.
    use_effect_with(record.deployments().len(), |count| {
        if *count > 1 && embedded().is_none() {
            tell_deployments(*count);
        }
    });
    let page = match use_route() {
        Route::Deployment { id } => {
            // Another deployment is another page.
            let key = id.clone().unwrap_or_default();
            html! { <page::deployment::Deployment {key} {reading} {id} /> }
        }
        Route::Deployments => page::deployment::deployments(record),
        Route::Claim { id } => page::claim::claim(record, &id),
        Route::Claimants => page::claimants::claimants(record),
        Route::Claimant { id } => page::claimants::claimant(record, &id),
        Route::Sources => html! { <page::sources::SourcesPage {reading} /> },
        Route::Source { id } => page::sources::source::source(record, &id),
        Route::Timeline => html! { <page::timeline::TimelinePage {reading} /> },
        _ => return html! {},
    };
    shown(&props.reading, page)
}
