//! The app of the pages of claims: the page of the route, on the record that the shell gives.

use std::rc::Rc;

use lofted_record::Reading;
use web_sys::Element;
use yew::prelude::*;

use crate::page;
use crate::record_files::RecordFiles;
use crate::route::{Route, use_route};

/// What the app is given.
#[derive(Debug, Clone, Properties)]
pub struct ClaimsAppProps {
    /// The record it shows.
    pub reading: Rc<Reading>,
}

impl PartialEq for ClaimsAppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
    }
}

/// The page of the route, where it is one of claims.
#[component]
pub fn ClaimsApp(props: &ClaimsAppProps) -> Html {
    let record = &props.reading.record;
    match use_route() {
        Route::Deployment => {
            html! { <page::deployment::Deployment reading={Rc::clone(&props.reading)} /> }
        }
        Route::Claim { id } => page::claim::claim(record, &id),
        Route::Claimants => page::claimants::claimants(record),
        Route::Claimant { id } => page::claimants::claimant(record, &id),
        Route::Sources => {
            html! { <page::sources::SourcesPage reading={Rc::clone(&props.reading)} /> }
        }
        Route::Source { id } => page::source::source(record, &id),
        Route::Timeline => {
            html! { <page::timeline::TimelinePage reading={Rc::clone(&props.reading)} /> }
        }
        // The shell shows these, and takes this app down.
        Route::Overview
        | Route::Flights
        | Route::Flight { .. }
        | Route::Compare
        | Route::Workbench
        | Route::Methods
        | Route::NotFound { .. } => html! {},
    }
}

/// Shows the app in a place.
#[must_use]
pub fn mounted(place: Element, files: &RecordFiles) -> AppHandle<ClaimsApp> {
    let reading = Rc::new(files.read());
    yew::Renderer::<ClaimsApp>::with_root_and_props(place, ClaimsAppProps { reading }).render()
}
